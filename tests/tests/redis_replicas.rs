//! Eight processes of fifty threads share tokens through a real Redis.
//!
//! `WECOM_VOIDS_SECONDS=30 cargo test -p wecom-tests --test redis_replicas -- --nocapture` voids tokens for half a minute.
//! Without the variable each is voided five times.

use std::collections::BTreeMap;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use redis::Commands;
use wecom_core::flow::Credential;
use wecom_tests::redis::Redis;
use wecom_tests::replicas::{Plan, Replica};
use wecom_tests::server::{Exchange, Server};

const PROCESSES: usize = 8;
const THREADS: usize = 50;
/// How often each token is voided at least.
const VOIDS: usize = 5;

/// 400 threads at a time are enough for a machine with two cores.
static ONE_AT_A_TIME: Mutex<()> = Mutex::new(());

fn alone() -> MutexGuard<'static, ()> {
    ONE_AT_A_TIME.lock().unwrap_or_else(PoisonError::into_inner)
}

fn plan<'a>(adapter: &'a str, redis: &Redis, server: &Server) -> Plan<'a> {
    Plan {
        binary: env!("CARGO_BIN_EXE_replica"),
        adapter,
        store: format!("redis:{}", redis.url()),
        base: server.base(),
        threads: THREADS,
        calls: 1,
        secrets: 1,
        lease: Duration::from_secs(20),
    }
}

fn start(plan: &Plan<'_>, numbers: std::ops::Range<usize>) -> Vec<Replica> {
    numbers.map(|number| plan.start(number)).collect()
}

fn go(replicas: &mut [Replica]) {
    for replica in replicas {
        replica.say("go");
    }
}

fn succeeded(replicas: &mut [Replica]) -> usize {
    replicas.iter_mut().map(Replica::succeeded).sum()
}

fn answer(exchange: &mut Exchange<'_>) -> std::io::Result<()> {
    exchange.json(r#"{"errcode":0,"name":"Zhang"}"#)
}

fn cold(adapter: &str) {
    let _alone = alone();
    let Some(redis) = Redis::start() else { return };
    let server = Server::wecom(answer);
    let mut replicas = start(&plan(adapter, &redis, &server), 0..PROCESSES);
    go(&mut replicas);
    assert_eq!(succeeded(&mut replicas), PROCESSES * THREADS);
    assert_eq!(server.gettokens(), 1, "one fetch for all");
}

#[test]
fn eight_processes_of_fifty_threads_fetch_one_token() {
    cold("ureq");
}

#[test]
fn eight_processes_of_fifty_tasks_fetch_one_token() {
    cold("reqwest");
}

fn killed(adapter: &str) {
    let _alone = alone();
    let Some(redis) = Redis::start() else { return };
    let server = Server::start(|exchange| match (exchange.path.as_str(), exchange.number()) {
        // The first fetch never gets an answer.
        ("/cgi-bin/gettoken", 1) => exchange.wait_for_end(),
        ("/cgi-bin/gettoken", _) => exchange.issue(),
        _ if exchange.authorised() => answer(exchange),
        _ => exchange.json(r#"{"errcode":40014,"errmsg":"invalid access_token"}"#),
    });
    let plan = Plan { lease: Duration::from_secs(2), ..plan(adapter, &redis, &server) };
    let mut holder = plan.start(0);
    holder.say("go");
    server.wait_for_requests(1);
    let mut others = start(&plan, 1..PROCESSES);
    go(&mut others);
    holder.kill();
    // The dead extend nothing: what is left of its lease is all that the others wait for, by Redis's own clock.
    let lock = format!("wecom:{}:lock", Credential::app("ww1", "s0").key().unwrap());
    let mut raw = redis::Client::open(redis.url()).unwrap().get_connection().unwrap();
    let left: i64 = raw.pttl(lock).unwrap();
    assert!(u128::try_from(left).unwrap_or(0) <= plan.lease.as_millis(), "{left} ms left");
    assert_eq!(succeeded(&mut others), (PROCESSES - 1) * THREADS);
    // Had they given up on the lock, each would have fetched for itself.
    assert_eq!(server.gettokens(), 2, "one of the others fetched for all, once the lease had ended");
}

#[test]
fn a_process_that_is_killed_under_the_lock_is_survived_by_threads() {
    killed("ureq");
}

#[test]
fn a_process_that_is_killed_under_the_lock_is_survived_by_tasks() {
    killed("reqwest");
}

/// A WeCom that voids tokens at random, whoever is under way with one.
///
/// Each lives for 500 to 4,999 uses, which is a second or so. A call tries four tokens, and 200 threads are after each, so that
/// those which come late to a token may find it void again, and to the next one, too.
#[derive(Default)]
struct Voiding {
    state: Mutex<Tokens>,
    changed: Condvar,
}

#[derive(Default)]
struct Tokens {
    by_secret: BTreeMap<String, Issued>,
    dice: u64,
    over: bool,
}

#[derive(Default)]
struct Issued {
    fetches: usize,
    voids: usize,
    /// Uses until it is voided; none where it has been.
    left: u64,
    /// Calls that were refused a second time or more often.
    again: usize,
    /// How often each thread was refused since it last succeeded.
    refused: BTreeMap<String, usize>,
}

impl Voiding {
    fn serve(&self, exchange: &mut Exchange<'_>) -> std::io::Result<()> {
        let text = |name: &str| exchange.parameter(name).unwrap_or_default().to_owned();
        if exchange.path == "/cgi-bin/gettoken" {
            let token = self.issue(&text("corpsecret"));
            return exchange.json(&format!(r#"{{"errcode":0,"access_token":"{token}","expires_in":7200}}"#));
        }
        if self.take(&text("access_token"), text("userid")) {
            return answer(exchange);
        }
        exchange.json(r#"{"errcode":40014,"errmsg":"invalid access_token"}"#)
    }

    fn issue(&self, secret: &str) -> String {
        let mut tokens = self.state.lock().unwrap();
        let left = tokens.roll();
        let issued = tokens.by_secret.entry(secret.to_owned()).or_default();
        issued.fetches += 1;
        issued.left = left;
        format!("{secret}-{}", issued.fetches)
    }

    /// Whether the token is good, for the thread that brings it.
    fn take(&self, token: &str, who: String) -> bool {
        let tokens = &mut *self.state.lock().unwrap();
        let (secret, number) = token.split_once('-').unwrap_or_default();
        let Some(issued) = tokens.by_secret.get_mut(secret) else { return false };
        if issued.left == 0 || number.parse() != Ok(issued.fetches) {
            let times = issued.refused.entry(who).or_default();
            *times += 1;
            issued.again += usize::from(*times > 1);
            return false;
        }
        issued.refused.remove(&who);
        if issued.left > 1 || !tokens.over {
            issued.left -= 1;
        }
        issued.voids += usize::from(issued.left == 0);
        self.changed.notify_all();
        true
    }

    /// Lets it go on until each token was voided a few times, and so long.
    fn run(&self, span: Duration) {
        let start = Instant::now();
        let short = |tokens: &mut Tokens| {
            let few = tokens.by_secret.is_empty() || tokens.by_secret.values().any(|issued| issued.voids < VOIDS);
            few || start.elapsed() < span
        };
        let mut tokens = self.changed.wait_while(self.state.lock().unwrap(), short).unwrap();
        tokens.over = true;
    }
}

impl Tokens {
    /// 500 to 4,999 uses.
    fn roll(&mut self) -> u64 {
        self.dice = self.dice.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.dice >> 33) % 4_500 + 500
    }
}

fn voided(adapter: &str) {
    let _alone = alone();
    let Some(redis) = Redis::start() else { return };
    let seconds = std::env::var("WECOM_VOIDS_SECONDS").map_or(0, |text| text.parse().expect("a number of seconds"));
    let voiding = Arc::new(Voiding::default());
    let serving = Arc::clone(&voiding);
    let server = Server::start(move |exchange| serving.serve(exchange));
    let plan = Plan { calls: 0, secrets: 2, ..plan(adapter, &redis, &server) };
    let mut replicas = start(&plan, 0..PROCESSES);
    go(&mut replicas);
    voiding.run(Duration::from_secs(seconds));
    for replica in &mut replicas {
        replica.say("stop");
    }
    let calls = succeeded(&mut replicas);
    let tokens = voiding.state.lock().unwrap();
    assert_eq!(tokens.by_secret.len(), plan.secrets);
    for (secret, Issued { fetches, voids, again, .. }) in &tokens.by_secret {
        println!(
            "{adapter}: {calls} calls; {secret}: {voids} voided, {fetches} fetched, {again} refusals of a second token"
        );
        assert!(*voids >= VOIDS, "{secret}: only {voids} were voided");
        assert!(*fetches <= voids + 1, "{secret}: {fetches} were fetched although only {voids} were voided");
    }
}

#[test]
fn void_tokens_fail_no_thread_and_are_fetched_once() {
    voided("ureq");
}

#[test]
fn void_tokens_fail_no_task_and_are_fetched_once() {
    voided("reqwest");
}
