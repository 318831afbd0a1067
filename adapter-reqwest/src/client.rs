//! The client and its handles.

use std::sync::Arc;
use std::time::{Duration, SystemTime};

use wecom_core::Error;
use wecom_core::endpoint::{Endpoint, NoToken};
use wecom_core::flow::{
    AsyncTokenStore as TokenStore, Call, Credential, MemoryStore, Refresher, Renewable, Renewal, Settings,
};
use wecom_core::types::Timestamp;

use crate::drive::drive;
use crate::handle::{App, Handle, Model, Provider, Suite, Webhook};
use crate::http::{self, Http, Transfer};
use crate::locks::Locks;

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
    wecom_core::settings_methods!(settings, now);

    /// One's own reqwest client, for proxies, TLS and timeouts, and for HTTP/2: that of this client speaks HTTP/1.1 and leaves it
    /// to the [`policy`](Builder::policy) what is sent again. It should not follow redirects: they would carry the token to another
    /// host.
    pub fn client(mut self, client: reqwest::Client) -> Builder {
        self.client = Some(client);
        self
    }

    /// The client.
    pub fn build(self) -> Client {
        let silence = self.client.is_none().then_some(self.timeout);
        let client = self.client.map_or_else(|| http::client(self.timeout), Ok);
        let body_limit = self.settings.body_limit;
        let http = Http { client, body_limit, silence };
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
            store: Arc::new(MemoryStore::with_clock(now)),
        }
    }

    wecom_core::handle_methods!();

    /// Calls an endpoint that takes no token.
    ///
    /// # Errors
    ///
    /// Whatever [`Error`] says.
    pub async fn call<E: Endpoint<Token = NoToken> + Sync>(&self, endpoint: &E) -> Result<E::Response, Error> {
        self.with(Credential::<NoToken>::none()).call(endpoint).await
    }

    /// Renews the tokens of these handles, which are this client's, ahead of their ends, for as long as the future is
    /// polled: spawn it, or select on it; dropped, it stops. It ends by itself only where there is nothing to renew. JS-SDK
    /// tickets, too: `[&app as &dyn Renewable, &app.credential().ticket(TicketKind::Corp)]`.
    /// Without it a token is renewed by the first call after its end, which then takes a little longer. Any number may be given:
    /// they are renewed one after the other, the most urgent first.
    pub fn refresher(
        &self,
        tokens: impl IntoIterator<Item = impl Renewable>,
    ) -> impl Future<Output = ()> + Send + 'static {
        let (client, mut refresher) = (self.clone(), Refresher::new(&self.0.settings, tokens));
        async move {
            loop {
                match refresher.next(now()) {
                    Renewal::Wait(span) => tokio::time::sleep(span).await,
                    Renewal::Renew(call) => {
                        let renewed = client.drive(*call, Transfer::Nothing).await;
                        refresher.renewed(&renewed, now());
                    }
                    Renewal::Never => return,
                }
            }
        }
    }

    pub(crate) fn drive<'a, T>(
        &'a self,
        call: Call<'a, T>,
        transfer: Transfer<'a>,
    ) -> impl Future<Output = Result<T, Error>> + use<'a, T> {
        let Shared { store, locks, http, .. } = &*self.0;
        #[cfg(feature = "tracing")]
        let span = wecom_core::flow::trace::span(call.path());
        let result = drive(call, &**store, locks, http, transfer);
        #[cfg(feature = "tracing")]
        let result = tracing::Instrument::instrument(result, span);
        result
    }
}

pub(crate) fn now() -> Timestamp {
    SystemTime::now().into()
}
