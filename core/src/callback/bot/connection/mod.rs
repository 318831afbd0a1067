//! 智能机器人长连接: the bot calls WeCom, and keeps a WebSocket open.
//!
//! [`Connection`] is the whole of it but the socket. Frames are not encrypted, but files are, each with a key of its own
//! ([`File::key`](super::File::key)). Streams are not asked for: the program sends
//! [`Streams::current`](super::Streams::current) when there is news.
//!
//! Source: <https://developer.work.weixin.qq.com/document/path/101463>

mod event;
mod frame;
mod handshake;
mod outbox;
mod receive;
mod send;
mod upload;

use std::collections::{BTreeMap, VecDeque};
use std::fmt;
use std::time::Duration;

pub use event::{Event, Failed, Next, Reason, ReplyTo, Ticket};
pub use handshake::Handshake;
pub use send::Chat;

use self::frame::Frame;
use self::outbox::{Outbox, PATIENCE};
use self::upload::Upload;
use super::BotId;
use crate::types::{Secret, Timestamp};

/// Where bots connect.
pub const URL: &str = "wss://openws.work.weixin.qq.com";

/// The largest frame that a driver need take, in bytes: WeCom's are a few thousand.
pub const LARGEST_FRAME: usize = 4 << 20;

/// How often WeCom is shown that the bot is alive.
const HEARTBEAT: Duration = Duration::from_secs(30);
/// How many heartbeats may go unanswered.
const MISSED: usize = 2;
/// The longest pause before another connection is tried.
const LONGEST_PAUSE: Duration = Duration::from_secs(30);

/// The long connection of one bot, without the socket.
///
/// Whoever drives it asks [`next`](Connection::next) what to do, does it, and hands in what comes
/// ([`received`](Connection::received)). It subscribes, keeps the heart beating (every 30 seconds; after two without an
/// answer the connection counts as dead), connects again after a growing pause, and stops for good where another
/// connection took over.
///
/// ```text
///          ┌──────── pause, 1 to 30 seconds ◀───────────┐ closed, dead, no answer
/// Connect ─┴─▶ Send (subscribe) ─▶ Event(Ready) ─▶ Event, Send, Wait … ─▶ Closed (taken over)
///                              └─▶ Closed (refused)
/// ```
///
/// What is sent ([`reply`](Connection::reply), [`send`](Connection::send), [`upload`](Connection::upload)) gets a
/// [`Ticket`], and an event that tells how it went: WeCom answers each frame, within five seconds. Frames that answer the
/// same callback go one after the other, others beside them. Should a frame be answered late, after it was given up, and
/// the next of the same callback be on its way, then that answer is taken for the next one's: they have one name.
///
/// A whole driver:
///
/// ```
/// use wecom_core::callback::bot::connection::{Connection, Event, Next, Reason, URL};
/// use wecom_core::callback::bot::{Content, Stream};
/// # use wecom_core::types::Timestamp;
/// # fn now() -> Timestamp { Timestamp::from_secs(1_700_000_000) }
/// # struct Socket(Vec<String>);
/// # impl Socket {
/// #     fn open(_: &str) -> Result<Socket, String> { Ok(Socket(vec![])) }
/// #     fn send(&mut self, frame: String) -> Result<(), String> {
/// #         let id = frame.split("req_id\":\"").nth(1).unwrap().split('"').next().unwrap();
/// #         self.0.push(format!(r#"{{"headers":{{"req_id":"{id}"}},"errcode":0}}"#));
/// #         if frame.contains("aibot_subscribe") {
/// #             self.0.push(r#"{"cmd":"aibot_msg_callback","headers":{"req_id":"R"},
/// #                 "body":{"msgid":"M","msgtype":"text","text":{"content":"hi"}}}"#.into());
/// #         } else {
/// #             assert!(frame.starts_with(r#"{"cmd":"aibot_respond_msg","headers":{"req_id":"R"}"#));
/// #             self.0.push(r#"{"cmd":"aibot_event_callback","headers":{"req_id":"S"},
/// #                 "body":{"msgtype":"event","event":{"eventtype":"disconnected_event"}}}"#.into());
/// #         }
/// #         Ok(())
/// #     }
/// #     fn read(&mut self, _: std::time::Duration) -> Result<Option<String>, String> { Ok(Some(self.0.remove(0))) }
/// # }
/// fn drive(mut connection: Connection) -> Reason {
///     let mut socket = None;
///     loop {
///         match connection.next(now()) {
///             Next::Connect => socket = connection.opened(Socket::open(URL)),
///             Next::Send(frame) => {
///                 let sent = socket.as_mut().map_or(Ok(()), |socket| socket.send(frame));
///                 connection.sent(sent);
///             }
///             Next::Wait(span) => match &mut socket {
///                 Some(open) => match open.read(span) {
///                     Ok(Some(frame)) => connection.received(frame.as_bytes(), now()),
///                     Ok(None) => {} // nothing came in that time
///                     Err(problem) => {
///                         socket = None;
///                         connection.closed(problem);
///                     }
///                 },
///                 None => std::thread::sleep(span),
///             },
///             Next::Event(Event::Incoming { incoming, reply_to }) => {
///                 if let Content::Text(text) = &incoming.content {
///                     let id = incoming.msgid.as_str();
///                     let echo = Stream::new().id(id).content(text.content.clone()).finish(true);
///                     let _ticket = connection.reply(&reply_to, echo, now());
///                 }
///             }
///             Next::Event(Event::Lost { problem, .. }) => eprintln!("{problem}"),
///             Next::Event(_) => {}
///             Next::Closed(reason) => return reason,
///         }
///     }
/// }
///
/// let random = [7; 16]; // from your random number generator
/// let reason = drive(Connection::new("BOTID", "SECRET", random));
/// assert!(matches!(reason, Reason::TakenOver));
/// ```
pub struct Connection {
    bot: BotId,
    secret: Secret,
    /// Begins all request ids.
    prefix: String,
    /// Request ids and tickets so far.
    count: u64,
    state: State,
    /// The time that was handed in last, and what it came to: see [`Connection::at`].
    seen: Timestamp,
    time: Timestamp,
    /// Connections in a row that broke before they had proven good.
    broken: u32,
    events: VecDeque<Event>,
    outbox: Outbox,
    uploads: BTreeMap<Ticket, Upload>,
}

enum State {
    /// There is no connection until then.
    Away(Timestamp),
    /// [`Next::Connect`] was handed out.
    Dialing,
    /// There is a socket.
    Connected,
    Subscribing {
        req_id: String,
        until: Timestamp,
    },
    Live {
        beat: Timestamp,
        /// Heartbeats without an answer.
        beats: Vec<String>,
    },
    /// The connection broke; after such a pause, if that is said.
    Lost(String, Option<Duration>),
    Over(Reason),
}

impl Connection {
    /// A bot by its id and the secret of its long connection (not the token of its callbacks). The random bytes begin its
    /// request ids, so that they are new each time the program starts.
    pub fn new(bot_id: impl Into<BotId>, secret: impl Into<Secret>, random: [u8; 16]) -> Connection {
        Connection {
            bot: bot_id.into(),
            secret: secret.into(),
            prefix: format!("{:032x}", u128::from_be_bytes(random)),
            count: 0,
            state: State::Away(Timestamp::default()),
            seen: Timestamp::default(),
            time: Timestamp::default(),
            broken: 0,
            events: VecDeque::new(),
            outbox: Outbox::default(),
            uploads: BTreeMap::new(),
        }
    }

    /// What to do at `now`.
    pub fn next(&mut self, now: Timestamp) -> Next {
        let now = self.at(now);
        if let Some(event) = self.events.pop_front() {
            return Next::Event(event);
        }
        match &mut self.state {
            State::Away(until) if *until > now => Next::Wait(until.since(now)),
            State::Away(_) | State::Dialing => {
                self.state = State::Dialing;
                Next::Connect
            }
            State::Connected => {
                let req_id = self.new_id();
                let text = frame::subscribe(&req_id, &self.bot, &self.secret);
                self.state = State::Subscribing { req_id, until: now + PATIENCE };
                Next::Send(text)
            }
            State::Subscribing { until, .. } if *until > now => Next::Wait(until.since(now)),
            State::Subscribing { .. } => self.lose("WeCom did not answer the subscription", None, now),
            State::Live { .. } => self.live(now),
            State::Lost(problem, pause) => {
                let (problem, pause) = (std::mem::take(problem), *pause);
                self.lose(problem, pause, now)
            }
            State::Over(reason) => Next::Closed(reason.clone()),
        }
    }

    /// Answers [`Next::Connect`]; gives the socket back, if there is one.
    pub fn opened<S>(&mut self, socket: Result<S, impl fmt::Display>) -> Option<S> {
        if matches!(self.state, State::Dialing) {
            self.state = State::Connected;
        }
        socket.map_err(|problem| self.closed(problem)).ok()
    }

    /// Answers [`Next::Send`].
    pub fn sent(&mut self, result: Result<(), impl fmt::Display>) {
        result.unwrap_or_else(|problem| self.closed(problem));
    }

    /// The WebSocket was closed, or failed.
    pub fn closed(&mut self, problem: impl fmt::Display) {
        if !matches!(self.state, State::Away(_) | State::Lost(..) | State::Over(_)) {
            self.state = State::Lost(problem.to_string(), None);
        }
    }

    /// A message came, text or binary. Any bytes will do.
    pub fn received(&mut self, frame: &[u8], now: Timestamp) {
        // Of a connection that was given up.
        if matches!(self.state, State::Away(_) | State::Dialing | State::Lost(..) | State::Over(_)) {
            return;
        }
        let now = self.at(now);
        let read = match frame::read(frame) {
            Ok(Frame::Callback { req_id, body }) => self.callback(req_id, body, now),
            Ok(Frame::Answer { req_id, code, message, body }) => self.answered(&req_id, code, message, body, now),
            Err(failure) => Err(failure),
        };
        if let Err(problem) = read {
            self.events.push_back(Event::Odd { problem, text: frame.to_vec() });
        }
    }

    /// Whether the bot is subscribed. What is sent when it is not, waits until it is.
    pub fn is_ready(&self) -> bool {
        matches!(self.state, State::Live { .. })
    }

    fn live(&mut self, now: Timestamp) -> Next {
        while let Some(item) = self.outbox.overdue(now) {
            self.failed(item.ticket, Failed::NoAnswer);
        }
        if let Some(event) = self.events.pop_front() {
            return Next::Event(event);
        }
        let State::Live { beat, beats } = &mut self.state else { return Next::Wait(Duration::ZERO) };
        if *beat <= now {
            if beats.len() >= MISSED {
                let problem = format!("WeCom left {MISSED} heartbeats unanswered");
                return self.lose(problem, None, now);
            }
            return self.heartbeat(now);
        }
        let beat = *beat;
        if let Some(text) = self.outbox.pop(now) {
            return Next::Send(text);
        }
        let until = self.outbox.deadline().map_or(beat, |deadline| deadline.min(beat));
        Next::Wait(until.since(now))
    }

    fn heartbeat(&mut self, now: Timestamp) -> Next {
        let req_id = self.new_id();
        let text = frame::write("ping", &req_id, None);
        if let State::Live { beat, beats } = &mut self.state {
            *beat = now + HEARTBEAT;
            beats.push(req_id);
        }
        Next::Send(text)
    }

    /// The connection is of no more use: another is tried after a pause that grows until one has proven good.
    fn lose(&mut self, problem: impl Into<String>, pause: Option<Duration>, now: Timestamp) -> Next {
        for item in self.outbox.broken() {
            // The steps of an upload may go twice.
            let again = item.upload && self.uploads.get_mut(&item.ticket).is_some_and(|upload| upload.broke(now));
            if again { self.outbox.push(item) } else { self.failed(item.ticket, Failed::Lost) }
        }
        let grown = Duration::from_secs(1 << self.broken.min(10));
        let again = pause.unwrap_or(grown.min(LONGEST_PAUSE));
        self.broken = self.broken.saturating_add(1);
        self.state = State::Away(now + again);
        Next::Event(Event::Lost { problem: problem.into(), again })
    }

    fn end(&mut self, reason: Reason) {
        for item in self.outbox.clear() {
            self.failed(item.ticket, Failed::Closed);
        }
        self.state = State::Over(reason);
    }

    /// The time as it is counted here: where the clock is set back it stands still, and then goes on. Else a deadline could
    /// be hours away.
    fn at(&mut self, now: Timestamp) -> Timestamp {
        self.time = self.time + now.since(self.seen);
        self.seen = now;
        self.time
    }

    fn new_id(&mut self) -> String {
        self.count += 1;
        format!("{}-{}", self.prefix, self.count)
    }
}

impl fmt::Debug for Connection {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Connection").field("bot", &self.bot).field("ready", &self.is_ready()).finish_non_exhaustive()
    }
}
