//! Both adapters behind one face, so that each step is written once.

use std::io::Cursor;

use wecom_core::Error;
use wecom_core::api::media::Get;
use wecom_core::endpoint::{AccessToken, Endpoint};
use wecom_reqwest::reqwest;
use wecom_ureq::ureq;

use super::AGENT;
use crate::failure::Failure;

/// The sandbox's corp.
const CORP: &str = "ww0123456789abcdef";

/// An app, whichever adapter runs it.
pub(super) trait Adapter {
    /// The crate's name.
    const NAME: &'static str;

    fn call<E: Endpoint<Token = AccessToken> + Sync>(&self, endpoint: &E) -> Result<E::Response, Error>;

    /// Uploads bytes as a stream.
    fn upload<E: Endpoint<Token = AccessToken> + Sync>(
        &self,
        endpoint: &E,
        bytes: &'static [u8],
    ) -> Result<E::Response, Error>;

    /// Downloads a file as a stream.
    fn download(&self, file: &Get) -> Result<Vec<u8>, Error>;
}

/// `wecom-ureq`.
pub(super) struct Ureq(wecom_ureq::App);

impl Ureq {
    pub(super) fn new(url: &str, secret: &str) -> Ureq {
        // A proxy would not reach loopback.
        let agent = ureq::Agent::config_builder().proxy(None).build().new_agent();
        let client = wecom_ureq::Client::builder().corp_id(CORP).base_url(url).agent(agent).build();
        Ureq(client.app(AGENT, secret))
    }
}

impl Adapter for Ureq {
    const NAME: &'static str = "wecom-ureq";

    fn call<E: Endpoint<Token = AccessToken> + Sync>(&self, endpoint: &E) -> Result<E::Response, Error> {
        self.0.call(endpoint)
    }

    fn upload<E: Endpoint<Token = AccessToken> + Sync>(
        &self,
        endpoint: &E,
        bytes: &'static [u8],
    ) -> Result<E::Response, Error> {
        self.0.upload(endpoint, Cursor::new(bytes))
    }

    fn download(&self, file: &Get) -> Result<Vec<u8>, Error> {
        let mut bytes = Vec::new();
        self.0.download(file, &mut bytes)?;
        Ok(bytes)
    }
}

/// `wecom-reqwest`, waited for.
pub(super) struct Reqwest {
    app: wecom_reqwest::App,
    runtime: tokio::runtime::Runtime,
}

impl Reqwest {
    pub(super) fn new(url: &str, secret: &str) -> Result<Reqwest, Failure> {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
        let runtime = runtime.map_err(|error| Failure::failed(format!("tokio does not start: {error}")))?;
        let client = reqwest::Client::builder().no_proxy().build();
        let client = client.map_err(|error| Failure::failed(format!("reqwest does not start: {error}")))?;
        let client = wecom_reqwest::Client::builder().corp_id(CORP).base_url(url).client(client).build();
        Ok(Reqwest { app: client.app(AGENT, secret), runtime })
    }
}

impl Adapter for Reqwest {
    const NAME: &'static str = "wecom-reqwest";

    fn call<E: Endpoint<Token = AccessToken> + Sync>(&self, endpoint: &E) -> Result<E::Response, Error> {
        self.runtime.block_on(self.app.call(endpoint))
    }

    fn upload<E: Endpoint<Token = AccessToken> + Sync>(
        &self,
        endpoint: &E,
        bytes: &'static [u8],
    ) -> Result<E::Response, Error> {
        self.runtime.block_on(self.app.upload(endpoint, Cursor::new(bytes)))
    }

    fn download(&self, file: &Get) -> Result<Vec<u8>, Error> {
        let mut bytes = Vec::new();
        self.runtime.block_on(self.app.download(file, &mut bytes))?;
        Ok(bytes)
    }
}
