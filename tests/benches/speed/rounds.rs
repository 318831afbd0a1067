//! Rounds by turns, and the table.

use std::time::{Duration, Instant};

use crate::row::{Pair, Row, Work};

/// How long one side runs in a round. Short, so that both sides of a round find the machine alike.
const ROUND: Duration = Duration::from_millis(3);
const ROUNDS: usize = 201;

/// Runs what the arguments name.
pub(crate) fn run(rows: Vec<Row>) {
    let mut words = Vec::new();
    let (mut times, mut only) = (None, String::new());
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            // Cargo's own.
            "--bench" => {}
            "--times" => times = arguments.next().and_then(|times| times.parse::<u64>().ok()),
            "--only" => only = arguments.next().unwrap_or_default(),
            _ => words.push(argument),
        }
    }
    let wanted = |row: &Row| words.iter().all(|word| row.name.contains(word.as_str()));
    let rows = rows.into_iter().filter(wanted);
    match times {
        Some(times) => rows.for_each(|row| repeat(row, &only, times)),
        None => {
            println!("{}", instructions());
            println!("{:<42} {:>9} {:>9} {:>6} {:>13} {:>5}", "", "ours, ns", "floor, ns", "ratio", "spread", "most");
            rows.for_each(measure);
        }
    }
}

/// Whether callbacks run on the processor's own instructions, which the crates aes and sha1 look for when they run.
fn instructions() -> String {
    #[cfg(target_arch = "x86_64")]
    let (aes, sha) = (is_x86_feature_detected!("aes"), is_x86_feature_detected!("sha"));
    #[cfg(target_arch = "aarch64")]
    let (aes, sha) = (std::arch::is_aarch64_feature_detected!("aes"), std::arch::is_aarch64_feature_detected!("sha2"));
    #[cfg(not(any(target_arch = "x86_64", target_arch = "aarch64")))]
    let (aes, sha) = (false, false);
    let used = |used: bool| if used { "in use" } else { "not in use" };
    format!("the processor's AES instructions: {}, its SHA instructions: {}", used(aes), used(sha))
}

fn repeat(row: Row, only: &str, times: u64) {
    let Pair { mut ours, mut floor } = (row.make)();
    let work = if only == "floor" { &mut floor } else { &mut ours };
    (0..times).for_each(|_| work());
}

fn measure(row: Row) {
    let mut pair = (row.make)();
    let count = count(&mut pair.ours);
    let (mut ours, mut floors, mut ratios) = (Vec::new(), Vec::new(), Vec::new());
    for round in 0..ROUNDS {
        // Neither side always comes second.
        let (mine, least) = if round % 2 == 0 {
            let mine = time(&mut pair.ours, count);
            (mine, time(&mut pair.floor, count))
        } else {
            let least = time(&mut pair.floor, count);
            (time(&mut pair.ours, count), least)
        };
        ours.push(mine);
        floors.push(least);
        ratios.push(mine / least);
    }
    ratios.sort_by(f64::total_cmp);
    let ratio = ratios[ROUNDS / 2];
    // Between which the middle half of the rounds lies.
    let spread = format!("{:.2} to {:.2}", ratios[ROUNDS / 4], ratios[ROUNDS * 3 / 4]);
    let limit = row.limit.map_or_else(String::new, |limit| format!("{limit:.2}"));
    let verdict = if row.limit.is_some_and(|limit| ratio > limit) { "above" } else { "" };
    let (ours, floor) = (least(&ours), least(&floors));
    println!("{:<42} {ours:>9.0} {floor:>9.0} {ratio:>6.2} {spread:>13} {limit:>5} {verdict}", row.name);
}

/// How often the work fits into a round.
fn count(work: &mut Work) -> u32 {
    let mut count = 1;
    loop {
        let start = Instant::now();
        (0..count).for_each(|_| work());
        if start.elapsed() >= ROUND {
            return count;
        }
        count *= 2;
    }
}

/// Nanoseconds that the work takes, of so many times.
fn time(work: &mut Work, count: u32) -> f64 {
    let start = Instant::now();
    (0..count).for_each(|_| work());
    start.elapsed().as_nanos() as f64 / f64::from(count)
}

fn least(values: &[f64]) -> f64 {
    values.iter().copied().fold(f64::INFINITY, f64::min)
}
