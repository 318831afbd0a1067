//! What bots get: callbacks and files.

use std::sync::LazyLock;

use http::{Request, StatusCode};
use serde_json::Value as Json;
use wecom_core::callback::bot::{Content, Incoming, Reply, Stream};
use wecom_core::callback::crypto::signature;
use wecom_core::callback::{CallbackError, Receiver};
use wecom_core::wire::to_json;

use super::callback::{KEY, KEY_READ, NOW, RANDOM, TOKEN, opened_for, refused};
use super::first_line;

static BOT: LazyLock<Receiver> =
    LazyLock::new(|| Receiver::builder(TOKEN, KEY).receive_id("").build().expect("a receiver"));

/// Texts of callbacks: what is a JSON object is read, and written again it is the same.
pub fn bot_incoming(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    let trimmed = text.strip_prefix('\u{feff}').unwrap_or(&text);
    let object = serde_json::from_str::<serde_json::Map<String, Json>>(trimmed);
    let incoming = match Incoming::read(text.as_ref()) {
        Ok(incoming) => incoming,
        Err(error) => {
            assert!(matches!(error, CallbackError::Content { .. }), "{error}");
            assert!(object.is_err(), "{error}: {text}");
            return;
        }
    };
    assert_eq!(incoming.raw(), text);
    assert!(!incoming.dedup_key().is_empty() && !format!("{incoming:?}").is_empty());
    let object = object.unwrap_or_else(|error| panic!("{error}: {text}"));
    // Of two members of one name the last counts; with the first gone the rest may be read as what it was too odd for before.
    let single = Json::Object(object).to_string();
    let once = written(&Incoming::read(single.as_str()).unwrap_or_else(|error| panic!("{error}: {single}")));
    let again = Incoming::read(once.to_string()).unwrap_or_else(|error| panic!("{error}: {once}"));
    // Of fractions and of numbers beyond 64 bits the last digit may change each time.
    if !inexact(&once) {
        assert_eq!(written(&again), once);
    }
}

fn inexact(value: &Json) -> bool {
    match value {
        Json::Number(number) => number.is_f64(),
        Json::Array(items) => items.iter().any(inexact),
        Json::Object(fields) => fields.values().any(inexact),
        _ => false,
    }
}

fn written(incoming: &Incoming) -> Json {
    serde_json::from_slice(&to_json(incoming)).expect("JSON was written")
}

/// Bodies of callbacks, signed and sealed, and replies to them: the first line is what the bot says. The answer is the reply,
/// whole, or nothing and a reason.
pub fn bot_webhook(data: &[u8]) {
    let (said, inner) = first_line(data);
    let said = String::from_utf8_lossy(said);
    let sealed = KEY_READ.seal(inner, "", RANDOM).expect("short");
    let signed = signature(TOKEN, "1700000000", "n", &sealed);
    let uri = format!("/bot?msg_signature={signed}&timestamp=1700000000&nonce=n");
    let request = Request::post(uri).body(format!("{{\"encrypt\":\"{sealed}\"}}")).expect("a request");
    let mut reply = None;
    let answer = BOT.handle_bot(&request, NOW, RANDOM, |incoming| {
        assert_eq!(incoming.raw().as_bytes(), inner);
        let given = match incoming.content {
            Content::Event(_) => Reply::text(said.as_ref()),
            _ => Stream::new().id(said.chars().take(3).collect::<String>()).content(said.as_ref()).into(),
        };
        reply = given.to_json();
        given
    });
    let Some(reply) = reply else { return refused(&answer) };
    assert_eq!(answer.status(), StatusCode::OK);
    match answer.extensions().get() {
        Some(CallbackError::Reply { problem, .. }) => {
            assert!(answer.body().is_empty() && !problem.problem.is_empty());
        }
        None => assert_eq!(opened_for(&answer, "").as_bytes(), reply),
        Some(other) => panic!("{other}"),
    }
}

/// Files, in pieces: the first line says how long these are, the rest is the file, as it is and encrypted. In pieces it is the
/// same as whole, and never more is held back than what the end may need.
pub fn files(data: &[u8]) {
    let (sizes, file) = first_line(data);
    let encrypted = KEY_READ.encrypt_file(file.to_vec());
    assert_eq!(KEY_READ.decrypt_file(encrypted.clone()).as_deref(), Ok(file));
    for cipher in [file, &encrypted] {
        let whole = KEY_READ.decrypt_file(cipher.to_vec());
        let (mut decryptor, mut plain, mut rest) = (KEY_READ.file_decryptor(), Vec::new(), cipher);
        for size in sizes.iter().cycle().take(cipher.len()) {
            let (piece, after) = rest.split_at(usize::from(*size).min(rest.len()));
            decryptor.update(piece, &mut plain);
            rest = after;
            assert!(cipher.len() - rest.len() - plain.len() < 48, "more is held back than the end may need");
        }
        decryptor.update(rest, &mut plain);
        let given = plain.clone();
        let pieces = decryptor.finish(&mut plain).map(|()| plain);
        if let Ok(pieces) = &pieces {
            assert!(pieces.starts_with(&given), "what was given stays");
        }
        assert_eq!(pieces, whole);
    }
}
