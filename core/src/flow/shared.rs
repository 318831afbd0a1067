//! What a place for tokens outside of a call looks like, to blocking and to async code.

use std::any::Any;
use std::fmt;
use std::pin::Pin;
use std::time::Duration;

use super::memory::MemoryStore;
use super::store::{Entry, StoreError, TokenKey};
use crate::types::Timestamp;

/// A place for tokens that outlives a call: memory unless said otherwise, a file or Redis (crate `wecom-store`), or one's
/// own (a database, a central token server). One that fails takes no call down with it, and what it does not take an adapter's
/// client keeps in memory: a store that is down costs each process one fetch of a token. With the feature `tracing` each failure
/// is a warning within the call's span.
pub trait TokenStore: Send + Sync {
    /// What is kept under `key`.
    ///
    /// # Errors
    ///
    /// Where the store cannot be reached; the call then fetches a token.
    fn load(&self, key: &TokenKey) -> Result<Option<Entry>, StoreError>;

    /// Keeps `entry` under `key`. `fence` is that of the lease under which the entry was fetched, if it has one: what was
    /// saved under a higher one is newer and must stay.
    ///
    /// # Errors
    ///
    /// Where the store cannot be reached, or has something newer ([`StoreError::overtaken`]); the call goes on with the token that it
    /// has.
    fn save(&self, key: &TokenKey, entry: Entry, fence: Option<Fence>) -> Result<(), StoreError>;

    /// Forgets what is kept under `key`. What stands in a token's place is saved and removed under its lock, except for a refusal that
    /// a new ticket ends; what is noted under `refused:…` (see [`TokenKey`]) has no lock.
    ///
    /// # Errors
    ///
    /// Where the store cannot be reached.
    fn remove(&self, key: &TokenKey) -> Result<(), StoreError>;

    /// A lock among processes, held until the lease is dropped. Threads of one client are already kept apart. What
    /// [`load`](TokenStore::load) answers under the lease must be as new as the lease.
    ///
    /// It is held for as long as the fetch takes: the tries within [`Policy::total`](super::Policy::total), the request that is
    /// under way when that ends, and one request more for each token that the fetch takes in turn, whose lock is taken inside
    /// this one. A store whose locks end by themselves has to extend them meanwhile.
    ///
    /// # Errors
    ///
    /// Where it cannot be had in reasonable time, which is well below a minute: a call that waited longer fails. It then goes on
    /// without, and so do those of this process that wait behind it.
    fn lock(&self, _key: &TokenKey) -> Result<Lease, StoreError> {
        Ok(Lease::default())
    }
}

/// For how long nobody of this process asks for a lock again that could not be had.
const IN_VAIN: Duration = Duration::from_secs(5);

/// What an async store's methods give back.
pub type StoreFuture<'a, T> = Pin<Box<dyn Future<Output = Result<T, StoreError>> + Send + 'a>>;

/// [`TokenStore`] for async code; the same words hold.
pub trait AsyncTokenStore: Send + Sync {
    /// What is kept under `key`; an error where the store cannot be reached, the call then fetches a token.
    fn load<'a>(&'a self, key: &'a TokenKey) -> StoreFuture<'a, Option<Entry>>;

    /// What is kept under `key`, where the store can tell without waiting for anything; none where [`load`](AsyncTokenStore::load) has
    /// to be asked. A call asks this once, at its beginning, and `load` ever after.
    fn at_hand(&self, _key: &TokenKey) -> Option<Entry> {
        None
    }

    /// Keeps `entry` under `key`, unless something is there that was saved under a higher fence; an error where that is so
    /// or the store cannot be reached.
    fn save<'a>(&'a self, key: &'a TokenKey, entry: Entry, fence: Option<Fence>) -> StoreFuture<'a, ()>;

    /// Forgets what is kept under `key`; an error where the store cannot be reached.
    fn remove<'a>(&'a self, key: &'a TokenKey) -> StoreFuture<'a, ()>;

    /// A lock among processes, held until the lease is dropped; an error where it cannot be had in reasonable time, the
    /// call then goes on without it. Tasks of one client are already kept apart.
    fn lock<'a>(&'a self, _key: &'a TokenKey) -> StoreFuture<'a, Lease> {
        Box::pin(async { Ok(Lease::default()) })
    }
}

/// The number of a lease: the later of two leases of one key has the larger. A store that compares them takes nothing from
/// whoever lost his lease without noticing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Fence(pub u64);

/// The right to refresh one token among all processes; given back when dropped.
#[derive(Default)]
pub struct Lease {
    fence: Option<Fence>,
    lasts: Option<Timestamp>,
    _guard: Option<Box<dyn Any + Send>>,
}

impl Lease {
    /// A lease that lasts until `guard` is dropped. None of the two where there are no other processes: that is the default.
    pub fn new(guard: impl Any + Send, fence: Option<Fence>) -> Lease {
        Lease { fence, lasts: None, _guard: Some(Box::new(guard)) }
    }

    /// What the store gave as the lock of `key`, or what takes its place: without a lock among processes two of them may fetch, which
    /// does no harm; without a token there is no call. Who waits behind this caller takes that over for a few seconds, so that not
    /// each of them in turn waits in vain for a process that does not give the lock back.
    #[doc(hidden)]
    pub fn or_none(taken: Result<Lease, StoreError>, key: &TokenKey, now: Timestamp) -> Lease {
        taken.unwrap_or_else(|error| {
            error.note("lock", key);
            Lease::default().lasting(now + IN_VAIN)
        })
    }

    /// Until then whoever has it may leave it to the next caller of the same process, rather than give it back. When a token
    /// becomes void many callers want the lock at once, and only the first of them needs to ask the store.
    #[must_use]
    pub fn lasting(self, until: Timestamp) -> Lease {
        Lease { lasts: Some(until), ..self }
    }

    /// Whether it may be left to another caller at `now`.
    pub fn lasts(&self, now: Timestamp) -> bool {
        self.lasts.is_some_and(|until| now < until)
    }

    /// Its number, to save with; none where the store cannot lose a lease.
    pub fn fence(&self) -> Option<Fence> {
        self.fence
    }
}

impl fmt::Debug for Lease {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Lease").field("fence", &self.fence).finish_non_exhaustive()
    }
}

impl TokenStore for MemoryStore {
    fn load(&self, key: &TokenKey) -> Result<Option<Entry>, StoreError> {
        Ok(MemoryStore::load(self, key))
    }

    fn save(&self, key: &TokenKey, entry: Entry, _: Option<Fence>) -> Result<(), StoreError> {
        MemoryStore::save(self, key, entry);
        Ok(())
    }

    fn remove(&self, key: &TokenKey) -> Result<(), StoreError> {
        MemoryStore::remove(self, key);
        Ok(())
    }
}

impl AsyncTokenStore for MemoryStore {
    fn load<'a>(&'a self, key: &'a TokenKey) -> StoreFuture<'a, Option<Entry>> {
        Box::pin(async { Ok(MemoryStore::load(self, key)) })
    }

    fn at_hand(&self, key: &TokenKey) -> Option<Entry> {
        MemoryStore::load(self, key)
    }

    fn save<'a>(&'a self, key: &'a TokenKey, entry: Entry, _: Option<Fence>) -> StoreFuture<'a, ()> {
        Box::pin(async {
            MemoryStore::save(self, key, entry);
            Ok(())
        })
    }

    fn remove<'a>(&'a self, key: &'a TokenKey) -> StoreFuture<'a, ()> {
        Box::pin(async {
            MemoryStore::remove(self, key);
            Ok(())
        })
    }
}
