//! Which path does what.

use std::collections::HashMap;
use std::sync::LazyLock;

use http::{Method, Request, Response};
use serde_json::Value as Json;
use wecom_core::endpoint::{Serve, TokenKind};
use wecom_core::types::{AgentId, Timestamp};

use crate::refusal::{Refusal, ensure};
use crate::tokens::Holder;
use crate::world::World;

/// Who calls, and when.
#[derive(Debug)]
pub(crate) struct Caller {
    pub(crate) now: Timestamp,
    /// The app that the token belongs to; 0 where it is no app's.
    pub(crate) app: AgentId,
    /// Whose token it is.
    pub(crate) holder: Holder,
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
    crate::vendor::routes(&mut table);
    #[cfg(feature = "catalogue")]
    crate::stateless::routes(&mut table);
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
            let endpoint = read::<E>(request)?;
            match world.scripts.take(E::PATH) {
                Some(answer) => Ok(answer),
                None => Ok(E::answer(&run(world, caller, endpoint)?)),
            }
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

    /// What serves a method of a path unless something does already.
    #[cfg(feature = "catalogue")]
    pub(crate) fn spare(
        &mut self,
        path: &'static str,
        method: &Method,
        token: Option<&'static str>,
        run: impl Fn(&mut World, &Caller, &Request<Vec<u8>>) -> Result<Response<Vec<u8>>, Refusal> + Send + Sync + 'static,
    ) {
        if self.0.get(path).is_none_or(|routes| routes.iter().all(|route| route.method != *method)) {
            self.add(path, method.clone(), token, run);
        }
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
    json_body(&E::METHOD, request)?;
    E::read(request).map_err(|error| unreadable(&error, is_json(request)))
}

/// Whether the body is meant to be JSON rather than a form.
pub(crate) fn is_json(request: &Request<Vec<u8>>) -> bool {
    let kind = request.headers().get(http::header::CONTENT_TYPE);
    kind.is_none_or(|kind| !kind.as_bytes().starts_with(b"multipart/"))
}

/// Refuses a body that is meant to be a JSON object and is none.
pub(crate) fn json_body(method: &Method, request: &Request<Vec<u8>>) -> Result<(), Refusal> {
    if *method == Method::POST && is_json(request) && !request.body().is_empty() {
        let read = serde_json::from_slice::<Json>(request.body());
        ensure(read.is_ok_and(|json| json.is_object()), 47001)?;
    }
    Ok(())
}

/// The refusal of a request that its endpoint cannot read.
pub(crate) fn unreadable(error: &wecom_core::Error, json: bool) -> Refusal {
    if json { Refusal::saying(40058, format!("invalid Request Parameter, {error}")) } else { Refusal::from(41005) }
}
