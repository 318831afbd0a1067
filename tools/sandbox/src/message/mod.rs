//! 消息推送: messages of apps, in app chats and by group robots.

mod app;
mod appchat;
mod card;
mod webhook;

use std::collections::BTreeMap;

use serde_json::Value as Json;
use wecom_core::Error;
use wecom_core::endpoint::Endpoint;
use wecom_core::types::{AgentId, ChatId, MediaId, MessageId, Timestamp, UserId};

use crate::refusal::{Refusal, ensure};
use crate::routes::{Caller, Table};
use crate::world::World;

pub(crate) use appchat::Chat;
pub(crate) use card::Card;
pub(crate) use webhook::Robot;

/// A message that was sent.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct SentMessage {
    /// Its id; empty in app chats and from group robots.
    pub id: MessageId,
    /// When, by the sandbox's clock.
    pub at: Timestamp,
    /// How it was sent.
    pub by: Channel,
    /// The members it reached, departments and tags taken apart.
    pub to: Vec<UserId>,
    /// The request as it came.
    pub content: Json,
    /// Whether it was recalled.
    pub recalled: bool,
    /// The changes of its card, as they came.
    pub updates: Vec<Json>,
}

/// How a message was sent.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Channel {
    /// As an app (应用消息).
    App(AgentId),
    /// In an app chat (群聊会话).
    Chat(ChatId),
    /// By a group robot (群机器人); which one, its number says, counted from 0 in the order they were added.
    Robot(usize),
}

impl SentMessage {
    /// The kind of message: `text`, `image`, ….
    pub fn kind(&self) -> &str {
        self.content["msgtype"].as_str().unwrap_or_default()
    }

    /// What a text or markdown message says; empty for other kinds.
    pub fn text(&self) -> &str {
        self.content[self.kind()]["content"].as_str().unwrap_or_default()
    }
}

/// Messages, chats and robots.
#[derive(Debug, Default)]
pub(crate) struct Messages {
    pub(crate) sent: Vec<SentMessage>,
    pub(crate) chats: BTreeMap<String, Chat>,
    pub(crate) robots: Vec<Robot>,
    pub(crate) cards: Vec<Card>,
}

impl Messages {
    pub(crate) fn robot(&self, key: &str) -> Result<usize, Refusal> {
        self.robots.iter().position(|robot| robot.key == key).ok_or_else(|| Refusal::from(93000))
    }
}

pub(crate) fn routes(table: &mut Table) {
    app::routes(table);
    appchat::routes(table);
    card::routes(table);
    webhook::routes(table);
}

/// The request as JSON.
fn content(request: &impl serde::Serialize) -> Json {
    serde_json::to_value(request).unwrap_or_default()
}

/// What WeCom checks of every message: that there is something, that it is not too much, that its files exist.
fn check<E: Endpoint>(world: &World, caller: &Caller, endpoint: &E, content: &Json) -> Result<(), Refusal> {
    let kind = content["msgtype"].as_str().unwrap_or_default();
    ensure(!kind.is_empty() && content[kind].is_object(), 40008)?;
    if matches!(kind, "text" | "markdown" | "markdown_v2") {
        ensure(content[kind]["content"].as_str().is_some_and(|text| !text.is_empty()), 44004)?;
    }
    if let Some(id) = content[kind].get("media_id") {
        world.media.bytes(&MediaId::from(id.as_str().unwrap_or_default()), caller.now)?;
    }
    check_limits(endpoint)
}

/// The endpoint's own limits are those of the official page.
fn check_limits<E: Endpoint>(endpoint: &E) -> Result<(), Refusal> {
    match endpoint.http_request("http://localhost", "") {
        Err(Error::Invalid(problem)) => {
            let words = problem.to_string();
            let size = ["bytes", "characters", "entries"].iter().any(|unit| words.contains(unit));
            Err(Refusal::saying(if size { 45002 } else { 40058 }, words))
        }
        _ => Ok(()),
    }
}
