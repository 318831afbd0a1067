//! Who waits for which lock, in one process: what both adapters keep their locks in.

use std::collections::HashMap;
use std::fmt;
use std::ops::Deref;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::store::TokenKey;

/// A lock `L` for each key that somebody wants, and none for the others.
#[doc(hidden)]
pub struct Queues<L>(Mutex<HashMap<TokenKey, Queue<L>>>);

struct Queue<L> {
    /// Who waits for it or has it.
    callers: usize,
    lock: Arc<L>,
}

/// A place in a queue, and with it the key's lock; left when dropped.
#[doc(hidden)]
pub struct Place<L> {
    queues: Arc<Queues<L>>,
    key: TokenKey,
    lock: Arc<L>,
}

impl<L: Default> Queues<L> {
    /// Joins the key's queue.
    pub fn join(self: &Arc<Queues<L>>, key: TokenKey) -> Place<L> {
        let mut queues = self.queues();
        let queue = queues.entry(key.clone()).or_insert_with(|| Queue { callers: 0, lock: Arc::default() });
        queue.callers += 1;
        Place { queues: Arc::clone(self), key, lock: Arc::clone(&queue.lock) }
    }
}

impl<L> Queues<L> {
    /// How many keys somebody wants.
    pub fn len(&self) -> usize {
        self.queues().len()
    }

    /// Whether nobody wants any.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    fn queues(&self) -> MutexGuard<'_, HashMap<TokenKey, Queue<L>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl<L> Place<L> {
    /// Whose queue it is.
    pub fn key(&self) -> &TokenKey {
        &self.key
    }

    /// How many are in the queue, this one among them.
    pub fn callers(&self) -> usize {
        self.queues.queues().get(&self.key).map_or(0, |queue| queue.callers)
    }
}

impl<L> Deref for Place<L> {
    type Target = Arc<L>;

    fn deref(&self) -> &Arc<L> {
        &self.lock
    }
}

impl<L> Drop for Place<L> {
    fn drop(&mut self) {
        let mut queues = self.queues.queues();
        match queues.get_mut(&self.key) {
            Some(queue) if queue.callers > 1 => queue.callers -= 1,
            _ => {
                // What the lock holds may have a drop of its own: not before the others can go on.
                let last = queues.remove(&self.key);
                drop(queues);
                drop(last);
            }
        }
    }
}

impl<L> Default for Queues<L> {
    fn default() -> Queues<L> {
        Queues(Mutex::default())
    }
}

impl<L> fmt::Debug for Queues<L> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Queues").field("len", &self.len()).finish()
    }
}

impl<L> fmt::Debug for Place<L> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Place").field("key", &self.key).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lock_is_shared_until_the_last_one_leaves() {
        let queues = Arc::new(Queues::<Mutex<Vec<u8>>>::default());
        let (one, other) = (queues.join(TokenKey::named("k")), queues.join(TokenKey::named("k")));
        let third = queues.join(TokenKey::named("third"));
        one.lock().unwrap().push(7);
        assert_eq!((one.callers(), third.callers(), queues.len()), (2, 1, 2));
        drop(one);
        assert_eq!(*other.lock().unwrap(), [7]);
        assert_eq!(other.key().as_str(), "k");
        drop((other, third));
        assert!(queues.is_empty());
        assert!(queues.join(TokenKey::named("k")).lock().unwrap().is_empty(), "it is another one");
    }
}
