//! What arrived and what was answered.

use std::collections::{HashMap, VecDeque};
use std::fmt;

use http::{HeaderMap, Method, Request, Response};
use percent_encoding::percent_decode_str;
use serde_json::Value as Json;
use wecom_core::types::Timestamp;

use crate::mask;
use crate::origin::Origin;

/// How many requests are kept; counts go on beyond.
const KEPT: usize = 10_000;
/// Longer bodies are not kept, only their length.
const BODY: usize = 1 << 20;

/// A request that arrived. `Debug` hides tokens and secrets.
#[derive(Clone)]
#[non_exhaustive]
pub struct Received {
    /// When, by the sandbox's clock.
    pub at: Timestamp,
    /// The method.
    pub method: Method,
    /// The path.
    pub path: String,
    /// The query as it came, token included.
    pub query: String,
    /// The headers.
    pub headers: HeaderMap,
    /// The body; empty where it was longer than 1 MiB.
    pub body: Vec<u8>,
    /// The body's length in bytes.
    pub length: usize,
    /// Where the answer came from.
    pub origin: Origin,
}

impl Received {
    pub(crate) fn of(request: &Request<Vec<u8>>, at: Timestamp) -> Received {
        let body = request.body();
        Received {
            at,
            method: request.method().clone(),
            path: request.uri().path().to_owned(),
            query: request.uri().query().unwrap_or_default().to_owned(),
            headers: request.headers().clone(),
            body: if body.len() > BODY { Vec::new() } else { body.clone() },
            length: body.len(),
            origin: Origin::World,
        }
    }

    /// A parameter of the query, decoded.
    pub fn parameter(&self, name: &str) -> Option<String> {
        parameter(&self.query, name)
    }

    /// The body as JSON; null where it is none.
    pub fn json(&self) -> Json {
        serde_json::from_slice(&self.body).unwrap_or_default()
    }
}

impl fmt::Debug for Received {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.method, self.path)?;
        if !self.query.is_empty() {
            write!(f, "?{}", mask::query(&self.query))?;
        }
        match self.length {
            0 => {}
            length if self.body.is_empty() => write!(f, " <{length} bytes>")?,
            _ => write!(f, " {}", mask::body(&self.body))?,
        }
        f.write_str(self.origin.note())
    }
}

/// A parameter of a query, decoded.
pub(crate) fn parameter(query: &str, name: &str) -> Option<String> {
    let value = query.split('&').find_map(|pair| pair.strip_prefix(name)?.strip_prefix('='))?;
    Some(percent_decode_str(value).decode_utf8_lossy().into_owned())
}

/// One request and its answer, as text for a transcript. Tokens, secrets and keys were hidden before this was made.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Exchange {
    /// When the request arrived, by the sandbox's clock.
    pub at: Timestamp,
    /// The request: method and target, then the body on a line of its own.
    pub request: String,
    /// The answer: status, with a note where it was made up or scripted, then the body on a line of its own.
    pub response: String,
}

impl Exchange {
    pub(crate) fn of(received: &Received, response: &Response<Vec<u8>>, secrets: &[String]) -> Exchange {
        let mut request = format!("{} {}", received.method, received.path);
        if !received.query.is_empty() {
            request.push('?');
            request.push_str(&mask::query(&received.query));
        }
        let body = match received.length {
            length if received.body.len() < length => format!("<{length} bytes>"),
            _ => mask::body(&received.body),
        };
        let answer = mask::body(response.body());
        Exchange {
            at: received.at,
            request: mask::values(format!("{request}\n{body}"), secrets).trim_end().to_owned(),
            response: mask::values(format!("{}{}\n{answer}", response.status(), received.origin.note()), secrets)
                .trim_end()
                .to_owned(),
        }
    }
}

impl fmt::Display for Exchange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}\n{}", self.request, self.response)
    }
}

/// The requests so far.
#[derive(Debug, Default)]
pub(crate) struct Log {
    last: VecDeque<Received>,
    counts: HashMap<String, usize>,
}

impl Log {
    pub(crate) fn add(&mut self, received: Received) {
        *self.counts.entry(received.path.clone()).or_default() += 1;
        if self.last.len() == KEPT {
            self.last.pop_front();
        }
        self.last.push_back(received);
    }

    /// Says where the answer to the last request came from.
    pub(crate) fn answered(&mut self, origin: Origin) {
        if let Some(last) = self.last.back_mut() {
            last.origin = origin;
        }
    }

    pub(crate) fn count(&self, path: &str) -> usize {
        self.counts.get(path).copied().unwrap_or_default()
    }

    pub(crate) fn all(&self) -> Vec<Received> {
        self.last.iter().cloned().collect()
    }

    pub(crate) fn clear(&mut self) {
        *self = Log::default();
    }
}
