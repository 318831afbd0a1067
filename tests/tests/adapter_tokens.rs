//! Many callers, one token: a single fetch for all of them, and none that suffers when tokens are voided.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Duration;

use wecom_core::api::contacts::{department, user};
use wecom_core::flow::{Entry, Fence, Lease, MemoryStore, Policy, StoreError, TokenKey};
use wecom_tests::adapters::Both;
use wecom_tests::server::{Exchange, Server};

const THREADS: usize = 200;
const TASKS: usize = 2_000;

/// Memory, which counts how often it was looked into, and lets a test wait for that.
#[derive(Default)]
struct Watched {
    memory: MemoryStore,
    loads: Counter,
}

#[derive(Clone, Default)]
struct Counter(Arc<(Mutex<usize>, Condvar)>);

impl Counter {
    fn add(&self) {
        *self.lock() += 1;
        self.0.1.notify_all();
    }

    fn wait_for(&self, count: usize) {
        drop(self.0.1.wait_while(self.lock(), |now| *now < count).unwrap_or_else(PoisonError::into_inner));
    }

    fn lock(&self) -> MutexGuard<'_, usize> {
        self.0.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl wecom_ureq::TokenStore for Watched {
    fn load(&self, key: &TokenKey) -> Result<Option<Entry>, StoreError> {
        let loaded = self.memory.load(key);
        self.loads.add();
        Ok(loaded)
    }

    fn save(&self, key: &TokenKey, entry: Entry, _: Option<Fence>) -> Result<(), StoreError> {
        self.memory.save(key, entry);
        Ok(())
    }

    fn remove(&self, key: &TokenKey) -> Result<(), StoreError> {
        self.memory.remove(key);
        Ok(())
    }
}

fn patient() -> Policy {
    let mut policy = Policy::default();
    policy.total = Duration::from_secs(300);
    policy
}

/// Answers gettoken only once so many callers have looked for a token in vain (and the one who fetches, twice).
fn held_back(loads: &Counter, callers: usize) -> Server {
    let loads = loads.clone();
    Server::start(move |exchange| match exchange.path.as_str() {
        "/cgi-bin/gettoken" => {
            loads.wait_for(callers + 1);
            exchange.issue()
        }
        _ => echo(exchange),
    })
}

/// Answers with the user id that was asked for.
fn echo(exchange: &mut Exchange<'_>) -> std::io::Result<()> {
    exchange.discard()?;
    if !exchange.authorised() {
        return exchange.json(r#"{"errcode":42001,"errmsg":"access_token expired"}"#);
    }
    let userid = exchange.parameter("userid").unwrap_or_default().to_owned();
    exchange.json(&format!(r#"{{"errcode":0,"id":7,"userid":"{userid}"}}"#))
}

#[test]
fn two_hundred_threads_fetch_one_token() {
    let store = Watched::default();
    let server = held_back(&store.loads, THREADS);
    let client = wecom_ureq::Client::builder().base_url(server.base()).policy(patient()).tokens(store).build();
    let app = client.app(1, "s");
    thread::scope(|scope| {
        for number in 0..THREADS {
            let app = &app;
            scope.spawn(move || {
                let member = app.call(&user::Get::new(format!("u{number}"))).unwrap();
                assert_eq!(member.userid.as_str(), format!("u{number}"), "each has the answer to its own call");
            });
        }
    });
    assert_eq!((server.gettokens(), server.requests().len()), (1, THREADS + 1));
}

#[test]
fn two_thousand_tasks_fetch_one_token() {
    let store = Watched::default();
    let server = held_back(&store.loads, TASKS);
    let client = wecom_reqwest::Client::builder().base_url(server.base()).policy(patient()).tokens(Both(store)).build();
    let app = client.app(1, "s");
    tokio::runtime::Runtime::new().unwrap().block_on(async {
        // All of them at once wait for the token; connections are the server's, which has a thread for each.
        let few = Arc::new(tokio::sync::Semaphore::new(64));
        let tasks: Vec<_> = (0..TASKS)
            .map(|number| {
                let (app, few) = (app.clone(), Arc::clone(&few));
                tokio::spawn(async move {
                    app.token().await.unwrap();
                    let _one_of_few = few.acquire().await.unwrap();
                    let member = app.call(&user::Get::new(format!("u{number}"))).await.unwrap();
                    assert_eq!(member.userid.as_str(), format!("u{number}"));
                })
            })
            .collect();
        for task in tasks {
            task.await.unwrap();
        }
    });
    assert_eq!((server.gettokens(), server.requests().len()), (1, TASKS + 1));
}

/// Voids the tokens after a random number of requests, but never so that one call meets two void tokens: it can survive
/// one, not any number of them.
///
/// A call that begins after a void may still take the void token from the store, until a call has ended that brought the
/// next one there. So there are two phases for each token: stale until then, and fresh. Tokens become void in a fresh phase
/// only, and only while no call is under way that began before it.
struct Voids(Mutex<Calls>);

struct Calls {
    /// Even while the token may be stale, odd while it is fresh.
    phase: usize,
    /// How many calls are under way, by the phase in which they began.
    running: BTreeMap<usize, usize>,
    left: usize,
    dice: u64,
    voided: usize,
}

impl Voids {
    fn new() -> Voids {
        let calls = Calls { phase: 0, running: BTreeMap::new(), left: 50, dice: 7, voided: 0 };
        Voids(Mutex::new(calls))
    }

    fn begin(&self) -> usize {
        let mut calls = self.0.lock().unwrap();
        let phase = calls.phase;
        *calls.running.entry(phase).or_default() += 1;
        phase
    }

    fn end(&self, began: usize, server: &Server) {
        let mut calls = self.0.lock().unwrap();
        let running = calls.running.entry(began).or_default();
        *running -= 1;
        if *running == 0 {
            calls.running.remove(&began);
        }
        calls.left = calls.left.saturating_sub(1);
        if calls.phase.is_multiple_of(2) {
            if began == calls.phase {
                calls.phase += 1;
            }
        } else if calls.left == 0 && calls.running.keys().all(|phase| *phase == calls.phase) {
            calls.phase += 1;
            calls.voided += 1;
            calls.dice = calls.dice.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            calls.left = (calls.dice >> 33) as usize % 90 + 10;
            server.void_tokens();
        }
    }

    fn voided(&self) -> usize {
        self.0.lock().unwrap().voided
    }
}

#[test]
fn no_thread_suffers_from_void_tokens() {
    let server = Server::start(|exchange| match exchange.path.as_str() {
        "/cgi-bin/gettoken" => exchange.issue(),
        _ => echo(exchange),
    });
    let (voids, done) = (Voids::new(), AtomicUsize::new(0));
    let client = wecom_ureq::Client::builder().base_url(server.base()).policy(patient()).build();
    let app = client.app(1, "s");
    thread::scope(|scope| {
        for number in 0..THREADS {
            let (app, voids, server, done) = (&app, &voids, &server, &done);
            scope.spawn(move || {
                for round in 0..10 {
                    let epoch = voids.begin();
                    let result = match round % 2 {
                        0 => app.call(&user::Get::new("u")).map(drop),
                        _ => app.call(&department::Create::new(format!("d{number}"), 1)).map(drop),
                    };
                    result.unwrap();
                    done.fetch_add(1, Ordering::SeqCst);
                    voids.end(epoch, server);
                }
            });
        }
    });
    assert_eq!(done.into_inner(), THREADS * 10);
    let (fetched, voided) = (server.gettokens(), voids.voided());
    assert!(voided > 1, "{voided}");
    assert!(fetched <= voided + 1, "{fetched} tokens were fetched although only {voided} were voided");
}

#[test]
fn no_task_suffers_from_void_tokens() {
    let server = Arc::new(Server::start(|exchange| match exchange.path.as_str() {
        "/cgi-bin/gettoken" => exchange.issue(),
        _ => echo(exchange),
    }));
    let voids = Arc::new(Voids::new());
    let client = wecom_reqwest::Client::builder().base_url(server.base()).policy(patient()).build();
    let app = client.app(1, "s");
    tokio::runtime::Runtime::new().unwrap().block_on(async {
        let tasks: Vec<_> = (0..THREADS)
            .map(|number| {
                let (app, voids, server) = (app.clone(), Arc::clone(&voids), Arc::clone(&server));
                tokio::spawn(async move {
                    for round in 0..10 {
                        let epoch = voids.begin();
                        let result = match round % 2 {
                            0 => app.call(&user::Get::new("u")).await.map(drop),
                            _ => app.call(&department::Create::new(format!("d{number}"), 1)).await.map(drop),
                        };
                        result.unwrap();
                        voids.end(epoch, &server);
                    }
                })
            })
            .collect();
        for task in tasks {
            task.await.unwrap();
        }
    });
    let (fetched, voided) = (server.gettokens(), voids.voided());
    assert!(voided > 1, "{voided}");
    assert!(fetched <= voided + 1, "{fetched} tokens were fetched although only {voided} were voided");
}

/// A store whose lock panics the first time.
#[derive(Default)]
struct Panicking {
    memory: MemoryStore,
    locks: AtomicUsize,
}

impl wecom_ureq::TokenStore for Panicking {
    fn load(&self, key: &TokenKey) -> Result<Option<Entry>, StoreError> {
        Ok(self.memory.load(key))
    }

    fn save(&self, key: &TokenKey, entry: Entry, _: Option<Fence>) -> Result<(), StoreError> {
        self.memory.save(key, entry);
        Ok(())
    }

    fn remove(&self, key: &TokenKey) -> Result<(), StoreError> {
        self.memory.remove(key);
        Ok(())
    }

    fn lock(&self, _: &TokenKey) -> Result<Lease, StoreError> {
        assert!(self.locks.fetch_add(1, Ordering::SeqCst) > 0, "the first lock panics");
        Ok(Lease::default())
    }
}

#[test]
fn a_store_that_panics_does_not_lock_the_others_out() {
    let server = Server::answering(r#"{"errcode":0,"name":"Zhang"}"#);
    let client = wecom_ureq::Client::builder().base_url(server.base()).tokens(Panicking::default()).build();
    let app = client.app(1, "s");
    let (first, second) = (app.clone(), app);
    assert!(thread::spawn(move || first.call(&user::Get::new("u")).map(drop)).join().is_err());
    assert_eq!(second.call(&user::Get::new("u")).unwrap().name, "Zhang");
}
