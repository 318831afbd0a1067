use http::header::CONTENT_TYPE;

use super::*;
use crate::callback::{Event, KeyProblem, MemorySeen, crypto};
use crate::types::{ProviderCorpId, SuiteId};

mod ids;
mod memory;
mod rotation;
mod total;

const KEY: &str = "jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C";
const OLD_KEY: &str = "4Ma3YBrSBbX2aez8MJpXGBne5LSDwgGqHbhM9WPYIws";
const NOW: Timestamp = Timestamp::from_secs(1_700_000_000);
const TEXT: &str = "<xml><ToUserName>ww1</ToUserName><FromUserName>zhang</FromUserName><MsgType>text</MsgType>\
                    <Content>hello</Content><MsgId>1</MsgId></xml>";

impl ReplyTo {
    pub(in crate::callback) fn test(user: &str, corp: &str) -> ReplyTo {
        ReplyTo {
            names: Names::new(user, corp, corp, "text", ""),
            takes: Takes::Message,
            pair: Arc::new(Pair::new("token".into(), &KEY.into()).unwrap()),
            json: false,
            scope: Scope::new(&http::Uri::default(), ""),
            replay: false,
            marks: None,
        }
    }
}

fn receiver() -> Receiver {
    Receiver::builder("token", KEY).receive_id("other").receive_id("ww1").build().unwrap()
}

/// What WeCom would send: a callback that is sealed and signed.
struct Push<'a> {
    token: &'a str,
    key: &'a str,
    id: &'a str,
    text: &'a str,
}

const PUSH: Push<'_> = Push { token: "token", key: KEY, id: "ww1", text: TEXT };

impl Push<'_> {
    fn sealed(&self) -> String {
        EncodingAesKey::new(self.key).unwrap().seal(self.text.as_bytes(), self.id, [9; 16]).unwrap()
    }

    fn query(&self, sealed: &str) -> String {
        let signature = crypto::signature(self.token, "1700000000", "n+1", sealed);
        format!("corp=x&msg_signature={signature}&timestamp=1700000000&nonce=n%2B1&debug")
    }

    fn post(&self) -> Request<Vec<u8>> {
        let sealed = self.sealed();
        let body = format!("<xml><ToUserName>ww1</ToUserName><Encrypt><![CDATA[{sealed}]]></Encrypt></xml>");
        Request::post(format!("https://example.com/cb?{}", self.query(&sealed))).body(body.into_bytes()).unwrap()
    }

    fn post_json(&self) -> Request<Vec<u8>> {
        let sealed = self.sealed();
        let body = format!("{{\"encrypt\":\"{sealed}\"}}");
        Request::post(format!("/cb?{}", self.query(&sealed))).body(body.into_bytes()).unwrap()
    }

    fn get(&self) -> Request<Vec<u8>> {
        let sealed = self.sealed();
        // A `+` may come as it is or encoded; `/` and `=` likewise.
        let echo = sealed.replace('=', "%3D");
        Request::get(format!("/cb?{}&echostr={echo}", self.query(&sealed))).body(Vec::new()).unwrap()
    }
}

fn refused(receiver: &Receiver, request: &Request<Vec<u8>>) -> (u16, CallbackError) {
    let response = receiver.handle(request, NOW, [1; 16], |incoming| panic!("{incoming:?}"));
    assert!(response.body().is_empty(), "the sender is told nothing");
    let error = response.extensions().get::<CallbackError>().unwrap().clone();
    for secret in ["token", KEY, OLD_KEY] {
        assert!(!format!("{error:?}").contains(&format!("\"{secret}\"")), "{error:?}");
    }
    (response.status().as_u16(), error)
}

/// What WeCom reads out of a reply.
fn opened_reply(response: &Response<Vec<u8>>, push: &Push<'_>) -> (String, String) {
    let envelope = Envelope::read(response.body()).unwrap();
    let body = String::from_utf8_lossy(response.body());
    let signature = crypto::signature(push.token, "1700000000", "n+1", &envelope.encrypted);
    assert!(body.contains(&signature), "{body}");
    let plain = EncodingAesKey::new(push.key).unwrap().open(envelope.encrypted.as_bytes()).unwrap();
    (String::from_utf8(plain.message).unwrap(), plain.receive_id)
}

#[test]
fn verification_is_echoed() {
    for echo in ["1616140317555161061", "\u{feff}1616", ""] {
        let response = receiver().handle(&Push { text: echo, ..PUSH }.get(), NOW, [1; 16], |_| Reply::Nothing);
        assert_eq!(response.status(), 200);
        assert_eq!(String::from_utf8_lossy(response.body()), echo.trim_start_matches('\u{feff}'));
        assert!(response.headers()[CONTENT_TYPE].to_str().unwrap().starts_with("text/plain"));
    }
}

#[test]
fn messages_are_read_and_replied_to() {
    let response = receiver().handle(&PUSH.post(), NOW, [1; 16], |incoming| match incoming.event {
        Event::Text(text) => Reply::text(format!("{} {} {}", incoming.receive_id, incoming.from, text.content)),
        other => panic!("{other:?}"),
    });
    assert_eq!(response.status(), 200);
    let (reply, id) = opened_reply(&response, &PUSH);
    assert_eq!(id, "ww1", "the reply is for the receive id of the request");
    assert_eq!(
        reply,
        "<xml><ToUserName><![CDATA[zhang]]></ToUserName><FromUserName><![CDATA[ww1]]></FromUserName>\
         <CreateTime>1700000000</CreateTime><MsgType><![CDATA[text]]></MsgType><Content><![CDATA[ww1 zhang hello]]>\
         </Content></xml>"
    );
    let body = String::from_utf8_lossy(response.body());
    assert!(body.contains("<TimeStamp>1700000000</TimeStamp><Nonce><![CDATA[n+1]]></Nonce>"), "{body}");
}

#[test]
fn the_plain_answers() {
    let answer = |push: &Push<'_>, reply: Reply| receiver().handle(&push.post(), NOW, [1; 16], |_| reply).into_body();
    assert_eq!(answer(&PUSH, Reply::Nothing), b"");
    assert_eq!(answer(&PUSH, Reply::Success), b"success");
    let command = Push { text: "<xml><InfoType>suite_ticket</InfoType></xml>", ..PUSH };
    assert_eq!(answer(&command, Reply::Nothing), b"success", "commands want the word");
    assert_eq!(answer(&command, Reply::text("x")), b"success", "and no other");
}

#[test]
fn an_odd_field_loses_no_callback() {
    let odd = "<xml><ToUserName>ww1</ToUserName><FromUserName>zhang</FromUserName><CreateTime>soon</CreateTime>\
               <MsgType>location</MsgType><Scale>x</Scale><MsgId>1</MsgId><AgentID>wwapp</AgentID></xml>";
    let push = Push { text: odd, ..PUSH };
    let response = receiver().handle(&push.post(), NOW, [1; 16], |incoming| match incoming.event {
        Event::Unknown(unknown) => Reply::text(unknown.problem.unwrap().path()),
        other => panic!("{other:?}"),
    });
    assert_eq!(response.status(), 200, "WeCom would repeat it three times and give up");
    assert!(opened_reply(&response, &push).0.contains("<![CDATA[$.Scale]]>"));
}

#[test]
fn json_is_answered_in_json() {
    let push = Push { text: r#"{"msgid":"1","msgtype":"text"}"#, id: "", ..PUSH };
    let receiver = Receiver::builder("token", KEY).receive_id("").build().unwrap();
    let reply = Reply::Plain(r#"{"msgtype":"stream"}"#.to_owned());
    let response = receiver.handle(&push.post_json(), NOW, [1; 16], |_| reply);
    assert_eq!(response.headers()[CONTENT_TYPE], "application/json");
    assert_eq!(opened_reply(&response, &push), (r#"{"msgtype":"stream"}"#.to_owned(), String::new()));
}

#[test]
fn an_opened_callback_can_be_answered_later() {
    let receiver = receiver();
    let opened = receiver.open(&PUSH.post(), NOW).unwrap();
    let incoming = opened.incoming;
    assert_eq!(incoming.dedup_key(), "ww1:1");
    let response = receiver.respond(&opened.reply_to, &Reply::text("later"), NOW, [2; 16]).unwrap();
    assert!(opened_reply(&response, &PUSH).0.contains("later"));
}

#[test]
fn old_token_and_key_open_and_answer() {
    let receiver = Receiver::builder("token", KEY).previous("old", OLD_KEY).receive_id("ww1").build().unwrap();
    for push in [PUSH, Push { token: "old", key: OLD_KEY, ..PUSH }] {
        let response = receiver.handle(&push.post(), NOW, [1; 16], |_| Reply::text("x"));
        assert!(opened_reply(&response, &push).0.contains("x"));
    }
    let mixed = Push { token: "old", ..PUSH };
    assert!(matches!(refused(&receiver, &mixed.post()), (400, CallbackError::Decrypt(_))));

    let same_token = Receiver::builder("token", KEY).previous("token", OLD_KEY).receive_id("ww1").build().unwrap();
    for push in [PUSH, Push { key: OLD_KEY, ..PUSH }] {
        assert_eq!(same_token.handle(&push.get(), NOW, [1; 16], |_| Reply::Nothing).body(), TEXT.as_bytes());
    }
    let wrong_id = Push { key: OLD_KEY, id: "ww2", ..PUSH };
    assert_eq!(refused(&same_token, &wrong_id.post()).0, 403, "the key that opens tells the reason");
}

#[test]
fn receive_ids_are_checked() {
    let (status, error) = refused(&receiver(), &Push { id: "ww2", ..PUSH }.post());
    let expected = CallbackError::ReceiveId {
        found: "ww2".into(),
        accepted: vec!["other".into(), "ww1".into()],
        any_authorised: false,
    };
    assert_eq!((status, &error), (403, &expected));
    assert!(error.to_string().contains("\"ww2\"") && error.to_string().contains("\"ww1\""), "{error}");
    assert_eq!(refused(&receiver(), &Push { id: "ww2", ..PUSH }.get()).0, 403);
    assert_eq!(refused(&receiver(), &Push { id: "", ..PUSH }.post()).0, 403, "empty must be accepted explicitly");
    let any = Receiver::builder("token", KEY).any_receive_id().build().unwrap();
    assert_eq!(any.open(&Push { id: "ww2", ..PUSH }.post(), NOW).unwrap().incoming.receive_id, "ww2");
}

#[test]
fn what_is_wrong_is_refused_with_a_reason() {
    let receiver = receiver();
    assert_eq!(refused(&receiver, &Push { token: "tokem", ..PUSH }.post()), (401, CallbackError::Signature));
    assert_eq!(refused(&receiver, &Push { token: "tokem", ..PUSH }.get()), (401, CallbackError::Signature));
    let (status, error) = refused(&receiver, &Push { key: OLD_KEY, ..PUSH }.post());
    assert!(status == 400 && matches!(error, CallbackError::Decrypt(_)), "{error}");
    let (status, error) = refused(&receiver, &Push { text: "<xml><A></xml>", ..PUSH }.post());
    assert!(status == 400 && matches!(error, CallbackError::Content { .. }), "{error}");

    for name in ["msg_signature", "timestamp", "nonce"] {
        let request = Request::post(PUSH.post().uri().to_string().replace(name, "x")).body(PUSH.post().into_body());
        assert_eq!(refused(&receiver, &request.unwrap()), (400, CallbackError::Missing(name)));
    }
    let bare = Request::get("/").body(Vec::new()).unwrap();
    assert_eq!(refused(&receiver, &bare), (400, CallbackError::Missing("msg_signature")));
    let mut get = PUSH.post();
    *get.method_mut() = Method::GET;
    assert_eq!(refused(&receiver, &get), (400, CallbackError::Missing("echostr")));
    let bytes = Request::get("/?nonce=%ff").body(Vec::new()).unwrap();
    assert!(matches!(refused(&receiver, &bytes), (400, CallbackError::Parameter { name: "nonce", .. })));

    let mut put = PUSH.post();
    *put.method_mut() = Method::PUT;
    assert_eq!(refused(&receiver, &put), (405, CallbackError::Method("PUT".to_owned())));
    let allowed = receiver.handle(&put, NOW, [1; 16], |_| Reply::Nothing);
    assert_eq!(allowed.headers()[ALLOW], "GET, POST");
    for body in ["", "<xml/>", "{}", "<!DOCTYPE x><xml/>", "\u{0}"] {
        let mut request = PUSH.post();
        *request.body_mut() = body.into();
        assert!(matches!(refused(&receiver, &request), (400, CallbackError::Envelope(_))), "{body}");
    }
}

#[test]
fn long_bodies_are_refused_before_they_are_read() {
    let mut request = PUSH.post();
    request.body_mut().resize((1 << 20) + 1, b' ');
    let expected = CallbackError::TooLarge { length: (1 << 20) + 1, limit: 1 << 20 };
    assert_eq!(refused(&receiver(), &request), (413, expected));
    let small = Receiver::builder("token", KEY).receive_id("ww1").body_limit(10).build().unwrap();
    assert_eq!(refused(&small, &PUSH.post()).0, 413);
}

#[test]
fn old_signatures_are_refused_where_the_clock_is_checked() {
    let strict = Receiver::builder("token", KEY).receive_id("ww1").clock_skew(Duration::from_secs(60)).build().unwrap();
    for (seconds, fine) in [(0, true), (60, true), (-60, true), (61, false), (-61, false)] {
        let opened = strict.open(&PUSH.post(), Timestamp::from_secs(NOW.secs() + seconds));
        assert_eq!(opened.is_ok(), fine, "{seconds}");
    }
    let late = strict.open(&PUSH.post(), Timestamp::from_secs(NOW.secs() + 61)).unwrap_err();
    assert_eq!(
        (late.status().as_u16(), late),
        (403, CallbackError::Clock { signed: NOW.secs(), now: NOW.secs() + 61 })
    );
    assert!(receiver().open(&PUSH.post(), Timestamp::from_secs(0)).is_ok(), "not checked unless asked for");
}

#[test]
fn no_flipped_byte_panics_or_passes() {
    let receiver = receiver();
    let request = PUSH.post();
    let start = String::from_utf8_lossy(request.body()).find("CDATA[").unwrap() + 6;
    for place in 0..request.body().len() {
        for flip in [1, 4, 32, 128] {
            let mut flipped = request.clone();
            flipped.body_mut()[place] ^= flip;
            let opened = receiver.open(&flipped, NOW);
            assert!(opened.is_err() || place < start || place > start + PUSH.sealed().len(), "byte {place} is signed");
        }
    }
}

#[test]
fn a_receiver_says_why_it_cannot_be_built() {
    let problem = |builder: ReceiverBuilder| builder.build().unwrap_err();
    assert_eq!(problem(Receiver::builder("t", "short").receive_id("x")), CallbackError::Key(KeyProblem::Length(5)));
    assert_eq!(
        problem(Receiver::builder("t", KEY).previous("t", "").receive_id("x")),
        CallbackError::Key(KeyProblem::Length(0))
    );
    assert!(problem(Receiver::builder("t", KEY)).to_string().contains("any_receive_id"));
    assert!(problem(Receiver::builder("", KEY).receive_id("x")).to_string().contains("token is empty"));
    let builder = Receiver::builder("secret-token", KEY).receive_id("ww1");
    let shown = format!("{builder:?} {:?}", builder.clone().build().unwrap());
    assert!(!shown.contains("secret-token") && !shown.contains(KEY) && shown.contains("ww1"), "{shown}");
    let error = crate::Error::from(CallbackError::Signature);
    assert!(error.to_string().contains("token"), "{error}");
}
