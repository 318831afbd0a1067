//! Who may refresh a token.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use tokio::sync::{Mutex as AsyncMutex, OwnedMutexGuard};
use wecom_core::flow::{AsyncTokenStore, Fence, Lease, TokenKey};

/// One refresh at a time for each token.
#[derive(Default)]
pub(crate) struct Locks(Mutex<HashMap<TokenKey, Arc<AsyncMutex<()>>>>);

/// The right to refresh one token; given back when dropped.
pub(crate) struct Turn {
    locks: Arc<Locks>,
    key: TokenKey,
    guard: Option<OwnedMutexGuard<()>>,
    lease: Lease,
}

impl Locks {
    /// Waits until nobody else refreshes the token.
    pub(crate) async fn lock(self: &Arc<Locks>, key: TokenKey, store: &dyn AsyncTokenStore) -> Turn {
        let mutex = {
            let mut locks = self.0.lock().unwrap_or_else(PoisonError::into_inner);
            Arc::clone(locks.entry(key.clone()).or_default())
        };
        let guard = Some(mutex.lock_owned().await);
        let mut turn = Turn { locks: Arc::clone(self), key, guard, lease: Lease::default() };
        // Without a lock among processes two of them may fetch, which does no harm; without a token there is no call.
        turn.lease = store.lock(&turn.key).await.unwrap_or_default();
        turn
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
        self.lease = Lease::default();
        self.guard = None;
        let mut locks = self.locks.0.lock().unwrap_or_else(PoisonError::into_inner);
        // Whoever waits holds a count of its own, taken under this lock: the last one out removes the entry.
        if locks.get(&self.key).is_some_and(|mutex| Arc::strong_count(mutex) == 1) {
            locks.remove(&self.key);
        }
    }
}
