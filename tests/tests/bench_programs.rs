//! The programs that others time: they count what failed, go on, and put the figure into their last line.

use std::process::Command;

use serde_json::json;
use wecom_core::callback::crypto::{EncodingAesKey, signature};
use wecom_tests::running::{CORP, KEY, TOKEN};
use wecom_tests::server::Server;

const CLIENTS: [&str; 2] = [env!("CARGO_BIN_EXE_bench-client-ureq"), env!("CARGO_BIN_EXE_bench-client-reqwest")];
const SENT: &str = r#"{"errcode":0,"errmsg":"ok","msgid":"M"}"#;

/// Whether it ended well, and its last line.
fn run(program: &str, words: &[&str]) -> (bool, String) {
    let output = Command::new(program).args(words).output().unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    (output.status.success(), text.lines().last().unwrap_or_default().to_owned())
}

/// The figure at the beginning of a line, where `what` is what follows.
fn figure(line: &str, what: &str) -> f64 {
    let (figure, rest) = line.split_once(' ').unwrap_or_else(|| panic!("{line:?}"));
    assert!(rest.starts_with(what), "{line:?}");
    figure.parse().unwrap()
}

#[test]
fn a_server_that_checks_tokens_is_asked_for_one() {
    for program in CLIENTS {
        let server = Server::answering(SENT);
        let url = format!("{}/cgi-bin/message/send?access_token=x", server.base());
        let (well, last) = run(program, &[&url, "0.1", "4"]);
        assert!(well && figure(&last, "requests per second, 0 failed") > 0.0, "{last}");
        assert_eq!(server.gettokens(), 1, "the made-up token was refused once");
        let (well, last) = run(program, &[&server.base(), "0.1", "1", "--secret", "s"]);
        assert!(well && figure(&last, "requests per second, 0 failed") > 0.0, "{last}");
        let fetch = format!("GET /cgi-bin/gettoken?corpid={CORP}&corpsecret=s");
        assert_eq!(server.requests().iter().filter(|request| **request == fetch).count(), 1);
    }
}

#[test]
fn a_server_that_looks_at_no_token_need_not_give_one() {
    for program in CLIENTS {
        let server = Server::start(|exchange| {
            exchange.discard()?;
            exchange.json(SENT)
        });
        let (well, last) = run(program, &[&server.base(), "0.1", "2"]);
        assert!(well && figure(&last, "requests per second, 0 failed") > 0.0, "{last}");
        assert_eq!(server.gettokens(), 0);
    }
}

#[test]
fn what_fails_is_counted() {
    for program in CLIENTS {
        let server = Server::wecom(|exchange| {
            exchange.discard()?;
            exchange.json(if exchange.number() % 2 == 0 { SENT } else { r#"{"errcode":45009,"errmsg":"too many"}"# })
        });
        let (well, last) = run(program, &[&server.base(), "0.1", "1"]);
        let (_, failed) = last.split_once(", ").unwrap();
        assert!(well && figure(failed, "failed") > 0.0, "{last}");

        let server = Server::answering(r#"{"errcode":48002,"errmsg":"api forbidden"}"#);
        let (well, last) = run(program, &[&server.base(), "0", "1"]);
        assert_eq!((well, last.as_str()), (false, "0 requests per second, 1 failed"));
        let (well, last) = run(program, &[&server.base(), "1", "1", "--secret"]);
        assert_eq!((well, last.as_str()), (false, ""), "the usage is no result");
    }
}

#[test]
fn events_are_told_from_what_only_decrypts() {
    let key = EncodingAesKey::new(KEY).unwrap();
    let line = |text: &str| {
        let sealed = key.seal(text.as_bytes(), CORP, [7; 16]).unwrap();
        let signed = signature(TOKEN, "1", "2", &sealed);
        json!({
            "token": TOKEN, "key": KEY, "receive_id": CORP, "timestamp": "1", "nonce": "2", "signature": signed,
            "encrypt": sealed,
        })
        .to_string()
    };
    // The second is larger than a receiver takes unless told otherwise.
    let large = format!("<xml><MsgType>text</MsgType><Content>{}</Content></xml>", "x".repeat(2 << 20));
    let lines = [line("an echo"), line(&large), line("<xml><MsgType>event</MsgType></xml>"), line("")];
    let file = std::env::temp_dir().join(format!("wecom-callbacks-{}.jsonl", std::process::id()));
    std::fs::write(&file, lines.join("\n")).unwrap();
    let (well, last) = run(env!("CARGO_BIN_EXE_bench-callback"), &[file.to_str().unwrap(), "0.01"]);
    std::fs::remove_file(file).unwrap();
    let (all, parts) = last.split_once(" opens per second: ").unwrap_or_else(|| panic!("{last:?}"));
    let (events, refused) = parts.split_once(", ").unwrap();
    let (all, events) = (all.parse::<f64>().unwrap(), figure(events, "events or messages"));
    let refused = figure(refused, "refused for what they say");
    assert!(well && all > 0.0 && (events - refused).abs() <= 1.0 && (events + refused - all).abs() <= 1.0, "{last}");
}
