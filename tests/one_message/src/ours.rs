//! Fetches a token and sends one message: `one_message URL [--peak]`. The bench `one_message` measures the whole process beside
//! `one_message_bare`, which does the same without the SDK.

mod peak;

use wecom_ureq::Client;
use wecom_ureq::api::message::{Send, To};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let base = std::env::args().nth(1).ok_or("usage: one_message URL [--peak]")?;
    let client = Client::builder().base_url(base).corp_id("ww0123456789abcdef").build();
    let app = client.app(1_000_002, "a-secret");
    let sent = app.call(&Send::new(app.agent_id(), To::user("zhangsan"), "你的快递已到。"))?;
    println!("{}", sent.msgid.as_str());
    peak::print_if_asked();
    Ok(())
}
