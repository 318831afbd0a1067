//! What came, in an envelope that all messages and events of bots share.

use std::fmt;
use std::sync::Arc;

use serde_json::Value as Json;
use sha1::{Digest, Sha1};

use super::{BotId, Content, Event, Quote, Sender};
use crate::api::aibot::response_code;
use crate::callback::CallbackError;
use crate::callback::crypto::{EncodingAesKey, hex};
use crate::callback::incoming::joined;
#[cfg(feature = "catalogue")]
use crate::catalogue::{Described, Field, Object, Shape};
use crate::endpoint::ResponseCode;
use crate::flow::Credential;
use crate::types::{ChatId, MessageId, Secret, Timestamp};
use crate::wire::{Extra, Failure, Readable, Slot, Union, Unknown, read_json, read_value};

open_enum! {
    /// Where something was said (会话类型).
    pub enum ChatType: str {
        /// Between a user and the bot (单聊).
        Single = "single",
        /// In a group (群聊).
        Group = "group",
    }
}

/// What a user said to a bot, or what happened: who, where, and what.
#[derive(Clone, Default)]
#[non_exhaustive]
pub struct Incoming {
    /// Under which name [`Apps`](crate::callback::Apps) have the receiver that took it; empty where a receiver stands alone,
    /// and over the long connection.
    pub app: String,
    /// The callback's id. A repetition has the same.
    pub msgid: MessageId,
    /// When; events have it, messages do not.
    pub create_time: Option<Timestamp>,
    /// The bot.
    pub aibotid: BotId,
    /// The group; none in a single chat.
    pub chatid: Option<ChatId>,
    /// Whether it is a group. Some events do not say.
    pub chattype: Option<ChatType>,
    /// Who. Empty where nobody did it, as when a connection ends.
    pub from: Sender,
    /// Where it can be answered later, once, within an hour: see [`credential`](Incoming::credential).
    pub response_url: Option<Secret>,
    /// What the message quotes, if it does.
    pub quote: Option<Quote>,
    /// What was said, or what happened. [`Content::Other`] holds what has no type, or does not fit its type.
    pub content: Content,
    /// Why what has a type is [`Content::Other`] all the same.
    pub problem: Option<Failure>,
    extra: Extra,
    raw: String,
    pub(in crate::callback) key: Option<Arc<EncodingAesKey>>,
}

impl Incoming {
    /// Reads decrypted text, or the `body` of a frame.
    ///
    /// [`Receiver::open_bot`](crate::callback::Receiver::open_bot) and the [connection](super::connection) do this; of use
    /// where the text comes from elsewhere (a queue, a log).
    ///
    /// # Errors
    ///
    /// [`CallbackError::Content`] where it is no JSON object. Fields that have another form than the official page says
    /// are no error: see [`problem`](Incoming::problem).
    pub fn read(text: impl Into<String>) -> Result<Incoming, CallbackError> {
        let raw = text.into();
        match read(&raw) {
            Ok(incoming) => Ok(Incoming { raw, ..incoming }),
            Err(failure) => Err(CallbackError::Content { failure, text: raw }),
        }
    }

    /// The text as it came.
    pub fn raw(&self) -> &str {
        &self.raw
    }

    /// The EncodingAESKey that it came with, which opens the files in it ([`File::key`](super::File::key)), though the receiver
    /// may have [another](crate::callback::Receiver::rotate) by now. None over the long connection, where each file has a key
    /// of its own, and where it was [read](Incoming::read) from a text.
    ///
    /// ```
    /// use wecom_core::callback::CallbackError;
    /// use wecom_core::callback::bot::{Content, Incoming};
    ///
    /// /// What the file's address answered with, as it was before it was encrypted.
    /// fn plain(incoming: &Incoming, fetched: Vec<u8>) -> Result<Vec<u8>, CallbackError> {
    ///     match &incoming.content {
    ///         Content::File(file) => file.decrypt(fetched, incoming.key()),
    ///         Content::Image(image) => image.decrypt(fetched, incoming.key()),
    ///         _ => Ok(fetched),
    ///     }
    /// }
    /// # let incoming = Incoming::read(r#"{"msgtype":"file","file":{"url":"u"}}"#)?;
    /// # assert!(plain(&incoming, Vec::new()).is_err());
    /// # Ok::<(), CallbackError>(())
    /// ```
    pub fn key(&self) -> Option<&EncodingAesKey> {
        self.key.as_deref()
    }

    /// Fields that this version of the SDK does not know, beside the content.
    pub fn extra(&self) -> &Extra {
        &self.extra
    }

    /// The event, where it is one.
    pub fn event(&self) -> Option<&Event> {
        match &self.content {
            Content::Event(event) => Some(event),
            _ => None,
        }
    }

    /// The same for a callback and its repetitions, different for others: `msgid` after the bot's id.
    pub fn dedup_key(&self) -> String {
        if self.msgid.is_empty() {
            let hash = hex(&Sha1::digest(self.raw.as_bytes()).into());
            return String::from_utf8_lossy(&hash).into_owned();
        }
        joined(&[self.aibotid.as_str(), self.msgid.as_str()])
    }

    /// What [`Respond`](crate::api::aibot::Respond) is called with to answer this later, once, within an hour. None where
    /// there is no `response_url`: refreshes, and most events.
    ///
    /// ```
    /// use wecom_core::api::aibot::Respond;
    /// use wecom_core::callback::bot::Incoming;
    /// use wecom_core::endpoint::BASE;
    /// use wecom_core::flow::{Call, Next, Policy};
    /// # use wecom_core::types::Timestamp;
    /// # let now = Timestamp::from_secs(1_700_000_000);
    ///
    /// let incoming = Incoming::read(
    ///     r#"{"msgid":"M","msgtype":"text","text":{"content":"总结一下"},
    ///         "response_url":"https://qyapi.weixin.qq.com/cgi-bin/aibot/response?response_code=CODE"}"#,
    /// )?;
    /// let answer = Respond::new("**总结**：…");
    /// let credential = incoming.credential().ok_or("this callback takes no later answer")?;
    /// let mut call = Call::new(BASE, credential, Policy::default(), &answer); // an adapter: client.with(credential).call(&answer)
    /// let Next::Send(request) = call.next(now) else { unreachable!() };
    /// assert_eq!(request.uri().query(), Some("response_code=CODE"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn credential(&self) -> Option<Credential<ResponseCode>> {
        response_code(self.response_url.as_ref()?.expose()).map(Credential::given)
    }
}

impl fmt::Debug for Incoming {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // The raw text would print what the types keep back.
        f.debug_struct("Incoming")
            .field("app", &self.app)
            .field("msgid", &self.msgid)
            .field("create_time", &self.create_time)
            .field("aibotid", &self.aibotid)
            .field("chatid", &self.chatid)
            .field("chattype", &self.chattype)
            .field("from", &self.from)
            .field("quote", &self.quote)
            .field("content", &self.content)
            .field("problem", &self.problem)
            .finish_non_exhaustive()
    }
}

impl Readable for Incoming {
    fn type_name(&self) -> &'static str {
        "Incoming"
    }

    fn names(&self) -> &'static [&'static str] {
        &["msgid", "create_time", "aibotid", "chatid", "chattype", "from", "response_url", "quote"]
    }

    fn slot(&mut self, index: usize) -> Option<&mut dyn Slot> {
        Some(match index {
            0 => &mut self.msgid,
            1 => &mut self.create_time,
            2 => &mut self.aibotid,
            3 => &mut self.chatid,
            4 => &mut self.chattype,
            5 => &mut self.from,
            6 => &mut self.response_url,
            7 => &mut self.quote,
            _ => return None,
        })
    }

    fn extra(&mut self) -> Option<&mut Extra> {
        Some(&mut self.extra)
    }

    fn union(&mut self) -> Option<&mut dyn Union> {
        Some(&mut self.content)
    }
}

#[cfg(feature = "server")]
impl crate::wire::Writable for Incoming {
    fn members(&self, out: &mut crate::wire::Writer) {
        out.member("msgid", &self.msgid);
        out.member("create_time", &self.create_time);
        out.member("aibotid", &self.aibotid);
        out.member("chatid", &self.chatid);
        out.member("chattype", &self.chattype);
        out.member("from", &self.from);
        out.member("response_url", &self.response_url);
        crate::wire::Writable::members(&self.content, out);
        out.member("quote", &self.quote);
        self.extra.write(out);
    }
}

#[cfg(feature = "catalogue")]
impl Described for Incoming {
    fn shape() -> Shape {
        const fn field(name: &'static str, doc: &'static str, required: bool, shape: fn() -> Shape) -> Field {
            Field { name, doc, required, codec: "", shape }
        }
        const FIELDS: &[Field] = &[
            field("msgid", "The callback's id.", true, MessageId::shape),
            field("create_time", "When; events have it.", false, Timestamp::shape),
            field("aibotid", "The bot.", true, BotId::shape),
            field("chatid", "The group.", false, ChatId::shape),
            field("chattype", "Whether it is a group.", false, ChatType::shape),
            field("from", "Who.", true, Sender::shape),
            field("response_url", "Where it can be answered later.", false, Secret::shape),
            field("quote", "What it quotes.", false, Quote::shape),
        ];
        Shape::Object(Object {
            name: "Incoming",
            doc: "What a user said to a bot, or what happened.",
            fields: FIELDS,
            union: Some(Content::shape),
        })
    }
}

fn read(text: &str) -> Result<Incoming, Failure> {
    let start = text.trim_start_matches(['\u{feff}', ' ', '\t', '\r', '\n']);
    if !start.starts_with('{') {
        let app = if start.starts_with('<') { ": an app's callback is read by Receiver::open" } else { "" };
        return Err(Failure::new(format!("expected the JSON object that a bot gets{app}")));
    }
    let mut incoming = Incoming::default();
    match read_json(text.as_bytes(), &mut incoming) {
        Ok(()) => {
            if let Content::Event(Event::TemplateCard(card)) = &mut incoming.content {
                card.respell();
            }
            Ok(incoming)
        }
        Err(failure) => {
            let mut value = Json::Null;
            read_json(text.as_bytes(), &mut value)?;
            Ok(loosely(value, failure))
        }
    }
}

/// What can be read of an object that does not fit; the rest is kept as it came.
fn loosely(value: Json, failure: Failure) -> Incoming {
    let mut incoming = Incoming { problem: Some(failure), ..Incoming::default() };
    let mut other = Unknown::default();
    let Json::Object(fields) = value else { return incoming };
    for (name, value) in fields {
        if name == "msgtype" && read_value(&value, &mut other.tag).is_ok() {
            continue;
        }
        let place = incoming.names().iter().position(|known| *known == name);
        let mut trial = Incoming::default();
        let fits = place.is_some_and(|place| trial.slot(place).is_some_and(|slot| read_value(&value, slot).is_ok()));
        match place.and_then(|place| incoming.slot(place)).filter(|_| fits) {
            // It was read once already: it fits.
            Some(slot) => drop(read_value(&value, slot)),
            None => other.fields.insert(name, value),
        }
    }
    incoming.content = Content::Other(other);
    incoming
}
