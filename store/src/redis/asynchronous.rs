//! Redis for async code on tokio.

use std::fmt;
use std::sync::Arc;
use std::time::{Duration, Instant, SystemTime};

use redis::aio::MultiplexedConnection;
use redis::{AsyncConnectionConfig, Client, Cmd, Value};
use tokio::runtime::Handle;
use tokio::sync::Mutex;
use wecom_core::flow::{AsyncTokenStore, Entry, Fence, Lease, StoreError, StoreFuture, TokenKey};
use wecom_core::types::Timestamp;

use super::breaker::{Breaker, Way};
use super::commands::{Commands, owner};
use super::near::Near;
use super::{Answer, Settings, alive, late, resting, told};
use crate::pauses::Pauses;

/// Tokens in Redis, for async code on tokio. See [the module](super).
///
/// One connection that all tasks share, made when it is needed and again when it broke. Clones share it. A lease is given
/// back by a task of its own: in a runtime that ends at that moment it is not, and then ends with its time.
#[derive(Clone)]
pub struct AsyncStore {
    line: Arc<AsyncLine>,
    commands: Arc<Commands>,
    near: Arc<Near>,
    lease: Duration,
}

impl AsyncStore {
    pub(super) fn new(settings: &Settings) -> Result<AsyncStore, StoreError> {
        Ok(AsyncStore {
            line: Arc::new(AsyncLine {
                client: settings.client()?,
                connection: Mutex::new(None),
                breaker: Breaker::new(settings.rest),
                timeout: settings.timeout,
            }),
            commands: Arc::new(settings.commands()),
            near: Arc::new(Near::new(settings.near)),
            lease: settings.lease,
        })
    }

    /// Remembers callbacks for `expiry` in the same Redis, so that WeCom's repetitions are one event for all replicas.
    #[cfg(feature = "callback")]
    pub fn seen(&self, expiry: Duration) -> super::AsyncSeen {
        super::AsyncSeen::new(Arc::clone(&self.line), Arc::clone(&self.commands), expiry)
    }

    async fn load_entry(&self, key: &TokenKey) -> Result<Option<Entry>, StoreError> {
        let began = match self.near.fresh(key, Instant::now()) {
            Ok(entry) => return Ok(Some(entry)),
            Err(began) => began,
        };
        let answer = self.line.ask(&self.commands.load(key)).await;
        let now = Timestamp::from(SystemTime::now());
        match answer.and_then(|answer| self.commands.loaded(key, &answer, now)) {
            Ok(loaded) => Ok(self.near.answered(key, began, loaded.entry, loaded.shared, Instant::now())),
            Err(error) => self.near.last(key).map(Some).ok_or(error),
        }
    }

    async fn save_entry(&self, key: &TokenKey, entry: Entry, fence: Option<Fence>) -> Result<(), StoreError> {
        let command = self.commands.save(key, &entry, fence, Timestamp::from(SystemTime::now()));
        self.near.keep(key, entry, fence.is_some(), Instant::now());
        let Some(command) = command? else { return Ok(()) };
        let answer = self.line.ask(&command).await?;
        match answer {
            redis::Value::Int(1) => self.near.saved(key),
            // What is there is newer than what this process has.
            redis::Value::Int(0) => self.near.forget(key),
            _ => {}
        }
        self.commands.saved(key, &answer)
    }

    async fn take_lock(&self, key: &TokenKey) -> Result<Lease, StoreError> {
        let lease = self.wait_for_lock(key).await;
        // Not before: whoever asked Redis while this caller waited may have kept what is old by now.
        self.near.doubt(key);
        lease
    }

    async fn wait_for_lock(&self, key: &TokenKey) -> Result<Lease, StoreError> {
        let (line, commands) = (Arc::clone(&self.line), Arc::clone(&self.commands));
        // Made before the lock is asked for: should the answer alone be lost, or this future be dropped, the lock is given
        // back all the same. Where Redis is left alone by then, the lease runs out by itself.
        let guard = Guard { line, commands, key: key.clone(), owner: owner()? };
        let mut pauses = Pauses::within(self.lease + Duration::from_secs(1));
        loop {
            let lasting = Timestamp::from(SystemTime::now()) + self.lease / 2;
            let answer = self.line.ask(&self.commands.lock(key, &guard.owner, self.lease)).await?;
            if let Some(fence) = self.commands.locked(&answer)? {
                // The other half is for whoever fetches at the end of the first.
                return Ok(Lease::new(guard, Some(fence)).lasting(lasting));
            }
            tokio::time::sleep(pauses.next(key)?).await;
        }
    }
}

impl AsyncTokenStore for AsyncStore {
    fn load<'a>(&'a self, key: &'a TokenKey) -> StoreFuture<'a, Option<Entry>> {
        Box::pin(self.load_entry(key))
    }

    fn save<'a>(&'a self, key: &'a TokenKey, entry: Entry, fence: Option<Fence>) -> StoreFuture<'a, ()> {
        Box::pin(self.save_entry(key, entry, fence))
    }

    fn remove<'a>(&'a self, key: &'a TokenKey) -> StoreFuture<'a, ()> {
        Box::pin(async {
            self.near.forget(key);
            self.line.ask(&self.commands.remove(key)).await.map(drop)
        })
    }

    fn lock<'a>(&'a self, key: &'a TokenKey) -> StoreFuture<'a, Lease> {
        Box::pin(self.take_lock(key))
    }
}

impl fmt::Debug for AsyncStore {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("redis::AsyncStore").field("lease", &self.lease).finish_non_exhaustive()
    }
}

/// Gives a lease back.
struct Guard {
    line: Arc<AsyncLine>,
    commands: Arc<Commands>,
    key: TokenKey,
    owner: String,
}

impl Drop for Guard {
    fn drop(&mut self) {
        let (line, command) = (Arc::clone(&self.line), self.commands.release(&self.key, &self.owner));
        // Outside of a runtime nothing can be sent; the lease then ends by itself.
        if let Ok(runtime) = Handle::try_current() {
            // Nobody waits for it, and a lease that could not be given back ends by itself.
            runtime.spawn(async move { line.ask(&command).await.map(drop) });
        }
    }
}

/// The way to Redis.
pub(super) struct AsyncLine {
    client: Client,
    connection: Mutex<Option<MultiplexedConnection>>,
    breaker: Breaker,
    timeout: Duration,
}

impl AsyncLine {
    /// Asks and waits, no longer than the timeout for everything together.
    pub(super) async fn ask(self: &Arc<AsyncLine>, command: &Cmd) -> Result<Value, StoreError> {
        let runtime = Handle::try_current().map_err(|_| StoreError::new("Redis needs a tokio runtime"))?;
        match self.breaker.way(Instant::now()) {
            Way::Clear => return self.try_asking(command).await,
            Way::Try => {
                let line = Arc::clone(self);
                // What comes of it is told to the breaker.
                runtime.spawn(async move { line.try_asking(&redis::cmd("PING")).await.map(drop) });
            }
            Way::Shut => {}
        }
        Err(resting())
    }

    async fn try_asking(&self, command: &Cmd) -> Result<Value, StoreError> {
        let answer = tokio::time::timeout(self.timeout, self.query(command)).await;
        self.breaker.tell(answer.as_ref().is_ok_and(alive), Instant::now());
        match answer {
            Ok(answer) => answer.map_err(|error| told(&error)),
            Err(_) => {
                // Later answers would have to wait behind the one that did not come.
                if let Ok(mut connection) = self.connection.try_lock() {
                    *connection = None;
                }
                Err(late(self.timeout))
            }
        }
    }

    async fn query(&self, command: &Cmd) -> Answer {
        let (connection, used) = self.connected().await?;
        let answer = self.query_once(command, connection).await;
        // A connection that lay idle may have been closed meanwhile; what is asked may be asked twice.
        if used && answer.as_ref().is_err_and(redis::RedisError::is_io_error) {
            let (connection, _) = self.connected().await?;
            return self.query_once(command, connection).await;
        }
        answer
    }

    async fn query_once(&self, command: &Cmd, mut connection: MultiplexedConnection) -> Answer {
        let answer = command.query_async(&mut connection).await;
        if !alive(&answer) {
            *self.connection.lock().await = None;
        }
        answer
    }

    /// The connection, and whether it was there before.
    async fn connected(&self) -> Result<(MultiplexedConnection, bool), redis::RedisError> {
        let mut kept = self.connection.lock().await;
        if let Some(connection) = &*kept {
            return Ok((connection.clone(), true));
        }
        // Times are kept by whoever asks.
        let config = AsyncConnectionConfig::new().set_connection_timeout(None).set_response_timeout(None);
        let connection = self.client.get_multiplexed_async_connection_with_config(&config).await?;
        *kept = Some(connection.clone());
        Ok((connection, false))
    }
}
