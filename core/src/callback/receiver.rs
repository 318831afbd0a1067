//! Takes callbacks: HTTP request in, typed event out, HTTP response back.

use std::borrow::Cow;
use std::fmt;
use std::time::Duration;

use http::header::{ALLOW, CONTENT_TYPE, HeaderValue};
use http::{Method, Request, Response, StatusCode};
use percent_encoding::percent_decode_str;

use super::crypto::{self, EncodingAesKey, Plain};
use super::envelope::{self, Envelope};
use super::{CallbackError, Incoming, Reply};
use crate::types::{Secret, Timestamp};

#[cfg(test)]
mod tests;

/// Takes the callbacks of one URL.
///
/// [`handle`](Receiver::handle) is the whole of it for a handler that answers at once. Where the handler is `async` or
/// needs more than the event, [`open`](Receiver::open) the request, do the work, and [`respond`](Receiver::respond);
/// [`refuse`](Receiver::refuse) what does not open. Answer within five seconds, or WeCom repeats the callback.
#[derive(Clone)]
pub struct Receiver {
    /// The current pair first, then the previous one.
    pairs: Vec<Pair>,
    accepts: Accepts,
    body_limit: usize,
    clock_skew: Option<Duration>,
}

#[derive(Clone)]
struct Pair {
    token: Secret,
    key: EncodingAesKey,
}

#[derive(Clone)]
enum Accepts {
    These(Vec<String>),
    Any,
}

/// A callback that was opened.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Opened {
    /// What WeCom pushed.
    pub incoming: Incoming,
    /// Where a reply to it goes.
    pub reply_to: ReplyTo,
}

/// What is needed to answer a callback, for [`Receiver::respond`].
#[derive(Clone, Debug)]
pub struct ReplyTo {
    pub(super) user: String,
    pub(super) corp: String,
    receive_id: String,
    command: bool,
    nonce: String,
    /// Which token and key opened it.
    pair: usize,
    json: bool,
}

impl Receiver {
    /// A receiver with the token and the EncodingAESKey of the admin console.
    pub fn builder(token: impl Into<Secret>, encoding_aes_key: impl Into<Secret>) -> ReceiverBuilder {
        ReceiverBuilder {
            pairs: vec![(token.into(), encoding_aes_key.into())],
            ids: Vec::new(),
            any: false,
            body_limit: 1 << 20,
            clock_skew: None,
        }
    }

    /// Takes any request and answers it: the echo for a verification (`GET`), the reply that `handler` gives for a
    /// callback (`POST`), an empty 4xx for everything else.
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
        let answered = if request.method() == Method::GET {
            self.verify_url(request, now).map(|echo| response("text/plain; charset=utf-8", echo.into_bytes()))
        } else {
            self.open(request, now).and_then(|opened| {
                let reply = handler(opened.incoming);
                self.respond(&opened.reply_to, &reply, now, random)
            })
        };
        answered.unwrap_or_else(|error| Receiver::refuse(&error))
    }

    /// The text to answer a verification with (验证 URL 有效性), as it is, within one second.
    pub fn verify_url<B>(&self, request: &Request<B>, now: Timestamp) -> Result<String, CallbackError> {
        if request.method() != Method::GET {
            return Err(CallbackError::Method(request.method().to_string()));
        }
        let query = Query::read(request.uri())?;
        let echo = query.echo.as_ref().ok_or(CallbackError::Missing("echostr"))?;
        let (_, plain) = self.decrypt(&query, echo, now)?;
        let message = plain.message.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(&plain.message);
        String::from_utf8(message.to_vec()).map_err(|_| CallbackError::Decrypt("the echo is not UTF-8"))
    }

    /// Verifies, decrypts and reads a callback.
    pub fn open<B: AsRef<[u8]>>(&self, request: &Request<B>, now: Timestamp) -> Result<Opened, CallbackError> {
        if request.method() != Method::POST {
            return Err(CallbackError::Method(request.method().to_string()));
        }
        let body = request.body().as_ref();
        if body.len() > self.body_limit {
            return Err(CallbackError::TooLarge { length: body.len(), limit: self.body_limit });
        }
        let query = Query::read(request.uri())?;
        let envelope = Envelope::read(body)?;
        let (pair, plain) = self.decrypt(&query, &envelope.encrypted, now)?;
        let Ok(text) = String::from_utf8(plain.message) else {
            return Err(CallbackError::Decrypt("the message is not UTF-8"));
        };
        let incoming = Incoming::read(text, plain.receive_id)?;
        let reply_to = ReplyTo {
            user: incoming.from.clone(),
            corp: incoming.to.0.clone(),
            receive_id: incoming.receive_id.clone(),
            command: incoming.command,
            nonce: query.nonce.into_owned(),
            pair,
            json: envelope.json,
        };
        Ok(Opened { incoming, reply_to })
    }

    /// The answer to a callback that was opened, encrypted for the receive id that the callback had. `random` must be
    /// new each time.
    ///
    /// A command (`InfoType`) is answered `success` whatever the reply: WeCom takes nothing else there.
    pub fn respond(
        &self,
        to: &ReplyTo,
        reply: &Reply,
        now: Timestamp,
        random: [u8; 16],
    ) -> Result<Response<Vec<u8>>, CallbackError> {
        if to.command || matches!(reply, Reply::Success) {
            return Ok(response("text/plain; charset=utf-8", b"success".to_vec()));
        }
        let Some(text) = reply.write(to, now) else {
            return Ok(response("text/plain; charset=utf-8", Vec::new()));
        };
        let Some(pair) = self.pairs.get(to.pair) else {
            return Err(CallbackError::Config("the callback was opened by another receiver"));
        };
        let encrypted = pair.key.seal(text.as_bytes(), &to.receive_id, random)?;
        let signature = crypto::signature(pair.token.expose(), &now.secs().to_string(), &to.nonce, &encrypted);
        let body = envelope::write(to.json, &encrypted, &signature, now.secs(), &to.nonce);
        Ok(response(if to.json { "application/json" } else { "application/xml" }, body))
    }

    /// The answer to what does not open: a status and no word. The error is in the response's extensions.
    pub fn refuse(error: &CallbackError) -> Response<Vec<u8>> {
        let mut response = Response::new(Vec::new());
        *response.status_mut() = error.status();
        if response.status() == StatusCode::METHOD_NOT_ALLOWED {
            response.headers_mut().insert(ALLOW, HeaderValue::from_static("GET, POST"));
        }
        response.extensions_mut().insert(error.clone());
        response
    }

    /// Tries the pairs whose token gave the signature; answers which one opened.
    fn decrypt(&self, query: &Query<'_>, encrypted: &str, now: Timestamp) -> Result<(usize, Plain), CallbackError> {
        let mut problem = CallbackError::Signature;
        for (index, pair) in self.pairs.iter().enumerate() {
            if !crypto::verify(pair.token.expose(), &query.timestamp, &query.nonce, encrypted, &query.signature) {
                continue;
            }
            self.check_clock(&query.timestamp, now)?;
            match pair.key.open(encrypted.as_bytes()).and_then(|plain| self.check_id(plain)) {
                Ok(plain) => return Ok((index, plain)),
                // Both pairs may have the same token: the one whose key opens knows best what is wrong.
                Err(error @ CallbackError::ReceiveId { .. }) => problem = error,
                Err(error) if problem == CallbackError::Signature => problem = error,
                Err(_) => {}
            }
        }
        Err(problem)
    }

    fn check_clock(&self, signed: &str, now: Timestamp) -> Result<(), CallbackError> {
        let Some(allowed) = self.clock_skew else {
            return Ok(());
        };
        let Ok(seconds) = signed.parse() else {
            return Err(CallbackError::Parameter { name: "timestamp", problem: "is not a number" });
        };
        let time = Timestamp::from_secs(seconds);
        if now.since(time).max(time.since(now)) > allowed {
            return Err(CallbackError::Clock { signed: seconds, now: now.secs() });
        }
        Ok(())
    }

    fn check_id(&self, plain: Plain) -> Result<Plain, CallbackError> {
        match &self.accepts {
            Accepts::These(ids) if !ids.contains(&plain.receive_id) => {
                Err(CallbackError::ReceiveId { found: plain.receive_id, accepted: ids.clone() })
            }
            _ => Ok(plain),
        }
    }
}

impl fmt::Debug for Receiver {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut out = f.debug_struct("Receiver");
        match &self.accepts {
            Accepts::These(ids) => out.field("receive_ids", ids),
            Accepts::Any => out.field("receive_ids", &"any"),
        };
        out.field("body_limit", &self.body_limit).field("clock_skew", &self.clock_skew).finish_non_exhaustive()
    }
}

fn response(content_type: &'static str, body: Vec<u8>) -> Response<Vec<u8>> {
    let mut response = Response::new(body);
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static(content_type));
    response
}

/// The parameters that WeCom adds to the URL; others are the URL's own.
struct Query<'a> {
    signature: Cow<'a, str>,
    timestamp: Cow<'a, str>,
    nonce: Cow<'a, str>,
    echo: Option<Cow<'a, str>>,
}

impl Query<'_> {
    fn read(uri: &http::Uri) -> Result<Query<'_>, CallbackError> {
        const NAMES: [&str; 4] = ["msg_signature", "timestamp", "nonce", "echostr"];
        let mut values = [const { None }; 4];
        for (name, value) in uri.query().unwrap_or_default().split('&').filter_map(|pair| pair.split_once('=')) {
            let Some(place) = NAMES.iter().position(|known| *known == name) else {
                continue;
            };
            // Decoded once; a `+` belongs to the base64 and is no blank.
            let Ok(value) = percent_decode_str(value).decode_utf8() else {
                return Err(CallbackError::Parameter { name: NAMES[place], problem: "is not UTF-8" });
            };
            values[place].get_or_insert(value);
        }
        let [signature, timestamp, nonce, echo] = values;
        Ok(Query {
            signature: signature.ok_or(CallbackError::Missing("msg_signature"))?,
            timestamp: timestamp.ok_or(CallbackError::Missing("timestamp"))?,
            nonce: nonce.ok_or(CallbackError::Missing("nonce"))?,
            echo,
        })
    }
}

/// Makes a [`Receiver`].
#[must_use]
#[derive(Clone, Debug)]
pub struct ReceiverBuilder {
    pairs: Vec<(Secret, Secret)>,
    ids: Vec<String>,
    any: bool,
    body_limit: usize,
    clock_skew: Option<Duration>,
}

impl ReceiverBuilder {
    /// Also takes what was made with an earlier token and EncodingAESKey, so that nothing is lost while they are being
    /// changed. Where only one of the two changes, give the other again.
    pub fn previous(mut self, token: impl Into<Secret>, encoding_aes_key: impl Into<Secret>) -> Self {
        self.pairs.push((token.into(), encoding_aes_key.into()));
        self
    }

    /// Takes callbacks for this receive id. May be said several times.
    ///
    /// | callback | receive id |
    /// | --- | --- |
    /// | own app, contact sync, customer service | corp id |
    /// | command (`InfoType`) to a third-party app | suite id |
    /// | message or event of a third-party app | the authorising corp's id |
    /// | verification of any URL of a provider | the provider's corp id |
    /// | AI bot; third-party app of an individual | empty |
    pub fn receive_id(mut self, id: impl Into<String>) -> Self {
        self.ids.push(id.into());
        self
    }

    /// Takes callbacks for whatever receive id, as third-party apps with changing customers may have to: then compare
    /// [`Incoming::receive_id`] with the corps that authorised you.
    pub fn any_receive_id(mut self) -> Self {
        self.any = true;
        self
    }

    /// How long a body may be, in bytes; 1 MiB if not said.
    pub fn body_limit(mut self, bytes: usize) -> Self {
        self.body_limit = bytes;
        self
    }

    /// Refuses what was signed longer ago than this, or further ahead. Not checked if not said.
    ///
    /// It keeps recorded callbacks from being played again; repetitions of WeCom's own come within seconds.
    pub fn clock_skew(mut self, allowed: Duration) -> Self {
        self.clock_skew = Some(allowed);
        self
    }

    /// The receiver. Fails where a key is none, a token is empty, or no receive id was named.
    pub fn build(self) -> Result<Receiver, CallbackError> {
        if !self.any && self.ids.is_empty() {
            return Err(CallbackError::Config("name the receive_id that is accepted, or say any_receive_id"));
        }
        let mut pairs = Vec::with_capacity(self.pairs.len());
        for (token, key) in self.pairs {
            if token.is_empty() {
                return Err(CallbackError::Config("the token is empty"));
            }
            pairs.push(Pair { token, key: EncodingAesKey::new(key.expose())? });
        }
        let accepts = if self.any { Accepts::Any } else { Accepts::These(self.ids) };
        Ok(Receiver { pairs, accepts, body_limit: self.body_limit, clock_skew: self.clock_skew })
    }
}
