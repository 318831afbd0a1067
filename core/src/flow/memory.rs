//! Tokens in memory.

use std::collections::HashMap;
use std::fmt;
use std::hash::{BuildHasherDefault, Hasher};
use std::sync::{Mutex, MutexGuard, PoisonError};

use super::store::{Digest20, Entry, Refusal, Token, TokenKey};

/// Tokens in memory; what both adapters use unless they are given another store.
///
/// A token takes about 100 bytes besides its own text: 100,000 corps fit into 64 MB, whatever the length of their tokens.
/// Nothing is forgotten by itself.
#[derive(Default)]
pub struct MemoryStore {
    entries: Mutex<Entries>,
}

/// By the digest of the key: its text would take as much memory again as a short token.
type Entries = HashMap<Digest20, Kept, BuildHasherDefault<AsItIs>>;

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

    /// What is kept under `key`.
    pub fn load(&self, key: &TokenKey) -> Option<Entry> {
        match self.entries().get(&key.digest())? {
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
        self.entries().insert(key.digest(), kept);
    }

    /// Forgets what is kept under `key`.
    pub fn remove(&self, key: &TokenKey) {
        self.entries().remove(&key.digest());
    }

    /// How many tokens and refusals are kept, those that expired included.
    pub fn len(&self) -> usize {
        self.entries().len()
    }

    /// Whether nothing is kept.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    fn entries(&self) -> MutexGuard<'_, Entries> {
        self.entries.lock().unwrap_or_else(PoisonError::into_inner)
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
    use super::*;
    use crate::error::ApiError;
    use crate::types::Timestamp;

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
}
