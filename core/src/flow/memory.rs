//! Tokens in memory.

use std::collections::HashMap;
use std::fmt;
use std::hash::{BuildHasherDefault, Hasher};
use std::sync::{Mutex, MutexGuard, PoisonError};

use super::store::{Digest20, Entry, Refusal, Token, TokenKey};
use crate::types::Timestamp;

/// With fewer entries it is not worth looking for those that have expired.
const FEW: usize = 1_000;

/// Tokens in memory; what both adapters use unless they are given another store.
///
/// A token takes about 100 bytes besides its own text: 100,000 corps fit into 64 MB, whatever the length of their tokens.
/// What has expired is dropped where the store [can tell the time](MemoryStore::with_clock), and else stays.
#[derive(Default)]
pub struct MemoryStore {
    entries: Mutex<Entries>,
    now: Option<fn() -> Timestamp>,
}

#[derive(Default)]
struct Entries {
    /// By the digest of the key: its text would take as much memory again as a short token.
    kept: HashMap<Digest20, Kept, BuildHasherDefault<AsItIs>>,
    /// How many were left when those that had expired were last dropped.
    left: usize,
}

/// An [`Entry`] that is no larger than a token.
enum Kept {
    Token(Token),
    Refusal(Box<Refusal>),
}

impl MemoryStore {
    /// An empty store.
    pub fn new() -> MemoryStore {
        MemoryStore::default()
    }

    /// An empty store that drops what has expired: whenever it has twice as many entries as the last time, so that it costs next to
    /// nothing for each, and only where one is saved. The adapters' memories do.
    pub fn with_clock(now: fn() -> Timestamp) -> MemoryStore {
        MemoryStore { now: Some(now), ..MemoryStore::default() }
    }

    /// What is kept under `key`.
    pub fn load(&self, key: &TokenKey) -> Option<Entry> {
        match self.entries().kept.get(&key.digest())? {
            Kept::Token(token) => Some(Entry::Token(token.clone())),
            Kept::Refusal(refusal) => Some(Entry::Refusal(Refusal::clone(refusal))),
        }
    }

    /// Keeps `entry` under `key`.
    pub fn save(&self, key: &TokenKey, entry: Entry) {
        let kept = match entry {
            Entry::Token(token) => Kept::Token(token),
            Entry::Refusal(refusal) => Kept::Refusal(Box::new(refusal)),
        };
        let mut entries = self.entries();
        entries.kept.insert(key.digest(), kept);
        if let Some(now) = self.now
            && entries.kept.len() > FEW.max(2 * entries.left)
        {
            let now = now();
            entries.kept.retain(|_, kept| kept.ends() > now);
            entries.left = entries.kept.len();
        }
    }

    /// Forgets what is kept under `key`.
    pub fn remove(&self, key: &TokenKey) {
        self.entries().kept.remove(&key.digest());
    }

    /// Forgets what is kept under `key` if it ends before that.
    pub(super) fn remove_older(&self, key: &TokenKey, end: Timestamp) {
        let mut entries = self.entries();
        if entries.kept.get(&key.digest()).is_some_and(|kept| kept.ends() < end) {
            entries.kept.remove(&key.digest());
        }
    }

    /// How many tokens and refusals are kept, those included that expired and were not dropped yet.
    pub fn len(&self) -> usize {
        self.entries().kept.len()
    }

    /// Whether nothing is kept.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    fn entries(&self) -> MutexGuard<'_, Entries> {
        self.entries.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Kept {
    fn ends(&self) -> Timestamp {
        match self {
            Kept::Token(token) => token.expires,
            Kept::Refusal(refusal) => refusal.until,
        }
    }
}

impl fmt::Debug for MemoryStore {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("MemoryStore").field("len", &self.len()).finish()
    }
}

/// Takes a digest's first bytes for its hash: a second hash would scatter them no better.
#[derive(Default)]
struct AsItIs(u64);

impl Hasher for AsItIs {
    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = self.0.rotate_left(8) ^ u64::from(*byte);
        }
    }

    fn write_u64(&mut self, hash: u64) {
        self.0 = hash;
    }

    fn finish(&self) -> u64 {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;
    use crate::error::ApiError;

    #[test]
    fn keeps_what_it_was_given_until_told_otherwise() {
        let (store, now) = (MemoryStore::new(), Timestamp::from_secs(1_700_000_000));
        let (one, other) = (TokenKey::named("access_token:ww1:00"), TokenKey::named("access_token:ww1:01"));
        let token = Entry::Token(Token::new("T", now));
        let error = ApiError::new("/cgi-bin/gettoken", 40001, "invalid credential".to_owned(), b"");
        let refusal = Entry::Refusal(Refusal::new(error, now));
        store.save(&one, token.clone());
        store.save(&other, refusal.clone());
        assert_eq!((store.load(&one), store.load(&other)), (Some(token), Some(refusal.clone())));
        store.save(&one, refusal.clone());
        assert_eq!((store.load(&one), store.len()), (Some(refusal), 2));
        store.remove(&one);
        assert_eq!((store.load(&one), store.len()), (None, 1));
        assert_eq!(format!("{store:?}"), "MemoryStore { len: 1 }");
    }

    #[test]
    fn what_has_expired_is_dropped_where_there_is_a_clock() {
        const NOW: Timestamp = Timestamp::from_secs(1_700_000_000);
        let good = |number: usize| (TokenKey::named(&format!("good {number}")), NOW + Duration::from_secs(1));
        let over = |number: usize| (TokenKey::named(&format!("over {number}")), NOW);
        let save = |store: &MemoryStore, (key, ends): (TokenKey, Timestamp)| {
            store.save(&key, Entry::Token(Token::new("T", ends)));
        };
        let store = MemoryStore::with_clock(|| NOW);
        (0..10).for_each(|number| save(&store, good(number)));
        (0..100_000).for_each(|number| save(&store, over(number)));
        assert!(store.len() <= FEW, "{}", store.len());
        assert!((0..10).all(|number| store.load(&good(number).0).is_some()), "what is good stays");
        // However many are good, and then those of corps that went away.
        (0..5 * FEW).for_each(|number| save(&store, good(number)));
        (0..100_000).for_each(|number| save(&store, over(number)));
        assert!(store.len() <= 10 * FEW, "{}", store.len());
        assert!((0..5 * FEW).all(|number| store.load(&good(number).0).is_some()));
        let store = MemoryStore::new();
        (0..2 * FEW).for_each(|number| save(&store, over(number)));
        assert_eq!(store.len(), 2 * FEW, "who cannot tell the time drops nothing");
    }
}
