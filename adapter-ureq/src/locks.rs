//! Who may refresh a token.

use std::collections::HashMap;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::SystemTime;

use wecom_core::flow::{Fence, Lease, TokenKey, TokenStore};

/// One refresh at a time for each token.
#[derive(Default)]
pub(crate) struct Locks {
    queues: Mutex<HashMap<TokenKey, Queue>>,
    freed: Condvar,
}

/// Those who want to refresh one token.
#[derive(Default)]
struct Queue {
    waiting: usize,
    busy: bool,
    /// What the last one leaves to the next, so that not each of them has to ask the store for it.
    lease: Lease,
}

/// The right to refresh one token; given back when dropped.
pub(crate) struct Turn {
    locks: Arc<Locks>,
    key: TokenKey,
    lease: Lease,
}

impl Locks {
    /// Waits until nobody else refreshes the token.
    pub(crate) fn lock(self: &Arc<Locks>, key: TokenKey, store: &dyn TokenStore) -> Turn {
        let mut queues = self.queues();
        queues.entry(key.clone()).or_default().waiting += 1;
        let busy = |queues: &mut HashMap<TokenKey, Queue>| queues.get(&key).is_some_and(|queue| queue.busy);
        queues = self.freed.wait_while(queues, busy).unwrap_or_else(PoisonError::into_inner);
        let queue = queues.entry(key.clone()).or_default();
        queue.waiting -= 1;
        queue.busy = true;
        let lease = std::mem::take(&mut queue.lease);
        drop(queues);
        // A store that panics must not keep the token locked for ever: the turn comes first.
        let mut turn = Turn { locks: Arc::clone(self), key, lease };
        if !turn.lease.lasts(SystemTime::now().into()) {
            turn.lease = Lease::default();
            // Without a lock among processes two of them may fetch, which does no harm; without a token there is no call.
            turn.lease = store.lock(&turn.key).unwrap_or_default();
        }
        turn
    }

    fn queues(&self) -> MutexGuard<'_, HashMap<TokenKey, Queue>> {
        self.queues.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Turn {
    /// What to save the token with.
    pub(crate) fn fence(&self) -> Option<Fence> {
        self.lease.fence()
    }
}

impl Drop for Turn {
    fn drop(&mut self) {
        let mut queues = self.locks.queues();
        if let Some(queue) = queues.get_mut(&self.key).filter(|queue| queue.waiting > 0) {
            queue.lease = std::mem::take(&mut self.lease);
            queue.busy = false;
        } else {
            queues.remove(&self.key);
        }
        drop(queues);
        self.locks.freed.notify_all();
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};
    use std::thread;
    use std::time::Duration;

    use wecom_core::flow::{Entry, StoreError};
    use wecom_core::types::Timestamp;

    use super::*;

    /// Counts the leases that it gives.
    struct Counting {
        leases: Arc<AtomicUsize>,
        lasting: Timestamp,
    }

    impl TokenStore for Counting {
        fn load(&self, _: &TokenKey) -> Result<Option<Entry>, StoreError> {
            Ok(None)
        }
        fn save(&self, _: &TokenKey, _: Entry, _: Option<Fence>) -> Result<(), StoreError> {
            Ok(())
        }
        fn remove(&self, _: &TokenKey) -> Result<(), StoreError> {
            Ok(())
        }
        fn lock(&self, _: &TokenKey) -> Result<Lease, StoreError> {
            let number = self.leases.fetch_add(1, Ordering::SeqCst);
            Ok(Lease::new(Arc::clone(&self.leases), Some(Fence(number as u64 + 1))).lasting(self.lasting))
        }
    }

    /// The fences of one caller and of another who waited for him. Afterwards nothing is held.
    fn fences(lasting: Timestamp) -> (Option<Fence>, Option<Fence>) {
        let (locks, key, leases) = (Arc::new(Locks::default()), TokenKey::named("k"), Arc::default());
        let store = Counting { leases: Arc::clone(&leases), lasting };
        let first = locks.lock(key.clone(), &store);
        let fences = thread::scope(|scope| {
            let second = scope.spawn(|| locks.lock(key.clone(), &store).fence());
            while locks.queues().get(&key).is_none_or(|queue| queue.waiting == 0) {
                thread::yield_now();
            }
            let fence = first.fence();
            drop(first);
            (fence, second.join().unwrap())
        });
        assert!(locks.queues().is_empty());
        assert_eq!(Arc::strong_count(&leases), 2, "each lease was given back");
        fences
    }

    #[test]
    fn a_lease_is_left_to_the_next_while_it_lasts() {
        let now = Timestamp::from(SystemTime::now());
        assert_eq!(fences(now + Duration::from_secs(3_600)), (Some(Fence(1)), Some(Fence(1))));
        assert_eq!(fences(now), (Some(Fence(1)), Some(Fence(2))));
    }
}
