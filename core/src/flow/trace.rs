//! One span a call: endpoint, attempts, errcode, milliseconds; within it an event for each failure of the token store. Never a
//! secret.

use std::time::Duration;

use tracing::Span;
use tracing::field::Empty;

use super::{StoreError, TokenKey};
use crate::Error;

/// The span of a call, to be entered while it runs.
pub fn span(endpoint: &str) -> Span {
    tracing::info_span!("wecom", endpoint, attempt = Empty, errcode = Empty, ms = Empty)
}

/// Notes how a call ended.
pub fn record(span: &Span, attempts: u32, elapsed: Duration, error: Option<&Error>) {
    span.record("attempt", attempts);
    span.record("ms", u64::try_from(elapsed.as_millis()).unwrap_or(u64::MAX));
    match error {
        None => {
            span.record("errcode", 0);
        }
        Some(error) => {
            if let Some(code) = error.code() {
                span.record("errcode", code.0);
            }
            span.in_scope(|| tracing::warn!(%error, "the call failed"));
        }
    }
}

/// Tells that the token store failed at `doing`; the call goes on without it.
pub(super) fn store_failed(doing: &str, key: &TokenKey, error: &StoreError) {
    tracing::warn!(doing, key = key.as_str(), problem = %error.problem, "the token store failed");
}
