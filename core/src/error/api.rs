//! WeCom's own refusals.

use std::fmt;
use std::time::Duration;

use super::{ErrorClass, ErrorCode};
use crate::types::Timestamp;

/// WeCom answered with a non-zero `errcode`.
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct ApiError {
    /// The endpoint's path.
    pub endpoint: String,
    /// The code; its class says who has to act.
    pub code: ErrorCode,
    /// `errmsg` as it came.
    pub message: String,
    /// The body as it came.
    pub body: Vec<u8>,
    /// Set where this is a remembered refusal and nothing was sent: the time until which WeCom is not asked again.
    pub remembered_until: Option<Timestamp>,
}

impl ApiError {
    #[cold]
    pub(crate) fn new(endpoint: &str, code: i64, message: String, body: &[u8]) -> ApiError {
        ApiError {
            endpoint: endpoint.to_owned(),
            code: ErrorCode(code),
            message,
            body: body.to_vec(),
            remembered_until: None,
        }
    }

    /// What kind of problem it is.
    pub fn class(&self) -> ErrorClass {
        self.code.class()
    }

    /// The number in `hint: [1234567890]`, which WeCom's support asks for.
    pub fn hint(&self) -> Option<&str> {
        let (_, after) = self.message.split_once("hint: [")?;
        Some(after.split_once(']')?.0)
    }

    /// The address that the request came from, as WeCom saw it (`from ip: 1.2.3.4`). For 60020 it is the one to enter
    /// under 企业可信 IP.
    pub fn from_ip(&self) -> Option<&str> {
        let (_, after) = self.message.split_once("from ip:")?;
        let after = after.trim_start();
        let end = after.find(|c: char| !(c.is_ascii_hexdigit() || c == '.' || c == ':')).unwrap_or(after.len());
        Some(after[..end].trim_end_matches('.')).filter(|ip| !ip.is_empty())
    }

    /// The page that explains the code (`more info at https://…`).
    pub fn more_info(&self) -> Option<&str> {
        let (_, after) = self.message.split_once("more info at ")?;
        after.split_whitespace().next()
    }

    /// For the limits on calls (45009) and on calls at once (45033), how long to stay away: WeCom goes on refusing as long
    /// as the window that was used up, of which the shortest is a minute. The others are an hour, a calendar day and
    /// 30 days, and the answer does not tell which it was. Other limits do not pass by waiting a while.
    pub fn retry_after(&self) -> Option<Duration> {
        match self.code.0 {
            45009 => Some(Duration::from_secs(60)),
            45033 => Some(Duration::from_secs(1)),
            _ => None,
        }
    }
}

impl fmt::Display for ApiError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} answered {}", self.endpoint, self.code)?;
        if !self.message.is_empty() {
            write!(f, " ({})", self.message)?;
        }
        if self.code == ErrorCode(60020)
            && let Some(ip) = self.from_ip()
        {
            write!(f, "; enter {ip} as a trusted address (企业可信IP) of the app, it counts after a minute")?;
        } else if let Some(advice) = self.code.advice() {
            write!(f, "; {advice}")?;
        }
        if let Some(until) = self.remembered_until {
            write!(f, "; remembered from an earlier call, WeCom is not asked again before {until}")?;
        }
        Ok(())
    }
}

impl fmt::Debug for ApiError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "ApiError({self})")
    }
}

impl std::error::Error for ApiError {}

#[cfg(test)]
mod tests {
    use super::*;

    fn error(code: i64, message: &str) -> ApiError {
        ApiError::new("/cgi-bin/user/get", code, message.to_owned(), b"")
    }

    #[test]
    fn takes_the_message_apart() {
        let error = error(
            60020,
            "not allow to access from your ip, hint: [1700000000123456789], from ip: 203.0.113.7, \
             more info at https://open.work.weixin.qq.com/devtool/query?e=60020",
        );
        assert_eq!(error.hint(), Some("1700000000123456789"));
        assert_eq!(error.from_ip(), Some("203.0.113.7"));
        assert_eq!(error.more_info(), Some("https://open.work.weixin.qq.com/devtool/query?e=60020"));
        assert!(error.to_string().contains("enter 203.0.113.7 as a trusted address"));
    }

    #[test]
    fn odd_messages_have_no_parts() {
        for message in ["", "hint: [", "from ip:", "from ip: ", "more info at "] {
            let error = error(40014, message);
            assert_eq!((error.hint(), error.from_ip(), error.more_info()), (None, None, None), "{message}");
        }
    }
}
