//! The client and its handles.

use std::sync::Arc;
use std::time::Duration;

use tokio::io::{AsyncRead, AsyncSeek, AsyncWrite};
use wecom_core::Error;
use wecom_core::endpoint::{AccessToken, Endpoint, NoToken, Paginated, WebhookKey};
use wecom_core::flow::{Call, Credential, MemoryStore, Policy, Settings, TicketKind};
use wecom_core::types::{AgentId, CorpId, Download, Secret};

use crate::drive::drive;
use crate::http::{self, Http, Source, Transfer};
use crate::pages::Items;
use crate::store::{Locks, TokenStore};

/// A WeCom client: connections, tokens and settings, shared by its clones.
#[derive(Clone)]
pub struct Client(Arc<Shared>);

struct Shared {
    settings: Settings,
    http: Http,
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
    /// The corp whose apps are called (企业 ID). Not needed for webhooks.
    pub fn corp_id(mut self, corp_id: impl Into<CorpId>) -> Builder {
        self.settings.corp_id = corp_id.into();
        self
    }

    /// Another base URL: a gateway (a path prefix is kept) or the sandbox.
    pub fn base_url(mut self, base: impl Into<String>) -> Builder {
        self.settings.base = base.into();
        self
    }

    /// How often and how long a call is tried.
    pub fn policy(mut self, policy: Policy) -> Builder {
        self.settings.policy = policy;
        self
    }

    /// How long WeCom may stay silent while connecting, taking an upload or answering: 30 seconds unless said otherwise.
    /// Has no effect on a reqwest client of one's own, which has its own timeouts.
    pub fn timeout(mut self, timeout: Duration) -> Builder {
        self.timeout = timeout;
        self
    }

    /// The largest answer that is held in memory, 64 MiB unless said otherwise.
    pub fn body_limit(mut self, bytes: u64) -> Builder {
        self.settings.body_limit = bytes;
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

    fn handle(&self, agent_id: impl Into<AgentId>, credential: Credential) -> App {
        App { client: self.clone(), agent_id: agent_id.into(), credential }
    }

    /// A group robot (群机器人), by the key in its address.
    pub fn webhook(&self, key: impl Into<Secret>) -> Webhook {
        Webhook { client: self.clone(), credential: Credential::given(key) }
    }

    /// Calls an endpoint that takes no token.
    ///
    /// # Errors
    ///
    /// Whatever [`Error`] says.
    pub async fn call<E: Endpoint<Token = NoToken> + Sync>(&self, endpoint: &E) -> Result<E::Response, Error> {
        self.run(&Credential::none(), endpoint).await
    }

    pub(crate) async fn run<E: Endpoint + Sync>(&self, with: &Credential, endpoint: &E) -> Result<E::Response, Error> {
        self.drive(self.0.settings.call(with, endpoint), Transfer::Nothing).await
    }

    async fn drive<T>(&self, call: Call<'_, T>, mut transfer: Transfer<'_>) -> Result<T, Error> {
        let Shared { store, locks, http, .. } = &*self.0;
        #[cfg(feature = "tracing")]
        let span = wecom_core::flow::trace::span(call.path());
        let result = drive(call, &**store, locks, http, &mut transfer);
        #[cfg(feature = "tracing")]
        let result = tracing::Instrument::instrument(result, span);
        result.await
    }
}

/// An app: what is called with its access token.
#[derive(Clone)]
pub struct App {
    client: Client,
    agent_id: AgentId,
    credential: Credential,
}

impl App {
    /// The app's id, which messages and menus name.
    pub fn agent_id(&self) -> AgentId {
        self.agent_id
    }

    /// Calls an endpoint.
    ///
    /// # Errors
    ///
    /// Whatever [`Error`] says: its variants are sorted by whose turn it is.
    pub async fn call<E: Endpoint<Token = AccessToken> + Sync>(&self, endpoint: &E) -> Result<E::Response, Error> {
        self.client.run(&self.credential, endpoint).await
    }

    /// The items of an endpoint that answers in pages, as a stream; pages are fetched as they are needed.
    pub fn pages<E: Paginated<Token = AccessToken>>(&self, endpoint: E) -> Items<E> {
        Items::new(self.client.clone(), self.credential.clone(), endpoint)
    }

    /// The app's access token: from the store, or fetched. For programs that call WeCom by themselves, too.
    ///
    /// # Errors
    ///
    /// As [`call`](App::call).
    pub async fn token(&self) -> Result<Secret, Error> {
        self.fetch(&self.credential).await
    }

    /// A JS-SDK ticket: from the store, or fetched.
    ///
    /// # Errors
    ///
    /// As [`call`](App::call).
    pub async fn ticket(&self, kind: TicketKind) -> Result<Secret, Error> {
        self.fetch(&self.credential.ticket(kind)).await
    }

    async fn fetch(&self, credential: &Credential) -> Result<Secret, Error> {
        self.client.drive(self.client.0.settings.token(credential), Transfer::Nothing).await
    }

    /// Calls an endpoint that uploads a file ([`File::streamed`](wecom_core::types::File::streamed)) whose bytes come
    /// from `source`, without holding them in memory. The source is read from where it stands; should WeCom want the
    /// request again, it is wound back to there. See [`open`](crate::open) for files on disk.
    ///
    /// # Errors
    ///
    /// As [`call`](App::call), and where the source fails or has fewer bytes than the file promised.
    pub async fn upload<E>(
        &self,
        endpoint: &E,
        source: impl AsyncRead + AsyncSeek + Send + Unpin + 'static,
    ) -> Result<E::Response, Error>
    where
        E: Endpoint<Token = AccessToken> + Sync,
    {
        self.client.upload(&self.credential, endpoint, Source::new(source)).await
    }

    /// Calls an endpoint that downloads a file, and writes its bytes to `target` as they come. The answer has all but the
    /// bytes. Where it fails, `target` may have got a part.
    ///
    /// # Errors
    ///
    /// As [`call`](App::call), and where the target fails.
    pub async fn download<E>(&self, endpoint: &E, mut target: impl AsyncWrite + Send + Unpin) -> Result<Download, Error>
    where
        E: Endpoint<Token = AccessToken, Response = Download> + Sync,
    {
        let call = self.client.0.settings.call(&self.credential, endpoint);
        self.client.drive(call, Transfer::Download(&mut target)).await
    }
}

impl Client {
    async fn upload<E: Endpoint + Sync>(
        &self,
        with: &Credential,
        endpoint: &E,
        source: Source,
    ) -> Result<E::Response, Error> {
        self.drive(self.0.settings.call(with, endpoint), Transfer::Upload(source)).await
    }
}

/// A group robot.
#[derive(Clone)]
pub struct Webhook {
    client: Client,
    credential: Credential,
}

impl Webhook {
    /// Calls an endpoint.
    ///
    /// # Errors
    ///
    /// Whatever [`Error`] says.
    pub async fn call<E: Endpoint<Token = WebhookKey> + Sync>(&self, endpoint: &E) -> Result<E::Response, Error> {
        self.client.run(&self.credential, endpoint).await
    }

    /// As [`App::upload`].
    ///
    /// # Errors
    ///
    /// As [`App::upload`].
    pub async fn upload<E>(
        &self,
        endpoint: &E,
        source: impl AsyncRead + AsyncSeek + Send + Unpin + 'static,
    ) -> Result<E::Response, Error>
    where
        E: Endpoint<Token = WebhookKey> + Sync,
    {
        self.client.upload(&self.credential, endpoint, Source::new(source)).await
    }
}

impl std::fmt::Debug for Client {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Client").field("settings", &self.0.settings).finish_non_exhaustive()
    }
}

impl std::fmt::Debug for App {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("App").field("agent_id", &self.agent_id).finish_non_exhaustive()
    }
}

impl std::fmt::Debug for Webhook {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Webhook").finish_non_exhaustive()
    }
}
