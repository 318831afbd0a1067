//! The client and its handles.

use std::io::{Read, Seek, Write};
use std::sync::Arc;
use std::time::Duration;

use ureq::Agent;
use wecom_core::Error;
use wecom_core::endpoint::{AccessToken, Endpoint, NoToken, Paginated, WebhookKey};
use wecom_core::flow::{Call, Credential, MemoryStore, Policy, Settings, TicketKind};
use wecom_core::types::{AgentId, CorpId, Download, Secret};

use crate::drive::drive;
use crate::http::{self, Http};
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
    agent: Option<Agent>,
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

    /// How long WeCom may stay silent while connecting, sending or answering: 30 seconds unless said otherwise. Has no
    /// effect on an agent of one's own, which has its own timeouts.
    pub fn timeout(mut self, timeout: Duration) -> Builder {
        self.timeout = timeout;
        self
    }

    /// The largest answer that is held in memory, 64 MiB unless said otherwise.
    pub fn body_limit(mut self, bytes: u64) -> Builder {
        self.settings.body_limit = bytes;
        self
    }

    /// One's own ureq agent, for proxies, TLS and timeouts.
    pub fn agent(mut self, agent: Agent) -> Builder {
        self.agent = Some(agent);
        self
    }

    /// Another place for tokens than this process's memory.
    pub fn tokens(mut self, store: impl TokenStore + 'static) -> Builder {
        self.store = Arc::new(store);
        self
    }

    /// The client.
    pub fn build(self) -> Client {
        let agent = self.agent.unwrap_or_else(|| http::agent(self.timeout));
        let http = Http { agent, body_limit: self.settings.body_limit };
        Client(Arc::new(Shared { settings: self.settings, http, store: self.store, locks: Arc::default() }))
    }
}

impl Client {
    /// Begins a client.
    pub fn builder() -> Builder {
        Builder {
            settings: Settings::default(),
            agent: None,
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
    pub fn call<E: Endpoint<Token = NoToken> + Sync>(&self, endpoint: &E) -> Result<E::Response, Error> {
        self.run(&Credential::none(), endpoint)
    }

    pub(crate) fn run<E: Endpoint + Sync>(&self, with: &Credential, endpoint: &E) -> Result<E::Response, Error> {
        self.drive(self.0.settings.call(with, endpoint), &mut |request, _| self.0.http.send(request))
    }

    fn drive<T>(&self, call: Call<'_, T>, send: &mut crate::drive::Transport<'_>) -> Result<T, Error> {
        drive(call, &*self.0.store, &self.0.locks, send)
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
    pub fn call<E: Endpoint<Token = AccessToken> + Sync>(&self, endpoint: &E) -> Result<E::Response, Error> {
        self.client.run(&self.credential, endpoint)
    }

    /// The items of an endpoint that answers in pages, one after the other; pages are fetched as they are needed.
    pub fn pages<E: Paginated<Token = AccessToken> + Sync>(&self, endpoint: E) -> Items<E> {
        Items::new(self.client.clone(), self.credential.clone(), endpoint)
    }

    /// The app's access token: from the store, or fetched. For programs that call WeCom by themselves, too.
    ///
    /// # Errors
    ///
    /// As [`call`](App::call).
    pub fn token(&self) -> Result<Secret, Error> {
        self.fetch(&self.credential)
    }

    /// A JS-SDK ticket: from the store, or fetched.
    ///
    /// # Errors
    ///
    /// As [`call`](App::call).
    pub fn ticket(&self, kind: TicketKind) -> Result<Secret, Error> {
        self.fetch(&self.credential.ticket(kind))
    }

    fn fetch(&self, credential: &Credential) -> Result<Secret, Error> {
        let client = &self.client;
        client.drive(client.0.settings.token(credential), &mut |request, _| client.0.http.send(request))
    }

    /// Calls an endpoint that uploads a file ([`File::streamed`](wecom_core::types::File::streamed)) whose bytes come
    /// from `source`, without holding them in memory. The source is read from where it stands; should WeCom want the
    /// request again, it is wound back to there. See [`open`](crate::open) for files on disk.
    ///
    /// # Errors
    ///
    /// As [`call`](App::call), and where the source fails or has fewer bytes than the file promised.
    pub fn upload<E>(&self, endpoint: &E, mut source: impl Read + Seek) -> Result<E::Response, Error>
    where
        E: Endpoint<Token = AccessToken> + Sync,
    {
        self.client.upload(&self.credential, endpoint, &mut source)
    }

    /// Calls an endpoint that downloads a file, and writes its bytes to `target` as they come. The answer has all but the
    /// bytes. Where it fails, `target` may have got a part.
    ///
    /// # Errors
    ///
    /// As [`call`](App::call), and where the target fails.
    pub fn download<E>(&self, endpoint: &E, mut target: impl Write) -> Result<Download, Error>
    where
        E: Endpoint<Token = AccessToken, Response = Download> + Sync,
    {
        let client = &self.client.0;
        self.client.drive(client.settings.call(&self.credential, endpoint), &mut |request, own| {
            if own { client.http.download(request, &mut target) } else { client.http.send(request) }
        })
    }
}

impl Client {
    fn upload<E: Endpoint + Sync>(
        &self,
        with: &Credential,
        endpoint: &E,
        source: &mut (impl Read + Seek),
    ) -> Result<E::Response, Error> {
        let start = source.stream_position();
        self.drive(self.0.settings.call(with, endpoint), &mut |request, own| {
            if own { self.0.http.upload(request, source, &start) } else { self.0.http.send(request) }
        })
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
    pub fn call<E: Endpoint<Token = WebhookKey> + Sync>(&self, endpoint: &E) -> Result<E::Response, Error> {
        self.client.run(&self.credential, endpoint)
    }

    /// As [`App::upload`].
    ///
    /// # Errors
    ///
    /// As [`App::upload`].
    pub fn upload<E>(&self, endpoint: &E, mut source: impl Read + Seek) -> Result<E::Response, Error>
    where
        E: Endpoint<Token = WebhookKey> + Sync,
    {
        self.client.upload(&self.credential, endpoint, &mut source)
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
