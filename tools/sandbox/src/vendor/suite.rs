//! 第三方应用 and 代开发应用模板: tickets, authorisations and permanent codes.

use std::collections::{BTreeMap, HashMap};
use std::time::Duration;

use wecom_core::api::service::corp::{AuthCorpInfo, Authorized, AuthorizedAgent, Privilege};
use wecom_core::api::service::{
    Admin, Admins, AuthInfo, AuthType, AuthUser, GetAdminList, GetAuthInfo, GetPermanentCode, GetPreAuthCode,
    PermanentCode, PreAuthCode, SetSessionInfo, v2,
};
use wecom_core::endpoint::Empty;
use wecom_core::flow::token::provider::{GetCorpToken, GetSuiteToken, SuiteTokenAnswer};
use wecom_core::types::{AdminLevel, AgentId, CorpId, Secret, Timestamp};

use super::Pushed;
use crate::callback::Callback;
use crate::random;
use crate::refusal::{Refusal, ensure, refuse};
use crate::routes::{Caller, Table};
use crate::tokens::Holder;
use crate::world::World;

/// A third-party app, or a template of customized apps.
#[derive(Debug, Default)]
pub(crate) struct Suite {
    secret: String,
    /// Whether apps made from it are customized (代开发).
    pub(super) customized: bool,
    pub(crate) command: Option<Callback>,
    tickets: Pushed,
    pre_auth: HashMap<String, Session>,
    auth: HashMap<String, AuthCode>,
    pub(super) corps: BTreeMap<CorpId, Authorisation>,
    /// Permanent codes that were good once, and whose they were.
    ended: HashMap<String, CorpId>,
}

/// What a pre-authorisation code stands for.
#[derive(Debug)]
struct Session {
    until: Timestamp,
    kind: AuthType,
}

/// What an authorisation's temporary code stands for; gone once it was used.
#[derive(Debug)]
struct AuthCode {
    corp: CorpId,
    until: Timestamp,
    state: Option<String>,
    /// Whether the permanent code that it is changed into is another than before.
    renews: bool,
}

/// A corp that let the app in.
#[derive(Debug)]
pub(super) struct Authorisation {
    pub(super) agent: AgentId,
    kind: AuthType,
    permanent_code: Option<String>,
}

/// How long a ticket counts.
const TICKET: Duration = Duration::from_secs(30 * 60);
/// How long a pre-authorisation code lives.
const PRE_AUTH: Duration = Duration::from_secs(20 * 60);
/// How long the code of an authorisation lives.
pub(super) const AUTH: Duration = Duration::from_secs(10 * 60);

impl Suite {
    pub(crate) fn new(secret: String, customized: bool) -> Suite {
        Suite { secret, customized, ..Suite::default() }
    }

    /// A new ticket.
    pub(super) fn ticket(&mut self, now: Timestamp) -> String {
        let ticket = random::text(86);
        self.tickets.insert(ticket.clone(), now + TICKET);
        ticket
    }

    /// The kind of authorisation that a pre-authorisation code is for.
    pub(super) fn session(&self, code: &str, now: Timestamp) -> Result<AuthType, Refusal> {
        let Some(session) = self.pre_auth.get(code) else { return refuse(40077) };
        ensure(session.until > now, 42007)?;
        Ok(session.kind)
    }

    /// Lets the app into a corp, or finds it there; gives the code that stands for it.
    pub(super) fn authorise(
        &mut self,
        corp: &CorpId,
        agent: AgentId,
        kind: AuthType,
        state: Option<String>,
        now: Timestamp,
    ) -> String {
        let new = || Authorisation { agent, kind, permanent_code: None };
        self.corps.entry(corp.clone()).or_insert_with(new);
        self.auth_code(AuthCode { corp: corp.clone(), until: now + AUTH, state, renews: false })
    }

    /// A code that is changed into another permanent code; none where the corp did not let the app in.
    pub(super) fn reset(&mut self, corp: &CorpId, now: Timestamp) -> Option<String> {
        self.corps.get(corp)?;
        Some(self.auth_code(AuthCode { corp: corp.clone(), until: now + AUTH, state: None, renews: true }))
    }

    /// Ends an authorisation; says which app it was.
    pub(super) fn cancel(&mut self, corp: &CorpId) -> Option<AgentId> {
        let ended = self.corps.remove(corp)?;
        self.ended.extend(ended.permanent_code.map(|code| (code, corp.clone())));
        self.auth.retain(|_, code| code.corp != *corp);
        Some(ended.agent)
    }

    fn auth_code(&mut self, stands_for: AuthCode) -> String {
        let code = random::text(64);
        self.auth.insert(code.clone(), stands_for);
        code
    }

    /// The corp's authorisation, if the permanent code is the one it has.
    fn authorised(&self, corp: &CorpId, code: &Secret) -> Result<&Authorisation, Refusal> {
        ensure(!code.is_empty(), 41025)?;
        let authorisation = self.corps.get(corp);
        match authorisation.filter(|it| it.permanent_code.as_deref() == Some(code.expose())) {
            Some(authorisation) => Ok(authorisation),
            None => refuse(40084),
        }
    }

    pub(super) fn knows(&self, corp: &CorpId) -> bool {
        self.corps.contains_key(corp) || self.ended.values().any(|former| former == corp)
    }

    pub(super) fn ended(&self, permanent_code: &str) -> bool {
        self.ended.contains_key(permanent_code)
    }

    pub(super) fn secrets(&self) -> impl Iterator<Item = &String> {
        let codes = self.corps.values().filter_map(|corp| corp.permanent_code.as_ref());
        let once = self.tickets.keys().chain(self.pre_auth.keys()).chain(self.auth.keys());
        once.chain(codes).chain(self.ended.keys()).chain([&self.secret])
    }
}

pub(super) fn routes(table: &mut Table) {
    table.on::<GetSuiteToken>(suite_token);
    table.on::<GetPreAuthCode>(|world, caller, _| {
        let code = random::text(64);
        let session = Session { until: caller.now + PRE_AUTH, kind: AuthType::Formal };
        world.calling(caller)?.pre_auth.insert(code.clone(), session);
        let mut answer = PreAuthCode::default();
        answer.pre_auth_code = code.into();
        answer.expires_in = PRE_AUTH.as_secs() as i64;
        Ok(answer)
    });
    table.on::<SetSessionInfo>(|world, caller, set| {
        let suite = world.calling(caller)?;
        suite.session(set.pre_auth_code.expose(), caller.now)?;
        if let (Some(session), Some(kind)) =
            (suite.pre_auth.get_mut(set.pre_auth_code.expose()), set.session_info.auth_type)
        {
            session.kind = kind;
        }
        Ok(Empty::default())
    });
    table.on::<GetPermanentCode>(|world, caller, get| permanent_code(world, caller, &get.auth_code, false));
    table.on::<v2::GetPermanentCode>(|world, caller, get| permanent_code(world, caller, &get.auth_code, true));
    table.on::<GetAuthInfo>(|world, caller, get| auth_info(world, caller, &get.auth_corpid, &get.permanent_code));
    table.on::<v2::GetAuthInfo>(|world, caller, get| auth_info(world, caller, &get.auth_corpid, &get.permanent_code));
    table.on::<GetCorpToken>(|world, caller, get| {
        world.vendor.is_alive(get.auth_corpid.clone())?;
        let suite = world.calling(caller)?;
        let agent = suite.authorised(&get.auth_corpid, &get.permanent_code)?.agent;
        // A customized app takes its permanent code to gettoken.
        ensure(!suite.customized, 48002)?;
        Ok(world.access_token(agent, caller.now))
    });
    table.on::<GetAdminList>(|world, caller, get| {
        let suite = world.calling(caller)?;
        ensure(suite.corps.get(&get.auth_corpid).is_some_and(|corp| corp.agent == get.agentid), 40056)?;
        let user = admin(world);
        let mut admin = Admin::default();
        admin.userid = user.userid;
        admin.open_userid = user.open_userid;
        admin.auth_type = AdminLevel::Manage;
        let mut admins = Admins::default();
        admins.admin = vec![admin];
        Ok(admins)
    });
}

impl World {
    /// The suite whose token it is.
    fn calling(&mut self, caller: &Caller) -> Result<&mut Suite, Refusal> {
        let Holder::Suite(id) = &caller.holder else { return refuse(40082) };
        self.vendor.suites.get_mut(id).ok_or_else(|| Refusal::from(40082))
    }
}

fn suite_token(world: &mut World, caller: &Caller, get: GetSuiteToken) -> Result<SuiteTokenAnswer, Refusal> {
    ensure(!get.suite_id.is_empty(), 41021)?;
    ensure(!get.suite_secret.is_empty(), 41024)?;
    ensure(!get.suite_ticket.is_empty(), 41023)?;
    let Some(suite) = world.vendor.suites.get(&get.suite_id) else { return refuse(40083) };
    ensure(get.suite_secret.expose() == suite.secret, 40080)?;
    ensure(suite.tickets.get(get.suite_ticket.expose()).is_some_and(|until| *until > caller.now), 40085)?;
    let (token, seconds) = world.tokens.give(Holder::Suite(get.suite_id), caller.now);
    let mut answer = SuiteTokenAnswer::default();
    answer.suite_access_token = token.into();
    answer.expires_in = seconds as i64;
    Ok(answer)
}

fn permanent_code(
    world: &mut World,
    caller: &Caller,
    auth_code: &Secret,
    quickly: bool,
) -> Result<PermanentCode, Refusal> {
    let now = caller.now;
    let suite = world.calling(caller)?;
    let customized = suite.customized;
    // It works once, and too late is too late.
    let Some(code) = suite.auth.remove(auth_code.expose()).filter(|code| code.until > now) else {
        return refuse(40078);
    };
    let Some(authorisation) = suite.corps.get_mut(&code.corp) else { return refuse(40084) };
    let agent = authorisation.agent;
    let old = if code.renews { authorisation.permanent_code.take() } else { None };
    let permanent = authorisation.permanent_code.get_or_insert_with(|| random::text(43)).clone();
    if old.is_some() {
        suite.ended.extend(old.map(|old| (old, code.corp.clone())));
        world.tokens.void_of(&Holder::App(agent));
    }
    if let Some(app) = world.apps.get_mut(&agent).filter(|_| customized) {
        app.secret.clone_from(&permanent);
    }
    let mut answer = PermanentCode::default();
    answer.auth_user_info = Some(admin(world));
    answer.state = code.state;
    if quickly {
        let mut corp = AuthCorpInfo::default();
        corp.corp_name = name(&code.corp);
        corp.corpid = code.corp;
        answer.auth_corp_info = Some(corp);
    } else {
        let granted = auth_info(world, caller, &code.corp, &permanent.as_str().into())?;
        answer.auth_corp_info = granted.auth_corp_info;
        answer.auth_info = granted.auth_info;
        if !customized {
            let token = world.access_token(agent, now);
            answer.access_token = token.access_token;
            answer.expires_in = token.expires_in;
        }
    }
    answer.permanent_code = permanent.into();
    Ok(answer)
}

fn auth_info(world: &mut World, caller: &Caller, corp: &CorpId, code: &Secret) -> Result<AuthInfo, Refusal> {
    world.vendor.is_alive(corp.clone())?;
    let suite = world.calling(caller)?;
    let customized = suite.customized;
    let authorisation = suite.authorised(corp, code)?;
    let (id, kind) = (authorisation.agent, authorisation.kind);
    let mut about = AuthCorpInfo::default();
    about.corpid = corp.clone();
    about.corp_name = name(corp);
    about.auth_type = Some(kind);
    let mut agent = AuthorizedAgent::default();
    agent.agentid = id;
    agent.is_customized_app = Some(customized);
    if let Some(app) = world.apps.get(&id) {
        agent.name.clone_from(&app.info.name);
        let mut privilege = Privilege::default();
        privilege.allow_user = app.info.allow_userinfos.user.iter().map(|user| user.userid.clone()).collect();
        privilege.allow_party.clone_from(&app.info.allow_partys.partyid);
        privilege.allow_tag.clone_from(&app.info.allow_tags.tagid);
        agent.privilege = Some(privilege);
    }
    let mut granted = Authorized::default();
    granted.agent = vec![agent];
    let mut answer = AuthInfo::default();
    answer.auth_corp_info = Some(about);
    answer.auth_info = Some(granted);
    Ok(answer)
}

fn name(corp: &CorpId) -> String {
    format!("企业{corp}")
}

/// Who authorises: the first member there is.
fn admin(world: &World) -> AuthUser {
    let mut user = AuthUser::default();
    if let Some(member) = world.contacts.members.values().next() {
        user.userid = member.userid.clone();
        user.open_userid = format!("wo{}", member.userid).into();
        user.name.clone_from(&member.name);
    }
    user
}
