//! 异步导出接口: encrypted files with members, departments and the wearers of tags, made at once.

use std::time::Duration;

use http::{HeaderValue, Request, Response};
use md5::{Digest, Md5};
use serde_json::{Value as Json, json};
use wecom_core::api::contacts::export::{DataFile, Department, ExportResult, GetResult, SimpleUser, TagUser, User};
use wecom_core::endpoint::{FileJobStatus, Job};
use wecom_core::types::{AgentId, Secret, Timestamp};

use super::Contacts;
use crate::cipher;
use crate::random;
use crate::refusal::{Refusal, ensure, refuse};
use crate::routes::{Caller, Table};
use crate::world::World;

/// A finished export.
#[derive(Debug)]
pub(super) struct Exported {
    owner: AgentId,
    file: Vec<u8>,
    until: Timestamp,
}

/// How long a file can be fetched.
const LIFETIME: Duration = Duration::from_secs(2 * 3600);
/// Where the sandbox's own files are.
const FILE: &str = "/sandbox/export";

pub(super) fn routes(table: &mut Table) {
    table.on::<SimpleUser>(|world, caller, export| {
        let users: Vec<Json> = members(&world.contacts).into_iter().map(simple).collect();
        save(world, caller, &export.encoding_aeskey, &json!({ "userlist": users }))
    });
    table.on::<User>(|world, caller, export| {
        let users = members(&world.contacts);
        save(world, caller, &export.encoding_aeskey, &json!({ "userlist": users }))
    });
    table.on::<Department>(|world, caller, export| {
        let all: Vec<_> =
            world.contacts.departments.values().filter_map(|one| serde_json::to_value(one).ok()).collect();
        save(world, caller, &export.encoding_aeskey, &json!({ "department": all }))
    });
    table.on::<TagUser>(|world, caller, export| {
        let Some(tag) = world.contacts.tags.get(&export.tagid) else { return refuse(40068) };
        let wearers = tag.members.iter().filter_map(|id| world.contacts.members.get(id));
        let users: Vec<Json> =
            wearers.map(|member| json!({"userid": member.userid.as_str(), "name": member.name})).collect();
        let parties: Vec<i64> = tag.departments.iter().map(|id| id.value()).collect();
        let content = json!({ "tagname": tag.name, "userlist": users, "partylist": parties });
        save(world, caller, &export.encoding_aeskey, &content)
    });
    table.on::<GetResult>(|world, caller, get| {
        let Some(exported) = world.contacts.exports.get(get.jobid.as_str()) else { return refuse(40058) };
        ensure(exported.owner == caller.app, 40058)?;
        let mut file = DataFile::default();
        file.url = format!("{}{FILE}?id={}", caller.base, get.jobid);
        file.size = exported.file.len() as u64;
        file.md5 = Md5::digest(&exported.file).iter().map(|byte| format!("{byte:02x}")).collect();
        let mut result = ExportResult::default();
        result.status = FileJobStatus::Done;
        result.data_list = vec![file];
        Ok(result)
    });
    table.raw("GET", FILE, None, file);
}

fn members(contacts: &Contacts) -> Vec<Json> {
    contacts.members.values().filter_map(|member| serde_json::to_value(member).ok()).collect()
}

/// The four fields that the short form has.
fn simple(mut member: Json) -> Json {
    if let Json::Object(fields) = &mut member {
        fields.retain(|name, _| ["userid", "name", "department", "open_userid"].contains(&name.as_str()));
    }
    member
}

fn save(world: &mut World, caller: &Caller, key: &Secret, content: &Json) -> Result<Job, Refusal> {
    let Some(file) = cipher::seal_file(key.expose(), content.to_string().as_bytes()) else { return refuse(40058) };
    let mut job = Job::default();
    job.jobid = format!("jobid_{}", random::text(24)).into();
    let exported = Exported { owner: caller.app, file, until: caller.now + LIFETIME };
    world.contacts.exports.insert(job.jobid.as_str().to_owned(), exported);
    Ok(job)
}

fn file(world: &mut World, caller: &Caller, request: &Request<Vec<u8>>) -> Result<Response<Vec<u8>>, Refusal> {
    let id = crate::log::parameter(request.uri().query().unwrap_or_default(), "id").unwrap_or_default();
    let Some(exported) = world.contacts.exports.get(&id).filter(|exported| exported.until > caller.now) else {
        return Ok(crate::sandbox::empty(http::StatusCode::NOT_FOUND));
    };
    let mut response = Response::new(exported.file.clone());
    let kind = HeaderValue::from_static("application/octet-stream");
    response.headers_mut().insert(http::header::CONTENT_TYPE, kind);
    Ok(response)
}
