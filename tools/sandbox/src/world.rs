//! Everything the sandbox knows.

use std::collections::{BTreeMap, HashMap, VecDeque};
use std::time::Duration;

use wecom_core::types::{AgentId, Timestamp};

use crate::app::App;
use crate::auth::Logins;
use crate::callback::Callback;
use crate::clock::Clock;
use crate::contacts::Contacts;
use crate::fault::Faults;
use crate::log::Log;
use crate::media::Media;
use crate::message::Messages;
use crate::refusal::{Refusal, refuse};
use crate::script::Scripts;
use crate::tokens::Tokens;
use crate::vendor::Vendor;

/// The agent id that stands for the contacts' own secret (通讯录同步).
pub(crate) const CONTACT_SYNC: AgentId = AgentId(2_000_002);

/// One corp and what is in it, and a provider with the apps that other corps install.
#[derive(Debug, Default)]
pub(crate) struct World {
    pub(crate) corp: String,
    pub(crate) apps: BTreeMap<AgentId, App>,
    pub(crate) contacts: Contacts,
    pub(crate) messages: Messages,
    pub(crate) media: Media,
    pub(crate) logins: Logins,
    pub(crate) callbacks: BTreeMap<AgentId, Callback>,
    pub(crate) callback_timeout: Duration,
    /// Callbacks that a call brought about: sent once it is answered.
    pub(crate) outbox: Vec<(Callback, String)>,
    pub(crate) clock: Clock,
    pub(crate) faults: Faults,
    pub(crate) scripts: Scripts,
    pub(crate) limits: HashMap<String, Limit>,
    pub(crate) log: Log,
    pub(crate) tokens: Tokens,
    pub(crate) vendor: Vendor,
}

/// How often a path may be called within a minute.
#[derive(Debug)]
pub(crate) struct Limit {
    pub(crate) calls: usize,
    pub(crate) last: VecDeque<Timestamp>,
}

const WINDOW: Duration = Duration::from_secs(60);

impl World {
    /// Whether the path may be called once more; if so, it counts.
    pub(crate) fn within_limit(&mut self, path: &str, now: Timestamp) -> Result<(), Refusal> {
        let Some(limit) = self.limits.get_mut(path) else { return Ok(()) };
        while limit.last.front().is_some_and(|first| now.since(*first) >= WINDOW) {
            limit.last.pop_front();
        }
        if limit.last.len() >= limit.calls {
            return refuse(45009);
        }
        limit.last.push_back(now);
        Ok(())
    }

    /// Everything that no transcript may show.
    pub(crate) fn secrets(&self) -> Vec<String> {
        let apps = self.apps.values().map(|app| &app.secret);
        let robots = self.messages.robots.iter().map(|robot| &robot.key);
        let cards = self.messages.cards.iter().map(|card| &card.code);
        let own = apps.chain(robots).chain(cards);
        let given = own.chain(self.tokens.secrets()).chain(self.logins.secrets()).chain(self.vendor.secrets()).cloned();
        let callbacks = self.callbacks.values().chain(self.vendor.callbacks());
        given.chain(callbacks.flat_map(Callback::secrets)).collect()
    }
}
