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
