//! Access tokens and tickets: handed out, expiring, voided.

use std::collections::HashMap;
use std::time::Duration;

use http::{Request, Response};
use serde_json::json;
use wecom_core::types::{AgentId, Timestamp};

use crate::log::parameter;
use crate::random;
use crate::refusal::{Refusal, ensure, refuse};
use crate::routes::{Caller, Table, json_answer};
use crate::world::World;

/// What was handed out, and how long it lives.
#[derive(Debug)]
pub(crate) struct Tokens {
    pub(crate) lifetime: Duration,
    /// Whether each `gettoken` gives a token of its own.
    pub(crate) always_new: bool,
    given: HashMap<String, Given>,
    /// The token that a repeated `gettoken` gives again, by app.
    current: HashMap<AgentId, String>,
    /// The corp's ticket and the apps' tickets.
    tickets: HashMap<Option<AgentId>, (String, Timestamp)>,
}

#[derive(Debug)]
struct Given {
    app: AgentId,
    expires: Timestamp,
    void: bool,
}

impl Default for Tokens {
    fn default() -> Tokens {
        Tokens {
            lifetime: Duration::from_secs(7200),
            always_new: false,
            given: HashMap::new(),
            current: HashMap::new(),
            tickets: HashMap::new(),
        }
    }
}

impl Tokens {
    /// The app's token, and for how many more seconds it lives.
    pub(crate) fn give(&mut self, app: AgentId, now: Timestamp) -> (String, u64) {
        if !self.always_new
            && let Some(token) = self.current.get(&app)
            && let Some(given) = self.given.get(token)
            && !given.void
            && given.expires > now
        {
            return (token.clone(), given.expires.since(now).as_secs());
        }
        let token = random::text(126);
        self.given.insert(token.clone(), Given { app, expires: now + self.lifetime, void: false });
        self.current.insert(app, token.clone());
        (token, self.lifetime.as_secs())
    }

    /// Whose token it is.
    pub(crate) fn check(&self, token: &str, now: Timestamp) -> Result<AgentId, Refusal> {
        match self.given.get(token) {
            None => refuse(40014),
            Some(given) if given.void => refuse(40014),
            Some(given) if given.expires <= now => refuse(42001),
            Some(given) => Ok(given.app),
        }
    }

    /// Voids every token that was given out.
    pub(crate) fn void(&mut self) {
        self.given.values_mut().for_each(|given| given.void = true);
    }

    /// Every token and ticket so far.
    pub(crate) fn secrets(&self) -> impl Iterator<Item = &String> {
        self.given.keys().chain(self.tickets.values().map(|(ticket, _)| ticket))
    }

    fn ticket(&mut self, of: Option<AgentId>, now: Timestamp) -> (String, u64) {
        let expires = now + self.lifetime;
        let ticket = self.tickets.entry(of).or_insert_with(|| (random::text(86), expires));
        if ticket.1 <= now {
            *ticket = (random::text(86), expires);
        }
        (ticket.0.clone(), ticket.1.since(now).as_secs())
    }
}

pub(crate) fn routes(table: &mut Table) {
    table.raw("GET", "/cgi-bin/gettoken", None, gettoken);
    table.raw("GET", "/cgi-bin/get_jsapi_ticket", Some("access_token"), |world, caller, _| {
        Ok(ticket(world.tokens.ticket(None, caller.now)))
    });
    table.raw("GET", "/cgi-bin/ticket/get", Some("access_token"), |world, caller, request| {
        let kind = parameter(request.uri().query().unwrap_or_default(), "type");
        ensure(kind.as_deref() == Some("agent_config"), 40058)?;
        Ok(ticket(world.tokens.ticket(Some(caller.app), caller.now)))
    });
}

fn gettoken(world: &mut World, caller: &Caller, request: &Request<Vec<u8>>) -> Result<Response<Vec<u8>>, Refusal> {
    let query = request.uri().query().unwrap_or_default();
    let corp = parameter(query, "corpid").unwrap_or_default();
    let secret = parameter(query, "corpsecret").unwrap_or_default();
    ensure(!corp.is_empty(), 41002)?;
    ensure(!secret.is_empty(), 41004)?;
    ensure(corp == world.corp, 40013)?;
    let Some(app) = world.apps.values().find(|app| app.secret == secret) else { return refuse(40001) };
    let (token, seconds) = world.tokens.give(app.info.agentid, caller.now);
    Ok(json_answer(json!({ "access_token": token, "expires_in": seconds })))
}

fn ticket((ticket, seconds): (String, u64)) -> Response<Vec<u8>> {
    json_answer(json!({ "ticket": ticket, "expires_in": seconds }))
}
