//! 发送应用消息: recipients taken apart, who cannot be reached named, recall and statistics.

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use wecom_core::api::message::{Count, Counts, Day, Message, Recall, Send, Sent, Statistics, To};
use wecom_core::endpoint::Empty;
use wecom_core::types::{AgentId, Timestamp, UserId};

use super::{Channel, SentMessage, card, check, content};
use crate::contacts::is_reachable;
use crate::random;
use crate::refusal::{Refusal, ensure, refuse};
use crate::routes::{Caller, Table};
use crate::world::World;

/// How long a message can be recalled.
const RECALL: Duration = Duration::from_secs(86_400);
/// Within what time the same message is a duplicate, unless the request says otherwise.
const DUPLICATE: u32 = 1800;

pub(super) fn routes(table: &mut Table) {
    table.on::<Send>(|world, caller, message| send(world, caller, &message));
    table.on::<Recall>(|world, caller, recall| {
        let mut sent = world.messages.sent.iter_mut();
        let Some(message) = sent.find(|message| !message.id.is_empty() && message.id == recall.msgid) else {
            return refuse(40058);
        };
        ensure(message.by == Channel::App(caller.app), 301_002)?;
        ensure(caller.now.since(message.at) <= RECALL, 42052)?;
        message.recalled = true;
        Ok(Empty::default())
    });
    table.on::<Statistics>(|world, caller, wanted| {
        let today = day(caller.now);
        let wanted = if wanted.time_type == Some(Day::Yesterday) { today - 1 } else { today };
        let mut counts: BTreeMap<AgentId, i64> = BTreeMap::new();
        for message in world.messages.sent.iter().filter(|message| day(message.at) == wanted) {
            if let Channel::App(app) = message.by {
                *counts.entry(app).or_default() += message.to.len() as i64;
            }
        }
        let mut answer = Counts::default();
        for (app, people) in counts {
            let mut count = Count::default();
            count.agentid = app;
            count.app_name = world.apps.get(&app).map(|app| app.info.name.clone()).unwrap_or_default();
            count.count = people;
            answer.statistics.push(count);
        }
        Ok(answer)
    });
}

fn send(world: &mut World, caller: &Caller, send: &Send) -> Result<Sent, Refusal> {
    let Some(agent) = send.agentid else { return refuse(41011) };
    world.own(caller, agent)?;
    let tickets = send.selected_ticket_list.as_ref().is_some_and(|list| !list.is_empty());
    ensure(tickets || !send.to.is_nobody(), 82001)?;
    let content = content(send);
    check(world, caller, send, &content)?;
    let (to, mut sent) = recipients(world, agent, &send.to)?;
    if send.enable_duplicate_check == Some(true) {
        let window = Duration::from_secs(send.duplicate_check_interval.unwrap_or(DUPLICATE).into());
        let same = |old: &&SentMessage| {
            old.by == Channel::App(agent) && old.content == content && caller.now.since(old.at) < window
        };
        if let Some(old) = world.messages.sent.iter().find(same) {
            sent.msgid = old.id.clone();
            return Ok(sent);
        }
    }
    sent.msgid = random::text(56).into();
    if let Message::TemplateCard(_) = &send.message {
        sent.response_code = card::response_code(world, caller, agent, &sent.msgid);
    }
    world.messages.sent.push(SentMessage {
        id: sent.msgid.clone(),
        at: caller.now,
        by: Channel::App(agent),
        to,
        content,
        recalled: false,
        updates: Vec::new(),
    });
    Ok(sent)
}

/// Whom a message reaches, and an answer that names whom not.
pub(super) fn recipients(world: &World, agent: AgentId, to: &To) -> Result<(Vec<UserId>, Sent), Refusal> {
    let contacts = &world.contacts;
    let visible = world.visible(agent);
    let reachable = |id: &UserId| visible.contains(&id.as_str().to_lowercase());
    let mut answer = Sent::default();
    let mut reached = BTreeSet::new();
    if to.is_all() {
        reached.extend(contacts.members.values().map(|member| member.userid.clone()).filter(|id| reachable(id)));
    }
    for user in to.users.iter().filter(|user| *user != "@all" && !user.is_empty()) {
        match contacts.member(user).filter(|member| reachable(&member.userid)) {
            Some(member) => {
                reached.insert(member.userid.clone());
            }
            // WeCom names them in lower case.
            None => answer.invaliduser.push(user.as_str().to_lowercase().into()),
        }
    }
    for party in &to.parties {
        if contacts.departments.contains_key(party) {
            reached.extend(
                contacts.members_of(*party, true).map(|member| member.userid.clone()).filter(|id| reachable(id)),
            );
        } else {
            answer.invalidparty.push(*party);
        }
    }
    for tag in &to.tags {
        match contacts.tags.get(tag) {
            Some(tag) => {
                reached.extend(contacts.wearers(tag).map(|member| member.userid.clone()).filter(|id| reachable(id)));
            }
            None => answer.invalidtag.push(*tag),
        }
    }
    reached.retain(|id| contacts.member(id).is_some_and(is_reachable));
    let asked = to.users.len() + to.parties.len() + to.tags.len();
    let wrong = answer.invaliduser.len() + answer.invalidparty.len() + answer.invalidtag.len();
    ensure(asked == 0 || wrong < asked, 81013)?;
    Ok((reached.into_iter().collect(), answer))
}

/// The day in China, where WeCom's days begin.
fn day(at: Timestamp) -> i64 {
    (at.secs() + 8 * 3600).div_euclid(86_400)
}
