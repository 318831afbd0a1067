//! `message/send` without the SDK: what a user writes.

use http::header::CONTENT_TYPE;
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

/// Sends it through ureq.
pub(crate) fn ureq(agent: &ureq::Agent, base: &str) {
    let mut answer = agent.post(url(base)).header(CONTENT_TYPE, "application/json").send(body()).unwrap();
    check(&answer.body_mut().read_to_vec().unwrap());
}

/// Sends it through reqwest.
pub(crate) async fn reqwest(client: &reqwest::Client, base: &str) {
    let answer = client.post(url(base)).header(CONTENT_TYPE, "application/json").body(body()).send().await.unwrap();
    check(&answer.bytes().await.unwrap());
}

fn url(base: &str) -> String {
    format!("{base}/cgi-bin/message/send?access_token={TOKEN}")
}

fn body() -> Vec<u8> {
    let text = Content { content: TEXT };
    serde_json::to_vec(&Plain { touser: "zhangsan", agentid: 1_000_002, msgtype: "text", text }).unwrap()
}

fn check(body: &[u8]) {
    let answer: Answer = serde_json::from_slice(body).unwrap();
    assert!(answer.errcode == 0 && !answer.msgid.is_empty());
}
