//! The two clients of a row, by turns.

use std::fs;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Barrier};
use std::thread;
use std::time::{Duration, Instant};

use wecom_core::api::message::{Send, To};
use wecom_core::types::AgentId;

use crate::plain::{TEXT, TOKEN, check, request};

const TURN: Duration = Duration::from_millis(100);
const TURNS: usize = 61;

/// Runs the row and prints it.
pub(crate) fn run(client: &str, callers: usize, base: &str) {
    let (ours, bare) = match client {
        "ureq" => ureq(callers, base),
        "reqwest" => reqwest(callers, base, Some(Duration::from_secs(30))),
        "reqwest without timeouts" => reqwest(callers, base, None),
        other => panic!("{other} is no client"),
    };
    report(&format!("{client}, callers: {callers}"), &ours, &bare);
}

/// What a turn gave.
struct Turn {
    /// Requests a second.
    rate: f64,
    /// CPU time for a call, in microseconds.
    cpu: f64,
}

fn report(name: &str, ours: &[Turn], bare: &[Turn]) {
    let median = |values: &mut dyn Iterator<Item = f64>| {
        let mut values: Vec<f64> = values.collect();
        values.sort_by(f64::total_cmp);
        values[values.len() / 2]
    };
    let rate = median(&mut ours.iter().zip(bare).map(|(ours, bare)| ours.rate / bare.rate));
    let cpu = median(&mut ours.iter().zip(bare).map(|(ours, bare)| ours.cpu / bare.cpu));
    let above = if rate < 0.97 || cpu > 1.10 { "  missed" } else { "" };
    println!(
        "{name:<38} {:>10.0} {:>10.0} {rate:>6.2} {:>9.2} {:>9.2} {cpu:>6.2}{above}",
        median(&mut ours.iter().map(|turn| turn.rate)),
        median(&mut bare.iter().map(|turn| turn.rate)),
        median(&mut ours.iter().map(|turn| turn.cpu)),
        median(&mut bare.iter().map(|turn| turn.cpu)),
    );
}

fn message() -> Send {
    Send::new(AgentId(1_000_002), To::user("zhangsan"), TEXT)
}

fn ureq(callers: usize, base: &str) -> (Vec<Turn>, Vec<Turn>) {
    let app = wecom_ureq::Client::builder().base_url(base).build().app_with_token(1_000_002, TOKEN);
    let agent = ureq::Agent::config_builder().max_idle_connections_per_host(32).max_idle_connections(64).build();
    let agent = agent.new_agent();
    let send = message();
    let ours = || assert!(app.call(&send).unwrap().reached_all());
    let bare = || {
        let mut answer = agent.run(request(base)).unwrap();
        check(&answer.body_mut().read_to_vec().unwrap());
    };
    alternate(|| threads(callers, &ours), || threads(callers, &bare))
}

/// With the timeouts that ours has unless told otherwise; or without, where ours is handed a client that has none. A timer
/// for each request takes tokio a wake-up.
fn reqwest(callers: usize, base: &str, timeout: Option<Duration>) -> (Vec<Turn>, Vec<Turn>) {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    let builder = wecom_reqwest::Client::builder().base_url(base);
    let (builder, client) = match timeout {
        Some(timeout) => {
            let client = reqwest::Client::builder().connect_timeout(timeout).read_timeout(timeout).build().unwrap();
            (builder.timeout(timeout), client)
        }
        None => (builder.client(reqwest::Client::new()), reqwest::Client::new()),
    };
    let app = builder.build().app_with_token(1_000_002, TOKEN);
    let (base, send) = (base.to_owned(), Arc::new(message()));
    let ours = move || {
        let (app, send) = (app.clone(), Arc::clone(&send));
        async move { assert!(app.call(&*send).await.unwrap().reached_all()) }
    };
    let bare = move || {
        let (client, base) = (client.clone(), base.clone());
        async move {
            let request = reqwest::Request::try_from(request(&base)).unwrap();
            check(&client.execute(request).await.unwrap().bytes().await.unwrap());
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
    let calls = AtomicU64::new(0);
    let done = Barrier::new(callers + 1);
    let (start, before) = (Instant::now(), cpu());
    thread::scope(|scope| {
        for _ in 0..callers {
            scope.spawn(|| {
                while start.elapsed() < TURN {
                    call();
                    calls.fetch_add(1, Ordering::Relaxed);
                }
                done.wait();
                // A thread's CPU time is gone with it.
                done.wait();
            });
        }
        done.wait();
        let turn = turn(&calls, start, before);
        done.wait();
        turn
    })
}

fn tasks<F>(
    runtime: &tokio::runtime::Runtime,
    callers: usize,
    call: &(impl Fn() -> F + Clone + std::marker::Send + 'static),
) -> Turn
where
    F: Future<Output = ()> + std::marker::Send + 'static,
{
    let calls = Arc::new(AtomicU64::new(0));
    let (start, before) = (Instant::now(), cpu());
    let tasks: Vec<_> = (0..callers)
        .map(|_| {
            let (call, calls) = (call.clone(), Arc::clone(&calls));
            runtime.spawn(async move {
                while start.elapsed() < TURN {
                    call().await;
                    calls.fetch_add(1, Ordering::Relaxed);
                }
            })
        })
        .collect();
    tasks.into_iter().for_each(|task| runtime.block_on(task).unwrap());
    turn(&calls, start, before)
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
