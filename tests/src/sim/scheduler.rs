//! Which call takes its next step, and what is checked at each.

use std::collections::HashMap;
use std::time::Duration;

use http::{Request, Response};
use serde_json::Value as Json;
use wecom_core::Error;
use wecom_core::endpoint::{BASE, Raw};
use wecom_core::error::SendError;
use wecom_core::flow::{Call, Credential, Entry, Next, Policy, StoreError, TicketKind, TokenKey};
use wecom_core::types::{Secret, Timestamp};

use super::wecom::parameter;
use super::{Dice, Fate, Kind, WeCom};

/// What one caller wants.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Job {
    /// A read of the app with this number.
    Get(usize),
    /// A write that must not go twice.
    Post(usize),
    /// A write that may.
    Set(usize),
    /// A ticket.
    Ticket(usize, TicketKind),
}

impl Job {
    fn app(self) -> usize {
        match self {
            Job::Get(app) | Job::Post(app) | Job::Set(app) | Job::Ticket(app, _) => app,
        }
    }
}

/// How likely what is, in 256ths.
#[derive(Clone, Copy, Debug, Default)]
pub struct Odds {
    /// A request goes wrong.
    pub network: u8,
    /// The store fails.
    pub store: u8,
    /// A token is voided between two steps.
    pub void: u8,
    /// The callers' clock is set.
    pub clock: u8,
    /// A step takes long.
    pub delay: u8,
}

/// Everything about a run that is not dice.
#[derive(Clone, Debug)]
pub struct Scene {
    /// The callers.
    pub jobs: Vec<Job>,
    /// The policy of all of them.
    pub policy: Policy,
    /// What goes wrong how often.
    pub odds: Odds,
    /// See [`WeCom::lives`].
    pub lives: Vec<i64>,
    /// See [`WeCom::same_token`].
    pub same_token: bool,
    /// See [`WeCom::wrong_secrets`].
    pub wrong_secrets: Vec<usize>,
}

/// How a call ended.
#[derive(Debug)]
pub enum Outcome {
    /// With an answer.
    Answer(Json),
    /// With a ticket.
    Ticket(Secret),
    /// With an error.
    Failed(Error),
}

/// What was seen of one call.
#[derive(Debug, Default)]
pub struct Seen {
    /// How often its own request was sent.
    pub sends: u32,
    /// How often a token's or ticket's fetch was, by path.
    pub fetches: HashMap<String, u32>,
    /// How it ended.
    pub outcome: Option<Outcome>,
    /// Steps, less those that asked a second time.
    pub steps: u32,
    /// When its own request was sent, in true milliseconds, and whether that was due to a void token.
    pub sent_at: Vec<i64>,
    started: Option<i64>,
    told_void: u32,
    maybe_executed: bool,
    /// By key: when it was last loaded, and whether the store failed.
    loads: HashMap<String, (Timestamp, bool)>,
    rate_waits: u32,
}

enum Wire {
    /// Under way; still to be executed or lost.
    Out(Request<Vec<u8>>, Fate),
    /// The answer is under way.
    Back(Result<Response<Vec<u8>>, SendError>),
}

enum Any<'a> {
    Json(Call<'a, Json>),
    Secret(Call<'static, Secret>),
}

macro_rules! each {
    ($any:expr, $call:ident => $what:expr) => {
        match $any {
            Any::Json($call) => $what,
            Any::Secret($call) => $what,
        }
    };
}

struct Caller<'a> {
    job: Job,
    call: Any<'a>,
    wire: Option<Wire>,
    blocked: Option<String>,
    asleep_until: Option<i64>,
}

/// A run under way, and what it left behind.
pub struct Run {
    /// The server.
    pub wecom: WeCom,
    /// Callers' clock minus WeCom's.
    pub skew: i64,
    /// Token key to what is kept there.
    pub store: HashMap<String, Entry>,
    /// Token key to the caller that holds its lock.
    pub locks: HashMap<String, usize>,
    /// Of each caller, what was seen.
    pub seen: Vec<Seen>,
    /// Whether the callers' clock was ever set, or time passed in great steps.
    pub clock_was_set: bool,
    /// Whether the store ever failed.
    pub store_failed: bool,
    scene: Scene,
    dice: Dice,
}

const START: i64 = 1_700_000_000_000;

/// What the app numbered so authenticates with.
fn credential(app: usize) -> Credential {
    Credential::app("ww1", format!("secret{app}"))
}

impl Run {
    /// Nothing has happened yet.
    pub fn new(scene: Scene, dice: Dice) -> Run {
        let mut wecom = WeCom::default();
        wecom.now = START;
        wecom.lives.clone_from(&scene.lives);
        wecom.same_token = scene.same_token;
        wecom.wrong_secrets.clone_from(&scene.wrong_secrets);
        let seen = scene.jobs.iter().map(|_| Seen::default()).collect();
        Run {
            wecom,
            skew: 0,
            store: HashMap::new(),
            locks: HashMap::new(),
            seen,
            clock_was_set: false,
            store_failed: false,
            scene,
            dice,
        }
    }

    /// Runs all calls to their ends; panics where one of the properties is broken.
    pub fn finish(mut self) -> Run {
        let endpoints: Vec<Raw> =
            self.scene.jobs.iter().enumerate().map(|(index, job)| endpoint(index, *job)).collect();
        let mut callers: Vec<Caller<'_>> =
            self.scene.jobs.iter().zip(&endpoints).map(|(job, it)| caller(*job, it, &self.scene.policy)).collect();
        for _ in 0..callers.len() * 2_000 {
            self.weather();
            let runnable: Vec<usize> = (0..callers.len()).filter(|index| self.runnable(*index, &callers)).collect();
            if runnable.is_empty() {
                if callers.iter().all(|caller| self.is_done(caller, &callers)) {
                    return self;
                }
                let wake = callers.iter().filter_map(|caller| caller.asleep_until).min();
                self.wecom.now = wake.expect("a deadlock: nobody can take a step").max(self.wecom.now);
                continue;
            }
            let index = runnable[self.dice.below(runnable.len())];
            self.step(index, &mut callers[index]);
        }
        panic!("a call does not end: {:?}", self.seen);
    }

    fn is_done(&self, caller: &Caller<'_>, all: &[Caller<'_>]) -> bool {
        let index = all.iter().position(|other| std::ptr::eq(other, caller)).expect("one of them");
        self.seen[index].outcome.is_some()
    }

    fn runnable(&self, index: usize, callers: &[Caller<'_>]) -> bool {
        let caller = &callers[index];
        self.seen[index].outcome.is_none()
            && caller.asleep_until.is_none_or(|until| until <= self.wecom.now)
            && caller.blocked.as_ref().is_none_or(|key| !self.locks.contains_key(key))
    }

    /// What happens between two steps without anybody's doing.
    fn weather(&mut self) {
        self.wecom.now += self.dice.below(20) as i64;
        if self.dice.chance(self.scene.odds.delay) {
            self.wecom.now += self.dice.pick(&[500, 5_000, 20_000, 100_000, 7_200_000]);
        }
        if self.dice.chance(self.scene.odds.void) {
            self.wecom.void_one(&mut self.dice);
        }
        if self.dice.chance(self.scene.odds.clock) {
            self.clock_was_set = true;
            self.skew += self.dice.pick(&[
                1_000,
                -1_000,
                60_000,
                -60_000,
                7_200_000,
                -7_200_000,
                86_400_000 * 40,
                -86_400_000 * 40,
            ]);
        }
    }

    fn local(&self) -> Timestamp {
        Timestamp::from_millis(self.wecom.now + self.skew)
    }

    fn step(&mut self, index: usize, caller: &mut Caller<'_>) {
        match caller.wire.take() {
            Some(Wire::Out(request, fate)) => {
                let answer = self.wecom.serve(&request, fate, &mut self.dice);
                caller.wire = Some(Wire::Back(answer));
                return;
            }
            Some(Wire::Back(answer)) => {
                self.note_answer(index, caller, &answer);
                return each!(&mut caller.call, call => call.received(answer));
            }
            None => {}
        }
        let now = self.local();
        if caller.asleep_until.take().is_none() && caller.blocked.take().is_none() {
            self.seen[index].steps += 1;
            let most = 60 + 25 * self.scene.policy.attempts;
            assert!(self.seen[index].steps <= most, "too many steps: {:?}", self.seen[index]);
        }
        let started = self.wecom.now;
        self.seen[index].started.get_or_insert(started);
        let next = match &mut caller.call {
            Any::Json(call) => call.next(now).map(Outcome::Answer),
            Any::Secret(call) => call.next(now).map(Outcome::Ticket),
        };
        match next {
            Next::Load(key) => {
                let fails = self.dice.chance(self.scene.odds.store);
                self.seen[index].loads.insert(key.to_string(), (now, fails));
                let entry = self.store.get(key.as_str()).cloned();
                self.store_failed |= fails;
                let entry = if fails { Err(StoreError::new("down")) } else { Ok(entry) };
                each!(&mut caller.call, call => call.loaded(entry));
            }
            Next::Lock(key) => {
                let key = key.to_string();
                match self.locks.get(&key) {
                    Some(holder) => {
                        assert_ne!(*holder, index, "asked for a lock that it holds");
                        caller.blocked = Some(key);
                    }
                    None => {
                        self.locks.insert(key, index);
                        each!(&mut caller.call, call => call.locked());
                    }
                }
            }
            Next::Unlock(key) => {
                assert_eq!(self.locks.remove(key.as_str()), Some(index), "gave back a lock that it did not hold");
                each!(&mut caller.call, call => call.unlocked());
            }
            Next::Save(key, entry) => {
                self.check_saved(caller.job, key.as_str(), &entry);
                assert_eq!(self.locks.get(key.as_str()), Some(&index), "saved without the lock");
                let fails = self.dice.chance(self.scene.odds.store);
                self.store_failed |= fails;
                // A store that fails may have written nevertheless.
                if !fails || self.dice.chance(128) {
                    self.store.insert(key.to_string(), entry);
                }
                let saved = if fails { Err(StoreError::new("down")) } else { Ok(()) };
                each!(&mut caller.call, call => call.saved(saved));
            }
            Next::Remove(key) => panic!("no call throws {key} away"),
            Next::Send(request) => self.send(index, caller, request),
            Next::Wait(span) => {
                assert!(span > Duration::ZERO, "waits for nothing");
                caller.asleep_until = Some(self.wecom.now + i64::try_from(span.as_millis()).unwrap_or(i64::MAX).max(1));
            }
            Next::Done(result) => {
                let held: Vec<&String> =
                    self.locks.iter().filter(|(_, who)| **who == index).map(|(key, _)| key).collect();
                assert!(held.is_empty(), "ended with the locks {held:?}");
                self.check_end(index, caller.job, &result);
                self.seen[index].outcome = Some(result.unwrap_or_else(Outcome::Failed));
            }
        }
    }

    fn send(&mut self, index: usize, caller: &mut Caller<'_>, request: Request<Vec<u8>>) {
        let path = request.uri().path().to_owned();
        let attempts = self.scene.policy.attempts.max(1);
        let own = path == "/cgi-bin/any";
        assert_eq!(own, each!(&caller.call, call => call.is_own_request()));
        if own {
            let seen = &mut self.seen[index];
            seen.sends += 1;
            seen.sent_at.push(self.wecom.now);
            // Void tokens that other callers had fetched earn as many tries again.
            assert!(seen.sends <= attempts + seen.told_void.min(attempts), "sent too often: {seen:?}");
            let unsafe_one = matches!(caller.job, Job::Post(_));
            assert!(!(unsafe_one && seen.maybe_executed), "sent again what may have been executed: {seen:?}");
            self.check_token(caller.job, &request);
        } else {
            self.check_fetch(index, caller.job, &request);
        }
        let fate = self.fate(own);
        caller.wire = Some(if self.dice.chance(128) {
            Wire::Out(request, fate)
        } else {
            Wire::Back(self.wecom.serve(&request, fate, &mut self.dice))
        });
    }

    fn fate(&mut self, own: bool) -> Fate {
        if !self.dice.chance(self.scene.odds.network) {
            return Fate::Answered;
        }
        let refusals: &[i64] = if own {
            &[45009, 45033, 60011, 41001, 40058, 99_999, 42007]
        } else {
            &[45009, 45033, 40001, 60020, 50001, 42007]
        };
        let refused = Fate::Refused(self.dice.pick(refusals));
        self.dice.pick(&[
            Fate::NeverLeft,
            Fate::NeverArrived,
            Fate::AnswerLost,
            Fate::BadGateway,
            Fate::BadGatewayAfter,
            Fate::Garbage,
            Fate::BusyAfter,
            refused,
        ])
    }

    fn check_token(&self, job: Job, request: &Request<Vec<u8>>) {
        if let Some(issued) = self.wecom.issued.get(parameter(request, "access_token")) {
            assert_eq!((issued.app, issued.kind), (job.app(), Kind::Access), "another app's token");
        }
    }

    fn check_fetch(&mut self, index: usize, job: Job, request: &Request<Vec<u8>>) {
        let path = request.uri().path();
        let app = credential(job.app());
        let key = match path {
            "/cgi-bin/gettoken" => app.key().cloned(),
            "/cgi-bin/get_jsapi_ticket" => app.ticket(TicketKind::Corp).key().cloned(),
            _ => app.ticket(TicketKind::Agent).key().cloned(),
        };
        let key = key.expect("a key").to_string();
        if path == "/cgi-bin/gettoken" {
            assert_eq!(parameter(request, "corpsecret"), format!("secret{}", job.app()), "another app's secret");
        } else {
            self.check_token(job, request);
        }
        assert_eq!(self.locks.get(&key), Some(&index), "fetches {path} without the lock");
        let attempts = self.scene.policy.attempts.max(1);
        let calm =
            !self.store_failed && !self.clock_was_set && self.scene.odds.delay == 0 && self.scene.lives == [7200];
        let seen = &mut self.seen[index];
        let fetches = seen.fetches.entry(path.to_owned()).or_default();
        *fetches += 1;
        let most = if calm { attempts + 1 } else { 2 * attempts + 1 };
        assert!(*fetches <= most, "fetched {path} too often: {seen:?}");
        let Some((loaded, false)) = seen.loads.get(&key).copied() else { return };
        match self.store.get(&key) {
            Some(Entry::Token(token)) => {
                let value = token.value.expose();
                let told = self.wecom.issued.get(value).is_some_and(|issued| issued.told);
                let believable = token.expires.since(loaded) <= Duration::from_secs(30 * 86_400);
                let fresh = loaded < token.expires && believable;
                assert!(told || !fresh || !self.wecom.accepts(value), "threw a good token away: {seen:?}");
            }
            Some(Entry::Refusal(refusal)) => {
                let believable = refusal.until.since(loaded) <= Duration::from_secs(30 * 86_400);
                assert!(loaded >= refusal.until || !believable, "asked again with a wrong secret: {seen:?}");
            }
            None => {}
            Some(other) => panic!("another kind of entry: {other:?}"),
        }
    }

    /// What the answer means for the call, told from its bytes alone.
    fn note_answer(&mut self, index: usize, caller: &Caller<'_>, answer: &Result<Response<Vec<u8>>, SendError>) {
        if !each!(&caller.call, call => call.is_own_request()) {
            return;
        }
        let seen = &mut self.seen[index];
        match answer {
            Err(error) if error.sent == wecom_core::error::Sent::Nothing => {}
            Ok(answer) => match errcode(answer.body()) {
                Some(40001 | 40014 | 42001) => seen.told_void += 1,
                Some(45009 | 45033) => seen.rate_waits += 1,
                _ => seen.maybe_executed = true,
            },
            Err(_) => seen.maybe_executed = true,
        }
    }

    fn check_saved(&self, job: Job, key: &str, entry: &Entry) {
        let app = credential(job.app());
        if let Entry::Token(token) = entry {
            let issued = &self.wecom.issued[token.value.expose()];
            assert_eq!(issued.app, job.app(), "saved another app's token");
            let ticket = |kind| app.ticket(kind).key().cloned();
            let owner = match issued.kind {
                Kind::Access => app.key().cloned(),
                Kind::CorpTicket => ticket(TicketKind::Corp),
                Kind::AgentTicket => ticket(TicketKind::Agent),
            };
            assert_eq!(Some(key), owner.as_ref().map(TokenKey::as_str), "saved under another's key");
        }
    }

    fn check_end(&self, index: usize, job: Job, result: &Result<Outcome, Error>) {
        let executed = self.wecom.executed.get(&index.to_string()).copied().unwrap_or(0);
        if matches!(job, Job::Post(_)) {
            assert!(executed <= 1, "executed {executed} times");
        }
        match (result, job) {
            (Ok(Outcome::Ticket(ticket)), Job::Ticket(app, kind)) => {
                let issued = &self.wecom.issued[ticket.expose()];
                let kind = if kind == TicketKind::Corp { Kind::CorpTicket } else { Kind::AgentTicket };
                assert_eq!((issued.app, issued.kind), (app, kind), "another's ticket");
            }
            (Ok(Outcome::Answer(answer)), _) => {
                assert_eq!(answer["done"], 1);
                assert!(executed >= 1, "says that it was executed, and it was not");
            }
            (Err(Error::Misuse(what)), _) => panic!("a well-behaved driver was told of misuse: {what}"),
            _ => {}
        }
    }
}

fn errcode(body: &[u8]) -> Option<i64> {
    serde_json::from_slice::<Json>(body).ok()?.get("errcode")?.as_i64()
}

fn endpoint(index: usize, job: Job) -> Raw {
    let path = "/cgi-bin/any";
    let raw = match job {
        Job::Get(_) | Job::Ticket(..) => Raw::get(path).repeatable(true),
        Job::Post(_) => Raw::post(path, serde_json::json!({})),
        Job::Set(_) => Raw::post(path, serde_json::json!({})).repeatable(true),
    };
    raw.query("caller", index.to_string())
}

fn caller<'a>(job: Job, endpoint: &'a Raw, policy: &Policy) -> Caller<'a> {
    let app = credential(job.app());
    let call = match job {
        Job::Ticket(_, kind) => Any::Secret(Call::token(BASE, app.ticket(kind), policy.clone())),
        _ => Any::Json(Call::new(BASE, app, policy.clone(), endpoint)),
    };
    Caller { job, call, wire: None, blocked: None, asleep_until: None }
}

/// A step with its end in other words.
trait Map<T> {
    fn map<U>(self, change: impl FnOnce(T) -> U) -> Next<U>;
}

impl<T> Map<T> for Next<T> {
    fn map<U>(self, change: impl FnOnce(T) -> U) -> Next<U> {
        match self {
            Next::Load(key) => Next::Load(key),
            Next::Lock(key) => Next::Lock(key),
            Next::Unlock(key) => Next::Unlock(key),
            Next::Save(key, entry) => Next::Save(key, entry),
            Next::Remove(key) => Next::Remove(key),
            Next::Send(request) => Next::Send(request),
            Next::Wait(span) => Next::Wait(span),
            Next::Done(result) => Next::Done(result.map(change)),
        }
    }
}
