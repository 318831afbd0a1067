//! 群聊会话: chats that apps make and speak in.

use wecom_core::api::appchat;
use wecom_core::endpoint::Empty;
use wecom_core::types::{AgentId, ChatId, MessageId, UserId};

use super::{Channel, SentMessage, check, check_limits, content};
use crate::random;
use crate::refusal::{Refusal, ensure, refuse};
use crate::routes::{Caller, Table};
use crate::world::World;

/// An app chat, and whose it is.
#[derive(Debug)]
pub(crate) struct Chat {
    pub(crate) info: appchat::Chat,
    owner: AgentId,
}

const MEMBERS: std::ops::RangeInclusive<usize> = 2..=2000;

pub(super) fn routes(table: &mut Table) {
    table.on::<appchat::Create>(create);
    table.on::<appchat::Get>(|world, caller, get| {
        let mut found = appchat::Found::default();
        found.chat_info = own(world, caller, &get.chatid)?.info.clone();
        Ok(found)
    });
    table.on::<appchat::Update>(update);
    table.on::<appchat::Send>(|world, caller, send| {
        let to = own(world, caller, &send.chatid)?.info.userlist.clone();
        let content = content(&send);
        check(world, caller, &send, &content)?;
        world.messages.sent.push(SentMessage {
            id: MessageId::default(),
            at: caller.now,
            by: Channel::Chat(send.chatid),
            to,
            content,
            recalled: false,
            updates: Vec::new(),
        });
        Ok(Empty::default())
    });
}

fn create(world: &mut World, caller: &Caller, create: appchat::Create) -> Result<appchat::Created, Refusal> {
    let mut members = known(world, create.userlist)?;
    if let Some(owner) = &create.owner {
        let owner = world.contacts.member(owner).ok_or_else(|| Refusal::from(86216))?.userid.clone();
        if !members.contains(&owner) {
            members.push(owner);
        }
    }
    ensure(MEMBERS.contains(&members.len()), 86006)?;
    let id = create.chatid.filter(|id| !id.is_empty()).unwrap_or_else(|| ChatId(random::text(32)));
    let well_formed = id.as_str().len() <= 32 && id.as_str().bytes().all(|byte| byte.is_ascii_alphanumeric());
    ensure(well_formed, 86001)?;
    ensure(!world.messages.chats.contains_key(id.as_str()), 86215)?;
    let mut info = appchat::Chat::default();
    info.chatid = id.clone();
    info.name = create.name.unwrap_or_else(|| "群聊".to_owned());
    info.owner = create.owner.unwrap_or_else(|| members[0].clone());
    info.userlist = members;
    world.messages.chats.insert(id.as_str().to_owned(), Chat { info, owner: caller.app });
    let mut created = appchat::Created::default();
    created.chatid = id;
    Ok(created)
}

fn update(world: &mut World, caller: &Caller, update: appchat::Update) -> Result<Empty, Refusal> {
    check_limits(&update)?;
    let added = known(world, update.add_user_list.unwrap_or_default())?;
    let chat = own(world, caller, &update.chatid)?;
    let mut members = chat.info.userlist.clone();
    let gone = update.del_user_list.unwrap_or_default();
    members.retain(|id| !gone.iter().any(|gone| gone.as_str().eq_ignore_ascii_case(id.as_str())));
    for id in added {
        if !members.contains(&id) {
            members.push(id);
        }
    }
    ensure(MEMBERS.contains(&members.len()), 86006)?;
    let owner = update.owner.unwrap_or_else(|| chat.info.owner.clone());
    // Where the owner went, somebody else becomes it.
    let owner = match members.contains(&owner) {
        true => owner,
        false if gone.contains(&owner) => members[0].clone(),
        false => return refuse(86216),
    };
    chat.info.userlist = members;
    chat.info.owner = owner;
    if let Some(name) = update.name {
        chat.info.name = name;
    }
    Ok(Empty::default())
}

/// A chat of the calling app.
fn own<'a>(world: &'a mut World, caller: &Caller, id: &ChatId) -> Result<&'a mut Chat, Refusal> {
    ensure(!id.is_empty(), 86201)?;
    let Some(chat) = world.messages.chats.get_mut(id.as_str()) else { return refuse(86003) };
    ensure(chat.owner == caller.app, 86008)?;
    Ok(chat)
}

/// The members named, each once, as WeCom spells them.
fn known(world: &World, ids: Vec<UserId>) -> Result<Vec<UserId>, Refusal> {
    let mut members: Vec<UserId> = Vec::with_capacity(ids.len());
    for id in ids {
        let Some(member) = world.contacts.member(&id) else { return refuse(86216) };
        if !members.contains(&member.userid) {
            members.push(member.userid.clone());
        }
    }
    Ok(members)
}
