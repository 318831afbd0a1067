//! What the program gives to be sent.

use std::time::Duration;

use super::outbox::{Item, MOST};
use super::upload::Upload;
use super::{Connection, Failed, ReplyTo, State, Ticket, frame};
use crate::Error;
use crate::api::aibot::Message;
use crate::callback::bot::reply::{Kind, Mode};
use crate::callback::bot::{Reply, Stream};
use crate::error::InvalidArgument;
use crate::types::MediaKind;
use crate::types::{ChatId, File, Timestamp, UserId};
use crate::wire::{Writable, Writer};

/// How long an event may be replied to.
const AFTER_EVENT: Duration = Duration::from_secs(5);
/// How long a message may be replied to.
const AFTER_MESSAGE: Duration = Duration::from_secs(24 * 60 * 60);

/// Where a bot says something of its own accord. A user must have written to it there before.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum Chat {
    /// To a user, in the single chat.
    User(UserId),
    /// Into a group.
    Group(ChatId),
    /// One or the other; WeCom tries groups first. Better say which.
    Either(String),
}

impl Connection {
    /// Replies to a callback: at once, later, or several times, as a stream does. The table at [`Reply`] says what goes
    /// with what. At most 30 messages a minute and 1 000 an hour for each chat, those of [`send`](Connection::send) counted
    /// in.
    ///
    /// Of the states of a stream that wait, a newer one that has the text takes the place of the last, and the ticket of that
    /// hears ([`Failed::Superseded`]): however fast the text grows, one state of it waits. What the newer does not say again is
    /// sent in any case, and before it: a feedback id, a card, the end.
    ///
    /// # Errors
    ///
    /// [`Error::Invalid`] where WeCom would not take the reply: too long, none for this callback, too late (an event has
    /// five seconds, a message 24 hours); and where too much waits already. Nothing is sent then.
    pub fn reply(&mut self, to: &ReplyTo, reply: impl Into<Reply>, now: Timestamp) -> Result<Ticket, Error> {
        let reply = reply.into();
        reply.check(Mode::Connection, &to.kind)?;
        let (cmd, limit) = match (&to.kind, &reply) {
            (_, Reply::Nothing) => {
                return Err(InvalidArgument::new("body", "is nothing: over the connection that is not sent").into());
            }
            (Kind::EnterChat, _) => (WELCOME, Some(AFTER_EVENT)),
            (Kind::Card(_), _) => (UPDATE, Some(AFTER_EVENT)),
            (Kind::Other { .. }, Reply::Text(_)) => (WELCOME, None),
            (Kind::Other { .. }, Reply::UpdateTemplateCard(_)) => (UPDATE, None),
            (Kind::Other { .. }, _) => (RESPOND, None),
            _ => (RESPOND, Some(AFTER_MESSAGE)),
        };
        let age = self.at(now).since(to.received);
        if let Some(limit) = limit.filter(|limit| age >= *limit) {
            let problem = format!("is too old: the callback came {age:?} ago, it may be replied to for {limit:?}");
            return Err(InvalidArgument::new("req_id", problem).of(cmd).into());
        }
        let stream = reply.stream().and_then(|stream| stream.id.clone());
        let on_its_way = |going: &Stream| going.finish != Some(true) && going.feedback.is_none();
        let passing = matches!(&reply, Reply::Stream(going) if on_its_way(going));
        let whole = reply.stream().is_some_and(|going| going.content.is_some());
        let text = frame::write(cmd, &to.req_id, Some(&reply));
        let ticket = self.ticket();
        self.put(Item { ticket, cmd, req_id: to.req_id.clone(), text, stream, passing, whole, upload: false })
    }

    /// Says something without being asked (主动推送消息).
    ///
    /// # Errors
    ///
    /// [`Error::Invalid`] where WeCom would not take the message, and where too much waits already. Nothing is sent then.
    pub fn send(&mut self, to: &Chat, message: impl Into<Message>) -> Result<Ticket, Error> {
        const CMD: &str = "aibot_send_msg";
        let message = message.into();
        message.check().map_err(|problem| problem.of(CMD))?;
        let req_id = self.new_id();
        let text = frame::write(CMD, &req_id, Some(&Push(to, &message)));
        let ticket = self.ticket();
        self.put(Item { ticket, cmd: CMD, req_id, text, stream: None, passing: false, whole: false, upload: false })
    }

    /// Uploads a file (上传临时素材), so that it can be said by its id, for three days. At most 30 a minute and 1 000 an hour.
    ///
    /// It goes in chunks, one after the other, and goes on after the connection was broken, for half an hour. Three
    /// connections that break under one chunk are its end ([`Failed::Lost`]): the line may be too slow.
    ///
    /// # Errors
    ///
    /// [`Error::Invalid`] where the file is empty, too large or not in memory, and where too much waits already. Nothing is
    /// sent then.
    pub fn upload(&mut self, kind: MediaKind, file: impl Into<File>) -> Result<Ticket, Error> {
        let upload = Upload::new(kind, file.into())?;
        self.goes_on(upload.cmd())?;
        self.room(upload.cmd())?;
        let ticket = self.ticket();
        self.uploads.insert(ticket, upload);
        self.upload_step(ticket);
        Ok(ticket)
    }

    pub(super) fn upload_step(&mut self, ticket: Ticket) {
        let req_id = self.new_id();
        let Some(upload) = self.uploads.get(&ticket) else { return };
        let (cmd, text) = (upload.cmd(), upload.frame(&req_id));
        self.outbox.push(Item { ticket, cmd, req_id, text, stream: None, passing: false, whole: false, upload: true });
    }

    fn put(&mut self, item: Item) -> Result<Ticket, Error> {
        let ticket = item.ticket;
        self.goes_on(item.cmd)?;
        match self.outbox.supersede(item) {
            Ok(old) => self.failed(old, Failed::Superseded(ticket)),
            Err(item) => {
                self.room(item.cmd)?;
                self.outbox.push(item);
            }
        }
        Ok(ticket)
    }

    fn goes_on(&self, cmd: &'static str) -> Result<(), InvalidArgument> {
        match &self.state {
            State::Over(reason) => Err(InvalidArgument::new("cmd", format!("cannot be sent: {reason}")).of(cmd)),
            _ => Ok(()),
        }
    }

    fn room(&self, cmd: &'static str) -> Result<(), InvalidArgument> {
        if self.outbox.is_full() {
            let problem =
                format!("cannot be sent: {MOST} frames wait already. Is the connection gone, or are there too many?");
            return Err(InvalidArgument::new("cmd", problem).of(cmd));
        }
        Ok(())
    }

    fn ticket(&mut self) -> Ticket {
        self.count += 1;
        Ticket(self.count)
    }
}

const WELCOME: &str = "aibot_respond_welcome_msg";
const RESPOND: &str = "aibot_respond_msg";
const UPDATE: &str = "aibot_respond_update_msg";

struct Push<'a>(&'a Chat, &'a Message);

impl Writable for Push<'_> {
    fn members(&self, out: &mut Writer) {
        match self.0 {
            Chat::User(user) => {
                out.member("chatid", user);
                out.member("chat_type", &1_u32);
            }
            Chat::Group(group) => {
                out.member("chatid", group);
                out.member("chat_type", &2_u32);
            }
            Chat::Either(id) => out.member("chatid", id),
        }
        self.1.members(out);
    }
}
