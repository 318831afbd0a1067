//! 标签管理.

use std::collections::BTreeSet;

use wecom_core::api::contacts::tag;
use wecom_core::endpoint::Empty;
use wecom_core::types::{DepartmentId, TagId, UserId};

use super::{Contacts, Tag};
use crate::refusal::{Refusal, ensure, refuse};
use crate::routes::{Caller, Table};
use crate::world::{CONTACT_SYNC, World};

pub(super) fn routes(table: &mut Table) {
    table.on::<tag::Create>(|world, caller, create| {
        let contacts = &mut world.contacts;
        check_name(contacts, &create.tagname, None)?;
        let id = match create.tagid {
            Some(id) => id,
            None => TagId(contacts.tags.keys().next_back().map_or(0, |id| id.value()) + 1),
        };
        ensure(id.value() > 0 && !contacts.tags.contains_key(&id), 40068)?;
        let tag =
            Tag { name: create.tagname, members: BTreeSet::new(), departments: BTreeSet::new(), owner: caller.app };
        contacts.tags.insert(id, tag);
        let mut created = tag::Created::default();
        created.tagid = id;
        Ok(created)
    });
    table.on::<tag::Update>(|world, caller, update| {
        writable(world, caller, update.tagid)?;
        check_name(&world.contacts, &update.tagname, Some(update.tagid))?;
        writable(world, caller, update.tagid)?.name = update.tagname;
        Ok(Empty::default())
    });
    table.on::<tag::Delete>(|world, caller, delete| {
        writable(world, caller, delete.tagid)?;
        world.contacts.tags.remove(&delete.tagid);
        Ok(Empty::default())
    });
    table.on::<tag::Get>(|world, _, get| {
        let Some(tag) = world.contacts.tags.get(&get.tagid) else { return refuse(40068) };
        let mut wearers = tag::Wearers::default();
        wearers.tagname = tag.name.clone();
        wearers.partylist = tag.departments.iter().copied().collect();
        let members = tag.members.iter().filter_map(|id| world.contacts.members.get(id));
        wearers.userlist = members
            .map(|member| {
                let mut wearer = tag::TaggedMember::default();
                wearer.userid = member.userid.clone();
                wearer.name = member.name.clone();
                wearer
            })
            .collect();
        Ok(wearers)
    });
    table.on::<tag::List>(|world, _, _| {
        let mut all = tag::Tags::default();
        all.taglist = world
            .contacts
            .tags
            .iter()
            .map(|(id, tag)| {
                let mut listed = tag::Tag::default();
                listed.tagid = *id;
                listed.tagname = tag.name.clone();
                listed
            })
            .collect();
        Ok(all)
    });
    table.on::<tag::AddUsers>(|world, caller, add| {
        writable(world, caller, add.tagid)?;
        let checked = check(&world.contacts, add.userlist, add.partylist)?;
        let tag = writable(world, caller, add.tagid)?;
        tag.members.extend(checked.members);
        tag.departments.extend(checked.departments);
        Ok(checked.invalid)
    });
    table.on::<tag::DeleteUsers>(|world, caller, delete| {
        writable(world, caller, delete.tagid)?;
        let checked = check(&world.contacts, delete.userlist, delete.partylist)?;
        let tag = writable(world, caller, delete.tagid)?;
        tag.members.retain(|id| !checked.members.contains(id));
        tag.departments.retain(|id| !checked.departments.contains(id));
        Ok(checked.invalid)
    });
}

/// A tag that the caller may change: its own, or any where the contacts have no secret of their own.
fn writable<'a>(world: &'a mut World, caller: &Caller, id: TagId) -> Result<&'a mut Tag, Refusal> {
    let guarded = world.apps.contains_key(&CONTACT_SYNC);
    let Some(tag) = world.contacts.tags.get_mut(&id) else { return refuse(40068) };
    ensure(!guarded || tag.owner == caller.app, 81011)?;
    Ok(tag)
}

fn check_name(contacts: &Contacts, name: &str, own: Option<TagId>) -> Result<(), Refusal> {
    let taken = contacts.tags.iter().any(|(id, tag)| tag.name == name && Some(*id) != own);
    ensure((1..=32).contains(&name.chars().count()) && !taken, 40071)
}

/// Who of those named exists.
struct Checked {
    members: BTreeSet<String>,
    departments: BTreeSet<DepartmentId>,
    invalid: tag::Invalid,
}

fn check(
    contacts: &Contacts,
    users: Option<Vec<UserId>>,
    parties: Option<Vec<DepartmentId>>,
) -> Result<Checked, Refusal> {
    let (users, parties) = (users.unwrap_or_default(), parties.unwrap_or_default());
    ensure(!users.is_empty() || !parties.is_empty(), 82001)?;
    ensure(users.len() <= 1000 && parties.len() <= 100, 81014)?;
    let (known, unknown): (Vec<_>, Vec<_>) = users.into_iter().partition(|id| contacts.member(id).is_some());
    let (here, nowhere): (Vec<_>, Vec<_>) = parties.into_iter().partition(|id| contacts.departments.contains_key(id));
    ensure(!known.is_empty() || !here.is_empty(), 40070)?;
    let mut invalid = tag::Invalid::default();
    invalid.invalidlist = unknown;
    invalid.invalidparty = nowhere;
    Ok(Checked {
        members: known.iter().map(|id| id.as_str().to_lowercase()).collect(),
        departments: here.into_iter().collect(),
        invalid,
    })
}
