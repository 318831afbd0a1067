//! Fetches a token and sends one message: `one_message URL [--peak]`. The bench `one_message` measures the whole process beside
//! [`one_message_bare`](../one_message_bare.rs), which does the same without the SDK.

#[path = "one_message_bare/peak.rs"]
mod peak;

use wecom_core::api::message::{Send, To};
use wecom_core::types::AgentId;
use wecom_ureq::Client;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let base = std::env::args().nth(1).ok_or("usage: one_message URL [--peak]")?;
    let client = Client::builder().base_url(base).corp_id("ww0123456789abcdef").build();
    let app = client.app(1_000_002, "a-secret");
    let sent = app.call(&Send::new(AgentId(1_000_002), To::user("zhangsan"), "你的快递已到。"))?;
    println!("{}", sent.msgid.as_str());
    peak::print_if_asked();
    Ok(())
}
