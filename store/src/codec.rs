//! How an entry is written where others may read it.

use chacha20poly1305::aead::{Aead, Payload};
use chacha20poly1305::{KeyInit, XChaCha20Poly1305, XNonce};
use wecom_core::flow::{Entry, StoreError, TokenKey};

/// The first byte of what is sealed. JSON and tokens never begin with it.
const SEALED: u8 = 1;
const NONCE: usize = 24;

/// Writes entries as JSON, and seals that (XChaCha20-Poly1305) if there is a key: one byte 1, a random nonce of 24 bytes,
/// the sealed text. The token's key is authenticated with it, so that no entry can be passed off as another's.
#[derive(Clone, Default)]
pub(crate) struct Codec {
    cipher: Option<XChaCha20Poly1305>,
}

impl Codec {
    pub(crate) fn sealing(key: &[u8; 32]) -> Codec {
        Codec { cipher: Some(XChaCha20Poly1305::new(key.into())) }
    }

    #[cfg(feature = "redis")]
    pub(crate) fn seals(&self) -> bool {
        self.cipher.is_some()
    }

    pub(crate) fn write(&self, key: &TokenKey, entry: &Entry) -> Result<Vec<u8>, StoreError> {
        let text = entry.to_json();
        let Some(cipher) = &self.cipher else { return Ok(text) };
        let nonce: [u8; NONCE] = random()?;
        let payload = Payload { msg: &text, aad: key.as_str().as_bytes() };
        let sealed = cipher
            .encrypt(&XNonce::from(nonce), payload)
            .map_err(|_| StoreError::new(format!("the entry of {key} is too long to be sealed")))?;
        Ok([&[SEALED][..], &nonce, &sealed].concat())
    }

    pub(crate) fn read(&self, key: &TokenKey, bytes: &[u8]) -> Result<Entry, StoreError> {
        let wrong = |what: &str| StoreError::new(format!("what is kept under {key} {what}"));
        match (&self.cipher, bytes.split_first()) {
            (None, Some((&SEALED, _))) => Err(wrong("is encrypted, and there is no key to open it with")),
            (None, _) => Entry::from_json(bytes).map_err(|error| wrong(&format!("is no entry: {}", error.problem))),
            (Some(cipher), Some((&SEALED, rest))) => {
                let (nonce, sealed) =
                    rest.split_first_chunk::<NONCE>().ok_or_else(|| wrong("is too short to be an entry"))?;
                let payload = Payload { msg: sealed, aad: key.as_str().as_bytes() };
                let text = cipher
                    .decrypt(&XNonce::from(*nonce), payload)
                    .map_err(|_| wrong("does not open: another key, another token's entry, or damage"))?;
                Entry::from_json(&text).map_err(|error| wrong(&format!("is no entry: {}", error.problem)))
            }
            // Whoever can write there could slip in a token of his own.
            (Some(_), _) => Err(wrong("is not encrypted, although there is a key")),
        }
    }
}

/// Random bytes of the system.
pub(crate) fn random<const N: usize>() -> Result<[u8; N], StoreError> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(|error| StoreError::new(format!("the system has no random bytes: {error}")))?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use wecom_core::flow::Token;
    use wecom_core::types::Timestamp;

    use super::*;

    fn token() -> Entry {
        Entry::Token(Token::new("the token", Timestamp::from_secs(1_700_000_000)))
    }

    #[test]
    fn sealed_entries_open_under_their_own_key_alone() {
        let (codec, key) = (Codec::sealing(&[7; 32]), TokenKey::named("access_token:ww1:00"));
        let sealed = codec.write(&key, &token()).unwrap();
        assert!(!sealed.windows(9).any(|part| part == b"the token"));
        assert_ne!(sealed, codec.write(&key, &token()).unwrap(), "a nonce is used once");
        assert_eq!(codec.read(&key, &sealed), Ok(token()));
        assert!(codec.read(&TokenKey::named("access_token:ww2:00"), &sealed).is_err(), "another's entry");
        assert!(Codec::sealing(&[8; 32]).read(&key, &sealed).is_err(), "another key");
        assert!(Codec::default().read(&key, &sealed).is_err(), "no key");
        assert!(codec.read(&key, &token().to_json()).is_err(), "plain text where there is a key");
        for place in 0..sealed.len() {
            let mut damaged = sealed.clone();
            damaged[place] ^= 1;
            assert!(codec.read(&key, &damaged).is_err(), "byte {place}");
            assert!(codec.read(&key, &sealed[..place]).is_err(), "the first {place} bytes");
        }
    }

    #[test]
    fn what_is_no_entry_is_an_error_that_shows_nothing_of_it() {
        let key = TokenKey::named("k");
        for bytes in [&b""[..], b"{", b"\xff\xfe", b"{\"token\":5}", b"hush"] {
            let error = Codec::default().read(&key, bytes).unwrap_err();
            assert!(error.problem.contains("under k") && !error.problem.contains("hush"), "{error}");
        }
    }
}
