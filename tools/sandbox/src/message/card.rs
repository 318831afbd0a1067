//! 更新模版卡片消息, and what is left of task cards.

use std::time::Duration;

use wecom_core::api::message::{UpdateTaskcard, UpdateTemplateCard, Updated};
use wecom_core::types::{AgentId, MessageId, Secret, Timestamp, UserId};

use super::{Channel, check_limits, content};
use crate::random;
use crate::refusal::{ensure, refuse};
use crate::routes::{Caller, Table};
use crate::world::World;

/// A card that may be changed, once.
#[derive(Debug)]
pub(crate) struct Card {
    pub(crate) code: String,
    pub(crate) until: Timestamp,
    pub(crate) app: AgentId,
    pub(crate) message: MessageId,
}

/// How long a `response_code` is valid.
const LIFETIME: Duration = Duration::from_secs(72 * 3600);

/// The code that the card of a message can be changed with.
pub(crate) fn response_code(world: &mut World, caller: &Caller, app: AgentId, message: &MessageId) -> Secret {
    let code = random::text(40);
    let card = Card { code: code.clone(), until: caller.now + LIFETIME, app, message: message.clone() };
    world.messages.cards.push(card);
    code.into()
}

pub(super) fn routes(table: &mut Table) {
    table.on::<UpdateTemplateCard>(|world, caller, update| {
        world.own(caller, update.agentid)?;
        check_limits(&update)?;
        let mut cards = world.messages.cards.iter();
        let valid = |card: &Card| card.app == update.agentid && card.until > caller.now;
        let place = cards.position(|card| card.code == update.response_code.expose() && valid(card));
        let Some(place) = place else { return refuse(60140) };
        let named = update.userids.as_ref().map_or(0, Vec::len)
            + update.partyids.as_ref().map_or(0, Vec::len)
            + update.tagids.as_ref().map_or(0, Vec::len);
        ensure(named > 0 || update.atall == Some(true), 82001)?;
        // The code is used up now.
        let card = world.messages.cards.swap_remove(place);
        let content = content(&update);
        let message = world.messages.sent.iter_mut().find(|message| message.id == card.message);
        let to = message.map(|message| {
            message.updates.push(content);
            message.to.clone()
        });
        Ok(invalid(update.userids.unwrap_or_default(), &to.unwrap_or_default()))
    });
    table.on::<UpdateTaskcard>(|world, caller, update| {
        world.own(caller, update.agentid)?;
        let content = content(&update);
        let mut sent = world.messages.sent.iter_mut().rev();
        let Some(message) = sent.find(|message| {
            let card = &message.content[message.kind()];
            message.by == Channel::App(update.agentid) && card["task_id"] == update.task_id.as_str()
        }) else {
            return refuse(40058);
        };
        message.updates.push(content);
        Ok(invalid(update.userids.unwrap_or_default(), &message.to))
    });
}

/// An answer that names those who did not get the card.
fn invalid(users: Vec<UserId>, to: &[UserId]) -> Updated {
    let mut answer = Updated::default();
    answer.invaliduser =
        users.into_iter().filter(|user| !to.iter().any(|id| id.as_str().eq_ignore_ascii_case(user.as_str()))).collect();
    answer
}
