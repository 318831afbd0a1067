//! One message, whole process: a program that fetches a token and sends a message through wecom-ureq, and one that does so on
//! bare ureq, feature for feature, run by turns against a server on loopback: `cargo bench -p wecom-tests --bench one_message
//! [-- RUNS]`.
//!
//! The programs are the package `tests/one_message`, which cargo builds first, by itself: features that others of the workspace
//! turn on would be in it otherwise. It does so twice, as one ships a program and as cargo does by itself. Shown are medians of the runs, the median of the turns' ratios (at most 1.10 is
//! promised of time and memory), and between which values the middle half of those lies.

use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::time::Instant;

use wait4::Wait4;
use wecom_tests::programs::{PROFILES, build};
use wecom_tests::server::Server;

const PROGRAMS: [&str; 2] = ["one_message", "one_message_bare"];

/// What a run took.
#[derive(Default)]
struct Runs {
    /// From start to end, in microseconds.
    wall: Vec<f64>,
    /// CPU time of user and system, in microseconds.
    cpu: Vec<f64>,
    /// Peak resident memory, in kB.
    peak: Vec<f64>,
}

fn main() {
    let runs = std::env::args().skip(1).find_map(|word| word.parse().ok()).unwrap_or(200);
    let server = Server::answering(r#"{"errcode":0,"errmsg":"ok","msgid":"h6Yqp8SFZzhQzXXsCRMJFJ_z1"}"#);
    for profile in PROFILES {
        let folder = build("wecom-one-message", profile);
        let programs = PROGRAMS.map(|name| folder.join(format!("{name}{}", std::env::consts::EXE_SUFFIX)));
        let title = format!("{runs} runs each, built as {profile}");
        println!("{title:<34} {:>9} {:>9} {:>6} {:>14}", "ours", "bare", "ratio", "spread");
        compare(&programs, runs, &server.base());
    }
}

fn compare(programs: &[PathBuf; 2], runs: usize, base: &str) {
    let [mut ours, mut bare] = [Runs::default(), Runs::default()];
    for program in programs {
        // The first of each finds cold caches.
        measure(program, base, &mut Runs::default());
    }
    for run in 0..runs {
        let mut sides = vec![(&programs[0], &mut ours), (&programs[1], &mut bare)];
        if run % 2 == 1 {
            // Neither side always comes second.
            sides.reverse();
        }
        for (program, into) in sides {
            measure(program, base, into);
        }
    }
    print("wall time, µs", &ours.wall, &bare.wall);
    print("CPU time, µs", &ours.cpu, &bare.cpu);
    print("peak memory, kB", &ours.peak, &bare.peak);
}

fn measure(program: &PathBuf, base: &str, runs: &mut Runs) {
    let start = Instant::now();
    let child = Command::new(program).arg(base).stdout(Stdio::null()).spawn().expect("it starts");
    let ended = child.wait4().expect("it ends");
    runs.wall.push(start.elapsed().as_micros() as f64);
    assert!(ended.status.success(), "{} failed: {}", program.display(), ended.status);
    runs.cpu.push((ended.rusage.utime + ended.rusage.stime).as_micros() as f64);
    let output = Command::new(program).args([base, "--peak"]).output().expect("it runs");
    let text = String::from_utf8(output.stdout).expect("UTF-8");
    runs.peak.push(text.lines().nth(1).and_then(|peak| peak.parse().ok()).expect("its peak memory"));
}

fn print(name: &str, ours: &[f64], bare: &[f64]) {
    let ratios = sorted(ours.iter().zip(bare).map(|(ours, bare)| ours / bare));
    let spread = format!("{:.2} to {:.2}", ratios[ratios.len() / 4], ratios[ratios.len() * 3 / 4]);
    let [ours, bare] = [ours, bare].map(|values| sorted(values.iter().copied())[values.len() / 2]);
    let ratio = ratios[ratios.len() / 2];
    let above = if ratio > 1.10 { "  missed" } else { "" };
    println!("{name:<34} {ours:>9.0} {bare:>9.0} {ratio:>6.2} {spread:>14}{above}");
}

fn sorted(values: impl Iterator<Item = f64>) -> Vec<f64> {
    let mut values: Vec<f64> = values.collect();
    values.sort_by(f64::total_cmp);
    values
}
