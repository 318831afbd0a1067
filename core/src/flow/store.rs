//! Where tokens are kept between calls.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::sync::Arc;
use std::time::Duration;

use serde_json::{Value as Json, json};
use sha1::{Digest, Sha1};

use crate::error::ApiError;
use crate::types::{Secret, Timestamp};

/// Which token: kind, corp, and a fingerprint of the secret behind it. Two apps of one corp never share one.
///
/// As text it serves as the key of an outside store, and programs in other languages can make it too: `kind:owner:print`, where
/// `print` is the first 16 hex digits of the SHA-1 of owner, a zero byte and secret, so that a new secret makes a new key. For
/// corp `ww123` and secret `test` that is `access_token:ww123:96e22a7f586690f1`.
///
/// | kind | owner | secret |
/// | --- | --- | --- |
/// | `access_token` | corp id | the app's secret; of a customized app the permanent code |
/// | `suite_token` | suite id | suite secret |
/// | `corp_token` | authorised corp's id | permanent code |
/// | `provider_token` | provider's corp id | provider secret |
/// | `model_token` | model id | model secret |
/// | `device_token` | serial number | device secret |
///
/// What is had with another token alone is named after that one's key: `jsapi_ticket:{key}`, `agent_ticket:{key}`,
/// `linked_token:{corp below}:{agent id}:{0 linked corps, 1 chain}:{key}`. Pushed tickets have no secret:
/// `suite_ticket:{suite id}`, `model_ticket:{model id}`. That an endpoint refused a fresh token, too, is remembered for a minute at
/// the most, under `refused:{the endpoint's path}:{key}`; so is a fetch that was refused while the stored token may be good for
/// others, under the path of the fetch.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct TokenKey {
    text: Arc<str>,
    /// SHA-1 of the text: computed once, so that no look-up has to.
    digest: Digest20,
}

/// What stands for a key where 100,000 of them are kept. Two keys with one digest would be one corp acting with another's
/// token, hence no shorter or weaker hash.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Digest20([u8; 20]);

impl TokenKey {
    pub(super) fn new(kind: &str, owner: &str, secret: &Secret) -> TokenKey {
        let mut hash = Sha1::new();
        hash.update(owner.as_bytes());
        hash.update([0]);
        hash.update(secret.expose().as_bytes());
        let print = hash.finalize().iter().take(8).fold(String::new(), |text, byte| text + &format!("{byte:02x}"));
        TokenKey::named(&format!("{kind}:{owner}:{print}"))
    }

    /// A key of one's own choosing, for tokens that come from outside.
    pub fn named(name: &str) -> TokenKey {
        TokenKey { text: name.into(), digest: Digest20(Sha1::digest(name.as_bytes()).into()) }
    }

    pub(super) fn derived(&self, kind: &str) -> TokenKey {
        TokenKey::named(&format!("{kind}:{}", self.text))
    }

    /// The key as text.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Where it is remembered that the endpoint at this path refused a fresh token, too.
    pub(super) fn refused(&self, path: &str) -> TokenKey {
        self.derived(&format!("refused:{path}"))
    }

    pub(super) fn digest(&self) -> Digest20 {
        self.digest
    }
}

impl Hash for TokenKey {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.digest.hash(state);
    }
}

impl Hash for Digest20 {
    fn hash<H: Hasher>(&self, state: &mut H) {
        // It is a hash already; eight bytes of it scatter as well as twenty.
        let Digest20([a, b, c, d, e, f, g, h, ..]) = *self;
        state.write_u64(u64::from_le_bytes([a, b, c, d, e, f, g, h]));
    }
}

impl fmt::Display for TokenKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl fmt::Debug for TokenKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "TokenKey({})", self.text)
    }
}

/// A token and until when it is used.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Token {
    /// The token.
    pub value: Secret,
    /// From then on another one is fetched.
    pub expires: Timestamp,
}

impl Token {
    /// A token that is used until `expires`.
    pub fn new(value: impl Into<Secret>, expires: Timestamp) -> Token {
        Token { value: value.into(), expires }
    }

    /// Whether it is usable by its time. One further ahead than any such token lives was written by a clock that was wrong.
    pub(super) fn is_good(&self, now: Timestamp, longest_life: Duration) -> bool {
        now < self.expires && self.expires.since(now) <= longest_life && !self.value.is_empty()
    }
}

/// WeCom's word that a secret is wrong, remembered so that it is not asked again and again.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Refusal {
    /// What WeCom said.
    pub error: ApiError,
    /// Until when it is remembered.
    pub until: Timestamp,
}

impl Refusal {
    /// A refusal that is remembered until then.
    pub fn new(error: ApiError, until: Timestamp) -> Refusal {
        Refusal { error, until }
    }
}

/// What a store keeps under a key.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Entry {
    /// A token.
    Token(Token),
    /// A remembered refusal.
    Refusal(Refusal),
}

impl Entry {
    /// Until when it counts. Of two entries that stand for one key the one that ends later was made later.
    pub fn ends(&self) -> Timestamp {
        match self {
            Entry::Token(token) => token.expires,
            Entry::Refusal(refusal) => refusal.until,
        }
    }

    /// The entry as JSON, for a store of one's own. It holds the token as it is: encrypt it where others can read.
    pub fn to_json(&self) -> Vec<u8> {
        let value = match self {
            Entry::Token(Token { value, expires }) => json!({ "token": value.expose(), "expires": expires.millis() }),
            Entry::Refusal(Refusal { error, until }) => json!({
                "endpoint": error.endpoint,
                "errcode": error.code.0,
                "errmsg": error.message,
                "until": until.millis(),
            }),
        };
        value.to_string().into_bytes()
    }

    /// Reads what [`to_json`](Entry::to_json) wrote. Of a refusal the raw body is gone.
    ///
    /// # Errors
    ///
    /// Where it is something else; answer a `load` with the error, and the call fetches anew.
    pub fn from_json(text: &[u8]) -> Result<Entry, StoreError> {
        let value: Json = serde_json::from_slice(text).map_err(|_| StoreError::new("the entry is no JSON"))?;
        let text = |name: &str| value[name].as_str().map(str::to_owned);
        let time = |name: &str| value[name].as_i64().map(Timestamp::from_millis);
        if let (Some(token), Some(expires)) = (text("token"), time("expires")) {
            return Ok(Entry::Token(Token::new(token, expires)));
        }
        let (Some(endpoint), Some(until)) = (text("endpoint"), time("until")) else {
            return Err(StoreError::new("the entry is neither a token nor a refusal"));
        };
        let code = value["errcode"].as_i64().unwrap_or_default();
        let error = ApiError::new(&endpoint, code, text("errmsg").unwrap_or_default(), b"");
        Ok(Entry::Refusal(Refusal { error, until }))
    }
}

/// A store could not be read or written. The call goes on without it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct StoreError {
    /// What failed, in words, without secrets.
    pub problem: String,
    /// Whether the store is well and has something newer than what was to be saved, which is then best forgotten.
    pub overtaken: bool,
}

impl StoreError {
    /// A failure in words.
    pub fn new(problem: impl Into<String>) -> StoreError {
        StoreError { problem: problem.into(), overtaken: false }
    }

    /// What was to be saved is old: somebody else has saved something newer meanwhile.
    pub fn overtaken(problem: impl Into<String>) -> StoreError {
        StoreError { overtaken: true, ..StoreError::new(problem) }
    }

    /// Tells whoever traces calls. A call goes on without the store, so that it does not show there.
    #[doc(hidden)]
    pub fn note(&self, doing: &str, key: &TokenKey) {
        #[cfg(feature = "tracing")]
        super::trace::store_failed(doing, key, self);
        #[cfg(not(feature = "tracing"))]
        let _ = (doing, key);
    }
}

impl fmt::Display for StoreError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the token store failed: {}", self.problem)
    }
}

impl std::error::Error for StoreError {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_made_as_their_doc_says() {
        let app = crate::flow::Credential::app("ww123", "test");
        assert_eq!(app.key().unwrap().as_str(), "access_token:ww123:96e22a7f586690f1");
        let ticket = app.ticket(crate::flow::TicketKind::Corp);
        assert_eq!(ticket.key().unwrap().as_str(), "jsapi_ticket:access_token:ww123:96e22a7f586690f1");
        let refused = app.key().unwrap().refused("/cgi-bin/user/get");
        assert_eq!(refused.as_str(), "refused:/cgi-bin/user/get:access_token:ww123:96e22a7f586690f1");
    }

    #[test]
    fn entries_survive_a_store() {
        let now = Timestamp::from_millis(1_700_000_000_123);
        let token = Entry::Token(Token::new("T\"企业", now));
        assert_eq!(Entry::from_json(&token.to_json()), Ok(token));
        let error = ApiError::new("/cgi-bin/gettoken", 40001, "invalid credential".to_owned(), b"");
        let refusal = Entry::Refusal(Refusal { error, until: now });
        assert_eq!(Entry::from_json(&refusal.to_json()), Ok(refusal));
        for text in ["", "{", "[]", "null", "{}", r#"{"token":7}"#, r#"{"token":"T"}"#, "\u{0}"] {
            assert!(Entry::from_json(text.as_bytes()).is_err(), "{text:?}");
        }
    }
}
