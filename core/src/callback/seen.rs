//! What was seen before: repetitions of WeCom's, and requests that are played again.

use std::collections::{BTreeMap, VecDeque};
use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use sha1::{Digest, Sha1};

use crate::types::Timestamp;

#[cfg(test)]
mod tests;

/// Remembers keys for a while: of callbacks, so that WeCom's repetitions of one are one event
/// ([`Incoming::dedup_key`](super::Incoming::dedup_key)), or of requests, so that none is taken twice.
///
/// [`MemorySeen`] serves one process. Where several share the work, so must they share the memory: the crate `wecom-store`
/// has it in Redis (`redis::Seen`, and `redis::AsyncSeen` for async code). In a memory of one's own that cannot be reached,
/// answer `true`: an event that comes twice does less harm than one that is lost.
///
/// A key counts from the moment at which its work begins: a process that is killed in the middle leaves it behind, and the
/// repetitions of that callback are not handed out. Where nothing may be lost, put the callback into a durable queue first.
///
/// Both take no longer than a look-up; WeCom waits for five seconds in all. In async code with a memory that has to be
/// waited for, leave the receiver without one and ask after [`Receiver::receive`](super::Receiver::receive).
pub trait Seen: Send + Sync {
    /// Whether `key` is new, and remembers it: of several who ask at the same time, one gets `true`.
    fn first(&self, key: &str, now: Timestamp) -> bool;

    /// Makes `key` new again: what it stands for was not done after all.
    fn forget(&self, key: &str);
}

impl<S: Seen + ?Sized> Seen for Arc<S> {
    fn first(&self, key: &str, now: Timestamp) -> bool {
        S::first(self, key, now)
    }

    fn forget(&self, key: &str) {
        S::forget(self, key);
    }
}

/// Remembers keys in this process: so many at most, each for so long. About 150 bytes for each.
///
/// The time is the one that is handed in. What is full forgets the oldest.
pub struct MemorySeen {
    expiry: Duration,
    capacity: usize,
    keys: Mutex<Keys>,
}

#[derive(Default)]
struct Keys {
    /// When each key was first seen, and its number. Keys may be long, their hashes are not.
    known: BTreeMap<[u8; 20], u64>,
    /// In the order in which they came; a key that was forgotten meanwhile stays until its turn.
    queue: VecDeque<(Timestamp, u64, [u8; 20])>,
    /// How many keys came so far: tells a key from the same one before it was forgotten.
    count: u64,
}

impl MemorySeen {
    /// Remembers at most `capacity` keys, each for `expiry`.
    pub fn new(expiry: Duration, capacity: usize) -> MemorySeen {
        MemorySeen { expiry, capacity: capacity.max(1), keys: Mutex::default() }
    }

    /// How many keys are remembered, those that expired since the last question included.
    pub fn len(&self) -> usize {
        self.keys.lock().unwrap_or_else(PoisonError::into_inner).known.len()
    }

    /// Whether no key is remembered.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

impl Default for MemorySeen {
    /// 20,000 keys, two hours: as long as WeCom's nonces are unique.
    fn default() -> MemorySeen {
        MemorySeen::new(Duration::from_secs(7_200), 20_000)
    }
}

impl Seen for MemorySeen {
    fn first(&self, key: &str, now: Timestamp) -> bool {
        let key = hash(key);
        let mut keys = self.keys.lock().unwrap_or_else(PoisonError::into_inner);
        while keys.queue.front().is_some_and(|(since, ..)| now.since(*since) >= self.expiry) {
            keys.drop_oldest();
        }
        if keys.known.contains_key(&key) {
            return false;
        }
        if keys.queue.len() == self.capacity {
            keys.drop_oldest();
        }
        keys.count += 1;
        let number = keys.count;
        keys.known.insert(key, number);
        keys.queue.push_back((now, number, key));
        true
    }

    fn forget(&self, key: &str) {
        self.keys.lock().unwrap_or_else(PoisonError::into_inner).known.remove(&hash(key));
    }
}

impl Keys {
    fn drop_oldest(&mut self) {
        if let Some((_, number, key)) = self.queue.pop_front()
            && self.known.get(&key) == Some(&number)
        {
            self.known.remove(&key);
        }
    }
}

fn hash(key: &str) -> [u8; 20] {
    Sha1::digest(key.as_bytes()).into()
}

impl fmt::Debug for MemorySeen {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("MemorySeen")
            .field("expiry", &self.expiry)
            .field("capacity", &self.capacity)
            .field("len", &self.len())
            .finish()
    }
}
