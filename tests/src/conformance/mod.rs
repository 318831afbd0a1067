//! Runs documented examples through the types: `conformance DIR`, where `DIR` holds `requests`, `responses`, `events` and
//! `aibot`, each with an `index.json` that tells what each file is.
//!
//! Equal means: null, empty and absent alike, a number and its string alike, 0/1 and booleans alike, keys in any order.

mod bots;
mod equal;
mod events;
mod messages;

use std::fs;
use std::path::Path;
use std::process::ExitCode;

use serde_json::{Map, Value as Json};

pub use equal::{Difference, missing};

/// What came of a run.
#[derive(Debug, Default)]
pub struct Tally {
    /// How many samples went through.
    pub passed: usize,
    /// A line for each that did not: file, JSON path, what was expected, what was found.
    pub failures: Vec<String>,
}

impl Tally {
    /// Prints a line for each failure and the counts last; gives 1 where anything failed.
    pub fn print(&self) -> ExitCode {
        for failure in &self.failures {
            println!("{failure}");
        }
        println!("{} passed, {} failed", self.passed, self.failures.len());
        ExitCode::from(u8::from(!self.failures.is_empty()))
    }

    fn count(&mut self, file: &str, outcome: Result<(), Vec<Difference>>) {
        match outcome {
            Ok(()) => self.passed += 1,
            Err(differences) => {
                let lines: Vec<String> = differences.iter().map(|one| format!("{file} {one}")).collect();
                self.failures.push(lines.join("\n"));
            }
        }
    }
}

/// Runs all samples of a folder.
///
/// # Errors
///
/// Where the folder has none of the four parts, or a part has no index.
pub fn run(folder: &Path) -> Result<Tally, String> {
    let mut tally = Tally::default();
    let mut parts = 0;
    for (part, check) in [
        ("requests", messages::request as fn(&Json, &[u8]) -> Result<(), Vec<Difference>>),
        ("responses", messages::response),
        ("events", events::event),
        ("aibot", bots::sample),
    ] {
        let folder = folder.join(part);
        if !folder.is_dir() {
            continue;
        }
        parts += 1;
        for (name, facts) in index(&folder)? {
            let label = format!("{part}/{name}");
            let outcome = match fs::read(folder.join(&name)) {
                Ok(text) => check(&facts, &text),
                Err(problem) => Err(vec![Difference::at_root("a file", problem)]),
            };
            tally.count(&label, outcome);
        }
    }
    if parts == 0 {
        return Err(format!("{} has neither requests, responses, events nor aibot", folder.display()));
    }
    Ok(tally)
}

fn index(folder: &Path) -> Result<Map<String, Json>, String> {
    let path = folder.join("index.json");
    let text = fs::read(&path).map_err(|problem| format!("{}: {problem}", path.display()))?;
    serde_json::from_slice(&text).map_err(|problem| format!("{}: {problem}", path.display()))
}
