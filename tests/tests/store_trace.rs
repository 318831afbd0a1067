//! A token store that fails takes no call down, so that a trace is where it shows: an event for each failure, within the span of
//! the call.

use std::fmt::{Debug, Write as _};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::subscriber::with_default;
use tracing::{Event, Level, Metadata, Subscriber};
use wecom_core::api::contacts::user;
use wecom_core::flow::{Credential, Entry, Fence, Lease, MemoryStore, StoreError, TokenKey};
use wecom_reqwest::wecom_store::redis::Settings;
use wecom_tests::adapters::{Both, make};
use wecom_tests::redis::Redis;
use wecom_tests::server::Server;

/// Writes down warnings, and in which span they came.
#[derive(Clone, Default)]
struct Listener(Arc<Heard>);

#[derive(Default)]
struct Heard {
    warnings: Mutex<Vec<String>>,
    spans: AtomicU64,
    inside: AtomicU64,
}

struct Fields(String);

impl Visit for Fields {
    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        let _ = write!(self.0, " {field}={value:?}");
    }
}

impl Subscriber for Listener {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        metadata.target().starts_with("wecom")
    }
    fn new_span(&self, _: &Attributes<'_>) -> Id {
        Id::from_u64(self.0.spans.fetch_add(1, Ordering::SeqCst) + 1)
    }
    fn record(&self, _: &Id, _: &Record<'_>) {}
    fn event(&self, event: &Event<'_>) {
        let mut fields = Fields(String::new());
        event.record(&mut fields);
        assert!(self.0.inside.load(Ordering::SeqCst) > 0, "outside of a call:{}", fields.0);
        if *event.metadata().level() == Level::WARN {
            self.0.warnings.lock().unwrap().push(fields.0);
        }
    }
    fn record_follows_from(&self, _: &Id, _: &Id) {}
    fn enter(&self, _: &Id) {
        self.0.inside.fetch_add(1, Ordering::SeqCst);
    }
    fn exit(&self, _: &Id) {
        self.0.inside.fetch_sub(1, Ordering::SeqCst);
    }
}

impl Listener {
    /// What failed since it was last asked. Each warning tells where, and why.
    fn heard(&self, why: &str) -> Vec<String> {
        let warnings = std::mem::take(&mut *self.0.warnings.lock().unwrap());
        // The last of them is told by the span of every call that fails.
        let failed = warnings.into_iter().filter(|warning| !warning.contains("the call failed")).map(|warning| {
            let doing = warning.split_once("doing=\"").and_then(|(_, rest)| rest.split_once('"'));
            let (doing, rest) = doing.unwrap_or_else(|| panic!("another warning: {warning}"));
            let key = Credential::app("ww1", "hush").key().unwrap().to_string();
            assert!(rest.contains(&key) && rest.contains(why), "{warning}");
            assert!(!warning.contains("hush") && !warning.contains("token-"), "{warning}");
            doing.to_owned()
        });
        failed.collect()
    }
}

const FULL: &str = "the disk is full";

/// Fails while it is told to.
#[derive(Clone, Default)]
struct Failing(Arc<(AtomicBool, MemoryStore)>);

impl Failing {
    fn fail(&self, fails: bool) {
        self.0.0.store(fails, Ordering::SeqCst);
    }

    fn ask<T>(&self, answer: impl FnOnce(&MemoryStore) -> T) -> Result<T, StoreError> {
        if self.0.0.load(Ordering::SeqCst) { Err(StoreError::new(FULL)) } else { Ok(answer(&self.0.1)) }
    }
}

impl wecom_ureq::TokenStore for Failing {
    fn load(&self, key: &TokenKey) -> Result<Option<Entry>, StoreError> {
        self.ask(|memory| memory.load(key))
    }
    fn save(&self, key: &TokenKey, entry: Entry, _: Option<Fence>) -> Result<(), StoreError> {
        self.ask(|memory| memory.save(key, entry))
    }
    fn remove(&self, key: &TokenKey) -> Result<(), StoreError> {
        self.ask(|memory| memory.remove(key))
    }
    fn lock(&self, _: &TokenKey) -> Result<Lease, StoreError> {
        self.ask(|_| Lease::default())
    }
}

/// What each of these calls warns of: one while the store is well, a first one that has no token while it is not, a second one
/// whose token this process has, and one that throws it away.
fn warns(call: impl Fn(), forget: impl Fn(), store: &Failing) {
    let listener = Listener::default();
    let heard = || listener.heard(FULL);
    with_default(listener.clone(), || {
        call();
        assert_eq!(heard(), [""; 0], "all is well");
        store.fail(true);
        store.0.1.remove(Credential::app("ww1", "hush").key().unwrap());
        call();
        assert_eq!(heard(), ["load", "lock", "load", "save"], "it fetches a token, which the store does not take");
        call();
        assert_eq!(heard(), ["load"], "it has that token");
        forget();
        assert_eq!(heard(), ["lock", "remove"]);
        store.fail(false);
        call();
        assert_eq!(heard(), [""; 0]);
    });
}

/// A Redis that is gone is told of once, and not again while it is left alone and memory answers.
fn warns_once(call: impl Fn(), mut redis: Redis) {
    let listener = Listener::default();
    with_default(listener.clone(), || {
        call();
        redis.stop();
        call();
        assert_eq!(listener.heard("Redis"), ["load"]);
        call();
        assert_eq!(listener.heard("Redis"), [""; 0]);
    });
}

/// Left alone for as long as the test takes, and asked for each call.
fn settings(redis: &Redis) -> Settings {
    let long = Duration::from_secs(86_400);
    Settings::new(redis.url()).timeout(Duration::from_secs(20)).rest(long).near(Duration::ZERO)
}

#[test]
fn a_redis_that_is_gone_is_told_of_once_in_a_thread() {
    let (Some(redis), server) = (Redis::start(), Server::answering(r#"{"errcode":0,"name":"Zhang"}"#)) else { return };
    let client = wecom_ureq::Client::builder().corp_id("ww1").base_url(server.base());
    let app = client.tokens(settings(&redis).open().unwrap()).build().app(1, "hush");
    warns_once(|| drop(app.call(&user::Get::new("u")).unwrap()), redis);
}

#[test]
fn a_redis_that_is_gone_is_told_of_once_in_a_task() {
    let (Some(redis), server) = (Redis::start(), Server::answering(r#"{"errcode":0,"name":"Zhang"}"#)) else { return };
    let client = wecom_reqwest::Client::builder().corp_id("ww1").base_url(server.base());
    let app = client.tokens(settings(&redis).open_async().unwrap()).build().app(1, "hush");
    warns_once(|| drop(make(app.call(&user::Get::new("u"))).unwrap()), redis);
}

#[test]
fn each_failure_is_told_in_a_thread() {
    let (server, store) = (Server::answering(r#"{"errcode":0,"name":"Zhang"}"#), Failing::default());
    let client = wecom_ureq::Client::builder().corp_id("ww1").base_url(server.base()).tokens(store.clone());
    let app = client.build().app(1, "hush");
    warns(|| drop(app.call(&user::Get::new("u")).unwrap()), || drop(app.forget_token().unwrap_err()), &store);
}

#[test]
fn each_failure_is_told_in_a_task() {
    let (server, store) = (Server::answering(r#"{"errcode":0,"name":"Zhang"}"#), Failing::default());
    let client = wecom_reqwest::Client::builder().corp_id("ww1").base_url(server.base()).tokens(Both(store.clone()));
    let app = client.build().app(1, "hush");
    warns(
        || drop(make(app.call(&user::Get::new("u"))).unwrap()),
        || drop(make(app.forget_token()).unwrap_err()),
        &store,
    );
}
