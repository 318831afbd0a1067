//! What the Redis stores promise, on a real Redis: fences, encryption, plain values, near memory.

use std::process::Command;
use std::time::{Duration, SystemTime};

use redis::{Commands, Connection};
use wecom_core::api::contacts::{department, user};
use wecom_core::flow::{AsyncTokenStore, Credential, Entry, Fence, Refusal, StoreError, Token, TokenKey, TokenStore};
use wecom_core::types::Timestamp;
use wecom_reqwest::wecom_store::redis::Settings;
use wecom_tests::adapters::make;
use wecom_tests::redis::{Either, PASSWORD, Redis, comes_true};
use wecom_tests::server::Server;

fn now() -> Timestamp {
    SystemTime::now().into()
}

/// The machine is busy while tests run; what is slow here is no trouble of Redis.
fn settings(redis: &Redis) -> Settings {
    Settings::new(redis.url()).timeout(Duration::from_secs(20))
}

fn raw(redis: &Redis) -> Connection {
    redis::Client::open(redis.url()).unwrap().get_connection().unwrap()
}

fn token(value: &str) -> Entry {
    Entry::Token(Token::new(value, now() + Duration::from_secs(7_000)))
}

fn value(entry: Result<Option<Entry>, StoreError>) -> Option<String> {
    match entry.unwrap() {
        Some(Entry::Token(token)) => Some(token.value.expose().to_owned()),
        _ => None,
    }
}

fn refusal() -> Entry {
    // Made as a call would: the crates outside of core cannot make an `ApiError`.
    let json = format!(
        r#"{{"endpoint":"/cgi-bin/gettoken","errcode":40001,"errmsg":"invalid credential","until":{}}}"#,
        (now() + Duration::from_secs(300)).millis()
    );
    Entry::from_json(json.as_bytes()).unwrap()
}

#[test]
fn an_old_lease_does_not_replace_a_newer_token() {
    let Some(redis) = Redis::start() else { return };
    for (number, (late, other)) in
        Either::both(&settings(&redis)).iter().zip(&Either::both(&settings(&redis))).enumerate()
    {
        let (mut raw, key) = (raw(&redis), TokenKey::named(&format!("fenced{number}")));
        let lock = format!("wecom:{key}:lock");
        let first = late.lock(&key).unwrap();
        let life: i64 = raw.pttl(&lock).unwrap();
        assert!(life > 0 && life <= 10_000, "a lease ends by itself: {life}");
        // What happens when its time is up.
        let _: () = raw.del(&lock).unwrap();
        let second = other.lock(&key).unwrap();
        assert!(second.fence() > first.fence(), "{second:?} {first:?}");
        other.save(&key, token("new"), second.fence()).unwrap();
        let refused = late.save(&key, token("old"), first.fence()).unwrap_err();
        assert!(refused.problem.contains("newer"), "{refused}");
        assert_eq!(value(late.load(&key)).as_deref(), Some("new"), "the late one takes what is there");
        let (owner, before): (String, _) = (raw.get(&lock).unwrap(), evals(&mut raw));
        drop(first);
        assert!(comes_true(|| evals(&mut raw) > before), "it is given back in the background");
        assert_eq!(raw.get::<_, String>(&lock).unwrap(), owner, "only the owner gives a lock back");
        drop(second);
        let third = late.lock(&key).unwrap();
        assert!(third.fence() > Some(Fence(2)), "{third:?}");
        drop(third);
    }
}

#[test]
fn an_old_lease_does_not_bring_back_what_was_thrown_away() {
    let Some(redis) = Redis::start() else { return };
    for (number, (late, other)) in
        Either::both(&settings(&redis)).iter().zip(&Either::both(&settings(&redis))).enumerate()
    {
        let (mut raw, key) = (raw(&redis), TokenKey::named(&format!("thrown{number}")));
        let first = late.lock(&key).unwrap();
        // What happens when its time is up.
        let _: () = raw.del(format!("wecom:{key}:lock")).unwrap();
        let second = other.lock(&key).unwrap();
        other.remove(&key).unwrap();
        assert!(late.save(&key, token("old"), first.fence()).unwrap_err().overtaken);
        assert_eq!((late.load(&key), other.load(&key)), (Ok(None), Ok(None)));
        drop(second);
        let third = late.lock(&key).unwrap();
        late.save(&key, token("new"), third.fence()).unwrap();
        assert_eq!(value(other.load(&key)).as_deref(), Some("new"));
        drop((first, third));
    }
}

#[test]
fn who_gives_up_waiting_for_a_lock_leaves_nothing_behind() {
    let Some(redis) = Redis::start() else { return };
    // What is left behind stays longer than anybody waits for it.
    let settings = settings(&redis).lease(Duration::from_secs(3_600)).patience(Duration::from_secs(60));
    let (holder, key) = (settings.open().unwrap(), TokenKey::named("k"));
    let store = settings.open_async().unwrap();
    let held = holder.lock(&key).unwrap();
    tokio::runtime::Runtime::new().unwrap().block_on(async {
        // It is polled first, and dropped once the other is done.
        let waiting = async { store.lock(&key).await.map(|lease| lease.fence()) };
        let other = async { store.load(&TokenKey::named("other")).await.map(|_| None) };
        assert_eq!(futures_lite::future::or(waiting, other).await, Ok(None), "the lock is held");
        drop(held);
        assert!(store.lock(&key).await.unwrap().fence() > Some(Fence(1)));
    });
}

#[test]
fn a_redis_that_lost_its_memory_counts_on() {
    let Some(redis) = Redis::start() else { return };
    for (number, store) in Either::both(&settings(&redis)).iter().enumerate() {
        let (mut raw, key) = (raw(&redis), TokenKey::named(&format!("lost{number}")));
        store.save(&key, token("T7"), Some(Fence(7))).unwrap();
        let lease = store.lock(&key).unwrap();
        assert_eq!(lease.fence(), Some(Fence(8)), "not below what was saved");
        store.save(&key, token("T8"), lease.fence()).unwrap();
        let life: i64 = raw.pttl(format!("wecom:{key}")).unwrap();
        assert!(life > 6_000_000 && life <= 7_000_000, "the key expires with the token: {life}");
        drop(lease);
    }
}

#[test]
fn sealed_tokens_cannot_be_read_or_swapped() {
    let Some(redis) = Redis::start() else { return };
    let server = Server::answering(r#"{"errcode":0,"name":"Zhang"}"#);
    let sealed = settings(&redis).encrypt(&[7; 32]);
    let client = |settings: &Settings| {
        let store = settings.open().unwrap();
        wecom_ureq::Client::builder().corp_id("ww1").base_url(server.base()).tokens(store).build()
    };
    let call = |settings: &Settings, secret: &str| client(settings).app(1, secret).call(&user::Get::new("u")).unwrap();
    call(&sealed, "a");
    call(&sealed, "b");
    assert_eq!(server.gettokens(), 2);
    call(&sealed, "a");
    assert_eq!(server.gettokens(), 2, "another process with the key finds the token");
    let mut raw = raw(&redis);
    let keys = ["a", "b"].map(|secret| format!("wecom:{}", Credential::app("ww1", secret).key().unwrap()));
    let values = keys.each_ref().map(|key| raw.get::<_, Vec<u8>>(key).unwrap());
    assert!(values.iter().all(|value| !value.windows(5).any(|part| part == b"token")), "nothing to be read");
    let _: () = raw.set(&keys[1], &values[0]).unwrap();
    call(&sealed, "b");
    assert_eq!(server.gettokens(), 3, "another app's token does not open under this key");
    let _: () = raw.set(&keys[0], "token-1").unwrap();
    call(&sealed, "a");
    assert_eq!(server.gettokens(), 4, "nor is a plain token taken");
    call(&settings(&redis), "a");
    assert_eq!(server.gettokens(), 5, "without the key the call goes on with a token of its own");
}

#[test]
fn plain_tokens_go_both_ways() {
    let Some(redis) = Redis::start() else { return };
    let server = Server::answering(r#"{"errcode":0,"name":"Zhang"}"#);
    let mut raw = raw(&redis);
    // In: a token server in another language writes tokens of an app that is called here, and of one whose secret only it
    // has.
    let _: () = raw.set_ex("corp:central", "token-0", 60).unwrap();
    let settings = settings(&redis).prefix("corp:").export_plain(true);
    for store in Either::both(&settings) {
        let (Some(Entry::Token(token)), key) = (store.load(&TokenKey::named("central")).unwrap(), "corp:central")
        else {
            panic!("a plain string is a token")
        };
        let left = token.expires.since(now());
        assert!(
            token.value.expose() == "token-0" && left > Duration::ZERO && left <= Duration::from_secs(60),
            "{left:?}"
        );
        let _: () = raw.persist(key).unwrap();
        let Some(Entry::Token(token)) = store.load(&TokenKey::named("central")).unwrap() else { panic!("the same") };
        let left = token.expires.since(now());
        assert!(left > Duration::from_secs(7_000) && left <= Duration::from_secs(7_200), "{left:?}");
        let _: () = raw.expire(key, 60).unwrap();
    }
    let client = wecom_ureq::Client::builder().corp_id("ww1").base_url(server.base());
    let client = client.tokens(settings.open().unwrap()).build();
    let outside = client.with(Credential::outside("central"));
    assert!(outside.call(&user::Get::new("u")).is_err(), "token-0 was never issued");
    // Out: what is fetched here is a plain string there, which expires.
    let app = client.app(1, "s");
    app.call(&user::Get::new("u")).unwrap();
    let key = format!("corp:{}", Credential::app("ww1", "s").key().unwrap());
    assert_eq!(raw.get::<_, String>(&key).unwrap(), "token-1");
    assert!(raw.ttl::<_, i64>(&key).unwrap() > 6_000);
    // And what the other program fetches later is found at once: nobody locks that key.
    let _: () = raw.set("corp:central", "token-1").unwrap();
    assert_eq!(outside.call(&user::Get::new("u")).unwrap().name, "Zhang");
    assert_eq!(server.gettokens(), 1);
}

#[test]
fn refusals_stand_beside_plain_tokens() {
    let Some(redis) = Redis::start() else { return };
    for (number, store) in Either::both(&settings(&redis).export_plain(true)).iter().enumerate() {
        let (mut raw, key) = (raw(&redis), TokenKey::named(&format!("refused{number}")));
        let (place, beside) = (format!("wecom:{key}"), format!("wecom:{key}:refusal"));
        store.save(&key, token("T"), None).unwrap();
        store.save(&key, refusal(), None).unwrap();
        assert!(!raw.exists::<_, bool>(&place).unwrap() && raw.ttl::<_, i64>(&beside).unwrap() > 200);
        assert!(matches!(store.load(&key), Ok(Some(Entry::Refusal(Refusal { error, .. }))) if error.code.0 == 40001));
        let _: () = raw.set(&place, "T2").unwrap();
        assert_eq!(value(store.load(&key)).as_deref(), Some("T2"), "a token that comes later counts");
        store.save(&key, token("T3"), None).unwrap();
        assert!(!raw.exists::<_, bool>(&beside).unwrap(), "and ends the refusal");
        store.save(&key, refusal(), None).unwrap();
        store.remove(&key).unwrap();
        assert_eq!(store.load(&key), Ok(None), "removed, both of them");
    }
}

/// That no token helps an endpoint is known to all replicas, plain values or not; and none of them loses the token for that.
#[test]
fn replicas_share_what_is_refused_whatever_the_token() {
    let Some(redis) = Redis::start() else { return };
    for (prefix, plain) in [("sealed:", false), ("plain:", true)] {
        let server = Server::wecom(|exchange| match exchange.path.as_str() {
            "/cgi-bin/user/get" => exchange.json(r#"{"errcode":40001,"errmsg":"invalid credential"}"#),
            _ => exchange.json(r#"{"errcode":0,"department":[]}"#),
        });
        let settings = settings(&redis).prefix(prefix).export_plain(plain);
        let settings = if plain { settings } else { settings.encrypt(&[7; 32]) };
        let blocking = wecom_ureq::Client::builder().corp_id("ww1").base_url(server.base());
        let blocking = blocking.tokens(settings.open().unwrap()).build().app(1, "s");
        let asynchronous = wecom_reqwest::Client::builder().corp_id("ww1").base_url(server.base());
        let asynchronous = asynchronous.tokens(settings.open_async().unwrap()).build().app(1, "s");
        for _ in 0..10 {
            blocking.call(&user::Get::new("u")).unwrap_err();
            make(asynchronous.call(&user::Get::new("u"))).unwrap_err();
        }
        assert_eq!(server.gettokens(), 2, "{prefix} the first one, and the one that did not help either");
        server.void_tokens();
        blocking.call(&department::List::new()).unwrap();
        make(asynchronous.call(&department::List::new())).unwrap();
        assert_eq!(server.gettokens(), 3, "{prefix} one for the void one");
    }
}

#[test]
fn over_tcp_with_a_password_and_a_database() {
    let Some(redis) = Redis::start_on_tcp() else { return };
    let (mut raw, url) = (raw(&redis), redis.url());
    for (number, store) in Either::both(&settings(&redis)).iter().enumerate() {
        let key = TokenKey::named(&format!("tcp{number}"));
        let lease = store.lock(&key).unwrap();
        store.save(&key, token("T"), lease.fence()).unwrap();
        assert_eq!(value(store.load(&key)).as_deref(), Some("T"));
        assert!(raw.exists::<_, bool>(format!("wecom:{key}")).unwrap(), "in the database of the URL");
    }
    let () = redis::cmd("SELECT").arg(0).query(&mut raw).unwrap();
    assert!(!raw.exists::<_, bool>("wecom:tcp0").unwrap(), "and in no other");
    for wrong in [url.replace(PASSWORD, "hush-wrong"), url.replace("default:", "hush-nobody:")] {
        for store in Either::both(&Settings::new(wrong).timeout(Duration::from_secs(20))) {
            let error = store.load(&TokenKey::named("k")).unwrap_err();
            assert!(!error.problem.contains("hush"), "{error}");
        }
    }
}

#[test]
fn without_a_redis_server_tests_say_that_they_are_skipped() {
    let run = |required: &str| {
        let mut test = Command::new(std::env::current_exe().unwrap());
        test.args(["over_tcp_with_a_password_and_a_database", "--exact"]);
        test.env("PATH", "").env("WECOM_REQUIRE_REDIS", required).output().unwrap()
    };
    let skipped = run("0");
    let said = String::from_utf8(skipped.stderr).unwrap();
    assert!(skipped.status.success() && said.contains("skipped: over_tcp"), "{said}");
    assert!(!run("1").status.success());
}

/// How many scripts Redis ran.
fn evals(raw: &mut Connection) -> usize {
    let info: String = redis::cmd("INFO").arg("commandstats").query(raw).unwrap();
    let line = info.lines().find_map(|line| line.strip_prefix("cmdstat_eval:calls="));
    line.and_then(|line| line.split(',').next()).map_or(0, |count| count.parse().unwrap())
}

#[test]
fn a_warm_call_asks_redis_for_nothing() {
    let Some(redis) = Redis::start() else { return };
    let server = Server::answering(r#"{"errcode":0,"name":"Zhang"}"#);
    let mut raw = raw(&redis);
    let app = || {
        let store = settings(&redis).near(Duration::from_secs(3_600)).open().unwrap();
        wecom_ureq::Client::builder().corp_id("ww1").base_url(server.base()).tokens(store).build().app(1, "s")
    };
    let (one, other) = (app(), app());
    one.call(&user::Get::new("u")).unwrap();
    other.call(&user::Get::new("u")).unwrap();
    let before = evals(&mut raw);
    assert!(before >= 4, "load, lock, load, save");
    for _ in 0..100 {
        one.call(&user::Get::new("u")).unwrap();
        other.call(&user::Get::new("u")).unwrap();
    }
    assert_eq!((evals(&mut raw), server.gettokens()), (before, 1));
    // What another replica fetched is found once WeCom rejects the old token.
    server.void_tokens();
    one.call(&user::Get::new("u")).unwrap();
    other.call(&user::Get::new("u")).unwrap();
    assert_eq!(server.gettokens(), 2, "the other one took what the first had fetched");
}
