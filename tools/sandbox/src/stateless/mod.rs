//! Every endpoint that the sandbox keeps no state for: the request is checked as far as the catalogue knows what WeCom
//! requires, the answer is made up from what the catalogue knows of its form.

mod made_up;
mod required;

use http::{Request, Response};
use wecom_core::catalogue::{self, Descriptor};

use crate::origin::Origin;
use crate::refusal::Refusal;
use crate::routes::{Caller, Table, is_json, json_body, unreadable};
use crate::world::World;

/// Serves what no other room does; comes after them.
pub(crate) fn routes(table: &mut Table) {
    for endpoint in catalogue::endpoints() {
        let token = (endpoint.token != "none").then_some(endpoint.token);
        table.spare(endpoint.path, &endpoint.method, token, move |world, caller, request| {
            serve(endpoint, world, caller, request)
        });
    }
}

fn serve(
    endpoint: &Descriptor,
    world: &mut World,
    caller: &Caller,
    request: &Request<Vec<u8>>,
) -> Result<Response<Vec<u8>>, Refusal> {
    json_body(&endpoint.method, request)?;
    let read = endpoint.read(request).map_err(|error| unreadable(&error, is_json(request)))?;
    required::check(endpoint, request)?;
    if let Some(answer) = world.scripts.take(endpoint.path) {
        return Ok(answer);
    }
    let mut answer = made_up::answer(endpoint, &read.json(), caller.now)?;
    Origin::MadeUp.mark(&mut answer);
    Ok(answer)
}
