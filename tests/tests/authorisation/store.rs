//! A store that cannot be written for a while.

use std::sync::atomic::{AtomicUsize, Ordering};

use wecom_core::flow::{Entry, Fence, MemoryStore, StoreError, TokenKey};

pub(crate) struct Failing {
    memory: MemoryStore,
    left: AtomicUsize,
}

impl Failing {
    /// So many times nothing is kept.
    pub(crate) fn new(times: usize) -> Failing {
        Failing { memory: MemoryStore::new(), left: AtomicUsize::new(times) }
    }
}

impl wecom_ureq::TokenStore for Failing {
    fn load(&self, key: &TokenKey) -> Result<Option<Entry>, StoreError> {
        Ok(self.memory.load(key))
    }

    fn save(&self, key: &TokenKey, entry: Entry, _: Option<Fence>) -> Result<(), StoreError> {
        let less = |left: usize| left.checked_sub(1);
        if self.left.fetch_update(Ordering::SeqCst, Ordering::SeqCst, less).is_ok() {
            return Err(StoreError::new("the disk is full"));
        }
        self.memory.save(key, entry);
        Ok(())
    }

    fn remove(&self, key: &TokenKey) -> Result<(), StoreError> {
        self.memory.remove(key);
        Ok(())
    }
}
