//! How a token is had.

use std::fmt;
use std::marker::PhantomData;
use std::sync::Arc;

use http::{Request, Response};

use super::store::TokenKey;
use super::token::{GetJsapiTicket, GetTicket, GetToken};
use crate::endpoint::{AccessToken, Endpoint, NoToken};
use crate::error::{Error, ReadError};
use crate::types::{CorpId, Secret};
use crate::wire::Failure;

/// How a token is had, and which token that takes in turn. `T` is the kind of token: a call takes only the credential of
/// the kind that its endpoint names.
pub struct Credential<T = AccessToken>(pub(super) Source, PhantomData<fn() -> T>);

/// The same, once the types have done their work.
#[derive(Clone, Debug)]
pub(super) struct Source(Arc<Kind>);

/// A JS-SDK ticket, as a kind of [`Credential`]. No endpoint takes one: it goes into signatures.
#[derive(Clone, Copy, Debug)]
pub enum JsTicket {}

#[derive(Debug)]
enum Kind {
    /// The caller has it: a webhook's key, or nothing at all.
    Given(Secret),
    /// Somebody else fetches it and puts it into the store.
    Outside(TokenKey),
    /// An app of the corp's own: corp id and secret.
    App { corp_id: CorpId, secret: Secret, key: TokenKey },
    /// A JS ticket, which takes the app's token.
    Ticket { of: Source, kind: TicketKind, key: TokenKey },
}

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

    fn of(kind: Kind) -> Credential<T> {
        Credential(Source(Arc::new(kind)), PhantomData)
    }
}

impl Credential<AccessToken> {
    /// An app of the corp's own, or any other secret that gettoken takes (contact sync, customer contact, …).
    pub fn app(corp_id: impl Into<CorpId>, secret: impl Into<Secret>) -> Credential<AccessToken> {
        let (corp_id, secret) = (corp_id.into(), secret.into());
        let key = TokenKey::new("access_token", corp_id.as_str(), &secret);
        Credential::of(Kind::App { corp_id, secret, key })
    }

    /// The JS ticket that belongs to an app's credential.
    #[must_use]
    pub fn ticket(&self, kind: TicketKind) -> Credential<JsTicket> {
        let name = match kind {
            TicketKind::Corp => "jsapi_ticket",
            TicketKind::Agent => "agent_ticket",
        };
        let key = match (self.key(), self.0.ready()) {
            (Some(key), _) => key.derived(name),
            // Nothing but the given token tells one app's ticket from another's.
            (None, token) => TokenKey::new(name, "given", token.unwrap_or(&Secret::default())),
        };
        Credential::of(Kind::Ticket { of: self.0.clone(), kind, key })
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

impl Source {
    pub(super) fn key(&self) -> Option<&TokenKey> {
        match &*self.0 {
            Kind::Given(_) => None,
            Kind::Outside(key) | Kind::App { key, .. } | Kind::Ticket { key, .. } => Some(key),
        }
    }

    /// The token, where no store and no request is needed for it.
    pub(super) fn ready(&self) -> Option<&Secret> {
        match &*self.0 {
            Kind::Given(token) => Some(token),
            _ => None,
        }
    }

    /// The secret behind it.
    pub(super) fn secret(&self) -> Option<&Secret> {
        match &*self.0 {
            Kind::Given(secret) | Kind::App { secret, .. } => Some(secret),
            Kind::Outside(_) | Kind::Ticket { .. } => None,
        }
    }

    /// Whether it can be fetched from here.
    pub(super) fn can_fetch(&self) -> bool {
        matches!(&*self.0, Kind::App { .. } | Kind::Ticket { .. })
    }

    /// The credential whose token the fetch takes.
    pub(super) fn parent(&self) -> Option<&Source> {
        match &*self.0 {
            Kind::Ticket { of, .. } => Some(of),
            _ => None,
        }
    }

    /// The path of the fetch.
    pub(super) fn path(&self) -> &'static str {
        match &*self.0 {
            Kind::Given(_) | Kind::Outside(_) => "",
            Kind::App { .. } => GetToken::PATH,
            Kind::Ticket { kind: TicketKind::Corp, .. } => GetJsapiTicket::PATH,
            Kind::Ticket { kind: TicketKind::Agent, .. } => GetTicket::PATH,
        }
    }

    /// The request that fetches the token.
    pub(super) fn request(&self, base: &str, parent: &str) -> Result<Request<Vec<u8>>, Error> {
        match &*self.0 {
            Kind::App { corp_id, secret, .. } => GetToken::new(corp_id, secret).http_request(base, parent),
            Kind::Ticket { kind: TicketKind::Corp, .. } => GetJsapiTicket::new().http_request(base, parent),
            Kind::Ticket { kind: TicketKind::Agent, .. } => GetTicket::new("agent_config").http_request(base, parent),
            Kind::Given(_) | Kind::Outside(_) => Err(Error::Misuse("this token is not fetched from here")),
        }
    }

    /// Reads what the fetch answered: the token, and its life in seconds.
    pub(super) fn read(&self, answer: Response<Vec<u8>>) -> Result<(Secret, i64), Error> {
        let (token, life) = match &*self.0 {
            Kind::App { .. } => {
                let answer = GetToken::parse(answer)?;
                (answer.access_token, answer.expires_in)
            }
            Kind::Ticket { .. } => {
                let answer = GetJsapiTicket::parse(answer).map_err(|error| named(error, self.path()))?;
                (answer.ticket, answer.expires_in)
            }
            Kind::Given(_) | Kind::Outside(_) => return Err(Error::Misuse("this token is not fetched from here")),
        };
        if token.is_empty() {
            let failure = Failure::new("expected a token, found none");
            return Err(Error::Read(Box::new(ReadError::new(self.path(), failure, b""))));
        }
        Ok((token, life))
    }
}

/// The same error, told of another endpoint.
pub(super) fn named(mut error: Error, path: &str) -> Error {
    match &mut error {
        Error::Api(error) => path.clone_into(&mut error.endpoint),
        Error::Status(error) => path.clone_into(&mut error.endpoint),
        Error::Read(error) => path.clone_into(&mut error.endpoint),
        Error::Send(error) => path.clone_into(&mut error.endpoint),
        _ => {}
    }
    error
}
