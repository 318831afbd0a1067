//! A callback, decrypted and typed.

use std::fmt;

use sha1::{Digest, Sha1};

use super::crypto::hex;
use super::event::{Event, Unknown};
use super::tree::Tree;
use super::{CallbackError, xml};
use crate::types::{AgentId, CorpId, MessageId, SuiteId, Timestamp};
use crate::wire::{Failure, Slot};

/// What WeCom pushed: who, when, to which app, and what.
#[derive(Clone)]
#[non_exhaustive]
pub struct Incoming {
    /// The receive id that the callback was encrypted for, one of those that the receiver accepts: the corp id for an
    /// own app, the suite id for commands to a third-party app.
    pub receive_id: String,
    /// To whom: the corp id (`ToUserName`); empty for commands.
    pub to: CorpId,
    /// From whom: a member's userid, or `sys` (`FromUserName`); empty for commands.
    pub from: String,
    /// When (`CreateTime`, for commands `TimeStamp`).
    pub created: Timestamp,
    /// The app (`AgentID`), where one is concerned.
    pub agent_id: Option<AgentId>,
    /// The message's id (`MsgId`); events have none.
    pub message_id: Option<MessageId>,
    /// The third-party app (`SuiteId`), for commands.
    pub suite_id: Option<SuiteId>,
    /// The corp that authorised it (`AuthCorpId`), for commands.
    pub auth_corp_id: Option<CorpId>,
    /// Whether it is a command: has `InfoType` and must be answered with `success`.
    pub command: bool,
    /// What.
    pub event: Event,
    /// Whether it is a message: `MsgId` is then its own.
    message: bool,
    raw: String,
}

impl Incoming {
    /// Reads decrypted text, XML or JSON.
    ///
    /// [`Receiver`](super::Receiver) does this; of use where the text comes from elsewhere (a queue, a log).
    pub fn read(text: impl Into<String>, receive_id: impl Into<String>) -> Result<Incoming, CallbackError> {
        let raw = text.into();
        match read(&raw) {
            Ok((facts, event)) => Ok(Incoming {
                receive_id: receive_id.into(),
                to: facts.to,
                from: facts.from,
                created: facts.created,
                agent_id: facts.agent_id,
                message_id: facts.message_id,
                suite_id: facts.suite_id,
                auth_corp_id: facts.auth_corp_id,
                command: !facts.info_type.is_empty(),
                message: facts.event.is_empty() && facts.info_type.is_empty(),
                event,
                raw,
            }),
            Err(failure) => Err(CallbackError::Content { failure, text: raw }),
        }
    }

    /// The decrypted text as it came.
    pub fn raw(&self) -> &str {
        &self.raw
    }

    /// The same for a callback and its repetitions, different for others: `MsgId` of a message, a hash of the text of
    /// an event.
    ///
    /// WeCom repeats a callback up to three times when it gets no answer within five seconds; the repetition may be
    /// signed and encrypted anew. The documented key for events, sender and time, is the same for several events of one
    /// second.
    pub fn dedup_key(&self) -> String {
        match &self.message_id {
            Some(id) if self.message => id.0.clone(),
            _ => String::from_utf8_lossy(&hex(&Sha1::digest(self.raw.as_bytes()).into())).into_owned(),
        }
    }
}

impl fmt::Debug for Incoming {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // The raw text would print what the types keep back.
        f.debug_struct("Incoming")
            .field("receive_id", &self.receive_id)
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

#[derive(Default)]
struct Facts {
    to: CorpId,
    from: String,
    created: Timestamp,
    agent_id: Option<AgentId>,
    message_id: Option<MessageId>,
    suite_id: Option<SuiteId>,
    auth_corp_id: Option<CorpId>,
    msg_type: String,
    event: String,
    info_type: String,
}

impl Facts {
    fn slot(&mut self, name: &str) -> Option<&mut dyn Slot> {
        Some(match name {
            "ToUserName" => &mut self.to,
            "FromUserName" => &mut self.from,
            "CreateTime" | "TimeStamp" => &mut self.created,
            "AgentID" => &mut self.agent_id,
            "MsgId" => &mut self.message_id,
            "SuiteId" => &mut self.suite_id,
            "AuthCorpId" => &mut self.auth_corp_id,
            "MsgType" => &mut self.msg_type,
            "Event" => &mut self.event,
            "InfoType" => &mut self.info_type,
            _ => return None,
        })
    }
}

fn read(text: &str) -> Result<(Facts, Event), Failure> {
    let json = text.trim_start_matches(['\u{feff}', ' ', '\t', '\r', '\n']).starts_with('{');
    let mut tree = if json { Tree::from_json(text.as_bytes())? } else { xml::parse(text.as_bytes())? };
    let mut facts = Facts::default();
    tree.take(|name, text| match facts.slot(name) {
        // An empty number is none.
        Some(slot) if !text.is_empty() => slot.str(text).map(|()| true),
        slot => Ok(slot.is_some()),
    })?;
    let change = tree.get("ChangeType").unwrap_or_default().to_owned();
    let name = if facts.event.is_empty() { &facts.info_type } else { &facts.event };
    let message = name.is_empty();
    let word = if message { &facts.msg_type } else { name };
    let mut event = Event::choose(message, word, &change).unwrap_or_else(|| {
        Event::Unknown(Unknown {
            msg_type: facts.msg_type.clone(),
            event: name.clone(),
            change_type: change,
            fields: tree.elements(),
        })
    });
    if event.change_type().is_some() {
        tree.take_also("ChangeType");
    }
    if let Some(slot) = event.slot() {
        tree.read(slot)?;
    }
    Ok((facts, event))
}

#[cfg(test)]
mod tests;
