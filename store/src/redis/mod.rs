//! Tokens in Redis: any number of machines, one refresh for all of them.
//!
//! # What stands in Redis
//!
//! With `{key}` for the prefix (`wecom:` unless said otherwise) and the token's key, such as
//! `wecom:access_token:ww0123456789abcdef:e009930b5b51a60e` ([`TokenKey`], which says how it is made; `Credential::key` tells it):
//!
//! | key | type | value | expires |
//! | --- | --- | --- | --- |
//! | `{key}` | string | the entry as JSON (`{"token":"…","expires":<ms since 1970>}`, or a remembered refusal), or sealed | when the token does |
//! | `{key}:lock` | string | who refreshes it: 32 hex digits | with the lease |
//! | `{key}:fence` | hash | `given`: leases so far; `saved`: that under which `{key}` was saved, or the last before it was removed | after 31 days |
//! | `{key}:refusal` | string | a remembered refusal as JSON, with [`export_plain`](Settings::export_plain) alone | when it is forgotten |
//! | `{prefix}seen:…` | string | a callback (`Seen`, feature `callback`): `work` while it is worked on, then `done`, each with a ticket (16 hex digits) | with the lease; as told |
//!
//! That an endpoint refused fresh tokens, too, is a remembered refusal under a key of its own, `refused:{path}:{key}`, for a minute
//! at the most.
//!
//! A lease is taken with `SET … NX PX` and a number one higher than the last, extended (`PEXPIRE`) and given back by its owner
//! alone, and free again when its time is up. What was fetched under an older lease than that of the stored entry is not
//! stored.
//!
//! **Programs in other languages** take part through `{key}`: a plain string there (visible ASCII, at most 4,096 bytes, not
//! beginning with `{` or `"`) is a token, good for as long as the key has to live, or, where it does not expire, for two hours
//! after each look at it; and [`export_plain`](Settings::export_plain) writes them so.
//! A token that another program alone fetches may have any name: `Credential::outside`. Both need values that are not
//! encrypted.
//!
//! Several keys are read and written at once by Lua scripts, so that Redis Cluster, which keeps them on several nodes, does
//! not serve; one Redis (or Valkey) with replicas does. For `rediss://`, add the crate `redis` with the features `tls-rustls` (and
//! `tokio-rustls-comp`) to your own dependencies.
//!
//! # How often Redis is asked
//!
//! A token that replicas refresh under the lock is answered from memory for a while ([`near`](Settings::near)), so that a warm
//! call costs no round trip. Taking the lock ends that: what is loaded under a lease comes from Redis. In this way a token
//! that another replica replaced is found as soon as WeCom rejects the old one; so is a ticket that WeCom pushed. What others
//! may replace without the lock is asked for each time: plain strings, those that `export_plain` writes among them. So
//! is a remembered refusal, so that one which is forgotten stops no replica any more.
//!
//! # How long a refresh may take
//!
//! A replica that dies holds the others up for one [`lease`](Settings::lease). One that lives extends its lease each third of
//! it, for as long as it fetches, with the retries and the tokens that this takes in turn, but no longer than
//! [`patience`](Settings::patience). So a slow WeCom makes the others wait, and not fetch as well. Whoever loses his lease all
//! the same, because Redis could not be reached for so long, saves nothing over what is newer.
//!
//! # When Redis fails
//!
//! Each question has one [`timeout`](Settings::timeout), whatever happens under way, and the first that fails ends all
//! questions for a [while](Settings::rest): memory answers, and nobody waits. One that is read-only or full counts as down; what
//! it did not take an adapter's client keeps. After that Redis is tried in the background. So
//! a Redis that hangs delays the calls that are just under way by one timeout, and those that come later not at all. Leases
//! that could not be given back meanwhile are given back with the first trial that succeeds, unless they have ended by then.

#[cfg(feature = "async")]
mod asynchronous;
mod blocking;
mod breaker;
mod commands;
mod leases;
mod near;
#[cfg(feature = "callback")]
mod seen;

use std::fmt;
use std::time::Duration;

use redis::{IntoConnectionInfo, RedisError, Value};
use wecom_core::flow::{Entry, StoreError, TokenKey};
use wecom_core::types::Secret;

#[cfg(feature = "async")]
pub use asynchronous::AsyncStore;
pub use blocking::Store;
#[cfg(all(feature = "async", feature = "callback"))]
pub use seen::AsyncSeen;
#[cfg(feature = "callback")]
pub use seen::Seen;

use crate::codec::Codec;
use commands::Commands;
use near::Near;

/// Longer times are taken for this one: clocks cannot be reckoned with any.
const LONGEST: Duration = Duration::from_secs(30 * 86_400);

/// Where Redis is, and how it is used. No time of it is longer than 30 days.
#[derive(Clone)]
#[must_use]
pub struct Settings {
    url: Secret,
    prefix: String,
    timeout: Duration,
    rest: Duration,
    lease: Duration,
    patience: Duration,
    near: Duration,
    codec: Codec,
    plain: bool,
}

impl Settings {
    /// Redis at this URL: `redis://user:password@host:port/database`, `unix:///path`.
    pub fn new(url: impl Into<Secret>) -> Settings {
        Settings {
            url: url.into(),
            prefix: "wecom:".to_owned(),
            timeout: Duration::from_millis(500),
            rest: Duration::from_secs(5),
            lease: Duration::from_secs(10),
            patience: Duration::from_secs(45),
            near: Duration::from_secs(60),
            codec: Codec::default(),
            plain: false,
        }
    }

    /// What every key begins with, `wecom:` unless said otherwise.
    pub fn prefix(mut self, prefix: impl Into<String>) -> Settings {
        self.prefix = prefix.into();
        self
    }

    /// The longest that one question may take, connecting included: 500 ms unless said otherwise.
    pub fn timeout(mut self, timeout: Duration) -> Settings {
        self.timeout = timeout.min(LONGEST);
        self
    }

    /// How long a Redis that failed is left alone, 5 s unless said otherwise.
    pub fn rest(mut self, rest: Duration) -> Settings {
        self.rest = rest.min(LONGEST);
        self
    }

    /// How long the others wait for a replica that died while it refreshed a token, 10 s unless said otherwise. As long as it
    /// lives it extends its lease each third of that, so a refresh may take longer: see [`patience`](Settings::patience).
    pub fn lease(mut self, lease: Duration) -> Settings {
        self.lease = lease.clamp(Duration::from_millis(1), LONGEST);
        self
    }

    /// How long one replica may take to refresh a token, and the others wait for it: 45 seconds unless said otherwise, then they
    /// fetch for themselves, which does no harm. Less than a minute: a call that waited longer, and longer than
    /// [`Policy::total`](wecom_core::flow::Policy::total), fails.
    pub fn patience(mut self, most: Duration) -> Settings {
        self.patience = most.min(LONGEST);
        self
    }

    /// How long an answer of Redis is used again without asking, a minute unless said otherwise. So long other replicas go on with
    /// a token that one of them has removed (`forget_token`), unless WeCom rejects it. At most 200,000 are kept for
    /// that, and for when Redis is down.
    pub fn near(mut self, near: Duration) -> Settings {
        self.near = near.min(LONGEST);
        self
    }

    /// Encrypts what is written with this key. What another key, or none, wrote is then fetched anew.
    pub fn encrypt(mut self, key: &[u8; 32]) -> Settings {
        self.codec = Codec::sealing(key);
        self
    }

    /// Writes tokens as plain strings, for programs in other languages.
    pub fn export_plain(mut self, plain: bool) -> Settings {
        self.plain = plain;
        self
    }

    /// The store, for blocking code. Nothing is connected before it is needed.
    ///
    /// # Errors
    ///
    /// Where the URL is none, or tokens are to be plain and encrypted at once.
    pub fn open(&self) -> Result<Store, StoreError> {
        Store::new(self)
    }

    /// The store, for async code on tokio. Nothing is connected before it is needed.
    ///
    /// # Errors
    ///
    /// As [`open`](Settings::open).
    #[cfg(feature = "async")]
    pub fn open_async(&self) -> Result<AsyncStore, StoreError> {
        AsyncStore::new(self)
    }

    fn client(&self) -> Result<redis::Client, StoreError> {
        if self.plain && self.codec.seals() {
            return Err(StoreError::new("tokens cannot be both plain and encrypted: drop `export_plain` or `encrypt`"));
        }
        // The URL holds the password, so what is wrong with it is told without it.
        let url = "the URL of Redis is none: it looks like redis://user:password@host:6379/0 or unix:///run/redis.sock \
                   (rediss:// needs the feature `tls-rustls` of the crate redis)";
        let place = self.url.expose().into_connection_info().map_err(|_| StoreError::new(url))?;
        redis::Client::open(place).map_err(|error| told(&error))
    }

    fn commands(&self) -> Commands {
        Commands::new(&self.prefix, self.codec.clone(), self.plain)
    }
}

impl fmt::Debug for Settings {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Settings")
            .field("prefix", &self.prefix)
            .field("timeout", &self.timeout)
            .field("rest", &self.rest)
            .field("lease", &self.lease)
            .field("patience", &self.patience)
            .field("near", &self.near)
            .field("encrypts", &self.codec.seals())
            .field("plain", &self.plain)
            .finish_non_exhaustive()
    }
}

/// What Redis answered.
type Answer = Result<Value, RedisError>;

/// Refusals that say nothing about the question: this Redis takes no writes, or nothing at all.
const UNFIT: &[&str] = &["READONLY", "MISCONF", "OOM", "LOADING", "MASTERDOWN", "NOREPLICAS"];

/// Whether Redis is there and fit: it answered, if only to refuse.
fn alive(answer: &Answer) -> bool {
    match answer {
        Ok(_) => true,
        Err(error) if error.code().is_some_and(|code| UNFIT.contains(&code)) => false,
        Err(error) => matches!(error.kind(), redis::ErrorKind::Server(_) | redis::ErrorKind::Extension),
    }
}

/// A failure in words that hold nothing of what was asked or answered.
fn told(error: &RedisError) -> StoreError {
    StoreError::new(match error.code() {
        Some(code) => format!("Redis refused: {code}"),
        None => format!("Redis cannot be reached: {}", error.category()),
    })
}

const RESTING: &str = "Redis failed a moment ago and is left alone";

fn resting() -> StoreError {
    StoreError::new(RESTING)
}

/// What is known while Redis does not answer. That it does not is told whoever traces, but not again while it is left alone.
fn known(near: &Near, key: &TokenKey, error: StoreError) -> Result<Option<Entry>, StoreError> {
    let Some(entry) = near.last(key) else { return Err(error) };
    if error.problem != RESTING {
        error.note("load", key);
    }
    Ok(Some(entry))
}

fn late(timeout: Duration) -> StoreError {
    StoreError::new(format!("Redis did not answer within {timeout:?}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_that_cannot_work_are_refused_without_secrets() {
        let hush = Settings::new("redis://user:hush@[::1/");
        assert!(!format!("{hush:?}").contains("hush"));
        let error = hush.open().unwrap_err();
        assert!(error.problem.contains("URL of Redis") && !error.problem.contains("hush"), "{error}");
        let ever = Duration::MAX;
        let endless =
            Settings::new("unix:///nowhere/redis.sock").timeout(ever).rest(ever).lease(ever).patience(ever).near(ever);
        let store = endless.open().unwrap();
        let key = wecom_core::flow::TokenKey::named("k");
        for _ in 0..2 {
            wecom_core::flow::TokenStore::lock(&store, &key).unwrap_err();
        }
        let both = Settings::new("redis://127.0.0.1/").encrypt(&[7; 32]).export_plain(true).open();
        assert!(both.unwrap_err().problem.contains("both plain and encrypted"));
    }
}
