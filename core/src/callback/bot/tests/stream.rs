//! Streams over time.

use std::sync::Arc;
use std::time::Duration;

use crate::api::aibot::card::TextNotice;
use crate::api::message::card::CardAction;
use crate::api::webhook::Image as Picture;
use crate::callback::bot::*;
use crate::types::{MessageId, Timestamp};

fn at(seconds: i64) -> Timestamp {
    Timestamp::from_secs(1_700_000_000 + seconds)
}

fn begun() -> (Streams, StreamId) {
    let mut streams = Streams::new(Mode::Webhook);
    let first = streams.begin(Stream::new().id("S").content("…"), at(0)).unwrap();
    assert_eq!(json(&first), r#"{"msgtype":"stream","stream":{"id":"S","content":"…"}}"#);
    (streams, "S".into())
}

fn json(reply: &Reply) -> String {
    String::from_utf8(reply.to_json().unwrap()).unwrap()
}

fn refresh(streams: &mut Streams, id: &StreamId, msgid: &str, now: Timestamp) -> String {
    json(&streams.refresh(id, &MessageId::from(msgid), now).unwrap())
}

fn notice() -> TextNotice {
    TextNotice::new(CardAction::link("U")).main_title("T")
}

#[test]
fn from_beginning_to_end() {
    let (mut streams, id) = begun();
    streams.set(&id, "a", at(1)).unwrap();
    streams.append(&id, "b", at(2)).unwrap();
    let open = r#"{"msgtype":"stream","stream":{"id":"S","finish":false,"content":"ab"}}"#;
    assert_eq!(refresh(&mut streams, &id, "1", at(3)), open);
    assert_eq!(streams.has_ended(&id, at(3)), Some(false));
    streams.attach(&id, Picture::new("YWJj", "m"), at(3)).unwrap();
    assert_eq!(refresh(&mut streams, &id, "2", at(4)), open, "pictures come at the end");
    streams.append(&id, "c", at(4)).unwrap();
    streams.finish(&id, at(5)).unwrap();
    assert_eq!(streams.has_ended(&id, at(5)), Some(true));
    let end = concat!(
        r#"{"msgtype":"stream","stream":{"id":"S","finish":true,"content":"abc","#,
        r#""msg_item":[{"msgtype":"image","image":{"base64":"YWJj","md5":"m"}}]}}"#
    );
    assert_eq!(refresh(&mut streams, &id, "3", at(6)), end);
    assert_eq!(refresh(&mut streams, &id, "3", at(11)), end, "WeCom had no answer and asks again");
}

#[test]
fn what_is_over_says_so() {
    let (mut streams, id) = begun();
    let other = StreamId::from("other");
    for error in [
        streams.append(&other, "x", at(1)).unwrap_err(),
        streams.finish(&other, at(1)).unwrap_err(),
        streams.current(&other, at(1)).unwrap_err(),
        streams.refresh(&other, &"1".into(), at(1)).unwrap_err(),
    ] {
        assert_eq!(error, StreamError::Unknown(other.clone()));
        assert!(error.to_string().contains("was not begun here"), "{error}");
    }
    let again = streams.begin(Stream::new().id("S"), at(1)).unwrap_err();
    assert_eq!(again, StreamError::Taken(id.clone()));
    assert_eq!(streams.current(&id, at(1)).unwrap().content.as_deref(), Some("…"), "what answers a repetition");

    streams.finish(&id, at(2)).unwrap();
    for error in [
        streams.append(&id, "x", at(2)).unwrap_err(),
        streams.set(&id, "x", at(2)).unwrap_err(),
        streams.attach(&id, Picture::new("YQ==", "m"), at(2)).unwrap_err(),
        streams.card(&id, notice(), at(2)).unwrap_err(),
        streams.finish(&id, at(2)).unwrap_err(),
    ] {
        assert_eq!(error, StreamError::Finished(id.clone()));
    }
    let error = crate::Error::from(StreamError::Finished(id));
    assert_eq!(error.to_string(), r#"stream.id cannot be used: the stream "S" was ended: nothing can be added"#);
}

#[test]
fn six_minutes() {
    let (mut streams, id) = begun();
    assert!(streams.append(&id, "x", at(359)).is_ok());
    let late = streams.append(&id, "x", at(360)).unwrap_err();
    assert!(matches!(&late, StreamError::Late { after, .. } if *after == Duration::from_secs(360)));
    assert!(late.to_string().contains("began 360s ago, WeCom takes it for 360s"), "{late}");
    assert!(streams.refresh(&id, &"1".into(), at(361)).is_err());
    assert_eq!(streams.has_ended(&id, at(360)), Some(true));
    streams.begin(Stream::new().id("T"), at(719)).unwrap();
    assert_eq!(streams.len(), 2, "still known to be late");
    streams.begin(Stream::new().id("S"), at(720)).unwrap();
    assert_eq!(streams.len(), 2, "the old one was forgotten");

    let mut pushed = Streams::new(Mode::Connection);
    assert!(pushed.is_empty());
    pushed.begin(Stream::new().id("S"), at(0)).unwrap();
    assert!(pushed.append(&id, "x", at(599)).is_ok() && pushed.append(&id, "x", at(600)).is_err());
}

#[test]
fn pictures_are_shared_and_held_no_longer_than_their_stream() {
    let held = || Picture::new("A".repeat(400), "m");
    let mut streams = Streams::new(Mode::Webhook).capacity(1_000);
    let id = StreamId::from("S");
    streams.begin(Stream::new().id("S"), at(0)).unwrap();
    let picture = Arc::new(held());
    streams.attach(&id, Arc::clone(&picture), at(1)).unwrap();
    streams.finish(&id, at(1)).unwrap();
    let answers = [2, 3].map(|second| streams.current(&id, at(second)).unwrap());
    assert_eq!(Arc::strong_count(&picture), 4, "one of its own, one in the stream, one in each answer");
    drop(answers);

    streams.begin(Stream::new().id("T"), at(4)).unwrap();
    let other = StreamId::from("T");
    streams.attach(&other, held(), at(4)).unwrap();
    let full = streams.attach(&other, held(), at(4)).unwrap_err();
    assert_eq!(full, StreamError::Full { held: 1_200, most: 1_000 });
    assert!(full.to_string().contains("1200 bytes, 1000 are held: remove"), "{full}");
    let ready = Stream::new().id("U").finish(true).msg_item([held()]);
    assert_eq!(streams.begin(ready.clone(), at(4)).unwrap_err(), full);
    let error = crate::Error::from(full).to_string();
    assert!(error.starts_with("stream.msg_item the pictures"), "{error}");
    assert!(streams.remove(&id) && !streams.remove(&id));
    assert_eq!(streams.current(&id, at(5)).unwrap_err(), StreamError::Unknown(id));
    assert_eq!(Arc::strong_count(&picture), 1);
    streams.begin(ready, at(5)).unwrap();

    // A late stream is known to be late, and holds nothing.
    streams.begin(Stream::new().id("V"), at(364)).unwrap();
    let last = StreamId::from("V");
    assert!(streams.attach(&last, held(), at(364)).is_ok() && streams.attach(&last, held(), at(364)).is_err());
    assert!(streams.attach(&last, held(), at(365)).is_ok());
    assert!(matches!(streams.current(&other, at(365)), Err(StreamError::Late { .. })));
}

#[test]
fn several_at_once() {
    let (mut streams, first) = begun();
    streams.begin(Stream::new().id("T"), at(1)).unwrap();
    let second = StreamId::from("T");
    streams.append(&second, "two", at(2)).unwrap();
    streams.finish(&second, at(2)).unwrap();
    assert!(refresh(&mut streams, &first, "1", at(3)).contains(r#""id":"S","finish":false,"content":"…""#));
    assert!(refresh(&mut streams, &second, "2", at(3)).contains(r#""id":"T","finish":true,"content":"two""#));
}

#[test]
fn one_card_in_one_answer() {
    let (mut streams, id) = begun();
    streams.card(&id, notice(), at(1)).unwrap();
    let second = streams.card(&id, notice(), at(1)).unwrap_err().to_string();
    assert!(second.contains("a message takes one"), "{second}");
    assert!(refresh(&mut streams, &id, "1", at(2)).starts_with(r#"{"msgtype":"stream_with_template_card""#));
    assert!(refresh(&mut streams, &id, "1", at(7)).contains("text_notice"), "the same question again");
    assert!(!refresh(&mut streams, &id, "2", at(8)).contains("card"), "another question");

    let bad = TextNotice::new(CardAction::link("U"));
    streams.begin(Stream::new().id("T"), at(1)).unwrap();
    assert!(streams.card(&"T".into(), bad, at(1)).unwrap_err().to_string().contains("main_title"));
    assert!(streams.card(&"T".into(), notice(), at(1)).is_ok(), "a refused card is no card");
    let mut pushed = Streams::new(Mode::Connection);
    pushed.begin(Stream::new().id("S"), at(0)).unwrap();
    assert!(pushed.card(&id, notice(), at(1)).unwrap_err().to_string().contains("send it by itself"));
}

#[test]
fn what_is_too_much_changes_nothing() {
    let (mut streams, id) = begun();
    streams.set(&id, "x".repeat(20_480), at(1)).unwrap();
    let error = streams.append(&id, "y", at(1)).unwrap_err().to_string();
    assert!(error.contains("stream.content would have 20481 bytes"), "{error}");
    assert!(streams.set(&id, "y".repeat(20_481), at(1)).is_err());
    assert_eq!(streams.current(&id, at(1)).unwrap().content.unwrap(), "x".repeat(20_480));
    for _ in 0..10 {
        streams.attach(&id, Picture::new("YQ==", "m"), at(1)).unwrap();
    }
    assert!(streams.attach(&id, Picture::new("YQ==", "m"), at(1)).unwrap_err().to_string().contains("11 entries"));
    streams.finish(&id, at(2)).unwrap();
    assert_eq!(streams.current(&id, at(2)).unwrap().msg_item.unwrap().len(), 10);
    let nameless = streams.begin(Stream::new().content("x"), at(1)).unwrap_err();
    assert!(nameless.to_string().contains("stream.id is missing"), "{nameless}");
}
