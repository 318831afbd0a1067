//! A message that becomes a request.

use http::header::{CONTENT_TYPE, HeaderValue};
use http::{Method, Request, Uri};
use serde::Serialize;
use wecom_core::api::message::{Send, To};
use wecom_core::endpoint::{BASE, Endpoint};
use wecom_core::types::AgentId;

use crate::row::{Pair, Row};

const TOKEN: &str = "ACCESS_TOKEN-of-about-the-length-that-wecom-gives-x0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-\
                     0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_0123456789abcdefgh";
const TEXT: &str = "你的快递已到，请携带工卡前往邮件中心领取。\n出发前可查看<a href=\"https://work.weixin.qq.com\">邮件中心视频实况</a>，\
                    聪明避开排队。";

/// The same message without the SDK.
#[derive(Serialize)]
struct Plain<'a> {
    touser: &'a str,
    agentid: i64,
    msgtype: &'a str,
    text: Content<'a>,
    safe: i64,
    enable_duplicate_check: i64,
}

#[derive(Serialize)]
struct Content<'a> {
    content: &'a str,
}

pub(crate) fn rows() -> Vec<Row> {
    vec![
        Row::new("build message/send, beside body and Uri", 1.30, || build(body_and_uri)),
        Row::new("build message/send, beside body and text", None, || build(body_and_url)),
        Row::new("build message/send, beside http::Request", None, || build(request)),
    ]
}

/// The message beside what `floor` makes of it.
fn build<T: 'static>(floor: fn(&Plain<'static>) -> T) -> Pair {
    let send =
        Send::new(AgentId(1_000_002), To::users(["zhangsan", "lisi"]), TEXT).safe(false).enable_duplicate_check(true);
    let plain = Plain {
        touser: "zhangsan|lisi",
        agentid: 1_000_002,
        msgtype: "text",
        text: Content { content: TEXT },
        safe: 0,
        enable_duplicate_check: 1,
    };
    let ours = move || send.http_request(BASE, TOKEN).unwrap();
    let (built, expected, (body, url)) = (ours(), request(&plain), body_and_url(&plain));
    assert_eq!((built.body(), built.uri(), built.headers()), (expected.body(), expected.uri(), expected.headers()));
    assert_eq!((built.body(), built.uri().to_string()), (&body, url));
    Pair::new(ours, move || floor(&plain))
}

fn body_and_url(plain: &Plain<'_>) -> (Vec<u8>, String) {
    let body = serde_json::to_vec(plain).unwrap();
    (body, format!("{BASE}/cgi-bin/message/send?access_token={TOKEN}"))
}

fn body_and_uri(plain: &Plain<'_>) -> (Vec<u8>, Uri) {
    let (body, url) = body_and_url(plain);
    (body, Uri::try_from(url).unwrap())
}

fn request(plain: &Plain<'_>) -> Request<Vec<u8>> {
    let (body, url) = body_and_url(plain);
    let mut request = Request::new(body);
    *request.method_mut() = Method::POST;
    *request.uri_mut() = Uri::try_from(url).unwrap();
    request.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
    request
}
