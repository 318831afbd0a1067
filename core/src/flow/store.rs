//! Where tokens are kept between calls.

use std::collections::HashMap;
use std::collections::hash_map::DefaultHasher;
use std::fmt;
use std::hash::BuildHasherDefault;
use std::sync::{Arc, Mutex, PoisonError};

use sha1::{Digest, Sha1};

use crate::error::ApiError;
use crate::types::{Secret, Timestamp};

/// Which token: kind, corp, and a fingerprint of the secret behind it. Two apps of one corp never share one.
///
/// As text (`access_token:ww123:9f86d081884c7d65`) it serves as the key of an outside store. The fingerprint is the
/// beginning of a SHA-1; a new secret makes a new key.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct TokenKey(Arc<str>);

impl TokenKey {
    pub(super) fn new(kind: &str, owner: &str, secret: &Secret) -> TokenKey {
        let mut hash = Sha1::new();
        hash.update(owner.as_bytes());
        hash.update([0]);
        hash.update(secret.expose().as_bytes());
        let print = hash.finalize().iter().take(8).fold(String::new(), |text, byte| text + &format!("{byte:02x}"));
        TokenKey(format!("{kind}:{owner}:{print}").into())
    }

    /// A key of one's own choosing, for tokens that come from outside.
    pub fn named(name: &str) -> TokenKey {
        TokenKey(name.into())
    }

    pub(super) fn derived(&self, kind: &str) -> TokenKey {
        TokenKey(format!("{kind}:{}", self.0).into())
    }

    /// The key as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for TokenKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for TokenKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "TokenKey({})", self.0)
    }
}

/// A token and until when it is used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// The token.
    pub value: Secret,
    /// From then on another one is fetched.
    pub expires: Timestamp,
}

/// WeCom's word that a secret is wrong, remembered so that it is not asked again and again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// What WeCom said.
    pub error: ApiError,
    /// Until when it is remembered.
    pub until: Timestamp,
}

/// What a store keeps under a key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Entry {
    /// A token.
    Token(Token),
    /// A remembered refusal.
    Refusal(Refusal),
}

/// A store could not be read or written. The call goes on without it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoreError(pub String);

impl fmt::Display for StoreError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the token store failed: {}", self.0)
    }
}

impl std::error::Error for StoreError {}

/// Tokens in memory; what both adapters use unless they are given another store.
#[derive(Debug, Default)]
pub struct MemoryStore {
    // A hasher without a random seed: the keys are our own, not an attacker's.
    entries: Mutex<HashMap<TokenKey, Entry, BuildHasherDefault<DefaultHasher>>>,
}

impl MemoryStore {
    /// An empty store.
    pub fn new() -> MemoryStore {
        MemoryStore::default()
    }

    /// What is kept under `key`.
    pub fn load(&self, key: &TokenKey) -> Option<Entry> {
        self.entries.lock().unwrap_or_else(PoisonError::into_inner).get(key).cloned()
    }

    /// Keeps `entry` under `key`.
    pub fn save(&self, key: &TokenKey, entry: Entry) {
        self.entries.lock().unwrap_or_else(PoisonError::into_inner).insert(key.clone(), entry);
    }
}
