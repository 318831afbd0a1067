//! AI bots take any bytes, in any order, at any time: nothing panics, nothing is lost in silence, nothing spins.

use std::time::Duration;

use proptest::prelude::*;
use wecom_core::callback::bot::connection::{Chat, Connection, Event, Next, ReplyTo};
use wecom_core::callback::bot::{Incoming, Mode, Reply, Stream, StreamError, StreamId, Streams};
use wecom_core::callback::crypto::EncodingAesKey;
use wecom_core::callback::{CallbackError, Receiver};
use wecom_core::types::MediaKind;
use wecom_core::types::{File, Timestamp};
use wecom_core::wire::to_json;

const KEY: &str = "jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C";

/// Words of the protocol, so that what is made of them gets further than noise would.
fn words() -> impl Strategy<Value = String> {
    let word = prop::sample::select(vec![
        "{",
        "}",
        "[",
        "]",
        ":",
        ",",
        "null",
        "1",
        "\"msgid\"",
        "\"msgtype\"",
        "\"text\"",
        "\"content\"",
        "\"event\"",
        "\"eventtype\"",
        "\"template_card_event\"",
        "\"selected_items\"",
        "\"mixed\"",
        "\"msg_item\"",
        "\"quote\"",
        "\"from\"",
        "\"cmd\"",
        "\"headers\"",
        "\"req_id\"",
        "\"R\"",
        "\"body\"",
        "\"errcode\"",
        "\"aibot_msg_callback\"",
        "\"aibot_event_callback\"",
        "\"disconnected_event\"",
        "\"企\"",
    ]);
    prop::collection::vec(word, 0..40).prop_map(|words| words.concat())
}

fn bytes() -> impl Strategy<Value = Vec<u8>> {
    prop_oneof![prop::collection::vec(any::<u8>(), 0..200), words().prop_map(String::into_bytes)]
}

/// A callback that is well-formed, of some kind, with odd fields now and then.
fn callback() -> impl Strategy<Value = String> {
    let content = prop::sample::select(vec![
        r#""msgtype":"text","text":{"content":"x"}"#,
        r#""msgtype":"text","text":{"content":[]}"#,
        r#""msgtype":"image","image":{"url":"u","aeskey":"k"}"#,
        r#""msgtype":"mixed","mixed":{"msg_item":[{"msgtype":"text","text":{"content":"x"}}]}"#,
        r#""msgtype":"stream","stream":{"id":"S"}"#,
        r#""msgtype":"event","event":{"eventtype":"enter_chat"}"#,
        r#""msgtype":"event","event":{"eventtype":"template_card_event","template_card_event":{"task_id":"I"}}"#,
        r#""msgtype":"event","event":{"eventtype":"feedback_event","feedback_event":{"id":"F","type":"1"}}"#,
        r#""msgtype":"event","event":7"#,
        r#""msgtype":"later","later":{"a":[1,{"b":null}]}"#,
    ]);
    (content, "[a-z]{0,3}", any::<u32>()).prop_map(|(content, id, number)| {
        format!(r#"{{"msgid":"{id}","create_time":{number},"from":{{"userid":"U"}},"z{number}":"企",{content}}}"#)
    })
}

/// Something that happens to a connection.
#[derive(Clone, Debug)]
enum Step {
    Next,
    Opened(bool),
    Sent(bool),
    Closed,
    Bytes(Vec<u8>),
    Callback(String),
    /// Answers the frame that was sent at last with this code.
    Answer(i64),
    Pass(u64),
    Back(i64),
    Reply(String),
    Say,
    Upload(usize),
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        8 => Just(Step::Next),
        3 => any::<bool>().prop_map(Step::Opened),
        1 => any::<bool>().prop_map(Step::Sent),
        1 => Just(Step::Closed),
        2 => bytes().prop_map(Step::Bytes),
        3 => callback().prop_map(Step::Callback),
        6 => prop::sample::select(vec![0, 0, 0, 0, -1, 40001, 45009, 846_605, 846_608]).prop_map(Step::Answer),
        2 => (0..100_u64).prop_map(Step::Pass),
        1 => (0..10_000_i64).prop_map(Step::Back),
        3 => "[a-z]{0,4}".prop_map(Step::Reply),
        2 => Just(Step::Say),
        1 => (0..2_000_000_usize).prop_map(Step::Upload),
    ]
}

/// What is driven, and what is known of it.
struct World {
    connection: Connection,
    now: Timestamp,
    last: Option<String>,
    reply_to: Option<ReplyTo>,
    /// Tickets handed out, and those told of.
    given: u32,
    told: u32,
    over: bool,
}

impl World {
    fn next(&mut self) {
        match self.connection.next(self.now) {
            Next::Send(text) => {
                let frame: serde_json::Value = serde_json::from_str(&text).expect("frames are JSON");
                self.last = Some(frame["headers"]["req_id"].as_str().expect("frames have ids").to_owned());
            }
            Next::Wait(span) => assert!(span <= Duration::from_secs(60), "{span:?}"),
            Next::Event(Event::Incoming { reply_to, .. }) => self.reply_to = Some(reply_to),
            Next::Event(Event::Done(_) | Event::Uploaded(..) | Event::Failed(..)) => self.told += 1,
            Next::Closed(_) => self.over = true,
            _ => assert!(!self.over, "after the end nothing comes"),
        }
    }

    fn act(&mut self, step: Step) {
        match step {
            Step::Next => self.next(),
            Step::Opened(true) => drop(self.connection.opened(Ok::<_, &str>(()))),
            Step::Opened(false) => drop(self.connection.opened(Err::<(), _>("no"))),
            Step::Sent(ok) => self.connection.sent(if ok { Ok(()) } else { Err("no") }),
            Step::Closed => self.connection.closed("no"),
            Step::Bytes(bytes) => self.connection.received(&bytes, self.now),
            Step::Callback(body) => {
                let frame = format!(r#"{{"cmd":"aibot_msg_callback","headers":{{"req_id":"R"}},"body":{body}}}"#);
                self.connection.received(frame.as_bytes(), self.now);
            }
            Step::Answer(code) => {
                if let Some(id) = &self.last {
                    let body = r#"{"upload_id":"UP","media_id":"M"}"#;
                    let frame = format!(r#"{{"headers":{{"req_id":"{id}"}},"errcode":{code},"body":{body}}}"#);
                    self.connection.received(frame.as_bytes(), self.now);
                }
            }
            Step::Pass(seconds) => self.now = self.now + Duration::from_secs(seconds),
            Step::Back(seconds) => self.now = Timestamp::from_secs(self.now.secs() - seconds),
            Step::Reply(content) => {
                if let Some(to) = self.reply_to.clone() {
                    let given = self.connection.reply(&to, Stream::new().id("S").content(content), self.now);
                    self.given += u32::from(given.is_ok());
                }
            }
            Step::Say => self.given += u32::from(self.connection.send(&Chat::Either("C".into()), "hi").is_ok()),
            Step::Upload(length) => {
                let given = self.connection.upload(MediaKind::File, File::new("n", vec![0; length]));
                self.given += u32::from(given.is_ok());
            }
        }
    }

    /// Whether the machine comes to rest when nothing happens, and then to an end when it is told to stop.
    fn settle(&mut self) {
        self.next_until_quiet();
        // It is told to stop: then every ticket has been told of.
        for _ in 0..2 {
            self.connection.opened(Ok::<_, &str>(()));
            self.next_until_quiet();
            self.act(Step::Answer(0));
            self.next_until_quiet();
            self.now = self.now + Duration::from_secs(61);
            self.next_until_quiet();
        }
        let stop = r#"{"cmd":"aibot_event_callback","headers":{"req_id":"E"},
            "body":{"msgtype":"event","event":{"eventtype":"disconnected_event"}}}"#;
        for _ in 0..4 {
            self.connection.opened(Ok::<_, &str>(()));
            self.connection.received(stop.as_bytes(), self.now);
            self.now = self.now + Duration::from_secs(61);
            self.next_until_quiet();
        }
        assert!(self.over, "{:?}", self.connection);
        assert_eq!(self.told, self.given, "each ticket is told of, once");
    }

    fn next_until_quiet(&mut self) {
        for _ in 0..5_000 {
            match self.connection.next(self.now) {
                Next::Wait(_) | Next::Connect | Next::Closed(_) => {
                    self.next();
                    return;
                }
                Next::Event(Event::Done(_) | Event::Uploaded(..) | Event::Failed(..)) => self.told += 1,
                Next::Send(text) => {
                    let frame: serde_json::Value = serde_json::from_str(&text).unwrap();
                    self.last = frame["headers"]["req_id"].as_str().map(str::to_owned);
                }
                Next::Event(_) => {}
            }
        }
        panic!("it spins");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn a_connection_takes_anything(steps in prop::collection::vec(step(), 0..120)) {
        let connection = Connection::new("B", "S", [9; 16]);
        let now = Timestamp::from_secs(1_700_000_000);
        let mut world = World { connection, now, last: None, reply_to: None, given: 0, told: 0, over: false };
        for step in steps {
            world.act(step);
        }
        world.settle();
    }

    #[test]
    fn callbacks_are_read_or_refused(text in prop_oneof![words(), callback(), any::<String>()]) {
        match Incoming::read(text.clone()) {
            Ok(incoming) => {
                prop_assert_eq!(incoming.raw(), &text);
                prop_assert!(!incoming.dedup_key().is_empty());
            }
            Err(error) => prop_assert!(matches!(error, CallbackError::Content { .. }), "{error}"),
        }
    }

    #[test]
    fn what_is_read_is_written_again(text in callback()) {
        let incoming = Incoming::read(text.clone()).unwrap();
        let written: serde_json::Value = serde_json::from_slice(&to_json(&incoming)).unwrap();
        let read: serde_json::Value = serde_json::from_str(&text).unwrap();
        prop_assert_eq!(wecom_tests::conformance::missing(&read, &written), vec![]);
    }

    #[test]
    fn a_url_answers_anything(body in bytes(), query in "[ -~]{0,60}") {
        let receiver = Receiver::builder("TOKEN", KEY).receive_id("").build().unwrap();
        let Ok(request) = http::Request::post(format!("/bot?{}", query.replace([' ', '"', '<', '>', '\\', '^', '`', '{', '|', '}'], ""))).body(body) else {
            return Ok(());
        };
        let answer = receiver.handle_bot(&request, Timestamp::from_secs(1), [0; 16], |_| Reply::Nothing);
        prop_assert!(answer.status().is_client_error());
        prop_assert!(answer.body().is_empty());
    }

    #[test]
    fn sealed_callbacks_are_answered(text in prop_oneof![words(), callback()], content in any::<String>()) {
        let (receiver, key) = (Receiver::builder("TOKEN", KEY).receive_id("").build().unwrap(), EncodingAesKey::new(KEY).unwrap());
        let sealed = key.seal(text.as_bytes(), "", [1; 16]).unwrap();
        let signature = wecom_core::callback::crypto::signature("TOKEN", "1", "n", &sealed);
        let request = http::Request::post(format!("/bot?msg_signature={signature}&timestamp=1&nonce=n"));
        let request = request.body(serde_json::json!({ "encrypt": sealed }).to_string()).unwrap();
        let reply = Stream::new().id("S").content(content.clone());
        let answer = receiver.handle_bot(&request, Timestamp::from_secs(1), [0; 16], |_| reply.into());
        if !answer.body().is_empty() {
            let body: serde_json::Value = serde_json::from_slice(answer.body()).unwrap();
            let plain = key.open(body["encrypt"].as_str().unwrap().as_bytes()).unwrap();
            let reply: serde_json::Value = serde_json::from_slice(&plain.message).unwrap();
            prop_assert_eq!(&reply["stream"]["content"], &content);
        } else {
            prop_assert!(answer.extensions().get::<CallbackError>().is_some(), "there is a reason");
        }
    }

    #[test]
    fn files_decrypt_the_same_whole_and_in_pieces(
        file in prop::collection::vec(any::<u8>(), 0..300),
        sizes in prop::collection::vec(1..50_usize, 1..20),
        genuine in any::<bool>(),
    ) {
        let key = EncodingAesKey::new(KEY).unwrap();
        let cipher = if genuine { key.encrypt_file(file.clone()) } else { file.clone() };
        let whole = key.decrypt_file(cipher.clone());
        let (mut decryptor, mut plain, mut rest) = (key.file_decryptor(), Vec::new(), cipher.as_slice());
        for size in sizes.iter().cycle() {
            let (piece, after) = rest.split_at((*size).min(rest.len()));
            decryptor.update(piece, &mut plain);
            rest = after;
            if rest.is_empty() {
                break;
            }
        }
        let pieces = decryptor.finish(&mut plain).map(|()| plain);
        prop_assert_eq!(&pieces, &whole);
        if genuine {
            prop_assert_eq!(whole.unwrap(), file);
        }
    }

    #[test]
    fn streams_hold_what_was_written(steps in prop::collection::vec((0..5_u8, 0..3_usize, "[a-z企]{0,2000}", 0..60_u64), 0..60)) {
        let mut streams = Streams::new(Mode::Webhook);
        let mut now = Timestamp::from_secs(1_700_000_000);
        // What each stream holds, when it began, whether it was ended.
        let mut model: [Option<(String, Timestamp, bool)>; 3] = [const { None }; 3];
        for (act, which, text, seconds) in steps {
            now = now + Duration::from_secs(seconds);
            let id = StreamId(which.to_string());
            let known = model[which].clone().filter(|(_, began, _)| now.since(*began) < streams.limit());
            let open = known.clone().filter(|(_, _, ended)| !ended);
            match act {
                0 => {
                    if streams.begin(Stream::new().id(id).content(text.clone()), now).is_ok() {
                        prop_assert!(known.is_none());
                        model[which] = Some((text, now, false));
                    }
                }
                1 | 2 => {
                    let result = if act == 1 { streams.append(&id, &text, now) } else { streams.set(&id, text.clone(), now) };
                    match (result, open) {
                        (Ok(()), Some((before, began, _))) => {
                            let after = if act == 1 { before + &text } else { text };
                            prop_assert!(after.len() <= 20_480);
                            model[which] = Some((after, began, false));
                        }
                        (Err(StreamError::Invalid(_)), Some((before, ..))) => prop_assert!(before.len() + text.len() > 20_480),
                        (Err(_), None) => {}
                        (result, open) => prop_assert!(false, "{result:?} {open:?}"),
                    }
                }
                3 => {
                    prop_assert_eq!(streams.finish(&id, now).is_ok(), open.is_some());
                    if let Some((.., ended)) = model[which].as_mut().filter(|_| open.is_some()) {
                        *ended = true;
                    }
                }
                _ => match (streams.current(&id, now), known) {
                    (Ok(stream), Some((content, _, ended))) => {
                        prop_assert_eq!((stream.content, stream.finish), (Some(content), Some(ended)));
                    }
                    (result, known) => prop_assert!(result.is_err() && known.is_none()),
                },
            }
        }
    }
}
