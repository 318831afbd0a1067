//! What goes back.

use std::fmt;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use http::Response;
use http::header::{CONTENT_TYPE, HeaderValue};

use super::Pair;
use crate::callback::reply::takes::Takes;
use crate::callback::{CallbackError, Reply, Seen, crypto, envelope};
use crate::types::Timestamp;

/// What is needed to answer a callback, for [`Receiver::respond`](super::Receiver::respond).
#[derive(Clone)]
pub struct ReplyTo {
    pub(in crate::callback) user: String,
    pub(in crate::callback) corp: String,
    pub(super) receive_id: String,
    pub(super) event: String,
    pub(super) takes: Takes,
    pub(super) nonce: String,
    /// Which token and key opened it.
    pub(super) pair: Arc<Pair>,
    pub(super) json: bool,
    pub(super) marks: Arc<Marks>,
}

/// Where a callback is remembered. Clones of a [`ReplyTo`] share it.
#[derive(Default)]
pub(super) struct Marks {
    places: Vec<Mark>,
    /// Whether it is forgotten again unless it is answered.
    open: AtomicBool,
}

/// A memory, and the key that a callback has there.
pub(super) struct Mark {
    pub(super) seen: Arc<dyn Seen>,
    pub(super) key: String,
}

impl Marks {
    pub(super) fn new(places: Vec<Mark>) -> Arc<Marks> {
        Arc::new(Marks { places, open: AtomicBool::new(false) })
    }

    /// From now on the callback has to be answered, or it is forgotten.
    pub(super) fn open(&self) {
        self.open.store(true, Ordering::Relaxed);
    }

    fn close(&self) {
        self.open.store(false, Ordering::Relaxed);
    }

    fn forget(&self) {
        self.places.iter().for_each(|mark| mark.seen.forget(&mark.key));
    }
}

impl Drop for Marks {
    fn drop(&mut self) {
        if *self.open.get_mut() {
            self.forget();
        }
    }
}

impl ReplyTo {
    /// Has the next repetition of the callback taken as new: for work that failed.
    ///
    /// WeCom repeats what is answered by another status than 200, three times at most: answer 500 where that may help.
    pub fn forget(&self) {
        self.marks.forget();
    }

    /// The answer without a reply.
    pub(super) fn acknowledgement(&self) -> Response<Vec<u8>> {
        self.marks.close();
        taken(self.takes == Takes::Success)
    }

    /// [`Receiver::respond`](super::Receiver::respond), which needs no more than this.
    pub(in crate::callback) fn respond(
        &self,
        reply: &Reply,
        now: Timestamp,
        random: [u8; 16],
    ) -> Result<Response<Vec<u8>>, CallbackError> {
        self.marks.close();
        self.takes.check(reply, &self.event)?;
        let Some(text) = reply.write(self, now) else {
            return Ok(taken(self.takes == Takes::Success || matches!(reply, Reply::Success)));
        };
        let encrypted = self.pair.key.seal(text.as_bytes(), &self.receive_id, random)?;
        let signature = crypto::signature(self.pair.token.expose(), &now.secs().to_string(), &self.nonce, &encrypted);
        let body = envelope::write(self.json, &encrypted, &signature, now.secs(), &self.nonce);
        Ok(response(if self.json { "application/json" } else { "application/xml" }, body))
    }
}

impl fmt::Debug for ReplyTo {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ReplyTo")
            .field("user", &self.user)
            .field("corp", &self.corp)
            .field("receive_id", &self.receive_id)
            .field("event", &self.event)
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
