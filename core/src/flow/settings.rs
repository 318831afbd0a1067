//! What every handle of a client shares, whichever adapter runs it.

use std::time::Duration;

use super::{Call, Credential, Policy, Ticketed, Token};
use crate::Error;
use crate::endpoint::{AccessToken, BASE, Endpoint};
use crate::types::{CorpId, Secret, Timestamp};

/// How long a ticket counts that WeCom pushed.
const TICKET_LIFE: Duration = Duration::from_secs(1800);

/// Base URL, corp, retry policy and limits.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Settings {
    /// Scheme, host and perhaps a path prefix: [`BASE`], a gateway or a sandbox.
    pub base: String,
    /// The corp whose apps are called.
    pub corp_id: CorpId,
    /// How often and how long a call is tried.
    pub policy: Policy,
    /// The largest answer that is held in memory, 64 MiB unless said otherwise. Downloads into a writer have no limit.
    pub body_limit: u64,
}

impl Default for Settings {
    fn default() -> Settings {
        Settings {
            base: BASE.into(),
            corp_id: CorpId::default(),
            policy: Policy::default(),
            body_limit: 64 * 1024 * 1024,
        }
    }
}

impl Settings {
    /// The credential of one of the corp's apps.
    pub fn app(&self, secret: impl Into<Secret>) -> Credential<AccessToken> {
        Credential::app(self.corp_id.clone(), secret)
    }

    /// A call of `endpoint` with a token of `credential`. It lends all three; one that owns what it needs is [`Call::new`]'s.
    pub fn call<'a, E>(&'a self, credential: &'a Credential<E::Token>, endpoint: &'a E) -> Call<'a, E::Response>
    where
        E: Endpoint + Sync,
    {
        Call::lent(self, &credential.0, endpoint)
    }

    /// A call that throws a stored token away.
    pub fn forget<K>(&self, credential: &Credential<K>) -> Call<'static, ()> {
        Call::forget(credential.clone(), self.policy.clone())
    }

    /// A call that keeps a ticket which WeCom pushed at the time `pushed`. That an older one was refused is remembered no longer.
    ///
    /// # Errors
    ///
    /// Where the credential takes no ticket, as its token was given or comes from outside.
    pub fn keep_ticket<K: Ticketed>(
        &self,
        credential: &Credential<K>,
        ticket: Secret,
        pushed: Timestamp,
    ) -> Result<Call<'static, ()>, Error> {
        Call::keep_for(credential, self.policy.clone(), Token::new(ticket, pushed + TICKET_LIFE))
            .ok_or(Error::Misuse("a token that is not fetched from here takes no ticket"))
    }

    /// A call that ends with the token itself.
    pub fn token<K>(&self, credential: &Credential<K>) -> Call<'static, Secret> {
        Call::token(self.base.clone(), credential.clone(), self.policy.clone())
    }
}

/// The methods by which an adapter's builder fills the [`Settings`](crate::flow::Settings) in its field `$settings`, and its
/// fields `timeout` and `store`. `$now` tells the time.
#[doc(hidden)]
#[macro_export]
macro_rules! settings_methods {
    ($settings:ident, $now:ident) => {
        /// The corp whose apps are called (企业 ID). Not needed for webhooks.
        pub fn corp_id(mut self, corp_id: impl Into<$crate::types::CorpId>) -> Self {
            self.$settings.corp_id = corp_id.into();
            self
        }

        /// Another base URL: a gateway (a path prefix is kept) or the sandbox.
        pub fn base_url(mut self, base: impl Into<String>) -> Self {
            self.$settings.base = base.into();
            self
        }

        /// How often and how long a call is tried.
        pub fn policy(mut self, policy: $crate::flow::Policy) -> Self {
            self.$settings.policy = policy;
            self
        }

        /// How long WeCom may stay silent while connecting, taking an upload or answering: 30 seconds unless said otherwise.
        /// Has no effect on an HTTP client of one's own, which has its own timeouts. One without any may let a call hang for
        /// ever, and those which wait for its token for minutes.
        pub fn timeout(mut self, timeout: std::time::Duration) -> Self {
            self.timeout = timeout;
            self
        }

        /// Another place for tokens than this process's memory, which only has what that place did not take.
        pub fn tokens(mut self, store: impl TokenStore + 'static) -> Self {
            self.store = Arc::new($crate::flow::Backed::new(store, $now));
            self
        }

        /// The largest answer that is held in memory, 64 MiB unless said otherwise.
        pub fn body_limit(mut self, bytes: u64) -> Self {
            self.$settings.body_limit = bytes;
            self
        }
    };
}
