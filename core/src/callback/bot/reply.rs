//! 被动回复消息: what a bot replies, and to what.
//!
//! Source: <https://developer.work.weixin.qq.com/document/path/101031>

use std::sync::Arc;

use super::{Content, Event, Incoming, StreamId, Text};
use crate::api::aibot::card::TemplateCard;
use crate::api::aibot::{Feedback, Markdown, Message};
use crate::api::webhook::Image as Picture;
use crate::error::InvalidArgument;
use crate::limits::{Checked, bytes, count, given};
use crate::types::{TaskId, UserId};
use crate::wire::{Unknown, Writable, Writer, to_json};

/// The longest text of a stream, in bytes.
pub(super) const CONTENT: usize = 20_480;
/// How many pictures a stream takes.
const PICTURES: usize = 10;
/// The largest picture of a stream, in bytes.
const PICTURE: usize = 10 * 1024 * 1024;

/// What a bot replies to a callback.
///
/// | to | in webhook mode | over the long connection |
/// | --- | --- | --- |
/// | a message | stream, card, stream with card | stream, card, Markdown, uploaded file, picture, recording, film |
/// | a stream's refresh | stream, stream with card | does not come |
/// | [`EnterChat`](Event::EnterChat) | text, card | the same, within five seconds |
/// | [`TemplateCard`](Event::TemplateCard) | update | the same, within five seconds |
/// | [`Feedback`](Event::Feedback) | nothing | nothing |
///
/// Another reply than the table has is refused before it is sent, with the reason. To what has no type here, anything goes.
#[derive(Clone, Debug, Default)]
#[non_exhaustive]
pub enum Reply {
    /// Nothing: WeCom knows that the callback arrived.
    #[default]
    Nothing,
    /// A text, to somebody who comes in.
    Text(Text),
    /// A message that is whole at once.
    Message(Message),
    /// A text that may go on: see [`Streams`](super::Streams).
    Stream(Stream),
    /// The same with a card; one card for each message (流式消息+模板卡片).
    StreamWithTemplateCard(Stream, TemplateCard),
    /// Another card in the place of the one that was pressed (模版卡片更新消息).
    UpdateTemplateCard(UpdateTemplateCard),
}

structure! {
    /// A text that may go on, as it stands (流式消息).
    pub struct Stream {
        /// Its id; needed where it begins.
        id: Option<StreamId>,
        /// Whether this is the end.
        finish: Option<bool>,
        /// The whole text up to here, in Markdown, at most 20 480 bytes: it replaces what was shown before. What stands
        /// in `<think></think>` is shown as thinking.
        content: Option<String>,
        /// Pictures, at most 10, at the end only. Not over the long connection.
        msg_item: Option<Vec<StreamItem>>,
        /// Lets users say what they think of it; counts where the stream begins.
        feedback: Option<Feedback>,
    }
}

tagged! {
    /// What stands below the text of a stream.
    pub enum StreamItem by "msgtype" {
        /// A picture, JPG or PNG, at most 10 MB: [`Picture::from_bytes`]. It is large, and said more than once: those who hold
        /// it share it.
        Image(Arc<Picture>) = "image",
    }
}

impl From<Picture> for StreamItem {
    fn from(picture: Picture) -> StreamItem {
        StreamItem::Image(Arc::new(picture))
    }
}

impl StreamItem {
    /// How many bytes it keeps.
    pub(super) fn held(&self) -> usize {
        match self {
            StreamItem::Image(picture) => picture.base64.len(),
            StreamItem::Other(_) => 0,
        }
    }

    /// That so many of these may end a stream.
    pub(super) fn check(items: &[StreamItem], mode: Mode) -> Checked {
        count("stream.msg_item", items.len(), 0..=PICTURES)?;
        if mode == Mode::Connection && !items.is_empty() {
            return Err(InvalidArgument::new("stream.msg_item", "is not taken over the long connection"));
        }
        for item in items {
            if let StreamItem::Image(picture) = item {
                picture.at_most(PICTURE, "stream.msg_item.image.base64")?;
            }
        }
        Ok(())
    }
}

structure! {
    /// Another card in the place of one.
    pub struct UpdateTemplateCard {
        /// The card; its `task_id` is that of the event.
        template_card: TemplateCard,
        /// In a group, for whom; for all unless set.
        userids: Option<Vec<UserId>>,
    }
}

impl Reply {
    /// A text, to somebody who comes in.
    pub fn text(text: impl Into<String>) -> Reply {
        Reply::Text(Text::new(text))
    }

    /// Another card in the place of the one that was pressed, for all.
    pub fn update(card: impl Into<TemplateCard>) -> Reply {
        Reply::UpdateTemplateCard(UpdateTemplateCard::new(card))
    }

    /// The JSON that goes to WeCom; none where nothing does.
    pub fn to_json(&self) -> Option<Vec<u8>> {
        (!matches!(self, Reply::Nothing)).then(|| to_json(self))
    }

    fn name(&self) -> &str {
        match self {
            Reply::Nothing => "nothing",
            Reply::Text(_) => "text",
            Reply::Message(message) => message.tag(),
            Reply::Stream(_) => "stream",
            Reply::StreamWithTemplateCard(..) => "stream_with_template_card",
            Reply::UpdateTemplateCard(_) => "update_template_card",
        }
    }

    /// The stream that it goes on with.
    pub(super) fn stream(&self) -> Option<&Stream> {
        match self {
            Reply::Stream(stream) | Reply::StreamWithTemplateCard(stream, _) => Some(stream),
            _ => None,
        }
    }

    /// Whether WeCom takes it, in this mode, for a callback of this kind.
    pub(super) fn check(&self, mode: Mode, kind: &Kind) -> Checked {
        let connected = mode == Mode::Connection;
        let fits = match kind {
            Kind::Message => match self {
                Reply::Stream(_) | Reply::Message(Message::TemplateCard(_) | Message::Other(_)) => true,
                Reply::StreamWithTemplateCard(..) => !connected,
                Reply::Message(_) => connected,
                _ => false,
            },
            Kind::Refresh => self.stream().is_some(),
            Kind::EnterChat => {
                matches!(self, Reply::Text(_) | Reply::Message(Message::TemplateCard(_) | Message::Other(_)))
            }
            Kind::Card(_) => matches!(self, Reply::UpdateTemplateCard(_)),
            Kind::Feedback | Kind::Disconnected => false,
            Kind::Other { .. } => true,
        };
        if !fits && !matches!(self, Reply::Nothing) {
            return Err(InvalidArgument::new(
                "msgtype",
                format!("{} is no reply to {}, which takes {}", self.name(), kind.words(), kind.takes(mode)),
            ));
        }
        match self {
            Reply::Nothing | Reply::Text(_) => Ok(()),
            Reply::Message(message) => message.check(),
            Reply::Stream(stream) => stream.check(mode, kind),
            Reply::StreamWithTemplateCard(stream, card) => {
                stream.check(mode, kind)?;
                card.check()
            }
            Reply::UpdateTemplateCard(update) => {
                update.template_card.check()?;
                match (kind, update.template_card.task_id()) {
                    (Kind::Card(pressed), Some(id)) if id != pressed => Err(InvalidArgument::new(
                        "template_card.task_id",
                        format!("is {id:?}, the card that was pressed has {pressed:?}"),
                    )),
                    _ => Ok(()),
                }
            }
        }
    }
}

impl Stream {
    pub(super) fn check(&self, mode: Mode, kind: &Kind) -> Checked {
        if *kind == Kind::Message && self.id.as_ref().is_none_or(StreamId::is_empty) {
            return Err(InvalidArgument::new("stream.id", "is missing: a stream that begins needs one"));
        }
        bytes("stream.content", given(&self.content), CONTENT)?;
        let items = self.msg_item.as_deref().unwrap_or_default();
        StreamItem::check(items, mode)?;
        if !items.is_empty() && self.finish != Some(true) {
            return Err(InvalidArgument::new("stream.msg_item", "is only taken with finish = true"));
        }
        Feedback::check(self.feedback.as_ref(), "stream.feedback.id")
    }
}

impl Writable for Reply {
    fn members(&self, out: &mut Writer) {
        match self {
            Reply::Nothing => {}
            Reply::Text(text) => {
                out.member("msgtype", &"text");
                out.member("text", text);
            }
            Reply::Message(message) => message.members(out),
            Reply::Stream(stream) => {
                out.member("msgtype", &"stream");
                out.member("stream", stream);
            }
            Reply::StreamWithTemplateCard(stream, card) => {
                out.member("msgtype", &"stream_with_template_card");
                out.member("stream", stream);
                out.member("template_card", card);
            }
            Reply::UpdateTemplateCard(update) => {
                out.member("response_type", &"update_template_card");
                update.members(out);
            }
        }
    }
}

impl From<Message> for Reply {
    fn from(message: Message) -> Reply {
        Reply::Message(message)
    }
}

impl From<TemplateCard> for Reply {
    fn from(card: TemplateCard) -> Reply {
        Reply::Message(Message::TemplateCard(card))
    }
}

impl From<Markdown> for Reply {
    fn from(markdown: Markdown) -> Reply {
        Reply::Message(Message::Markdown(markdown))
    }
}

impl From<Stream> for Reply {
    fn from(stream: Stream) -> Reply {
        Reply::Stream(stream)
    }
}

/// The two ways in which a bot is connected to WeCom; the admin console has one switch for them (API 模式).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// WeCom calls a URL (设置接收消息回调地址).
    Webhook,
    /// The bot calls WeCom (长连接).
    Connection,
}

/// What is replied to, as far as it decides about the reply.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Message,
    Refresh,
    EnterChat,
    Card(TaskId),
    Feedback,
    Disconnected,
    Other {
        /// Whether it was said, rather than happened.
        message: bool,
    },
}

impl Kind {
    pub(super) fn of(incoming: &Incoming) -> Kind {
        match &incoming.content {
            Content::Stream(_) => Kind::Refresh,
            // Whatever else about it cannot be read: taken for just another event, it would have the bot connect again, which
            // throws out whoever took over.
            Content::Other(other) if is_disconnected(other) => Kind::Disconnected,
            Content::Other(other) => Kind::Other { message: is_message(other) },
            Content::Event(Event::Other(_)) => Kind::Other { message: false },
            Content::Event(Event::EnterChat(_)) => Kind::EnterChat,
            Content::Event(Event::TemplateCard(event)) => Kind::Card(event.task_id.clone()),
            Content::Event(Event::Feedback(_)) => Kind::Feedback,
            Content::Event(Event::Disconnected(_)) => Kind::Disconnected,
            _ => Kind::Message,
        }
    }

    /// Whether WeCom wants the reply again where it repeats the callback. What happened, happened once.
    pub(super) fn wants_again(&self) -> bool {
        matches!(self, Kind::Message | Kind::Refresh | Kind::Other { message: true })
    }

    pub(super) fn words(&self) -> &'static str {
        match self {
            Kind::Message => "a message",
            Kind::Refresh => "a stream's refresh",
            Kind::EnterChat => "enter_chat",
            Kind::Card(_) => "template_card_event",
            Kind::Feedback => "feedback_event",
            Kind::Disconnected => "disconnected_event",
            Kind::Other { .. } => "a callback without a type here",
        }
    }

    fn takes(&self, mode: Mode) -> &'static str {
        match (self, mode) {
            (Kind::Message, Mode::Webhook) => "stream, template_card and stream_with_template_card in webhook mode",
            (Kind::Message, Mode::Connection) => {
                "stream, template_card, markdown, file, image, voice and video over the long connection"
            }
            (Kind::Refresh, _) => "stream and stream_with_template_card",
            (Kind::EnterChat, _) => "text and template_card",
            (Kind::Card(_), _) => "update_template_card",
            (Kind::Feedback | Kind::Disconnected, _) => "none",
            (Kind::Other { .. }, _) => "anything",
        }
    }
}

/// Whether it is a message or a refresh that has no type, or does not fit its type: what happened comes as an `event`.
fn is_message(other: &Unknown) -> bool {
    other.tag != "event" && other.fields.get("event").is_none()
}

fn is_disconnected(other: &Unknown) -> bool {
    let event = other.fields.get("event").and_then(|event| event.get("eventtype"));
    event.is_some_and(|event| event == "disconnected_event")
}
