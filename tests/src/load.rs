//! What the programs `bench-client-ureq` and `bench-client-reqwest` share.

use std::fmt::Display;
use std::process::ExitCode;
use std::time::{Duration, Instant, SystemTime};

use wecom_core::api::message::{Send, To};
use wecom_core::flow::{Credential, Entry, MemoryStore, Token};
use wecom_core::types::{AgentId, Timestamp};

/// The corp, and its app that sends.
pub const APP: (&str, i64) = ("ww0123456789abcdef", 1_000_002);

/// What is sent.
const PATH: &str = "/cgi-bin/message/send";

/// What the command line says.
#[derive(Clone, Debug)]
pub struct Load {
    /// Where the server is.
    pub base: String,
    /// How long it goes.
    pub span: Duration,
    /// How many callers there are at once.
    pub callers: usize,
    /// The app's secret, if it was given.
    secret: Option<String>,
}

/// How the calls of one or more callers ended.
#[derive(Clone, Debug, Default)]
pub struct Outcome {
    /// How many were answered as they should be.
    pub done: u64,
    /// How many were not.
    pub failed: u64,
    /// Why the first of those was not.
    pub problem: Option<String>,
}

impl Load {
    /// Reads `URL SECONDS CONCURRENCY [--secret SECRET]`. URL is the server's, or that of its `message/send`.
    ///
    /// # Errors
    ///
    /// The usage, where something else was given.
    pub fn read(name: &str, mut arguments: impl Iterator<Item = String>) -> Result<Load, String> {
        let usage = || format!("usage: {name} URL SECONDS CONCURRENCY [--secret SECRET]");
        let mut words = Vec::new();
        let mut secret = None;
        while let Some(argument) = arguments.next() {
            if argument == "--secret" {
                secret =
                    Some(arguments.next().ok_or_else(|| format!("--secret wants a secret behind it\n{}", usage()))?);
            } else {
                words.push(argument);
            }
        }
        let span = words.get(1).and_then(|seconds| Duration::try_from_secs_f64(seconds.parse().ok()?).ok());
        let callers = words.get(2).and_then(|callers| callers.parse().ok()).filter(|callers| *callers > 0);
        match (words.as_slice(), span, callers) {
            ([url, _, _], Some(span), Some(callers)) => Ok(Load { base: base(url).to_owned(), span, callers, secret }),
            _ => Err(usage()),
        }
    }

    /// The app's secret; one of our own making where none was given.
    pub fn secret(&self) -> &str {
        self.secret.as_deref().unwrap_or("a-secret")
    }

    /// The client's store of tokens. Without a given secret a token of our own making is in it: a server that looks at no tokens
    /// need not know gettoken. One that refuses it is asked for a better one, as always.
    pub fn tokens(&self) -> MemoryStore {
        let store = MemoryStore::new();
        let credential = Credential::app(APP.0, self.secret());
        if let (None, Some(key)) = (&self.secret, credential.key()) {
            let expires = Timestamp::from(SystemTime::now()) + self.span + Duration::from_secs(7200);
            store.save(key, Entry::Token(Token::new("a-token", expires)));
        }
        store
    }

    /// The message that is sent again and again.
    pub fn message() -> Send {
        Send::new(AgentId(APP.1), To::user("zhangsan"), "你的快递已到，请携带工卡前往邮件中心领取。")
    }
}

/// The server's base URL, where the whole of an endpoint's was given.
fn base(url: &str) -> &str {
    let path = url.split('?').next().unwrap_or_default().trim_end_matches('/');
    path.strip_suffix(PATH).unwrap_or(url)
}

impl Outcome {
    /// Notes how one call ended.
    pub fn note<T, E: Display>(&mut self, result: Result<T, E>) {
        match result {
            Ok(_) => self.done += 1,
            Err(error) => {
                self.failed += 1;
                self.problem.get_or_insert_with(|| error.to_string());
            }
        }
    }

    /// Both together.
    #[must_use]
    pub fn and(self, other: Outcome) -> Outcome {
        Outcome {
            done: self.done + other.done,
            failed: self.failed + other.failed,
            problem: self.problem.or(other.problem),
        }
    }

    /// Prints how many requests there were a second since `start`, and how many failed; no success where all did.
    pub fn print(&self, start: Instant) -> ExitCode {
        let seconds = start.elapsed().as_secs_f64();
        if let Some(problem) = &self.problem {
            println!("the first that failed: {problem}");
        }
        println!("{:.0} requests per second, {} failed", self.done as f64 / seconds, self.failed);
        if self.done > 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(line: &str) -> Result<Load, String> {
        Load::read("x", line.split(' ').map(str::to_owned))
    }

    #[test]
    fn reads_the_command_line() {
        let load = read("http://127.0.0.1:1 1.5 32 --secret s").unwrap();
        assert_eq!(
            (load.base.as_str(), load.span, load.callers),
            ("http://127.0.0.1:1", Duration::from_millis(1500), 32)
        );
        assert_eq!((load.secret(), load.tokens().len()), ("s", 0), "a secret fetches its token");
        assert_eq!(read("u 1 1").unwrap().tokens().len(), 1);
        for line in ["", "u", "u 1", "u x 1", "u 1 0", "u -1 1", "u 1 1 1", "u 1 1 --secret"] {
            assert!(read(line).unwrap_err().contains("usage: x URL"), "{line}");
        }
        assert!(read("u 1 1 --secret").unwrap_err().starts_with("--secret wants a secret"));
    }

    #[test]
    fn takes_the_url_of_the_endpoint_as_well() {
        for url in ["", "/cgi-bin/message/send", "/cgi-bin/message/send?access_token=a/b", "/cgi-bin/message/send/"] {
            assert_eq!(read(&format!("http://h:1/gate{url} 1 1")).unwrap().base, "http://h:1/gate", "{url}");
        }
    }

    #[test]
    fn failed_calls_are_counted_and_the_first_is_told() {
        let [mut one, mut other] = [Outcome::default(), Outcome::default()];
        one.note(Ok::<_, String>(()));
        other.note(Err::<(), _>("first"));
        other.note(Err::<(), _>("second"));
        let both = one.and(other);
        assert_eq!((both.done, both.failed, both.problem.as_deref()), (1, 2, Some("first")));
    }
}
