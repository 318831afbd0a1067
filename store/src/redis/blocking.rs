//! Redis for blocking code.

use std::fmt;
use std::sync::Arc;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender, SyncSender};
use std::thread;
use std::time::{Duration, Instant, SystemTime};

use redis::{Client, Cmd, Connection, Value};
use wecom_core::flow::{Entry, Fence, Lease, StoreError, TokenKey, TokenStore};
use wecom_core::types::Timestamp;

use super::breaker::{Breaker, Way};
use super::commands::{Commands, owner};
use super::leases::Leases;
use super::near::Near;
use super::{Answer, Settings, alive, known, late, resting, told};
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
    patience: Duration,
}

impl Store {
    pub(super) fn new(settings: &Settings) -> Result<Store, StoreError> {
        let commands = Arc::new(settings.commands());
        Ok(Store {
            line: Arc::new(Line::new(settings, Arc::clone(&commands))?),
            commands,
            near: Arc::new(Near::new(settings.near)),
            lease: settings.lease,
            patience: settings.patience,
        })
    }

    /// Remembers callbacks for `expiry` in the same Redis, so that WeCom's repetitions are one event for all replicas.
    #[cfg(feature = "callback")]
    pub fn seen(&self, expiry: Duration) -> super::Seen {
        super::Seen::new(Arc::clone(&self.line), Arc::clone(&self.commands), expiry)
    }

    fn wait_for_lock(&self, key: &TokenKey) -> Result<Lease, StoreError> {
        let owner = owner()?;
        let mut pauses = Pauses::within(self.patience);
        loop {
            self.line.pass()?;
            let lasting = Timestamp::from(SystemTime::now()) + self.lease / 2;
            let answer = self.line.put(self.commands.lock(key, &owner, self.lease));
            if answer.is_err() {
                // The answer alone may be lost, or Redis do later what it was asked for.
                self.line.post(Job::Release(key.clone(), owner.clone()));
            }
            if let Some(fence) = self.commands.locked(&answer?)? {
                self.line.post(Job::Hold(key.clone(), owner.clone()));
                let guard = Guard { line: Arc::clone(&self.line), key: key.clone(), owner };
                // The other half is for the other replicas: each comes to its turn.
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
            Err(error) => known(&self.near, key, error),
        }
    }

    fn save(&self, key: &TokenKey, entry: Entry, fence: Option<Fence>) -> Result<(), StoreError> {
        let command = self.commands.save(key, &entry, fence, Timestamp::from(SystemTime::now()));
        self.near.keep(key, entry, fence.is_some(), Instant::now());
        let Some(command) = command? else { return Ok(()) };
        let saved = self.line.ask(command).and_then(|answer| self.commands.saved(key, &answer));
        if let Err(error) = &saved {
            self.near.not_saved(key, error.overtaken);
        }
        saved
    }

    fn remove(&self, key: &TokenKey) -> Result<(), StoreError> {
        let removed = self.line.ask(self.commands.remove(key)).map(drop);
        // Not before: whoever asked Redis meanwhile may have kept what was there.
        self.near.forget(key);
        removed
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
    key: TokenKey,
    owner: String,
}

impl Drop for Guard {
    fn drop(&mut self) {
        self.line.post(Job::Release(self.key.clone(), std::mem::take(&mut self.owner)));
    }
}

/// The way to Redis. A thread of its own talks to it, so that nobody waits longer than the timeout: neither for the
/// connection, nor for those who came before, nor for answers that trickle in.
pub(super) struct Line {
    jobs: Sender<Job>,
    breaker: Arc<Breaker>,
    timeout: Duration,
}

enum Job {
    Ask(Question),
    /// The lock of this key was taken for this owner: to be extended from now on.
    Hold(TokenKey, String),
    /// The lock of this key is no longer needed.
    Release(TokenKey, String),
}

struct Question {
    command: Cmd,
    /// Nobody waits for it any longer than this.
    end: Instant,
    answer: Option<SyncSender<Answer>>,
}

impl Line {
    fn new(settings: &Settings, commands: Arc<Commands>) -> Result<Line, StoreError> {
        let (client, timeout) = (settings.client()?, settings.timeout);
        let (jobs, todo) = mpsc::channel();
        let breaker = Arc::new(Breaker::new(settings.rest));
        let worker = Worker {
            client,
            timeout,
            breaker: Arc::clone(&breaker),
            connection: None,
            commands,
            lease: settings.lease,
            leases: Leases::new(settings.lease, settings.patience),
        };
        thread::Builder::new()
            .name("wecom-redis".to_owned())
            .spawn(move || worker.run(&todo))
            .map_err(|error| StoreError::new(format!("there is no thread for Redis: {error}")))?;
        Ok(Line { jobs, breaker, timeout })
    }

    /// Asks and waits, unless Redis is left alone.
    pub(super) fn ask(&self, command: Cmd) -> Result<Value, StoreError> {
        self.pass()?;
        self.put(command)
    }

    /// An error while Redis is left alone.
    fn pass(&self) -> Result<(), StoreError> {
        match self.breaker.way(Instant::now()) {
            Way::Clear => return Ok(()),
            Way::Try => self.post(self.question(redis::cmd("PING"), None)),
            Way::Shut => {}
        }
        Err(resting())
    }

    fn put(&self, command: Cmd) -> Result<Value, StoreError> {
        let (answer, receiver) = mpsc::sync_channel(1);
        self.post(self.question(command, Some(answer)));
        match receiver.recv_timeout(self.timeout) {
            Ok(answer) => answer.map_err(|error| told(&error)),
            Err(_) => {
                self.breaker.tell(false, Instant::now());
                Err(late(self.timeout))
            }
        }
    }

    fn question(&self, command: Cmd, answer: Option<SyncSender<Answer>>) -> Job {
        Job::Ask(Question { command, end: Instant::now() + self.timeout, answer })
    }

    fn post(&self, job: Job) {
        // The thread lives as long as this sender; should it have panicked, nobody answers, which is seen as such.
        let _ = self.jobs.send(job);
    }
}

struct Worker {
    client: Client,
    timeout: Duration,
    breaker: Arc<Breaker>,
    connection: Option<Connection>,
    commands: Arc<Commands>,
    lease: Duration,
    leases: Leases,
}

impl Worker {
    /// Works until the store and all of its leases are gone.
    fn run(mut self, todo: &Receiver<Job>) {
        loop {
            let job = match self.leases.due() {
                None => todo.recv().map_err(|_| RecvTimeoutError::Disconnected),
                Some(due) => todo.recv_timeout(due.saturating_duration_since(Instant::now())),
            };
            match job {
                Ok(Job::Ask(question)) => self.answer(question),
                Ok(Job::Hold(key, owner)) => self.leases.hold(key, owner, Instant::now()),
                Ok(Job::Release(key, owner)) => self.leases.release(key, owner, Instant::now()),
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => return,
            }
            self.attend();
        }
    }

    fn answer(&mut self, question: Question) {
        if Instant::now() >= question.end {
            // Whoever asked has gone on without.
            return;
        }
        let answer = self.query(&question.command);
        let now = Instant::now();
        // An answer that comes too late helps as little as none.
        self.breaker.tell(alive(&answer) && now < question.end, now);
        if let Some(waiting) = question.answer {
            // Whoever asked may have gone on without.
            let _ = waiting.send(answer);
        }
    }

    /// Does for the leases what is due. Nobody waits for it, so where Redis is to be tried again, this is the trial.
    fn attend(&mut self) {
        while let Some(kept) = self.leases.take_due(Instant::now()) {
            let shut = self.breaker.way(Instant::now()) == Way::Shut;
            let command = match kept.held {
                true => self.commands.extend(&kept.key, &kept.owner, self.lease),
                false => self.commands.release(&kept.key, &kept.owner),
            };
            let answer = (!shut).then(|| self.query(&command));
            let now = Instant::now();
            if let Some(answer) = &answer {
                self.breaker.tell(alive(answer), now);
            }
            match answer.filter(alive) {
                // It was lost, or given back.
                Some(answer) if !kept.held || matches!(answer, Ok(Value::Int(0))) => {}
                _ if kept.held => self.leases.extend(kept, now),
                _ => self.leases.retry(kept, self.breaker.left(now), now),
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
