//! The sandbox itself: requests in, answers out, and a look behind the curtain.

use std::fmt;
use std::io;
use std::net::ToSocketAddrs;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use http::{Method, Request, Response, StatusCode};
use serde_json::Value as Json;
use wecom_core::types::{AgentId, Timestamp};

use crate::builder::Builder;
use crate::fault::{Cut, Fault};
use crate::log::{Exchange, Received, parameter};
use crate::origin::Origin;
use crate::refusal::{Refusal, refuse};
use crate::routes::{self, Caller};
use crate::server::Server;
use crate::tokens::Holder;
use crate::world::{Limit, World};

/// A WeCom with one corp. Clones are the same sandbox.
#[derive(Clone)]
pub struct Sandbox {
    inner: Arc<Inner>,
}

struct Inner {
    world: Mutex<World>,
    hooks: Mutex<Vec<Arc<Hook>>>,
}

type Hook = dyn Fn(&Exchange) + Send + Sync;

/// An answer, and how it is to be delivered.
pub(crate) struct Outcome {
    pub(crate) response: Response<Vec<u8>>,
    pub(crate) delay: Duration,
    pub(crate) cut: Option<Cut>,
}

impl Sandbox {
    /// Sets one up.
    pub fn builder() -> Builder {
        Builder::default()
    }

    pub(crate) fn new(world: World) -> Sandbox {
        Sandbox { inner: Arc::new(Inner { world: Mutex::new(world), hooks: Mutex::default() }) }
    }

    /// Serves one request in process. Scheme and host do not matter.
    ///
    /// [`Fault::Delay`] waits here, or moves a clock that stands. A connection cannot be cut here: an empty HTTP 502 with
    /// [`Cut`] in its extensions stands for it.
    #[allow(
        clippy::needless_pass_by_value,
        reason = "a request goes where it is sent; callers have no more use for it"
    )]
    pub fn handle(&self, request: Request<Vec<u8>>) -> Response<Vec<u8>> {
        let outcome = self.outcome(&request);
        if !outcome.delay.is_zero() {
            let mut world = self.world();
            if world.clock.stands() {
                world.clock.advance(outcome.delay);
            } else {
                drop(world);
                std::thread::sleep(outcome.delay);
            }
        }
        match outcome.cut {
            None => outcome.response,
            Some(cut) => {
                let mut response = empty(StatusCode::BAD_GATEWAY);
                response.extensions_mut().insert(cut);
                response
            }
        }
    }

    /// Serves HTTP on `address` (port 0 for a free one) until the [`Server`] is dropped.
    ///
    /// # Errors
    ///
    /// Where the address cannot be listened on.
    pub fn serve(&self, address: impl ToSocketAddrs) -> io::Result<Server> {
        Server::start(self.clone(), address)
    }

    pub(crate) fn outcome(&self, request: &Request<Vec<u8>>) -> Outcome {
        let mut world = self.world();
        let now = world.clock.now();
        let mut received = Received::of(request, now);
        world.log.add(received.clone());
        let mut outcome = Outcome { response: Response::default(), delay: Duration::ZERO, cut: None };
        outcome.response = match world.faults.take(request) {
            Some(Fault::Code(code)) => Refusal::from(code).answer(now),
            Some(Fault::Status(status)) => empty(StatusCode::from_u16(status).unwrap_or(StatusCode::BAD_GATEWAY)),
            Some(Fault::Body(body)) => Response::new(body),
            Some(Fault::Cut) => {
                outcome.cut = Some(Cut { after: 0, served: false });
                empty(StatusCode::BAD_GATEWAY)
            }
            Some(Fault::CutAfter(after)) => {
                outcome.cut = Some(Cut { after, served: true });
                respond(&mut world, now, request)
            }
            Some(Fault::Delay(delay)) => {
                outcome.delay = delay;
                respond(&mut world, now, request)
            }
            None => respond(&mut world, now, request),
        };
        received.origin = Origin::of(&outcome.response);
        world.log.answered(received.origin);
        let outbox = std::mem::take(&mut world.outbox);
        if !outbox.is_empty() {
            let sandbox = self.clone();
            std::thread::spawn(move || sandbox.deliver(&outbox));
        }
        let hooks = self.inner.hooks.lock().unwrap_or_else(PoisonError::into_inner).clone();
        if !hooks.is_empty() {
            let exchange = Exchange::of(&received, &outcome.response, &world.secrets());
            drop(world);
            hooks.iter().for_each(|hook| hook(&exchange));
        }
        outcome
    }

    pub(crate) fn world(&self) -> MutexGuard<'_, World> {
        self.inner.world.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The time inside.
    pub fn now(&self) -> Timestamp {
        self.world().clock.now()
    }

    /// Moves the time inside on.
    pub fn advance(&self, span: Duration) {
        self.world().clock.advance(span);
    }

    /// A valid token of an app, for tests that do not fetch one themselves. Does not count as a call; empty if there is
    /// no such app.
    pub fn token(&self, agent_id: impl Into<AgentId>) -> String {
        let mut world = self.world();
        let (id, now) = (agent_id.into(), world.clock.now());
        if world.apps.contains_key(&id) { world.tokens.give(Holder::App(id), now).0 } else { String::new() }
    }

    /// Voids all tokens that were given out: calls with them fail with 40014 from now on, with 40082 where it is a suite's,
    /// with 710400 and 40106 where it is a model's or a device's.
    pub fn void_tokens(&self) {
        self.world().tokens.void();
    }

    /// The next answer of `path` (`*`: of any path) goes wrong. Several queue up, each for one answer.
    pub fn fault(&self, path: &str, fault: Fault) {
        self.world().faults.next(path, fault);
    }

    /// Every answer of `path` (`*`: of any path) goes wrong, once the queued faults are used up.
    pub fn fault_always(&self, path: &str, fault: Fault) {
        self.world().faults.always(path, fault);
    }

    /// `choose` says of each request what goes wrong with it, where no other fault is set. It runs while the sandbox is at
    /// work and must not call it.
    pub fn fault_by(&self, choose: impl FnMut(&Request<Vec<u8>>) -> Option<Fault> + Send + 'static) {
        self.world().faults.chosen_by(choose);
    }

    /// Nothing goes wrong any more.
    pub fn clear_faults(&self) {
        self.world().faults.clear();
    }

    /// The next answer of `path` is this, in place of what the sandbox would answer itself; nothing else happens. Several
    /// queue up, each for one answer. `errcode` is 0 where `answer` has none.
    ///
    /// Token, limits and request are checked first, and a refused call uses no answer up. A path that the SDK does not know
    /// is answered whatever comes.
    pub fn answer(&self, path: &str, answer: Json) {
        self.world().scripts.next(path, answer);
    }

    /// Every answer of `path` is this, once the queued ones are used up; see [`answer`](Sandbox::answer).
    pub fn answer_always(&self, path: &str, answer: Json) {
        self.world().scripts.always(path, answer);
    }

    /// The sandbox answers everything itself again.
    pub fn clear_answers(&self) {
        self.world().scripts.clear();
    }

    /// Lets `path` be called so many times within a minute; more is refused with 45009.
    pub fn limit(&self, path: &str, calls: usize) {
        self.world().limits.insert(path.to_owned(), Limit { calls, last: Default::default() });
    }

    /// How many requests of `path` arrived, the refused ones included.
    pub fn count(&self, path: &str) -> usize {
        self.world().log.count(path)
    }

    /// The requests that arrived, oldest first, the last 10,000 at most.
    pub fn requests(&self) -> Vec<Received> {
        self.world().log.all()
    }

    /// Forgets requests and counts.
    pub fn clear_requests(&self) {
        self.world().log.clear();
    }

    /// Calls `hook` after each request with a transcript of it and its answer, tokens and secrets hidden.
    pub fn on_exchange(&self, hook: impl Fn(&Exchange) + Send + Sync + 'static) {
        self.inner.hooks.lock().unwrap_or_else(PoisonError::into_inner).push(Arc::new(hook));
    }
}

impl fmt::Debug for Sandbox {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let world = self.world();
        f.debug_struct("Sandbox").field("corp", &world.corp).field("now", &world.clock.now()).finish_non_exhaustive()
    }
}

/// The answer that WeCom would give.
fn respond(world: &mut World, now: Timestamp, request: &Request<Vec<u8>>) -> Response<Vec<u8>> {
    let path = request.uri().path();
    let Some(routes) = routes::of(path) else {
        return world.scripts.take(path).unwrap_or_else(|| empty(StatusCode::NOT_FOUND));
    };
    let answer = match routes.iter().find(|route| route.method == *request.method()) {
        None if *request.method() == Method::GET => refuse(43002),
        None => refuse(43001),
        Some(route) => call(world, now, route, request),
    };
    answer.unwrap_or_else(|refusal| refusal.answer(now))
}

/// The one path where a provider's token goes by another name.
const LOGIN_INFO: &str = "/cgi-bin/service/get_login_info";

fn call(
    world: &mut World,
    now: Timestamp,
    route: &routes::Route,
    request: &Request<Vec<u8>>,
) -> Result<Response<Vec<u8>>, Refusal> {
    let mut caller = Caller { now, app: AgentId(0), holder: Holder::Nobody, key: String::new(), base: base(request) };
    if let Some(name) = route.token {
        let carrier = if request.uri().path() == LOGIN_INFO { "access_token" } else { name };
        let token = parameter(request.uri().query().unwrap_or_default(), carrier).unwrap_or_default();
        match name {
            "key" if token.is_empty() => return refuse(93000),
            "key" => caller.key = token,
            "access_token" if token.is_empty() => return refuse(41001),
            "suite_access_token" if token.is_empty() => return refuse(41022),
            "model_access_token" if token.is_empty() => return refuse(710_403),
            _ if token.is_empty() => return Err(Refusal::saying(41001, format!("{carrier} missing"))),
            // The sandbox does not follow a bot's conversations: any code will do.
            "response_code" => {}
            _ => caller.holder = world.tokens.check(name, &token, now)?,
        }
    }
    if let Holder::App(app) = caller.holder {
        caller.app = app;
        world.vendor.is_alive(world.corp_of(app))?;
    }
    world.within_limit(request.uri().path(), now)?;
    (route.run)(world, &caller, request)
}

/// Where the request went: what the answers' own links begin with.
fn base(request: &Request<Vec<u8>>) -> String {
    let host = request.headers().get(http::header::HOST).and_then(|host| host.to_str().ok());
    match (request.uri().authority(), host) {
        (Some(authority), _) => format!("{}://{authority}", request.uri().scheme_str().unwrap_or("http")),
        (None, Some(host)) => format!("http://{host}"),
        (None, None) => "http://localhost".to_owned(),
    }
}

pub(crate) fn empty(status: StatusCode) -> Response<Vec<u8>> {
    let mut response = Response::new(Vec::new());
    *response.status_mut() = status;
    response
}
