//! `message/send` without the SDK.

use http::header::{CONTENT_TYPE, HeaderValue};
use http::{Method, Request, Uri};
use serde::{Deserialize, Serialize};

pub(crate) const TOKEN: &str =
    "ACCESS_TOKEN-0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-0123456789abcdefghijk";
pub(crate) const TEXT: &str = "你的快递已到，请携带工卡前往邮件中心领取。";

/// The message.
#[derive(Serialize)]
struct Plain<'a> {
    touser: &'a str,
    agentid: i64,
    msgtype: &'a str,
    text: Content<'a>,
}

#[derive(Serialize)]
struct Content<'a> {
    content: &'a str,
}

#[derive(Deserialize)]
struct Answer {
    errcode: i64,
    msgid: String,
}

/// As ours builds it.
pub(crate) fn request(base: &str) -> Request<Vec<u8>> {
    let plain = Plain { touser: "zhangsan", agentid: 1_000_002, msgtype: "text", text: Content { content: TEXT } };
    let url = format!("{base}/cgi-bin/message/send?access_token={TOKEN}");
    let mut request = Request::new(serde_json::to_vec(&plain).unwrap());
    *request.method_mut() = Method::POST;
    *request.uri_mut() = Uri::try_from(url).unwrap();
    request.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
    request
}

/// Reads what it answers.
pub(crate) fn check(body: &[u8]) {
    let answer: Answer = serde_json::from_slice(body).unwrap();
    assert!(answer.errcode == 0 && !answer.msgid.is_empty());
}
