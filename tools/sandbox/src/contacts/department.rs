//! 部门管理.

use wecom_core::api::contacts::department::{
    Create, Delete, Department, DepartmentIds, DepartmentPlace, Departments, Found, Get, List, SimpleList, Update,
};
use wecom_core::api::contacts::user::CreatedDepartment;
use wecom_core::endpoint::Empty;
use wecom_core::types::{DepartmentId, NewDepartment};

use super::{Contacts, ROOT, may_write};
use crate::refusal::{Refusal, ensure, refuse};
use crate::routes::Table;

pub(super) fn routes(table: &mut Table) {
    table.on::<Create>(|world, caller, create| {
        may_write(world, caller)?;
        let mut created = NewDepartment::default();
        created.id = make(&mut world.contacts, create)?;
        Ok(created)
    });
    table.on::<Update>(|world, caller, update| {
        may_write(world, caller)?;
        change(&mut world.contacts, update)?;
        Ok(Empty::default())
    });
    table.on::<Delete>(|world, caller, delete| {
        may_write(world, caller)?;
        let (contacts, id) = (&mut world.contacts, delete.id);
        ensure(contacts.departments.contains_key(&id), 60123)?;
        ensure(id != ROOT, 60007)?;
        ensure(contacts.departments.values().all(|department| department.parentid != id), 60006)?;
        ensure(contacts.members_of(id, false).next().is_none(), 60005)?;
        contacts.departments.remove(&id);
        for tag in contacts.tags.values_mut() {
            tag.departments.remove(&id);
        }
        Ok(Empty::default())
    });
    table.on::<Get>(|world, _, get| {
        let Some(department) = world.contacts.departments.get(&get.id) else { return refuse(60123) };
        let mut found = Found::default();
        found.department = with_leaders(&world.contacts, department);
        Ok(found)
    });
    table.on::<List>(|world, _, list| {
        let mut all = Departments::default();
        let contacts = &world.contacts;
        all.department = listed(contacts, list.id)?.map(|department| with_leaders(contacts, department)).collect();
        Ok(all)
    });
    table.on::<SimpleList>(|world, _, list| {
        let mut all = DepartmentIds::default();
        all.department_id = listed(&world.contacts, list.id)?.map(place).collect();
        Ok(all)
    });
}

fn make(contacts: &mut Contacts, create: Create) -> Result<DepartmentId, Refusal> {
    check_name(&create.name)?;
    ensure(contacts.departments.contains_key(&create.parentid), 60004)?;
    check_free(contacts, &create.name, create.parentid, None)?;
    let id = match create.id {
        Some(id) => {
            ensure(id.value() > 1 && id.value() <= i64::from(u32::MAX), 60123)?;
            ensure(!contacts.departments.contains_key(&id), 60008)?;
            id
        }
        None => next_id(contacts),
    };
    let mut department = Department::default();
    department.id = id;
    department.name = create.name;
    department.name_en = create.name_en.unwrap_or_default();
    department.parentid = create.parentid;
    department.order = create.order.unwrap_or_default();
    contacts.departments.insert(id, department);
    Ok(id)
}

fn change(contacts: &mut Contacts, update: Update) -> Result<(), Refusal> {
    let Some(old) = contacts.departments.get(&update.id) else { return refuse(60123) };
    let mut department = old.clone();
    if let Some(name) = update.name {
        check_name(&name)?;
        department.name = name;
    }
    if let Some(name) = update.name_en {
        department.name_en = name;
    }
    if let Some(order) = update.order {
        department.order = order;
    }
    if let Some(parent) = update.parentid.filter(|parent| *parent != department.parentid) {
        ensure(update.id != ROOT, 60011)?;
        ensure(contacts.departments.contains_key(&parent), 60004)?;
        ensure(!contacts.below(update.id).contains(&parent), 60010)?;
        department.parentid = parent;
    }
    check_free(contacts, &department.name, department.parentid, Some(department.id))?;
    contacts.departments.insert(department.id, department);
    Ok(())
}

/// Makes the departments among these that do not exist, below the root.
pub(super) fn make_missing(contacts: &mut Contacts, wanted: &[DepartmentId]) -> Vec<CreatedDepartment> {
    let mut made = Vec::new();
    for id in wanted {
        if contacts.departments.contains_key(id) {
            continue;
        }
        let mut department = Department::default();
        department.id = *id;
        department.name = format!("部门{id}");
        department.parentid = ROOT;
        let mut created = CreatedDepartment::default();
        created.id = *id;
        created.name = department.name.clone();
        contacts.departments.insert(*id, department);
        made.push(created);
    }
    made
}

fn next_id(contacts: &Contacts) -> DepartmentId {
    let last = contacts.departments.keys().next_back().map_or(1, |id| id.value());
    DepartmentId(last + 1)
}

fn check_name(name: &str) -> Result<(), Refusal> {
    ensure((1..=64).contains(&name.chars().count()), 60001)?;
    ensure(!name.contains(['\\', ':', '*', '?', '"', '<', '>', '|']), 60009)
}

/// A name stands once below a parent.
fn check_free(contacts: &Contacts, name: &str, parent: DepartmentId, own: Option<DepartmentId>) -> Result<(), Refusal> {
    let mut others = contacts.departments.values().filter(|department| Some(department.id) != own);
    ensure(others.all(|department| department.name != name || department.parentid != parent), 60008)
}

/// A department and all below it; all there are without one.
fn listed(contacts: &Contacts, root: Option<DepartmentId>) -> Result<impl Iterator<Item = &Department>, Refusal> {
    let root = root.filter(|id| id.value() != 0).unwrap_or(ROOT);
    ensure(contacts.departments.contains_key(&root), 60123)?;
    let wanted = contacts.below(root);
    Ok(contacts.departments.values().filter(move |department| wanted.contains(&department.id)))
}

fn with_leaders(contacts: &Contacts, department: &Department) -> Department {
    let mut department = department.clone();
    department.department_leader = contacts
        .members
        .values()
        .filter(|member| {
            let mut places = member.department.iter().zip(&member.is_leader_in_dept);
            places.any(|(place, leads)| *place == department.id && *leads)
        })
        .map(|member| member.userid.clone())
        .collect();
    department
}

fn place(department: &Department) -> DepartmentPlace {
    let mut place = DepartmentPlace::default();
    place.id = department.id;
    place.parentid = department.parentid;
    place.order = department.order;
    place
}
