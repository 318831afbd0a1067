//! The sandbox's process: it misbehaves at random, pushes callbacks, and at the end tells all that arrived.

use std::collections::BTreeMap;
use std::error::Error as StdError;
use std::io::BufRead;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use http::Request;
use wecom_sandbox::{Fault, Sandbox};
use wecom_tests::running::{CORP, KEY, TOKEN};

use crate::dice::Dice;
use crate::unknown::Unknown;
use crate::{APPS, DEPARTMENTS, MEMBERS, TIMEOUT, gate};

/// How long tokens live.
const LIFE: Duration = Duration::from_secs(60);
/// How long a callback may take.
const PATIENCE: Duration = Duration::from_millis(500);
/// How many callbacks each app gets at least.
const CALLBACKS: u64 = 60;

type Counts = Arc<Mutex<BTreeMap<&'static str, u64>>>;

pub(crate) fn run(seed: u64, rest: Duration) -> Result<(), Box<dyn StdError>> {
    let mut builder = Sandbox::builder().corp(CORP).token_lifetime(LIFE).callback_timeout(PATIENCE);
    for (app, agent) in APPS {
        builder = builder.app(agent, format!("secret of {app}"));
    }
    for member in 0..MEMBERS {
        builder = builder.member(format!("member{member}"), "张三");
    }
    for department in 0..DEPARTMENTS {
        builder = builder.department(2 + department as i64, 1, format!("department {department}"));
    }
    let sandbox = builder.build();
    let server = sandbox.serve("127.0.0.1:0")?;
    let unknown = Unknown::default();
    let (address, line) = gate::open(server.address(), seed, &unknown)?;
    let counts = Counts::default();
    misbehave(&sandbox, Dice::new(seed ^ 1), &counts, unknown);
    println!("at http://{address}");

    let stop = Arc::new(AtomicBool::new(false));
    let mut pushers = Vec::new();
    for line in std::io::stdin().lock().lines() {
        let line = line?;
        // Where to push, app by app, until nobody needs any more.
        let Some((app, url)) = line.split_once(' ') else { break };
        let (app, agent) = *APPS.iter().find(|(name, _)| *name == app).ok_or("no such app")?;
        sandbox.callback(agent, url, TOKEN, KEY)?;
        let (sandbox, stop) = (sandbox.clone(), Arc::clone(&stop));
        pushers.push(thread::spawn(move || push(&sandbox, app, agent, rest, &stop)));
    }
    stop.store(true, Ordering::Relaxed);
    for pusher in pushers {
        pusher.join().map_err(|_| "a pusher panicked")?;
    }
    for message in sandbox.sent_messages() {
        println!("w {}", message.text());
    }
    println!("f {} connections cut at any byte", line.cuts.load(Ordering::Relaxed));
    println!("f {} times that nobody listened", line.closings.load(Ordering::Relaxed));
    for (name, count) in &*counts.lock().unwrap_or_else(PoisonError::into_inner) {
        println!("f {count} {name}");
    }
    println!("end");
    Ok(())
}

fn misbehave(sandbox: &Sandbox, mut dice: Dice, counts: &Counts, unknown: Unknown) {
    let counts = Arc::clone(counts);
    sandbox.fault_by(move |request| {
        unknown.came(request.body());
        let (name, fault) = fault(&mut dice, request)?;
        // Nothing is done then, but who sent it cannot know. What is done before it is cut shows as doubled.
        if matches!(fault, Fault::Status(_) | Fault::Body(_) | Fault::Cut) {
            unknown.untold(request.body());
        }
        *counts.lock().unwrap_or_else(PoisonError::into_inner).entry(name).or_default() += 1;
        Some(fault)
    });
}

/// What goes wrong with a request: with about one in eight something does.
fn fault(dice: &mut Dice, request: &Request<Vec<u8>>) -> Option<(&'static str, Fault)> {
    let path = request.uri().path();
    Some(match dice.below(1000) {
        0..15 => ("-1", Fault::Code(-1)),
        15..30 => ("HTTP 5xx", Fault::Status(dice.pick(&[500, 502, 503, 504]))),
        // A rate limit on tokens is remembered for a minute, in which nothing else would be tried.
        30..36 if path != "/cgi-bin/gettoken" => ("45009", Fault::Code(45009)),
        36..40 if path != "/cgi-bin/gettoken" => ("42001 before its time", Fault::Code(42001)),
        40..64 => ("delay", Fault::Delay(Duration::from_millis(1 + dice.below(40)))),
        64..66 => ("delay beyond the timeout", Fault::Delay(TIMEOUT + TIMEOUT / 2)),
        66..76 => ("cut before it was done", Fault::Cut),
        76..88 => ("cut after it was done", Fault::CutAfter(0)),
        88..98 => ("cut within the answer", Fault::CutAfter(1 + dice.below(300) as usize)),
        98..106 => ("hung up after the answer", Fault::CutAfter(usize::MAX)),
        // Of a file nobody can tell that it is garbage.
        106..114 if path != "/cgi-bin/media/get" => ("garbage", Fault::Body(garbage(dice))),
        _ => return None,
    })
}

fn garbage(dice: &mut Dice) -> Vec<u8> {
    match dice.below(4) {
        0 => Vec::new(),
        1 => b"<html><h1>Welcome to the hotel's network</h1></html>".to_vec(),
        2 => br#"{"errcode":0,"errmsg":"o"#.to_vec(),
        _ => (0..dice.below(500) + 1).map(|_| dice.roll() as u8 | 0x80).collect(),
    }
}

/// Pushes numbered messages to an app, one after the other, and tells which were taken. In between, tokens end before
/// their time, or behind the client's back.
fn push(sandbox: &Sandbox, app: &str, agent: i64, rest: Duration, stop: &AtomicBool) {
    let mut number = 0;
    while number < CALLBACKS || !stop.load(Ordering::Relaxed) {
        let words = format!("callback {number}");
        let Some(delivery) = sandbox.member_says("member0", agent, &words) else {
            println!("! {app} has no callback address any more");
            return;
        };
        println!("p {app} {number} {}", if delivery.is_taken() { "done" } else { "maybe" });
        if let Some(problem) = delivery.problem {
            println!("! the reply to {words} of {app}: {problem}");
        }
        if delivery.reply.is_some_and(|reply| !reply.contains(&words)) {
            println!("! the reply to {words} of {app} is another's");
        }
        number += 1;
        match number % 32 {
            8 => sandbox.void_tokens(),
            24 => sandbox.advance(LIFE),
            _ => {}
        }
        thread::sleep(rest);
    }
}
