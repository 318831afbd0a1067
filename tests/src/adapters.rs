//! Tests that are written once and go through both adapters, word for word: what differs between the two.

use std::sync::LazyLock;
use std::time::SystemTime;

use tokio::runtime::Runtime;
use wecom_core::flow::{AsyncTokenStore, Entry, Fence, Lease, StoreError, StoreFuture, TokenKey, TokenStore};
use wecom_core::types::Timestamp;

static RUNTIME: LazyLock<Runtime> = LazyLock::new(|| Runtime::new().expect("a runtime"));

/// What a call through the blocking adapter gave: it has already been made.
pub fn made<T>(result: T) -> T {
    result
}

/// Makes a call through the async adapter.
pub fn make<F: Future>(future: F) -> F::Output {
    RUNTIME.block_on(future)
}

/// The time of day.
pub fn now() -> Timestamp {
    SystemTime::now().into()
}

/// A store that is written for the blocking adapter and never waits, for both.
#[derive(Clone, Default)]
pub struct Both<S>(pub S);

impl<S: TokenStore> TokenStore for Both<S> {
    fn load(&self, key: &TokenKey) -> Result<Option<Entry>, StoreError> {
        self.0.load(key)
    }

    fn save(&self, key: &TokenKey, entry: Entry, fence: Option<Fence>) -> Result<(), StoreError> {
        self.0.save(key, entry, fence)
    }

    fn remove(&self, key: &TokenKey) -> Result<(), StoreError> {
        self.0.remove(key)
    }

    fn lock(&self, key: &TokenKey) -> Result<Lease, StoreError> {
        self.0.lock(key)
    }
}

impl<S: TokenStore> AsyncTokenStore for Both<S> {
    fn load<'a>(&'a self, key: &'a TokenKey) -> StoreFuture<'a, Option<Entry>> {
        Box::pin(async { self.0.load(key) })
    }

    fn save<'a>(&'a self, key: &'a TokenKey, entry: Entry, fence: Option<Fence>) -> StoreFuture<'a, ()> {
        Box::pin(async move { self.0.save(key, entry, fence) })
    }

    fn remove<'a>(&'a self, key: &'a TokenKey) -> StoreFuture<'a, ()> {
        Box::pin(async { self.0.remove(key) })
    }

    fn lock<'a>(&'a self, key: &'a TokenKey) -> StoreFuture<'a, Lease> {
        Box::pin(async { self.0.lock(key) })
    }
}
