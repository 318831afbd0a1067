//! Bots' callbacks through a [`Receiver`] or [`Apps`]: their checks, their keys, their errors.

use http::{Method, Request, Response};

use super::reply::{Kind, Mode};
use super::{Incoming, Reply};
use crate::callback::{self, Apps, CallbackError, Receiver, Sight};
use crate::types::Timestamp;

/// A bot's callback that was opened.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Opened {
    /// What WeCom pushed.
    pub incoming: Incoming,
    /// Where a reply to it goes.
    pub reply_to: ReplyTo,
    /// Whether it came before; always [`Sight::New`] where the receiver has no memory.
    pub sight: Sight,
}

/// What is needed to reply to a bot's callback, for [`Receiver::respond_bot`] or [`Apps::respond_bot`].
#[derive(Clone, Debug)]
pub struct ReplyTo {
    envelope: callback::ReplyTo,
    kind: Kind,
}

impl Receiver {
    /// [`handle`](Receiver::handle) for the URL of an AI bot (智能机器人). Build the receiver with the receive id `""`, which
    /// is that of a bot of the corp itself.
    ///
    /// A repetition reaches the handler like the first: WeCom wants the reply again, and of a stream what it has become. Use
    /// [`open_bot`](Receiver::open_bot) to know it ([`Opened::sight`]). Where the handler panics, even the very same request
    /// may come again, whatever a [`nonce_memory`](crate::callback::ReceiverBuilder::nonce_memory) knows.
    ///
    /// A reply that WeCom would not take does not reach it: the callback counts as taken, and the reason is among the
    /// response's extensions.
    pub fn handle_bot<B: AsRef<[u8]>>(
        &self,
        request: &Request<B>,
        now: Timestamp,
        random: [u8; 16],
        handler: impl FnOnce(Incoming) -> Reply,
    ) -> Response<Vec<u8>> {
        if request.method() == Method::GET {
            return self.handle(request, now, random, |_| callback::Reply::Nothing);
        }
        answer(self.open_bot(request, now), now, random, handler)
    }

    /// [`open`](Receiver::open) for a bot's callback.
    ///
    /// # Errors
    ///
    /// As `open`, and where the content is no JSON object.
    pub fn open_bot<B: AsRef<[u8]>>(&self, request: &Request<B>, now: Timestamp) -> Result<Opened, CallbackError> {
        read(self.open(request, now)?)
    }

    /// [`respond`](Receiver::respond) for a bot's callback.
    ///
    /// # Errors
    ///
    /// As `respond`, and [`CallbackError::Reply`] where the reply is too long, incomplete, or none that this kind of
    /// callback takes: see the table at [`Reply`].
    pub fn respond_bot(
        &self,
        to: &ReplyTo,
        reply: &Reply,
        now: Timestamp,
        random: [u8; 16],
    ) -> Result<Response<Vec<u8>>, CallbackError> {
        to.respond(reply, now, random)
    }
}

impl Apps {
    /// [`Receiver::handle_bot`] for many bots behind one address. Which one it is, tell [`Incoming::app`] and
    /// [`Incoming::aibotid`].
    pub fn handle_bot<B: AsRef<[u8]>>(
        &self,
        request: &Request<B>,
        now: Timestamp,
        random: [u8; 16],
        handler: impl FnOnce(Incoming) -> Reply,
    ) -> Response<Vec<u8>> {
        if request.method() == Method::GET {
            return self.handle(request, now, random, |_| callback::Reply::Nothing);
        }
        answer(self.open_bot(request, now), now, random, handler)
    }

    /// [`Receiver::open_bot`] for many bots behind one address.
    ///
    /// # Errors
    ///
    /// As that, and where no receiver is found.
    pub fn open_bot<B: AsRef<[u8]>>(&self, request: &Request<B>, now: Timestamp) -> Result<Opened, CallbackError> {
        read(self.open(request, now)?)
    }

    /// [`Receiver::respond_bot`], with the token and key that the callback came with, though the receiver may be changed or
    /// gone by now.
    ///
    /// # Errors
    ///
    /// As that.
    pub fn respond_bot(
        &self,
        to: &ReplyTo,
        reply: &Reply,
        now: Timestamp,
        random: [u8; 16],
    ) -> Result<Response<Vec<u8>>, CallbackError> {
        to.respond(reply, now, random)
    }
}

impl ReplyTo {
    fn respond(&self, reply: &Reply, now: Timestamp, random: [u8; 16]) -> Result<Response<Vec<u8>>, CallbackError> {
        let checked = reply.check(Mode::Webhook, &self.kind);
        let text = checked.map(|()| reply.to_json().map(|text| String::from_utf8_lossy(&text).into_owned()));
        let text = text.map_err(|problem| {
            self.envelope.done(now);
            CallbackError::Reply { event: self.kind.words().to_owned(), problem, command: false }
        })?;
        let sealed = text.map_or(callback::Reply::Nothing, callback::Reply::Plain);
        self.envelope.respond(&sealed, now, random)
    }
}

/// What goes back, once it is known what came.
fn answer(
    opened: Result<Opened, CallbackError>,
    now: Timestamp,
    random: [u8; 16],
    handler: impl FnOnce(Incoming) -> Reply,
) -> Response<Vec<u8>> {
    let answered = opened.and_then(|opened| {
        // Should the handler panic.
        opened.reply_to.envelope.received();
        let reply = handler(opened.incoming);
        opened.reply_to.respond(&reply, now, random)
    });
    answered.unwrap_or_else(|error| Receiver::refuse(&error))
}

fn read(opened: callback::Opened) -> Result<Opened, CallbackError> {
    let mut incoming = Incoming::read(opened.incoming.raw())?;
    incoming.app = opened.incoming.app;
    let sight = opened.sight;
    let reply_to = ReplyTo { envelope: opened.reply_to, kind: Kind::of(&incoming) };
    Ok(Opened { incoming, reply_to, sight })
}
