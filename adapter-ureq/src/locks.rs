//! Who may refresh a token.

use std::collections::HashSet;
use std::sync::{Arc, Condvar, Mutex, PoisonError};

use wecom_core::flow::{Fence, Lease, TokenKey, TokenStore};

/// One refresh at a time for each token.
#[derive(Default)]
pub(crate) struct Locks {
    held: Mutex<HashSet<TokenKey>>,
    freed: Condvar,
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
        let mut held = self.held.lock().unwrap_or_else(PoisonError::into_inner);
        while held.contains(&key) {
            held = self.freed.wait(held).unwrap_or_else(PoisonError::into_inner);
        }
        held.insert(key.clone());
        drop(held);
        // A store that panics must not keep the token locked for ever: the turn comes first.
        let mut turn = Turn { locks: Arc::clone(self), key, lease: Lease::default() };
        // Without a lock among processes two of them may fetch, which does no harm; without a token there is no call.
        turn.lease = store.lock(&turn.key).unwrap_or_default();
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
        self.locks.held.lock().unwrap_or_else(PoisonError::into_inner).remove(&self.key);
        self.locks.freed.notify_all();
    }
}
