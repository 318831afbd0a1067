//! Who may refresh a token.

use std::sync::Arc;
use std::time::SystemTime;

use tokio::sync::{Mutex, OwnedMutexGuard};
use wecom_core::flow::{AsyncTokenStore, Fence, Lease, Place, Queues, TokenKey};

/// One refresh at a time for each token. Each lease is left to the next in the queue, so that not all of them have to ask
/// the store for it.
pub(crate) type Locks = Queues<Mutex<Lease>>;

/// The right to refresh one token; given back when dropped, before the place in the queue.
pub(crate) struct Turn {
    lease: OwnedMutexGuard<Lease>,
    _place: Place<Mutex<Lease>>,
}

impl Turn {
    /// Waits until nobody else refreshes the token.
    pub(crate) async fn take(locks: &Arc<Locks>, key: TokenKey, store: &dyn AsyncTokenStore) -> Turn {
        let place = locks.join(key);
        let mut lease = Arc::clone(&place).lock_owned().await;
        if !lease.lasts(SystemTime::now().into()) {
            *lease = Lease::default();
            // Without a lock among processes two of them may fetch, which does no harm; without a token there is no call.
            let taken = store.lock(place.key()).await;
            *lease = taken.unwrap_or_else(|_| Lease::in_vain(SystemTime::now().into()));
        }
        Turn { lease, _place: place }
    }

    /// What to save the token with.
    pub(crate) fn fence(&self) -> Option<Fence> {
        self.lease.fence()
    }
}

#[cfg(test)]
mod tests {
    use std::pin::pin;
    use std::sync::atomic::{AtomicUsize, Ordering};
    use std::task::{Context, Poll, Waker};
    use std::time::Duration;

    use wecom_core::flow::{Entry, StoreError, StoreFuture};
    use wecom_core::types::Timestamp;

    use super::*;

    /// Counts the leases that it gives.
    struct Counting {
        leases: Arc<AtomicUsize>,
        /// None where no lock can be had.
        lasting: Option<Timestamp>,
    }

    impl AsyncTokenStore for Counting {
        fn load<'a>(&'a self, _: &'a TokenKey) -> StoreFuture<'a, Option<Entry>> {
            Box::pin(async { Ok(None) })
        }
        fn save<'a>(&'a self, _: &'a TokenKey, _: Entry, _: Option<Fence>) -> StoreFuture<'a, ()> {
            Box::pin(async { Ok(()) })
        }
        fn remove<'a>(&'a self, _: &'a TokenKey) -> StoreFuture<'a, ()> {
            Box::pin(async { Ok(()) })
        }
        fn lock<'a>(&'a self, _: &'a TokenKey) -> StoreFuture<'a, Lease> {
            let number = self.leases.fetch_add(1, Ordering::SeqCst);
            let lease = Lease::new(Arc::clone(&self.leases), Some(Fence(number as u64 + 1)));
            let lease = self.lasting.map(|until| lease.lasting(until));
            Box::pin(async { lease.ok_or_else(|| StoreError::new("a stopped process has it")) })
        }
    }

    fn poll<T>(future: std::pin::Pin<&mut impl Future<Output = T>>) -> Poll<T> {
        future.poll(&mut Context::from_waker(Waker::noop()))
    }

    fn ready<T>(future: impl Future<Output = T>) -> T {
        match poll(pin!(future)) {
            Poll::Ready(value) => value,
            Poll::Pending => panic!("nobody else holds it"),
        }
    }

    /// The fences of one caller and of another who waited for him, unless that one gives up, and how often the store was asked
    /// for its lock. Afterwards nothing is held.
    fn fences(lasting: Option<Timestamp>, gives_up: bool) -> (Option<Fence>, Option<Fence>, usize) {
        let (locks, key, leases) = (Arc::new(Locks::default()), TokenKey::named("k"), Arc::default());
        let store = Counting { leases: Arc::clone(&leases), lasting };
        let first = ready(Turn::take(&locks, key.clone(), &store));
        let fence = first.fence();
        let mut second = Box::pin(Turn::take(&locks, key.clone(), &store));
        assert!(poll(second.as_mut()).is_pending());
        drop(first);
        let next = if gives_up { None } else { ready(second.as_mut()).fence() };
        drop(second);
        assert!(locks.is_empty());
        assert_eq!(Arc::strong_count(&leases), 2, "each lease was given back");
        (fence, next, leases.load(Ordering::SeqCst))
    }

    /// Callers on several threads, half of which give up: nothing stays behind, whoever is the last.
    #[test]
    fn queues_are_gone_once_nobody_waits() {
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(4).build().unwrap();
        let (locks, leases) = (Arc::new(Locks::default()), Arc::<AtomicUsize>::default());
        let store: Arc<dyn AsyncTokenStore> = Arc::new(Counting {
            leases: Arc::clone(&leases),
            lasting: Some(Timestamp::from(SystemTime::now()) + Duration::from_secs(3_600)),
        });
        let mut gone = 0;
        for round in 0..200 {
            let call = |number: usize| {
                let (locks, store) = (Arc::clone(&locks), Arc::clone(&store));
                let key = TokenKey::named(&format!("k{}", number % 3));
                runtime.spawn(async move {
                    for _ in 0..3 {
                        let turn = Turn::take(&locks, key.clone(), &*store).await;
                        tokio::task::yield_now().await;
                        drop(turn);
                    }
                })
            };
            let calls: Vec<_> = (0..24).map(call).collect();
            calls.iter().skip(round % 2).step_by(2).for_each(tokio::task::JoinHandle::abort);
            for call in calls {
                // Of those that were to give up some were done already.
                let gave_up = runtime.block_on(call).is_err_and(|error| !error.is_panic());
                gone += usize::from(gave_up);
            }
            assert!(locks.is_empty(), "in round {round}");
        }
        assert!(gone > 0, "some of them gave up");
        drop(store);
        assert_eq!(Arc::strong_count(&leases), 1, "each lease was given back");
    }

    #[test]
    fn a_lease_is_left_to_the_next_while_it_lasts() {
        let now = Timestamp::from(SystemTime::now());
        let later = now + Duration::from_secs(3_600);
        assert_eq!(fences(Some(later), false), (Some(Fence(1)), Some(Fence(1)), 1));
        assert_eq!(fences(Some(now), false), (Some(Fence(1)), Some(Fence(2)), 2));
        assert_eq!(fences(Some(later), true), (Some(Fence(1)), None, 1), "left to one who gave up, it is given back");
    }

    #[test]
    fn what_one_waited_for_in_vain_the_next_does_not_wait_for() {
        assert_eq!(fences(None, false), (None, None, 1));
    }
}
