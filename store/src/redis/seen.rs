//! Callbacks that were seen before, by any replica.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use wecom_core::callback::{Sight, Ticket};
use wecom_core::types::Timestamp;

#[cfg(feature = "async")]
use super::asynchronous::AsyncLine;
use super::blocking::Line;
use super::commands::{Commands, ticket};

/// Remembers callbacks in Redis, so that WeCom's repetitions of one are one event, whichever replica they come to. Had from
/// [`Store::seen`](super::Store::seen); a `Receiver` takes it as its memory. Any number of receivers may share one Redis, since
/// the keys of each are its own.
///
/// Where Redis cannot be reached, every callback is new: one that comes twice does less harm than one that is lost.
pub struct Seen {
    line: Arc<Line>,
    commands: Arc<Commands>,
    expiry: Duration,
    lease: Duration,
}

impl Seen {
    pub(super) fn new(line: Arc<Line>, commands: Arc<Commands>, expiry: Duration) -> Seen {
        Seen { line, commands, expiry, lease: Sight::LEASE }
    }

    /// How long a callback counts as being worked on, [`Sight::LEASE`] if not said. Whoever works longer than that gets
    /// company.
    #[must_use]
    pub fn lease(mut self, lease: Duration) -> Seen {
        self.lease = lease;
        self
    }
}

/// The time of Redis counts, not the one that is handed in.
impl wecom_core::callback::Seen for Seen {
    fn begin(&self, key: &str, _: Timestamp) -> (Sight, Ticket) {
        let ticket = ticket();
        (Commands::begun(&self.line.ask(self.commands.begin(key, ticket, self.lease))), ticket)
    }

    fn done(&self, key: &str, ticket: Ticket, _: Timestamp) {
        // Where Redis cannot be reached, a repetition is worked on again.
        let _ = self.line.ask(self.commands.done(key, ticket, self.expiry));
    }

    fn forget(&self, key: &str, ticket: Ticket) {
        // Where Redis cannot be reached, the key expires in its time.
        let _ = self.line.ask(self.commands.forget(key, ticket));
    }
}

impl fmt::Debug for Seen {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("redis::Seen").field("expiry", &self.expiry).field("lease", &self.lease).finish_non_exhaustive()
    }
}

/// [`Seen`] for async code, which asks it itself, between [`Receiver::receive`] and the answer. Had from
/// [`AsyncStore::seen`](super::AsyncStore::seen).
///
/// ```
/// # use std::ops::ControlFlow;
/// # use std::sync::Arc;
/// # use http::{Request, Response};
/// # use wecom_core::callback::{CallbackError, Incoming, Receiver, Reply, Sight};
/// # use wecom_core::types::Timestamp;
/// # use wecom_store::redis::AsyncSeen;
/// # fn now() -> Timestamp { Timestamp::from_secs(1_409_659_589) }
/// # fn random() -> [u8; 16] { [7; 16] }
/// # async fn answer(incoming: Incoming) -> Result<Reply, String> { Ok(Reply::Nothing) }
/// async fn serve(receiver: &Receiver, seen: &Arc<AsyncSeen>, request: Request<Vec<u8>>) -> Response<Vec<u8>> {
///     let opened = match receiver.receive(&request, now()) {
///         ControlFlow::Continue(opened) => opened,
///         ControlFlow::Break(response) => return response,
///     };
///     let (receiver, seen) = (receiver.clone(), Arc::clone(seen));
///     // The web server drops this future once WeCom hangs up. The task goes on, and says what became of the work.
///     let work = tokio::spawn(async move {
///         let key = opened.key();
///         let reply = match seen.begin(&key).await {
///             (Sight::InWork, _) => return Receiver::refuse(&CallbackError::InWork),
///             (Sight::Done, _) => Reply::Nothing,
///             (Sight::New, ticket) => match answer(opened.incoming).await {
///                 Ok(reply) => {
///                     seen.done(&key, ticket).await;
///                     reply
///                 }
///                 Err(problem) => {
///                     seen.forget(&key, ticket).await;
///                     // For the operator; the caller learns that it failed, and comes again.
///                     eprintln!("the callback {key:?} comes again: {problem}");
///                     return failed();
///                 }
///             },
///         };
///         receiver.respond(&opened.reply_to, &reply, now(), random()).unwrap_or_else(|error| Receiver::refuse(&error))
///     });
///     // What panicked stays in work until the lease is over.
///     work.await.unwrap_or_else(|_| failed())
/// }
///
/// fn failed() -> Response<Vec<u8>> {
///     Response::builder().status(500).body(Vec::new()).unwrap_or_default()
/// }
/// ```
///
/// [`Receiver::receive`]: wecom_core::callback::Receiver::receive
#[cfg(feature = "async")]
pub struct AsyncSeen {
    line: Arc<AsyncLine>,
    commands: Arc<Commands>,
    expiry: Duration,
    lease: Duration,
}

#[cfg(feature = "async")]
impl AsyncSeen {
    pub(super) fn new(line: Arc<AsyncLine>, commands: Arc<Commands>, expiry: Duration) -> AsyncSeen {
        AsyncSeen { line, commands, expiry, lease: Sight::LEASE }
    }

    /// How long a callback counts as being worked on, [`Sight::LEASE`] if not said. Whoever works longer than that gets
    /// company.
    #[must_use]
    pub fn lease(mut self, lease: Duration) -> AsyncSeen {
        self.lease = lease;
        self
    }

    /// What is known of `key`. If it is new, it is remembered as being worked on, for as long as the lease: of several who
    /// ask at the same time, one gets [`Sight::New`]. The ticket belongs to that work; it says nothing with another answer.
    ///
    /// Whoever is dropped between this and [`done`](AsyncSeen::done) or [`forget`](AsyncSeen::forget), as web servers drop
    /// what WeCom no longer waits for, leaves `key` in work until the lease is over: do it in a task of its own.
    pub async fn begin(&self, key: &str) -> (Sight, Ticket) {
        let ticket = ticket();
        (Commands::begun(&self.line.ask(&self.commands.begin(key, ticket, self.lease)).await), ticket)
    }

    /// The work is done: `key` is remembered from now on for the whole expiry.
    pub async fn done(&self, key: &str, ticket: Ticket) {
        // Where Redis cannot be reached, a repetition is worked on again.
        let _ = self.line.ask(&self.commands.done(key, ticket, self.expiry)).await;
    }

    /// The work that had this ticket was not done after all: `key` is new again, unless somebody else took the work over, or
    /// has done it.
    pub async fn forget(&self, key: &str, ticket: Ticket) {
        // Where Redis cannot be reached, the key expires in its time.
        let _ = self.line.ask(&self.commands.forget(key, ticket)).await;
    }
}

#[cfg(feature = "async")]
impl fmt::Debug for AsyncSeen {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("redis::AsyncSeen")
            .field("expiry", &self.expiry)
            .field("lease", &self.lease)
            .finish_non_exhaustive()
    }
}
