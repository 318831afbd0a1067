//! 成员管理.

use serde_json::{Map, Value as Json};
use wecom_core::api::contacts::user::{
    ActiveCount, ActiveStat, AuthSucc, BatchDelete, Create, Created, CreatedDepartment, CreatedDepartments, Delete,
    DepartmentMember, EmailKind, FindByEmail, FindByMobile, Get, IdPage, List, ListId, Member, Members, SimpleList,
    SimpleMember, SimpleMembers, Update,
};
use wecom_core::endpoint::Empty;
use wecom_core::types::{DepartmentId, MemberStatus, Person, UserId};

use super::{Contacts, ROOT, check_userid, department, may_write, open_userid};
use crate::refusal::{Refusal, ensure, refuse};
use crate::routes::Table;
use crate::world::World;

pub(super) fn routes(table: &mut Table) {
    table.on::<Create>(|world, caller, create| {
        may_write(world, caller)?;
        let made = put(&mut world.contacts, &create)?;
        if create.to_invite != Some(false) {
            world.contacts.invited.insert(create.userid);
        }
        let mut created = Created::default();
        if !made.is_empty() {
            let mut list = CreatedDepartments::default();
            list.department_info = made;
            created.created_department_list = Some(list);
        }
        Ok(created)
    });
    table.on::<Get>(|world, _, get| world.contacts.member_mut(&get.userid).cloned());
    table.on::<Update>(|world, caller, update| {
        may_write(world, caller)?;
        change(&mut world.contacts, update)?;
        Ok(Empty::default())
    });
    table.on::<Delete>(|world, caller, delete| {
        may_write(world, caller)?;
        world.contacts.member_mut(&delete.userid)?;
        remove(&mut world.contacts, &delete.userid);
        Ok(Empty::default())
    });
    table.on::<BatchDelete>(|world, caller, delete| {
        may_write(world, caller)?;
        ensure(!delete.useridlist.is_empty(), 41009)?;
        ensure(delete.useridlist.len() <= 200, 40032)?;
        ensure(delete.useridlist.iter().any(|id| world.contacts.member(id).is_some()), 60111)?;
        delete.useridlist.iter().for_each(|id| remove(&mut world.contacts, id));
        Ok(Empty::default())
    });
    table.on::<List>(|world, _, list| {
        let below = list.fetch_child == Some(true);
        let mut members = Members::default();
        members.userlist = listed(&world.contacts, list.department_id, below)?.cloned().collect();
        Ok(members)
    });
    table.on::<SimpleList>(|world, _, list| {
        let below = list.fetch_child == Some(true);
        let mut members = SimpleMembers::default();
        members.userlist = listed(&world.contacts, list.department_id, below)?.map(simple).collect();
        Ok(members)
    });
    table.on::<ListId>(list_id);
    table.on::<FindByMobile>(|world, _, find| found(world, |member| same_mobile(&member.mobile, &find.mobile)));
    table.on::<FindByEmail>(|world, _, find| {
        found(world, |member| match find.email_type {
            Some(EmailKind::Personal) => member.email == find.email,
            _ => member.biz_mail == find.email,
        })
    });
    table.on::<ActiveStat>(|world, _, _| {
        let members = world.contacts.members.values();
        let mut count = ActiveCount::default();
        count.active_cnt = members.filter(|member| member.status == MemberStatus::Active).count() as i64;
        Ok(count)
    });
    // 二次验证: who passes it has joined.
    table.on::<AuthSucc>(|world, _, passed| {
        world.contacts.member_mut(&passed.userid)?.status = MemberStatus::Active;
        Ok(Empty::default())
    });
}

/// Adds a member. Departments that do not exist are made, as WeCom does, and returned.
pub(super) fn put(contacts: &mut Contacts, create: &Create) -> Result<Vec<CreatedDepartment>, Refusal> {
    check_userid(&create.userid)?;
    ensure(contacts.member(&create.userid).is_none(), 60102)?;
    ensure((1..=64).contains(&create.name.chars().count()), 60112)?;
    ensure(create.mobile.is_some() || create.email.is_some(), 60129)?;
    let mut member = merged(&Member::default(), create, &["to_invite", "enable", "avatar_mediaid"])?;
    check_unique(contacts, &member, None)?;
    member.department.retain(|place| place.value() != 0);
    if member.department.is_empty() {
        member.department.push(ROOT);
    }
    check_parallel(&member)?;
    let made = department::make_missing(contacts, &member.department);
    complete(&mut member);
    member.status = if create.enable == Some(false) { MemberStatus::Disabled } else { MemberStatus::Inactive };
    contacts.members.insert(create.userid.as_str().to_lowercase(), member);
    Ok(made)
}

/// Changes what an update names.
pub(super) fn change(contacts: &mut Contacts, update: Update) -> Result<(), Refusal> {
    let old = contacts.member_mut(&update.userid)?.clone();
    let mut member = merged(&old, &update, &["to_invite", "enable", "avatar_mediaid", "new_userid"])?;
    // WeCom's own spelling of the id stays.
    member.userid = old.userid.clone();
    ensure((1..=64).contains(&member.name.chars().count()), 60112)?;
    check_unique(contacts, &member, Some(&old.userid))?;
    if update.department.is_some() {
        member.order = update.order.unwrap_or_default();
        member.is_leader_in_dept = update.is_leader_in_dept.unwrap_or_default();
        check_parallel(&member)?;
        department::make_missing(contacts, &member.department);
        if update.main_department.is_none() {
            member.main_department = None;
        }
    }
    member.status = match (update.enable, member.status) {
        (Some(false), _) => MemberStatus::Disabled,
        (Some(true), MemberStatus::Disabled) => MemberStatus::Active,
        (_, status) => status,
    };
    if let Some(new) = update.new_userid {
        check_userid(&new)?;
        let same = new.as_str().eq_ignore_ascii_case(old.userid.as_str());
        ensure(same || contacts.member(&new).is_none(), 60102)?;
        for tag in contacts.tags.values_mut() {
            if tag.members.remove(&old.userid.as_str().to_lowercase()) {
                tag.members.insert(new.as_str().to_lowercase());
            }
        }
        member.userid = new;
    }
    complete(&mut member);
    contacts.members.remove(&old.userid.as_str().to_lowercase());
    contacts.members.insert(member.userid.as_str().to_lowercase(), member);
    Ok(())
}

pub(super) fn remove(contacts: &mut Contacts, id: &UserId) {
    let id = id.as_str().to_lowercase();
    contacts.members.remove(&id);
    for tag in contacts.tags.values_mut() {
        tag.members.remove(&id);
    }
}

/// The member with the fields that a request names, those aside that say what to do rather than what is.
fn merged(old: &Member, request: &impl serde::Serialize, aside: &[&str]) -> Result<Member, Refusal> {
    let broken = |_| Refusal::from(40058);
    let mut whole: Map<String, Json> = match serde_json::to_value(old).map_err(broken)? {
        Json::Object(fields) => fields,
        _ => Map::new(),
    };
    if let Json::Object(fields) = serde_json::to_value(request).map_err(broken)? {
        whole.extend(fields.into_iter().filter(|(name, _)| !aside.contains(&name.as_str())));
    }
    serde_json::from_value(Json::Object(whole)).map_err(broken)
}

/// One order and one leader mark for each department; a main department among them.
pub(super) fn complete(member: &mut Member) {
    let places = member.department.len();
    member.order.resize(places, 0);
    member.is_leader_in_dept.resize(places, false);
    if member.main_department.is_none() {
        member.main_department = member.department.first().copied();
    }
    member.open_userid = open_userid(&member.userid);
}

fn check_parallel(member: &Member) -> Result<(), Refusal> {
    let places = member.department.len();
    ensure(places <= 100, 60110)?;
    ensure(member.order.is_empty() || member.order.len() == places, 40058)?;
    ensure(member.is_leader_in_dept.is_empty() || member.is_leader_in_dept.len() == places, 60132)
}

fn check_unique(contacts: &Contacts, member: &Member, own: Option<&UserId>) -> Result<(), Refusal> {
    let mut others = contacts.members.values().filter(|other| Some(&other.userid) != own);
    let taken = |a: &str, b: &str| !a.is_empty() && a.eq_ignore_ascii_case(b);
    others.try_for_each(|other| {
        ensure(member.mobile.is_empty() || !same_mobile(&other.mobile, &member.mobile), 60104)?;
        ensure(!taken(&other.email, &member.email) && !taken(&other.biz_mail, &member.biz_mail), 60106)
    })
}

/// Chinese numbers are the same with and without `+86`.
fn same_mobile(a: &str, b: &str) -> bool {
    let plain = |text: &str| text.trim_start_matches("+86").replace([' ', '-'], "");
    !a.is_empty() && plain(a) == plain(b)
}

fn listed(
    contacts: &Contacts,
    department: DepartmentId,
    below: bool,
) -> Result<impl Iterator<Item = &Member>, Refusal> {
    ensure(department.value() != 0, 60127)?;
    ensure(contacts.departments.contains_key(&department), 60003)?;
    Ok(contacts.members_of(department, below))
}

fn simple(member: &Member) -> SimpleMember {
    let mut simple = SimpleMember::default();
    simple.userid = member.userid.clone();
    simple.name = member.name.clone();
    simple.department = member.department.clone();
    simple.open_userid = member.open_userid.clone();
    simple
}

/// Pages of pairs; the cursor is the place where the next one begins.
fn list_id(world: &mut World, _: &crate::routes::Caller, list: ListId) -> Result<IdPage, Refusal> {
    let cursor = list.cursor.unwrap_or_default();
    let Ok(start) = (if cursor.is_empty() { Ok(0) } else { cursor.parse::<usize>() }) else { return refuse(40058) };
    let limit = list.limit.unwrap_or(10_000).clamp(1, 10_000) as usize;
    let pairs = world.contacts.members.values().flat_map(|member| {
        member.department.iter().map(|place| {
            let mut pair = DepartmentMember::default();
            pair.userid = member.userid.clone();
            pair.department = *place;
            pair
        })
    });
    let mut page = IdPage::default();
    let mut rest = pairs.skip(start);
    page.dept_user = rest.by_ref().take(limit).collect();
    if rest.next().is_some() {
        page.next_cursor = (start + limit).to_string();
    }
    Ok(page)
}

fn found(world: &World, is_it: impl Fn(&Member) -> bool) -> Result<Person, Refusal> {
    let Some(member) = world.contacts.members.values().find(|member| is_it(member)) else { return refuse(46004) };
    let mut found = Person::default();
    found.userid = member.userid.clone();
    Ok(found)
}
