//! 异步导入接口: batch jobs from uploaded CSV files, done at once.

use std::collections::{BTreeMap, BTreeSet};

use wecom_core::api::contacts::batch::{
    self, DepartmentOutcome, GetResult, JobResult, Outcome, ReplaceParty, ReplaceUser, ReplacedDepartments,
    ReplacedMembers, SyncUser, SyncedMembers,
};
use wecom_core::api::contacts::department::Department;
use wecom_core::api::contacts::user;
use wecom_core::endpoint::{Job, JobStatus};
use wecom_core::types::{DepartmentId, MediaId, MemberOutcome, UserId};

use super::{Contacts, ROOT, csv, may_write, member};
use crate::callback::{Callback, cdata};
use crate::random;
use crate::refusal::{Refusal, ensure, refuse};
use crate::routes::{Caller, Table};
use crate::world::World;

/// A file's rows, each by the names in its first.
type Rows = Vec<BTreeMap<String, String>>;

pub(super) fn routes(table: &mut Table) {
    table.on::<SyncUser>(|world, caller, job| {
        let callback = callback(job.callback)?;
        let rows = rows(world, caller, &job.media_id)?;
        let result: Vec<_> = rows.iter().map(|row| sync(&mut world.contacts, row)).collect();
        Ok(done(world, caller, callback, rows.len(), SyncedMembers::new(result).into()))
    });
    table.on::<ReplaceUser>(|world, caller, job| {
        let callback = callback(job.callback)?;
        let rows = rows(world, caller, &job.media_id)?;
        let result: Vec<_> = rows.iter().map(|row| sync(&mut world.contacts, row)).collect();
        let named: BTreeSet<String> = rows.iter().map(|row| cell(row, USERID).to_lowercase()).collect();
        world.contacts.members.retain(|id, _| named.contains(id));
        Ok(done(world, caller, callback, rows.len(), ReplacedMembers::new(result).into()))
    });
    table.on::<ReplaceParty>(|world, caller, job| {
        let callback = callback(job.callback)?;
        let rows = rows(world, caller, &job.media_id)?;
        let result = replace(&mut world.contacts, &rows);
        Ok(done(world, caller, callback, rows.len(), ReplacedDepartments::new(result).into()))
    });
    table.on::<GetResult>(|world, _, get| {
        world.contacts.jobs.get(get.jobid.as_str()).cloned().ok_or_else(|| Refusal::from(40058))
    });
}

// Names of columns in the templates.
const NAME: &[&str] = &["姓名", "名字", "name"];
const USERID: &[&str] = &["帐号", "账号", "userid"];
const MOBILE: &[&str] = &["手机号", "手机", "mobile"];
const EMAIL: &[&str] = &["邮箱", "个人邮箱", "email"];
const POSITION: &[&str] = &["职位", "职务", "position"];
const DEPARTMENTS: &[&str] = &["所在部门", "部门", "department"];
const DEPARTMENT_NAME: &[&str] = &["部门名称", "name"];
const DEPARTMENT_ID: &[&str] = &["部门ID", "部门id", "id"];
const PARENT_ID: &[&str] = &["父部门ID", "父部门id", "parentid"];
const ORDER: &[&str] = &["排序", "order"];

fn cell<'a>(row: &'a BTreeMap<String, String>, names: &[&str]) -> &'a str {
    names.iter().find_map(|name| row.get(*name)).map_or("", String::as_str)
}

fn rows(world: &World, caller: &Caller, media: &MediaId) -> Result<Rows, Refusal> {
    may_write(world, caller)?;
    ensure(!media.is_empty(), 41006)?;
    let mut lines = csv::rows(world.media.bytes(media, caller.now)?).into_iter();
    let Some(names) = lines.next() else { return refuse(40092) };
    Ok(lines.map(|line| names.iter().map(|name| name.trim().to_owned()).zip(line).collect()).collect())
}

/// Adds or changes the member of a row.
fn sync(contacts: &mut Contacts, row: &BTreeMap<String, String>) -> MemberOutcome {
    let userid = UserId::from(cell(row, USERID).trim());
    let departments: Vec<DepartmentId> =
        cell(row, DEPARTMENTS).split([';', '；']).filter_map(|id| id.trim().parse().ok()).map(DepartmentId).collect();
    let given = |names: &[&str]| Some(cell(row, names).trim().to_owned()).filter(|text| !text.is_empty());
    let synced = if contacts.member(&userid).is_some() {
        let mut update = user::Update::new(&userid);
        update.name = given(NAME);
        update.mobile = given(MOBILE);
        update.email = given(EMAIL);
        update.position = given(POSITION);
        update.department = Some(departments).filter(|places| !places.is_empty());
        member::change(contacts, update)
    } else {
        let mut create = user::Create::new(&userid, cell(row, NAME).trim());
        create.mobile = given(MOBILE);
        create.email = given(EMAIL);
        create.position = given(POSITION);
        create.department = Some(departments);
        member::put(contacts, &create).map(|_| ())
    };
    let (code, words) = outcome(synced);
    MemberOutcome::new(userid, code, words)
}

/// Adds and changes the departments of the rows, and drops the others where nothing is left in them.
fn replace(contacts: &mut Contacts, rows: &Rows) -> Vec<DepartmentOutcome> {
    let mut outcomes = Vec::new();
    let mut named = BTreeSet::from([ROOT]);
    for row in rows {
        let number = |names: &[&str]| cell(row, names).trim().parse::<i64>().ok();
        let id = DepartmentId(number(DEPARTMENT_ID).unwrap_or_default());
        let parent = DepartmentId(number(PARENT_ID).unwrap_or_default());
        named.insert(id);
        let known = id == ROOT || contacts.departments.contains_key(&parent);
        let (action, code, words) = match contacts.departments.get_mut(&id) {
            _ if id.value() < 1 => (1, 60123, "invalid party id"),
            _ if !known => (1, 60004, "parent department not found"),
            Some(old) => (change(old, cell(row, DEPARTMENT_NAME).trim(), parent, number(ORDER)), 0, "ok"),
            None => {
                let mut department = Department::default();
                department.id = id;
                change(&mut department, cell(row, DEPARTMENT_NAME).trim(), parent, number(ORDER));
                contacts.departments.insert(id, department);
                (1, 0, "ok")
            }
        };
        outcomes.push(DepartmentOutcome::new(action, id, code, words));
    }
    // The lowest ones go first, so that their parents may follow.
    while let Some(empty) = contacts.departments.keys().copied().find(|id| {
        !named.contains(id)
            && contacts.departments.values().all(|department| department.parentid != *id)
            && contacts.members_of(*id, false).next().is_none()
    }) {
        contacts.departments.remove(&empty);
    }
    outcomes
}

/// What was done, as bits: 2 renamed, 4 moved, 8 put elsewhere in the order.
fn change(department: &mut Department, name: &str, parent: DepartmentId, order: Option<i64>) -> u32 {
    let mut action = 0;
    if !name.is_empty() && department.name != name {
        department.name = name.to_owned();
        action |= 2;
    }
    if department.id != ROOT && department.parentid != parent {
        department.parentid = parent;
        action |= 4;
    }
    if let Some(order) = order.filter(|order| *order != 0 && *order != department.order) {
        department.order = order;
        action |= 8;
    }
    action
}

fn outcome(result: Result<(), Refusal>) -> (i64, String) {
    match result {
        Ok(()) => (0, "ok".to_owned()),
        Err(refusal) => (refusal.code, refusal.words()),
    }
}

fn callback(callback: Option<batch::Callback>) -> Result<Option<Callback>, Refusal> {
    let Some(batch::Callback { url, token, encodingaeskey, .. }) = callback else { return Ok(None) };
    let made = Callback::unverified(&url, token.expose(), encodingaeskey.expose());
    made.map(Some).map_err(|problem| Refusal::saying(40057, problem))
}

fn done(world: &mut World, caller: &Caller, callback: Option<Callback>, total: usize, outcome: Outcome) -> Job {
    let mut result = JobResult::default();
    result.status = JobStatus::Done;
    result.total = total as i64;
    result.percentage = 100;
    result.outcome = outcome;
    let mut job = Job::default();
    job.jobid = random::text(32).into();
    if let Some(callback) = callback {
        let event = format!(
            "<xml><ToUserName>{}</ToUserName><FromUserName>{}</FromUserName><CreateTime>{}</CreateTime>\
             <MsgType>{}</MsgType><Event>{}</Event><BatchJob><JobId>{}</JobId><JobType>{}</JobType>\
             <ErrCode>0</ErrCode><ErrMsg>{}</ErrMsg></BatchJob></xml>",
            cdata(&world.corp),
            cdata("sys"),
            caller.now.secs(),
            cdata("event"),
            cdata("batch_job_result"),
            cdata(job.jobid.as_str()),
            cdata(result.outcome.tag()),
            cdata("ok"),
        );
        world.outbox.push((callback, event));
    }
    world.contacts.jobs.insert(job.jobid.as_str().to_owned(), result);
    job
}
