//! Which path does what.

use std::collections::HashMap;
use std::sync::LazyLock;

use http::{HeaderValue, Method, Request, Response};
use serde_json::Value as Json;
use wecom_core::endpoint::{Serve, TokenKind};
use wecom_core::types::{AgentId, Timestamp};

use crate::refusal::{Refusal, ensure, refuse};
use crate::world::World;

/// Who calls, and when.
#[derive(Debug)]
pub(crate) struct Caller {
    pub(crate) now: Timestamp,
    /// The app that the token belongs to; 0 where the path takes none.
    pub(crate) app: AgentId,
    /// The key of a group robot's address.
    pub(crate) key: String,
    /// Scheme and host that the request went to.
    pub(crate) base: String,
}

type Run = dyn Fn(&mut World, &Caller, &Request<Vec<u8>>) -> Result<Response<Vec<u8>>, Refusal> + Send + Sync;

/// What serves one method of one path.
pub(crate) struct Route {
    pub(crate) method: Method,
    pub(crate) token: Option<&'static str>,
    pub(crate) run: Box<Run>,
}

/// All paths.
#[derive(Default)]
pub(crate) struct Table(HashMap<&'static str, Vec<Route>>);

static TABLE: LazyLock<Table> = LazyLock::new(|| {
    let mut table = Table::default();
    crate::tokens::routes(&mut table);
    crate::contacts::routes(&mut table);
    crate::message::routes(&mut table);
    crate::media::routes(&mut table);
    crate::app::routes(&mut table);
    crate::auth::routes(&mut table);
    table
});

/// The routes of a path.
pub(crate) fn of(path: &str) -> Option<&'static [Route]> {
    TABLE.0.get(path).map(Vec::as_slice)
}

impl Table {
    /// An endpoint with its types.
    pub(crate) fn on<E>(
        &mut self,
        run: impl Fn(&mut World, &Caller, E) -> Result<E::Response, Refusal> + Send + Sync + 'static,
    ) where
        E: Serve + 'static,
    {
        self.add(E::PATH, E::METHOD, E::Token::PARAMETER, move |world, caller, request| {
            Ok(E::answer(&run(world, caller, read::<E>(request)?)?))
        });
    }

    /// An endpoint that the sandbox keeps no state for: it answers what is well-formed and empty, and says so.
    pub(crate) fn stateless<E>(&mut self)
    where
        E: Serve + 'static,
        E::Response: Default,
    {
        self.add(E::PATH, E::METHOD, E::Token::PARAMETER, |_, _, request| {
            read::<E>(request)?;
            let mut answer = E::answer(&E::Response::default());
            answer.headers_mut().insert("x-sandbox", HeaderValue::from_static("stateless"));
            Ok(answer)
        });
    }

    /// A path without types.
    pub(crate) fn raw(
        &mut self,
        method: &str,
        path: &'static str,
        token: Option<&'static str>,
        run: impl Fn(&mut World, &Caller, &Request<Vec<u8>>) -> Result<Response<Vec<u8>>, Refusal> + Send + Sync + 'static,
    ) {
        let method = if method == "GET" { Method::GET } else { Method::POST };
        self.add(path, method, token, run);
    }

    fn add(
        &mut self,
        path: &'static str,
        method: Method,
        token: Option<&'static str>,
        run: impl Fn(&mut World, &Caller, &Request<Vec<u8>>) -> Result<Response<Vec<u8>>, Refusal> + Send + Sync + 'static,
    ) {
        let routes = self.0.entry(path).or_default();
        debug_assert!(routes.iter().all(|route| route.method != method), "{path} is there twice");
        routes.push(Route { method, token, run: Box::new(run) });
    }
}

fn read<E: Serve>(request: &Request<Vec<u8>>) -> Result<E, Refusal> {
    let json = request
        .headers()
        .get(http::header::CONTENT_TYPE)
        .is_none_or(|kind| !kind.as_bytes().starts_with(b"multipart/"));
    if E::METHOD == Method::POST && json && !request.body().is_empty() {
        let read = serde_json::from_slice::<Json>(request.body());
        ensure(read.is_ok_and(|json| json.is_object()), 47001)?;
    }
    match E::read(request) {
        Ok(endpoint) => Ok(endpoint),
        Err(_) if !json => refuse(41005),
        Err(error) => Err(Refusal::saying(40058, format!("invalid Request Parameter, {error}"))),
    }
}
