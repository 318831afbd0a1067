//! The binary `vectors` as it is called: what it prints and how it ends.

use std::process::{Command, Output};

/// Vector A, which public SDKs test with.
const GOOD: &str = r#"{"by":"A","token":"QDG6eK","key":"jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C","receive_id":"wx5823bf96d3bd56c7","timestamp":"1409659589","nonce":"263014780","signature":"5c45ff5e21c57e6ad56bac8758b79b1d9ac89fd3","encrypt":"P9nAzCzyDtyTWESHep1vC5X9xho/qYX3Zpb4yKa9SKld1DsH3Iyt3tP3zNdtp+4RPcs8TgAE7OaBO+FZXvnaqQ==","message":"1616140317555161061"}"#;

fn run(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_vectors")).args(arguments).output().unwrap()
}

fn run_on(name: &str, text: &str) -> (Option<i32>, String) {
    let file = std::env::temp_dir().join(format!("wecom-vectors-{}-{name}.jsonl", std::process::id()));
    std::fs::write(&file, text).unwrap();
    let output = run(&[file.to_str().unwrap()]);
    std::fs::remove_file(&file).unwrap();
    (output.status.code(), String::from_utf8(output.stdout).unwrap())
}

#[test]
fn counts_come_last() {
    assert_eq!(run_on("good", &format!("{GOOD}\n{GOOD}\n")), (Some(0), "2 passed, 0 failed\n".to_owned()));
    let (code, out) = run_on("bad", &format!("{GOOD}\n{}\n", GOOD.replace("263014780", "263014781")));
    assert_eq!(code, Some(1));
    let lines: Vec<&str> = out.lines().collect();
    assert!(lines[0].starts_with("line 2: A: the signature is "), "{out}");
    assert_eq!(lines[1..], ["1 passed, 1 failed"]);
}

#[test]
fn a_missing_file_is_told() {
    let output = run(&["no/such/file.jsonl"]);
    assert_eq!((output.status.code(), output.stdout.as_slice()), (Some(2), b"".as_slice()));
    assert!(String::from_utf8_lossy(&output.stderr).contains("no/such/file.jsonl"));
    assert_eq!(run(&[]).status.code(), Some(2));
}
