//! `conformance DIR`: runs documented examples through the types; a line for each that fails, `N passed, M failed` last.

use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    let Some(folder) = std::env::args_os().nth(1) else {
        eprintln!("usage: conformance DIR (with requests/, responses/, events/ or aibot/, each with its index.json)");
        return ExitCode::from(2);
    };
    match wecom_tests::conformance::run(Path::new(&folder)) {
        Ok(tally) => tally.print(),
        Err(problem) => {
            eprintln!("{problem}");
            ExitCode::from(2)
        }
    }
}
