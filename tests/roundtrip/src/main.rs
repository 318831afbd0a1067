//! The two clients of a row, by turns: `wecom-roundtrip NAME ROW CALLERS URL`, which prints it under that name. The bench `roundtrip` of wecom-tests
//! runs it.

mod plain;

use std::fs;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Barrier, OnceLock};
use std::thread;
use std::time::{Duration, Instant};

use wecom_ureq::api::message::{Send, To};
use wecom_ureq::types::AgentId;

const CORP: &str = "ww0123456789abcdef";
const TURN: Duration = Duration::from_millis(100);
const TURNS: usize = 61;
/// What ours wait for at most unless told otherwise.
const TIMEOUT: Duration = Duration::from_secs(30);

fn main() {
    let words: Vec<String> = std::env::args().skip(1).collect();
    match words.as_slice() {
        [name, row, callers, base] => run(name, row, callers.parse().expect("a number of callers"), base),
        _ => panic!("usage: wecom-roundtrip NAME ROW CALLERS URL"),
    }
}

/// Runs the row and prints it.
fn run(name: &str, row: &str, callers: usize, base: &str) {
    let (ours, bare) = match row {
        "ureq" => ureq(callers, base, &ureq::Agent::new_with_defaults()),
        "ureq, settings of ours" => ureq(callers, base, &set_as_ours()),
        "reqwest" => reqwest(callers, base, None, reqwest::Client::new()),
        "reqwest, settings of ours" => {
            let builder = reqwest::Client::builder()
                .connect_timeout(TIMEOUT)
                .read_timeout(TIMEOUT)
                .redirect(reqwest::redirect::Policy::none())
                .http1_only()
                .retry(reqwest::retry::never().max_retries_per_request(0));
            reqwest(callers, base, None, builder.build().unwrap())
        }
        "reqwest, no timeouts" => reqwest(callers, base, Some(reqwest::Client::new()), reqwest::Client::new()),
        other => panic!("{other} is no row"),
    };
    report(&format!("{name}, callers: {callers}"), &ours, &bare);
}

/// What a turn gave.
struct Turn {
    /// Requests a second.
    rate: f64,
    /// CPU time for a call, in microseconds.
    cpu: f64,
}

fn report(name: &str, ours: &[Turn], bare: &[Turn]) {
    let sorted = |values: &mut dyn Iterator<Item = f64>| {
        let mut values: Vec<f64> = values.collect();
        values.sort_by(f64::total_cmp);
        values
    };
    let median = |values: &mut dyn Iterator<Item = f64>| middle(&sorted(values));
    let rates = sorted(&mut ours.iter().zip(bare).map(|(ours, bare)| ours.rate / bare.rate));
    let cpus = sorted(&mut ours.iter().zip(bare).map(|(ours, bare)| ours.cpu / bare.cpu));
    let (rate, cpu) = (middle(&rates), middle(&cpus));
    let above = if rate < 0.97 || cpu > 1.10 { "  missed" } else { "" };
    println!(
        "{name:<44} {:>9.0} {:>9.0} {rate:>6.2} {:>14} {:>9.2} {:>8.2} {cpu:>6.2} {:>14}{above}",
        median(&mut ours.iter().map(|turn| turn.rate)),
        median(&mut bare.iter().map(|turn| turn.rate)),
        spread(&rates),
        median(&mut ours.iter().map(|turn| turn.cpu)),
        median(&mut bare.iter().map(|turn| turn.cpu)),
        spread(&cpus),
    );
}

fn middle(sorted: &[f64]) -> f64 {
    sorted[sorted.len() / 2]
}

/// Between which values the middle half lies.
fn spread(sorted: &[f64]) -> String {
    format!("{:.2} to {:.2}", sorted[sorted.len() / 4], sorted[sorted.len() * 3 / 4])
}

fn message() -> Send {
    Send::new(AgentId(1_000_002), To::user("zhangsan"), plain::TEXT)
}

fn ureq(callers: usize, base: &str, agent: &ureq::Agent) -> (Vec<Turn>, Vec<Turn>) {
    let app = wecom_ureq::Client::builder().corp_id(CORP).base_url(base).build().app(1_000_002, "secret");
    let send = message();
    let ours = || assert!(app.call(&send).unwrap().reached_all());
    let bare = || plain::ureq(agent, base);
    alternate(|| threads(callers, &ours), || threads(callers, &bare))
}

/// An agent with what wecom-ureq's own has.
fn set_as_ours() -> ureq::Agent {
    let timeout = Some(TIMEOUT);
    let config = ureq::Agent::config_builder()
        .timeout_connect(timeout)
        .timeout_per_read(timeout)
        .timeout_per_write(timeout)
        .max_redirects(0)
        .max_redirects_will_error(false)
        .http_status_as_error(false)
        .input_buffer_size(32 * 1024)
        .output_buffer_size(32 * 1024)
        .max_idle_connections_per_host(256)
        .max_idle_connections(256);
    config.build().new_agent()
}

/// `mine` is handed to wecom-reqwest, which then has no timeouts of its own.
fn reqwest(
    callers: usize,
    base: &str,
    mine: Option<reqwest::Client>,
    client: reqwest::Client,
) -> (Vec<Turn>, Vec<Turn>) {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    let mut builder = wecom_reqwest::Client::builder().corp_id(CORP).base_url(base);
    if let Some(mine) = mine {
        builder = builder.client(mine);
    }
    let app = builder.build().app(1_000_002, "secret");
    // Each caller has a client and a message of its own, as tasks have.
    let (base, send) = (base.to_owned(), message());
    let ours = move |start: Instant| {
        let (app, send) = (app.clone(), send.clone());
        async move {
            let mut calls = 0;
            while start.elapsed() < TURN {
                assert!(app.call(&send).await.unwrap().reached_all());
                calls += 1;
            }
            calls
        }
    };
    let bare = move |start: Instant| {
        let (client, base) = (client.clone(), base.clone());
        async move {
            let mut calls = 0;
            while start.elapsed() < TURN {
                plain::reqwest(&client, &base).await;
                calls += 1;
            }
            calls
        }
    };
    alternate(|| tasks(&runtime, callers, &ours), || tasks(&runtime, callers, &bare))
}

fn alternate(mut ours: impl FnMut() -> Turn, mut bare: impl FnMut() -> Turn) -> (Vec<Turn>, Vec<Turn>) {
    // Connections are made, code is warm.
    ours();
    bare();
    (0..TURNS)
        .map(|turn| {
            // Neither side always comes second.
            if turn % 2 == 0 {
                let first = ours();
                (first, bare())
            } else {
                let first = bare();
                (ours(), first)
            }
        })
        .unzip()
}

fn threads(callers: usize, call: &(dyn Fn() + Sync)) -> Turn {
    let (calls, start) = (AtomicU64::new(0), OnceLock::new());
    let gate = Barrier::new(callers + 1);
    thread::scope(|scope| {
        for _ in 0..callers {
            scope.spawn(|| {
                gate.wait();
                // Clocks are read in between.
                gate.wait();
                let start: &Instant = start.get().unwrap();
                while start.elapsed() < TURN {
                    call();
                    calls.fetch_add(1, Ordering::Relaxed);
                }
                gate.wait();
                // A thread's CPU time is gone with it.
                gate.wait();
            });
        }
        gate.wait();
        let (start, before) = (*start.get_or_init(Instant::now), cpu());
        gate.wait();
        gate.wait();
        let turn = turn(&calls, start, before);
        gate.wait();
        turn
    })
}

fn tasks<F>(
    runtime: &tokio::runtime::Runtime,
    callers: usize,
    caller: &(impl Fn(Instant) -> F + Clone + std::marker::Send + 'static),
) -> Turn
where
    F: Future<Output = u64> + std::marker::Send + 'static,
{
    let (calls, start) = (Arc::new(AtomicU64::new(0)), Arc::new(OnceLock::new()));
    let gate = Arc::new(tokio::sync::Barrier::new(callers + 1));
    let tasks: Vec<_> = (0..callers)
        .map(|_| {
            let (caller, calls, gate, start) =
                (caller.clone(), Arc::clone(&calls), Arc::clone(&gate), Arc::clone(&start));
            runtime.spawn(async move {
                gate.wait().await;
                // Clocks are read in between.
                gate.wait().await;
                calls.fetch_add(caller(*start.get().unwrap()).await, Ordering::Relaxed);
            })
        })
        .collect();
    runtime.block_on(async {
        gate.wait().await;
        let (start, before) = (*start.get_or_init(Instant::now), cpu());
        gate.wait().await;
        for task in tasks {
            task.await.unwrap();
        }
        turn(&calls, start, before)
    })
}

fn turn(calls: &AtomicU64, start: Instant, before: u64) -> Turn {
    let (elapsed, cpu) = (start.elapsed().as_secs_f64(), cpu() - before);
    let calls = calls.load(Ordering::Relaxed) as f64;
    Turn { rate: calls / elapsed, cpu: cpu as f64 / 1000.0 / calls }
}

/// CPU time of all threads that there are, in nanoseconds.
fn cpu() -> u64 {
    let threads = fs::read_dir("/proc/self/task").expect("Linux has it");
    let time = |path| -> Option<u64> { fs::read_to_string(path).ok()?.split(' ').next()?.parse().ok() };
    threads.filter_map(|thread| time(thread.ok()?.path().join("schedstat"))).sum()
}
