//! What went wrong, on one line.

use std::io::{self, Write};
use std::process::ExitCode;

use serde_json::json;
use wecom_core::Error;

use crate::output::printable;

/// Why a command did not do what it should.
#[derive(Debug)]
pub(crate) struct Failure {
    message: String,
    errcode: Option<i64>,
    usage: bool,
}

impl Failure {
    /// The command was right, but failed.
    pub(crate) fn failed(message: impl Into<String>) -> Failure {
        Failure { message: message.into(), errcode: None, usage: false }
    }

    /// The command cannot be carried out as it was given.
    pub(crate) fn usage(message: impl Into<String>) -> Failure {
        Failure { message: message.into(), errcode: None, usage: true }
    }

    /// The same failure, with one thing more to know.
    pub(crate) fn and(mut self, more: &str) -> Failure {
        self.message = format!("{}; {more}", self.message);
        self
    }

    /// Says it on the error output, and how the process ends.
    pub(crate) fn report(&self, json: bool) -> ExitCode {
        let message = printable(&self.message).replace(['\n', '\t'], " ");
        let line = if json {
            json!({ "error": message, "errcode": self.errcode }).to_string()
        } else {
            format!("wecomctl: {message}")
        };
        // Where nobody listens, the exit code has to do.
        let _ = writeln!(io::stderr(), "{line}");
        ExitCode::from(if self.usage { 2 } else { 1 })
    }
}

impl From<Error> for Failure {
    fn from(error: Error) -> Failure {
        let advice = match &error {
            Error::Status(_) | Error::Read(_) => "; check that WECOM_BASE_URL leads to WeCom, then try again",
            Error::Send(_) => "; check the network, the proxy and WECOM_BASE_URL, then try again",
            // The others say themselves what to do.
            _ => "",
        };
        Failure { message: format!("{error}{advice}"), errcode: error.code().map(|code| code.0), usage: false }
    }
}
