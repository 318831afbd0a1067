//! What the machine tells: what to do, what happened, why something failed.

use std::fmt;
use std::time::Duration;

use super::super::reply::Kind;
use crate::callback::bot::Incoming;
use crate::error::{ApiError, ErrorCode};
use crate::types::Timestamp;
use crate::types::Uploaded;
use crate::wire::Failure;

/// What to do next.
pub enum Next {
    /// Open a WebSocket to [`URL`](super::URL), and give up the one there is, if there is one. Answer with
    /// [`Connection::opened`](super::Connection::opened).
    Connect,
    /// Send this as a text message. Answer with [`Connection::sent`](super::Connection::sent).
    Send(String),
    /// Wait for the next message, at most so long, and hand it to
    /// [`Connection::received`](super::Connection::received); then ask again.
    Wait(Duration),
    /// For the program; then ask again.
    Event(Event),
    /// It is over: nothing more will come, and nothing is to be tried again.
    Closed(Reason),
}

impl fmt::Debug for Next {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Next::Connect => f.write_str("Connect"),
            // The first frame holds the secret.
            Next::Send(text) => write!(f, "Send({} bytes)", text.len()),
            Next::Wait(span) => write!(f, "Wait({span:?})"),
            Next::Event(event) => f.debug_tuple("Event").field(event).finish(),
            Next::Closed(reason) => f.debug_tuple("Closed").field(reason).finish(),
        }
    }
}

/// What happened, for the program.
#[derive(Debug)]
#[non_exhaustive]
pub enum Event {
    /// The bot is connected: callbacks come from now on.
    Ready,
    /// A user said something, or something happened.
    Incoming {
        /// What.
        incoming: Box<Incoming>,
        /// Where a reply goes: keep it for later ones.
        reply_to: ReplyTo,
    },
    /// WeCom took what the ticket was for.
    Done(Ticket),
    /// A file is there, and can be said by its id.
    Uploaded(Ticket, Uploaded),
    /// What the ticket was for failed.
    Failed(Ticket, Failed),
    /// The connection broke, or could not be made. Another is tried after a while; what waits, waits.
    Lost {
        /// What was wrong.
        problem: String,
        /// After how long the next is tried.
        again: Duration,
    },
    /// A frame that nothing could be made of; nothing else was done about it.
    Odd {
        /// What was wrong with it.
        problem: Failure,
        /// The frame.
        text: Vec<u8>,
    },
}

/// What is needed to reply over the connection. Stays good when the connection is made anew, as far as WeCom agrees.
#[derive(Clone, Debug)]
pub struct ReplyTo {
    pub(super) req_id: String,
    pub(super) kind: Kind,
    pub(super) received: Timestamp,
}

#[cfg(test)]
impl ReplyTo {
    /// To a message that came before the connection broke.
    pub(in crate::callback::bot) fn of_message(req_id: &str, received: Timestamp) -> ReplyTo {
        ReplyTo { req_id: req_id.to_owned(), kind: Kind::Message, received }
    }
}

/// Names what was given to be sent, in the event that tells how it went.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Ticket(pub(super) u64);

/// Why something that was given to be sent failed.
#[derive(Clone)]
#[non_exhaustive]
pub enum Failed {
    /// WeCom refused it.
    Refused(Box<ApiError>),
    /// It was not sent, since WeCom refused what went before it in the same answer for good.
    Ended(Box<ApiError>),
    /// It was not sent, since a newer state of the same stream, of this ticket, came before its turn: nothing is lost.
    Superseded(Ticket),
    /// WeCom did not say within five seconds whether it took it (an upload's step: thirty). It may have.
    NoAnswer,
    /// The connection broke before WeCom said whether it took it. It may have. (An upload's step: for the third time in a row,
    /// or half an hour after the first time.)
    Lost,
    /// WeCom's answer is not what was asked for.
    Unreadable(Failure),
    /// The connection ended for good before it was sent or answered.
    Closed,
}

impl Failed {
    /// Whether this answer is over: nothing further that is sent in it can arrive (846605, 846608).
    pub fn is_final(&self) -> bool {
        match self {
            Failed::Refused(error) => ends(error.code),
            Failed::Ended(_) | Failed::Closed => true,
            Failed::Superseded(_) | Failed::NoAnswer | Failed::Lost | Failed::Unreadable(_) => false,
        }
    }
}

pub(super) fn ends(code: ErrorCode) -> bool {
    code == ErrorCode::BOT_INVALID_REQ_ID || code == ErrorCode::BOT_STREAM_EXPIRED
}

impl fmt::Display for Failed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Failed::Refused(error) => error.fmt(f),
            Failed::Ended(error) => write!(f, "not sent, for what went before it was refused: {error}"),
            Failed::Superseded(_) => f.write_str("not sent, for a newer state of the same stream took its place"),
            Failed::NoAnswer => f.write_str("WeCom did not say in time whether it took this; it may have"),
            Failed::Lost => f.write_str("the connection broke before WeCom said whether it took this; it may have"),
            Failed::Unreadable(failure) => write!(f, "WeCom's answer cannot be read {failure}"),
            Failed::Closed => f.write_str("the connection ended before this was answered"),
        }
    }
}

impl fmt::Debug for Failed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Failed({self})")
    }
}

impl std::error::Error for Failed {}

/// Why a connection ended for good.
#[derive(Clone)]
#[non_exhaustive]
pub enum Reason {
    /// Another connection of the same bot took over: a bot has one. To connect again would throw out that one, which
    /// would come back and throw out this one.
    TakenOver,
    /// WeCom refused the bot: wrong id, wrong secret, or the bot is not set to the long connection. A refusal with a code that
    /// is not known is none: the subscription is tried again after five minutes ([`Event::Lost`] tells).
    Refused(Box<ApiError>),
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Reason::TakenOver => f.write_str(
                "another connection of this bot took over; a bot has one: is the program running twice? Do not reconnect",
            ),
            Reason::Refused(error) => write!(
                f,
                "WeCom refused the bot: {error}; compare its BotID and Secret with the admin console's, and see that its \
                 API mode is the long connection"
            ),
        }
    }
}

impl fmt::Debug for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Reason({self})")
    }
}

impl std::error::Error for Reason {}
