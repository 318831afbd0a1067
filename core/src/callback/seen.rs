//! What was seen before: repetitions of WeCom's, and requests that are played again.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use sha1::{Digest, Sha1};

use crate::types::Timestamp;

#[cfg(test)]
mod tests;

/// What a memory knows of a callback, for [`Seen::begin`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sight {
    /// To be worked on: it did not come before, or the work on it failed, or whoever began it must be taken for dead, as its
    /// lease is over.
    New,
    /// It came before, and is being worked on: let WeCom repeat it, in case that fails.
    InWork,
    /// It came before, and was answered.
    Done,
}

impl Sight {
    /// How long a callback counts as being worked on in a memory that outlives whoever works, unless it is told otherwise:
    /// six seconds, a bit longer than WeCom waits for an answer.
    pub const LEASE: Duration = Duration::from_secs(6);
}

/// Tells one work on a callback from another: a memory gives it out in [`Seen::begin`], and is given it back with what became
/// of the work.
///
/// Whoever works longer than the lease gets company. By the ticket the memory knows that it is the first who gives up, and
/// not the second who is still at it. A memory that gives no two of the same number for one key does it right; one that
/// cannot be reached may give any.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Ticket(pub u64);

/// Remembers keys for a while: of callbacks, so that WeCom's repetitions of one are one event
/// ([`Opened::key`](super::Opened::key)), or of requests, so that none is taken twice.
///
/// Any number of receivers may share one: the keys of each are its own.
///
/// [`MemorySeen`] serves one process. Where several share the work, so must they share the memory: the crate `wecom-store`
/// has it in Redis (`redis::Seen`, and `redis::AsyncSeen` for async code). In a memory of one's own that cannot be reached,
/// answer [`Sight::New`]: an event that comes twice does less harm than one that is lost.
///
/// ```text
///            ┌─────────── forget, or the lease is over ──────────────┐
///            ▼                                                       │
/// begin ──▶ New: it is remembered as in work ──begin──▶ InWork ──────┤
///            │                                                       │
///            └──done──▶ kept for the whole expiry ──begin──▶ Done ──forget, or that is over
/// ```
///
/// A [`Receiver`](super::Receiver) asks `begin` when a callback comes, says `done` when it is answered, and `forget` when it
/// is dropped without an answer. Work that fails while WeCom still repeats therefore loses nothing. Work that is slow is done
/// once, though WeCom repeats the callback meanwhile, as long as it stays within the lease: a minute in [`MemorySeen`], six
/// seconds in Redis, unless said. What takes longer is handed to a second worker if WeCom repeats it then.
///
/// A memory that outlives its processes, as one in Redis, gives what a killed one had to the next repetition after the lease.
/// WeCom repeats three times, and does not say how far apart: where all three come within the lease, the callback is lost with
/// the process. Answering first and working afterwards on a queue that survives leaves no such gap
/// ([`Receiver::acknowledge`](super::Receiver::acknowledge)).
///
/// All take no longer than a look-up; WeCom waits for five seconds in all. In async code with a memory that has to be
/// waited for, leave the receiver without one and ask after [`Receiver::receive`](super::Receiver::receive), by
/// [`Opened::key`](super::Opened::key).
pub trait Seen: Send + Sync {
    /// What is known of `key`. If it is new, it is remembered as being worked on, for as long as the memory's lease: of
    /// several who ask at the same time, one gets [`Sight::New`]. Asking again prolongs nothing.
    ///
    /// The ticket says something with [`Sight::New`] alone.
    fn begin(&self, key: &str, now: Timestamp) -> (Sight, Ticket);

    /// The work is done: `key` is remembered from now on for the memory's whole expiry. Whoever else is at it has worked in
    /// vain, so it counts even where somebody took the work over.
    fn done(&self, key: &str, ticket: Ticket, now: Timestamp);

    /// The work that had this ticket was not done after all: `key` is new again, unless somebody else took the work over, or
    /// has done it.
    fn forget(&self, key: &str, ticket: Ticket);
}

impl<S: Seen + ?Sized> Seen for Arc<S> {
    fn begin(&self, key: &str, now: Timestamp) -> (Sight, Ticket) {
        S::begin(self, key, now)
    }

    fn done(&self, key: &str, ticket: Ticket, now: Timestamp) {
        S::done(self, key, ticket, now);
    }

    fn forget(&self, key: &str, ticket: Ticket) {
        S::forget(self, key, ticket);
    }
}

/// Remembers keys in this process: so many at most, each for so long. About 130 bytes for each.
///
/// The time is the one that is handed in. What is full forgets what was done first, and what is in work only where there is
/// nothing else.
pub struct MemorySeen {
    expiry: Duration,
    lease: Duration,
    capacity: usize,
    keys: Mutex<Keys>,
}

/// Keys may be long, their hashes are not.
type Hash = [u8; 20];

#[derive(Default)]
struct Keys {
    known: BTreeMap<Hash, Mark>,
    /// Those in work, and those done, by their times.
    work: BTreeSet<(Timestamp, Hash)>,
    done: BTreeSet<(Timestamp, Hash)>,
    /// The last ticket that was given out.
    ticket: u64,
}

/// What is known of a key.
struct Mark {
    since: Timestamp,
    done: bool,
    /// Whose it is.
    ticket: Ticket,
}

impl MemorySeen {
    /// How long a key counts as being worked on, if not said: a minute. Longer than [`Sight::LEASE`], for whatever ends the
    /// work without an answer tells this memory so or ends it, too.
    pub const LEASE: Duration = Duration::from_secs(60);

    /// Remembers at most `capacity` keys, each for `expiry` after it was done.
    pub fn new(expiry: Duration, capacity: usize) -> MemorySeen {
        MemorySeen { expiry, lease: MemorySeen::LEASE, capacity: capacity.max(1), keys: Mutex::default() }
    }

    /// How long a key counts as being worked on, [`MemorySeen::LEASE`] if not said. Whoever works longer than that gets company.
    #[must_use]
    pub fn lease(mut self, lease: Duration) -> MemorySeen {
        self.lease = lease;
        self
    }

    /// How many keys are remembered, those that expired since the last question included.
    pub fn len(&self) -> usize {
        self.keys().known.len()
    }

    /// Whether no key is remembered.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    fn keys(&self) -> MutexGuard<'_, Keys> {
        self.keys.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Default for MemorySeen {
    /// 20,000 keys, two hours: as long as WeCom's nonces are unique. Where more callbacks come in that time, the oldest are
    /// forgotten before: harmless for repetitions, which come within seconds, but not for
    /// [`nonce_memory`](super::ReceiverBuilder::nonce_memory), where more than five requests a second need a larger one.
    fn default() -> MemorySeen {
        MemorySeen::new(Duration::from_secs(7_200), 20_000)
    }
}

impl Seen for MemorySeen {
    fn begin(&self, key: &str, now: Timestamp) -> (Sight, Ticket) {
        let key = hash(key);
        let mut keys = self.keys();
        keys.expire(now, self.lease, self.expiry);
        if let Some(mark) = keys.known.get(&key) {
            return (if mark.done { Sight::Done } else { Sight::InWork }, mark.ticket);
        }
        let ticket = keys.new_ticket();
        keys.insert(key, now, false, ticket, self.capacity);
        (Sight::New, ticket)
    }

    fn done(&self, key: &str, ticket: Ticket, now: Timestamp) {
        let mut keys = self.keys();
        keys.expire(now, self.lease, self.expiry);
        keys.insert(hash(key), now, true, ticket, self.capacity);
    }

    fn forget(&self, key: &str, ticket: Ticket) {
        let key = hash(key);
        let mut keys = self.keys();
        if keys.known.get(&key).is_some_and(|mark| mark.ticket == ticket) {
            keys.remove(&key);
        }
    }
}

impl Keys {
    fn new_ticket(&mut self) -> Ticket {
        self.ticket += 1;
        Ticket(self.ticket)
    }

    /// Makes room, and puts a key in the place of what was known of it.
    fn insert(&mut self, key: Hash, now: Timestamp, done: bool, ticket: Ticket, capacity: usize) {
        self.remove(&key);
        if self.known.len() >= capacity
            && let Some((_, oldest)) = self.done.first().or(self.work.first()).copied()
        {
            self.remove(&oldest);
        }
        self.known.insert(key, Mark { since: now, done, ticket });
        self.order(done).insert((now, key));
    }

    fn remove(&mut self, key: &Hash) {
        if let Some(Mark { since, done, .. }) = self.known.remove(key) {
            self.order(done).remove(&(since, *key));
        }
    }

    fn expire(&mut self, now: Timestamp, lease: Duration, expiry: Duration) {
        for (done, life) in [(false, lease), (true, expiry)] {
            while let Some((_, key)) = self.order(done).first().copied().filter(|(since, _)| now.since(*since) >= life)
            {
                self.remove(&key);
            }
        }
    }

    fn order(&mut self, done: bool) -> &mut BTreeSet<(Timestamp, Hash)> {
        if done { &mut self.done } else { &mut self.work }
    }
}

fn hash(key: &str) -> Hash {
    Sha1::digest(key.as_bytes()).into()
}

impl fmt::Debug for MemorySeen {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("MemorySeen")
            .field("expiry", &self.expiry)
            .field("lease", &self.lease)
            .field("capacity", &self.capacity)
            .field("len", &self.len())
            .finish()
    }
}
