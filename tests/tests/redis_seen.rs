//! What the memory of callbacks in Redis promises, on a real Redis.

use std::io::{Read, Write};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::ops::ControlFlow;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::{Duration, SystemTime};

use redis::{Commands, Connection};
use wecom_core::callback::{Receiver, Seen as _, Sight, Ticket, crypto};
use wecom_core::types::Timestamp;
use wecom_reqwest::wecom_store::redis::{Seen, Settings};
use wecom_tests::redis::Redis;
use wecom_tests::running::{CORP, KEY, TOKEN};

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

#[test]
fn a_callback_is_new_once_for_all_replicas() {
    let Some(redis) = Redis::start() else { return };
    let expiry = Duration::from_secs(600);
    let [one, other] = [(); 2].map(|()| settings(&redis).open().unwrap().seen(expiry).lease(Duration::from_secs(60)));
    let store = settings(&redis).open_async().unwrap();
    let left = || raw(&redis).pttl::<_, i64>("wecom:seen:msg:1").unwrap();
    let sight = |seen: &Seen, key: &str| seen.begin(key, now()).0;
    assert_eq!(sight(&one, "msg:1"), Sight::New);
    assert!((1..=60_000).contains(&left()), "the lease");
    assert_eq!([sight(&other, "msg:1"), sight(&one, "msg:1")], [Sight::InWork; 2]);
    assert!((1..=60_000).contains(&left()), "a question does not end the lease");
    // Its time is over, as if whoever had it were killed.
    let _: () = raw(&redis).del("wecom:seen:msg:1").unwrap();
    let (again, ticket) = other.begin("msg:1", now());
    assert_eq!([again, sight(&one, "msg:1")], [Sight::New, Sight::InWork]);
    other.done("msg:1", ticket, now());
    assert!((500_000..=600_000).contains(&left()), "the whole expiry");
    tokio::runtime::Runtime::new().unwrap().block_on(async {
        let third = store.seen(expiry).lease(Duration::from_secs(60));
        assert_eq!(store.seen(expiry).begin("msg:3").await.0, Sight::New);
        assert_eq!(third.begin("msg:1").await.0, Sight::Done);
        let (first, ticket) = third.begin("msg:2").await;
        assert_eq!([first, third.begin("msg:2").await.0], [Sight::New, Sight::InWork]);
        third.done("msg:2", ticket).await;
        assert_eq!(third.begin("msg:2").await.0, Sight::Done);
        third.forget("msg:2", ticket).await;
    });
    let lease: i64 = raw(&redis).pttl("wecom:seen:msg:3").unwrap();
    assert!(lease <= 6_000, "what is not said: {lease}");
    assert_eq!(sight(&other, "msg:2"), Sight::New, "forgotten");
    other.forget("msg:1", ticket);
    assert_eq!(sight(&one, "msg:1"), Sight::New);
    assert_eq!(one.lease(Duration::ZERO).begin("msg:4", now()).0, Sight::New, "Redis takes no time of zero");
}

#[test]
fn in_redis_slow_work_is_done_once_and_whoever_was_overtaken_forgets_nothing() {
    let Some(redis) = Redis::start() else { return };
    let seen = settings(&redis).open().unwrap().seen(Duration::from_secs(600)).lease(Duration::from_secs(60));
    let begin = |expected: Sight| {
        let (sight, ticket) = seen.begin("msg:1", now());
        assert_eq!(sight, expected);
        ticket
    };
    // Whoever had it is at it no more, as far as Redis knows.
    let overtaken = || {
        let slow = begin(Sight::New);
        (0..9).for_each(|_| assert_eq!(seen.begin("msg:1", now()).0, Sight::InWork));
        let _: () = raw(&redis).del("wecom:seen:msg:1").unwrap();
        (slow, begin(Sight::New))
    };
    let (slow, second) = overtaken();
    seen.forget("msg:1", slow);
    begin(Sight::InWork);
    seen.forget("msg:1", second);
    let (slow, second) = overtaken();
    seen.done("msg:1", slow, now());
    seen.forget("msg:1", second);
    begin(Sight::Done);
    seen.forget("msg:1", slow);
    begin(Sight::New);
}

/// The answer is lost with the connection, and the question asked again.
#[test]
fn whoever_is_not_answered_does_not_take_his_own_mark_for_somebody_elses() {
    let Some(redis) = Redis::start_on_tcp() else { return };
    let proxy = Proxy::start(&redis);
    let settings = Settings::new(proxy.url.as_str()).timeout(Duration::from_secs(20));
    let seen = settings.open().unwrap().seen(Duration::from_secs(600)).lease(Duration::from_secs(60));
    // So that there is a connection that lay idle.
    assert_eq!(seen.begin("msg:0", now()).0, Sight::New);
    proxy.lose_next_answer();
    assert_eq!(seen.begin("msg:1", now()).0, Sight::New);
    assert_eq!((proxy.lost(), seen.begin("msg:1", now()).0), (1, Sight::InWork));
    tokio::runtime::Runtime::new().unwrap().block_on(async {
        let seen = settings.open_async().unwrap().seen(Duration::from_secs(600)).lease(Duration::from_secs(60));
        assert_eq!(seen.begin("msg:1").await.0, Sight::InWork);
        proxy.lose_next_answer();
        assert_eq!(seen.begin("msg:2").await.0, Sight::New);
        assert_eq!((proxy.lost(), seen.begin("msg:2").await.0), (2, Sight::InWork));
    });
}

/// Two receivers, as in two replicas.
#[test]
fn replicas_hand_a_callback_out_once_and_again_if_it_fails() {
    let Some(redis) = Redis::start() else { return };
    let [one, other, contacts] = [TOKEN, TOKEN, "contacts-token"].map(|token| {
        let seen = || settings(&redis).open().unwrap().seen(Duration::from_secs(600)).lease(Duration::from_secs(60));
        Receiver::builder(token, KEY).receive_id(CORP).seen(seen()).nonce_memory(seen()).build().unwrap()
    });
    let text =
        "<xml><FromUserName>zhang</FromUserName><MsgType>text</MsgType><Content>hi</Content><MsgId>7</MsgId></xml>";
    let time = now().secs().to_string();
    let seal = |token: &str, number| {
        let sealed = crypto::EncodingAesKey::new(KEY).unwrap().seal(text.as_bytes(), CORP, [number; 16]).unwrap();
        let url = format!("/?msg_signature={}&timestamp={time}&nonce=n", crypto::signature(token, &time, "n", &sealed));
        http::Request::post(url).body(format!("<xml><Encrypt>{sealed}</Encrypt></xml>").into_bytes()).unwrap()
    };
    let ControlFlow::Continue(first) = one.receive(&seal(TOKEN, 1), now()) else { panic!("it is new") };
    let status = |receiver: &Receiver, number| receiver.acknowledge(&seal(TOKEN, number), now()).0.status().as_u16();
    assert_eq!((status(&other, 1), status(&one, 3)), (503, 503), "WeCom shall come again");
    drop(first);
    // The very same request, to another replica.
    let (response, work) = other.acknowledge(&seal(TOKEN, 1), now());
    assert!(response.status() == 200 && work.is_some(), "the first one failed");
    assert_eq!([status(&one, 1), status(&one, 5), status(&other, 6)], [200; 3]);
    assert!(one.acknowledge(&seal(TOKEN, 7), now()).1.is_none(), "done once");
    // The same event, at another URL that asked for it.
    let (response, work) = contacts.acknowledge(&seal("contacts-token", 8), now());
    assert!(response.status() == 200 && work.is_some(), "receivers that share a Redis take nothing from each other");
    assert!(contacts.acknowledge(&seal("contacts-token", 9), now()).1.is_none());
}

#[test]
fn without_redis_every_callback_is_new() {
    let nowhere = || Settings::new("unix:///nowhere/redis.sock");
    let seen = nowhere().open().unwrap().seen(Duration::from_secs(600));
    assert_eq!([seen.begin("msg:1", now()).0, seen.begin("msg:1", now()).0], [Sight::New; 2]);
    seen.done("msg:1", Ticket(1), now());
    seen.forget("msg:1", Ticket(1));
    let seen = nowhere().open_async().unwrap().seen(Duration::from_secs(600));
    tokio::runtime::Runtime::new().unwrap().block_on(async {
        assert_eq!([seen.begin("msg:1").await.0, seen.begin("msg:1").await.0], [Sight::New; 2]);
        seen.done("msg:1", Ticket(1)).await;
    });
}

/// Stands before a Redis and loses answers, with the connection, where it is told to.
struct Proxy {
    url: String,
    lose: Arc<AtomicBool>,
    lost: Arc<AtomicUsize>,
}

impl Proxy {
    /// Before a Redis on TCP.
    fn start(redis: &Redis) -> Proxy {
        let url = redis.url();
        let place = url.split(['@', '/']).find(|part| part.starts_with("127.0.0.1:")).unwrap().to_owned();
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let url = url.replace(&place, &listener.local_addr().unwrap().to_string());
        let (lose, lost) = (Arc::new(AtomicBool::new(false)), Arc::new(AtomicUsize::new(0)));
        let proxy = Proxy { url, lose: Arc::clone(&lose), lost: Arc::clone(&lost) };
        std::thread::spawn(move || {
            for client in listener.incoming() {
                let (client, server) = (client.unwrap(), TcpStream::connect(&place).unwrap());
                let (mut asked, mut asks) = (client.try_clone().unwrap(), server.try_clone().unwrap());
                std::thread::spawn(move || std::io::copy(&mut asked, &mut asks));
                let (lose, lost) = (Arc::clone(&lose), Arc::clone(&lost));
                std::thread::spawn(move || answer(server, client, &lose, &lost));
            }
        });
        proxy
    }

    /// The next answer, of whatever connection, does not arrive.
    fn lose_next_answer(&self) {
        self.lose.store(true, Ordering::SeqCst);
    }

    fn lost(&self) -> usize {
        self.lost.load(Ordering::SeqCst)
    }
}

fn answer(mut server: TcpStream, mut client: TcpStream, lose: &AtomicBool, lost: &AtomicUsize) {
    let mut piece = [0; 4_096];
    while let Ok(length @ 1..) = server.read(&mut piece) {
        if lose.swap(false, Ordering::SeqCst) {
            lost.fetch_add(1, Ordering::SeqCst);
            break;
        }
        if client.write_all(&piece[..length]).is_err() {
            break;
        }
    }
    // Either may be gone already.
    let _ = (client.shutdown(Shutdown::Both), server.shutdown(Shutdown::Both));
}
