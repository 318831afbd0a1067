//! Bots behind a URL, through the receiver.

use http::{Request, StatusCode};

use crate::api::aibot::Markdown;
use crate::callback::bot::*;
use crate::callback::crypto::{self, EncodingAesKey};
use crate::callback::{CallbackError, Receiver};
use crate::types::Timestamp;

const KEY: &str = "jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C";
const NOW: Timestamp = Timestamp::from_secs(1_700_000_000);

fn receiver() -> Receiver {
    Receiver::builder("TOKEN", KEY).receive_id("").build().unwrap()
}

fn sealed(text: &str, id: &str) -> Request<Vec<u8>> {
    let encrypted = EncodingAesKey::new(KEY).unwrap().seal(text.as_bytes(), id, [1; 16]).unwrap();
    let signature = crypto::signature("TOKEN", "1700000000", "n1", &encrypted);
    let body = format!(r#"{{"encrypt":"{encrypted}"}}"#).into_bytes();
    Request::post(format!("/bot?msg_signature={signature}&timestamp=1700000000&nonce=n1")).body(body).unwrap()
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
