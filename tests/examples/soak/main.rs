//! A soak: both adapters against a sandbox that misbehaves in every way at once, each in a process of its own.
//!
//! `cargo run --release -p wecom-tests --example soak -- 600` for ten minutes; `-- calls 500` for so many calls of each
//! adapter. A run of less than three minutes says nothing of the memory. A number behind that is the seed.
//!
//! Every message is numbered. One that a client was told to be sent has to be in the sandbox once, one that was refused must
//! not be there, and one of which nobody can tell may be there once, and is not sent again. Reads, uploads and downloads have to bring what is
//! there, or fail for a reason that there was, after all the tries that the policy gives them. Every callback that the
//! sandbox takes for delivered has to be worked on once. And after the first minutes no client may grow.

mod attempts;
mod callbacks;
mod client;
mod dice;
mod gate;
mod job;
mod part;
mod tally;
mod unknown;
mod world;

use std::error::Error as StdError;
use std::process::ExitCode;
use std::sync::mpsc::{self, RecvTimeoutError};
use std::time::{Duration, Instant};

use job::Limit;
use part::Part;
use tally::Tally;

/// The adapters, and the app that each one calls with.
const APPS: [(&str, i64); 2] = [("ureq", 1_000_001), ("reqwest", 1_000_002)];
/// How many members and departments there are.
const MEMBERS: u64 = 50;
const DEPARTMENTS: u64 = 30;
/// How long a client waits for an answer.
const TIMEOUT: Duration = Duration::from_secs(1);
/// By how much a client may grow after the first minute, in percent.
const GROWTH: u64 = 5;
/// How long after its limit a client may still be at work: what it waits for last may fail by all its timeouts.
const GRACE: Duration = Duration::from_secs(180);

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let done = match words[..] {
        ["part", name, base, seed, ref limit @ ..] => as_part(name, base, seed, limit).map(|()| true),
        _ => soak(&words),
    };
    match done {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(problem) => {
            eprintln!("soak: {problem}\nusage: soak SECONDS [SEED] | soak calls COUNT [SEED]");
            ExitCode::FAILURE
        }
    }
}

fn as_part(name: &str, base: &str, seed: &str, limit: &[&str]) -> Result<(), Box<dyn StdError>> {
    let (seed, (limit, _)) = (seed.parse()?, limit_of(limit)?);
    match name {
        "sandbox" => world::run(seed, limit.rest()),
        _ => client::run(name, base, seed, limit),
    }
}

/// How long, and the words behind that.
fn limit_of<'a>(words: &'a [&'a str]) -> Result<(Limit, &'a [&'a str]), Box<dyn StdError>> {
    match words {
        ["calls", count, rest @ ..] => Ok((Limit::Calls(count.parse()?), rest)),
        [seconds, rest @ ..] => Ok((Limit::Seconds(seconds.parse()?), rest)),
        [] => Err("for how long?".into()),
    }
}

/// Runs it all; whether everything adds up.
fn soak(words: &[&str]) -> Result<bool, Box<dyn StdError>> {
    let (limit, rest) = limit_of(words)?;
    let seed = rest.first().map_or(Ok(1), |seed| seed.parse::<u64>())?;
    let limit_words = &words[..words.len() - rest.len()];
    println!("seed {seed}");

    let (lines, incoming) = mpsc::channel();
    let mut sandbox = Part::start("sandbox", "-", seed, limit_words, &lines)?;
    let mut tally = Tally::default();
    let base = address(&incoming, "sandbox", &mut tally)?;
    let mut clients = Vec::new();
    for (place, (name, _)) in APPS.into_iter().enumerate() {
        clients.push(Part::start(name, &base, seed + 100 * (place as u64 + 1), limit_words, &lines)?);
        let callbacks = address(&incoming, name, &mut tally)?;
        sandbox.say(&format!("{name} {callbacks}"))?;
    }
    drop(lines);

    let began = Instant::now();
    let (mut resting, mut second) = (Vec::new(), 0);
    loop {
        match incoming.recv_timeout(Duration::from_secs(1)) {
            Ok((name, line)) if line == "rest" => {
                resting.push(name);
                if resting.len() == clients.len() {
                    sandbox.say("stop")?;
                }
            }
            Ok((_, line)) if line == "end" => break,
            Ok((name, line)) => tally.line(name, &line)?,
            Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => return Err("a process ended before its time".into()),
        }
        if began.elapsed() > limit.most() + GRACE {
            let parts = clients.iter().chain([&sandbox]).map(|part| part.name).filter(|name| !resting.contains(name));
            return Err(format!(
                "long after the end these are still at work: {}",
                parts.collect::<Vec<_>>().join(", ")
            )
            .into());
        }
        let now = began.elapsed().as_secs();
        if !resting.is_empty() || now <= second {
            continue;
        }
        let mut row = format!("minute {}:", now / 60);
        for part in clients.iter().chain([&sandbox]) {
            let size = part.memory()?;
            tally.memory(part.name, now, size);
            row.push_str(&format!(" {} {size} kB", part.name));
        }
        if now / 60 > second / 60 {
            println!("{row}");
        }
        second = now;
    }
    for part in clients.into_iter().chain([sandbox]) {
        part.finish()?;
    }
    // What was still under way when the sandbox said its last word.
    for (name, line) in incoming {
        tally.line(name, &line)?;
    }
    Ok(tally.print(began.elapsed()))
}

/// The address that a process tells first; the others are at work already.
fn address(
    incoming: &mpsc::Receiver<(&'static str, String)>,
    of: &str,
    tally: &mut Tally,
) -> Result<String, Box<dyn StdError>> {
    loop {
        let (name, line) = incoming.recv_timeout(GRACE)?;
        match line.strip_prefix("at ") {
            Some(address) if name == of => return Ok(address.to_owned()),
            _ => tally.line(name, &line)?,
        }
    }
}
