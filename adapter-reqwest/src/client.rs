//! The client and its handles.

use std::sync::Arc;
use std::time::Duration;

use wecom_core::Error;
use wecom_core::endpoint::{Endpoint, NoToken, TokenKind};
use wecom_core::flow::{Call, Credential, MemoryStore, Settings};
use wecom_core::types::{AgentId, Secret};

use crate::drive::drive;
use crate::handle::{App, Handle, Webhook};
use crate::http::{self, Http, Transfer};
use crate::store::{Locks, TokenStore};

/// A WeCom client: connections, tokens and settings, shared by its clones.
#[derive(Clone)]
pub struct Client(pub(crate) Arc<Shared>);

pub(crate) struct Shared {
    pub(crate) settings: Settings,
    pub(crate) http: Http,
    store: Arc<dyn TokenStore>,
    locks: Arc<Locks>,
}

/// Puts a [`Client`] together.
#[must_use]
pub struct Builder {
    settings: Settings,
    client: Option<reqwest::Client>,
    timeout: Duration,
    store: Arc<dyn TokenStore>,
}

impl Builder {
    wecom_core::settings_methods!(settings);

    /// How long WeCom may stay silent while connecting, taking an upload or answering: 30 seconds unless said otherwise.
    /// Has no effect on a reqwest client of one's own, which has its own timeouts.
    pub fn timeout(mut self, timeout: Duration) -> Builder {
        self.timeout = timeout;
        self
    }

    /// One's own reqwest client, for proxies, TLS and timeouts. It should not follow redirects: they would carry the
    /// token to another host.
    pub fn client(mut self, client: reqwest::Client) -> Builder {
        self.client = Some(client);
        self
    }

    /// Another place for tokens than this process's memory.
    pub fn tokens(mut self, store: impl TokenStore + 'static) -> Builder {
        self.store = Arc::new(store);
        self
    }

    /// The client.
    pub fn build(self) -> Client {
        let silence = self.client.is_none().then_some(self.timeout);
        let client = self.client.map_or_else(|| http::client(self.timeout), Ok);
        let http = Http { client, body_limit: self.settings.body_limit, silence };
        Client(Arc::new(Shared { settings: self.settings, http, store: self.store, locks: Arc::default() }))
    }
}

impl Client {
    /// Begins a client.
    pub fn builder() -> Builder {
        Builder {
            settings: Settings::default(),
            client: None,
            timeout: Duration::from_secs(30),
            store: Arc::new(MemoryStore::new()),
        }
    }

    /// An app of the corp's own (自建应用).
    pub fn app(&self, agent_id: impl Into<AgentId>, secret: impl Into<Secret>) -> App {
        self.handle(agent_id, self.0.settings.app(secret))
    }

    /// A system app that has a secret but no agent id: contact sync, customer contact, customer service, chat archive.
    pub fn system_app(&self, secret: impl Into<Secret>) -> App {
        self.app(0, secret)
    }

    /// An app whose token somebody else keeps in the token store under `name`, and refreshes there.
    pub fn outside_app(&self, agent_id: impl Into<AgentId>, name: &str) -> App {
        self.handle(agent_id, Credential::outside(name))
    }

    /// An app with a token of one's own, used as it is.
    pub fn app_with_token(&self, agent_id: impl Into<AgentId>, token: impl Into<Secret>) -> App {
        self.handle(agent_id, Credential::given(token))
    }

    /// What is called with a token of any kind that the caller has (a suite's, a provider's, a device's), used as it is.
    pub fn with_token<T: TokenKind>(&self, token: impl Into<Secret>) -> Handle<T> {
        self.handle(0, Credential::given(token))
    }

    fn handle<T: TokenKind>(&self, agent_id: impl Into<AgentId>, credential: Credential<T>) -> Handle<T> {
        Handle { client: self.clone(), agent_id: agent_id.into(), credential }
    }

    /// A group robot (群机器人), by the key in its address.
    pub fn webhook(&self, key: impl Into<Secret>) -> Webhook {
        self.handle(0, Credential::given(key))
    }

    /// Calls an endpoint that takes no token.
    ///
    /// # Errors
    ///
    /// Whatever [`Error`] says.
    pub async fn call<E: Endpoint<Token = NoToken> + Sync>(&self, endpoint: &E) -> Result<E::Response, Error> {
        self.handle(0, Credential::<NoToken>::none()).call(endpoint).await
    }

    pub(crate) async fn drive<T>(&self, call: Call<'_, T>, mut transfer: Transfer<'_>) -> Result<T, Error> {
        let Shared { store, locks, http, .. } = &*self.0;
        #[cfg(feature = "tracing")]
        let span = wecom_core::flow::trace::span(call.path());
        let result = drive(call, &**store, locks, http, &mut transfer);
        #[cfg(feature = "tracing")]
        let result = tracing::Instrument::instrument(result, span);
        result.await
    }
}

impl std::fmt::Debug for Client {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Client").field("settings", &self.0.settings).finish_non_exhaustive()
    }
}
