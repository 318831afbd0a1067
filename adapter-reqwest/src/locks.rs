//! Who may refresh a token.

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::{Mutex, OwnedMutexGuard};
use tokio::time::timeout;
use wecom_core::flow::{AsyncTokenStore, Fence, Lease, Place, Queues, TokenKey};

use crate::client::now;

/// One refresh at a time for each token. Each lease is left to the next in the queue, so that not all of them have to ask
/// the store for it.
pub(crate) type Locks = Queues<Mutex<Lease>>;

/// The right to refresh one token; given back when dropped, before the place in the queue.
pub(crate) struct Turn {
    /// None where it was waited for in vain.
    lease: Option<OwnedMutexGuard<Lease>>,
    _place: Place<Mutex<Lease>>,
}

impl Turn {
    /// Waits until nobody else refreshes the token, but not for ever for one who hangs.
    pub(crate) async fn take(
        locks: &Arc<Locks>,
        key: TokenKey,
        store: &dyn AsyncTokenStore,
        patience: Duration,
    ) -> Turn {
        let place = locks.join(key);
        let mut lease = timeout(patience, Arc::clone(&place).lock_owned()).await.ok();
        if let Some(lease) = lease.as_deref_mut().filter(|lease| !lease.lasts(now())) {
            *lease = Lease::default();
            let taken = store.lock(place.key()).await;
            *lease = Lease::or_none(taken, place.key(), now());
        }
        Turn { lease, _place: place }
    }

    /// What to save the token with.
    pub(crate) fn fence(&self) -> Option<Fence> {
        self.lease.as_ref()?.fence()
    }
}

#[cfg(test)]
mod tests {
    use std::pin::pin;
    use std::sync::atomic::{AtomicUsize, Ordering};
    use std::task::{Context, Poll, Waker};
    use tokio::runtime::Runtime;
    use wecom_core::flow::{Entry, StoreError, StoreFuture};
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
        let runtime = Runtime::new().unwrap();
        let _there = runtime.enter();
        let first = ready(Turn::take(&locks, key.clone(), &store, LONG));
        let fence = first.fence();
        let mut second = Box::pin(Turn::take(&locks, key.clone(), &store, LONG));
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
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(4).enable_time().build().unwrap();
        let (locks, leases) = (Arc::new(Locks::default()), Arc::<AtomicUsize>::default());
        let store: Arc<dyn AsyncTokenStore> =
            Arc::new(Counting { leases: Arc::clone(&leases), lasting: Some(now() + LONG) });
        let mut gone = 0;
        for round in 0..200 {
            let call = |number: usize| {
                let (locks, store) = (Arc::clone(&locks), Arc::clone(&store));
                let key = TokenKey::named(&format!("k{}", number % 3));
                runtime.spawn(async move {
                    for _ in 0..3 {
                        let turn = Turn::take(&locks, key.clone(), &*store, LONG).await;
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
        let later = now() + LONG;
        assert_eq!(fences(Some(later), false), (Some(Fence(1)), Some(Fence(1)), 1));
        assert_eq!(fences(Some(now()), false), (Some(Fence(1)), Some(Fence(2)), 2));
        assert_eq!(fences(Some(later), true), (Some(Fence(1)), None, 1), "left to one who gave up, it is given back");
    }

    #[test]
    fn nobody_waits_for_ever_for_one_who_hangs() {
        let (locks, key, leases) = (Arc::new(Locks::default()), TokenKey::named("k"), Arc::default());
        let store = Counting { leases: Arc::clone(&leases), lasting: Some(now() + LONG) };
        let runtime = Runtime::new().unwrap();
        let take = |patience| runtime.block_on(Turn::take(&locks, key.clone(), &store, patience));
        let hanging = take(LONG);
        let late = take(Duration::ZERO);
        assert!(late.lease.is_none() && late.fence().is_none());
        drop(late);
        assert!(take(Duration::ZERO).lease.is_none(), "whoever went on without the lock gives none back");
        drop(hanging);
        assert!(take(Duration::ZERO).lease.is_some() && locks.is_empty());
        assert_eq!(Arc::strong_count(&leases), 2, "each lease was given back");
    }

    #[test]
    fn what_one_waited_for_in_vain_the_next_does_not_wait_for() {
        assert_eq!(fences(None, false), (None, None, 1));
    }
}
