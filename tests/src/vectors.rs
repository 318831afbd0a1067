//! Runs vectors of the callback crypto: `vectors FILE.jsonl`, where each line is an object with `token`, `key`,
//! `receive_id`, `timestamp`, `nonce`, `signature`, `encrypt`, `message` and, if it likes, `by` (whose vector it is).
//!
//! A vector holds where its signature is ours and its cipher text opens to its message and receive id, where it is refused
//! with one byte changed anywhere, and where what we seal opens again.

use std::fs;
use std::path::Path;

use http::Request;
use percent_encoding::{NON_ALPHANUMERIC, percent_encode};
use serde_json::Value as Json;
use wecom_core::callback::crypto::{EncodingAesKey, signature, verify};
use wecom_core::callback::{CallbackError, Receiver};
use wecom_core::types::Timestamp;

use crate::conformance::Tally;

#[cfg(test)]
mod tests;

/// Runs all vectors of a file.
///
/// # Errors
///
/// Where the file cannot be read, or holds none.
pub fn run(file: &Path) -> Result<Tally, String> {
    let text = fs::read(file).map_err(|problem| format!("{}: {problem}", file.display()))?;
    let tally = lines(&text);
    if tally.passed == 0 && tally.failures.is_empty() {
        return Err(format!("{} holds no vectors: a JSON object on each line is expected", file.display()));
    }
    Ok(tally)
}

/// Runs the vectors on the lines of a text; empty lines are passed over.
fn lines(text: &[u8]) -> Tally {
    let text = text.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(text);
    let mut tally = Tally::default();
    for (index, line) in text.split(|byte| *byte == b'\n').enumerate() {
        let line = line.trim_ascii();
        if line.is_empty() {
            continue;
        }
        match Vector::read(line).and_then(|vector| vector.check()) {
            Ok(()) => tally.passed += 1,
            Err(problem) => tally.failures.push(format!("line {}: {problem}", index + 1)),
        }
    }
    tally
}

/// One line.
#[derive(Clone)]
struct Vector {
    by: String,
    token: String,
    key: String,
    receive_id: String,
    timestamp: String,
    nonce: String,
    signature: String,
    encrypt: String,
    message: String,
}

impl Vector {
    fn read(line: &[u8]) -> Result<Vector, String> {
        let json: Json = serde_json::from_slice(line).map_err(|problem| format!("it is not JSON: {problem}"))?;
        let text = |name: &str| match &json[name] {
            Json::String(text) => Ok(text.clone()),
            Json::Number(number) => Ok(number.to_string()),
            Json::Null => Err(format!("{name} is missing")),
            other => Err(format!("{name} is {other}, no string")),
        };
        Ok(Vector {
            by: text("by").unwrap_or_default(),
            token: text("token")?,
            key: text("key")?,
            // Of an AI bot it is empty.
            receive_id: if json["receive_id"].is_null() { String::new() } else { text("receive_id")? },
            timestamp: text("timestamp")?,
            nonce: text("nonce")?,
            signature: text("signature")?,
            encrypt: text("encrypt")?,
            message: text("message")?,
        })
    }

    /// Everything that has to hold; otherwise all that does not, in one line.
    fn check(&self) -> Result<(), String> {
        let key = EncodingAesKey::new(&self.key).map_err(|problem| self.label(&problem.to_string()))?;
        let mut problems = Vec::new();
        for check in [Vector::check_signature, Vector::check_text, Vector::check_changes, Vector::check_sealing] {
            if let Err(problem) = check(self, &key) {
                problems.push(problem);
            }
        }
        if problems.is_empty() { Ok(()) } else { Err(self.label(&problems.join("; "))) }
    }

    fn label(&self, problem: &str) -> String {
        if self.by.is_empty() { problem.to_owned() } else { format!("{}: {problem}", self.by) }
    }

    fn check_signature(&self, _: &EncodingAesKey) -> Result<(), String> {
        let ours = signature(&self.token, &self.timestamp, &self.nonce, &self.encrypt);
        if ours != self.signature {
            return Err(format!("the signature is {ours}, expected was {}", self.signature));
        }
        if !verify(&self.token, &self.timestamp, &self.nonce, &self.encrypt, &self.signature) {
            return Err("the signature is not accepted".to_owned());
        }
        Ok(())
    }

    /// By the key alone, and through the receiver: as a verification, and as callbacks in both forms.
    fn check_text(&self, key: &EncodingAesKey) -> Result<(), String> {
        let plain = key.open(self.encrypt.as_bytes()).map_err(|problem| problem.to_string())?;
        same("the message", &String::from_utf8_lossy(&plain.message), &self.message)?;
        same("the receive id", &plain.receive_id, &self.receive_id)?;
        let receiver = self.receiver(&self.receive_id)?;
        if self.encrypt.len() < ADDRESS {
            let echo = self.verified(&receiver).map_err(|problem| problem.to_string())?;
            // A byte order mark is no part of an echo.
            same("the echo", &echo, self.message.strip_prefix('\u{feff}').unwrap_or(&self.message))?;
        }
        for json in [false, true] {
            let message = self.pushed(&receiver, json).map_err(|problem| problem.to_string())?;
            same("the callback's message", &message, &self.message)?;
        }
        Ok(())
    }

    /// One byte changed at each place of what is signed, and of the signature; another receive id, token or key.
    fn check_changes(&self, key: &EncodingAesKey) -> Result<(), String> {
        let receiver = self.receiver(&self.receive_id)?;
        for (part, name) in ["signature", "timestamp", "nonce", "encrypt"].into_iter().enumerate() {
            let length = self.parts()[part].len();
            // Of very long ones not every place: that takes the square of the length.
            for place in (0..length).step_by(1 + length / 8192) {
                let mut parts = self.parts();
                parts[part][place] ^= 1;
                match receiver.open(&push(&parts, true), NOW) {
                    Err(CallbackError::Signature | CallbackError::Parameter { .. }) => {}
                    Err(CallbackError::Content { .. }) | Ok(_) => {
                        return Err(format!("byte {place} of {name} was changed, and it was accepted"));
                    }
                    Err(problem) => return Err(format!("byte {place} of {name} was changed: {problem}")),
                }
            }
        }
        self.check_others(key)
    }

    fn check_others(&self, key: &EncodingAesKey) -> Result<(), String> {
        let mut ids: Vec<String> =
            (0..self.receive_id.len()).filter_map(|place| changed(&self.receive_id, place)).collect();
        ids.push(format!("{}x", self.receive_id));
        for id in ids {
            let receiver = self.receiver(&id)?;
            if !matches!(self.pushed(&receiver, false), Err(CallbackError::ReceiveId { .. })) {
                return Err(format!("it was not refused where {id:?} is the receive id"));
            }
        }
        let token = Vector { token: format!("{}x", self.token), ..self.clone() };
        if !matches!(token.pushed(&token.receiver(&self.receive_id)?, false), Err(CallbackError::Signature)) {
            return Err("it was not refused where the token is another".to_owned());
        }
        let first = if self.key.starts_with('A') { "B" } else { "A" };
        let other = EncodingAesKey::new(&format!("{first}{}", self.key.trim_start().get(1..).unwrap_or_default()));
        let other = other.map_err(|problem| problem.to_string())?;
        let right = key.open(self.encrypt.as_bytes()).ok();
        if other.open(self.encrypt.as_bytes()).is_ok_and(|plain| Some(plain) == right) {
            return Err("another key opens it".to_owned());
        }
        Ok(())
    }

    fn check_sealing(&self, key: &EncodingAesKey) -> Result<(), String> {
        for random in [[0; 16], [0xff; 16]] {
            let sealed =
                key.seal(self.message.as_bytes(), &self.receive_id, random).map_err(|problem| problem.to_string())?;
            if sealed.len() != self.encrypt.trim_end().len() {
                return Err(format!("sealed again it has {} bytes, not {}", sealed.len(), self.encrypt.len()));
            }
            let signature = signature(&self.token, &self.timestamp, &self.nonce, &sealed);
            let again = Vector { signature, encrypt: sealed, ..self.clone() };
            again.check_text(key).map_err(|problem| format!("sealed again: {problem}"))?;
        }
        Ok(())
    }

    fn receiver(&self, id: &str) -> Result<Receiver, String> {
        let builder = Receiver::builder(self.token.as_str(), self.key.as_str()).receive_id(id).body_limit(usize::MAX);
        builder.build().map_err(|problem| problem.to_string())
    }

    /// The echo of a verification.
    fn verified(&self, receiver: &Receiver) -> Result<String, CallbackError> {
        let query =
            format!("{}&echostr={}", query(&self.parts()), percent_encode(self.encrypt.as_bytes(), NON_ALPHANUMERIC));
        receiver.verify_url(&Request::get(query).body(()).expect("percent signs fit any address"), NOW)
    }

    /// The message of a callback.
    fn pushed(&self, receiver: &Receiver, json: bool) -> Result<String, CallbackError> {
        match receiver.open(&push(&self.parts(), json), NOW) {
            Ok(opened) => Ok(opened.incoming.raw().to_owned()),
            // Opened, but neither XML nor JSON, as many vectors are.
            Err(CallbackError::Content { text, .. }) => Ok(text),
            Err(problem) => Err(problem),
        }
    }

    fn parts(&self) -> [Vec<u8>; 4] {
        [&self.signature, &self.timestamp, &self.nonce, &self.encrypt].map(|part| part.as_bytes().to_vec())
    }
}

/// Vectors tell no time to check the clock against.
const NOW: Timestamp = Timestamp::from_secs(0);

/// Longest cipher text that goes into an address: those end at 64 KB.
const ADDRESS: usize = 20_000;

fn query([signature, timestamp, nonce, _]: &[Vec<u8>; 4]) -> String {
    let [signature, timestamp, nonce] =
        [signature, timestamp, nonce].map(|part| percent_encode(part, NON_ALPHANUMERIC));
    format!("/?msg_signature={signature}&timestamp={timestamp}&nonce={nonce}")
}

/// A callback with signature, timestamp, nonce and cipher text.
fn push(parts: &[Vec<u8>; 4], json: bool) -> Request<Vec<u8>> {
    let encrypt = String::from_utf8_lossy(&parts[3]);
    let body = if json {
        serde_json::json!({ "encrypt": encrypt }).to_string()
    } else {
        format!("<xml><Encrypt><![CDATA[{encrypt}]]></Encrypt></xml>")
    };
    Request::post(query(parts)).body(body.into_bytes()).expect("percent signs fit any address")
}

/// The text with another letter at this place, where that is one byte.
fn changed(text: &str, place: usize) -> Option<String> {
    let letter = text.get(place..=place)?;
    Some(format!("{}{}{}", &text[..place], if letter == "0" { "1" } else { "0" }, &text[place + 1..]))
}

fn same(what: &str, found: &str, expected: &str) -> Result<(), String> {
    if found == expected {
        return Ok(());
    }
    let short = |text: &str| text.chars().take(60).collect::<String>();
    Err(format!("{what} is {:?}, expected was {:?}", short(found), short(expected)))
}
