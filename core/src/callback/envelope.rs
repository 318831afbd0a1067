//! The outer envelope of callbacks and replies, as XML or JSON.

use std::borrow::Cow;

use serde_json::json;

use super::{CallbackError, xml};
use crate::wire::{Entries, Failure, Key, Reading, Slot, from_json, to_json};

/// What a body holds, and in which form.
pub(super) struct Envelope<'a> {
    pub(super) encrypted: Cow<'a, str>,
    pub(super) json: bool,
}

impl Envelope<'_> {
    /// Reads `<xml><ToUserName/><AgentID/><Encrypt/></xml>`, or `{"encrypt":…}` as AI bots (智能机器人) get it.
    pub(super) fn read(body: &[u8]) -> Result<Envelope<'_>, CallbackError> {
        let start = body.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(body).trim_ascii_start();
        let json = start.starts_with(b"{");
        let encrypted = if json {
            Cow::Owned(from_json::<Sealed>(body).map_err(CallbackError::Envelope)?.0)
        } else {
            xml::parse(body).map_err(CallbackError::Envelope)?.into_text("Encrypt").unwrap_or_default()
        };
        if encrypted.is_empty() {
            return Err(CallbackError::Envelope(Failure::new("there is no Encrypt")));
        }
        Ok(Envelope { encrypted, json })
    }
}

/// The one field of a JSON envelope. Others are passed over: read into a tree, a megabyte of them would take thirty.
#[derive(Default)]
struct Sealed(String);

impl Slot for Sealed {
    fn expects(&self) -> &'static str {
        "a JSON object"
    }

    fn map(&mut self, entries: &mut dyn Entries) -> Reading {
        while let Some(key) = entries.next(&["encrypt"], 0)? {
            match key {
                Key::Known(_) => entries.value(&mut self.0).map_err(|failure| failure.within("encrypt"))?,
                Key::Other => entries.skip()?,
            }
        }
        Ok(())
    }
}

/// A sealed reply in its envelope.
pub(super) fn write(json: bool, encrypted: &str, signature: &str, timestamp: i64, nonce: &str) -> Vec<u8> {
    if json {
        return to_json(
            &json!({"encrypt": encrypted, "msgsignature": signature, "timestamp": timestamp, "nonce": nonce}),
        );
    }
    let mut out = xml::Writer::new();
    out.text("Encrypt", encrypted);
    out.text("MsgSignature", signature);
    out.number("TimeStamp", timestamp);
    out.text("Nonce", nonce);
    out.finish().into_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_both_forms() {
        let xml = b"<xml><ToUserName><![CDATA[ww1]]></ToUserName><Encrypt><![CDATA[a+/=]]></Encrypt><AgentID>1</AgentID></xml>";
        let envelope = Envelope::read(xml).unwrap();
        assert_eq!((envelope.encrypted.as_ref(), envelope.json), ("a+/=", false));
        let envelope = Envelope::read(b"\xEF\xBB\xBF {\"encrypt\":\"a+\\/=\",\"more\":1}").unwrap();
        assert_eq!((envelope.encrypted.as_ref(), envelope.json), ("a+/=", true));
        let envelope =
            Envelope::read(br#"{"a":[{"encrypt":1},[[]],null],"encrypt":"x","encrypt":"y","b":{}}"#).unwrap();
        assert_eq!(envelope.encrypted, "y");
        for body in [
            "{\"encrypt\":null}",
            "{\"encrypt\":[]}",
            "{\"a\":",
            "{\"encrypt\":\"x\"}}",
            "",
            "x",
            "<xml/>",
            "<xml><Encrypt/></xml>",
            "{}",
            "{\"encrypt\":7",
            "[]",
            "<html>",
        ] {
            assert!(matches!(Envelope::read(body.as_bytes()), Err(CallbackError::Envelope(_))), "{body}");
        }
    }

    #[test]
    fn writes_both_forms() {
        assert_eq!(
            String::from_utf8(write(false, "E", "S", 7, "N]]>")).unwrap(),
            "<xml><Encrypt><![CDATA[E]]></Encrypt><MsgSignature><![CDATA[S]]></MsgSignature><TimeStamp>7</TimeStamp>\
             <Nonce><![CDATA[N]]]]><![CDATA[>]]></Nonce></xml>"
        );
        assert_eq!(
            String::from_utf8(write(true, "E", "S", 7, "N\"")).unwrap(),
            r#"{"encrypt":"E","msgsignature":"S","nonce":"N\"","timestamp":7}"#
        );
    }
}
