//! `sandbox`: a WeCom on loopback.

use std::io::{self, Write};

use clap::Args;
use serde_json::json;
use wecom_sandbox::Sandbox;

use crate::failure::Failure;
use crate::output::{Output, printable};

/// What `sandbox` takes.
#[derive(Args, Debug)]
pub(crate) struct Arguments {
    /// Where to listen; port 0 takes a free one.
    #[arg(long, default_value = "127.0.0.1:8080", value_name = "ADDRESS:PORT")]
    listen: String,
    /// Write every exchange to the error output, secrets hidden.
    #[arg(long)]
    log: bool,
}

const CORP: &str = "ww0123456789abcdef";
const AGENT: i64 = 1_000_002;
// No secrets: they open nothing but this sandbox.
const SECRET: &str = "sandbox-secret";
const KEY: &str = "sandbox-robot-key";

pub(crate) fn run(arguments: &Arguments, output: &mut Output) -> Result<(), Failure> {
    let sandbox = Sandbox::builder()
        .corp(CORP)
        .app(AGENT, SECRET)
        .robot(KEY)
        .department(2, 1, "研发部")
        .member("zhangsan", "张三")
        .member_of(2, "lisi", "李四")
        .build();
    if arguments.log {
        sandbox.on_exchange(|exchange| {
            // Where nobody reads the log, the sandbox goes on.
            let _ = writeln!(io::stderr(), "{}\n", printable(&exchange.to_string()));
        });
    }
    let server = sandbox.serve(arguments.listen.as_str()).map_err(|error| {
        let address = &arguments.listen;
        Failure::failed(format!("{address} cannot be listened on: {error}; name another address with --listen"))
    })?;
    let url = server.url();
    let text = format!(
        "# A WeCom sandbox listens on {url}; Ctrl-C ends it.\n\
         # Members zhangsan and lisi; departments 1 and 2.\n\
         export WECOM_BASE_URL={url}\n\
         export WECOM_CORP_ID={CORP}\n\
         export WECOM_AGENT_ID={AGENT}\n\
         export WECOM_SECRET={SECRET}\n\
         export WECOM_WEBHOOK_KEY={KEY}"
    );
    let json = json!({
        "base_url": url,
        "corp_id": CORP,
        "agent_id": AGENT,
        "secret": SECRET,
        "webhook_key": KEY,
        "members": ["zhangsan", "lisi"],
        "departments": [1, 2],
    });
    output.show(&text, &json)?;
    server.wait();
    Err(Failure::failed("the sandbox stopped listening"))
}
