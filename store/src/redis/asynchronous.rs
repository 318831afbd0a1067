//! Redis for async code on tokio.

use std::convert::Infallible;
use std::fmt;
use std::sync::Arc;
use std::time::{Duration, Instant, SystemTime};

use redis::aio::MultiplexedConnection;
use redis::{AsyncConnectionConfig, Client, Cmd, Value};
use tokio::runtime::Handle;
use tokio::sync::{Mutex, oneshot};
use tokio::time::{sleep, timeout};
use wecom_core::flow::{AsyncTokenStore, Entry, Fence, Lease, StoreError, StoreFuture, TokenKey};
use wecom_core::types::Timestamp;

use super::breaker::{Breaker, Way};
use super::commands::{Commands, owner};
use super::leases::{EXTENSIONS, LATEST, SHORTEST};
use super::near::Near;
use super::{Answer, Settings, alive, known, late, resting, told};
use crate::pauses::Pauses;

/// Tokens in Redis, for async code on tokio. See [the module](super).
///
/// One connection that all tasks share, made when it is needed and again when it broke. Clones share it. A task of its own
/// keeps each lease and gives it back: in a runtime that ends at that moment it is not, and then ends with its time.
#[derive(Clone)]
pub struct AsyncStore {
    line: Arc<AsyncLine>,
    commands: Arc<Commands>,
    near: Arc<Near>,
    lease: Duration,
    patience: Duration,
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
            patience: settings.patience,
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
            Err(error) => known(&self.near, key, error),
        }
    }

    async fn save_entry(&self, key: &TokenKey, entry: Entry, fence: Option<Fence>) -> Result<(), StoreError> {
        let command = self.commands.save(key, &entry, fence, Timestamp::from(SystemTime::now()));
        self.near.keep(key, entry, fence.is_some(), Instant::now());
        let Some(command) = command? else { return Ok(()) };
        let saved = self.line.ask(&command).await.and_then(|answer| self.commands.saved(key, &answer));
        if let Err(error) = &saved {
            self.near.not_saved(key, error.overtaken);
        }
        saved
    }

    async fn take_lock(&self, key: &TokenKey) -> Result<Lease, StoreError> {
        let lease = self.wait_for_lock(key).await;
        // Not before: whoever asked Redis while this caller waited may have kept what is old by now.
        self.near.doubt(key);
        lease
    }

    async fn wait_for_lock(&self, key: &TokenKey) -> Result<Lease, StoreError> {
        let runtime = Handle::try_current().map_err(|_| no_runtime())?;
        let (line, commands) = (Arc::clone(&self.line), Arc::clone(&self.commands));
        let (lease, patience) = (self.lease, self.patience);
        let keeper = Keeper { line, commands, key: key.clone(), owner: owner()?, lease, patience };
        let (give, taken) = oneshot::channel();
        runtime.spawn(keeper.run(give));
        taken.await.unwrap_or_else(|_| Err(StoreError::new("the runtime is shutting down")))
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
            let removed = self.line.ask(&self.commands.remove(key)).await.map(drop);
            // Not before: whoever asked Redis meanwhile may have kept what was there.
            self.near.forget(key);
            removed
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

/// One lease, from asking for the lock to giving it back: a task of its own, so that it is extended while somebody has it, and
/// given back whatever becomes of whoever wanted it.
struct Keeper {
    line: Arc<AsyncLine>,
    commands: Arc<Commands>,
    key: TokenKey,
    owner: String,
    lease: Duration,
    patience: Duration,
}

type Taken = Result<Lease, StoreError>;

impl Keeper {
    async fn run(self, mut give: oneshot::Sender<Taken>) {
        // Nobody but whoever waits for it needs to know how it ended.
        let tell = |give: oneshot::Sender<Taken>, taken| drop(give.send(taken));
        let mut pauses = Pauses::within(self.patience);
        loop {
            if let Err(error) = self.line.pass() {
                return tell(give, Err(error));
            }
            let lasting = Timestamp::from(SystemTime::now()) + self.lease / 2;
            let answer = self.line.put(&self.commands.lock(&self.key, &self.owner, self.lease)).await.1;
            let pause = match answer.as_ref().map(|answer| self.commands.locked(answer)) {
                Ok(Ok(Some(fence))) => {
                    let (guard, dropped) = oneshot::channel();
                    // The other half is for the other replicas: each comes to its turn.
                    tell(give, Ok(Lease::new(guard, Some(fence)).lasting(lasting)));
                    self.extend_until(dropped).await;
                    return self.give_back(self.lease).await;
                }
                Ok(Ok(None)) => pauses.next(&self.key),
                Ok(Err(error)) => Err(error),
                Err(error) => {
                    tell(give, Err(error.clone()));
                    // The answer alone may be lost, or Redis do later what it was asked for.
                    return self.give_back(LATEST).await;
                }
            };
            match pause {
                Ok(pause) if timeout(pause, give.closed()).await.is_err() => {}
                // Nobody wants it any longer.
                Ok(_) => return,
                Err(error) => return tell(give, Err(error)),
            }
        }
    }

    async fn extend_until(&self, mut dropped: oneshot::Receiver<Infallible>) {
        let end = Instant::now() + self.patience;
        while timeout(self.lease / EXTENSIONS, &mut dropped).await.is_err() {
            let extend = self.commands.extend(&self.key, &self.owner, self.lease);
            if Instant::now() >= end || self.line.ask(&extend).await == Ok(Value::Int(0)) {
                // Its time is up, or it was lost.
                return drop(dropped.await);
            }
        }
    }

    /// Gives the lock back, again and again until Redis takes it, or its time is up anyway. Nobody waits for it, so where
    /// Redis is to be tried again, this is the trial.
    async fn give_back(&self, longest: Duration) {
        let end = Instant::now() + longest;
        let command = self.commands.release(&self.key, &self.owner);
        loop {
            if self.line.breaker.way(Instant::now()) != Way::Shut && self.line.put(&command).await.0 {
                return;
            }
            let now = Instant::now();
            if now >= end {
                return;
            }
            sleep(self.line.breaker.left(now).max(SHORTEST).min(end - now)).await;
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
    /// Asks and waits, unless Redis is left alone.
    pub(super) async fn ask(self: &Arc<AsyncLine>, command: &Cmd) -> Result<Value, StoreError> {
        self.pass()?;
        self.put(command).await.1
    }

    /// An error while Redis is left alone.
    fn pass(self: &Arc<AsyncLine>) -> Result<(), StoreError> {
        let runtime = Handle::try_current().map_err(|_| no_runtime())?;
        match self.breaker.way(Instant::now()) {
            Way::Clear => return Ok(()),
            Way::Try => {
                let line = Arc::clone(self);
                // What comes of it is told to the breaker.
                runtime.spawn(async move { line.put(&redis::cmd("PING")).await.0 });
            }
            Way::Shut => {}
        }
        Err(resting())
    }

    /// Whether Redis is there, and what it answered; no later than the timeout for everything together.
    async fn put(&self, command: &Cmd) -> (bool, Result<Value, StoreError>) {
        let answer = timeout(self.timeout, self.query(command)).await;
        let alive = answer.as_ref().is_ok_and(alive);
        self.breaker.tell(alive, Instant::now());
        let answer = match answer {
            Ok(answer) => answer.map_err(|error| told(&error)),
            Err(_) => {
                // Later answers would have to wait behind the one that did not come.
                if let Ok(mut connection) = self.connection.try_lock() {
                    *connection = None;
                }
                Err(late(self.timeout))
            }
        };
        (alive, answer)
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

fn no_runtime() -> StoreError {
    StoreError::new("Redis needs a tokio runtime")
}
