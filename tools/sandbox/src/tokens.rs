//! Access tokens and tickets: handed out, expiring, voided.

use std::collections::HashMap;
use std::time::Duration;

use wecom_core::flow::token::{AccessTokenAnswer, GetJsapiTicket, GetTicket, GetToken, Ticket};
use wecom_core::types::{AgentId, Timestamp};

use crate::random;
use crate::refusal::{Refusal, ensure, refuse};
use crate::routes::{Caller, Table};
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
    table.on::<GetToken>(|world, caller, get| gettoken(world, caller, &get));
    table.on::<GetJsapiTicket>(|world, caller, _| Ok(ticket(world.tokens.ticket(None, caller.now))));
    table.on::<GetTicket>(|world, caller, get| {
        ensure(get.kind == "agent_config", 40058)?;
        Ok(ticket(world.tokens.ticket(Some(caller.app), caller.now)))
    });
}

fn gettoken(world: &mut World, caller: &Caller, get: &GetToken) -> Result<AccessTokenAnswer, Refusal> {
    ensure(!get.corpid.is_empty(), 41002)?;
    ensure(!get.corpsecret.is_empty(), 41004)?;
    ensure(get.corpid == world.corp.as_str(), 40013)?;
    let Some(app) = world.apps.values().find(|app| app.secret == get.corpsecret.expose()) else { return refuse(40001) };
    let (token, seconds) = world.tokens.give(app.info.agentid, caller.now);
    let mut answer = AccessTokenAnswer::default();
    answer.access_token = token.into();
    answer.expires_in = seconds as i64;
    Ok(answer)
}

fn ticket((ticket, seconds): (String, u64)) -> Ticket {
    let mut answer = Ticket::default();
    answer.ticket = ticket.into();
    answer.expires_in = seconds as i64;
    answer
}
