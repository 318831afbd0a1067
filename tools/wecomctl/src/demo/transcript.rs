//! What happened, told as it happens.

use std::fmt::Debug;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use http::{Request, Response};
use serde_json::json;
use wecom_sandbox::Exchange;

use crate::failure::Failure;
use crate::output::Output;

/// The transcript of a demo. Clones write the same one.
#[derive(Clone)]
pub(super) struct Transcript(Arc<Mutex<Inner>>);

struct Inner {
    output: Output,
    adapter: &'static str,
    step: &'static str,
    checks: usize,
    failed: Vec<String>,
    /// Why the output could not be written.
    broken: Option<Failure>,
}

/// How much of a callback's body is shown: it is encrypted.
const SHOWN: usize = 200;

impl Transcript {
    pub(super) fn new(output: Output) -> Transcript {
        let inner = Inner { output, adapter: "", step: "", checks: 0, failed: Vec::new(), broken: None };
        Transcript(Arc::new(Mutex::new(inner)))
    }

    /// Begins a step.
    pub(super) fn step(&self, adapter: &'static str, step: &'static str) {
        let mut inner = self.inner();
        (inner.adapter, inner.step) = (adapter, step);
        inner.show(&format!("\n== {adapter}: {step}"), json!({}));
    }

    /// Something worth knowing.
    pub(super) fn note(&self, text: &str) {
        let mut inner = self.inner();
        let line = if inner.adapter.is_empty() { text.to_owned() } else { format!("[{}]   {text}", inner.adapter) };
        inner.show(&line, json!({ "note": text }));
    }

    /// A request of the adapter's, and its answer.
    pub(super) fn exchange(&self, exchange: &Exchange) {
        self.inner().exchange(["→", "←"], "request", &exchange.request, &exchange.response);
    }

    /// A callback, what was in it, and its answer. None holds a secret in the clear, but the signature is made of one.
    pub(super) fn callback(&self, request: &Request<Vec<u8>>, decrypted: Option<&str>, response: &Response<Vec<u8>>) {
        let query: Vec<String> = request
            .uri()
            .query()
            .unwrap_or_default()
            .split('&')
            .map(|pair| match pair.split_once('=') {
                Some(("msg_signature", _)) => "msg_signature=***".to_owned(),
                Some((name, value)) => format!("{name}={}", beginning(value.as_bytes())),
                None => pair.to_owned(),
            })
            .collect();
        let path = request.uri().path();
        let mut first = format!("{} {path}?{}\n{}", request.method(), query.join("&"), beginning(request.body()));
        if let Some(decrypted) = decrypted {
            first += &format!("\ndecrypted: {decrypted}");
        }
        let second = format!("{}\n{}", response.status(), beginning(response.body()));
        self.inner().exchange(["⇒", "⇐"], "callback", &first, &second);
    }

    /// Holds what was found against what should be.
    pub(super) fn check<T: PartialEq + Debug>(&self, what: &str, found: &T, expected: &T) {
        let mut inner = self.inner();
        inner.checks += 1;
        let adapter = inner.adapter;
        if found == expected {
            inner.show(&format!("[{adapter}] ✓ {what}"), json!({ "check": what, "ok": true }));
            return;
        }
        let (found, expected) = (format!("{found:?}"), format!("{expected:?}"));
        let problem = format!("{what}: expected {expected}, found {found}");
        inner.show(
            &format!("[{adapter}] ✗ {problem}"),
            json!({ "check": what, "ok": false, "expected": expected, "found": found }),
        );
        let problem = format!("{adapter}, {}: {problem}", inner.step);
        inner.failed.push(problem);
    }

    /// The value of something that should have worked; notes a failed check where it did not.
    pub(super) fn worked<T>(&self, what: &str, result: Result<T, impl ToString>) -> Option<T> {
        match result {
            Ok(value) => Some(value),
            Err(error) => {
                self.check(what, &error.to_string(), &"success".to_owned());
                None
            }
        }
    }

    /// Whether everything was as it should be.
    pub(super) fn verdict(&self) -> Result<(), Failure> {
        let mut inner = self.inner();
        (inner.adapter, inner.step) = ("", "");
        let (checks, failed) = (inner.checks, inner.failed.len());
        let words = if failed == 0 {
            format!("All {checks} checks passed.")
        } else {
            format!("{failed} of {checks} checks failed.")
        };
        inner.show(&format!("\n{words}"), json!({ "checks": checks, "failed": failed }));
        if let Some(first) = inner.failed.first() {
            return Err(Failure::failed(format!("{failed} of {checks} checks failed; the first: {first}")));
        }
        inner.broken.take().map_or(Ok(()), Err)
    }

    fn inner(&self) -> MutexGuard<'_, Inner> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Inner {
    fn exchange(&mut self, [to, from]: [&str; 2], kind: &str, request: &str, response: &str) {
        let adapter = self.adapter;
        let line = |sign: &str, text: &str| {
            let lines = text.trim_end().lines().enumerate();
            let lines = lines.map(|(number, line)| match number {
                0 => format!("[{adapter}] {sign} {line}"),
                _ => format!("[{adapter}]   {line}"),
            });
            lines.collect::<Vec<_>>().join("\n")
        };
        let text = format!("{}\n{}", line(to, request), line(from, response));
        self.show(&text, json!({ kind: request, "answer": response }));
    }

    fn show(&mut self, text: &str, mut json: serde_json::Value) {
        if !self.adapter.is_empty() {
            json["adapter"] = self.adapter.into();
            json["step"] = self.step.into();
        }
        if let Err(failure) = self.output.show(text, &json) {
            self.broken.get_or_insert(failure);
        }
    }
}

fn beginning(bytes: &[u8]) -> String {
    let text = String::from_utf8_lossy(bytes);
    match text.char_indices().nth(SHOWN) {
        None => text.into_owned(),
        Some((end, _)) => format!("{}… ({} bytes)", &text[..end], bytes.len()),
    }
}
