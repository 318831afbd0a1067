//! Where tokens are kept, and who may refresh one.

use std::any::Any;
use std::collections::HashMap;
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};

use tokio::sync::{Mutex as AsyncMutex, OwnedMutexGuard};
use wecom_core::flow::{Entry, MemoryStore, StoreError, TokenKey};

/// What a store's methods give back.
pub type StoreFuture<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

/// A place for tokens that outlives a call: memory unless said otherwise, or one's own (a database, a central token
/// server). One that fails takes no call down with it.
pub trait TokenStore: Send + Sync {
    /// What is kept under `key`; an error where the store cannot be reached, the call then fetches a token.
    fn load<'a>(&'a self, key: &'a TokenKey) -> StoreFuture<'a, Result<Option<Entry>, StoreError>>;

    /// Keeps `entry` under `key`; an error where the store cannot be reached, the next call then fetches a token.
    fn save<'a>(&'a self, key: &'a TokenKey, entry: Entry) -> StoreFuture<'a, Result<(), StoreError>>;

    /// Forgets what is kept under `key`; an error where the store cannot be reached.
    fn remove<'a>(&'a self, key: &'a TokenKey) -> StoreFuture<'a, Result<(), StoreError>>;

    /// A lock among processes, held until what is given back is dropped. Tasks of one client are already kept apart.
    fn lock<'a>(&'a self, _key: &'a TokenKey) -> StoreFuture<'a, Box<dyn Any + Send>> {
        Box::pin(async { Box::new(()) as Box<dyn Any + Send> })
    }
}

impl TokenStore for MemoryStore {
    fn load<'a>(&'a self, key: &'a TokenKey) -> StoreFuture<'a, Result<Option<Entry>, StoreError>> {
        Box::pin(async { Ok(MemoryStore::load(self, key)) })
    }

    fn save<'a>(&'a self, key: &'a TokenKey, entry: Entry) -> StoreFuture<'a, Result<(), StoreError>> {
        Box::pin(async {
            MemoryStore::save(self, key, entry);
            Ok(())
        })
    }

    fn remove<'a>(&'a self, key: &'a TokenKey) -> StoreFuture<'a, Result<(), StoreError>> {
        Box::pin(async {
            MemoryStore::remove(self, key);
            Ok(())
        })
    }
}

/// One refresh at a time for each token.
#[derive(Default)]
pub(crate) struct Locks(Mutex<HashMap<TokenKey, Arc<AsyncMutex<()>>>>);

/// The right to refresh one token; given back when dropped.
pub(crate) struct Lease {
    locks: Arc<Locks>,
    key: TokenKey,
    guard: Option<OwnedMutexGuard<()>>,
    store: Option<Box<dyn Any + Send>>,
}

impl Locks {
    /// Waits until nobody else refreshes the token.
    pub(crate) async fn lock(self: &Arc<Locks>, key: TokenKey, store: &dyn TokenStore) -> Lease {
        let mutex = {
            let mut locks = self.0.lock().unwrap_or_else(PoisonError::into_inner);
            Arc::clone(locks.entry(key.clone()).or_default())
        };
        let guard = Some(mutex.lock_owned().await);
        let mut lease = Lease { locks: Arc::clone(self), key, guard, store: None };
        lease.store = Some(store.lock(&lease.key).await);
        lease
    }
}

impl Drop for Lease {
    fn drop(&mut self) {
        self.store = None;
        self.guard = None;
        let mut locks = self.locks.0.lock().unwrap_or_else(PoisonError::into_inner);
        // Whoever waits holds a count of its own, taken under this lock: the last one out removes the entry.
        if locks.get(&self.key).is_some_and(|mutex| Arc::strong_count(mutex) == 1) {
            locks.remove(&self.key);
        }
    }
}
