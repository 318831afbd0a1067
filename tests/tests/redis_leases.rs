//! Leases on a real Redis: extended while they are held, and given back although Redis hangs at that moment.

use std::sync::Mutex;
use std::sync::mpsc::channel;
use std::thread;
use std::time::Duration;

use redis::{Commands, Connection};
use wecom_core::api::contacts::user;
use wecom_core::flow::{Credential, TokenKey, TokenStore};
use wecom_reqwest::wecom_store::redis::Settings;
use wecom_tests::redis::{Either, Redis, comes_true};
use wecom_tests::server::Server;

/// What is not given back stays far longer than anybody waits for it.
const LEASE: Duration = Duration::from_secs(3_600);
const PATIENCE: Duration = Duration::from_secs(60);

/// Of whoever sees Redis hang.
fn hanging(redis: &Redis) -> Settings {
    Settings::new(redis.url()).timeout(Duration::from_secs(2)).rest(Duration::ZERO).lease(LEASE)
}

/// Of another replica.
fn other(redis: &Redis) -> Settings {
    Settings::new(redis.url()).timeout(Duration::from_secs(20)).patience(PATIENCE)
}

fn raw(redis: &Redis) -> Connection {
    redis::Client::open(redis.url()).unwrap().get_connection().unwrap()
}

#[test]
fn a_lease_that_ends_while_redis_hangs_is_given_back_afterwards() {
    let Some(redis) = Redis::start() else { return };
    for (number, store) in Either::both(&hanging(&redis)).iter().enumerate() {
        let key = TokenKey::named(&format!("hung{number}"));
        let lease = store.lock(&key).unwrap();
        redis.pause();
        assert!(store.load(&TokenKey::named("other")).is_err(), "Redis is left alone from now on");
        drop(lease);
        redis.resume();
        other(&redis).open().unwrap().lock(&key).unwrap();
    }
}

#[test]
fn a_lock_that_redis_gives_too_late_is_given_back() {
    let Some(redis) = Redis::start() else { return };
    for (number, store) in Either::both(&hanging(&redis)).iter().enumerate() {
        let key = TokenKey::named(&format!("late{number}"));
        assert_eq!(store.load(&key), Ok(None), "there is a connection");
        redis.pause();
        assert!(store.lock(&key).unwrap_err().problem.contains("did not answer"));
        redis.resume();
        // What was asked for waits in the connection: it is done now, though nobody waits for it.
        assert!(comes_true(|| raw(&redis).exists(format!("wecom:{key}:fence")).unwrap()));
        other(&redis).open().unwrap().lock(&key).unwrap();
    }
}

#[test]
fn a_lease_that_is_never_given_back_ends() {
    let Some(redis) = Redis::start() else { return };
    let settings = other(&redis).lease(Duration::from_secs(1)).patience(Duration::ZERO);
    for (number, store) in Either::both(&settings).iter().enumerate() {
        let key = TokenKey::named(&format!("kept{number}"));
        let kept = store.lock(&key).unwrap();
        let next = other(&redis).open().unwrap().lock(&key).unwrap();
        assert!(next.fence() > kept.fence());
    }
}

/// A fetch that takes longer than the lease, and another replica that wants the token meanwhile.
fn slow(first_blocks: bool) {
    let Some(redis) = Redis::start() else { return };
    let (open, gate) = channel::<()>();
    let gate = Mutex::new(gate);
    let server = Server::start(move |exchange| match exchange.path.as_str() {
        "/cgi-bin/gettoken" => {
            // Until the other end is dropped.
            let _ = gate.lock().unwrap().recv();
            exchange.issue()
        }
        _ => exchange.json(r#"{"errcode":0,"name":"Zhang"}"#),
    });
    let settings = other(&redis).lease(Duration::from_secs(3));
    let call = |blocks: bool| {
        if blocks {
            let client = wecom_ureq::Client::builder().corp_id("ww1").base_url(server.base());
            client.tokens(settings.open().unwrap()).build().app(1, "s").call(&user::Get::new("u")).unwrap().name
        } else {
            let client = wecom_reqwest::Client::builder().corp_id("ww1").base_url(server.base());
            let app = client.tokens(settings.open_async().unwrap()).build().app(1, "s");
            let runtime = tokio::runtime::Runtime::new().unwrap();
            runtime.block_on(app.call(&user::Get::new("u"))).unwrap().name
        }
    };
    let names = thread::scope(|scope| {
        let first = scope.spawn(|| call(first_blocks));
        server.wait_for_requests(1);
        let second = scope.spawn(|| call(!first_blocks));
        let (mut raw, key) = (raw(&redis), Credential::app("ww1", "s").key().unwrap().clone());
        let (mut extended, mut last) = (0, i64::MAX);
        let longer = comes_true(|| {
            let left: i64 = raw.pttl(format!("wecom:{key}:lock")).unwrap();
            extended += usize::from(left > last);
            last = left;
            extended >= 4
        });
        drop(open);
        assert!(longer, "extended {extended} times, {last} ms left");
        [first.join().unwrap(), second.join().unwrap()]
    });
    assert_eq!(names, ["Zhang", "Zhang"]);
    assert_eq!(server.gettokens(), 1, "the other replica waited");
}

#[test]
fn a_thread_that_fetches_for_longer_than_its_lease_fetches_for_all() {
    slow(true);
}

#[test]
fn a_task_that_fetches_for_longer_than_its_lease_fetches_for_all() {
    slow(false);
}
