//! 服务商: a provider's apps in other corps, an app in corps below, and a maker's devices.
//!
//! All corps share the members, departments and messages of the sandbox's one corp; what they do not share is apps and
//! tokens.

mod hardware;
mod install;
mod linked;
mod suite;

use std::collections::{BTreeMap, BTreeSet, HashMap};

use wecom_core::flow::token::provider::{GetProviderToken, ProviderTokenAnswer};
use wecom_core::types::{CorpId, ModelId, SuiteId, Timestamp};

use crate::callback::Callback;
use crate::refusal::{Refusal, ensure, refuse};
use crate::routes::Table;
use crate::tokens::Holder;

pub(crate) use hardware::Model;
pub use install::NotInstalled;
pub(crate) use linked::Share;
pub(crate) use suite::Suite;

/// The provider and the maker, and which corps let them in.
#[derive(Debug, Default)]
pub(crate) struct Vendor {
    /// The provider's corp id and secret.
    pub(crate) provider: Option<(String, String)>,
    pub(crate) suites: BTreeMap<SuiteId, Suite>,
    pub(crate) models: BTreeMap<ModelId, Model>,
    /// The apps that corps below share.
    pub(crate) shares: Vec<Share>,
    /// Corps that are no more.
    dissolved: BTreeSet<CorpId>,
}

/// Tickets and codes that WeCom pushes, by value, and until when they are good.
type Pushed = HashMap<String, Timestamp>;

impl Vendor {
    /// Whether the corp has anything to do with the provider.
    pub(crate) fn knows(&self, corp: &CorpId) -> bool {
        self.suites.values().any(|suite| suite.knows(corp)) || self.shares.iter().any(|share| share.corp == *corp)
    }

    /// Whether a permanent code was good once.
    pub(crate) fn ended(&self, permanent_code: &str) -> bool {
        self.suites.values().any(|suite| suite.ended(permanent_code))
    }

    /// Refuses what concerns a corp that is no more.
    pub(crate) fn is_alive(&self, corp: impl Into<CorpId>) -> Result<(), Refusal> {
        ensure(!self.dissolved.contains(&corp.into()), 301_007)
    }

    /// The id that verifications of a provider's callback addresses are made for: its own corp's.
    pub(crate) fn corp(&self) -> String {
        self.provider.as_ref().map(|(corp, _)| corp.clone()).unwrap_or_default()
    }

    pub(crate) fn callbacks(&self) -> impl Iterator<Item = &Callback> {
        self.suites.values().filter_map(|suite| suite.command.as_ref())
    }

    /// All that no transcript may show.
    pub(crate) fn secrets(&self) -> impl Iterator<Item = &String> {
        let provider = self.provider.iter().map(|(_, secret)| secret);
        let suites = self.suites.values().flat_map(Suite::secrets);
        provider.chain(suites).chain(self.models.values().flat_map(Model::secrets))
    }
}

pub(crate) fn routes(table: &mut Table) {
    table.on::<GetProviderToken>(|world, caller, get| {
        ensure(!get.corpid.is_empty(), 41002)?;
        ensure(!get.provider_secret.is_empty(), 41004)?;
        let Some((corp, secret)) = &world.vendor.provider else { return refuse(40013) };
        ensure(get.corpid == corp.as_str(), 40013)?;
        ensure(get.provider_secret.expose() == secret, 40001)?;
        let (token, seconds) = world.tokens.give(Holder::Provider, caller.now);
        let mut answer = ProviderTokenAnswer::default();
        answer.provider_access_token = token.into();
        answer.expires_in = seconds as i64;
        Ok(answer)
    });
    suite::routes(table);
    linked::routes(table);
    hardware::routes(table);
}
