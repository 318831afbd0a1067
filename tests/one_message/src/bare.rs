//! What `one_message` does, on ureq and serde alone: `one_message_bare URL [--peak]`.

mod peak;

use std::time::Duration;

use serde::{Deserialize, Serialize};
use ureq::Agent;
use ureq::http::Request;

#[derive(Deserialize)]
struct Token {
    errcode: i64,
    access_token: String,
}

#[derive(Serialize)]
struct Message<'a> {
    touser: &'a str,
    msgtype: &'a str,
    agentid: i64,
    text: Text<'a>,
}

#[derive(Serialize)]
struct Text<'a> {
    content: &'a str,
}

#[derive(Deserialize)]
struct Sent {
    errcode: i64,
    msgid: String,
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let base = std::env::args().nth(1).ok_or("usage: one_message_bare URL [--peak]")?;
    // The timeouts that wecom-ureq has.
    let timeout = Some(Duration::from_secs(30));
    let config =
        Agent::config_builder().timeout_connect(timeout).timeout_per_read(timeout).timeout_per_write(timeout).build();
    let agent = config.new_agent();
    let url = format!("{base}/cgi-bin/gettoken?corpid=ww0123456789abcdef&corpsecret=a-secret");
    let token: Token = serde_json::from_slice(&agent.get(url).call()?.body_mut().read_to_vec()?)?;
    if token.errcode != 0 {
        return Err(format!("no token: {}", token.errcode).into());
    }
    let text = Text { content: "你的快递已到。" };
    let message = Message { touser: "zhangsan", msgtype: "text", agentid: 1_000_002, text };
    let request = Request::post(format!("{base}/cgi-bin/message/send?access_token={}", token.access_token))
        .header("content-type", "application/json")
        .body(serde_json::to_vec(&message)?)?;
    let sent: Sent = serde_json::from_slice(&agent.run(request)?.body_mut().read_to_vec()?)?;
    if sent.errcode != 0 {
        return Err(format!("not sent: {}", sent.errcode).into());
    }
    println!("{}", sent.msgid);
    peak::print_if_asked();
    Ok(())
}
