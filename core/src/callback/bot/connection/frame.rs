//! Frames: JSON objects of a command, a request id, and a body.

use std::collections::BTreeMap;

use serde_json::value::RawValue;

use crate::callback::bot::BotId;
use crate::error::ApiError;
use crate::types::Secret;
use crate::wire::{Failure, Readable, Slot, Value, Writer, read_json};

/// What a frame from WeCom is.
pub(super) enum Frame<'a> {
    /// A callback: message or event, in its own text.
    Callback { req_id: String, body: &'a str },
    /// The answer to a frame of ours.
    Answer { req_id: String, code: i64, message: String, body: &'a str },
}

/// Reads a frame.
pub(super) fn read(text: &[u8]) -> Result<Frame<'_>, Failure> {
    let text = std::str::from_utf8(text).map_err(|problem| Failure::new(format!("no UTF-8: {problem}")))?;
    let parts: BTreeMap<String, &RawValue> =
        serde_json::from_str(text).map_err(|problem| Failure::new(format!("no JSON object: {problem}")))?;
    let part = |name: &str| parts.get(name).map_or("", |part| part.get());
    let mut head = Head::default();
    for (name, slot) in [
        ("cmd", &mut head.cmd as &mut dyn Slot),
        ("headers", &mut head.headers),
        ("errcode", &mut head.code),
        ("errmsg", &mut head.message),
    ] {
        if let Some(part) = parts.get(name) {
            read_json(part.get().as_bytes(), slot).map_err(|failure| failure.within(name))?;
        }
    }
    let Head { cmd, headers: Headers { req_id }, code, message } = head;
    match (cmd.as_str(), code) {
        ("aibot_msg_callback" | "aibot_event_callback", _) => Ok(Frame::Callback { req_id, body: part("body") }),
        // An answer has no cmd; one that has one all the same is known by its errcode.
        ("", _) | (_, Some(_)) if !req_id.is_empty() => {
            Ok(Frame::Answer { req_id, code: code.unwrap_or_default(), message, body: part("body") })
        }
        ("", _) => Err(Failure::new("there is neither a cmd nor a req_id")),
        (cmd, _) => Err(Failure::new(format!("the cmd {cmd:?} is not known"))),
    }
}

#[derive(Default)]
struct Head {
    cmd: String,
    headers: Headers,
    code: Option<i64>,
    message: String,
}

#[derive(Default)]
struct Headers {
    req_id: String,
}

impl Readable for Headers {
    fn type_name(&self) -> &'static str {
        "headers"
    }
    fn names(&self) -> &'static [&'static str] {
        &["req_id"]
    }
    fn slot(&mut self, _: usize) -> Option<&mut dyn Slot> {
        Some(&mut self.req_id)
    }
}

/// Writes a frame.
pub(super) fn write(cmd: &str, req_id: &str, body: Option<&dyn Value>) -> String {
    let mut out = Writer::json();
    out.object(|out| {
        out.member("cmd", &cmd);
        out.member("headers", &RequestId(req_id));
        if let Some(body) = body {
            out.member("body", body);
        }
    });
    String::from_utf8_lossy(&out.finish()).into_owned()
}

struct RequestId<'a>(&'a str);

impl Value for RequestId<'_> {
    fn write(&self, out: &mut Writer) {
        out.object(|out| out.member("req_id", &self.0));
    }
}

/// The frame that begins it all.
pub(super) fn subscribe(req_id: &str, bot: &BotId, secret: &Secret) -> String {
    write("aibot_subscribe", req_id, Some(&Subscribe(bot, secret)))
}

struct Subscribe<'a>(&'a BotId, &'a Secret);

impl Value for Subscribe<'_> {
    fn write(&self, out: &mut Writer) {
        out.object(|out| {
            out.member("bot_id", self.0);
            out.member("secret", self.1);
        });
    }
}

/// WeCom's refusal of a frame.
pub(super) fn refusal(cmd: &str, code: i64, message: String) -> Box<ApiError> {
    Box::new(ApiError::new(cmd, code, message, b""))
}
