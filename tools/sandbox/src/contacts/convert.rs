//! Invitations, the QR code to join with, and the conversion of ids.

use wecom_core::api::contacts::{id, invite, qrcode, sync, user};
use wecom_core::endpoint::{Empty, Skipped};
use wecom_core::types::{OpenId, PaymentUser, Person, UserId};

use super::{hash, open_userid};
use crate::refusal::{Refusal, ensure, refuse};
use crate::routes::Table;
use crate::world::World;

pub(super) fn routes(table: &mut Table) {
    table.on::<invite::Invite>(invite);
    table.on::<qrcode::Get>(|_, caller, get| {
        let size = get.size_type.map_or(1, qrcode::QrcodeSize::value);
        ensure((1..=4).contains(&size), 40058)?;
        let mut code = qrcode::JoinQrcode::default();
        code.join_qrcode = format!("{}/wework_admin/genqrcode?action=join&qr_size={size}", caller.base);
        Ok(code)
    });
    table.on::<sync::Success>(|_, _, _| Ok(Empty::default()));
    table.on::<id::UseridToOpenuserid>(|world, _, convert| {
        ensure(!convert.userid_list.is_empty(), 40058)?;
        ensure(convert.userid_list.len() <= 1000, 40032)?;
        let mut answer = id::OpenUserids::default();
        for userid in convert.userid_list {
            match world.contacts.member(&userid) {
                Some(member) => {
                    let mut pair = id::UserIdPair::default();
                    pair.open_userid = member.open_userid.clone();
                    pair.userid = userid;
                    answer.open_userid_list.push(pair);
                }
                None => answer.invalid_userid_list.push(userid),
            }
        }
        Ok(answer)
    });
    table.on::<id::OpenuseridToUserid>(|world, _, convert| {
        ensure(!convert.open_userid_list.is_empty(), 40058)?;
        let mut answer = id::Userids::default();
        for open in convert.open_userid_list {
            match world.contacts.members.values().find(|member| open_userid(&member.userid) == open) {
                Some(member) => {
                    let mut pair = id::UserIdPair::default();
                    pair.userid = member.userid.clone();
                    pair.open_userid = open;
                    answer.userid_list.push(pair);
                }
                None => answer.invalid_open_userid_list.push(open),
            }
        }
        Ok(answer)
    });
    table.on::<user::ConvertToOpenid>(|world, _, convert| {
        let userid = world.contacts.member_mut(&convert.userid)?.userid.clone();
        let mut answer = PaymentUser::default();
        answer.openid = openid(&userid);
        Ok(answer)
    });
    table.on::<user::ConvertToUserid>(|world, _, convert| {
        let mut members = world.contacts.members.values();
        let Some(member) = members.find(|member| openid(&member.userid) == convert.openid) else {
            return refuse(60111);
        };
        let mut answer = Person::default();
        answer.userid = member.userid.clone();
        Ok(answer)
    });
}

fn openid(id: &UserId) -> OpenId {
    OpenId(format!("oSandbox{:016x}", hash(&id.as_str().to_lowercase())))
}

fn invite(world: &mut World, _: &crate::routes::Caller, invite: invite::Invite) -> Result<Skipped, Refusal> {
    let (users, parties, tags) =
        (invite.user.unwrap_or_default(), invite.party.unwrap_or_default(), invite.tag.unwrap_or_default());
    ensure(!users.is_empty() || !parties.is_empty() || !tags.is_empty(), 82001)?;
    ensure(users.len() <= 1000 && parties.len() <= 100 && tags.len() <= 100, 40032)?;
    let contacts = &mut world.contacts;
    let asked = users.len() + parties.len() + tags.len();
    let mut invalid = Skipped::default();
    let mut invited = Vec::new();
    for user in users {
        match contacts.member(&user) {
            Some(member) => invited.push(member.userid.clone()),
            None => invalid.invaliduser.push(user),
        }
    }
    for party in parties {
        match contacts.departments.contains_key(&party) {
            true => invited.extend(contacts.members_of(party, true).map(|member| member.userid.clone())),
            false => invalid.invalidparty.push(party),
        }
    }
    for tag in tags {
        match contacts.tags.get(&tag) {
            Some(tag) => invited.extend(contacts.wearers(tag).map(|member| member.userid.clone())),
            None => invalid.invalidtag.push(tag),
        }
    }
    let wrong = invalid.invaliduser.len() + invalid.invalidparty.len() + invalid.invalidtag.len();
    ensure(wrong < asked, 81013)?;
    contacts.invited.extend(invited);
    Ok(invalid)
}
