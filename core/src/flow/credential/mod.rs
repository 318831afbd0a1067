//! How a token is had.

mod source;

use std::fmt;
use std::marker::PhantomData;

use source::{Kind, Ticket};
pub(super) use source::{Source, named};

use super::store::TokenKey;
use crate::endpoint::{AccessToken, DeviceToken, ModelToken, NoToken, ProviderToken, SuiteToken};
use crate::types::{AgentId, BusinessKind, CorpId, DeviceSn, ModelId, ProviderCorpId, Secret, SuiteId};

/// How a token is had, and which token that takes in turn. `T` is the kind of token: a call takes only the credential of
/// the kind that its endpoint names.
///
/// | made by | token | had with |
/// | --- | --- | --- |
/// | [`app`](Credential::app) | an app's | corp id, secret |
/// | [`suite`](Credential::suite) | a third-party app's, or a template's of customized apps | suite id, secret, the pushed ticket |
/// | [`corp`](Credential::corp) of a suite | an authorised corp's | the suite's token, permanent code |
/// | [`customized`](Credential::customized) | a customized app's (代开发) | corp id, permanent code |
/// | [`provider`](Credential::provider) | a provider's | corp id, secret |
/// | [`linked`](Credential::linked) of an app | that of a corp below | the app's token |
/// | [`model`](Credential::model) | that of a model of devices | model id, secret, the pushed ticket |
/// | [`device`](Credential::device) of a model | a device's | the model's token, the device's secret |
/// | [`ticket`](Credential::ticket) of an app or corp | a JS-SDK ticket | its token |
/// | [`given`](Credential::given), [`outside`](Credential::outside) | any | it is there already |
pub struct Credential<T = AccessToken>(pub(super) Source, PhantomData<fn() -> T>);

/// A JS-SDK ticket, as a kind of [`Credential`]. No endpoint takes one: it goes into signatures.
#[derive(Clone, Copy, Debug)]
pub enum JsTicket {}

/// What WeCom pushes every ten minutes, and a token is fetched with: a `suite_ticket` or a `model_ticket`. As a kind of
/// [`Credential`], no endpoint takes it.
#[derive(Clone, Copy, Debug)]
pub enum PushedTicket {}

/// Which JS-SDK call a ticket is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum TicketKind {
    /// `wx.config`: the corp's ticket.
    Corp,
    /// `wx.agentConfig`: the app's ticket.
    Agent,
}

impl Credential<NoToken> {
    /// No token: for endpoints that take none.
    pub fn none() -> Credential<NoToken> {
        Credential::given("")
    }
}

impl<T> Credential<T> {
    /// A token that the caller has: a webhook's key, or an access token fetched elsewhere and used as it is.
    pub fn given(token: impl Into<Secret>) -> Credential<T> {
        Credential::of(Kind::Given(token.into()))
    }

    /// A token that somebody else (a central token server) keeps in the store under `name`. It is never fetched from
    /// here; where WeCom rejects it, the store is asked once more.
    pub fn outside(name: &str) -> Credential<T> {
        Credential::of(Kind::Outside(TokenKey::named(name)))
    }

    /// Under which key its token is stored; none where there is nothing to store.
    pub fn key(&self) -> Option<&TokenKey> {
        self.0.key()
    }

    /// Whether its token can be fetched: not where it was given or is kept by somebody else.
    pub fn can_fetch(&self) -> bool {
        self.0.can_fetch()
    }

    /// The same, for who has no need of the kind.
    pub(super) fn untyped(&self) -> Credential<()> {
        Credential(self.0.clone(), PhantomData)
    }

    fn of(kind: Kind) -> Credential<T> {
        Credential(Source::new(kind), PhantomData)
    }

    /// Keys of what hangs on another token: nothing but a given one tells one owner from another.
    fn derived_key(&self, kind: &str) -> TokenKey {
        match (self.key(), self.0.ready()) {
            (Some(key), _) => key.derived(kind),
            (None, token) => TokenKey::new(kind, "given", token.unwrap_or(&Secret::default())),
        }
    }
}

impl Credential<AccessToken> {
    /// An app of the corp's own (自建应用), or any other secret that gettoken takes (contact sync, customer contact, …).
    pub fn app(corp_id: impl Into<CorpId>, secret: impl Into<Secret>) -> Credential<AccessToken> {
        let (corp_id, secret) = (corp_id.into(), secret.into());
        let key = TokenKey::new("access_token", corp_id.as_str(), &secret);
        Credential::of(Kind::App { corp_id, secret, key })
    }

    /// A customized app (代开发应用) in the corp that authorised it: the permanent code takes the place of the secret.
    pub fn customized(corp_id: impl Into<CorpId>, permanent_code: impl Into<Secret>) -> Credential<AccessToken> {
        Credential::app(corp_id, permanent_code)
    }

    /// The same app in a corp below (上下游, 企业互联) that it is shared with; `agent_id` is its id there.
    #[must_use]
    pub fn linked(
        &self,
        corp_id: impl Into<CorpId>,
        agent_id: impl Into<AgentId>,
        business: BusinessKind,
    ) -> Credential<AccessToken> {
        let (corp_id, agent_id) = (corp_id.into(), agent_id.into());
        let key = self.derived_key(&format!("linked_token:{corp_id}:{agent_id}:{}", business.value()));
        Credential::of(Kind::Linked { of: self.0.clone(), corp_id, agent_id, business, key })
    }

    /// The JS ticket that belongs to an app, or to an authorised corp.
    #[must_use]
    pub fn ticket(&self, kind: TicketKind) -> Credential<JsTicket> {
        let key = self.derived_key(match kind {
            TicketKind::Corp => "jsapi_ticket",
            TicketKind::Agent => "agent_ticket",
        });
        Credential::of(Kind::Ticket { of: self.0.clone(), kind, key })
    }
}

impl Credential<SuiteToken> {
    /// A third-party app (第三方应用), or a template of customized apps (代开发应用模板). Besides the secret it takes the ticket
    /// that WeCom pushes to the command callback: see [`pushed_ticket`](Credential::pushed_ticket).
    pub fn suite(suite_id: impl Into<SuiteId>, secret: impl Into<Secret>) -> Credential<SuiteToken> {
        let (suite_id, secret) = (suite_id.into(), secret.into());
        let key = TokenKey::new("suite_token", suite_id.as_str(), &secret);
        let ticket = Credential::suite_ticket(suite_id.clone()).0;
        Credential::of(Kind::Suite { suite_id, secret, ticket, key })
    }

    /// The corp that authorised the app with this permanent code (授权企业).
    #[must_use]
    pub fn corp(&self, corp_id: impl Into<CorpId>, permanent_code: impl Into<Secret>) -> Credential<AccessToken> {
        let (corp_id, permanent_code) = (corp_id.into(), permanent_code.into());
        let key = TokenKey::new("corp_token", corp_id.as_str(), &permanent_code);
        Credential::of(Kind::Corp { of: self.0.clone(), corp_id, permanent_code, key })
    }
}

impl Credential<ProviderToken> {
    /// A provider (服务商): its corp id and the secret from its console.
    pub fn provider(corp_id: impl Into<ProviderCorpId>, secret: impl Into<Secret>) -> Credential<ProviderToken> {
        let (corp_id, secret) = (corp_id.into(), secret.into());
        let key = TokenKey::new("provider_token", corp_id.as_str(), &secret);
        Credential::of(Kind::Provider { corp_id, secret, key })
    }
}

impl Credential<ModelToken> {
    /// A model of devices that a maker connects through its own cloud (硬件云端接入). Besides the secret it takes the ticket that
    /// WeCom pushes to the maker's callback: see [`pushed_ticket`](Credential::pushed_ticket).
    pub fn model(model_id: impl Into<ModelId>, secret: impl Into<Secret>) -> Credential<ModelToken> {
        let (model_id, secret) = (model_id.into(), secret.into());
        let key = TokenKey::new("model_token", model_id.as_str(), &secret);
        let ticket = Credential::model_ticket(model_id.clone()).0;
        Credential::of(Kind::Model { model_id, secret, ticket, key })
    }

    /// A device of the model, with the secret that the corp's adding it brought.
    #[must_use]
    pub fn device(&self, device_sn: impl Into<DeviceSn>, secret: impl Into<Secret>) -> Credential<DeviceToken> {
        let (device_sn, secret) = (device_sn.into(), secret.into());
        let key = TokenKey::new("device_token", device_sn.as_str(), &secret);
        Credential::of(Kind::Device { of: self.0.clone(), device_sn, secret, key })
    }
}

impl Credential<PushedTicket> {
    /// The ticket of a suite, which is stored as soon as the callback `suite_ticket` brings it
    /// ([`Call::keep`](super::Call::keep)). It is kept without the secret's fingerprint: whoever takes callbacks needs not
    /// know the secret.
    pub fn suite_ticket(suite_id: impl Into<SuiteId>) -> Credential<PushedTicket> {
        let id = suite_id.into();
        Credential::of(Kind::Pushed { what: Ticket::Suite, key: TokenKey::named(&format!("suite_ticket:{id}")) })
    }

    /// The ticket of a model of devices, likewise.
    pub fn model_ticket(model_id: impl Into<ModelId>) -> Credential<PushedTicket> {
        let id = model_id.into();
        Credential::of(Kind::Pushed { what: Ticket::Model, key: TokenKey::named(&format!("model_ticket:{id}")) })
    }
}

/// The kinds of token that are fetched with a ticket which WeCom pushes.
pub trait Ticketed: ticketed::Sealed {}

mod ticketed {
    pub trait Sealed {}
}

impl ticketed::Sealed for SuiteToken {}
impl ticketed::Sealed for ModelToken {}
impl Ticketed for SuiteToken {}
impl Ticketed for ModelToken {}

impl<T: Ticketed> Credential<T> {
    /// The ticket that this one's token is fetched with; none where the token is given or comes from outside.
    pub fn pushed_ticket(&self) -> Option<Credential<PushedTicket>> {
        self.0.parent().map(|ticket| Credential(ticket.clone(), PhantomData))
    }
}

impl<T> Clone for Credential<T> {
    fn clone(&self) -> Credential<T> {
        Credential(self.0.clone(), PhantomData)
    }
}

impl<T> fmt::Debug for Credential<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}
