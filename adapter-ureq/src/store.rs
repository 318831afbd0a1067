//! Where tokens are kept, and who may refresh one.

use std::any::Any;
use std::collections::HashSet;
use std::sync::{Arc, Condvar, Mutex, PoisonError};

use wecom_core::flow::{Entry, MemoryStore, StoreError, TokenKey};

/// A place for tokens that outlives a call: memory unless said otherwise, or one's own (a database, a central token
/// server). One that fails takes no call down with it.
pub trait TokenStore: Send + Sync {
    /// What is kept under `key`.
    ///
    /// # Errors
    ///
    /// Where the store cannot be reached; the call then fetches a token.
    fn load(&self, key: &TokenKey) -> Result<Option<Entry>, StoreError>;

    /// Keeps `entry` under `key`.
    ///
    /// # Errors
    ///
    /// Where the store cannot be reached; the next call then fetches a token.
    fn save(&self, key: &TokenKey, entry: Entry) -> Result<(), StoreError>;

    /// Forgets what is kept under `key`.
    ///
    /// # Errors
    ///
    /// Where the store cannot be reached.
    fn remove(&self, key: &TokenKey) -> Result<(), StoreError>;

    /// A lock among processes, held until what is given back is dropped. Threads of one client are already kept apart.
    fn lock(&self, _key: &TokenKey) -> Box<dyn Any> {
        Box::new(())
    }
}

impl TokenStore for MemoryStore {
    fn load(&self, key: &TokenKey) -> Result<Option<Entry>, StoreError> {
        Ok(MemoryStore::load(self, key))
    }

    fn save(&self, key: &TokenKey, entry: Entry) -> Result<(), StoreError> {
        MemoryStore::save(self, key, entry);
        Ok(())
    }

    fn remove(&self, key: &TokenKey) -> Result<(), StoreError> {
        MemoryStore::remove(self, key);
        Ok(())
    }
}

/// One refresh at a time for each token.
#[derive(Default)]
pub(crate) struct Locks {
    held: Mutex<HashSet<TokenKey>>,
    freed: Condvar,
}

/// The right to refresh one token; given back when dropped.
pub(crate) struct Lease {
    locks: Arc<Locks>,
    key: TokenKey,
    store: Option<Box<dyn Any>>,
}

impl Locks {
    /// Waits until nobody else refreshes the token.
    pub(crate) fn lock(self: &Arc<Locks>, key: TokenKey, store: &dyn TokenStore) -> Lease {
        let mut held = self.held.lock().unwrap_or_else(PoisonError::into_inner);
        while held.contains(&key) {
            held = self.freed.wait(held).unwrap_or_else(PoisonError::into_inner);
        }
        held.insert(key.clone());
        drop(held);
        // A store that panics must not keep the token locked for ever: the lease comes first.
        let mut lease = Lease { locks: Arc::clone(self), key, store: None };
        lease.store = Some(store.lock(&lease.key));
        lease
    }
}

impl Drop for Lease {
    fn drop(&mut self) {
        self.store = None;
        self.locks.held.lock().unwrap_or_else(PoisonError::into_inner).remove(&self.key);
        self.locks.freed.notify_all();
    }
}
