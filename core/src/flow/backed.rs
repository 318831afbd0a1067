//! A memory behind a store of somebody's own.

use super::memory::MemoryStore;
use super::shared::{AsyncTokenStore, Fence, Lease, StoreFuture, TokenStore};
use super::store::{Entry, StoreError, TokenKey};
use crate::types::Timestamp;

/// A store, and what it did not take: where it is down or read-only, not each call has to fetch a token. What adapters make of
/// the store that they are given.
#[doc(hidden)]
#[derive(Debug)]
pub struct Backed<S> {
    store: S,
    unsaved: MemoryStore,
    /// What the store had when it did not take those.
    passed: MemoryStore,
}

impl<S> Backed<S> {
    /// With nothing in memory yet. `now` tells the time: what has expired is dropped from memory.
    pub fn new(store: S, now: fn() -> Timestamp) -> Backed<S> {
        Backed { store, unsaved: MemoryStore::with_clock(now), passed: MemoryStore::with_clock(now) }
    }

    /// The store did not take the entry, and has `had`: of that it is known that it is no good any more, even if it ends later.
    fn not_saved(&self, key: &TokenKey, entry: Entry, had: Result<Option<Entry>, StoreError>) {
        match had {
            Ok(Some(had)) => self.passed.save(key, had),
            _ => self.passed.remove(key),
        }
        self.unsaved.save(key, entry);
    }

    fn forget(&self, key: &TokenKey) {
        self.unsaved.remove(key);
        self.passed.remove(key);
    }

    /// What is in memory, unless the store has got something else that ends later; then there is no more need of it.
    fn later(&self, key: &TokenKey, unsaved: Entry, loaded: Result<Option<Entry>, StoreError>) -> Entry {
        match loaded {
            Ok(Some(entry)) if entry.ends() > unsaved.ends() && !self.is_passed(key, &entry) => {
                self.unsaved.remove_older(key, entry.ends());
                entry
            }
            Ok(_) => unsaved,
            Err(error) => {
                // The call has what it needs, and would not tell.
                error.note("load", key);
                unsaved
            }
        }
    }

    fn is_passed(&self, key: &TokenKey, entry: &Entry) -> bool {
        match (self.passed.load(key), entry) {
            // A store may tell what is left of its life, and so another end each time.
            (Some(Entry::Token(passed)), Entry::Token(token)) => passed.value == token.value,
            (passed, entry) => passed.as_ref() == Some(entry),
        }
    }
}

/// Whether the memory is to take what the store did not. What an overtaken save leaves in the store is this one, or newer, whichever
/// ends later.
fn is_to_be_kept(saved: &Result<(), StoreError>) -> bool {
    saved.as_ref().is_err_and(|error| !error.overtaken)
}

impl<S: TokenStore> TokenStore for Backed<S> {
    fn load(&self, key: &TokenKey) -> Result<Option<Entry>, StoreError> {
        let loaded = self.store.load(key);
        match self.unsaved.load(key) {
            Some(unsaved) => Ok(Some(self.later(key, unsaved, loaded))),
            None => loaded,
        }
    }

    fn save(&self, key: &TokenKey, entry: Entry, fence: Option<Fence>) -> Result<(), StoreError> {
        let saved = self.store.save(key, entry.clone(), fence);
        if is_to_be_kept(&saved) {
            self.not_saved(key, entry, self.store.load(key));
        } else {
            self.forget(key);
        }
        saved
    }

    fn remove(&self, key: &TokenKey) -> Result<(), StoreError> {
        self.forget(key);
        self.store.remove(key)
    }

    fn lock(&self, key: &TokenKey) -> Result<Lease, StoreError> {
        self.store.lock(key)
    }
}

impl<S: AsyncTokenStore> AsyncTokenStore for Backed<S> {
    fn load<'a>(&'a self, key: &'a TokenKey) -> StoreFuture<'a, Option<Entry>> {
        // While all is well there is no second future around the store's own.
        match self.unsaved.load(key) {
            Some(unsaved) => Box::pin(async { Ok(Some(self.later(key, unsaved, self.store.load(key).await))) }),
            None => self.store.load(key),
        }
    }

    fn at_hand(&self, key: &TokenKey) -> Option<Entry> {
        // What was not saved is compared with what the store has.
        if self.unsaved.load(key).is_some() { None } else { self.store.at_hand(key) }
    }

    fn save<'a>(&'a self, key: &'a TokenKey, entry: Entry, fence: Option<Fence>) -> StoreFuture<'a, ()> {
        Box::pin(async move {
            let saved = self.store.save(key, entry.clone(), fence).await;
            if is_to_be_kept(&saved) {
                self.not_saved(key, entry, self.store.load(key).await);
            } else {
                self.forget(key);
            }
            saved
        })
    }

    fn remove<'a>(&'a self, key: &'a TokenKey) -> StoreFuture<'a, ()> {
        self.forget(key);
        self.store.remove(key)
    }

    fn lock<'a>(&'a self, key: &'a TokenKey) -> StoreFuture<'a, Lease> {
        self.store.lock(key)
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Mutex;

    use super::*;
    use crate::flow::Token;
    use crate::types::Timestamp;

    /// What the store has, unless it is down, and the fence under which that was saved; and whether it takes nothing.
    #[derive(Default)]
    struct Own(Mutex<(Option<Entry>, Option<Fence>)>, Mutex<bool>, Mutex<bool>);

    impl Own {
        fn ask<T>(&self, answer: impl FnOnce(&mut Option<Entry>) -> T) -> Result<T, StoreError> {
            if *self.1.lock().unwrap() {
                Err(StoreError::new("down"))
            } else {
                Ok(answer(&mut self.0.lock().unwrap().0))
            }
        }

        fn put(&self, entry: Entry, fence: Option<Fence>) -> Result<(), StoreError> {
            self.ask(|_| ())?;
            if *self.2.lock().unwrap() {
                return Err(StoreError::new("read-only"));
            }
            let mut kept = self.0.lock().unwrap();
            if fence.is_some() && fence < kept.1 {
                return Err(StoreError::overtaken("there is a newer one"));
            }
            *kept = (Some(entry), fence.max(kept.1));
            Ok(())
        }
    }

    impl TokenStore for Own {
        fn load(&self, _: &TokenKey) -> Result<Option<Entry>, StoreError> {
            self.ask(|kept| kept.clone())
        }
        fn save(&self, _: &TokenKey, entry: Entry, fence: Option<Fence>) -> Result<(), StoreError> {
            self.put(entry, fence)
        }
        fn remove(&self, _: &TokenKey) -> Result<(), StoreError> {
            self.ask(|kept| *kept = None)
        }
    }

    impl AsyncTokenStore for Own {
        fn load<'a>(&'a self, key: &'a TokenKey) -> StoreFuture<'a, Option<Entry>> {
            Box::pin(async { TokenStore::load(self, key) })
        }
        fn save<'a>(&'a self, key: &'a TokenKey, entry: Entry, fence: Option<Fence>) -> StoreFuture<'a, ()> {
            Box::pin(async move { TokenStore::save(self, key, entry, fence) })
        }
        fn remove<'a>(&'a self, key: &'a TokenKey) -> StoreFuture<'a, ()> {
            Box::pin(async { TokenStore::remove(self, key) })
        }
    }

    fn ready<T>(mut future: StoreFuture<'_, T>) -> Result<T, StoreError> {
        let mut context = std::task::Context::from_waker(std::task::Waker::noop());
        match future.as_mut().poll(&mut context) {
            std::task::Poll::Ready(done) => done,
            std::task::Poll::Pending => panic!("it waits for nobody"),
        }
    }

    fn entry(value: &str, ends: i64) -> Entry {
        Entry::Token(Token::new(value, Timestamp::from_secs(ends)))
    }

    fn backed() -> Backed<Own> {
        Backed::new(Own::default(), || Timestamp::from_secs(50))
    }

    /// Through the trait that blocks, or the one that does not.
    fn load(store: &Backed<Own>, key: &TokenKey, blocks: bool) -> Result<Option<Entry>, StoreError> {
        if blocks { TokenStore::load(store, key) } else { ready(AsyncTokenStore::load(store, key)) }
    }

    fn save(store: &Backed<Own>, key: &TokenKey, entry: Entry, blocks: bool) -> Result<(), StoreError> {
        if blocks {
            TokenStore::save(store, key, entry, None)
        } else {
            ready(AsyncTokenStore::save(store, key, entry, None))
        }
    }

    /// Whoever lost his lease may have fetched before the one whose token is there, and that one need not live longer.
    #[test]
    fn what_is_older_than_what_the_store_has_is_not_remembered() {
        let key = TokenKey::named("k");
        for (old, new) in [(100, 200), (200, 200), (200, 100)] {
            let store = backed();
            TokenStore::save(&store, &key, entry("new", new), Some(Fence(2))).unwrap();
            let refused = TokenStore::save(&store, &key, entry("old", old), Some(Fence(1))).unwrap_err();
            assert!(refused.overtaken, "{refused}");
            assert_eq!(TokenStore::load(&store, &key), Ok(Some(entry("new", new))));
            let refused = ready(AsyncTokenStore::save(&store, &key, entry("old", old), Some(Fence(1)))).unwrap_err();
            assert!(refused.overtaken, "{refused}");
            assert_eq!(ready(AsyncTokenStore::load(&store, &key)), Ok(Some(entry("new", new))));
            // Nor what was remembered before, once the store was down.
            *store.store.1.lock().unwrap() = true;
            TokenStore::save(&store, &key, entry("older", 300), Some(Fence(1))).unwrap_err();
            *store.store.1.lock().unwrap() = false;
            TokenStore::save(&store, &key, entry("old", old), Some(Fence(1))).unwrap_err();
            assert_eq!(TokenStore::load(&store, &key), Ok(Some(entry("new", new))));
        }
    }

    /// It was rejected, or another would not have been fetched: that it ends later than that one makes it no better.
    #[test]
    fn what_the_store_had_when_it_took_nothing_does_not_come_back() {
        let key = TokenKey::named("k");
        for blocks in [true, false] {
            let store = backed();
            let load = || load(&store, &key, blocks);
            let save = |entry| save(&store, &key, entry, blocks);
            save(entry("void", 300)).unwrap();
            *store.store.2.lock().unwrap() = true;
            save(entry("B", 200)).unwrap_err();
            assert_eq!(load(), Ok(Some(entry("B", 200))));
            store.store.0.lock().unwrap().0 = Some(entry("void", 301));
            assert_eq!(load(), Ok(Some(entry("B", 200))), "told with what is left of its life, it is still the same");
            store.store.0.lock().unwrap().0 = Some(entry("C", 250));
            assert_eq!(load(), Ok(Some(entry("C", 250))), "somebody else saved another");
            store.store.0.lock().unwrap().0 = Some(entry("void", 300));
            *store.store.2.lock().unwrap() = false;
            save(entry("D", 150)).unwrap();
            assert_eq!(load(), Ok(Some(entry("D", 150))));
            assert!(store.unsaved.is_empty() && store.passed.is_empty(), "nothing is left to be remembered");
        }
    }

    #[test]
    fn what_a_store_does_not_take_is_known_until_it_does() {
        let key = TokenKey::named("k");
        for blocks in [true, false] {
            let store = backed();
            let load = || load(&store, &key, blocks);
            let save = |entry| save(&store, &key, entry, blocks);
            let remove =
                || if blocks { TokenStore::remove(&store, &key) } else { ready(AsyncTokenStore::remove(&store, &key)) };
            let down = |down| *store.store.1.lock().unwrap() = down;
            save(entry("A", 100)).unwrap();
            down(true);
            load().unwrap_err();
            save(entry("B", 200)).unwrap_err();
            assert_eq!(load(), Ok(Some(entry("B", 200))));
            down(false);
            assert_eq!(load(), Ok(Some(entry("B", 200))), "what the store has is older");
            store.store.0.lock().unwrap().0 = Some(entry("C", 300));
            assert_eq!(load(), Ok(Some(entry("C", 300))), "somebody else saved a newer one");
            assert!(store.unsaved.is_empty(), "which ends what was remembered");
            save(entry("D", 250)).unwrap();
            assert_eq!(load(), Ok(Some(entry("D", 250))), "the store has taken it");
            down(true);
            save(entry("E", 400)).unwrap_err();
            remove().unwrap_err();
            load().unwrap_err();
            assert!(store.unsaved.is_empty());
        }
    }
}
