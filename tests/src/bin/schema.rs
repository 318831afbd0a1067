//! `schema DIR`: compares the types with a catalogue of endpoints, field by field, and of events, key by key and field by field.

use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let Some(folder) = arguments.next() else {
        eprintln!("usage: schema DIR [PART OF A PATH] (with endpoints/*.json, endpoints_2026.json, events*.json)");
        return ExitCode::from(2);
    };
    let part = arguments.next().unwrap_or_default();
    match wecom_tests::schema::run(Path::new(&folder)) {
        Ok(report) => {
            let problems: Vec<_> = report.problems.iter().filter(|problem| problem.contains(&part)).collect();
            for problem in &problems {
                println!("{problem}");
            }
            println!(
                "{} endpoints and {} keys of events compared, {} problems",
                report.endpoints,
                report.events,
                problems.len()
            );
            ExitCode::from(u8::from(!problems.is_empty()))
        }
        Err(problem) => {
            eprintln!("{problem}");
            ExitCode::from(2)
        }
    }
}
