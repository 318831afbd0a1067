//! Callbacks opened, and answers sealed.

use http::header::{CONTENT_TYPE, HeaderValue};
use http::{Request, Response};
use wecom_core::callback::crypto::{EncodingAesKey, signature};
use wecom_core::callback::{Event, Receiver, Reply};
use wecom_core::types::Timestamp;

use crate::floor::Key;
use crate::row::{Pair, Row};

const TOKEN: &str = "QDG6eK";
const KEY: &str = "jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C";
const CORP: &str = "ww5823bf96d3bd56c7";
const TIMESTAMP: &str = "1764137000";
const NONCE: &str = "263014780";

pub(crate) fn rows() -> Vec<Row> {
    vec![
        open("callback open, 300 B", 1.15, || text(300)),
        open("callback open, 2 KB", 1.15, || text(2048)),
        open("callback open, 64 KB", 1.10, || text(65_536)),
        open("callback open, approval of 60 elements", 1.15, approval),
        seal("callback seal, 300 B", 1.10, || text(300)),
        seal("callback seal, 2 KB", 1.10, || text(2048)),
        seal("callback seal, 64 KB", 1.10, || text(65_536)),
        Row::new("callback respond, text of 60 B", None, || respond("好的，收到。".repeat(3))),
        Row::new("callback respond, text of 2 KB", None, || respond("好的，收到。".repeat(110))),
    ]
}

/// Ours does everything: from an HTTP request to the typed event, and what a reply needs.
fn open(name: &'static str, limit: f64, text: fn() -> String) -> Row {
    Row::new(name, limit, move || {
        let text = text();
        let (body, signed) = sealed(&text);
        let (receiver, request) = (receiver(), pushed(body.clone(), &signed));
        let opened = receiver.open(&request, now()).unwrap().incoming;
        assert_eq!(opened.raw(), text);
        assert!(!matches!(opened.event, Event::Unknown(_)));
        let floor = Key::new(KEY);
        Pair::new(
            move || receiver.open(&request, now()).unwrap(),
            move || floor.open(TOKEN, [TIMESTAMP, NONCE, &signed], &body),
        )
    })
}

/// The body of a callback, and its signature.
fn sealed(text: &str) -> (Vec<u8>, String) {
    let sealed = EncodingAesKey::new(KEY).unwrap().seal(text.as_bytes(), CORP, [7; 16]).unwrap();
    let signed = signature(TOKEN, TIMESTAMP, NONCE, &sealed);
    let body = format!(
        "<xml><ToUserName><![CDATA[{CORP}]]></ToUserName><AgentID><![CDATA[1000002]]></AgentID>\
         <Encrypt><![CDATA[{sealed}]]></Encrypt></xml>"
    );
    (body.into_bytes(), signed)
}

fn pushed(body: Vec<u8>, signed: &str) -> Request<Vec<u8>> {
    let url = format!("/wecom?msg_signature={signed}&timestamp={TIMESTAMP}&nonce={NONCE}");
    Request::post(url).body(body).unwrap()
}

fn receiver() -> Receiver {
    Receiver::builder(TOKEN, KEY).receive_id(CORP).build().unwrap()
}

fn now() -> Timestamp {
    Timestamp::from_secs(TIMESTAMP.parse().unwrap())
}

/// From the reply to the HTTP response: its XML, sealed, signed, in its envelope.
fn respond(words: String) -> Pair {
    let (body, signed) = sealed(&text(300));
    let (receiver, floor, time) = (receiver(), Key::new(KEY), now());
    let to = receiver.open(&pushed(body, &signed), time).unwrap().reply_to;
    let reply = Reply::text(words.clone());
    let ours = move || receiver.respond(&to, &reply, time, [7; 16]).unwrap();
    let floor = move || {
        let text = format!(
            "<xml><ToUserName><![CDATA[zhangsan]]></ToUserName><FromUserName><![CDATA[{CORP}]]></FromUserName>\
             <CreateTime>{TIMESTAMP}</CreateTime><MsgType><![CDATA[text]]></MsgType><Content><![CDATA[{words}]]></Content></xml>"
        );
        let (sealed, signed) = floor.seal(TOKEN, [TIMESTAMP, NONCE], text.as_bytes(), CORP, [7; 16]);
        let body = format!(
            "<xml><Encrypt><![CDATA[{sealed}]]></Encrypt><MsgSignature><![CDATA[{signed}]]></MsgSignature>\
             <TimeStamp>{TIMESTAMP}</TimeStamp><Nonce><![CDATA[{NONCE}]]></Nonce></xml>"
        );
        let mut response = Response::new(body.into_bytes());
        response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("application/xml"));
        response
    };
    assert_eq!(ours().body(), floor().body());
    assert_eq!(ours().headers(), floor().headers());
    Pair::new(ours, floor)
}

fn seal(name: &'static str, limit: f64, text: fn() -> String) -> Row {
    Row::new(name, limit, move || {
        let (ours, floor, text) = (EncodingAesKey::new(KEY).unwrap(), Key::new(KEY), text());
        let copy = text.clone();
        let ours = move || {
            let sealed = ours.seal(text.as_bytes(), CORP, [7; 16]).unwrap();
            let signed = signature(TOKEN, TIMESTAMP, NONCE, &sealed);
            (sealed, signed)
        };
        let floor = move || floor.seal(TOKEN, [TIMESTAMP, NONCE], copy.as_bytes(), CORP, [7; 16]);
        assert_eq!(ours(), floor());
        Pair::new(ours, floor)
    })
}

/// A text message of so many bytes, as WeCom writes it.
fn text(size: usize) -> String {
    let write = |content: &str| {
        format!(
            "<xml><ToUserName><![CDATA[{CORP}]]></ToUserName><FromUserName><![CDATA[zhangsan]]></FromUserName>\
             <CreateTime>1764137000</CreateTime><MsgType><![CDATA[text]]></MsgType><Content><![CDATA[{content}]]></Content>\
             <MsgId>7156338932104822785</MsgId><AgentID>1000002</AgentID></xml>"
        )
    };
    let room = size.saturating_sub(write("").len());
    let mut content = "企业微信的消息，Hello。".repeat(room / 33 + 1);
    content.truncate(content.floor_char_boundary(room));
    write(&content)
}

/// An approval of 60 elements.
fn approval() -> String {
    let mut records = String::new();
    for index in 0..2 {
        let detail = format!(
            "<Details><Approver><UserId><![CDATA[leader{index}]]></UserId></Approver><Speech><![CDATA[同意]]></Speech>\
             <SpStatus>2</SpStatus><SpTime>1764136000</SpTime></Details>"
        );
        records.push_str(&format!(
            "<SpRecord><SpStatus>2</SpStatus><ApproverAttr>1</ApproverAttr>{detail}{detail}</SpRecord>"
        ));
    }
    let text = format!(
        "<xml><ToUserName><![CDATA[{CORP}]]></ToUserName><FromUserName><![CDATA[sys]]></FromUserName>\
         <CreateTime>1764137000</CreateTime><MsgType><![CDATA[event]]></MsgType>\
         <Event><![CDATA[sys_approval_change]]></Event><AgentID>3010040</AgentID><ApprovalInfo>\
         <SpNoStr><![CDATA[202511260001]]></SpNoStr><SpNo>202511260001</SpNo><SpName><![CDATA[请假]]></SpName><SpStatus>2</SpStatus>\
         <TemplateId><![CDATA[3TkaH5KFbrG9heEQWLJjhgpFwmqAFB4dLEnapaB7aaa]]></TemplateId>\
         <ApplyTime>1764130000</ApplyTime><Applyer><UserId><![CDATA[zhangsan]]></UserId><Party>1</Party></Applyer>\
         {records}{}{}<StatuChangeEvent>2</StatuChangeEvent></ApprovalInfo></xml>",
        "<Notifyer><UserId><![CDATA[lisi]]></UserId></Notifyer>".repeat(3),
        "<Comments><CommentUserInfo><UserId><![CDATA[wangwu]]></UserId></CommentUserInfo><CommentTime>1764135000\
         </CommentTime><CommentContent><![CDATA[尽快处理]]></CommentContent><CommentId><![CDATA[6750538708562308220]]>\
         </CommentId></Comments>",
    );
    assert_eq!(text.matches("</").count(), 60);
    text
}
