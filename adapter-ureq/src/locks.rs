//! Who may refresh a token.

use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use wecom_core::flow::{Fence, Lease, Place, Queues, TokenKey, TokenStore};

use crate::client::now;

/// One refresh at a time for each token.
pub(crate) type Locks = Queues<Lock>;

/// The lock of one token.
#[derive(Default)]
pub(crate) struct Lock {
    held: Mutex<Held>,
    freed: Condvar,
}

#[derive(Default)]
struct Held {
    busy: bool,
    /// What the last one leaves to the next, so that not each of them has to ask the store for it.
    lease: Lease,
}

/// The right to refresh one token; given back when dropped.
pub(crate) struct Turn {
    lease: Lease,
    place: Place<Lock>,
    /// Not where it was waited for in vain.
    held: bool,
}

impl Turn {
    /// Waits until nobody else refreshes the token, but not for ever for one who hangs.
    pub(crate) fn take(locks: &Arc<Locks>, key: TokenKey, store: &dyn TokenStore, patience: Duration) -> Turn {
        let place = locks.join(key);
        let waited = place.freed.wait_timeout_while(place.held(), patience, |held| held.busy);
        let (mut held, waited) = waited.unwrap_or_else(PoisonError::into_inner);
        if waited.timed_out() {
            drop(held);
            return Turn { lease: Lease::default(), place, held: false };
        }
        held.busy = true;
        let lease = std::mem::take(&mut held.lease);
        drop(held);
        // A store that panics must not keep the token locked for ever: the turn comes first.
        let mut turn = Turn { lease, place, held: true };
        if !turn.lease.lasts(now()) {
            turn.lease = Lease::default();
            let taken = store.lock(turn.place.key());
            turn.lease = Lease::or_none(taken, turn.place.key(), now());
        }
        turn
    }

    /// What to save the token with.
    pub(crate) fn fence(&self) -> Option<Fence> {
        self.lease.fence()
    }
}

impl Lock {
    fn held(&self) -> MutexGuard<'_, Held> {
        self.held.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Turn {
    fn drop(&mut self) {
        if self.held {
            *self.place.held() = Held { busy: false, lease: std::mem::take(&mut self.lease) };
            self.place.freed.notify_one();
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};
    use std::thread;
    use wecom_core::flow::{Entry, StoreError};
    use wecom_core::types::Timestamp;

    use super::*;

    /// Longer than any test takes.
    const LONG: Duration = Duration::from_secs(3_600);

    /// Counts the leases that it gives.
    struct Counting {
        leases: Arc<AtomicUsize>,
        /// None where no lock can be had.
        lasting: Option<Timestamp>,
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
            let lasting = self.lasting.ok_or_else(|| StoreError::new("a stopped process has it"))?;
            Ok(Lease::new(Arc::clone(&self.leases), Some(Fence(number as u64 + 1))).lasting(lasting))
        }
    }

    /// The fences of one caller and of another who waited for him, and how often the store was asked for its lock. Afterwards
    /// nothing is held.
    fn fences(lasting: Option<Timestamp>) -> (Option<Fence>, Option<Fence>, usize) {
        let (locks, key, leases) = (Arc::new(Locks::default()), TokenKey::named("k"), Arc::default());
        let store = Counting { leases: Arc::clone(&leases), lasting };
        let first = Turn::take(&locks, key.clone(), &store, LONG);
        let (first, second) = thread::scope(|scope| {
            let second = scope.spawn(|| Turn::take(&locks, key.clone(), &store, LONG).fence());
            while first.place.callers() < 2 {
                thread::yield_now();
            }
            let fence = first.fence();
            drop(first);
            (fence, second.join().unwrap())
        });
        assert!(locks.is_empty());
        assert_eq!(Arc::strong_count(&leases), 2, "each lease was given back");
        (first, second, leases.load(Ordering::SeqCst))
    }

    #[test]
    fn a_lease_is_left_to_the_next_while_it_lasts() {
        assert_eq!(fences(Some(now() + LONG)), (Some(Fence(1)), Some(Fence(1)), 1));
        assert_eq!(fences(Some(now())), (Some(Fence(1)), Some(Fence(2)), 2));
    }

    #[test]
    fn nobody_waits_for_ever_for_one_who_hangs() {
        let (locks, key, leases) = (Arc::new(Locks::default()), TokenKey::named("k"), Arc::default());
        let store = Counting { leases: Arc::clone(&leases), lasting: Some(now() + LONG) };
        let take = |patience| Turn::take(&locks, key.clone(), &store, patience);
        let hanging = take(LONG);
        let late = take(Duration::ZERO);
        assert!(!late.held && late.fence().is_none());
        drop(late);
        assert!(!take(Duration::ZERO).held, "whoever went on without the lock gives none back");
        drop(hanging);
        assert!(take(Duration::ZERO).held && locks.is_empty());
        assert_eq!(Arc::strong_count(&leases), 2, "each lease was given back");
    }

    #[test]
    fn what_one_waited_for_in_vain_the_next_does_not_wait_for() {
        assert_eq!(fences(None), (None, None, 1));
    }
}
