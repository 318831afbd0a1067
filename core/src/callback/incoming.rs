//! A callback, decrypted and typed.

use std::borrow::Cow;
use std::fmt;
use std::sync::Arc;

#[cfg(feature = "server")]
use serde_json::Value as Json;
use sha1::{Digest, Sha1};

use super::crypto::{EncodingAesKey, hex};
use super::event::payment::Notice;
use super::tree::{Role, Tree};
use super::{CallbackError, Element, Event, ReceiveId, Unknown, xml};
use crate::types::{AgentId, CorpId, MessageId, SuiteId, Timestamp};
use crate::wire::{Failure, Slot};

/// What WeCom pushed: who, when, to which app, and what.
#[derive(Clone)]
#[non_exhaustive]
pub struct Incoming {
    /// The receive id that the callback was encrypted for, and which of those that the receiver accepts it is: the corp
    /// of an own app, the suite for commands to a third-party app, a corp that authorised it, ….
    pub receive_id: ReceiveId,
    /// Under which name [`Apps`](super::Apps) have the receiver that took it; empty where a receiver stands alone.
    pub app: String,
    /// To whom: the corp id (`ToUserName`); empty for commands.
    pub to: CorpId,
    /// From whom: a member's userid, or `sys` (`FromUserName`); empty for commands.
    pub from: String,
    /// When (`CreateTime`, for commands `TimeStamp`); 0 where that is absent or no number.
    pub created: Timestamp,
    /// The app (`AgentID`), where one is concerned and named by a number.
    pub agent_id: Option<AgentId>,
    /// The message's id (`MsgId`); events have none.
    pub message_id: Option<MessageId>,
    /// The third-party app (`SuiteId`), for commands.
    pub suite_id: Option<SuiteId>,
    /// The corp that authorised it (`AuthCorpId`), for commands.
    pub auth_corp_id: Option<CorpId>,
    /// Whether it is a command and must be answered with `success`: it has `InfoType`, or is a notice of a payment, which
    /// comes to the command URL (指令回调URL) of its app, too.
    pub command: bool,
    /// What. Facts of the envelope that could not be read (an `AgentID` that is no number) are among its extra fields.
    pub event: Event,
    form: Form,
    change_type: String,
    raw: String,
    pub(super) key: Option<Arc<EncodingAesKey>>,
}

impl Incoming {
    /// Reads decrypted text, XML or JSON.
    ///
    /// Fails only where it is neither, is nested deeper than 16, or has more than 10,000 elements. An event whose fields
    /// have another form than the official page says is [`Event::Unknown`], with the reason.
    ///
    /// [`Receiver`](super::Receiver) does this; of use where the text comes from elsewhere (a queue, a log).
    pub fn read(text: impl Into<String>, receive_id: impl Into<ReceiveId>) -> Result<Incoming, CallbackError> {
        let raw = text.into();
        match read(&raw) {
            Ok((facts, event)) => Ok(Incoming {
                form: facts.form(),
                command: matches!(facts.form(), Form::Command | Form::Notice),
                receive_id: receive_id.into(),
                app: String::new(),
                to: facts.to,
                from: facts.from,
                created: facts.created,
                agent_id: facts.agent_id,
                message_id: facts.message_id,
                suite_id: facts.suite_id,
                auth_corp_id: facts.auth_corp_id,
                change_type: facts.change_type.into_owned(),
                event,
                raw,
                key: None,
            }),
            Err(failure) => Err(CallbackError::Content { failure, text: raw }),
        }
    }

    /// The decrypted text as it came.
    ///
    /// It has what the types cannot show: the first of two elements of one name where the type has one field (the last
    /// is read), and the case of words (`CLICK` is read as `click`).
    pub fn raw(&self) -> &str {
        &self.raw
    }

    /// The EncodingAESKey that it came with, which opens what is sealed inside once more
    /// ([`Notice`](super::event::payment::Notice)), though the receiver may have [another](super::Receiver::rotate) by now.
    /// None where it was [read](Incoming::read) from a text.
    ///
    /// ```
    /// use wecom_core::callback::event::payment::Transaction;
    /// use wecom_core::callback::{Event, Incoming};
    ///
    /// fn paid(incoming: &Incoming) -> Option<Transaction> {
    ///     let Event::PayTransaction(notice) = &incoming.event else { return None };
    ///     notice.transaction(incoming.key()?).inspect_err(|problem| eprintln!("{problem}")).ok()
    /// }
    /// # let text = "<xml><notify_type>NORMALPAY</notify_type></xml>";
    /// # assert!(paid(&Incoming::read(text, "ww1").unwrap()).is_none());
    /// ```
    pub fn key(&self) -> Option<&EncodingAesKey> {
        self.key.as_deref()
    }

    /// Whether a member sent it: a text, a picture, …, in contrast to events and commands.
    pub fn is_message(&self) -> bool {
        self.form == Form::Message
    }

    /// `ChangeType` as it came, of whatever event; empty where there is none.
    pub fn change_type(&self) -> &str {
        &self.change_type
    }

    /// All that was read, as JSON under the names on the wire: the facts and the typed content; none for an event without
    /// type.
    #[cfg(feature = "server")]
    pub fn to_json(&self) -> Option<serde_json::Map<String, Json>> {
        let Ok(Json::Object(mut fields)) = serde_json::from_slice(&self.event.to_json()?) else { return None };
        let mut fact = |name: &str, value: Option<Json>| value.map(|value| fields.insert(name.to_owned(), value));
        let text = |text: &str| (!text.is_empty()).then(|| Json::from(text));
        fact("ToUserName", text(self.to.as_str()));
        fact("FromUserName", text(&self.from));
        fact("SuiteId", self.suite_id.as_ref().map(|id| id.as_str().into()));
        fact("AuthCorpId", self.auth_corp_id.as_ref().map(|id| id.as_str().into()));
        fact("AgentID", self.agent_id.map(|id| id.value().into()));
        fact("MsgId", self.message_id.as_ref().map(|id| id.as_str().into()));
        fact(if self.command { "TimeStamp" } else { "CreateTime" }, Some(self.created.secs().into()));
        let name = Json::from(self.event.name());
        match self.form {
            Form::Message => drop(fact("MsgType", Some(name))),
            Form::Event => {
                fact("MsgType", Some("event".into()));
                fact("Event", Some(name));
            }
            Form::Command => drop(fact("InfoType", Some(name))),
            Form::Notice => {}
        }
        fact("ChangeType", self.event.change_type().map(Json::from));
        Some(fields)
    }

    /// The same for a callback and its repetitions, different for others: `MsgId` of a message after the corp and the app
    /// that got it, `msgid` of what an AI bot gets after the bot, `id` of a notice of a payment, a hash over all fields of an
    /// event.
    ///
    /// WeCom repeats a callback up to three times when it gets no answer within five seconds; the repetition may be
    /// signed and encrypted anew. The documented key for events, sender and time, is the same for several events of one
    /// second.
    ///
    /// The same event reaches each URL that asked for it, with the same key: a memory that several share is asked by
    /// [`Opened::key`](super::Opened::key), which has the URL before it.
    pub fn dedup_key(&self) -> String {
        match &self.message_id {
            Some(id) if self.is_message() => {
                let agent = self.agent_id.map(|id| id.to_string()).unwrap_or_default();
                return joined(&[self.to.as_str(), &agent, id.as_str()]);
            }
            _ => {}
        }
        // It was read before: it can be read.
        let Ok(tree) = tree(&self.raw) else { return hash(|hash| hash.update(self.raw.as_bytes())) };
        let root = tree.elements();
        let text = |name: &str| root.iter().find(|field| field.name == name).map(|field| &field.text);
        // What is inside a notice may be sealed anew.
        let (whose, own) = if self.form == Form::Notice {
            (None, text("id"))
        } else {
            let bot = text("aibotid");
            (bot, bot.and_then(|_| text("msgid")))
        };
        match own {
            Some(id) if !id.is_empty() => joined(&[whose.map_or("", String::as_str), id]),
            _ => hash(|hash| root.iter().for_each(|element| feed(hash, element))),
        }
    }
}

/// Ids that are one together: what is unique in one corp may not be so in two.
pub(super) fn joined(ids: &[&str]) -> String {
    let ids: Vec<_> = ids.iter().copied().filter(|id| !id.is_empty()).collect();
    ids.join(":")
}

fn hash(feed: impl FnOnce(&mut Sha1)) -> String {
    let mut hash = Sha1::new();
    feed(&mut hash);
    String::from_utf8_lossy(&hex(&hash.finalize().into())).into_owned()
}

/// Names and texts with their lengths, so that none can pass for two others.
fn feed(hash: &mut Sha1, element: &Element) {
    for text in [&element.name, &element.text] {
        hash.update((text.len() as u64).to_be_bytes());
        hash.update(text.as_bytes());
    }
    hash.update((element.children.len() as u64).to_be_bytes());
    element.children.iter().for_each(|child| feed(hash, child));
}

impl fmt::Debug for Incoming {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // The raw text would print what the types keep back.
        f.debug_struct("Incoming")
            .field("receive_id", &self.receive_id)
            .field("app", &self.app)
            .field("to", &self.to)
            .field("from", &self.from)
            .field("created", &self.created)
            .field("agent_id", &self.agent_id)
            .field("message_id", &self.message_id)
            .field("suite_id", &self.suite_id)
            .field("auth_corp_id", &self.auth_corp_id)
            .field("event", &self.event)
            .finish_non_exhaustive()
    }
}

/// What a callback is by the element that tells what it is about.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    /// `MsgType` alone: `MsgId` is then its own.
    Message,
    /// `Event`.
    Event,
    /// `InfoType`.
    Command,
    /// None of them, as in a [`Notice`](super::event::payment::Notice).
    Notice,
}

#[derive(Default)]
struct Facts<'a> {
    to: CorpId,
    from: String,
    created: Timestamp,
    agent_id: Option<AgentId>,
    message_id: Option<MessageId>,
    suite_id: Option<SuiteId>,
    auth_corp_id: Option<CorpId>,
    msg_type: Cow<'a, str>,
    event: Cow<'a, str>,
    change_type: Cow<'a, str>,
    info_type: Cow<'a, str>,
    notify_type: Cow<'a, str>,
    event_type: Cow<'a, str>,
}

impl<'a> Facts<'a> {
    fn form(&self) -> Form {
        if !self.info_type.is_empty() {
            Form::Command
        } else if !self.event.is_empty() {
            Form::Event
        } else if self.notice().is_some() {
            Form::Notice
        } else {
            Form::Message
        }
    }

    /// What a notice of a payment is called here, if it is one.
    fn notice(&self) -> Option<&'static str> {
        if self.msg_type.is_empty() { Notice::kind(&self.notify_type, &self.event_type) } else { None }
    }

    /// Takes a fact that is readable. An odd one is as good as absent: it is no reason to lose the event.
    fn take(&mut self, name: &str, text: Option<&Cow<'a, str>>) -> Role {
        if let Some(word) = self.word(name) {
            return match text {
                Some(text) => {
                    if !text.is_empty() {
                        word.clone_from(text);
                    }
                    Role::Fact
                }
                None => Role::Odd,
            };
        }
        let agent_id = self.agent_id;
        let Some(slot) = self.slot(name) else {
            match (name, text) {
                ("notify_type", Some(text)) => self.notify_type.clone_from(text),
                ("event_type", Some(text)) => self.event_type.clone_from(text),
                _ => {}
            }
            return Role::Field;
        };
        match text.map(AsRef::as_ref) {
            // An empty number is none.
            Some("") => Role::Fact,
            Some(text) if slot.str(text).is_ok() => Role::Fact,
            _ => {
                self.agent_id = agent_id;
                Role::Odd
            }
        }
    }

    fn slot(&mut self, name: &str) -> Option<&mut dyn Slot> {
        Some(match name {
            "ToUserName" => &mut self.to,
            "FromUserName" => &mut self.from,
            "CreateTime" | "TimeStamp" => &mut self.created,
            "AgentID" => &mut self.agent_id,
            "MsgId" => &mut self.message_id,
            "SuiteId" => &mut self.suite_id,
            "AuthCorpId" => &mut self.auth_corp_id,
            _ => return None,
        })
    }

    /// What tells the type. None is kept longer than it takes to choose that.
    fn word(&mut self, name: &str) -> Option<&mut Cow<'a, str>> {
        Some(match name {
            "MsgType" => &mut self.msg_type,
            "Event" => &mut self.event,
            "ChangeType" => &mut self.change_type,
            "InfoType" => &mut self.info_type,
            _ => return None,
        })
    }
}

fn tree(text: &str) -> Result<Tree<'_>, Failure> {
    let json = text.trim_start_matches(['\u{feff}', ' ', '\t', '\r', '\n']).starts_with('{');
    if json { Tree::from_json(text.as_bytes()) } else { xml::parse_text(text) }
}

fn read(text: &str) -> Result<(Facts<'_>, Event), Failure> {
    let mut tree = tree(text)?;
    let mut facts = Facts::default();
    tree.take(|name, text| facts.take(name, text));
    let event = event(&facts, &mut tree);
    Ok((facts, event))
}

/// The event with its fields, or all there is where it has no type or does not fit it.
fn event(facts: &Facts<'_>, tree: &mut Tree<'_>) -> Event {
    let name = if facts.event.is_empty() { &facts.info_type } else { &facts.event };
    let form = facts.form();
    let word = match form {
        Form::Message => &facts.msg_type,
        Form::Event | Form::Command => name,
        Form::Notice => facts.notice().unwrap_or_default(),
    };
    let mut problem = None;
    if let Some(mut event) = Event::choose(form == Form::Message, word, &facts.change_type) {
        if event.change_type().is_none() {
            // The type is the same whatever the change: the word is a field.
            tree.take_not("ChangeType");
        }
        match event.slot().map_or(Ok(()), |slot| tree.read(slot)) {
            Ok(()) => return event,
            Err(failure) => problem = Some(failure),
        }
    }
    Event::Unknown(Unknown {
        msg_type: facts.msg_type.to_string(),
        event: name.to_string(),
        change_type: facts.change_type.to_string(),
        fields: tree.elements(),
        problem,
    })
}

#[cfg(test)]
mod tests;
