//! Bots behind a URL, through the receiver.

use std::ops::ControlFlow;
use std::panic::{AssertUnwindSafe, catch_unwind};

use http::{Request, StatusCode};

use crate::api::aibot::Markdown;
use crate::callback::bot::*;
use crate::callback::crypto::{self, EncodingAesKey};
use crate::callback::{Apps, CallbackError, MemorySeen, Receiver, Sight};
use crate::types::Timestamp;

const KEY: &str = "jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C";
const NOW: Timestamp = Timestamp::from_secs(1_700_000_000);

fn receiver() -> Receiver {
    Receiver::builder("TOKEN", KEY).receive_id("").build().unwrap()
}

fn sealed(text: &str, id: &str) -> Request<Vec<u8>> {
    sealed_for("/bot", "TOKEN", text, id)
}

fn sealed_for(path: &str, token: &str, text: &str, id: &str) -> Request<Vec<u8>> {
    sealed_anew(1, path, token, text, id)
}

/// The same content under another signature for each number: what WeCom repeats.
fn sealed_anew(number: u8, path: &str, token: &str, text: &str, id: &str) -> Request<Vec<u8>> {
    let encrypted = EncodingAesKey::new(KEY).unwrap().seal(text.as_bytes(), id, [number; 16]).unwrap();
    let signature = crypto::signature(token, "1700000000", "n1", &encrypted);
    let body = format!(r#"{{"encrypt":"{encrypted}"}}"#).into_bytes();
    Request::post(format!("{path}?msg_signature={signature}&timestamp=1700000000&nonce=n1")).body(body).unwrap()
}

#[test]
fn there_and_back() {
    let request = sealed(r#"{"msgid":"M","msgtype":"text","text":{"content":"你好"}}"#, "");
    let response = receiver().handle_bot(&request, NOW, [2; 16], |incoming| {
        assert!(matches!(&incoming.content, Content::Text(text) if text.content == "你好"));
        Stream::new().id("S").content("…").into()
    });
    assert_eq!(response.status(), StatusCode::OK);
    let body: serde_json::Value = serde_json::from_slice(response.body()).unwrap();
    let encrypted = body["encrypt"].as_str().unwrap();
    assert_eq!((&body["timestamp"], &body["nonce"]), (&1_700_000_000.into(), &"n1".into()));
    assert_eq!(body["msgsignature"], crypto::signature("TOKEN", "1700000000", "n1", encrypted));
    let plain = EncodingAesKey::new(KEY).unwrap().open(encrypted.as_bytes()).unwrap();
    assert_eq!(plain.receive_id, "");
    let text = r#"{"msgtype":"stream","stream":{"id":"S","content":"…"}}"#;
    assert_eq!(String::from_utf8(plain.message).unwrap(), text);
}

#[test]
fn verification() {
    let echo = EncodingAesKey::new(KEY).unwrap().seal(b"echo", "", [1; 16]).unwrap();
    let signature = crypto::signature("TOKEN", "1700000000", "n1", &echo);
    let echo = echo.replace('+', "%2B").replace('/', "%2F");
    let url = format!("/bot?msg_signature={signature}&timestamp=1700000000&nonce=n1&echostr={echo}");
    let request = Request::get(url).body(Vec::new()).unwrap();
    let response = receiver().handle_bot(&request, NOW, [2; 16], |_| unreachable!());
    assert_eq!(response.body(), b"echo");
}

#[test]
fn many_bots_behind_one_address() {
    let apps = Apps::by_path("/bots/").seen(MemorySeen::default());
    for (name, token) in [("weather", "T1"), ("tea", "T2")] {
        apps.add(name, Receiver::builder(token, KEY).receive_id("").build().unwrap());
    }
    let text = r#"{"msgid":"M","aibotid":"B","msgtype":"text","text":{"content":"hi"}}"#;
    for (path, token) in [("/bots/weather", "T1"), ("/bots/tea", "T2")] {
        let mut seen = None;
        let response = apps.handle_bot(&sealed_for(path, token, text, ""), NOW, [2; 16], |incoming| {
            seen = Some(incoming.app);
            Stream::new().id("S").content("…").into()
        });
        assert!(response.status() == 200 && !response.body().is_empty());
        assert_eq!(seen.as_deref(), path.strip_prefix("/bots/"));
    }
    for (path, token, status) in [("/bots/tea", "T1", 401), ("/bots/coffee", "T1", 404), ("/", "T1", 404)] {
        let response = apps.handle_bot(&sealed_for(path, token, text, ""), NOW, [2; 16], |_| unreachable!());
        assert_eq!((response.status().as_u16(), response.body().len()), (status, 0), "{path}");
    }
    let opened = apps.open_bot(&sealed_for("/bots/tea", "T2", text, ""), NOW).unwrap();
    assert_eq!(
        (opened.incoming.app.as_str(), opened.sight),
        ("tea", Sight::Done),
        "a repetition is known for each bot"
    );
    apps.remove("tea");
    let stream = Reply::from(Stream::new().id("S").content("…"));
    let late = apps.respond_bot(&opened.reply_to, &stream, NOW, [2; 16]).unwrap();
    assert!(!late.body().is_empty(), "what was opened can still be answered");
    assert!(apps.respond_bot(&opened.reply_to, &Markdown::new("m").into(), NOW, [2; 16]).is_err());
    let mut verification = sealed_for("/bots/weather", "T1", "echo", "");
    *verification.method_mut() = http::Method::GET;
    let echo = String::from_utf8(verification.body().clone()).unwrap();
    let echo = echo.trim_start_matches(r#"{"encrypt":""#).trim_end_matches(r#""}"#).replace('+', "%2B");
    let uri = format!("{}&echostr={echo}", verification.uri());
    *verification.uri_mut() = uri.parse().unwrap();
    assert_eq!(apps.handle_bot(&verification, NOW, [2; 16], |_| unreachable!()).body(), b"echo");
}

#[test]
fn what_panicked_may_come_again_unchanged() {
    let builder = Receiver::builder("TOKEN", KEY).receive_id("").nonce_memory(MemorySeen::default());
    let receiver = builder.seen(MemorySeen::default()).build().unwrap();
    let apps = Apps::by_path("/");
    apps.add("bot", receiver.clone());
    let request = sealed(r#"{"msgid":"M","aibotid":"B","msgtype":"text","text":{"content":"a"}}"#, "");
    let panics = |_| -> Reply { panic!("no database") };
    for _ in 0..2 {
        let run = AssertUnwindSafe(|| receiver.handle_bot(&request, NOW, [2; 16], panics));
        assert!(catch_unwind(run).is_err(), "it reaches the handler each time");
        assert!(catch_unwind(AssertUnwindSafe(|| apps.handle_bot(&request, NOW, [2; 16], panics))).is_err());
    }
    let answer = receiver.handle_bot(&request, NOW, [2; 16], |_| Stream::new().id("S").content("…").into());
    assert!(answer.status() == 200 && !answer.body().is_empty());
}

/// Signed anew it is WeCom that asks, and has not got the reply; unchanged it is as likely somebody who recorded it.
#[test]
fn a_recorded_message_is_answered_and_reaches_nobody() {
    const TEXT: &str = r#"{"msgid":"M","aibotid":"B","msgtype":"text","text":{"content":"a"}}"#;
    let builder = || Receiver::builder("TOKEN", KEY).receive_id("").nonce_memory(MemorySeen::default());
    let receiver = builder().seen(MemorySeen::default()).build().unwrap();
    let apps = Apps::by_path("/").seen(MemorySeen::default());
    apps.add("bot", builder().build().unwrap());
    for alone in [true, false] {
        let handled = |number: u8| {
            let (mut called, request) = (0, sealed_anew(number, "/bot", "TOKEN", TEXT, ""));
            let handler = |_| {
                called += 1;
                Reply::from(Stream::new().id("S").content("…"))
            };
            let answer = match alone {
                true => receiver.handle_bot(&request, NOW, [2; 16], handler),
                false => apps.handle_bot(&request, NOW, [2; 16], handler),
            };
            (answer.status().as_u16(), !answer.body().is_empty(), called)
        };
        let (handed_out, kept_back) = ((200, true, 1), (200, false, 0));
        assert_eq!([1, 1, 1].map(handled), [handed_out, kept_back, kept_back]);
        assert_eq!([2, 2, 1].map(handled), [handed_out, kept_back, kept_back], "WeCom wants the reply again, once");
    }
    let opened = |number: u8| receiver.open_bot(&sealed_anew(number, "/bot", "TOKEN", TEXT, ""), NOW).unwrap();
    let (unchanged, anew) = (opened(1), opened(3));
    assert_eq!([unchanged.sight, anew.sight], [Sight::Done; 2]);
    assert_eq!([unchanged.reply_to.is_replay(), anew.reply_to.is_replay()], [true, false]);
    let (answer, work) = receiver.acknowledge_bot(&sealed_anew(1, "/bot", "TOKEN", TEXT, ""), NOW);
    assert!(answer.status() == 200 && work.is_none());
}

#[test]
fn what_was_dropped_may_come_again_unchanged() {
    let builder = Receiver::builder("TOKEN", KEY).receive_id("").nonce_memory(MemorySeen::default());
    let receiver = builder.seen(MemorySeen::default()).build().unwrap();
    let apps = Apps::by_path("/");
    apps.add("bot", receiver.clone());
    let request = sealed(r#"{"msgid":"M","aibotid":"B","msgtype":"text","text":{"content":"a"}}"#, "");
    let receive = |alone: bool| match alone {
        true => receiver.receive_bot(&request, NOW),
        false => apps.receive_bot(&request, NOW),
    };
    for alone in [true, false, true] {
        let ControlFlow::Continue(opened) = receive(alone) else { panic!("it was not answered") };
        assert_eq!(opened.sight, Sight::New);
        let ControlFlow::Break(refused) = receive(alone) else { panic!("it is in work") };
        assert_eq!((refused.status(), refused.body().len()), (StatusCode::SERVICE_UNAVAILABLE, 0));
        // The web server drops the future, as WeCom hung up.
        drop(opened);
    }
    let ControlFlow::Continue(opened) = receive(true) else { panic!() };
    assert_eq!(opened.key(), receiver.open(&request, NOW).unwrap().key());
    opened.reply_to.forget();
    let ControlFlow::Continue(opened) = receive(true) else { panic!("it failed") };
    opened.reply_to.done(NOW);
    drop(opened);
    let ControlFlow::Break(taken) = receive(true) else { panic!("answered by other means") };
    assert_eq!((taken.status(), taken.body().len()), (StatusCode::OK, 0));
}

/// What a handler is called with, and what comes of it, while another is at work and once that has answered.
#[test]
fn repetitions_reach_the_handler_where_the_reply_is_wanted_again() {
    let bot = |content: &str| format!(r#"{{"msgid":"M","aibotid":"B",{content}}}"#);
    let pressed =
        r#""msgtype":"event","event":{"eventtype":"template_card_event","template_card_event":{"task_id":"T"}}"#;
    for (content, again) in [
        (r#""msgtype":"text","text":{"content":"a"}"#, true),
        (r#""msgtype":"stream","stream":{"id":"S"}"#, true),
        (pressed, false),
        (r#""msgtype":"event","event":{"eventtype":"tomorrow"}"#, false),
        (r#""msgtype":"event","event":7"#, false),
        (r#""msgtype":"tomorrow""#, true),
        (r#""msgtype":"text","text":7"#, true),
        (r#""msgtype":"stream","stream":7"#, true),
    ] {
        let receiver = Receiver::builder("TOKEN", KEY).receive_id("").seen(MemorySeen::default()).build().unwrap();
        let request = sealed(&bot(content), "");
        let handle = || {
            let mut called = false;
            let response = receiver.handle_bot(&request, NOW, [2; 16], |_| {
                called = true;
                Reply::Nothing
            });
            (response.status().as_u16(), called)
        };
        let ControlFlow::Continue(first) = receiver.receive_bot(&request, NOW) else { panic!("{content}") };
        assert_eq!(handle(), (503, false), "{content}: it is in work");
        receiver.respond_bot(&first.reply_to, &Reply::Nothing, NOW, [2; 16]).unwrap();
        assert_eq!([handle(), handle()], [(200, again); 2], "{content}: it was answered");
    }
}

#[test]
fn work_for_a_bot_may_be_done_after_the_answer() {
    let receiver = Receiver::builder("TOKEN", KEY).receive_id("").seen(MemorySeen::default()).build().unwrap();
    let apps = Apps::by_path("/");
    apps.add("bot", receiver.clone());
    let request = sealed(r#"{"msgid":"M","aibotid":"B","msgtype":"text","text":{"content":"a"}}"#, "");
    let (response, work) = receiver.acknowledge_bot(&request, NOW);
    assert_eq!((response.status(), response.body().len()), (StatusCode::OK, 0));
    assert!(matches!(work.unwrap().content, Content::Text(text) if text.content == "a"));
    let (response, work) = receiver.acknowledge_bot(&request, NOW);
    assert!(response.status() == 200 && work.is_none(), "a repetition is no work");
    assert_eq!(apps.acknowledge_bot(&request, NOW).1.unwrap().app, "bot");
    let (response, work) = apps.acknowledge_bot(&sealed_for("/none", "TOKEN", "{}", ""), NOW);
    assert!(response.status() == 404 && work.is_none());
}

#[test]
fn files_open_with_the_key_that_their_message_came_with() {
    let receiver = receiver();
    receiver.rotate("NEW", "4Ma3YBrSBbX2aez8MJpXGBne5LSDwgGqHbhM9WPYIws").unwrap();
    let file = EncodingAesKey::new(KEY).unwrap().encrypt_file(b"%PDF".to_vec());
    let opened = receiver.open_bot(&sealed(r#"{"msgtype":"file","file":{"url":"u"}}"#, ""), NOW).unwrap();
    let Content::File(sent) = &opened.incoming.content else { panic!() };
    assert_eq!(sent.decrypt(file, opened.incoming.key()).unwrap(), b"%PDF");
    assert!(Incoming::read(opened.incoming.raw()).unwrap().key().is_none(), "a text tells no key");
}

/// A reply that WeCom would not take is a mistake of the program: the same callback would get it again.
#[test]
fn a_bots_callback_in_work_is_known_and_then_done() {
    let receiver = Receiver::builder("TOKEN", KEY).receive_id("").seen(MemorySeen::default()).build().unwrap();
    let request = sealed(r#"{"msgid":"M","aibotid":"B","msgtype":"text","text":{"content":"a"}}"#, "");
    let first = receiver.open_bot(&request, NOW).unwrap();
    assert_eq!(first.sight, Sight::New);
    assert_eq!(receiver.open_bot(&request, NOW).unwrap().sight, Sight::InWork);
    drop(first);
    let again = receiver.open_bot(&request, NOW).unwrap();
    assert_eq!(again.sight, Sight::New, "it was not answered");
    assert!(receiver.respond_bot(&again.reply_to, &Markdown::new("m").into(), NOW, [2; 16]).is_err());
    drop(again);
    assert_eq!(receiver.open_bot(&request, NOW).unwrap().sight, Sight::Done);
}

#[test]
fn nothing_is_an_empty_answer() {
    let request =
        sealed(r#"{"msgtype":"event","event":{"eventtype":"feedback_event","feedback_event":{"id":"F"}}}"#, "");
    let response = receiver().handle_bot(&request, NOW, [2; 16], |_| Reply::Nothing);
    assert_eq!((response.status(), response.body().len()), (StatusCode::OK, 0));
}

#[test]
fn what_wecom_would_not_take_is_refused_here() {
    let request = sealed(r#"{"msgtype":"text","text":{"content":"a"}}"#, "");
    let response = receiver().handle_bot(&request, NOW, [2; 16], |_| Markdown::new("m").into());
    assert_eq!(response.status(), StatusCode::OK, "the callback is taken");
    assert!(response.body().is_empty(), "the sender is told nothing");
    let error = response.extensions().get::<CallbackError>().unwrap().to_string();
    assert!(error.contains("msgtype markdown is no reply to a message"), "{error}");

    let opened = receiver().open_bot(&request, NOW).unwrap();
    let long = Reply::from(Stream::new().id("S").content("x".repeat(20_481)));
    let error = receiver().respond_bot(&opened.reply_to, &long, NOW, [2; 16]).unwrap_err();
    assert!(error.to_string().contains("20481 bytes"), "{error}");
}

#[test]
fn the_receivers_checks_hold() {
    let receiver = receiver();
    let refused = |request: &Request<Vec<u8>>| receiver.open_bot(request, NOW).unwrap_err();
    assert!(matches!(refused(&sealed("{}", "ww1")), CallbackError::ReceiveId { .. }));
    let mut forged = sealed("{}", "");
    *forged.uri_mut() = "/bot?msg_signature=00&timestamp=1700000000&nonce=n1".parse().unwrap();
    assert_eq!(refused(&forged), CallbackError::Signature);
    let xml = sealed("<xml><MsgType>text</MsgType></xml>", "");
    assert!(refused(&xml).to_string().contains("read by Receiver::open"));
    assert!(matches!(refused(&sealed("7", "")), CallbackError::Content { .. }));
    let mut put = sealed("{}", "");
    *put.method_mut() = http::Method::PUT;
    assert!(matches!(refused(&put), CallbackError::Method(_)));
    let shown = receiver.handle_bot(&forged, NOW, [2; 16], |_| unreachable!());
    assert_eq!((shown.status(), shown.body().len()), (StatusCode::UNAUTHORIZED, 0));
}
