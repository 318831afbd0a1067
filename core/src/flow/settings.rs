//! What every handle of a client shares, whichever adapter runs it.

use super::{Call, Credential, Policy};
use crate::endpoint::{AccessToken, BASE, Endpoint};
use crate::types::{CorpId, Secret};

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
            base: BASE.to_owned(),
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

    /// A call of `endpoint` with a token of `credential`.
    pub fn call<'a, E>(&self, credential: &Credential<E::Token>, endpoint: &'a E) -> Call<'a, E::Response>
    where
        E: Endpoint + Sync,
    {
        Call::new(&self.base, credential.clone(), self.policy.clone(), endpoint)
    }

    /// A call that ends with the token itself.
    pub fn token<K>(&self, credential: &Credential<K>) -> Call<'static, Secret> {
        Call::token(&self.base, credential.clone(), self.policy.clone())
    }
}

/// The methods by which an adapter's builder fills the [`Settings`](crate::flow::Settings) in its field `$settings`, and its
/// fields `timeout` and `store`.
#[doc(hidden)]
#[macro_export]
macro_rules! settings_methods {
    ($settings:ident) => {
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
        /// Has no effect on an HTTP client of one's own, which has its own timeouts.
        pub fn timeout(mut self, timeout: std::time::Duration) -> Self {
            self.timeout = timeout;
            self
        }

        /// Another place for tokens than this process's memory.
        pub fn tokens(mut self, store: impl TokenStore + 'static) -> Self {
            self.store = Arc::new(store);
            self
        }

        /// The largest answer that is held in memory, 64 MiB unless said otherwise.
        pub fn body_limit(mut self, bytes: u64) -> Self {
            self.$settings.body_limit = bytes;
            self
        }
    };
}

/// The methods by which an adapter's `Client` makes its handles. It has its [`Settings`](crate::flow::Settings) in
/// `self.0.settings`; the handles are those of [`handle_types!`](crate::handle_types).
#[doc(hidden)]
#[macro_export]
macro_rules! handle_methods {
    () => {
        /// An app of the corp's own (自建应用).
        pub fn app(
            &self,
            agent_id: impl Into<$crate::types::AgentId>,
            secret: impl Into<$crate::types::Secret>,
        ) -> App {
            self.handle(agent_id, self.0.settings.app(secret))
        }

        /// A system app that has a secret but no agent id: contact sync, customer contact, customer service, chat archive.
        pub fn system_app(&self, secret: impl Into<$crate::types::Secret>) -> App {
            self.app(0, secret)
        }

        /// An app whose token somebody else keeps in the token store under `name`, and refreshes there.
        pub fn outside_app(&self, agent_id: impl Into<$crate::types::AgentId>, name: &str) -> App {
            self.handle(agent_id, $crate::flow::Credential::outside(name))
        }

        /// An app with a token of one's own, used as it is.
        pub fn app_with_token(
            &self,
            agent_id: impl Into<$crate::types::AgentId>,
            token: impl Into<$crate::types::Secret>,
        ) -> App {
            self.handle(agent_id, $crate::flow::Credential::given(token))
        }

        /// A group robot (群机器人), by the key in its address.
        pub fn webhook(&self, key: impl Into<$crate::types::Secret>) -> Webhook {
            self.with($crate::flow::Credential::given(key))
        }

        /// What is called with any other credential: the answer to a bot's message, later.
        pub fn with<T: $crate::endpoint::TokenKind>(&self, credential: $crate::flow::Credential<T>) -> Handle<T> {
            self.handle(0, credential)
        }

        fn handle<T: $crate::endpoint::TokenKind>(
            &self,
            agent_id: impl Into<$crate::types::AgentId>,
            credential: $crate::flow::Credential<T>,
        ) -> Handle<T> {
            Handle { client: self.clone(), agent_id: agent_id.into(), credential }
        }
    };
}

/// What an adapter calls endpoints with: its `Client` together with a credential. Also how its types print.
#[doc(hidden)]
#[macro_export]
macro_rules! handle_types {
    () => {
        /// A client together with a credential: an [`App`], a [`Webhook`]. Takes the endpoints of its kind of token, and no
        /// others.
        pub struct Handle<T: $crate::endpoint::TokenKind> {
            pub(crate) client: Client,
            pub(crate) agent_id: $crate::types::AgentId,
            pub(crate) credential: $crate::flow::Credential<T>,
        }

        /// An app: what is called with its access token.
        pub type App = Handle<$crate::endpoint::AccessToken>;

        /// A group robot.
        pub type Webhook = Handle<$crate::endpoint::WebhookKey>;

        impl App {
            /// The app's id, which messages and menus name; 0 for a system app.
            pub fn agent_id(&self) -> $crate::types::AgentId {
                self.agent_id
            }
        }

        impl<T: $crate::endpoint::TokenKind> Clone for Handle<T> {
            fn clone(&self) -> Handle<T> {
                Handle { client: self.client.clone(), agent_id: self.agent_id, credential: self.credential.clone() }
            }
        }

        impl std::fmt::Debug for Client {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.debug_struct("Client").field("settings", &self.0.settings).finish_non_exhaustive()
            }
        }

        impl<E: $crate::endpoint::Paginated> std::fmt::Debug for Items<E> {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.debug_struct("Items").finish_non_exhaustive()
            }
        }

        impl<T: $crate::endpoint::TokenKind> std::fmt::Debug for Handle<T> {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.debug_struct("Handle").field("agent_id", &self.agent_id).finish_non_exhaustive()
            }
        }
    };
}
