//! What goes over a connection.

use super::Scene;
use crate::api::aibot::card::{Button, ButtonInteraction};
use crate::api::aibot::{Feedback, Markdown, Message};
use crate::callback::bot::connection::*;
use crate::callback::bot::{Reply, Stream};
use crate::types::MediaKind;
use crate::types::{File, Timestamp};

#[test]
fn one_at_a_time_for_each_callback() {
    let mut scene = Scene::ready();
    let (to, other) = (scene.message("R"), scene.message("Q"));
    let one = scene.reply(&to, "a");
    let first = scene.sent();
    let tickets = [one, scene.reply(&to, "b"), scene.reply(&other, "c")];
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
        let frame = scene.sent();
        let behind = scene.reply(&to, "b");
        let apart = scene.machine.reply(&to, Markdown::new("m"), scene.now).unwrap();
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
    let first = scene.reply(&to, "a");
    let frame = scene.sent();
    scene.reply(&to, "b");
    scene.answer(&frame, 45033, "null");
    let (ticket, why) = scene.failed();
    assert!(ticket == first && !why.is_final(), "the next may do");
    assert_eq!(scene.sent()["body"]["stream"]["content"], "b");
}

#[test]
fn after_a_refusal_it_is_one_at_a_time_as_before() {
    for code in [846605, 846608] {
        let mut scene = Scene::ready();
        let to = scene.message("R");
        let first = scene.reply(&to, "a");
        let frame = scene.sent();
        let behind = scene.reply(&to, "b");
        scene.answer(&frame, code, "null");
        assert_eq!((scene.failed().0, scene.failed().0), (first, behind));
        // Nothing is left of the two; what is said then goes its usual way.
        let next = scene.reply(&to, "c");
        let frame = scene.sent();
        let last = scene.reply(&to, "d");
        assert_eq!(scene.wait(), 5, "the last waits for the answer to the one before it");
        scene.answer(&frame, 0, "null");
        assert_eq!(scene.done(), next);
        let frame = scene.sent();
        scene.answer(&frame, 0, "null");
        assert_eq!(scene.done(), last);
    }
}

#[test]
fn of_a_stream_the_newest_state_waits() {
    let mut scene = Scene::new();
    let mut say = |to: &ReplyTo, stream: Stream| scene.machine.reply(to, stream, scene.now).unwrap();
    let to = |req_id: &str| ReplyTo::of_message(req_id, Timestamp::from_secs(1_700_000_000));
    let (r, q) = (to("R"), to("Q"));
    let state = |id: &str, text: &str| Stream::new().id(id).content(text);
    // Nothing can be sent yet.
    let begun = say(&r, state("S", "a").feedback(Feedback::new().id("F")));
    let first = say(&r, state("S", "ab"));
    let (another, elsewhere) = (say(&r, state("T", "x")), say(&q, state("S", "y")));
    let second = say(&r, state("S", "abc"));
    let end = say(&r, state("S", "abcd").finish(true));
    let after = say(&r, state("S", "too late"));
    for (older, newer) in [(first, second), (second, end)] {
        let (ticket, why) = scene.failed();
        assert!(ticket == older && matches!(why, Failed::Superseded(by) if by == newer), "{why}");
        assert!(!why.is_final() && why.to_string().contains("a newer state"), "{why}");
    }
    scene.subscribe();
    let (sent, mut done) = drained(&mut scene);
    let of = |req_id: &str| -> Vec<&str> {
        let frames = sent.iter().filter(|frame| frame["headers"]["req_id"] == req_id);
        frames.map(|frame| frame["body"]["stream"]["content"].as_str().unwrap()).collect()
    };
    assert_eq!(of("R"), ["a", "abcd", "x", "too late"], "whole at the end of it, each after what was said before");
    assert_eq!(of("Q"), ["y"]);
    done.sort();
    assert_eq!(done, [begun, another, elsewhere, end, after]);
}

/// What is sent until nothing waits, and the tickets of what was: each is answered at once.
fn drained(scene: &mut Scene) -> (Vec<serde_json::Value>, Vec<Ticket>) {
    let (mut sent, mut done) = (Vec::new(), Vec::new());
    while let Next::Send(text) = scene.machine.next(scene.now) {
        let frame = serde_json::from_str(&text).unwrap();
        scene.answer(&frame, 0, "null");
        done.push(scene.done());
        sent.push(frame);
    }
    (sent, done)
}

/// A state gives way to one that says all it said, and to none before which something else of the stream waits.
#[test]
fn nothing_that_was_said_of_a_stream_is_lost_or_comes_late() {
    let state = |text: &str| Stream::new().id("S").content(text);
    let with_card = |text: &str| {
        let card = ButtonInteraction::new("T", [Button::new("b", "k")], "I");
        Reply::StreamWithTemplateCard(state(text), card.into())
    };
    let bare = || Stream::new().id("S");
    let cases: [(&str, Vec<Reply>, &[usize]); 6] = [
        ("an end that does not repeat the text", vec![state("a").into(), bare().finish(true).into()], &[0, 1]),
        ("what says nothing", vec![state("a").into(), bare().into(), bare().into()], &[0, 1, 2]),
        (
            "what came after such an end",
            vec![state("a").into(), bare().finish(true).into(), state("b").into(), state("bc").into()],
            &[0, 1, 3],
        ),
        (
            "a feedback id that comes alone",
            vec![state("a").into(), bare().feedback(Feedback::new().id("F")).into(), state("ab").into()],
            &[0, 1, 2],
        ),
        ("a card has the text, too", vec![state("a").into(), with_card("ab")], &[1]),
        ("no text has the card", vec![with_card("a"), state("ab").into(), state("abc").into()], &[0, 2]),
    ];
    for (case, replies, kept) in cases {
        let mut scene = Scene::ready();
        // To what has no type here, anything may be said.
        let to = scene.callback("R", r#""msgtype":"tomorrow""#);
        let tickets: Vec<Ticket> =
            Vec::from_iter(replies.into_iter().map(|reply| scene.machine.reply(&to, reply, scene.now).unwrap()));
        for gone in (0..tickets.len()).filter(|place| !kept.contains(place)) {
            let (ticket, why) = scene.failed();
            assert!(ticket == tickets[gone] && matches!(why, Failed::Superseded(_)), "{case}: {why}");
        }
        let (_, done) = drained(&mut scene);
        let kept: Vec<Ticket> = kept.iter().map(|place| tickets[*place]).collect();
        assert_eq!(done, kept, "{case}");
    }
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
    assert_eq!(
        late,
        "aibot_respond_update_msg: req_id is too old: the callback came 5s ago, it may be replied to for 5s"
    );
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
            r#"{"filename":"a.pdf","md5":"39ab1dfe1a0d0cd8c80781abc46701f4","total_chunks":3,"total_size":1048577,"#,
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

/// Half a megabyte that a slow line never carries in time would tear down each connection, without end.
#[test]
fn a_chunk_that_breaks_three_connections_is_given_up() {
    let mut scene = Scene::ready();
    let ticket = scene.machine.upload(MediaKind::File, File::new("n", vec![0; 600_000])).unwrap();
    let broken = |scene: &mut Scene, times| {
        for _ in 0..times {
            scene.sent();
            scene.machine.closed("reset");
            scene.lost();
            scene.pass(30);
            scene.subscribe();
        }
    };
    broken(&mut scene, 2);
    let init = scene.sent();
    scene.answer(&init, 0, r#"{"upload_id":"UP"}"#);
    broken(&mut scene, 2);
    let chunk = scene.sent();
    assert_eq!(chunk["body"]["chunk_index"], 0, "a step that was answered is forgiven");
    scene.machine.closed("reset");
    scene.lost();
    let (failed, why) = scene.failed();
    assert!(failed == ticket && matches!(why, Failed::Lost));
    scene.pass(30);
    scene.subscribe();
    assert_eq!(scene.wait(), 30, "nothing of it is left");

    let ticket = scene.machine.upload(MediaKind::File, File::new("n", vec![0; 600_000])).unwrap();
    broken(&mut scene, 1);
    let init = scene.sent();
    scene.answer(&init, 0, r#"{"upload_id":"UP"}"#);
    scene.sent();
    scene.pass(1_799);
    scene.machine.closed("reset");
    scene.lost();
    assert_eq!(scene.failed().0, ticket, "WeCom keeps it for half an hour");
}

#[test]
fn uploads_that_fail() {
    let mut scene = Scene::ready();
    for (kind, length) in [(MediaKind::Image, 10), (MediaKind::Video, 10), (MediaKind::Voice, 2), (MediaKind::File, 20)]
    {
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
fn the_outbox_has_an_end() {
    let mut scene = Scene::new();
    for _ in 0..1000 {
        scene.machine.send(&Chat::User("U".into()), "x").unwrap();
    }
    let full = scene.machine.send(&Chat::User("U".into()), "x").unwrap_err().to_string();
    assert!(full.contains("1000 frames wait already"), "{full}");
    assert!(scene.machine.upload(MediaKind::File, File::new("n", *b"12345")).is_err());

    let mut scene = Scene::new();
    let to = ReplyTo::of_message("R", scene.now);
    let first = scene.reply(&to, "a");
    for _ in 1..1000 {
        scene.machine.send(&Chat::User("U".into()), "x").unwrap();
    }
    scene.reply(&to, "ab");
    assert_eq!(scene.failed().0, first, "it waits in the place of the older one");
    assert!(scene.machine.send(&Chat::User("U".into()), "x").is_err(), "there is no more room than before");
}
