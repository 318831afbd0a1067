//! Who may refresh a token.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::SystemTime;

use tokio::sync::{Mutex as AsyncMutex, OwnedMutexGuard};
use wecom_core::flow::{AsyncTokenStore, Fence, Lease, TokenKey};

/// One refresh at a time for each token. Each lease is left to the next in the queue, so that not all of them have to ask
/// the store for it.
#[derive(Default)]
pub(crate) struct Locks(Mutex<HashMap<TokenKey, Arc<AsyncMutex<Lease>>>>);

/// The right to refresh one token, or a place in the queue for it; given back when dropped.
pub(crate) struct Turn {
    locks: Arc<Locks>,
    key: TokenKey,
    queue: Arc<AsyncMutex<Lease>>,
    lease: Option<OwnedMutexGuard<Lease>>,
}

impl Locks {
    /// Waits until nobody else refreshes the token.
    pub(crate) async fn lock(self: &Arc<Locks>, key: TokenKey, store: &dyn AsyncTokenStore) -> Turn {
        let queue = {
            let mut locks = self.0.lock().unwrap_or_else(PoisonError::into_inner);
            Arc::clone(locks.entry(key.clone()).or_default())
        };
        let mut turn = Turn { locks: Arc::clone(self), key, queue, lease: None };
        let lease = turn.lease.insert(Arc::clone(&turn.queue).lock_owned().await);
        if !lease.lasts(SystemTime::now().into()) {
            **lease = Lease::default();
            // Without a lock among processes two of them may fetch, which does no harm; without a token there is no call.
            **lease = store.lock(&turn.key).await.unwrap_or_default();
        }
        turn
    }
}

impl Turn {
    /// What to save the token with.
    pub(crate) fn fence(&self) -> Option<Fence> {
        self.lease.as_ref()?.fence()
    }
}

impl Drop for Turn {
    fn drop(&mut self) {
        let mut locks = self.locks.0.lock().unwrap_or_else(PoisonError::into_inner);
        // Whoever waits holds a count of his own, taken under this lock. The last one out removes the queue, and with it the
        // lease, which goes once nothing is locked any more.
        if Arc::strong_count(&self.queue) == 2 + usize::from(self.lease.is_some()) {
            locks.remove(&self.key);
        }
    }
}

#[cfg(test)]
mod tests {
    use std::pin::pin;
    use std::sync::atomic::{AtomicUsize, Ordering};
    use std::task::{Context, Poll, Waker};
    use std::time::Duration;

    use wecom_core::flow::{Entry, StoreFuture};
    use wecom_core::types::Timestamp;

    use super::*;

    /// Counts the leases that it gives.
    struct Counting {
        leases: Arc<AtomicUsize>,
        lasting: Timestamp,
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
            let lease = Lease::new(Arc::clone(&self.leases), Some(Fence(number as u64 + 1))).lasting(self.lasting);
            Box::pin(async { Ok(lease) })
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

    /// The fences of one caller and of another who waited for him, unless that one gives up. Afterwards nothing is held.
    fn fences(lasting: Timestamp, gives_up: bool) -> (Option<Fence>, Option<Fence>) {
        let (locks, key, leases) = (Arc::new(Locks::default()), TokenKey::named("k"), Arc::default());
        let store = Counting { leases: Arc::clone(&leases), lasting };
        let first = ready(locks.lock(key.clone(), &store));
        let fence = first.fence();
        let mut second = Box::pin(locks.lock(key.clone(), &store));
        assert!(poll(second.as_mut()).is_pending());
        drop(first);
        let next = if gives_up { None } else { ready(second.as_mut()).fence() };
        drop(second);
        assert!(locks.0.lock().unwrap().is_empty());
        assert_eq!(Arc::strong_count(&leases), 2, "each lease was given back");
        (fence, next)
    }

    #[test]
    fn a_lease_is_left_to_the_next_while_it_lasts() {
        let now = Timestamp::from(SystemTime::now());
        let later = now + Duration::from_secs(3_600);
        assert_eq!(fences(later, false), (Some(Fence(1)), Some(Fence(1))));
        assert_eq!(fences(now, false), (Some(Fence(1)), Some(Fence(2))));
        assert_eq!(fences(later, true), (Some(Fence(1)), None), "left to one who gave up, it is given back");
    }
}
