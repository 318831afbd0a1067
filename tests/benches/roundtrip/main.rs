//! Round trips on loopback: `cargo bench -p wecom-tests --bench roundtrip [-- WORDS]`.
//!
//! `message/send` through each adapter, the token out of its store, and through the HTTP client under it, as a user writes it:
//! the body by serde, a URL with the token, the answer read into a plain struct. The server is this process; the clients are a
//! process of their own, the package `tests/roundtrip`, which runs both by turns, a tenth of a second each, so that what else the
//! machine does falls on both. cargo builds it first, by itself, as one ships a program and as cargo does unless told. Shown are the
//! medians of the turns' ratios, and between which values the middle half of them lies: requests a second (at least 0.97), CPU time
//! of the client for a call (at most 1.10).
//!
//! Each client is compared as it comes, both sides with what they have unless told otherwise. The rows beside that explain
//! it: both with the settings of ours on both sides, and reqwest with none on both.
//!
//! One caller and its server wait for each other. On two cores that measures how fast the machine wakes a core that sleeps, which
//! differs by half from one turn to the next: client and server of these rows share one core.

mod server;

use std::path::Path;
use std::process::Command;

use rustix::thread::{CpuSet, sched_getaffinity, sched_setaffinity};
use wecom_tests::programs::{PROFILES, build};

/// The rows: clients, and how they are set up.
const ROWS: [&str; 5] =
    ["ureq", "ureq, settings of ours", "reqwest", "reqwest, settings of ours", "reqwest, no timeouts"];

fn main() {
    let words: Vec<String> = std::env::args().skip(1).filter(|word| word != "--bench").collect();
    let is_wanted = |profile: &str, row: &str, callers: &str| {
        words.iter().all(|word| format!("{profile}: {row}").contains(word.as_str()) || word == callers)
    };
    let wanted = |profile: &&str| ROWS.iter().any(|row| is_wanted(profile, row, "32") || is_wanted(profile, row, "1"));
    let folders: Vec<_> =
        PROFILES.into_iter().filter(wanted).map(|profile| (profile, build("wecom-roundtrip", profile))).collect();
    println!(
        "{:<44} {:>9} {:>9} {:>6} {:>14} {:>9} {:>8} {:>6} {:>14}",
        "", "ours/s", "bare/s", "ratio", "spread", "CPU, µs", "bare", "ratio", "spread"
    );
    for callers in ["32", "1"] {
        if callers == "1" {
            stay_on_one_core();
        }
        // What it starts stays where it is.
        let base = server::start(server::ANSWER);
        for (profile, folder) in &folders {
            for row in ROWS {
                if is_wanted(profile, row, callers) {
                    run(folder, &format!("{profile}: {row}"), row, callers, &base);
                }
            }
        }
    }
}

fn run(folder: &Path, name: &str, row: &str, callers: &str, base: &str) {
    let program = folder.join(format!("wecom-roundtrip{}", std::env::consts::EXE_SUFFIX));
    let status = Command::new(program).args([name, row, callers, base]).status().unwrap();
    assert!(status.success(), "{row} with {callers} callers failed");
}

/// This thread, and what it will start.
fn stay_on_one_core() {
    let mine = sched_getaffinity(None).unwrap();
    let last = (0..CpuSet::MAX_CPU).rev().find(|core| mine.is_set(*core)).unwrap();
    let mut one = CpuSet::new();
    one.set(last);
    sched_setaffinity(None, &one).unwrap();
}
