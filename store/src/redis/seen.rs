//! Callbacks that were seen before, by any replica.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use redis::Value;
use wecom_core::flow::StoreError;
use wecom_core::types::Timestamp;

#[cfg(feature = "async")]
use super::asynchronous::AsyncLine;
use super::blocking::Line;
use super::commands::Commands;

/// Remembers callbacks in Redis, so that WeCom's repetitions of one are one event, whichever replica they come to. Had from
/// [`Store::seen`](super::Store::seen); a `Receiver` takes it as its memory.
///
/// Where Redis cannot be reached, every callback is new: one that comes twice does less harm than one that is lost.
pub struct Seen {
    line: Arc<Line>,
    commands: Arc<Commands>,
    expiry: Duration,
}

impl Seen {
    pub(super) fn new(line: Arc<Line>, commands: Arc<Commands>, expiry: Duration) -> Seen {
        Seen { line, commands, expiry }
    }
}

impl wecom_core::callback::Seen for Seen {
    /// The time of Redis counts, not the one that is handed in.
    fn first(&self, key: &str, _: Timestamp) -> bool {
        is_first(&self.line.ask(self.commands.first(key, self.expiry)))
    }

    fn forget(&self, key: &str) {
        // Where Redis cannot be reached, the key expires in its time.
        let _ = self.line.ask(self.commands.forget(key));
    }
}

impl fmt::Debug for Seen {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("redis::Seen").field("expiry", &self.expiry).finish_non_exhaustive()
    }
}

/// [`Seen`] for async code: ask it after `Receiver::receive`, with `Incoming::dedup_key`. Had from
/// [`AsyncStore::seen`](super::AsyncStore::seen).
#[cfg(feature = "async")]
pub struct AsyncSeen {
    line: Arc<AsyncLine>,
    commands: Arc<Commands>,
    expiry: Duration,
}

#[cfg(feature = "async")]
impl AsyncSeen {
    pub(super) fn new(line: Arc<AsyncLine>, commands: Arc<Commands>, expiry: Duration) -> AsyncSeen {
        AsyncSeen { line, commands, expiry }
    }

    /// Whether `key` is new, and remembers it: of several who ask at the same time, one gets `true`.
    pub async fn first(&self, key: &str) -> bool {
        is_first(&self.line.ask(&self.commands.first(key, self.expiry)).await)
    }

    /// Makes `key` new again: what it stands for was not done after all.
    pub async fn forget(&self, key: &str) {
        // Where Redis cannot be reached, the key expires in its time.
        let _ = self.line.ask(&self.commands.forget(key)).await;
    }
}

#[cfg(feature = "async")]
impl fmt::Debug for AsyncSeen {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("redis::AsyncSeen").field("expiry", &self.expiry).finish_non_exhaustive()
    }
}

/// Only a Redis that says so has seen it before.
fn is_first(answer: &Result<Value, StoreError>) -> bool {
    !matches!(answer, Ok(Value::Nil))
}
