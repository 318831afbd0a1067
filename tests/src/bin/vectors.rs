//! `vectors FILE.jsonl`: runs vectors of the callback crypto; a line for each that fails, `N passed, M failed` last.

use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    let Some(file) = std::env::args_os().nth(1) else {
        eprintln!(
            "usage: vectors FILE.jsonl (lines with token, key, receive_id, timestamp, nonce, signature, encrypt, message)"
        );
        return ExitCode::from(2);
    };
    match wecom_tests::vectors::run(Path::new(&file)) {
        Ok(tally) => tally.print(),
        Err(problem) => {
            eprintln!("{problem}");
            ExitCode::from(2)
        }
    }
}
