//! How a connection is made, lives, and ends.

use super::Scene;
use crate::callback::bot::Content;
use crate::callback::bot::connection::*;
use crate::types::Timestamp;

#[test]
fn subscribes() {
    let mut scene = Scene::new();
    assert!(matches!(scene.machine.next(scene.now), Next::Connect));
    assert!(matches!(scene.machine.next(scene.now), Next::Connect), "until it is answered, the step repeats");
    scene.machine.opened(Ok::<_, &str>(()));
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
    for (code, pause) in [(-1, 1), (45009, 60), (846_999, 300)] {
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
        assert_eq!(scene.machine.opened(Err::<(), _>("no route")), None);
        assert_eq!(scene.lost(), ("no route".to_owned(), pause));
        assert_eq!(scene.wait(), pause);
        scene.pass(pause);
    }
    scene.subscribe();
    scene.machine.sent(Err("reset"));
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
    let first = scene.reply(&to, "a");
    scene.sent();
    let second = scene.reply(&to, "b");
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

/// Taken for just another event, it would have both connections throw each other out for ever.
#[test]
fn another_connection_takes_over_whatever_cannot_be_read() {
    for body in [
        r#"{"create_time":"x","msgtype":"event","event":{"eventtype":"disconnected_event"}}"#,
        r#"{"msgid":[],"from":7,"msgtype":"event","event":{"eventtype":"disconnected_event","disconnected_event":7}}"#,
        r#"{"msgtype":7,"event":{"eventtype":"disconnected_event"}}"#,
        r#"{"event":{"eventtype":"disconnected_event"}}"#,
    ] {
        let mut scene = Scene::ready();
        scene.take(&format!(r#"{{"cmd":"aibot_event_callback","headers":{{"req_id":"E"}},"body":{body}}}"#));
        scene.machine.closed("by WeCom");
        let next = scene.machine.next(scene.now);
        assert!(matches!(next, Next::Closed(Reason::TakenOver)), "{body}: {next:?}");
    }
    let mut scene = Scene::ready();
    scene.callback("R", r#""create_time":"x","msgtype":"event","event":{"eventtype":"enter_chat"}"#);
    assert_eq!(scene.wait(), 30, "another event is no end");
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
fn what_waits_goes_over_the_next_connection() {
    let mut scene = Scene::ready();
    let to = scene.message("R");
    let first = scene.reply(&to, "a");
    scene.sent();
    let second = scene.reply(&to, "b");
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

#[test]
fn handshakes() {
    let mut machine = Scene::new().machine;
    let hands = machine.handshake(URL).unwrap();
    assert_eq!(hands.request.uri(), "https://openws.work.weixin.qq.com/");
    assert_eq!(hands.request.headers()["upgrade"], "websocket");
    assert_eq!(hands.request.version(), http::Version::HTTP_11);
    let again = machine.handshake("ws://127.0.0.1:1/x?y").unwrap();
    assert_eq!(again.request.uri(), "http://127.0.0.1:1/x?y");
    assert_ne!(hands.request.headers()["sec-websocket-key"], again.request.headers()["sec-websocket-key"]);

    // What the key that the machine made asks for, by `printf KEY258EAFA5-… | sha1sum`, in base64.
    assert_eq!(hands.request.headers()["sec-websocket-key"], "YJ1nWKdih1lykeOI54uy1A==");
    let answer = |accept: &'static str| {
        http::HeaderMap::from_iter([(http::header::SEC_WEBSOCKET_ACCEPT, http::HeaderValue::from_static(accept))])
    };
    let (right, switched) = (answer("BANv3u2Z6q/wuFR/Kemj6c75tX8="), http::StatusCode::SWITCHING_PROTOCOLS);
    assert!(hands.check(switched, &right).is_ok());
    assert!(hands.check(switched, &answer("x")).is_err() && hands.check(switched, &answer("")).is_err());
    let refused = hands.check(http::StatusCode::OK, &right).unwrap_err().to_string();
    assert!(refused.contains("no WebSocket was opened: HTTP 200"), "{refused}");
    for url in ["", "http://x", "x", "ws://", "wss://a b"] {
        assert!(machine.handshake(url).unwrap_err().to_string().starts_with("url "), "{url}");
    }
}
