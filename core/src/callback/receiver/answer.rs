//! What goes back.

use std::fmt;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use http::Response;
use http::header::{CONTENT_TYPE, HeaderValue};

use super::{Pair, Scope};
use crate::callback::reply::takes::Takes;
use crate::callback::{CallbackError, Reply, Seen, Sight, Ticket, crypto, envelope};
use crate::types::Timestamp;

/// What is needed to answer a callback, for [`Receiver::respond`](super::Receiver::respond).
#[derive(Clone)]
pub struct ReplyTo {
    pub(super) names: Names,
    pub(super) takes: Takes,
    /// Which token and key opened it.
    pub(super) pair: Arc<Pair>,
    pub(super) json: bool,
    /// The URL that it came to.
    pub(super) scope: Scope,
    /// Whether the very same request was answered before.
    #[cfg_attr(not(feature = "aibot"), expect(dead_code, reason = "bots alone ask"))]
    pub(in crate::callback) replay: bool,
    /// None where the receiver has no memory.
    pub(super) marks: Option<Arc<Marks>>,
}

/// What a reply repeats of its callback, one behind the other: in one piece of memory instead of five.
#[derive(Clone)]
pub(super) struct Names {
    text: String,
    ends: [usize; 5],
}

impl Names {
    pub(super) fn new(user: &str, corp: &str, receive_id: &str, event: &str, nonce: &str) -> Names {
        let (names, mut end) = ([user, corp, receive_id, event, nonce], 0);
        let ends = names.map(|name| {
            end += name.len();
            end
        });
        Names { text: names.concat(), ends }
    }

    fn get(&self, place: usize) -> &str {
        let start = if place == 0 { 0 } else { self.ends[place - 1] };
        &self.text[start..self.ends[place]]
    }
}

/// Where a callback is remembered. Clones of a [`ReplyTo`] share it; once the last is gone, what was not answered is
/// forgotten.
pub(super) struct Marks {
    /// The request.
    request: Option<Mark>,
    /// Whether the very same request may come again if this is dropped. Not where the caller may answer by means that are
    /// not seen here: a recorded request would then pass once more.
    received: AtomicBool,
    /// What it says.
    places: Vec<Mark>,
    /// Whether all of these are in work still.
    open: AtomicBool,
    /// When it came.
    since: Timestamp,
}

/// A memory, the key that a callback has there, and the ticket that was had for it.
pub(super) struct Mark {
    pub(super) seen: Arc<dyn Seen>,
    pub(super) key: String,
    pub(super) ticket: Ticket,
}

impl Marks {
    /// Marks of a callback that was seen so: those in `begun` were made just now. Of a repetition nothing is left: its marks
    /// become those of the first one, whatever becomes of itself.
    pub(super) fn new(request: Option<Mark>, begun: Vec<Mark>, sight: Sight, now: Timestamp) -> Option<Arc<Marks>> {
        if request.is_none() && begun.is_empty() {
            return None;
        }
        let (open, received) = (AtomicBool::new(true), AtomicBool::default());
        let marks = Marks { request, received, places: begun, open, since: now };
        match sight {
            Sight::New => return Some(Arc::new(marks)),
            Sight::InWork => marks.forget(),
            Sight::Done => marks.done(now),
        }
        None
    }

    fn received(&self) {
        self.received.store(true, Ordering::Relaxed);
    }

    fn done(&self, now: Timestamp) {
        self.open.store(false, Ordering::Relaxed);
        // The request last: where this is cut short, what it says is known at least, and a repetition answered.
        self.places.iter().chain(&self.request).for_each(|mark| mark.done(now));
    }

    fn forget(&self) {
        self.open.store(false, Ordering::Relaxed);
        self.request.iter().chain(&self.places).for_each(Mark::forget);
    }
}

impl Mark {
    pub(super) fn done(&self, now: Timestamp) {
        self.seen.done(&self.key, self.ticket, now);
    }

    pub(super) fn forget(&self) {
        self.seen.forget(&self.key, self.ticket);
    }
}

impl Drop for Marks {
    fn drop(&mut self) {
        if *self.open.get_mut() {
            self.places.iter().for_each(Mark::forget);
            let received = *self.received.get_mut();
            self.request.iter().for_each(|mark| if received { mark.forget() } else { mark.done(self.since) });
        }
    }
}

impl ReplyTo {
    pub(in crate::callback) fn user(&self) -> &str {
        self.names.get(0)
    }

    pub(in crate::callback) fn corp(&self) -> &str {
        self.names.get(1)
    }

    fn receive_id(&self) -> &str {
        self.names.get(2)
    }

    fn event(&self) -> &str {
        self.names.get(3)
    }

    fn nonce(&self) -> &str {
        self.names.get(4)
    }

    /// Has the next repetition of the callback taken as new: for work that failed. Dropping this and all its clones without
    /// an answer does so, too, where [`receive`](super::Receiver::receive) gave it out.
    ///
    /// WeCom repeats what is answered by another status than 200, three times at most: answer 500 where that may help.
    pub fn forget(&self) {
        self.marks.iter().for_each(|marks| marks.forget());
    }

    /// Has the repetitions of the callback answered as taken: for what is answered by other means than
    /// [`respond`](super::Receiver::respond), which does this itself.
    pub fn done(&self, now: Timestamp) {
        self.marks.iter().for_each(|marks| marks.done(now));
    }

    /// From now on nobody answers but the receiver: dropped without an answer, the very same request may come again.
    pub(in crate::callback) fn received(&self) {
        self.marks.iter().for_each(|marks| marks.received());
    }

    /// Under which key a memory knows the callback.
    pub(in crate::callback) fn key_of(&self, callback: &str) -> String {
        self.scope.key(&self.pair, callback)
    }

    /// The answer without a reply.
    pub(in crate::callback) fn acknowledgement(&self, now: Timestamp) -> Response<Vec<u8>> {
        self.marks.iter().for_each(|marks| marks.done(now));
        taken(self.takes == Takes::Success)
    }

    /// [`Receiver::respond`](super::Receiver::respond), which needs no more than this.
    pub(in crate::callback) fn respond(
        &self,
        reply: &Reply,
        now: Timestamp,
        random: [u8; 16],
    ) -> Result<Response<Vec<u8>>, CallbackError> {
        self.marks.iter().for_each(|marks| marks.done(now));
        self.takes.check(reply, self.event())?;
        let Some(text) = reply.write(self, now) else {
            return Ok(taken(self.takes == Takes::Success || matches!(reply, Reply::Success)));
        };
        let encrypted = self.pair.key.seal(text.as_bytes(), self.receive_id(), random)?;
        let signature = crypto::signature(self.pair.token.expose(), &now.secs().to_string(), self.nonce(), &encrypted);
        let body = envelope::write(self.json, &encrypted, &signature, now.secs(), self.nonce());
        Ok(response(if self.json { "application/json" } else { "application/xml" }, body))
    }
}

impl fmt::Debug for ReplyTo {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ReplyTo")
            .field("user", &self.user())
            .field("corp", &self.corp())
            .field("receive_id", &self.receive_id())
            .field("event", &self.event())
            .finish_non_exhaustive()
    }
}

/// What tells WeCom that a callback arrived.
pub(super) fn taken(command: bool) -> Response<Vec<u8>> {
    response("text/plain; charset=utf-8", if command { b"success".to_vec() } else { Vec::new() })
}

pub(super) fn response(content_type: &'static str, body: Vec<u8>) -> Response<Vec<u8>> {
    let mut response = Response::new(body);
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static(content_type));
    response
}
