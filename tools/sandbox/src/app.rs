//! 应用管理: what an app is called, who can see it, its menu and its place on the workbench.

use std::collections::{BTreeSet, HashMap};

use wecom_core::api::app::{AppList, AppSummary, Get, List, Set, SetScope, menu, workbench};
use wecom_core::endpoint::{Empty, Endpoint, Skipped};
use wecom_core::types::{AgentId, Person, UserId};

use crate::refusal::{Refusal, ensure, refuse};
use crate::routes::{Caller, Table};
use crate::world::{CONTACT_SYNC, World};

/// An app (自建应用), or another holder of a secret.
#[derive(Debug, Default)]
pub(crate) struct App {
    /// The corp it is in, where that is not the sandbox's own.
    pub(crate) corp: Option<String>,
    /// Empty where its token is not fetched with one.
    pub(crate) secret: String,
    pub(crate) info: wecom_core::api::app::App,
    menu: Option<Vec<menu::Button>>,
    template: Option<workbench::SetTemplate>,
    data: HashMap<UserId, workbench::Template>,
}

impl App {
    pub(crate) fn new(id: AgentId, secret: String) -> App {
        let mut app = App { secret, ..App::default() };
        app.info.agentid = id;
        app.info.name = format!("应用{id}");
        app
    }
}

impl World {
    /// The corp that an app is in.
    pub(crate) fn corp_of(&self, id: AgentId) -> String {
        let corp = self.apps.get(&id).and_then(|app| app.corp.as_ref());
        corp.unwrap_or(&self.corp).clone()
    }

    /// The app named, which must be the caller's own.
    pub(crate) fn own(&mut self, caller: &Caller, id: AgentId) -> Result<&mut App, Refusal> {
        ensure(id != AgentId(0), 41011)?;
        let Some(app) = self.apps.get_mut(&id) else { return refuse(40056) };
        ensure(caller.app == id, 301_002)?;
        Ok(app)
    }

    /// Who can see an app, in lower case: everybody, unless its scope was set.
    pub(crate) fn visible(&self, id: AgentId) -> BTreeSet<String> {
        let contacts = &self.contacts;
        let all = || contacts.members.keys().cloned().collect();
        let Some(app) = self.apps.get(&id) else { return all() };
        let (users, parties, tags) =
            (&app.info.allow_userinfos.user, &app.info.allow_partys.partyid, &app.info.allow_tags.tagid);
        if users.is_empty() && parties.is_empty() && tags.is_empty() {
            return all();
        }
        let named = users.iter().filter_map(|user| contacts.member(&user.userid));
        let placed = parties.iter().flat_map(|party| contacts.members_of(*party, true));
        let tagged = tags.iter().filter_map(|tag| contacts.tags.get(tag)).flat_map(|tag| contacts.wearers(tag));
        named.chain(placed).chain(tagged).map(|member| member.userid.as_str().to_lowercase()).collect()
    }
}

pub(crate) fn routes(table: &mut Table) {
    table.on::<Get>(|world, caller, get| Ok(world.own(caller, get.agentid)?.info.clone()));
    table.on::<List>(|world, caller, _| {
        let mut list = AppList::default();
        for app in world.apps.values().filter(|app| app.info.agentid == caller.app && caller.app != CONTACT_SYNC) {
            let mut summary = AppSummary::default();
            summary.agentid = app.info.agentid;
            summary.name = app.info.name.clone();
            summary.square_logo_url = app.info.square_logo_url.clone();
            list.agentlist.push(summary);
        }
        Ok(list)
    });
    table.on::<Set>(set);
    table.on::<SetScope>(set_scope);
    menus(table);
    workbenches(table);
}

fn set(world: &mut World, caller: &Caller, set: Set) -> Result<Empty, Refusal> {
    if let Some(media) = &set.logo_mediaid {
        world.media.bytes(media, caller.now)?;
    }
    let base = &caller.base;
    let info = &mut world.own(caller, set.agentid)?.info;
    if let Some(name) = set.name {
        ensure((1..=32).contains(&name.chars().count()), 45022)?;
        info.name = name;
    }
    if let Some(text) = set.description {
        ensure((4..=120).contains(&text.chars().count()), 45004)?;
        info.description = text;
    }
    if let Some(media) = set.logo_mediaid {
        info.square_logo_url = format!("{base}/sandbox/image/{media}");
    }
    if let Some(domain) = set.redirect_domain {
        info.redirect_domain = domain;
    }
    if let Some(url) = set.home_url {
        info.home_url = url;
    }
    if let Some(on) = set.report_location_flag {
        info.report_location_flag = on;
    }
    if let Some(on) = set.isreportenter {
        info.isreportenter = on;
    }
    Ok(Empty::default())
}

fn set_scope(world: &mut World, caller: &Caller, set: SetScope) -> Result<Skipped, Refusal> {
    world.own(caller, set.agentid)?;
    let contacts = &world.contacts;
    let mut skipped = Skipped::default();
    let (users, wrong) =
        set.allow_user.unwrap_or_default().into_iter().partition(|id: &UserId| contacts.member(id).is_some());
    skipped.invaliduser = wrong;
    let (parties, wrong) =
        set.allow_party.unwrap_or_default().into_iter().partition(|id| contacts.departments.contains_key(id));
    skipped.invalidparty = wrong;
    let (tags, wrong) = set.allow_tag.unwrap_or_default().into_iter().partition(|id| contacts.tags.contains_key(id));
    skipped.invalidtag = wrong;
    let users: Vec<UserId> = users;
    let info = &mut world.own(caller, set.agentid)?.info;
    info.allow_userinfos.user = users
        .into_iter()
        .map(|id| {
            let mut user = Person::default();
            user.userid = id;
            user
        })
        .collect();
    info.allow_partys.partyid = parties;
    info.allow_tags.tagid = tags;
    Ok(skipped)
}

fn menus(table: &mut Table) {
    table.on::<menu::Create>(|world, caller, create| {
        let app = world.own(caller, create.agentid)?;
        checked(&create, 40016)?;
        app.menu = Some(create.button);
        Ok(Empty::default())
    });
    table.on::<menu::Get>(|world, caller, get| {
        let Some(buttons) = world.own(caller, get.agentid)?.menu.clone() else { return refuse(46003) };
        let mut menu = menu::Menu::default();
        menu.button = buttons;
        Ok(menu)
    });
    table.on::<menu::Delete>(|world, caller, delete| {
        world.own(caller, delete.agentid)?.menu = None;
        Ok(Empty::default())
    });
}

fn workbenches(table: &mut Table) {
    table.on::<workbench::SetTemplate>(|world, caller, set| {
        let app = world.own(caller, set.agentid)?;
        checked(&set, 40058)?;
        app.template = Some(set);
        Ok(Empty::default())
    });
    table.on::<workbench::GetTemplate>(|world, caller, get| {
        let mut answer = workbench::AppTemplate::default();
        if let Some(set) = &world.own(caller, get.agentid)?.template {
            answer.template = set.template.clone();
            answer.replace_user_data = set.replace_user_data.unwrap_or_default();
        }
        Ok(answer)
    });
    table.on::<workbench::SetData>(|world, caller, set| {
        ensure(world.contacts.member(&set.userid).is_some(), 60111)?;
        let app = world.own(caller, set.agentid)?;
        checked(&set, 40058)?;
        app.data.insert(set.userid, set.data);
        Ok(Empty::default())
    });
    table.on::<workbench::BatchSetData>(|world, caller, set| {
        ensure(set.userid_list.iter().all(|id| world.contacts.member(id).is_some()), 60111)?;
        let app = world.own(caller, set.agentid)?;
        checked(&set, 40058)?;
        app.data.extend(set.userid_list.into_iter().map(|id| (id, set.data.clone())));
        Ok(Empty::default())
    });
    table.on::<workbench::GetData>(|world, caller, get| {
        let mut answer = workbench::UserData::default();
        answer.data = world.own(caller, get.agentid)?.data.get(&get.userid).cloned().unwrap_or_default();
        Ok(answer)
    });
}

/// Refuses what the endpoint itself would not send.
fn checked<E: Endpoint>(endpoint: &E, code: i64) -> Result<(), Refusal> {
    let built = endpoint.http_request("http://localhost", "");
    built.map(|_| ()).map_err(|problem| Refusal::saying(code, problem.to_string()))
}
