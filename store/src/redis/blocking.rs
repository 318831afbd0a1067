//! Redis for blocking code.

use std::fmt;
use std::sync::Arc;
use std::sync::mpsc::{self, Receiver, Sender, SyncSender};
use std::thread;
use std::time::{Duration, Instant, SystemTime};

use redis::{Client, Cmd, Connection, Value};
use wecom_core::flow::{Entry, Fence, Lease, StoreError, TokenKey, TokenStore};
use wecom_core::types::Timestamp;

use super::breaker::{Breaker, Way};
use super::commands::{Commands, owner};
use super::near::Near;
use super::{Answer, Settings, alive, late, resting, told};
use crate::pauses::Pauses;

/// Tokens in Redis, for blocking code. See [the module](super).
///
/// One connection, made when it is needed and again when it broke, and one thread that keeps it. Clones share both.
#[derive(Clone)]
pub struct Store {
    line: Arc<Line>,
    commands: Arc<Commands>,
    near: Arc<Near>,
    lease: Duration,
}

impl Store {
    pub(super) fn new(settings: &Settings) -> Result<Store, StoreError> {
        Ok(Store {
            line: Arc::new(Line::new(settings.client()?, settings.timeout, settings.rest)?),
            commands: Arc::new(settings.commands()),
            near: Arc::new(Near::new(settings.near)),
            lease: settings.lease,
        })
    }

    /// Remembers callbacks for `expiry` in the same Redis, so that WeCom's repetitions are one event for all replicas.
    #[cfg(feature = "callback")]
    pub fn seen(&self, expiry: Duration) -> super::Seen {
        super::Seen::new(Arc::clone(&self.line), Arc::clone(&self.commands), expiry)
    }

    fn wait_for_lock(&self, key: &TokenKey) -> Result<Lease, StoreError> {
        let (line, commands) = (Arc::clone(&self.line), Arc::clone(&self.commands));
        // Made before the lock is asked for: should the answer alone be lost, the lock is given back all the same. Where Redis is
        // left alone by then, the lease runs out by itself.
        let guard = Guard { line, commands, key: key.clone(), owner: owner()? };
        let mut pauses = Pauses::within(self.lease + Duration::from_secs(1));
        loop {
            let lasting = Timestamp::from(SystemTime::now()) + self.lease / 2;
            let answer = self.line.ask(self.commands.lock(key, &guard.owner, self.lease))?;
            if let Some(fence) = self.commands.locked(&answer)? {
                // The other half is for whoever fetches at the end of the first.
                return Ok(Lease::new(guard, Some(fence)).lasting(lasting));
            }
            thread::sleep(pauses.next(key)?);
        }
    }
}

impl TokenStore for Store {
    fn load(&self, key: &TokenKey) -> Result<Option<Entry>, StoreError> {
        let began = match self.near.fresh(key, Instant::now()) {
            Ok(entry) => return Ok(Some(entry)),
            Err(began) => began,
        };
        let answer = self.line.ask(self.commands.load(key));
        let now = Timestamp::from(SystemTime::now());
        match answer.and_then(|answer| self.commands.loaded(key, &answer, now)) {
            Ok(loaded) => Ok(self.near.answered(key, began, loaded.entry, loaded.shared, Instant::now())),
            Err(error) => self.near.last(key).map(Some).ok_or(error),
        }
    }

    fn save(&self, key: &TokenKey, entry: Entry, fence: Option<Fence>) -> Result<(), StoreError> {
        let command = self.commands.save(key, &entry, fence, Timestamp::from(SystemTime::now()));
        self.near.keep(key, entry, fence.is_some(), Instant::now());
        let Some(command) = command? else { return Ok(()) };
        let answer = self.line.ask(command)?;
        match answer {
            redis::Value::Int(1) => self.near.saved(key),
            // What is there is newer than what this process has.
            redis::Value::Int(0) => self.near.forget(key),
            _ => {}
        }
        self.commands.saved(key, &answer)
    }

    fn remove(&self, key: &TokenKey) -> Result<(), StoreError> {
        self.near.forget(key);
        self.line.ask(self.commands.remove(key)).map(drop)
    }

    fn lock(&self, key: &TokenKey) -> Result<Lease, StoreError> {
        let lease = self.wait_for_lock(key);
        // Not before: whoever asked Redis while this caller waited may have kept what is old by now.
        self.near.doubt(key);
        lease
    }
}

impl fmt::Debug for Store {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("redis::Store").field("lease", &self.lease).finish_non_exhaustive()
    }
}

/// Gives a lease back.
struct Guard {
    line: Arc<Line>,
    commands: Arc<Commands>,
    key: TokenKey,
    owner: String,
}

impl Drop for Guard {
    fn drop(&mut self) {
        self.line.tell(self.commands.release(&self.key, &self.owner));
    }
}

/// The way to Redis. A thread of its own talks to it, so that nobody waits longer than the timeout: neither for the
/// connection, nor for those who came before, nor for answers that trickle in.
pub(super) struct Line {
    jobs: Sender<Job>,
    breaker: Arc<Breaker>,
    timeout: Duration,
}

struct Job {
    command: Cmd,
    /// Nobody waits for it any longer than this.
    end: Instant,
    answer: Option<SyncSender<Answer>>,
}

impl Line {
    fn new(client: Client, timeout: Duration, rest: Duration) -> Result<Line, StoreError> {
        let (jobs, todo) = mpsc::channel();
        let breaker = Arc::new(Breaker::new(rest));
        let worker = Worker { client, timeout, breaker: Arc::clone(&breaker), connection: None };
        thread::Builder::new()
            .name("wecom-redis".to_owned())
            .spawn(move || worker.run(&todo))
            .map_err(|error| StoreError::new(format!("there is no thread for Redis: {error}")))?;
        Ok(Line { jobs, breaker, timeout })
    }

    /// Asks and waits.
    pub(super) fn ask(&self, command: Cmd) -> Result<Value, StoreError> {
        self.pass()?;
        let (answer, receiver) = mpsc::sync_channel(1);
        self.post(command, Some(answer));
        match receiver.recv_timeout(self.timeout) {
            Ok(answer) => answer.map_err(|error| told(&error)),
            Err(_) => {
                self.breaker.tell(false, Instant::now());
                Err(late(self.timeout))
            }
        }
    }

    /// Says something that needs no answer.
    pub(super) fn tell(&self, command: Cmd) {
        if self.pass().is_ok() {
            self.post(command, None);
        }
    }

    fn pass(&self) -> Result<(), StoreError> {
        match self.breaker.way(Instant::now()) {
            Way::Clear => return Ok(()),
            Way::Try => self.post(redis::cmd("PING"), None),
            Way::Shut => {}
        }
        Err(resting())
    }

    fn post(&self, command: Cmd, answer: Option<SyncSender<Answer>>) {
        // The thread lives as long as this sender; should it have panicked, nobody answers, which is seen as such.
        let _ = self.jobs.send(Job { command, end: Instant::now() + self.timeout, answer });
    }
}

struct Worker {
    client: Client,
    timeout: Duration,
    breaker: Arc<Breaker>,
    connection: Option<Connection>,
}

impl Worker {
    fn run(mut self, todo: &Receiver<Job>) {
        for job in todo {
            if Instant::now() >= job.end {
                // Whoever asked has gone on without.
                continue;
            }
            let answer = self.query(&job.command);
            let now = Instant::now();
            // An answer that comes too late helps as little as none.
            self.breaker.tell(alive(&answer) && now < job.end, now);
            if let Some(waiting) = job.answer {
                // Whoever asked may have gone on without.
                let _ = waiting.send(answer);
            }
        }
    }

    fn query(&mut self, command: &Cmd) -> Answer {
        let used = self.connection.is_some();
        let answer = self.query_once(command);
        // A connection that lay idle may have been closed meanwhile; what is asked may be asked twice.
        let closed = answer.as_ref().is_err_and(|error| error.is_io_error() && !error.is_timeout());
        if used && closed { self.query_once(command) } else { answer }
    }

    fn query_once(&mut self, command: &Cmd) -> Answer {
        let mut connection = match self.connection.take() {
            Some(connection) => connection,
            None => self.connect()?,
        };
        let answer = command.query(&mut connection);
        if alive(&answer) {
            self.connection = Some(connection);
        }
        answer
    }

    fn connect(&self) -> Result<Connection, redis::RedisError> {
        let connection = self.client.get_connection_with_timeout(self.timeout)?;
        connection.set_read_timeout(Some(self.timeout))?;
        connection.set_write_timeout(Some(self.timeout))?;
        Ok(connection)
    }
}
