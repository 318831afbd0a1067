//! Callbacks: from the bytes of a request to the event, and back.

use std::sync::LazyLock;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use http::{Method, Request, Response, StatusCode, Uri};
use serde_json::Value as Json;
use wecom_core::callback::crypto::{EncodingAesKey, signature, verify};
use wecom_core::callback::{CallbackError, Event, Incoming, Receiver, Reply};
use wecom_core::types::Timestamp;

use super::first_line;
use super::twin;
use super::words::WORDS;
use crate::sim::dice::Dice;

pub(super) const TOKEN: &str = "token";
pub(super) const KEY: &str = "jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C";
const ID: &str = "ww1";
pub(super) const NOW: Timestamp = Timestamp::from_secs(1_700_000_000);
pub(super) const RANDOM: [u8; 16] = [7; 16];

pub(super) static KEY_READ: LazyLock<EncodingAesKey> = LazyLock::new(|| EncodingAesKey::new(KEY).expect("a key"));
static RECEIVER: LazyLock<Receiver> =
    LazyLock::new(|| Receiver::builder(TOKEN, KEY).receive_id(ID).build().expect("a receiver"));

/// Requests that nobody signed: the first line is the query, the rest the body. All are refused, without a word.
pub fn envelope(data: &[u8]) {
    let (query, body) = first_line(data);
    let given = Uri::try_from([b"/cb?", query].concat());
    let known = Uri::from_static("/cb?msg_signature=5c45ff5e21c57e6ad56bac8758b79b1d9ac89fd3&timestamp=1&nonce=2");
    for uri in given.into_iter().chain([known]) {
        for method in [Method::GET, Method::POST, Method::PUT] {
            let mut request = Request::new(body);
            *request.uri_mut() = uri.clone();
            *request.method_mut() = method;
            let answer = RECEIVER.handle(&request, NOW, RANDOM, |incoming| panic!("taken: {incoming:?}"));
            refused(&answer);
        }
    }
}

pub(super) fn refused(answer: &Response<Vec<u8>>) {
    assert!(answer.status().is_client_error(), "{}", answer.status());
    assert!(answer.body().is_empty(), "the sender is told nothing");
    let error = answer.extensions().get::<CallbackError>().expect("the reason of a refusal");
    assert!(!format!("{error} {error:?}").contains(KEY));
}

/// Cipher text: the bytes as they are, as base64, and as what stands behind the first block of a text that decrypts.
/// The last opens exactly where the layout is right.
pub fn decryption(data: &[u8]) {
    for text in [data, STANDARD.encode(data).as_bytes()] {
        if let Ok(plain) = KEY_READ.open(text) {
            assert!(plain.message.len() + plain.receive_id.len() < text.len());
        }
    }
    let whole = &data[..data.len() / 16 * 16];
    let opened = KEY_READ.open(forged(&KEY_READ, whole).as_bytes());
    match (opened, layout(whole)) {
        (Ok(plain), Some((message, id))) => {
            assert_eq!((plain.message.as_slice(), plain.receive_id.as_str()), (message, id));
            let again = KEY_READ.open(KEY_READ.seal(message, id, RANDOM).expect("short").as_bytes());
            assert!(again.is_ok_and(|again| again == plain), "sealed again, it opens");
        }
        (Err(CallbackError::Decrypt(_)), None) => {}
        (opened, expected) => panic!("{opened:?} for {expected:?}"),
    }
}

/// Cipher text that decrypts to 16 bytes of no meaning and then exactly these, which must be whole blocks: what one can
/// make who knows the key, and not what [`EncodingAesKey::seal`] makes. Blocks of CBC can be cut off at either end.
pub fn forged(key: &EncodingAesKey, blocks: &[u8]) -> String {
    // Sealed: 16 random bytes, 4 of length, 12 of ours, then the blocks.
    let message = [&[0; 12], blocks].concat();
    let sealed = key.seal(&message, "", RANDOM).expect("short");
    let sealed = STANDARD.decode(sealed).expect("base64");
    STANDARD.encode(&sealed[16..32 + blocks.len()])
}

/// Message and receive id of a text whose first 16 bytes are cut off already, by the words of the official page.
fn layout(text: &[u8]) -> Option<(&[u8], &str)> {
    let padding = usize::from(*text.last()?);
    // The random bytes may hold part of the padding, but then there is no length.
    let content = text.get(..text.len().checked_sub(padding)?)?;
    if !(1..=32).contains(&padding) || text[content.len()..].iter().any(|byte| usize::from(*byte) != padding) {
        return None;
    }
    let (length, rest) = content.split_first_chunk::<4>()?;
    let (message, id) = rest.split_at_checked(usize::try_from(u32::from_be_bytes(*length)).ok()?)?;
    Some((message, std::str::from_utf8(id).ok()?))
}

/// Any bytes, signed and sealed. Taken or refused; what has no type here is what quick-xml reads out of it, too. What is a
/// reply comes back as it went, and so does what has no type when it is sent back as a card.
pub fn xml(data: &[u8]) {
    let mut sent = None;
    let answer = push(data, false, |incoming| {
        assert_eq!(incoming.raw().as_bytes(), data);
        let raw = incoming.raw();
        if let Event::Unknown(unknown) = &incoming.event
            && !incoming.command
            && raw.trim_start().starts_with('<')
        {
            match twin::read(raw) {
                Ok(fields) => assert!(fields == unknown.fields, "{fields:?} are read as {:?}", unknown.fields),
                Err(problem) => panic!("{:?} are read where there is {problem}", unknown.fields),
            }
        }
        let reply = Reply::read(raw).ok().filter(|reply| reply.to_json().is_some());
        let reply = reply.or_else(|| card(raw)).unwrap_or_default();
        sent = reply.to_json();
        reply
    });
    let Some(sent) = sent else { return };
    if let Some(CallbackError::Reply { .. }) = answer.extensions().get() {
        // Not every callback takes every reply; a command takes its word.
        assert!(matches!(answer.body().as_slice(), b"" | b"success"));
        return;
    }
    let text = opened(&answer);
    match Reply::read(&text).map(|reply| reply.to_json()) {
        Ok(Some(back)) => assert_eq!(back, sent, "in {text}"),
        other => panic!("{other:?} in {text}"),
    }
}

/// A document's content as that of a card.
fn card(text: &str) -> Option<Reply> {
    let (_, content) = text.split_once("<xml>")?;
    let (content, _) = content.rsplit_once("</xml>")?;
    let card = format!("<MsgType>update_template_card</MsgType><TemplateCard>{content}</TemplateCard>");
    Reply::read(&format!("<xml>{card}</xml>")).ok()
}

/// Bodies of an AI bot: JSON inside and outside.
pub fn bot(data: &[u8]) {
    let echo = format!("{{\"length\":{}}}", data.len());
    let mut command = None;
    let answer = push(data, true, |incoming| {
        assert_eq!(incoming.raw().as_bytes(), data);
        command = Some(incoming.command);
        Reply::Plain(echo.clone())
    });
    if command == Some(false) {
        assert_eq!(opened(&answer), echo);
    }
    // Texts that begin with anything else are the affair of the target `events`.
    if let Ok(text) = std::str::from_utf8(data) {
        read(text);
    }
}

/// Events: an odd first byte and any text, or an even one and dice for an event with fields that events have.
pub fn events(data: &[u8]) {
    match data.split_first() {
        Some((first, text)) if first % 2 == 1 => read(&String::from_utf8_lossy(text)),
        Some((_, tape)) => read(&event(&mut Dice::new(tape.to_vec()))),
        None => read(""),
    }
}

/// XML of an event, as the dice fall.
fn event(dice: &mut Dice) -> String {
    let pick = |words: &[String], dice: &mut Dice| {
        let place = dice.below(256) * 256 + dice.below(256);
        words[place % words.len()].clone()
    };
    let mut out = "<xml><ToUserName>ww1</ToUserName><FromUserName>zhang</FromUserName>".to_owned();
    let word = pick(&WORDS.events, dice);
    let change = pick(&WORDS.events, dice);
    out.push_str(&match dice.below(4) {
        0 => format!("<MsgType>event</MsgType><Event>{word}</Event><ChangeType>{change}</ChangeType>"),
        1 => format!("<InfoType>{word}</InfoType><ChangeType>{change}</ChangeType>"),
        2 => format!("<MsgType>{word}</MsgType>"),
        _ => format!("<MsgType>event</MsgType><Event>{word}</Event>"),
    });
    let mut open: Vec<String> = Vec::new();
    for _ in 0..dice.below(40) {
        let name = pick(&WORDS.fields, dice);
        match dice.below(4) {
            0 if open.len() < 8 => {
                out.push_str(&format!("<{name}>"));
                open.push(name);
            }
            1 if !open.is_empty() => out.extend(open.pop().map(|name| format!("</{name}>"))),
            _ => {
                const TEXTS: &[&str] = &[
                    "1",
                    "",
                    "-1",
                    "a,b|c",
                    "企业",
                    "<![CDATA[ ]]>",
                    "1700000000",
                    "1.5",
                    "true",
                    "99999999999999999999",
                ];
                out.push_str(&format!("<{name}>{}</{name}>", dice.pick(TEXTS)));
            }
        }
    }
    while let Some(name) = open.pop() {
        out.push_str(&format!("</{name}>"));
    }
    out.push_str("</xml>");
    out
}

/// An event or a reason; an event with a type is the same when it is written as JSON and read again.
fn read(text: &str) {
    let incoming = match Incoming::read(text, ID) {
        Ok(incoming) => incoming,
        Err(error) => {
            assert!(matches!(error, CallbackError::Content { .. }), "{error}");
            return;
        }
    };
    assert!(!incoming.dedup_key().is_empty() && !format!("{incoming:?}").is_empty());
    let unknown = matches!(incoming.event, Event::Unknown(_));
    let Some(fields) = incoming.to_json() else {
        assert!(unknown, "{} has no JSON", incoming.event.name());
        return;
    };
    assert!(!unknown);
    let json = Json::Object(fields).to_string();
    let again = Incoming::read(json.as_str(), ID).unwrap_or_else(|error| panic!("{error}: {json}"));
    assert_eq!(again.event.name(), incoming.event.name(), "{json}");
    let once_more = again.to_json().unwrap_or_else(|| panic!("{:?} of {json}", again.event));
    assert_eq!(Json::Object(once_more).to_string(), json);
}

/// Seals and signs, and hands it to the receiver. Either the handler is called and the answer is 200, or it is refused.
fn push(inner: &[u8], json: bool, handler: impl FnOnce(Incoming) -> Reply) -> Response<Vec<u8>> {
    let sealed = KEY_READ.seal(inner, ID, RANDOM).expect("short");
    let signature = signature(TOKEN, "1700000000", "n", &sealed);
    let body = if json {
        format!("{{\"encrypt\":\"{sealed}\"}}")
    } else {
        format!("<xml><ToUserName>ww1</ToUserName><Encrypt><![CDATA[{sealed}]]></Encrypt></xml>")
    };
    let uri = format!("/cb?msg_signature={signature}&timestamp=1700000000&nonce=n");
    let request = Request::post(uri).body(body.into_bytes()).expect("a request");
    let mut called = false;
    let answer = RECEIVER.handle(&request, NOW, RANDOM, |incoming| {
        called = true;
        handler(incoming)
    });
    if called {
        assert_eq!(answer.status(), StatusCode::OK);
    } else {
        refused(&answer);
    }
    answer
}

/// What WeCom reads out of an answer.
fn opened(answer: &Response<Vec<u8>>) -> String {
    opened_for(answer, ID)
}

/// The same, for a receive id.
pub(super) fn opened_for(answer: &Response<Vec<u8>>, id: &str) -> String {
    let text = std::str::from_utf8(answer.body()).expect("an answer in UTF-8");
    let sealed = text
        .split_once("<Encrypt><![CDATA[")
        .and_then(|(_, rest)| rest.split_once("]]>"))
        .or_else(|| text.split_once("\"encrypt\":\"").and_then(|(_, rest)| rest.split_once('"')))
        .unwrap_or_else(|| panic!("no cipher text in {text:?}"))
        .0;
    let given =
        text.split(['[', ']', '"']).find(|part| part.len() == 40 && part.bytes().all(|byte| byte.is_ascii_hexdigit()));
    assert!(verify(TOKEN, "1700000000", "n", sealed, given.expect("a signature")));
    let plain = KEY_READ.open(sealed.as_bytes()).expect("an answer that opens");
    assert_eq!(plain.receive_id, id);
    String::from_utf8(plain.message).expect("a reply in UTF-8")
}
