//! Bots' callbacks through a [`Receiver`] or [`Apps`]: their checks, their keys, their errors.

use std::ops::ControlFlow;

use http::{Request, Response};

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
    /// Whether it came before; always [`Sight::New`] where the receiver has no memory
    /// ([`seen`](crate::callback::ReceiverBuilder::seen)).
    pub sight: Sight,
}

impl Opened {
    /// Under which key a memory knows it: see [`callback::Opened::key`](crate::callback::Opened::key).
    pub fn key(&self) -> String {
        self.reply_to.envelope.key_of(&self.incoming.dedup_key())
    }
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
    /// Where the receiver has a memory ([`seen`](crate::callback::ReceiverBuilder::seen)), a repetition is refused (503) while
    /// `handler` is at work on the first, so that WeCom comes again. Once that is answered, an event (a button that was pressed)
    /// is answered as taken; a message, and the question how a stream goes on, reach `handler` once more, since WeCom wants the
    /// reply again, and of a stream what it has become. Where `handler` panics, the next repetition reaches it. What the
    /// [`nonce_memory`](crate::callback::ReceiverBuilder::nonce_memory) knows to be answered, unchanged, is answered as taken.
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
        handled(self.receive_bot(request, now), now, random, handler)
    }

    /// [`receive`](Receiver::receive) for a bot's callback: what is left is to be answered by
    /// [`respond_bot`](Receiver::respond_bot), within five seconds. For handlers that are `async`, or need more than the
    /// callback.
    ///
    /// A repetition is left where [`handle_bot`](Receiver::handle_bot) has it reach the handler once more: [`Opened::sight`]
    /// tells it.
    pub fn receive_bot<B: AsRef<[u8]>>(
        &self,
        request: &Request<B>,
        now: Timestamp,
    ) -> ControlFlow<Response<Vec<u8>>, Opened> {
        received(self.admit("", request, now, None), now)
    }

    /// [`acknowledge`](Receiver::acknowledge) for a bot's callback: answers at once, without a reply, and hands out what is to
    /// be worked on later. Nothing is handed out twice where the receiver has a memory. The user hears by
    /// [`Incoming::credential`], once, within an hour.
    pub fn acknowledge_bot<B: AsRef<[u8]>>(
        &self,
        request: &Request<B>,
        now: Timestamp,
    ) -> (Response<Vec<u8>>, Option<Incoming>) {
        acknowledged(self.receive_bot(request, now), now)
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
        handled(self.receive_bot(request, now), now, random, handler)
    }

    /// [`Receiver::receive_bot`] for many bots behind one address.
    pub fn receive_bot<B: AsRef<[u8]>>(
        &self,
        request: &Request<B>,
        now: Timestamp,
    ) -> ControlFlow<Response<Vec<u8>>, Opened> {
        received(self.admit(request, now), now)
    }

    /// [`Receiver::acknowledge_bot`] for many bots behind one address.
    pub fn acknowledge_bot<B: AsRef<[u8]>>(
        &self,
        request: &Request<B>,
        now: Timestamp,
    ) -> (Response<Vec<u8>>, Option<Incoming>) {
        acknowledged(self.receive_bot(request, now), now)
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
    /// Has the next repetition of the callback taken as new: see
    /// [`callback::ReplyTo::forget`](crate::callback::ReplyTo::forget).
    pub fn forget(&self) {
        self.envelope.forget();
    }

    /// Has the callback taken for answered: see [`callback::ReplyTo::done`](crate::callback::ReplyTo::done).
    pub fn done(&self, now: Timestamp) {
        self.envelope.done(now);
    }

    /// Whether this very request was answered before, with its signature: somebody recorded it, or a gateway lost the answer.
    /// [`receive_bot`](Receiver::receive_bot) answers such without handing them out; who [opens](Receiver::open_bot) them
    /// should do the same. Only a receiver that has both memories tells it, [`nonce_memory`] and [`seen`].
    ///
    /// [`nonce_memory`]: crate::callback::ReceiverBuilder::nonce_memory
    /// [`seen`]: crate::callback::ReceiverBuilder::seen
    pub fn is_replay(&self) -> bool {
        self.envelope.replay
    }

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

/// `receive_bot`, once it is known what came.
fn received(
    admitted: ControlFlow<Response<Vec<u8>>, callback::Opened>,
    now: Timestamp,
) -> ControlFlow<Response<Vec<u8>>, Opened> {
    match read(admitted?) {
        Ok(Opened { sight: Sight::Done, reply_to, .. }) if reply_to.is_replay() || !reply_to.kind.wants_again() => {
            ControlFlow::Break(reply_to.envelope.acknowledgement(now))
        }
        Ok(opened) => ControlFlow::Continue(opened),
        Err(error) => ControlFlow::Break(Receiver::refuse(&error)),
    }
}

/// `handle_bot`, once it is known what came.
fn handled(
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

/// `acknowledge_bot`, once it is known what came.
fn acknowledged(
    received: ControlFlow<Response<Vec<u8>>, Opened>,
    now: Timestamp,
) -> (Response<Vec<u8>>, Option<Incoming>) {
    match received {
        ControlFlow::Break(response) => (response, None),
        ControlFlow::Continue(opened) => {
            let response = opened.reply_to.envelope.acknowledgement(now);
            (response, Some(opened.incoming).filter(|_| opened.sight == Sight::New))
        }
    }
}

fn read(opened: callback::Opened) -> Result<Opened, CallbackError> {
    let callback::Opened { incoming: plain, reply_to, sight } = opened;
    let mut incoming = Incoming::read(plain.raw())?;
    incoming.app = plain.app;
    incoming.key = plain.key;
    let reply_to = ReplyTo { envelope: reply_to, kind: Kind::of(&incoming) };
    Ok(Opened { incoming, reply_to, sight })
}
