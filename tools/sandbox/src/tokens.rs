//! Tokens of all kinds and JS-SDK tickets: handed out, expiring, voided.

use std::collections::HashMap;
use std::time::Duration;

use wecom_core::flow::token::{AccessTokenAnswer, GetJsapiTicket, GetTicket, GetToken, Ticket};
use wecom_core::types::{AgentId, DeviceSn, ModelId, SuiteId, Timestamp};

use crate::app::App;
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
    /// The token that is given again to who asks again.
    current: HashMap<Holder, String>,
    /// The corps' tickets and the apps' tickets.
    tickets: HashMap<(String, Option<AgentId>), (String, Timestamp)>,
}

/// Whose a token is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub(crate) enum Holder {
    /// Nobody's: the path takes none.
    #[default]
    Nobody,
    /// An app's, whichever corp it is in.
    App(AgentId),
    /// A third-party app's, or a template's of customized apps.
    Suite(SuiteId),
    /// The provider's.
    Provider,
    /// A model's of devices.
    Model(ModelId),
    /// A device's, by its serial number.
    Device(DeviceSn),
}

#[derive(Debug)]
struct Given {
    holder: Holder,
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

impl Holder {
    /// The query parameter in which such a token comes.
    fn parameter(&self) -> &'static str {
        match self {
            Holder::Nobody => "",
            Holder::App(_) => "access_token",
            Holder::Suite(_) => "suite_access_token",
            Holder::Provider => "provider_access_token",
            Holder::Model(_) => "model_access_token",
            Holder::Device(_) => "device_access_token",
        }
    }
}

/// The codes for a token in this parameter that is not valid, and for one that expired. For a provider's no codes of its
/// own are documented.
fn codes(parameter: &str) -> (i64, i64) {
    match parameter {
        "suite_access_token" => (40082, 42009),
        "model_access_token" => (710_400, 710_401),
        "device_access_token" => (40106, 42021),
        _ => (40014, 42001),
    }
}

impl Tokens {
    /// The holder's token, and for how many more seconds it lives.
    pub(crate) fn give(&mut self, holder: Holder, now: Timestamp) -> (String, u64) {
        if !self.always_new
            && let Some(token) = self.current.get(&holder)
            && let Some(given) = self.given.get(token)
            && !given.void
            && given.expires > now
        {
            return (token.clone(), given.expires.since(now).as_secs());
        }
        let token = random::text(126);
        self.given.insert(token.clone(), Given { holder: holder.clone(), expires: now + self.lifetime, void: false });
        self.current.insert(holder, token.clone());
        (token, self.lifetime.as_secs())
    }

    /// Whose token it is, which came in the parameter of this name.
    pub(crate) fn check(&self, parameter: &str, token: &str, now: Timestamp) -> Result<Holder, Refusal> {
        let (invalid, expired) = codes(parameter);
        match self.given.get(token).filter(|given| !given.void && given.holder.parameter() == parameter) {
            None => refuse(invalid),
            Some(given) if given.expires <= now => refuse(expired),
            Some(given) => Ok(given.holder.clone()),
        }
    }

    /// Voids every token that was given out.
    pub(crate) fn void(&mut self) {
        self.given.values_mut().for_each(|given| given.void = true);
    }

    /// Voids the tokens of one holder.
    pub(crate) fn void_of(&mut self, holder: &Holder) {
        self.given.values_mut().filter(|given| given.holder == *holder).for_each(|given| given.void = true);
    }

    /// Every token and ticket so far.
    pub(crate) fn secrets(&self) -> impl Iterator<Item = &String> {
        self.given.keys().chain(self.tickets.values().map(|(ticket, _)| ticket))
    }

    fn ticket(&mut self, corp: String, app: Option<AgentId>, now: Timestamp) -> (String, u64) {
        let expires = now + self.lifetime;
        let ticket = self.tickets.entry((corp, app)).or_insert_with(|| (random::text(86), expires));
        if ticket.1 <= now {
            *ticket = (random::text(86), expires);
        }
        (ticket.0.clone(), ticket.1.since(now).as_secs())
    }
}

pub(crate) fn routes(table: &mut Table) {
    table.on::<GetToken>(|world, caller, get| gettoken(world, caller, &get));
    table.on::<GetJsapiTicket>(|world, caller, _| {
        let corp = world.corp_of(caller.app);
        Ok(ticket(world.tokens.ticket(corp, None, caller.now)))
    });
    table.on::<GetTicket>(|world, caller, get| {
        ensure(get.kind == "agent_config", 40058)?;
        let corp = world.corp_of(caller.app);
        Ok(ticket(world.tokens.ticket(corp, Some(caller.app), caller.now)))
    });
}

fn gettoken(world: &mut World, caller: &Caller, get: &GetToken) -> Result<AccessTokenAnswer, Refusal> {
    ensure(!get.corpid.is_empty(), 41002)?;
    ensure(!get.corpsecret.is_empty(), 41004)?;
    ensure(get.corpid == world.corp.as_str() || world.vendor.knows(&get.corpid), 40013)?;
    world.vendor.is_alive(&get.corpid)?;
    let secret = get.corpsecret.expose();
    let is_in = |app: &&App| get.corpid == app.corp.as_ref().unwrap_or(&world.corp).as_str();
    let Some(app) = world.apps.values().filter(is_in).find(|app| app.secret == secret) else {
        return refuse(if world.vendor.ended(secret) { 40084 } else { 40001 });
    };
    Ok(world.access_token(app.info.agentid, caller.now))
}

impl World {
    /// An app's token, as the calls that fetch one answer it.
    pub(crate) fn access_token(&mut self, app: AgentId, now: Timestamp) -> AccessTokenAnswer {
        let (token, seconds) = self.tokens.give(Holder::App(app), now);
        let mut answer = AccessTokenAnswer::default();
        answer.access_token = token.into();
        answer.expires_in = seconds as i64;
        answer
    }
}

fn ticket((ticket, seconds): (String, u64)) -> Ticket {
    let mut answer = Ticket::default();
    answer.ticket = ticket.into();
    answer.expires_in = seconds as i64;
    answer
}
