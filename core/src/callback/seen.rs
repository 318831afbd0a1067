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
    /// It did not come before, or the work on it failed, or was begun so long ago that whoever did it must be gone.
    New,
    /// It came before, and is being worked on: let WeCom repeat it, in case that fails.
    InWork,
    /// It came before, and was answered.
    Done,
}

impl Sight {
    /// How long a callback counts as being worked on, unless a memory is told otherwise: six seconds, a bit longer than
    /// WeCom waits for an answer.
    pub const LEASE: Duration = Duration::from_secs(6);
}

/// Remembers keys for a while: of callbacks, so that WeCom's repetitions of one are one event
/// ([`Incoming::dedup_key`](super::Incoming::dedup_key)), or of requests, so that none is taken twice.
///
/// [`MemorySeen`] serves one process. Where several share the work, so must they share the memory: the crate `wecom-store`
/// has it in Redis (`redis::Seen`, and `redis::AsyncSeen` for async code). In a memory of one's own that cannot be reached,
/// answer [`Sight::New`]: an event that comes twice does less harm than one that is lost.
///
/// ```text
///            ┌────────────── forget, or the lease is over ──────────────┐
///            ▼                                                          │
/// begin ──▶ New: it is remembered as in work ──begin──▶ InWork ─────────┤
///            │                                                          │
///            └──done──▶ kept for the whole expiry ──begin──▶ Done ──forget, or that is over
/// ```
///
/// A [`Receiver`](super::Receiver) asks `begin` when a callback comes, says `done` when it is answered, and `forget` when it
/// is dropped without an answer. Work that fails, or whose process is killed, therefore loses nothing as long as one of
/// WeCom's three repetitions comes after the lease is over. How far apart they come is not documented: make the lease
/// shorter where the work is, too.
///
/// All three take no longer than a look-up; WeCom waits for five seconds in all. In async code with a memory that has to be
/// waited for, leave the receiver without one and ask after [`Receiver::receive`](super::Receiver::receive).
pub trait Seen: Send + Sync {
    /// What is known of `key`. If it is new, it is remembered as being worked on, for as long as the memory's lease: of
    /// several who ask at the same time, one gets [`Sight::New`]. Asking again prolongs nothing.
    fn begin(&self, key: &str, now: Timestamp) -> Sight;

    /// The work is done: `key` is remembered from now on for the memory's whole expiry.
    fn done(&self, key: &str, now: Timestamp);

    /// Makes `key` new again: what it stands for was not done after all.
    fn forget(&self, key: &str);
}

impl<S: Seen + ?Sized> Seen for Arc<S> {
    fn begin(&self, key: &str, now: Timestamp) -> Sight {
        S::begin(self, key, now)
    }

    fn done(&self, key: &str, now: Timestamp) {
        S::done(self, key, now);
    }

    fn forget(&self, key: &str) {
        S::forget(self, key);
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
    /// Since when each is known, and whether it is done.
    known: BTreeMap<Hash, (Timestamp, bool)>,
    /// Those in work, and those done, by their times.
    work: BTreeSet<(Timestamp, Hash)>,
    done: BTreeSet<(Timestamp, Hash)>,
}

impl MemorySeen {
    /// Remembers at most `capacity` keys, each for `expiry` after it was done.
    pub fn new(expiry: Duration, capacity: usize) -> MemorySeen {
        MemorySeen { expiry, lease: Sight::LEASE, capacity: capacity.max(1), keys: Mutex::default() }
    }

    /// How long a key counts as being worked on, [`Sight::LEASE`] if not said. Whoever works longer than that gets company.
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
    /// 20,000 keys, two hours: as long as WeCom's nonces are unique.
    fn default() -> MemorySeen {
        MemorySeen::new(Duration::from_secs(7_200), 20_000)
    }
}

impl Seen for MemorySeen {
    fn begin(&self, key: &str, now: Timestamp) -> Sight {
        let key = hash(key);
        let mut keys = self.keys();
        keys.expire(now, self.lease, self.expiry);
        match keys.known.get(&key) {
            Some((_, true)) => Sight::Done,
            Some((_, false)) => Sight::InWork,
            None => {
                keys.insert(key, now, false, self.capacity);
                Sight::New
            }
        }
    }

    fn done(&self, key: &str, now: Timestamp) {
        let key = hash(key);
        let mut keys = self.keys();
        keys.expire(now, self.lease, self.expiry);
        keys.remove(&key);
        keys.insert(key, now, true, self.capacity);
    }

    fn forget(&self, key: &str) {
        self.keys().remove(&hash(key));
    }
}

impl Keys {
    fn insert(&mut self, key: Hash, now: Timestamp, done: bool, capacity: usize) {
        if self.known.len() >= capacity
            && let Some((_, oldest)) = self.done.first().or(self.work.first()).copied()
        {
            self.remove(&oldest);
        }
        self.known.insert(key, (now, done));
        self.order(done).insert((now, key));
    }

    fn remove(&mut self, key: &Hash) {
        if let Some((since, done)) = self.known.remove(key) {
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
