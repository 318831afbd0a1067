//! What a run is about: who calls what, and what goes wrong how often.

use wecom_core::endpoint::{AccessToken, ProviderToken, SuiteToken};
use wecom_core::flow::{Credential, Policy, TicketKind, TokenKey};
use wecom_core::types::BusinessKind;

/// Who has a token. The numbers tell one from another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Who {
    /// An app of the corp's own.
    App(usize),
    /// A third-party app.
    Suite(usize),
    /// The corp with the second number, which authorised the suite with the first.
    Corp(usize, usize),
    /// A provider.
    Provider(usize),
    /// The app with this number, in a corp below.
    Linked(usize),
}

/// What a token is good for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// For calls.
    Token,
    /// For `wx.config`.
    CorpTicket,
    /// For `wx.agentConfig`.
    AgentTicket,
    /// To fetch a suite's token with; WeCom pushes it.
    Pushed,
}

/// What one caller wants.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Job {
    /// A read.
    Get(Who),
    /// A write that must not go twice.
    Post(Who),
    /// A write that may.
    Set(Who),
    /// A JS ticket, of whoever has an access token.
    Ticket(Who, TicketKind),
    /// To renew a token ahead of its end.
    Renew(Who),
    /// To keep a ticket of this suite that was just pushed.
    Keep(usize),
}

/// How likely what is, in 256ths.
#[derive(Clone, Copy, Debug, Default)]
pub struct Odds {
    /// A request goes wrong.
    pub network: u8,
    /// The store fails.
    pub store: u8,
    /// A token is voided between two steps.
    pub void: u8,
    /// A suite gets another ticket, and the old ones are void.
    pub ticket: u8,
    /// The callers' clock is set.
    pub clock: u8,
    /// A step takes long.
    pub delay: u8,
}

/// Everything about a run that is not dice.
#[derive(Clone, Debug)]
pub struct Scene {
    /// The callers.
    pub jobs: Vec<Job>,
    /// The policy of all of them.
    pub policy: Policy,
    /// What goes wrong how often.
    pub odds: Odds,
    /// See [`WeCom::lives`](super::WeCom::lives).
    pub lives: Vec<i64>,
    /// See [`WeCom::same_token`](super::WeCom::same_token).
    pub same_token: bool,
    /// See [`WeCom::wrong_secrets`](super::WeCom::wrong_secrets).
    pub wrong_secrets: Vec<Who>,
}

/// So many suites there are; each has a ticket from the start.
pub const SUITES: usize = 2;

impl Job {
    /// The tokens that it takes, each fetched with the next.
    pub(super) fn chain(self) -> Vec<(Who, Kind)> {
        match self {
            Job::Get(who) | Job::Post(who) | Job::Set(who) | Job::Renew(who) => who.chain(),
            Job::Ticket(who, TicketKind::Agent) => [vec![(who, Kind::AgentTicket)], who.chain()].concat(),
            Job::Ticket(who, _) => [vec![(who, Kind::CorpTicket)], who.chain()].concat(),
            Job::Keep(suite) => vec![(Who::Suite(suite), Kind::Pushed)],
        }
    }

    /// Whether it takes the token of `who`, itself or to fetch another.
    pub fn takes(self, who: Who) -> bool {
        self.chain().contains(&(who, Kind::Token))
    }
}

impl Who {
    /// By which path the token is fetched.
    pub fn path(self) -> &'static str {
        path((self, Kind::Token))
    }

    fn chain(self) -> Vec<(Who, Kind)> {
        let own = (self, Kind::Token);
        match self {
            Who::App(_) | Who::Provider(_) => vec![own],
            Who::Linked(app) => vec![own, (Who::App(app), Kind::Token)],
            Who::Suite(_) => vec![own, (self, Kind::Pushed)],
            Who::Corp(suite, _) => [vec![own], Who::Suite(suite).chain()].concat(),
        }
    }

    /// Whoever has an access token authenticates so.
    ///
    /// # Panics
    ///
    /// Where it is a suite or a provider.
    pub(super) fn access(self) -> Credential<AccessToken> {
        match self {
            Who::App(app) => Credential::app("ww1", format!("secret{app}")),
            Who::Corp(suite, corp) => self::suite(suite).corp(format!("corp{corp}"), format!("code{suite}-{corp}")),
            Who::Linked(app) => Who::App(app).access().linked(format!("below{app}"), 7, BusinessKind::Chain),
            Who::Suite(_) | Who::Provider(_) => panic!("{self:?} has no access token"),
        }
    }
}

pub(super) fn suite(suite: usize) -> Credential<SuiteToken> {
    Credential::suite(format!("suite{suite}"), format!("suitesecret{suite}"))
}

pub(super) fn provider(provider: usize) -> Credential<ProviderToken> {
    Credential::provider(format!("provider{provider}"), format!("providersecret{provider}"))
}

/// Under which key a token is stored.
pub(super) fn key((who, kind): (Who, Kind)) -> String {
    let key = match (who, kind) {
        (Who::Suite(number), Kind::Pushed) => suite(number).pushed_ticket().and_then(|ticket| ticket.key().cloned()),
        (Who::Suite(number), _) => suite(number).key().cloned(),
        (Who::Provider(number), _) => provider(number).key().cloned(),
        (_, Kind::CorpTicket) => who.access().ticket(TicketKind::Corp).key().cloned(),
        (_, Kind::AgentTicket) => who.access().ticket(TicketKind::Agent).key().cloned(),
        _ => who.access().key().cloned(),
    };
    key.as_ref().map(TokenKey::as_str).unwrap_or_default().to_owned()
}

/// By which path a token is fetched; none where it is pushed.
pub(super) fn path((who, kind): (Who, Kind)) -> &'static str {
    match (kind, who) {
        (Kind::CorpTicket, _) => "/cgi-bin/get_jsapi_ticket",
        (Kind::AgentTicket, _) => "/cgi-bin/ticket/get",
        (Kind::Pushed, _) => "",
        (Kind::Token, Who::App(_)) => "/cgi-bin/gettoken",
        (Kind::Token, Who::Suite(_)) => "/cgi-bin/service/get_suite_token",
        (Kind::Token, Who::Corp(..)) => "/cgi-bin/service/get_corp_token",
        (Kind::Token, Who::Provider(_)) => "/cgi-bin/service/get_provider_token",
        (Kind::Token, Who::Linked(_)) => "/cgi-bin/corpgroup/corp/gettoken",
    }
}
