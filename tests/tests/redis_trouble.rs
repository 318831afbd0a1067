//! A Redis that is stopped, paused, restarted empty, silent or no Redis at all takes no call down with it.

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::{Arc, Condvar, Mutex};
use std::thread;
use std::time::Duration;

use redis::Commands;
use wecom_core::api::contacts::user;
use wecom_core::flow::{AsyncTokenStore, Credential, TokenKey, TokenStore};
use wecom_reqwest::wecom_store::redis::Settings;
use wecom_tests::redis::{Redis, comes_true};
use wecom_tests::server::Server;

const CALLERS: usize = 50;

/// So long that whatever is left alone once is left alone for the whole test.
const FOR_EVER: Duration = Duration::from_secs(86_400);

fn wecom() -> Server {
    Server::answering(r#"{"errcode":0,"name":"Zhang"}"#)
}

/// Calls with an app of each adapter, both with stores of these settings. Dropped, it ends both.
struct Clients {
    blocking: wecom_ureq::Client,
    asynchronous: wecom_reqwest::Client,
    runtime: tokio::runtime::Runtime,
}

impl Clients {
    fn new(settings: &Settings, server: &Server) -> Clients {
        let blocking = wecom_ureq::Client::builder().corp_id("ww1").base_url(server.base());
        let asynchronous = wecom_reqwest::Client::builder().corp_id("ww1").base_url(server.base());
        Clients {
            blocking: blocking.tokens(settings.open().unwrap()).build(),
            asynchronous: asynchronous.tokens(settings.open_async().unwrap()).build(),
            runtime: tokio::runtime::Runtime::new().unwrap(),
        }
    }

    /// Many threads and many tasks call at once, the threads with one secret and the tasks with another.
    fn call(&self, secret: &str) {
        thread::scope(|scope| {
            for _ in 0..CALLERS {
                let app = self.blocking.app(1, secret);
                scope.spawn(move || assert_eq!(app.call(&user::Get::new("u")).unwrap().name, "Zhang"));
            }
        });
        self.runtime.block_on(async {
            let tasks: Vec<_> = (0..CALLERS)
                .map(|_| {
                    let app = self.asynchronous.app(1, format!("{secret}, async"));
                    tokio::spawn(async move { app.call(&user::Get::new("u")).await.unwrap().name })
                })
                .collect();
            for task in tasks {
                assert_eq!(task.await.unwrap(), "Zhang");
            }
        });
    }
}

#[test]
fn calls_go_on_when_redis_is_stopped() {
    let Some(mut redis) = Redis::start() else { return };
    let server = wecom();
    let clients = Clients::new(&Settings::new(redis.url()).timeout(Duration::from_secs(20)), &server);
    clients.call("warm");
    assert_eq!(server.gettokens(), 2);
    redis.stop();
    clients.call("warm");
    assert_eq!(server.gettokens(), 2, "tokens that were known are known still");
    clients.call("cold");
    assert_eq!(server.gettokens(), 4, "one fetch for all callers of a process");
    server.void_tokens();
    clients.call("warm");
    assert_eq!(server.gettokens(), 6);
}

#[test]
fn calls_go_on_when_redis_is_paused() {
    let Some(redis) = Redis::start() else { return };
    let server = wecom();
    let clients = Clients::new(&Settings::new(redis.url()).timeout(Duration::from_millis(300)).rest(FOR_EVER), &server);
    clients.call("warm");
    let warm = server.gettokens();
    redis.pause();
    clients.call("warm");
    assert_eq!(server.gettokens(), warm);
    clients.call("cold");
    assert_eq!(server.gettokens(), warm + 2);
    redis.resume();
    clients.call("cold");
    assert_eq!(server.gettokens(), warm + 2);
}

#[test]
fn calls_go_on_when_redis_reads_but_takes_no_writes() {
    let Some(redis) = Redis::start() else { return };
    let server = wecom();
    // Asked again at once: it answers questions, and what it says must not push out what it did not take.
    let settings =
        Settings::new(redis.url()).timeout(Duration::from_secs(20)).rest(Duration::ZERO).near(Duration::ZERO);
    let clients = Clients::new(&settings, &server);
    clients.call("old");
    let mut admin = redis::Client::open(redis.url()).unwrap().get_connection().unwrap();
    // As after a failover, or with a full disk.
    let () = redis::cmd("CONFIG").arg("SET").arg("min-replicas-to-write").arg(1).query(&mut admin).unwrap();
    server.void_tokens();
    for _ in 0..3 {
        clients.call("old");
        clients.call("new");
    }
    assert_eq!(server.gettokens(), 6, "each token once more, and the new ones once");
}

#[test]
fn a_redis_that_comes_back_empty_is_used_again() {
    let Some(mut redis) = Redis::start() else { return };
    let server = wecom();
    let settings = Settings::new(redis.url()).timeout(Duration::from_secs(20)).rest(Duration::ZERO);
    let clients = Clients::new(&settings, &server);
    clients.call("warm");
    redis.stop();
    redis.start_again();
    clients.call("warm");
    // The connection is made anew without anybody noticing.
    clients.call("other");
    let mut raw = redis::Client::open(redis.url()).unwrap().get_connection().unwrap();
    for secret in ["other", "other, async"] {
        let key = format!("wecom:{}", Credential::app("ww1", secret).key().unwrap());
        assert!(raw.exists::<_, bool>(&key).unwrap(), "{secret}");
    }
}

#[test]
fn a_redis_that_was_down_is_found_again() {
    let Some(mut redis) = Redis::start() else { return };
    let settings = Settings::new(redis.url()).timeout(Duration::from_secs(20)).rest(Duration::ZERO);
    let (store, key) = (settings.open().unwrap(), TokenKey::named("k"));
    let other = settings.open_async().unwrap();
    let runtime = tokio::runtime::Runtime::new().unwrap();
    redis.stop();
    assert!(store.load(&key).is_err() && runtime.block_on(other.load(&key)).is_err());
    redis.start_again();
    // Each try has a look at it in the background; one of them brings it back.
    assert!(comes_true(|| store.load(&key) == Ok(None)));
    assert!(comes_true(|| runtime.block_on(other.load(&key)) == Ok(None)));
}

/// What stands in Redis's place.
struct Fake {
    address: SocketAddr,
    /// Who connected.
    peers: Arc<(Mutex<Vec<SocketAddr>>, Condvar)>,
}

impl Fake {
    fn start(serve: fn(&mut TcpStream)) -> Fake {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let peers = Arc::<(Mutex<Vec<SocketAddr>>, Condvar)>::default();
        let fake = Fake { address, peers: Arc::clone(&peers) };
        thread::spawn(move || {
            for mut stream in listener.incoming().map_while(Result::ok) {
                peers.0.lock().unwrap().push(stream.peer_addr().unwrap());
                peers.1.notify_all();
                thread::spawn(move || serve(&mut stream));
            }
        });
        fake
    }

    fn settings(&self) -> Settings {
        Settings::new(format!("redis://user:hush@{}/", self.address)).rest(FOR_EVER)
    }

    /// How many connections were made so far, its own aside: they are taken in the order in which they come, so that all
    /// before this one are counted once it is.
    fn connections(&self) -> usize {
        let last = TcpStream::connect(self.address).unwrap().local_addr().unwrap();
        let (peers, more) = &*self.peers;
        let mut peers = more.wait_while(peers.lock().unwrap(), |peers| !peers.contains(&last)).unwrap();
        peers.retain(|peer| *peer != last);
        peers.len()
    }
}

/// Takes everything and says nothing.
fn silent(stream: &mut TcpStream) {
    let _ = std::io::copy(stream, &mut std::io::sink());
}

/// Says a little now and then, and never to an end: whoever counts the time of each read anew would wait for ever.
fn trickling(stream: &mut TcpStream) {
    stream.set_read_timeout(Some(Duration::from_millis(20))).unwrap();
    let _ = stream.write_all(b"$1000000\r\n");
    while stream.write_all(b"x").is_ok() {
        // Until more is asked, or a moment has passed.
        let _ = stream.read(&mut [0; 512]);
    }
}

fn garbage(stream: &mut TcpStream) {
    while stream.read(&mut [0; 512]).is_ok_and(|read| read > 0) {
        if stream.write_all(b"HTTP/1.1 400 Bad Request\r\n\r\n\xff\x00$-7\r\n").is_err() {
            return;
        }
    }
}

/// Something for each command, valid, and no answer to what was asked.
fn nonsense(stream: &mut TcpStream) {
    let mut room = [0; 4096];
    while let Ok(read @ 1..) = stream.read(&mut room) {
        let commands = room[..read].split(|byte| *byte == b'\n').filter(|line| line.starts_with(b"*")).count();
        if stream.write_all(&b"+what\r\n".repeat(commands)).is_err() {
            return;
        }
    }
}

/// Calls go on; a store that once failed is not asked again, so nobody waits a second time. What threads and tasks do at the
/// same moment may still reach it.
fn survived(serve: fn(&mut TcpStream)) {
    let (server, fake) = (wecom(), Fake::start(serve));
    let clients = Clients::new(&fake.settings().timeout(Duration::from_millis(300)), &server);
    clients.call("first");
    assert_eq!(server.gettokens(), 2, "one fetch for all callers of a process");
    let connections = fake.connections();
    assert!(connections >= 2, "each store tried");
    for _ in 0..10 {
        clients.call("first");
        clients.call("second");
    }
    assert_eq!(server.gettokens(), 4);
    assert_eq!(fake.connections(), connections, "nobody tried again");
}

#[test]
fn calls_go_on_beside_a_silent_redis() {
    survived(silent);
}

#[test]
fn calls_go_on_beside_a_redis_that_trickles() {
    survived(trickling);
}

#[test]
fn calls_go_on_beside_garbage() {
    survived(garbage);
}

#[test]
fn calls_go_on_beside_nonsense() {
    // It answers, so it is asked each time; that costs no time.
    let (server, fake) = (wecom(), Fake::start(nonsense));
    let clients = Clients::new(&fake.settings().timeout(Duration::from_secs(20)), &server);
    clients.call("first");
    clients.call("first");
    assert_eq!(server.gettokens(), 2);
}

#[test]
fn one_timeout_is_all_that_a_silent_redis_costs() {
    let fake = Fake::start(silent);
    let store = fake.settings().timeout(Duration::from_millis(300)).open().unwrap();
    let key = TokenKey::named("k");
    let errors = thread::scope(|scope| {
        let threads: Vec<_> = (0..CALLERS).map(|_| scope.spawn(|| store.load(&key).unwrap_err())).collect();
        threads.into_iter().map(|thread| thread.join().unwrap()).collect::<Vec<_>>()
    });
    assert!(!errors.iter().all(|error| error.problem.contains("left alone")), "somebody tried: {errors:?}");
    // Had each waited for those before, there would be a connection for each.
    assert!(fake.connections() <= 2, "{}", fake.connections());
    assert!(store.lock(&key).unwrap_err().problem.contains("left alone"), "the second question of a call is not asked");
    assert!(errors.iter().all(|error| !error.problem.contains("hush")));
}
