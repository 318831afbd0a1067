//! Many receivers behind one address.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;
use std::ops::ControlFlow;
use std::sync::{Arc, PoisonError, RwLock};

use http::{Request, Response, Uri};
use percent_encoding::percent_decode_str;

use super::receiver::{acknowledged, fresh, handled};
use super::{CallbackError, Incoming, Opened, Receiver, Reply, Seen};
use crate::types::Timestamp;

#[cfg(test)]
mod tests;

/// Many [`Receiver`]s behind one address: each has a name, which stands in the URL that the admin console calls.
///
/// Receivers are added, changed and removed while it is at work, and a clone is the same set. What it does with a request
/// is what the receiver would do; [`Incoming::app`] has the name. AI bots stand among them, by `handle_bot` (feature
/// `aibot`).
///
/// ```
/// use wecom_core::callback::{Apps, Receiver, Reply};
/// use wecom_core::types::Timestamp;
///
/// let apps = Apps::by_path("/wecom/");
/// # let key = "jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C";
/// apps.add("hr", Receiver::builder("QDG6eK", key).receive_id("wx5823bf96d3bd56c7").build()?);
///
/// // https://example.com/wecom/hr is what the admin console knows.
/// let request = http::Request::get("/wecom/sales?msg_signature=5c45").body(Vec::new())?;
/// let (now, random) = (Timestamp::from_secs(1_409_659_589), [7; 16]);
/// let response = apps.handle(&request, now, random, |incoming| Reply::text(format!("this is {}", incoming.app)));
/// assert_eq!(response.status(), 404, "nobody added sales");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone)]
pub struct Apps {
    by: By,
    receivers: Arc<RwLock<BTreeMap<String, Receiver>>>,
    seen: Option<Arc<dyn Seen>>,
}

/// Where in the URL an app's name stands.
#[derive(Clone, Debug)]
enum By {
    /// Behind this prefix of the path.
    Path(String),
    /// The value of this parameter.
    Query(String),
}

impl Apps {
    /// Finds the receiver by the path: the segment behind `prefix` is its name, `hr` in `/wecom/hr` for `/wecom/`.
    pub fn by_path(prefix: impl Into<String>) -> Apps {
        Apps::new(By::Path(prefix.into()))
    }

    /// Finds the receiver by a parameter of the query, `hr` in `/wecom?app=hr` for `app`. Not one of WeCom's own
    /// (`msg_signature`, `timestamp`, `nonce`, `echostr`).
    pub fn by_query(parameter: impl Into<String>) -> Apps {
        Apps::new(By::Query(parameter.into()))
    }

    fn new(by: By) -> Apps {
        Apps { by, receivers: Arc::default(), seen: None }
    }

    /// Makes one of a callback and its repetitions, for all receivers: keys have the app's name before them, so that the
    /// same event to two apps stays two.
    #[must_use]
    pub fn seen(mut self, seen: impl Seen + 'static) -> Apps {
        self.seen = Some(Arc::new(seen));
        self
    }

    /// Adds a receiver, or replaces the one of this name, which is answered. To change token and key of one alone,
    /// [`get`](Apps::get) and [`rotate`](Receiver::rotate) it.
    ///
    /// The name is what stands in the URL, decoded; it must be neither empty nor have a `/` to be found by a path.
    pub fn add(&self, name: impl Into<String>, receiver: Receiver) -> Option<Receiver> {
        self.receivers.write().unwrap_or_else(PoisonError::into_inner).insert(name.into(), receiver)
    }

    /// Removes a receiver. What it has opened already can still be answered.
    pub fn remove(&self, name: &str) -> Option<Receiver> {
        self.receivers.write().unwrap_or_else(PoisonError::into_inner).remove(name)
    }

    /// The receiver of this name.
    pub fn get(&self, name: &str) -> Option<Receiver> {
        self.receivers.read().unwrap_or_else(PoisonError::into_inner).get(name).cloned()
    }

    /// The names of all receivers, in order.
    pub fn names(&self) -> Vec<String> {
        self.receivers.read().unwrap_or_else(PoisonError::into_inner).keys().cloned().collect()
    }

    /// Takes any request and answers it, like [`Receiver::handle`]. Where no receiver is found it is an empty 404.
    pub fn handle<B: AsRef<[u8]>>(
        &self,
        request: &Request<B>,
        now: Timestamp,
        random: [u8; 16],
        handler: impl FnOnce(Incoming) -> Reply,
    ) -> Response<Vec<u8>> {
        handled(self.receive(request, now), now, random, handler)
    }

    /// Answers at once what can be answered without a handler, like [`Receiver::receive`].
    pub fn receive<B: AsRef<[u8]>>(
        &self,
        request: &Request<B>,
        now: Timestamp,
    ) -> ControlFlow<Response<Vec<u8>>, Opened> {
        fresh(self.admit(request, now), now)
    }

    /// `Receiver::admit` of the receiver that the URL names.
    pub(super) fn admit<B: AsRef<[u8]>>(
        &self,
        request: &Request<B>,
        now: Timestamp,
    ) -> ControlFlow<Response<Vec<u8>>, Opened> {
        match self.find(request.uri()) {
            Ok((app, receiver)) => receiver.admit(&app, request, now, self.seen.as_ref()),
            Err(error) => ControlFlow::Break(Receiver::refuse(&error)),
        }
    }

    /// Answers at once, and hands out the callback to work on later, like [`Receiver::acknowledge`].
    pub fn acknowledge<B: AsRef<[u8]>>(
        &self,
        request: &Request<B>,
        now: Timestamp,
    ) -> (Response<Vec<u8>>, Option<Incoming>) {
        acknowledged(self.receive(request, now), now)
    }

    /// Verifies, decrypts and reads a callback, like [`Receiver::open`].
    pub fn open<B: AsRef<[u8]>>(&self, request: &Request<B>, now: Timestamp) -> Result<Opened, CallbackError> {
        let (app, receiver) = self.find(request.uri())?;
        receiver.open_as(&app, request, now, self.seen.as_ref())
    }

    /// The answer to a callback that was opened, like [`Receiver::respond`]. It is answered with the token and key that it
    /// came with, though the receiver may be changed or gone by now.
    pub fn respond(
        &self,
        to: &super::ReplyTo,
        reply: &Reply,
        now: Timestamp,
        random: [u8; 16],
    ) -> Result<Response<Vec<u8>>, CallbackError> {
        to.respond(reply, now, random)
    }

    /// The receiver that a URL names, and its name.
    pub fn find(&self, uri: &Uri) -> Result<(String, Receiver), CallbackError> {
        let name = self.name(uri).filter(|name| !name.is_empty()).ok_or(CallbackError::App { name: None })?;
        match self.get(&name) {
            Some(receiver) => Ok((name.into_owned(), receiver)),
            None => Err(CallbackError::App { name: Some(name.into_owned()) }),
        }
    }

    fn name<'u>(&self, uri: &'u Uri) -> Option<Cow<'u, str>> {
        let raw = match &self.by {
            By::Path(prefix) => uri.path().strip_prefix(prefix.as_str())?.split('/').next(),
            By::Query(parameter) => {
                let pairs = uri.query()?.split('&').filter_map(|pair| pair.split_once('='));
                pairs.into_iter().find(|(name, _)| name == parameter).map(|(_, value)| value)
            }
        };
        percent_decode_str(raw?).decode_utf8().ok()
    }
}

impl fmt::Debug for Apps {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Apps").field("by", &self.by).field("names", &self.names()).finish_non_exhaustive()
    }
}
