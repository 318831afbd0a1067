//! The long connection, frame by frame.

use std::time::Duration;

use serde_json::Value as Json;

use crate::api::aibot::card::{Button, ButtonInteraction};
use crate::api::aibot::{Markdown, Message};
use crate::api::media::MediaKind;
use crate::callback::bot::connection::*;
use crate::callback::bot::{Content, Reply, Stream};
use crate::types::{File, Timestamp};

/// A machine, what it was asked at last, and a clock.
struct Scene {
    machine: Connection,
    now: Timestamp,
}

impl Scene {
    /// Just made.
    fn new() -> Scene {
        let machine = Connection::new("BOT", "hush", [0xab; 16]);
        Scene { machine, now: Timestamp::from_secs(1_700_000_000) }
    }

    /// Subscribed.
    fn ready() -> Scene {
        let mut scene = Scene::new();
        scene.subscribe();
        scene
    }

    fn subscribe(&mut self) {
        self.dial();
        let frame = self.sent();
        self.answer(&frame, 0, "null");
        assert!(matches!(self.event(), Event::Ready));
        assert!(self.machine.is_ready());
    }

    fn dial(&mut self) {
        assert!(matches!(self.machine.next(self.now), Next::Connect));
        self.machine.connected();
    }

    fn pass(&mut self, seconds: u64) {
        self.now = self.now + Duration::from_secs(seconds);
    }

    fn sent(&mut self) -> Json {
        match self.machine.next(self.now) {
            Next::Send(text) => serde_json::from_str(&text).unwrap(),
            other => panic!("{other:?}"),
        }
    }

    fn event(&mut self) -> Event {
        match self.machine.next(self.now) {
            Next::Event(event) => event,
            other => panic!("{other:?}"),
        }
    }

    fn wait(&mut self) -> u64 {
        match self.machine.next(self.now) {
            Next::Wait(span) => span.as_secs(),
            other => panic!("{other:?}"),
        }
    }

    fn take(&mut self, text: &str) {
        self.machine.received(text.as_bytes(), self.now);
    }

    fn answer(&mut self, frame: &Json, code: i64, body: &str) {
        let id = &frame["headers"]["req_id"];
        self.take(&format!(r#"{{"headers":{{"req_id":{id}}},"errcode":{code},"errmsg":"words","body":{body}}}"#));
    }

    fn callback(&mut self, req_id: &str, content: &str) -> ReplyTo {
        self.take(&format!(
            r#"{{"cmd":"aibot_msg_callback","headers":{{"req_id":"{req_id}"}},"body":{{"msgid":"M",{content}}}}}"#
        ));
        match self.event() {
            Event::Incoming { reply_to, .. } => reply_to,
            other => panic!("{other:?}"),
        }
    }

    fn message(&mut self, req_id: &str) -> ReplyTo {
        self.callback(req_id, r#""msgtype":"text","text":{"content":"hi"}"#)
    }

    fn reply(&mut self, to: &ReplyTo, content: &str) -> Ticket {
        self.machine.reply(to, Stream::new().id("S").content(content), self.now).unwrap()
    }

    fn failed(&mut self) -> (Ticket, Failed) {
        match self.event() {
            Event::Failed(ticket, failed) => (ticket, failed),
            other => panic!("{other:?}"),
        }
    }

    fn done(&mut self) -> Ticket {
        match self.event() {
            Event::Done(ticket) => ticket,
            other => panic!("{other:?}"),
        }
    }

    fn lost(&mut self) -> (String, u64) {
        match self.event() {
            Event::Lost { problem, again } => (problem, again.as_secs()),
            other => panic!("{other:?}"),
        }
    }
}

#[test]
fn subscribes() {
    let mut scene = Scene::new();
    assert!(matches!(scene.machine.next(scene.now), Next::Connect));
    assert!(matches!(scene.machine.next(scene.now), Next::Connect), "until it is answered, the step repeats");
    scene.machine.connected();
    let Next::Send(text) = scene.machine.next(scene.now) else { panic!() };
    assert_eq!(
        text,
        concat!(
            r#"{"cmd":"aibot_subscribe","headers":{"req_id":"abababababababababababababababab-1"},"#,
            r#""body":{"bot_id":"BOT","secret":"hush"}}"#
        )
    );
    assert!(!format!("{:?} {:?}", Next::Send(text.clone()), scene.machine).contains("hush"));
    assert_eq!(scene.wait(), 5);
    scene.answer(&serde_json::from_str(&text).unwrap(), 0, "null");
    assert!(matches!(scene.event(), Event::Ready));
    assert_eq!(scene.wait(), 30);
}

#[test]
fn a_refused_bot_stays_away() {
    let mut scene = Scene::new();
    scene.dial();
    let frame = scene.sent();
    scene.answer(&frame, 40001, "null");
    let Next::Closed(Reason::Refused(error)) = scene.machine.next(scene.now) else { panic!() };
    assert_eq!((error.code.0, error.message.as_str()), (40001, "words"));
    let shown = Reason::Refused(error).to_string();
    assert!(shown.contains("aibot_subscribe answered 40001") && shown.contains("BotID and Secret"), "{shown}");
    assert!(matches!(scene.machine.next(scene.now), Next::Closed(_)), "for good");
    let late = scene.machine.send(&Chat::User("U".into()), "hi").unwrap_err().to_string();
    assert!(late.contains("aibot_send_msg: cmd cannot be sent: WeCom refused the bot"), "{late}");
}

#[test]
fn a_busy_server_is_asked_again() {
    for (code, pause) in [(-1, 1), (45009, 60)] {
        let mut scene = Scene::new();
        scene.dial();
        let frame = scene.sent();
        scene.answer(&frame, code, "null");
        let (problem, again) = scene.lost();
        assert!(problem.contains(&format!("aibot_subscribe answered {code}")), "{problem}");
        assert_eq!(again, pause);
        assert_eq!(scene.wait(), pause);
        scene.pass(pause);
        scene.subscribe();
    }
}

#[test]
fn pauses_grow_until_a_connection_has_proven_good() {
    let mut scene = Scene::new();
    for pause in [1, 2, 4, 8, 16, 30, 30] {
        assert!(matches!(scene.machine.next(scene.now), Next::Connect));
        scene.machine.closed("no route");
        assert_eq!(scene.lost(), ("no route".to_owned(), pause));
        assert_eq!(scene.wait(), pause);
        scene.pass(pause);
    }
    scene.subscribe();
    scene.machine.closed("reset");
    assert_eq!(scene.lost().1, 30, "to be subscribed is not enough");
    scene.pass(30);
    scene.subscribe();
    scene.pass(30);
    let ping = scene.sent();
    scene.answer(&ping, 0, "null");
    scene.machine.closed("reset");
    assert_eq!(scene.lost().1, 1);
}

#[test]
fn no_answer_to_the_subscription() {
    let mut scene = Scene::new();
    scene.dial();
    scene.sent();
    scene.pass(5);
    assert_eq!(scene.lost(), ("WeCom did not answer the subscription".to_owned(), 1));
    scene.take("{}");
    scene.machine.closed("and now it closes, too");
    assert_eq!(scene.wait(), 1, "of a connection that was given up");
}

#[test]
fn the_heart_beats() {
    let mut scene = Scene::ready();
    scene.pass(30);
    let ping = scene.sent();
    assert_eq!((ping["cmd"].as_str(), ping.get("body")), (Some("ping"), None));
    assert_eq!(scene.wait(), 30);
    scene.pass(30);
    let second = scene.sent();
    assert_ne!(ping["headers"], second["headers"]);
    scene.answer(&second, 0, "null");
    for _ in 0..2 {
        scene.pass(30);
        assert_eq!(scene.sent()["cmd"], "ping");
    }
    scene.pass(29);
    assert_eq!(scene.wait(), 1);
    scene.pass(1);
    assert_eq!(scene.lost().0, "WeCom left 2 heartbeats unanswered");
    scene.pass(1);
    scene.subscribe();
    // A clock that is set back.
    scene.now = Timestamp::from_secs(1_000_000_000);
    assert_eq!(scene.wait(), 30);
    scene.pass(30);
    assert_eq!(scene.sent()["cmd"], "ping");
}

#[test]
fn another_connection_takes_over() {
    let mut scene = Scene::ready();
    let to = scene.message("R");
    let (first, second) = (scene.reply(&to, "a"), scene.reply(&to, "b"));
    scene.sent();
    scene.take(
        r#"{"cmd":"aibot_event_callback","headers":{"req_id":"E"},
            "body":{"msgid":"M","msgtype":"event","event":{"eventtype":"disconnected_event"}}}"#,
    );
    for ticket in [first, second] {
        let (failed, why) = scene.failed();
        assert!(failed == ticket && matches!(why, Failed::Closed) && why.is_final());
    }
    let Next::Closed(reason) = scene.machine.next(scene.now) else { panic!() };
    assert!(matches!(reason, Reason::TakenOver) && reason.to_string().contains("Do not reconnect"));
    scene.machine.closed("by WeCom");
    scene.pass(3600);
    assert!(matches!(scene.machine.next(scene.now), Next::Closed(Reason::TakenOver)), "whatever comes");
}

#[test]
fn callbacks_come_typed() {
    let mut scene = Scene::ready();
    scene.take(
        r#"{"cmd":"aibot_msg_callback","headers":{"req_id":"R"},"body":{"msgid":"M","z":1,"msgtype":"voice","voice":{"content":"v"}}}"#,
    );
    let Event::Incoming { incoming, .. } = scene.event() else { panic!() };
    assert!(matches!(&incoming.content, Content::Voice(voice) if voice.content == "v"));
    assert_eq!(incoming.raw(), r#"{"msgid":"M","z":1,"msgtype":"voice","voice":{"content":"v"}}"#, "as it came");
}

#[test]
fn one_at_a_time_for_each_callback() {
    let mut scene = Scene::ready();
    let (to, other) = (scene.message("R"), scene.message("Q"));
    let tickets = [scene.reply(&to, "a"), scene.reply(&to, "b"), scene.reply(&other, "c")];
    let first = scene.sent();
    assert_eq!(
        first.to_string(),
        concat!(
            r#"{"body":{"msgtype":"stream","stream":{"content":"a","id":"S"}},"cmd":"aibot_respond_msg","#,
            r#""headers":{"req_id":"R"}}"#
        )
    );
    let beside = scene.sent();
    assert_eq!((&beside["headers"]["req_id"], &beside["body"]["stream"]["content"]), (&"Q".into(), &"c".into()));
    assert_eq!(scene.wait(), 5);
    scene.answer(&first, 0, "null");
    assert_eq!(scene.done(), tickets[0]);
    let second = scene.sent();
    assert_eq!(second["body"]["stream"]["content"], "b");
    scene.answer(&beside, 0, "null");
    assert_eq!(scene.done(), tickets[2]);
    scene.pass(5);
    let (ticket, why) = scene.failed();
    assert!(ticket == tickets[1] && matches!(why, Failed::NoAnswer) && !why.is_final());
    scene.answer(&second, 0, "null");
    let Event::Odd { problem, .. } = scene.event() else { panic!() };
    assert!(problem.to_string().contains("answers nothing that still waits"), "{problem}");
}

#[test]
fn refusals_that_end_an_answer() {
    // (code, what is refused with it: all of the callback, or the stream alone)
    for (code, all) in [(846605, true), (846608, false)] {
        let mut scene = Scene::ready();
        let to = scene.message("R");
        let first = scene.reply(&to, "a");
        let behind = scene.reply(&to, "b");
        let apart = scene.machine.reply(&to, Markdown::new("m"), scene.now).unwrap();
        let frame = scene.sent();
        scene.answer(&frame, code, "null");
        let (ticket, why) = scene.failed();
        assert!(ticket == first && why.is_final(), "{why}");
        assert!(matches!(&why, Failed::Refused(error) if error.code.0 == code));
        let (ticket, why) = scene.failed();
        assert!(ticket == behind && matches!(why, Failed::Ended(_)) && why.is_final());
        if all {
            assert_eq!(scene.failed().0, apart);
        } else {
            assert_eq!(scene.sent()["body"]["msgtype"], "markdown");
        }
    }
    let mut scene = Scene::ready();
    let to = scene.message("R");
    let (first, _) = (scene.reply(&to, "a"), scene.reply(&to, "b"));
    let frame = scene.sent();
    scene.answer(&frame, 45033, "null");
    let (ticket, why) = scene.failed();
    assert!(ticket == first && !why.is_final(), "the next may do");
    assert_eq!(scene.sent()["body"]["stream"]["content"], "b");
}

#[test]
fn events_have_five_seconds() {
    let mut scene = Scene::ready();
    let enter = r#""msgtype":"event","event":{"eventtype":"enter_chat"}"#;
    let to = scene.callback("E", enter);
    scene.machine.reply(&to, Reply::text("hi"), scene.now).unwrap();
    let frame = scene.sent();
    assert_eq!((&frame["cmd"], &frame["body"]["text"]["content"]), (&"aibot_respond_welcome_msg".into(), &"hi".into()));
    let card = r#""msgtype":"event","event":{"eventtype":"template_card_event","template_card_event":{"task_id":"I"}}"#;
    let pressed = scene.callback("C", card);
    let update = || Reply::update(ButtonInteraction::new("T", [Button::new("b", "k")], "I"));
    scene.machine.reply(&pressed, update(), scene.now).unwrap();
    let frame = scene.sent();
    assert_eq!(frame["cmd"], "aibot_respond_update_msg");
    assert_eq!(frame["body"]["response_type"], "update_template_card");

    let to = scene.message("R");
    scene.pass(5);
    let late = scene.machine.reply(&pressed, update(), scene.now).unwrap_err().to_string();
    assert_eq!(late, "aibot_respond_update_msg: req_id is too old: the callback came 5s ago, it may be replied to for 5s");
    assert!(scene.machine.reply(&to, Markdown::new("m"), scene.now).is_ok(), "a message has a day");
    scene.pass(86_400);
    assert!(scene.machine.reply(&to, Markdown::new("m"), scene.now).is_err());
    let wrong = scene.machine.reply(&to, Reply::text("hi"), scene.now).unwrap_err().to_string();
    assert!(wrong.contains("text is no reply to a message"), "{wrong}");
    assert!(scene.machine.reply(&to, Reply::Nothing, scene.now).is_err());
}

#[test]
fn says_something_of_its_own() {
    let mut scene = Scene::ready();
    let ticket = scene.machine.send(&Chat::User("U".into()), "**hi**").unwrap();
    let Next::Send(text) = scene.machine.next(scene.now) else { panic!() };
    assert!(text.starts_with(r#"{"cmd":"aibot_send_msg","headers":{"req_id":"abab"#), "{text}");
    let body = r#""body":{"chatid":"U","chat_type":1,"msgtype":"markdown","markdown":{"content":"**hi**"}}}"#;
    assert!(text.ends_with(body), "{text}");
    scene.answer(&serde_json::from_str(&text).unwrap(), 0, "null");
    assert_eq!(scene.done(), ticket);
    let file = || Message::from(crate::api::message::File::new("M"));
    scene.machine.send(&Chat::Group("C".into()), file()).unwrap();
    assert_eq!(
        scene.sent()["body"].to_string(),
        r#"{"chat_type":2,"chatid":"C","file":{"media_id":"M"},"msgtype":"file"}"#
    );
    scene.machine.send(&Chat::Either("X".into()), file()).unwrap();
    assert_eq!(scene.sent()["body"].get("chat_type"), None);
    let long = scene.machine.send(&Chat::User("U".into()), "x".repeat(20_481)).unwrap_err();
    assert!(long.to_string().contains("markdown.content has 20481 bytes"), "{long}");
}

#[test]
fn uploads_in_chunks() {
    let mut scene = Scene::ready();
    let file = File::new("a.pdf", vec![b'x'; 1024 * 1024 + 1]);
    let ticket = scene.machine.upload(MediaKind::File, file).unwrap();
    let init = scene.sent();
    assert_eq!(init["cmd"], "aibot_upload_media_init");
    assert_eq!(
        init["body"].to_string(),
        concat!(
            r#"{"filename":"a.pdf","md5":"9d5de1abdab4efc05cc1d32214c4e1f4","total_chunks":3,"total_size":1048577,"#,
            r#""type":"file"}"#
        )
    );
    scene.answer(&init, 0, r#"{"upload_id":"UP"}"#);
    for (index, length) in [(0, 699_052), (1, 699_052), (2, 4)] {
        let chunk = scene.sent();
        assert_eq!(chunk["cmd"], "aibot_upload_media_chunk");
        assert_eq!((&chunk["body"]["upload_id"], &chunk["body"]["chunk_index"]), (&"UP".into(), &index.into()));
        assert_eq!(chunk["body"]["base64_data"].as_str().unwrap().len(), length);
        assert!(matches!(scene.machine.next(scene.now), Next::Wait(_)), "one after the other");
        if index == 1 {
            // The connection breaks: the upload goes on over the next one.
            scene.machine.closed("reset");
            scene.lost();
            scene.pass(1);
            scene.subscribe();
            assert_eq!(scene.sent()["body"]["chunk_index"], 1);
        }
        scene.answer(&chunk, 0, "null");
    }
    let finish = scene.sent();
    assert_eq!(finish["cmd"], "aibot_upload_media_finish");
    scene.answer(&finish, 0, r#"{"type":"file","media_id":"MEDIA","created_at":"1380000000"}"#);
    let Event::Uploaded(done, uploaded) = scene.event() else { panic!() };
    assert_eq!((done, uploaded.media_id.as_str()), (ticket, "MEDIA"));
    assert_eq!(uploaded.created_at, Timestamp::from_secs(1_380_000_000));
}

#[test]
fn uploads_that_fail() {
    let mut scene = Scene::ready();
    for (kind, length) in [(MediaKind::Image, 10), (MediaKind::Video, 10), (MediaKind::Voice, 2), (MediaKind::File, 20)] {
        let most = length * 1024 * 1024;
        let error = scene.machine.upload(kind.clone(), File::new("n", vec![0; most + 1])).unwrap_err().to_string();
        assert_eq!(error, format!("total_size is {} bytes, a {} has 5 to {most}", most + 1, kind.as_str()));
    }
    let mut refused = |file: File| scene.machine.upload(MediaKind::File, file).unwrap_err().to_string();
    assert!(refused(File::new("n", *b"1234")).contains("is 4 bytes"));
    assert!(refused(File::new("", *b"12345")).contains("filename is missing"));
    assert!(refused(File::new("n".repeat(257), *b"12345")).contains("filename has 257 bytes"));
    assert!(refused(File::streamed("n", 7)).contains("has to be in memory"));

    for (body, why) in [("{}", "no upload_id"), (r#"{"upload_id":7}"#, "no upload_id"), ("[1]", "no upload_id")] {
        let ticket = scene.machine.upload(MediaKind::File, File::new("n", *b"12345")).unwrap();
        let init = scene.sent();
        scene.answer(&init, 0, body);
        let (failed, problem) = scene.failed();
        assert!(failed == ticket && problem.to_string().contains(why), "{problem}");
    }
    let ticket = scene.machine.upload(MediaKind::File, File::new("n", *b"12345")).unwrap();
    let init = scene.sent();
    scene.answer(&init, 40058, "null");
    assert_eq!(scene.failed().0, ticket);
    let ticket = scene.machine.upload(MediaKind::File, File::new("n", *b"12345")).unwrap();
    scene.sent();
    scene.pass(29);
    assert_eq!(scene.wait(), 1, "half a megabyte may take its time");
    scene.pass(1);
    assert_eq!(scene.failed().0, ticket);
}

#[test]
fn what_waits_goes_over_the_next_connection() {
    let mut scene = Scene::ready();
    let to = scene.message("R");
    let (first, second) = (scene.reply(&to, "a"), scene.reply(&to, "b"));
    scene.sent();
    scene.machine.closed("reset");
    assert_eq!(scene.lost().0, "reset");
    let (ticket, why) = scene.failed();
    assert!(ticket == first && matches!(why, Failed::Lost) && why.to_string().contains("it may have"));
    scene.pass(1);
    scene.subscribe();
    let frame = scene.sent();
    assert_eq!(frame["body"]["stream"]["content"], "b");
    scene.answer(&frame, 0, "null");
    assert_eq!(scene.done(), second);
}

#[test]
fn the_outbox_has_an_end() {
    let mut scene = Scene::new();
    for _ in 0..1000 {
        scene.machine.send(&Chat::User("U".into()), "x").unwrap();
    }
    let full = scene.machine.send(&Chat::User("U".into()), "x").unwrap_err().to_string();
    assert!(full.contains("1000 frames wait already"), "{full}");
    assert!(scene.machine.upload(MediaKind::File, File::new("n", *b"12345")).is_err());
}

#[test]
fn odd_frames_are_told() {
    let mut scene = Scene::ready();
    for (frame, why) in [
        (&b""[..], "no JSON object"),
        (b"\xff", "no UTF-8"),
        (b"[]", "no JSON object"),
        (b"{}", "neither a cmd nor a req_id"),
        (br#"{"cmd":"later","headers":{"req_id":"R"}}"#, r#"the cmd "later" is not known"#),
        (br#"{"cmd":{},"headers":7}"#, "$.headers"),
        (br#"{"headers":{"req_id":"R"},"errcode":"many"}"#, "$.errcode"),
        (br#"{"cmd":"aibot_msg_callback","headers":{"req_id":"R"}}"#, "$.body"),
        (br#"{"cmd":"aibot_event_callback","body":[1]}"#, "$.body"),
        (br#"{"headers":{"req_id":"R"}}"#, "answers nothing"),
    ] {
        scene.machine.received(frame, scene.now);
        let Event::Odd { problem, text } = scene.event() else { panic!() };
        assert!(problem.to_string().contains(why), "{problem}");
        assert_eq!(text, frame);
    }
    // An answer that has a cmd all the same.
    scene.pass(30);
    let ping = scene.sent();
    let id = &ping["headers"]["req_id"];
    scene.take(&format!(r#"{{"cmd":"pong","headers":{{"req_id":{id}}},"errcode":0}}"#));
    assert_eq!(scene.wait(), 30);
}
