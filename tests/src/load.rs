//! What the programs `bench-client-ureq` and `bench-client-reqwest` share.

use std::time::{Duration, Instant};

use wecom_core::api::message::{Send, To};
use wecom_core::types::AgentId;

/// The app that sends, and the corp it belongs to.
pub const APP: (&str, i64) = ("ww0123456789abcdef", 1_000_002);

/// What the command line says.
#[derive(Clone, Debug)]
pub struct Load {
    /// Where the server is.
    pub base: String,
    /// How long it goes.
    pub span: Duration,
    /// How many callers there are at once.
    pub callers: usize,
    /// With this secret the token is fetched from the server; otherwise one is made up.
    pub secret: Option<String>,
}

impl Load {
    /// Reads `URL SECONDS CONCURRENCY [--secret SECRET]`.
    ///
    /// # Errors
    ///
    /// The usage, where something else was given.
    pub fn read(name: &str, mut arguments: impl Iterator<Item = String>) -> Result<Load, String> {
        let mut words = Vec::new();
        let mut secret = None;
        while let Some(argument) = arguments.next() {
            if argument == "--secret" {
                secret = arguments.next();
            } else {
                words.push(argument);
            }
        }
        let span = words.get(1).and_then(|seconds| Duration::try_from_secs_f64(seconds.parse().ok()?).ok());
        let callers = words.get(2).and_then(|callers| callers.parse().ok()).filter(|callers| *callers > 0);
        match (words.as_slice(), span, callers) {
            ([base, _, _], Some(span), Some(callers)) => Ok(Load { base: base.clone(), span, callers, secret }),
            _ => Err(format!("usage: {name} URL SECONDS CONCURRENCY [--secret SECRET]")),
        }
    }

    /// The message that is sent again and again.
    pub fn message() -> Send {
        Send::new(AgentId(APP.1), To::user("zhangsan"), "你的快递已到，请携带工卡前往邮件中心领取。")
    }

    /// Prints how many requests there were a second, since `start`.
    pub fn print(&self, requests: u64, start: Instant) {
        println!("{:.0} requests per second", requests as f64 / start.elapsed().as_secs_f64());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_the_command_line() {
        let read = |line: &str| Load::read("x", line.split(' ').map(str::to_owned));
        let load = read("http://127.0.0.1:1 1.5 32 --secret s").unwrap();
        assert_eq!(
            (load.base.as_str(), load.span, load.callers),
            ("http://127.0.0.1:1", Duration::from_millis(1500), 32)
        );
        assert_eq!(load.secret.as_deref(), Some("s"));
        for line in ["", "u", "u 1", "u x 1", "u 1 0", "u -1 1", "u 1 1 1"] {
            assert!(read(line).unwrap_err().contains("usage: x URL"), "{line}");
        }
    }
}
