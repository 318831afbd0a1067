//! `fuzz-smoke ROUNDS`: each target of `wecom_tests::fuzz` over its seeds and so many mutations of them.
//! `fuzz-smoke TARGET FILE…`: one target on files, as cargo-fuzz leaves them in `tests/fuzz/artifacts`.

use std::process::ExitCode;

use wecom_tests::fuzz::{TARGETS, smoke};

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let findings = match words.as_slice() {
        [rounds] if rounds.parse::<u32>().is_ok() => all(rounds.parse().unwrap_or_default()),
        [name, files @ ..] if !files.is_empty() => match one(name, files) {
            Ok(findings) => findings,
            Err(problem) => {
                eprintln!("{problem}");
                return ExitCode::from(2);
            }
        },
        _ => {
            eprintln!("usage: fuzz-smoke ROUNDS, or fuzz-smoke TARGET FILE…");
            return ExitCode::from(2);
        }
    };
    for smoke::Finding { target, input } in &findings {
        println!("{target} fails on b\"{}\"", input.escape_ascii());
    }
    ExitCode::from(u8::from(!findings.is_empty()))
}

fn all(rounds: u32) -> Vec<smoke::Finding> {
    let mut findings = Vec::new();
    for target in TARGETS {
        match smoke::run(target, rounds) {
            Ok(ran) => println!("{}: {ran} inputs", target.name),
            Err(finding) => findings.push(finding),
        }
    }
    findings
}

fn one(name: &str, files: &[String]) -> Result<Vec<smoke::Finding>, String> {
    let target =
        TARGETS.iter().find(|target| target.name == name).ok_or_else(|| format!("there is no target {name}"))?;
    let mut findings = Vec::new();
    for file in files {
        let input = std::fs::read(file).map_err(|problem| format!("{file}: {problem}"))?;
        findings.extend(smoke::once(target, &input).err());
    }
    Ok(findings)
}
