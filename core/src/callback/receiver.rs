//! Takes callbacks: HTTP request in, typed event out, HTTP response back.

use std::fmt;
use std::ops::ControlFlow;
use std::sync::{Arc, PoisonError, RwLock};
use std::time::Duration;

use http::header::{ALLOW, HeaderValue};
use http::{Method, Request, Response, StatusCode};

use super::crypto::EncodingAesKey;
use super::envelope::Envelope;
use super::reply::takes::Takes;
use super::{CallbackError, Incoming, Reply, Seen, Sight};
use crate::types::{Secret, Timestamp};

mod answer;
mod builder;
mod id;
mod query;
mod scope;
#[cfg(test)]
mod tests;
mod verify;

pub use answer::ReplyTo;
use answer::{Mark, Marks, Names, response, taken};
pub use builder::ReceiverBuilder;
pub use id::ReceiveId;
use id::{Accepts, Form};
use query::Query;
use scope::{Scope, digest};

/// How many pairs of token and key are kept.
const PAIRS: usize = 5;

/// Takes the callbacks of one URL.
///
/// [`handle`](Receiver::handle) is the whole of it for a handler that answers at once, and
/// [`acknowledge`](Receiver::acknowledge) for work that is done later. Where the handler is `async` or needs more than the
/// event, [`receive`](Receiver::receive) the request, do the work, and [`respond`](Receiver::respond):
///
/// ```
/// # use std::ops::ControlFlow;
/// # use http::{Request, Response};
/// # use wecom_core::callback::{Incoming, Receiver, Reply};
/// # use wecom_core::types::Timestamp;
/// # fn now() -> Timestamp { Timestamp::from_secs(1_409_659_589) }
/// # fn random() -> [u8; 16] { [7; 16] }
/// # async fn answer(incoming: Incoming) -> Reply { Reply::Nothing }
/// async fn serve(receiver: &Receiver, request: Request<Vec<u8>>) -> Response<Vec<u8>> {
///     let opened = match receiver.receive(&request, now()) {
///         ControlFlow::Continue(opened) => opened,
///         // A verification, a repetition, or something else than a callback: answered already.
///         ControlFlow::Break(response) => return response,
///     };
///     let reply = answer(opened.incoming).await;
///     receiver.respond(&opened.reply_to, &reply, now(), random()).unwrap_or_else(|error| Receiver::refuse(&error))
/// }
/// ```
///
/// Answer within five seconds, or WeCom repeats the callback. What was opened and is dropped without an answer, as web
/// servers do once the caller hangs up, is new again when it is repeated.
///
/// A clone is the same receiver: [`rotate`](Receiver::rotate) one, and all have the new token and key.
#[derive(Clone)]
pub struct Receiver {
    inner: Arc<Inner>,
}

struct Inner {
    /// The current pair first, then the previous ones. Who reads takes a copy of the outer `Arc`: nobody waits for work.
    pairs: RwLock<Arc<[Arc<Pair>]>>,
    accepts: Accepts,
    body_limit: usize,
    clock_skew: Option<Duration>,
    nonces: Option<Arc<dyn Seen>>,
    seen: Option<Arc<dyn Seen>>,
}

struct Pair {
    token: Secret,
    key: Arc<EncodingAesKey>,
    /// Stands for both where they must not be shown. Nobody guesses a key of 256 bits from it.
    mark: [u8; 20],
}

impl Pair {
    fn new(token: Secret, key: &Secret) -> Result<Pair, CallbackError> {
        if token.is_empty() {
            return Err(CallbackError::Config("the token is empty"));
        }
        let key = Arc::new(EncodingAesKey::new(key.expose())?);
        // The same random bytes in, the same out of the same key alone, however it was written.
        let mark = digest(&[key.seal(b"", "", [0; 16])?.as_bytes(), token.expose().as_bytes()]);
        Ok(Pair { token, key, mark })
    }
}

/// A callback that was opened.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Opened {
    /// What WeCom pushed.
    pub incoming: Incoming,
    /// Where a reply to it goes.
    pub reply_to: ReplyTo,
    /// Whether it came before: WeCom repeats what is not answered in time. Always [`Sight::New`] where the receiver has no
    /// memory ([`seen`](ReceiverBuilder::seen)).
    pub sight: Sight,
}

impl Opened {
    /// Under which key a memory knows it ([`Seen`]): [`Incoming::dedup_key`] after what stands for the URL that it came to,
    /// for the same event reaches each URL that asked for it.
    ///
    /// A URL is its path, the parameters that are its own (all but those that WeCom adds; in whatever order), its name in
    /// [`Apps`](super::Apps), and the token and EncodingAESKey of the callback: receivers may share a memory, and replicas of
    /// one receiver have the same keys. A repetition that comes with another token or key, since both were changed within
    /// those seconds, is another callback; so is one to whose URL a gateway adds a number of its own each time.
    pub fn key(&self) -> String {
        self.reply_to.key_of(&self.incoming.dedup_key())
    }
}

impl Receiver {
    /// A receiver with the token and the EncodingAESKey of the admin console.
    pub fn builder(token: impl Into<Secret>, encoding_aes_key: impl Into<Secret>) -> ReceiverBuilder {
        ReceiverBuilder::new(token.into(), encoding_aes_key.into())
    }

    /// Takes another token and EncodingAESKey from now on; the pair that was current becomes the previous one.
    ///
    /// Do it *before* the admin console is told: the console verifies the URL with the new pair, while callbacks still
    /// come with the old one. Once nothing comes with the old one any more, [`forget_previous`](Receiver::forget_previous).
    /// The last four previous pairs stay good until then, so that two changes in a row lose nothing either. Where only one
    /// of the two changes, give the other again. The pair that is current already changes nothing.
    ///
    /// Every callback is answered with the pair that it came with.
    ///
    /// # Errors
    ///
    /// Where the key is none or the token is empty; then all stays as it was.
    pub fn rotate(&self, token: impl Into<Secret>, encoding_aes_key: impl Into<Secret>) -> Result<(), CallbackError> {
        let new = Arc::new(Pair::new(token.into(), &encoding_aes_key.into())?);
        let mut pairs = self.inner.pairs.write().unwrap_or_else(PoisonError::into_inner);
        if pairs.first().is_none_or(|current| current.mark != new.mark) {
            let others = pairs.iter().filter(|pair| pair.mark != new.mark).cloned();
            *pairs = std::iter::once(Arc::clone(&new)).chain(others).take(PAIRS).collect();
        }
        Ok(())
    }

    /// Takes nothing any more that was made with a previous token and EncodingAESKey.
    pub fn forget_previous(&self) {
        let mut pairs = self.inner.pairs.write().unwrap_or_else(PoisonError::into_inner);
        *pairs = pairs.iter().take(1).cloned().collect();
    }

    fn pairs(&self) -> Arc<[Arc<Pair>]> {
        Arc::clone(&self.inner.pairs.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Takes any request and answers it: the echo for a verification (`GET`), the reply that `handler` gives for a
    /// callback (`POST`), an empty 4xx for everything else (503 for a callback that is being worked on).
    ///
    /// A reply that this kind of callback does not take ([`Reply`] has the table) never reaches WeCom: the callback counts
    /// as taken, without a reply. A repetition does not reach `handler` where the receiver has a memory
    /// ([`seen`](ReceiverBuilder::seen)): it is answered as taken once `handler` has answered, and with 503 while `handler`
    /// is at work, so that WeCom comes again. Where `handler` panics, the next repetition reaches it.
    ///
    /// The reason of a refusal is for the operator only: the response carries the [`CallbackError`] in its
    /// [extensions](http::Extensions), which do not go over the wire. `random` must be new each time.
    pub fn handle<B: AsRef<[u8]>>(
        &self,
        request: &Request<B>,
        now: Timestamp,
        random: [u8; 16],
        handler: impl FnOnce(Incoming) -> Reply,
    ) -> Response<Vec<u8>> {
        handled(self.receive(request, now), now, random, handler)
    }

    /// Answers at once what can be answered without a handler: a verification, a repetition where the receiver has a
    /// memory ([`seen`](ReceiverBuilder::seen)), and everything that is no callback. What is left is a callback to
    /// [`respond`](Receiver::respond) to, within five seconds.
    ///
    /// Where it is dropped without a response (the handler panicked; WeCom hung up, and the web server dropped the work), it
    /// was not done: the next repetition is handed out again. Respond by [`Reply::Nothing`] where there is nothing to say.
    pub fn receive<B: AsRef<[u8]>>(
        &self,
        request: &Request<B>,
        now: Timestamp,
    ) -> ControlFlow<Response<Vec<u8>>, Opened> {
        fresh(self.admit("", request, now, None), now)
    }

    /// Answers at once, and hands out the callback to work on later, if it is one: `success` for a command, nothing for
    /// all else. For work that may take longer than WeCom's five seconds.
    ///
    /// From then on the work is yours alone: WeCom does not repeat what was answered. Keep
    /// [`Incoming::raw`] in a queue if it must outlive this process, and read it again by [`Incoming::read`]. Whatever there
    /// is to say to the member goes by a call of its own (`message/send`, `kf/send_msg`, the `response_url` of an AI bot).
    pub fn acknowledge<B: AsRef<[u8]>>(
        &self,
        request: &Request<B>,
        now: Timestamp,
    ) -> (Response<Vec<u8>>, Option<Incoming>) {
        acknowledged(self.receive(request, now), now)
    }

    /// What is to be answered, whether it was answered before or not; for an app of [`Apps`](super::Apps), if it is one.
    pub(super) fn admit<B: AsRef<[u8]>>(
        &self,
        app: &str,
        request: &Request<B>,
        now: Timestamp,
        seen: Option<&Arc<dyn Seen>>,
    ) -> ControlFlow<Response<Vec<u8>>, Opened> {
        let admitted = if request.method() == Method::GET {
            self.verify_url(request, now)
                .map(|echo| ControlFlow::Break(response("text/plain; charset=utf-8", echo.into_bytes())))
        } else {
            self.open_as(app, request, now, seen).and_then(|opened| match opened.sight {
                Sight::InWork => Err(CallbackError::InWork),
                Sight::New | Sight::Done => {
                    opened.reply_to.received();
                    Ok(ControlFlow::Continue(opened))
                }
            })
        };
        admitted.unwrap_or_else(|error| ControlFlow::Break(Receiver::refuse(&error)))
    }

    /// The text to answer a verification with (验证 URL 有效性), as it is, within one second.
    pub fn verify_url<B>(&self, request: &Request<B>, now: Timestamp) -> Result<String, CallbackError> {
        if request.method() != Method::GET {
            return Err(CallbackError::Method(request.method().to_string()));
        }
        let query = Query::read(request.uri())?;
        let echo = query.echo.as_ref().ok_or(CallbackError::Missing("echostr"))?;
        let (_, plain) = self.decrypt(&query, echo, now)?;
        self.inner.accepts.find(&plain.receive_id, Form::Verification)?;
        if let (Some(mark), _) = self.begin_request(&query, Sight::New, now)? {
            mark.done(now);
        }
        let message = plain.message.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(&plain.message);
        String::from_utf8(message.to_vec()).map_err(|_| CallbackError::Decrypt("the echo is not UTF-8"))
    }

    /// Verifies, decrypts and reads a callback. Where the receiver has a memory, look at [`Opened::sight`]; the callback
    /// counts as in work until it is answered ([`respond`](Receiver::respond), [`ReplyTo::done`]) or dropped.
    ///
    /// Where there is a [`nonce_memory`](ReceiverBuilder::nonce_memory), say [`ReplyTo::forget`] of work that failed: of what
    /// is merely dropped the answer may have gone out by other means, so that the very same request is refused from then on.
    /// Where it was answered, and [`seen`](ReceiverBuilder::seen) was said besides, its sight is [`Sight::Done`]. What
    /// [`receive`](Receiver::receive) hands out needs no such care.
    pub fn open<B: AsRef<[u8]>>(&self, request: &Request<B>, now: Timestamp) -> Result<Opened, CallbackError> {
        self.open_as("", request, now, None)
    }

    pub(super) fn open_as<B: AsRef<[u8]>>(
        &self,
        app: &str,
        request: &Request<B>,
        now: Timestamp,
        seen: Option<&Arc<dyn Seen>>,
    ) -> Result<Opened, CallbackError> {
        if request.method() != Method::POST {
            return Err(CallbackError::Method(request.method().to_string()));
        }
        let body = request.body().as_ref();
        let limit = self.inner.body_limit;
        if body.len() > limit {
            return Err(CallbackError::TooLarge { length: body.len(), limit });
        }
        let query = Query::read(request.uri())?;
        let envelope = Envelope::read(body)?;
        let (pair, plain) = self.decrypt(&query, &envelope.encrypted, now)?;
        let Ok(text) = String::from_utf8(plain.message) else {
            return Err(CallbackError::Decrypt("the message is not UTF-8"));
        };
        let mut incoming = match Incoming::read(text, "") {
            Ok(incoming) => incoming,
            // That it is for somebody else explains more than that it cannot be read.
            Err(problem) => {
                return Err(self.inner.accepts.find(&plain.receive_id, Form::Unread).err().unwrap_or(problem));
            }
        };
        incoming.receive_id = self.inner.accepts.find(&plain.receive_id, Form::Content(&incoming))?;
        app.clone_into(&mut incoming.app);
        incoming.key = Some(Arc::clone(&pair.key));
        let scope = Scope::new(request.uri(), app);
        let (mut sight, mut begun) = (Sight::New, Vec::new());
        let key = || scope.key(&pair, &incoming.dedup_key());
        let own = self.inner.seen.as_ref().map(|seen| (seen, key()));
        // The memory of all may be the receiver's own, too.
        let shared = seen.map(|seen| (seen, format!("{app}:{}", key())));
        for (seen, key) in own.into_iter().chain(shared) {
            let (here, ticket) = seen.begin(&key, now);
            sight = sight.max(here);
            if here == Sight::New {
                begun.push(Mark { seen: Arc::clone(seen), key, ticket });
            }
        }
        // Not before: a callback that was not done may come again unchanged.
        let (request, replay) =
            self.begin_request(&query, sight, now).inspect_err(|_| begun.iter().for_each(Mark::forget))?;
        let reply_to = ReplyTo {
            names: Names::new(&incoming.from, &incoming.to.0, &plain.receive_id, incoming.event.name(), &query.nonce),
            takes: Takes::of(&incoming, envelope.json),
            pair,
            json: envelope.json,
            scope,
            replay,
            marks: Marks::new(request, begun, sight, now),
        };
        Ok(Opened { incoming, reply_to, sight })
    }

    /// The answer to a callback that was opened, encrypted for the receive id that the callback had, by the key that it
    /// came with. `random` must be new each time.
    ///
    /// A command (`InfoType`) is answered `success`: WeCom takes nothing else there.
    ///
    /// # Errors
    ///
    /// Where this kind of callback does not take the reply ([`Reply`] has the table): answer by
    /// [`refuse`](Receiver::refuse), which has WeCom take it for done.
    pub fn respond(
        &self,
        to: &ReplyTo,
        reply: &Reply,
        now: Timestamp,
        random: [u8; 16],
    ) -> Result<Response<Vec<u8>>, CallbackError> {
        to.respond(reply, now, random)
    }

    /// The answer where something is wrong: a status and no word. The error is in the response's extensions.
    pub fn refuse(error: &CallbackError) -> Response<Vec<u8>> {
        let mut response = match error {
            // The callback itself was fine.
            CallbackError::Reply { command, .. } => taken(*command),
            _ => Response::new(Vec::new()),
        };
        *response.status_mut() = error.status();
        if response.status() == StatusCode::METHOD_NOT_ALLOWED {
            response.headers_mut().insert(ALLOW, HeaderValue::from_static("GET, POST"));
        }
        response.extensions_mut().insert(error.clone());
        response
    }
}

impl fmt::Debug for Receiver {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Receiver")
            .field("accepts", &self.inner.accepts)
            .field("body_limit", &self.inner.body_limit)
            .field("clock_skew", &self.inner.clock_skew)
            .finish_non_exhaustive()
    }
}

/// `receive`, once it is known what came: what was answered before is answered alike, and handed to nobody.
pub(super) fn fresh(
    admitted: ControlFlow<Response<Vec<u8>>, Opened>,
    now: Timestamp,
) -> ControlFlow<Response<Vec<u8>>, Opened> {
    match admitted {
        ControlFlow::Continue(opened) if opened.sight == Sight::Done => {
            ControlFlow::Break(opened.reply_to.acknowledgement(now))
        }
        other => other,
    }
}

/// `handle`, once it is known what came.
pub(super) fn handled(
    received: ControlFlow<Response<Vec<u8>>, Opened>,
    now: Timestamp,
    random: [u8; 16],
    handler: impl FnOnce(Incoming) -> Reply,
) -> Response<Vec<u8>> {
    match received {
        ControlFlow::Break(response) => response,
        ControlFlow::Continue(Opened { incoming, reply_to, .. }) => {
            let reply = handler(incoming);
            reply_to.respond(&reply, now, random).unwrap_or_else(|error| Receiver::refuse(&error))
        }
    }
}

/// `acknowledge`, once it is known what came.
pub(super) fn acknowledged(
    received: ControlFlow<Response<Vec<u8>>, Opened>,
    now: Timestamp,
) -> (Response<Vec<u8>>, Option<Incoming>) {
    match received {
        ControlFlow::Break(response) => (response, None),
        ControlFlow::Continue(opened) => (opened.reply_to.acknowledgement(now), Some(opened.incoming)),
    }
}
