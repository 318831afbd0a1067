//! The same, once the types have done their work.

use std::sync::Arc;
use std::time::Duration;

use http::{Request, Response};

use super::TicketKind;
use crate::endpoint::Endpoint;
use crate::error::{ApiError, Error, ErrorClass, ErrorCode, ReadError};
use crate::flow::store::TokenKey;
use crate::flow::token::device::{GetDeviceToken, GetModelToken};
use crate::flow::token::linked::GetLinkedToken;
use crate::flow::token::provider::{GetCorpToken, GetProviderToken, GetSuiteToken};
use crate::flow::token::{GetJsapiTicket, GetTicket, GetToken};
use crate::types::{AgentId, BusinessKind, CorpId, DeviceSn, ModelId, ProviderCorpId, Secret, SuiteId};
use crate::wire::{Failure, read_json, to_json};

/// How one token is had; shared by all who use the credential.
#[derive(Clone, Debug)]
pub(in crate::flow) struct Source(Arc<Kind>);

#[derive(Debug)]
pub(super) enum Kind {
    /// The caller has it: a webhook's key, or nothing at all.
    Given(Secret),
    /// Somebody else fetches it and puts it into the store.
    Outside(TokenKey),
    /// WeCom pushes it, and a callback puts it into the store.
    Pushed { what: Ticket, key: TokenKey },
    /// An app of the corp's own, or a customized app: corp id and secret.
    App { corp_id: CorpId, secret: Secret, key: TokenKey },
    /// A third-party app, by its secret and ticket.
    Suite { suite_id: SuiteId, secret: Secret, ticket: Source, key: TokenKey },
    /// A corp that authorised a suite.
    Corp { of: Source, corp_id: CorpId, permanent_code: Secret, key: TokenKey },
    /// A provider.
    Provider { corp_id: ProviderCorpId, secret: Secret, key: TokenKey },
    /// An app in a corp below.
    Linked { of: Source, corp_id: CorpId, agent_id: AgentId, business: BusinessKind, key: TokenKey },
    /// A model of devices, by its secret and ticket.
    Model { model_id: ModelId, secret: Secret, ticket: Source, key: TokenKey },
    /// A device of a model.
    Device { of: Source, device_sn: DeviceSn, secret: Secret, key: TokenKey },
    /// A JS ticket, which takes the app's token.
    Ticket { of: Source, kind: TicketKind, key: TokenKey },
}

/// What WeCom pushes every ten minutes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ticket {
    Suite,
    Model,
}

impl Source {
    pub(super) fn new(kind: Kind) -> Source {
        Source(Arc::new(kind))
    }

    pub(in crate::flow) fn key(&self) -> Option<&TokenKey> {
        match &*self.0 {
            Kind::Given(_) => None,
            Kind::Outside(key)
            | Kind::Pushed { key, .. }
            | Kind::App { key, .. }
            | Kind::Suite { key, .. }
            | Kind::Corp { key, .. }
            | Kind::Provider { key, .. }
            | Kind::Linked { key, .. }
            | Kind::Model { key, .. }
            | Kind::Device { key, .. }
            | Kind::Ticket { key, .. } => Some(key),
        }
    }

    /// The token, where no store and no request is needed for it.
    pub(in crate::flow) fn ready(&self) -> Option<&Secret> {
        match &*self.0 {
            Kind::Given(token) => Some(token),
            _ => None,
        }
    }

    /// The secret behind it.
    pub(in crate::flow) fn secret(&self) -> Option<&Secret> {
        match &*self.0 {
            Kind::Given(secret)
            | Kind::App { secret, .. }
            | Kind::Suite { secret, .. }
            | Kind::Corp { permanent_code: secret, .. }
            | Kind::Provider { secret, .. }
            | Kind::Model { secret, .. }
            | Kind::Device { secret, .. } => Some(secret),
            Kind::Outside(_) | Kind::Pushed { .. } | Kind::Linked { .. } | Kind::Ticket { .. } => None,
        }
    }

    /// Whether it can be fetched from here.
    pub(in crate::flow) fn can_fetch(&self) -> bool {
        !matches!(&*self.0, Kind::Given(_) | Kind::Outside(_) | Kind::Pushed { .. })
    }

    /// The credential whose token the fetch takes.
    pub(in crate::flow) fn parent(&self) -> Option<&Source> {
        match &*self.0 {
            Kind::Suite { ticket: parent, .. }
            | Kind::Model { ticket: parent, .. }
            | Kind::Corp { of: parent, .. }
            | Kind::Linked { of: parent, .. }
            | Kind::Device { of: parent, .. }
            | Kind::Ticket { of: parent, .. } => Some(parent),
            Kind::Given(_) | Kind::Outside(_) | Kind::Pushed { .. } | Kind::App { .. } | Kind::Provider { .. } => None,
        }
    }

    /// Whether this answer to an endpoint means that the token it was called with is void.
    pub(in crate::flow) fn voided_by(&self, error: &ApiError) -> bool {
        match error.class() {
            // 40001 says "wrong secret", and the token was had with it: it may mean the token. Worth one refresh.
            ErrorClass::AccessToken | ErrorClass::SuiteToken | ErrorClass::Secret => true,
            ErrorClass::DeviceToken => {
                matches!(&*self.0, Kind::Model { .. } | Kind::Device { .. } | Kind::Outside(_))
            }
            _ => false,
        }
    }

    /// Whether this answer to the fetch means that the parent's token is void, and not this one's own secret wrong.
    pub(in crate::flow) fn parent_voided_by(&self, error: &ApiError) -> bool {
        let class = error.class();
        match &*self.0 {
            Kind::Suite { .. } => error.code == ErrorCode::INVALID_SUITE_TICKET,
            Kind::Model { .. } => error.code == ErrorCode::INVALID_MODEL_TICKET,
            Kind::Corp { .. } => matches!(class, ErrorClass::AccessToken | ErrorClass::SuiteToken),
            Kind::Device { .. } => matches!(class, ErrorClass::AccessToken | ErrorClass::DeviceToken),
            Kind::Linked { .. } | Kind::Ticket { .. } => {
                matches!(class, ErrorClass::AccessToken | ErrorClass::SuiteToken | ErrorClass::Secret)
            }
            Kind::Given(_) | Kind::Outside(_) | Kind::Pushed { .. } | Kind::App { .. } | Kind::Provider { .. } => false,
        }
    }

    /// The path of the fetch.
    pub(in crate::flow) fn path(&self) -> &'static str {
        match &*self.0 {
            Kind::Given(_) | Kind::Outside(_) | Kind::Pushed { .. } => "",
            Kind::App { .. } => GetToken::PATH,
            Kind::Suite { .. } => GetSuiteToken::PATH,
            Kind::Corp { .. } => GetCorpToken::PATH,
            Kind::Provider { .. } => GetProviderToken::PATH,
            Kind::Linked { .. } => GetLinkedToken::PATH,
            Kind::Model { .. } => GetModelToken::PATH,
            Kind::Device { .. } => GetDeviceToken::PATH,
            Kind::Ticket { kind: TicketKind::Corp, .. } => GetJsapiTicket::PATH,
            Kind::Ticket { kind: TicketKind::Agent, .. } => GetTicket::PATH,
        }
    }

    /// The longest life of its token that is believed. No call tells that a JS ticket is void, so that one counts no longer than
    /// WeCom says of all of them.
    pub(in crate::flow) fn longest_life(&self) -> Duration {
        Duration::from_secs(match &*self.0 {
            Kind::Ticket { .. } => 7_200,
            _ => 30 * 86_400,
        })
    }

    /// The request that fetches the token, with the parent's token or ticket.
    pub(in crate::flow) fn request(&self, base: &str, parent: &str) -> Result<Request<Vec<u8>>, Error> {
        match &*self.0 {
            Kind::App { corp_id, secret, .. } => GetToken::new(corp_id, secret).http_request(base, ""),
            Kind::Suite { suite_id, secret, .. } => GetSuiteToken::new(suite_id, secret, parent).http_request(base, ""),
            Kind::Corp { corp_id, permanent_code, .. } => {
                GetCorpToken::new(corp_id, permanent_code).http_request(base, parent)
            }
            Kind::Provider { corp_id, secret, .. } => GetProviderToken::new(corp_id, secret).http_request(base, ""),
            Kind::Linked { corp_id, agent_id, business, .. } => {
                GetLinkedToken::new(corp_id, *agent_id).business_type(*business).http_request(base, parent)
            }
            Kind::Model { model_id, secret, .. } => GetModelToken::new(model_id, secret, parent).http_request(base, ""),
            Kind::Device { device_sn, secret, .. } => GetDeviceToken::new(device_sn, secret).http_request(base, parent),
            Kind::Ticket { kind: TicketKind::Corp, .. } => GetJsapiTicket::new().http_request(base, parent),
            Kind::Ticket { kind: TicketKind::Agent, .. } => GetTicket::new("agent_config").http_request(base, parent),
            Kind::Given(_) | Kind::Outside(_) | Kind::Pushed { .. } => Err(NOT_FROM_HERE),
        }
    }

    /// Reads what the fetch answered: the token, and its life in seconds.
    pub(in crate::flow) fn read(&self, answer: Response<Vec<u8>>) -> Result<(Secret, i64), Error> {
        let (token, life) = match self.parse(answer) {
            // A life that cannot be read must not cost the token.
            Err(Error::Read(error)) => match with_readable_life(&error.body) {
                Some(body) => self.parse(Response::new(body)),
                None => Err(Error::Read(error)),
            },
            read => read,
        }
        .map_err(|error| named(error, self.path()))?;
        if token.is_empty() {
            let failure = Failure::new("expected a token, found none");
            return Err(Error::Read(Box::new(ReadError::new(self.path(), failure, b""))));
        }
        Ok((token, life))
    }

    fn parse(&self, answer: Response<Vec<u8>>) -> Result<(Secret, i64), Error> {
        match &*self.0 {
            Kind::App { .. } => GetToken::parse(answer).map(|answer| (answer.access_token, answer.expires_in)),
            Kind::Suite { .. } => {
                GetSuiteToken::parse(answer).map(|answer| (answer.suite_access_token, answer.expires_in))
            }
            Kind::Corp { .. } => GetCorpToken::parse(answer).map(|answer| (answer.access_token, answer.expires_in)),
            Kind::Provider { .. } => {
                GetProviderToken::parse(answer).map(|answer| (answer.provider_access_token, answer.expires_in))
            }
            Kind::Linked { .. } => GetLinkedToken::parse(answer).map(|answer| (answer.access_token, answer.expires_in)),
            Kind::Model { .. } => {
                GetModelToken::parse(answer).map(|answer| (answer.model_access_token, answer.expires_in))
            }
            Kind::Device { .. } => {
                GetDeviceToken::parse(answer).map(|answer| (answer.device_access_token, answer.expires_in))
            }
            Kind::Ticket { .. } => GetJsapiTicket::parse(answer).map(|answer| (answer.ticket, answer.expires_in)),
            Kind::Given(_) | Kind::Outside(_) | Kind::Pushed { .. } => Err(NOT_FROM_HERE),
        }
    }

    /// Why a token that is not fetched from here is not to be had.
    pub(in crate::flow) fn absence(&self) -> String {
        let key = self.key().map(ToString::to_string).unwrap_or_default();
        let callback = match &*self.0 {
            Kind::Pushed { what: Ticket::Suite, .. } => "suite_ticket to the suite's command callback",
            Kind::Pushed { what: Ticket::Model, .. } => "model_ticket to the maker's command callback",
            _ => return format!("the store has no usable token under {key}"),
        };
        format!(
            "the store has no ticket under {key} that is younger than 30 minutes; WeCom pushes the {callback} every ten \
             minutes: keep it from there, or have it pushed at once from the provider's console"
        )
    }
}

const NOT_FROM_HERE: Error = Error::Misuse("this token is not fetched from here");

/// The answer with the longest life in the place of one that no number of 64 bits holds, and with none in the place of what is no
/// number; none where it tells no life at all.
fn with_readable_life(body: &[u8]) -> Option<Vec<u8>> {
    let mut answer = serde_json::Value::Null;
    read_json(body, &mut answer).ok()?;
    let life = answer.get_mut("expires_in")?;
    let told = life.as_f64().or_else(|| life.as_str()?.trim().parse().ok());
    *life = told.map_or(0, |seconds| if seconds > 0.0 { i64::MAX } else { 0 }).into();
    Some(to_json(&answer))
}

/// The same error, told of another endpoint.
pub(in crate::flow) fn named(mut error: Error, path: &str) -> Error {
    match &mut error {
        Error::Api(error) => path.clone_into(&mut error.endpoint),
        Error::Status(error) => path.clone_into(&mut error.endpoint),
        Error::Read(error) => path.clone_into(&mut error.endpoint),
        Error::Send(error) => path.clone_into(&mut error.endpoint),
        _ => {}
    }
    error
}
