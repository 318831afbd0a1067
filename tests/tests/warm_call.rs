//! A warm call, whose token is in the store: it looks there once, whatever else is kept, and holds no lock while it waits for
//! WeCom.

use std::io;
use std::sync::{Arc, Barrier, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;

use wecom_core::api::contacts::{department, user};
use wecom_core::flow::{Entry, Fence, Lease, MemoryStore, StoreError, Token, TokenKey};
use wecom_core::types::Timestamp;
use wecom_tests::adapters::Both;
use wecom_tests::server::{Exchange, Server};

/// Memory that notes what it was asked to do. Clones share it.
#[derive(Clone, Default)]
struct Noting(Arc<(MemoryStore, Mutex<Vec<&'static str>>)>);

impl Noting {
    /// With so many tokens that nobody asks for.
    fn filled(tokens: usize) -> Noting {
        let store = Noting::default();
        for number in 0..tokens {
            let token = Token::new("T", Timestamp::from_millis(i64::MAX));
            store.0.0.save(&TokenKey::named(&format!("access_token:ww{number}")), Entry::Token(token));
        }
        store
    }

    fn note(&self, what: &'static str) {
        self.0.1.lock().unwrap_or_else(PoisonError::into_inner).push(what);
    }

    /// What was done since it was last asked.
    fn done(&self) -> Vec<&'static str> {
        std::mem::take(&mut *self.0.1.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl wecom_ureq::TokenStore for Noting {
    fn load(&self, key: &TokenKey) -> Result<Option<Entry>, StoreError> {
        self.note("load");
        Ok(self.0.0.load(key))
    }

    fn save(&self, key: &TokenKey, entry: Entry, _: Option<Fence>) -> Result<(), StoreError> {
        self.note("save");
        self.0.0.save(key, entry);
        Ok(())
    }

    fn remove(&self, key: &TokenKey) -> Result<(), StoreError> {
        self.note("remove");
        self.0.0.remove(key);
        Ok(())
    }

    fn lock(&self, _: &TokenKey) -> Result<Lease, StoreError> {
        self.note("lock");
        Ok(Lease::default())
    }
}

/// Closed at first.
#[derive(Clone, Default)]
struct Gate(Arc<(Mutex<Stand>, Condvar)>);

#[derive(Default)]
struct Stand {
    reached: bool,
    open: bool,
}

impl Gate {
    fn open(&self) {
        self.stand().open = true;
        self.0.1.notify_all();
    }

    fn pass(&self) {
        let mut stand = self.stand();
        stand.reached = true;
        self.0.1.notify_all();
        drop(self.0.1.wait_while(stand, |stand| !stand.open).unwrap_or_else(PoisonError::into_inner));
    }

    /// Until somebody stands before it, whose token was looked at by then.
    fn wait_for_somebody(&self) {
        drop(self.0.1.wait_while(self.stand(), |stand| !stand.reached).unwrap_or_else(PoisonError::into_inner));
    }

    fn stand(&self) -> MutexGuard<'_, Stand> {
        self.0.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Answers with the user id that was asked for.
fn echo(exchange: &mut Exchange<'_>) -> io::Result<()> {
    exchange.discard()?;
    let userid = exchange.parameter("userid").unwrap_or_default().to_owned();
    exchange.json(&format!(r#"{{"errcode":0,"userid":"{userid}"}}"#))
}

/// Holds the request for the user `held` back until the gate opens.
fn holding(gate: &Gate) -> Server {
    let gate = gate.clone();
    Server::wecom(move |exchange| {
        if exchange.parameter("userid") == Some("held") {
            gate.pass();
        }
        echo(exchange)
    })
}

/// How often the held request came: it would come again had its client given up waiting.
fn times_held(server: &Server) -> usize {
    server.requests().iter().filter(|request| request.ends_with("userid=held")).count()
}

/// What a call asks of the store that has to fetch the token.
const FETCHES: [&str; 4] = ["load", "lock", "load", "save"];
/// The same where WeCom has said that the stored token is void: somebody else may have fetched another by then, or found that
/// others are refused there, too, or that the last fetch was refused.
const RENEWS: [&str; 7] = ["load", "load", "lock", "load", "load", "load", "save"];

#[test]
fn one_look_into_the_store_from_a_thread() {
    for tokens in [0, 10_000] {
        let (store, server) = (Noting::filled(tokens), Server::wecom(echo));
        let client = wecom_ureq::Client::builder().base_url(server.base()).tokens(store.clone()).build();
        let app = client.app(1, "s");
        app.call(&user::Get::new("first")).unwrap();
        assert_eq!(store.done(), FETCHES, "the first call fetches the token");
        app.call(&user::Get::new("second")).unwrap();
        assert_eq!(store.done(), ["load"], "{tokens} other tokens");
    }
}

#[test]
fn one_look_into_the_store_from_a_task() {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    for tokens in [0, 10_000] {
        let (store, server) = (Noting::filled(tokens), Server::wecom(echo));
        let client = wecom_reqwest::Client::builder().base_url(server.base()).tokens(Both(store.clone())).build();
        let app = client.app(1, "s");
        runtime.block_on(app.call(&user::Get::new("first"))).unwrap();
        assert_eq!(store.done(), FETCHES, "the first call fetches the token");
        runtime.block_on(app.call(&user::Get::new("second"))).unwrap();
        assert_eq!(store.done(), ["load"], "{tokens} other tokens");
    }
}

#[test]
fn no_thread_waits_for_a_call_that_is_held_back() {
    let (store, gate) = (Noting::default(), Gate::default());
    let server = holding(&gate);
    let client = wecom_ureq::Client::builder().base_url(server.base()).tokens(store.clone()).build();
    let (app, other) = (client.app(1, "s"), client.app(2, "t"));
    app.call(&user::Get::new("first")).unwrap();
    other.call(&user::Get::new("first")).unwrap();
    store.done();
    thread::scope(|scope| {
        let held = scope.spawn(|| app.call(&user::Get::new("held")).unwrap());
        gate.wait_for_somebody();
        app.call(&user::Get::new("same token")).unwrap();
        other.call(&user::Get::new("other token")).unwrap();
        assert_eq!(store.done(), ["load"; 3]);
        server.void_tokens();
        app.call(&user::Get::new("new token")).unwrap();
        assert_eq!((store.done().as_slice(), server.gettokens()), (RENEWS.as_slice(), 3), "nor is its token locked");
        gate.open();
        assert_eq!(held.join().unwrap().userid.as_str(), "held");
    });
    assert_eq!((times_held(&server), store.done()), (1, vec![]));
}

#[test]
fn no_task_waits_for_a_call_that_is_held_back() {
    let (store, gate) = (Noting::default(), Gate::default());
    let server = holding(&gate);
    let client = wecom_reqwest::Client::builder().base_url(server.base()).tokens(Both(store.clone())).build();
    let (app, other) = (client.app(1, "s"), client.app(2, "t"));
    tokio::runtime::Runtime::new().unwrap().block_on(async {
        app.call(&user::Get::new("first")).await.unwrap();
        other.call(&user::Get::new("first")).await.unwrap();
        store.done();
        let held = app.clone();
        let held = tokio::spawn(async move { held.call(&user::Get::new("held")).await.unwrap() });
        gate.wait_for_somebody();
        app.call(&user::Get::new("same token")).await.unwrap();
        other.call(&user::Get::new("other token")).await.unwrap();
        assert_eq!(store.done(), ["load"; 3]);
        server.void_tokens();
        app.call(&user::Get::new("new token")).await.unwrap();
        assert_eq!((store.done().as_slice(), server.gettokens()), (RENEWS.as_slice(), 3), "nor is its token locked");
        gate.open();
        assert_eq!(held.await.unwrap().userid.as_str(), "held");
    });
    assert_eq!((times_held(&server), store.done()), (1, vec![]));
}

/// Threads that call all at once, and again: all of their connections are kept for the next time.
#[test]
fn each_of_many_threads_finds_its_connection_again() {
    const THREADS: usize = 64;
    let all_there = Arc::new(Barrier::new(THREADS));
    let here = Arc::clone(&all_there);
    let server = Server::wecom(move |exchange| {
        exchange.discard()?;
        if exchange.path == "/cgi-bin/user/get" {
            here.wait();
        }
        exchange.json(r#"{"errcode":0,"name":"x"}"#)
    });
    let app = wecom_ureq::Client::builder().base_url(server.base()).build().app(1, "s");
    app.call(&department::List::new()).expect("the token is fetched");
    for _ in 0..2 {
        thread::scope(|scope| {
            for _ in 0..THREADS {
                scope.spawn(|| app.call(&user::Get::new("zhangsan")).expect("an answer"));
            }
        });
    }
    assert_eq!(server.connections(), THREADS);
}
