//! Under which keys callbacks are remembered.

use http::Uri;
use sha1::{Digest, Sha1};

use super::{Pair, query};
use crate::callback::crypto::hex;

/// The URL that a callback came to. It is hashed where a key is wanted, and not with every callback.
#[derive(Clone)]
pub(super) struct Scope {
    uri: Uri,
    /// The receiver's name in [`Apps`](crate::callback::Apps); empty where it stands alone.
    app: String,
}

impl Scope {
    pub(super) fn new(uri: &Uri, app: &str) -> Scope {
        Scope { uri: uri.clone(), app: app.to_owned() }
    }

    /// The key of a callback that came with this token and EncodingAESKey.
    pub(super) fn key(&self, pair: &Pair, callback: &str) -> String {
        let mut parts = vec![pair.mark.as_slice(), self.uri.path().as_bytes(), self.app.as_bytes()];
        parts.extend(query::own(&self.uri).into_iter().map(str::as_bytes));
        format!("{}:{callback}", String::from_utf8_lossy(&hex(&digest(&parts))))
    }
}

/// A hash of parts, none of which can pass for two others.
pub(super) fn digest(parts: &[&[u8]]) -> [u8; 20] {
    let mut hash = Sha1::new();
    for part in parts {
        hash.update((part.len() as u64).to_be_bytes());
        hash.update(part);
    }
    hash.finalize().into()
}
