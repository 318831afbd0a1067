//! The client and its handles.

use std::sync::Arc;
use std::time::{Duration, SystemTime};

use ureq::Agent;
use wecom_core::Error;
use wecom_core::endpoint::{Endpoint, NoToken};
use wecom_core::flow::{self, Call, Credential, MemoryStore, Renewable, Settings, TokenStore};
use wecom_core::types::Timestamp;

use crate::drive::drive;
use crate::handle::{App, Handle, Model, Provider, Suite, Webhook};
use crate::http::{self, Http};
use crate::locks::Locks;
use crate::refresh::Refresher;

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
    agent: Option<Agent>,
    timeout: Duration,
    store: Arc<dyn TokenStore>,
}

impl Builder {
    wecom_core::settings_methods!(settings, now);

    /// One's own ureq agent, for proxies, TLS and timeouts.
    pub fn agent(mut self, agent: Agent) -> Builder {
        self.agent = Some(agent);
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
            store: Arc::new(MemoryStore::with_clock(now)),
        }
    }

    wecom_core::handle_methods!();

    /// Calls an endpoint that takes no token.
    ///
    /// # Errors
    ///
    /// Whatever [`Error`] says.
    pub fn call<E: Endpoint<Token = NoToken> + Sync>(&self, endpoint: &E) -> Result<E::Response, Error> {
        self.with(Credential::<NoToken>::none()).call(endpoint)
    }

    /// Renews the tokens of these handles, which are this client's, ahead of their ends: in one thread, until what is given
    /// back is dropped. JS-SDK tickets, too: `[&app as &dyn Renewable, &app.credential().ticket(TicketKind::Corp)]`.
    /// Without it a token is renewed by the first call after its end, which then takes a little longer. Any number may be given:
    /// they are renewed one after the other, the most urgent first.
    ///
    /// # Errors
    ///
    /// Where the system gives no thread.
    pub fn refresher(&self, tokens: impl IntoIterator<Item = impl Renewable>) -> std::io::Result<Refresher> {
        let (client, refresher) = (self.clone(), flow::Refresher::new(&self.0.settings, tokens));
        Refresher::start(refresher, move |call| client.drive(call, &mut |request, _| client.0.http.send(request)))
    }

    pub(crate) fn drive<T>(&self, call: Call<'_, T>, send: &mut crate::drive::Transport<'_>) -> Result<T, Error> {
        drive(call, &*self.0.store, &self.0.locks, send)
    }
}

pub(crate) fn now() -> Timestamp {
    SystemTime::now().into()
}
