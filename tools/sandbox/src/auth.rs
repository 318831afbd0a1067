//! 身份验证 and 小程序: codes become members, once.

use std::collections::HashMap;
use std::time::Duration;

use wecom_core::api::auth::{
    self, GetTfaInfo, GetUserDetail, PassTfa, TfaInfo, UserDetail, legacy,
    miniprogram::{CodeToSession, Session, TransferSession},
};
use wecom_core::api::network::{GetApiDomainIp, GetCallbackIp, IpList};
use wecom_core::api::session::LinkedSession;
use wecom_core::endpoint::Empty;
use wecom_core::types::{MemberStatus, OpenId, Secret, Timestamp, UserId};

use crate::random;
use crate::refusal::{Refusal, ensure, refuse};
use crate::routes::{Caller, Table};
use crate::world::World;

/// Codes and tickets that stand for a person.
#[derive(Debug, Default)]
pub(crate) struct Logins {
    codes: HashMap<String, Code>,
    /// `user_ticket` and `tfa_code`, by value.
    tickets: HashMap<String, (UserId, Timestamp)>,
    /// Sessions of mini programs, by key.
    sessions: HashMap<String, UserId>,
}

#[derive(Debug)]
struct Code {
    who: Who,
    until: Timestamp,
    used: bool,
}

/// Who logs in.
#[derive(Clone, Debug)]
pub(crate) enum Who {
    /// A member.
    Member(UserId),
    /// Somebody outside of the corp.
    Stranger(OpenId),
}

const CODE: Duration = Duration::from_secs(300);
const TICKET: Duration = Duration::from_secs(1800);

impl Logins {
    /// A code, as the redirect after a login brings it.
    pub(crate) fn code(&mut self, who: Who, now: Timestamp) -> String {
        let code = random::text(43);
        self.codes.insert(code.clone(), Code { who, until: now + CODE, used: false });
        code
    }

    /// Whose code it is; from now on it is used.
    fn redeem(&mut self, code: &Secret, now: Timestamp) -> Result<Who, Refusal> {
        ensure(!code.is_empty(), 41008)?;
        let Some(code) = self.codes.get_mut(code.expose()) else { return refuse(40029) };
        ensure(!code.used, 42022)?;
        ensure(code.until > now, 42003)?;
        code.used = true;
        Ok(code.who.clone())
    }

    fn ticket(&mut self, user: &UserId, now: Timestamp) -> Secret {
        let ticket = random::text(64);
        self.tickets.insert(ticket.clone(), (user.clone(), now + TICKET));
        ticket.into()
    }

    /// All that no transcript may show.
    pub(crate) fn secrets(&self) -> impl Iterator<Item = &String> {
        self.codes.keys().chain(self.tickets.keys()).chain(self.sessions.keys())
    }
}

/// Both forms of the answer have the same fields.
macro_rules! user_info {
    ($name:ident, $world:ident, $caller:ident, $code:expr) => {{
        let mut info = $name::UserInfo::default();
        match $world.logins.redeem($code, $caller.now)? {
            Who::Member(id) => {
                ensure($world.visible($caller.app).contains(&id.as_str().to_lowercase()), 50002)?;
                info.user_ticket = $world.logins.ticket(&id, $caller.now);
                info.userid = id;
            }
            Who::Stranger(id) => info.openid = id,
        }
        Ok(info)
    }};
}

pub(crate) fn routes(table: &mut Table) {
    table.on::<auth::GetUserInfo>(|world, caller, get| user_info!(auth, world, caller, &get.code));
    table.on::<legacy::GetUserInfo>(|world, caller, get| user_info!(legacy, world, caller, &get.code));
    table.on::<GetUserDetail>(|world, caller, get| {
        let id = ticket(world, caller, &get.user_ticket)?;
        let Some(member) = world.contacts.member(&id) else { return refuse(60111) };
        let mut detail = UserDetail::default();
        detail.userid = member.userid.clone();
        detail.gender = member.gender;
        detail.avatar = member.avatar.clone();
        detail.qr_code = member.qr_code.clone();
        detail.mobile = member.mobile.clone();
        detail.email = member.email.clone();
        detail.biz_mail = member.biz_mail.clone();
        detail.address = member.address.clone();
        Ok(detail)
    });
    table.on::<GetTfaInfo>(|world, caller, get| {
        let Who::Member(id) = world.logins.redeem(&get.code, caller.now)? else { return refuse(40029) };
        let mut info = TfaInfo::default();
        info.tfa_code = world.logins.ticket(&id, caller.now);
        info.userid = id;
        Ok(info)
    });
    table.on::<PassTfa>(|world, caller, pass| {
        let id = ticket(world, caller, &pass.tfa_code)?;
        ensure(id == pass.userid, 40058)?;
        let key = id.as_str().to_lowercase();
        let Some(member) = world.contacts.members.get_mut(&key) else { return refuse(60111) };
        member.status = MemberStatus::Active;
        Ok(Empty::default())
    });
    table.on::<CodeToSession>(|world, caller, get| {
        ensure(get.grant_type == "authorization_code", 40058)?;
        let Who::Member(id) = world.logins.redeem(&get.js_code, caller.now)? else { return refuse(50002) };
        let mut session = Session::default();
        session.corpid = world.corp.as_str().into();
        session.session_key = session_key(world, &id);
        session.userid = id;
        Ok(session)
    });
    table.on::<TransferSession>(|world, _, transfer| {
        ensure(world.logins.sessions.get(transfer.session_key.expose()) == Some(&transfer.userid), 40058)?;
        let mut linked = LinkedSession::default();
        linked.session_key = session_key(world, &transfer.userid);
        linked.userid = transfer.userid;
        Ok(linked)
    });
    table.on::<GetApiDomainIp>(|_, _, _| Ok(loopback()));
    table.on::<GetCallbackIp>(|_, _, _| Ok(loopback()));
}

fn ticket(world: &World, caller: &Caller, ticket: &Secret) -> Result<UserId, Refusal> {
    let Some((user, until)) = world.logins.tickets.get(ticket.expose()) else { return refuse(84014) };
    ensure(*until > caller.now, 84014)?;
    Ok(user.clone())
}

fn session_key(world: &mut World, id: &UserId) -> Secret {
    use base64::Engine;
    let key = base64::engine::general_purpose::STANDARD.encode(random::bytes());
    world.logins.sessions.insert(key.clone(), id.clone());
    key.into()
}

fn loopback() -> IpList {
    let mut list = IpList::default();
    list.ip_list = vec!["127.0.0.1".to_owned()];
    list
}
