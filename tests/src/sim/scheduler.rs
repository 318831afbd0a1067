//! Which call takes its next step, and what is checked at each.

use std::collections::{HashMap, HashSet};
use std::time::Duration;

use http::{Request, Response};
use serde_json::Value as Json;
use wecom_core::Error;
use wecom_core::endpoint::{BASE, ProviderToken, Raw, SuiteToken, TokenKind};
use wecom_core::error::SendError;
use wecom_core::flow::{Call, Credential, Entry, Next, Policy, StoreError, Token};
use wecom_core::types::{Secret, Timestamp};

use super::scene::{SUITES, key, provider, suite};
use super::wecom::{ANY, carried};
use super::{Dice, Fate, Job, Kind, Scene, WeCom, Who};

/// How a call ended.
#[derive(Debug)]
pub enum Outcome {
    /// With an answer.
    Answer(Json),
    /// With a ticket.
    Ticket(Secret),
    /// The ticket that was pushed is kept.
    Kept,
    /// With a token that was renewed ahead of time.
    Renewed(Token),
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
    /// How often its own request was refused for the token.
    pub(super) told_void: u32,
    pub(super) maybe_executed: bool,
    /// By key: when it was last loaded, and whether the store failed.
    pub(super) loads: HashMap<String, (Timestamp, bool)>,
    /// The void tokens that it was told of.
    pub(super) void: HashSet<String>,
    /// The locks that it holds, in the order in which it took them.
    pub(super) held: Vec<String>,
}

enum Wire {
    /// Under way; still to be executed or lost.
    Out(Request<Vec<u8>>, Fate),
    /// The answer to a request with this token is under way.
    Back(String, Result<Response<Vec<u8>>, SendError>),
}

enum Any<'a> {
    Json(Call<'a, Json>),
    Secret(Call<'static, Secret>),
    Kept(Call<'static, ()>),
    Renewed(Call<'static, Token>),
}

macro_rules! each {
    ($any:expr, $call:ident => $what:expr) => {
        match $any {
            Any::Json($call) => $what,
            Any::Secret($call) => $what,
            Any::Kept($call) => $what,
            Any::Renewed($call) => $what,
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
    pub(super) scene: Scene,
    dice: Dice,
}

const START: i64 = 1_700_000_000_000;
/// When the tickets came that are there from the start.
const FIRST_TICKETS: i64 = START - 1_000;

impl Run {
    /// Nothing has happened yet.
    pub fn new(scene: Scene, dice: Dice) -> Run {
        let mut wecom = WeCom::default();
        wecom.now = START;
        wecom.lives.clone_from(&scene.lives);
        wecom.same_token = scene.same_token;
        wecom.wrong_secrets.clone_from(&scene.wrong_secrets);
        let seen = scene.jobs.iter().map(|_| Seen::default()).collect();
        let mut store = HashMap::new();
        for suite in 0..SUITES {
            let ticket = wecom.push(suite, FIRST_TICKETS);
            store.insert(key((Who::Suite(suite), Kind::Pushed)), pushed(&ticket, FIRST_TICKETS));
        }
        Run {
            wecom,
            skew: 0,
            store,
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
        let jobs = self.scene.jobs.clone();
        let endpoints: Vec<Endpoint> = jobs.iter().enumerate().map(|(index, job)| endpoint(index, *job)).collect();
        let mut callers: Vec<Caller<'_>> =
            endpoints.iter().enumerate().map(|(index, endpoint)| self.caller(index, jobs[index], endpoint)).collect();
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
        if self.dice.chance(self.scene.odds.ticket) {
            self.new_ticket();
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

    /// A suite gets another ticket, which somebody else keeps.
    fn new_ticket(&mut self) {
        let suite = self.dice.below(SUITES);
        let key = key((Who::Suite(suite), Kind::Pushed));
        if !self.locks.contains_key(&key) {
            let ticket = self.wecom.replace_ticket(suite);
            self.store.insert(key, pushed(&ticket, self.wecom.now + self.skew));
        }
    }

    fn local(&self) -> Timestamp {
        Timestamp::from_millis(self.wecom.now + self.skew)
    }

    fn step(&mut self, index: usize, caller: &mut Caller<'_>) {
        match caller.wire.take() {
            Some(Wire::Out(request, fate)) => {
                let answer = self.wecom.serve(&request, fate, &mut self.dice);
                caller.wire = Some(Wire::Back(carried(&request), answer));
                return;
            }
            Some(Wire::Back(token, answer)) => {
                let own = each!(&caller.call, call => call.is_own_request());
                self.note_answer(index, own, token, &answer);
                return each!(&mut caller.call, call => call.received(answer));
            }
            None => {}
        }
        let now = self.local();
        if caller.asleep_until.take().is_none() && caller.blocked.take().is_none() {
            self.seen[index].steps += 1;
            let most = (60 + 25 * self.scene.policy.attempts) * caller.job.chain().len() as u32;
            assert!(self.seen[index].steps <= most, "too many steps: {:?}", self.seen[index]);
        }
        let next = match &mut caller.call {
            Any::Json(call) => call.next(now).map(Outcome::Answer),
            Any::Secret(call) => call.next(now).map(Outcome::Ticket),
            Any::Kept(call) => call.next(now).map(|()| Outcome::Kept),
            Any::Renewed(call) => call.next(now).map(Outcome::Renewed),
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
                        self.seen[index].held.push(key.clone());
                        self.locks.insert(key, index);
                        each!(&mut caller.call, call => call.locked());
                    }
                }
            }
            Next::Unlock(key) => {
                assert_eq!(self.locks.remove(key.as_str()), Some(index), "gave back a lock that it did not hold");
                let last = self.seen[index].held.pop();
                assert_eq!(last.as_deref(), Some(key.as_str()), "locks that do not nest");
                each!(&mut caller.call, call => call.unlocked());
            }
            Next::Save(key, entry) => {
                self.check_saved(index, caller.job, key.as_str(), &entry);
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
        let own = path == ANY;
        let void = self.seen[index].void.contains(&carried(&request));
        assert!(!void, "sends {path} with a token that it knows is void: {:?}", self.seen[index]);
        assert_eq!(own, each!(&caller.call, call => call.is_own_request()));
        if own {
            let seen = &mut self.seen[index];
            seen.sends += 1;
            // Void tokens that other callers had fetched earn as many tries again.
            assert!(seen.sends <= attempts + seen.told_void.min(attempts), "sent too often: {seen:?}");
            let unsafe_one = matches!(caller.job, Job::Post(_));
            assert!(!(unsafe_one && seen.maybe_executed), "sent again what may have been executed: {seen:?}");
            self.check_token(caller.job.chain()[0], &request);
        } else {
            self.check_fetch(index, caller.job, &request);
        }
        let fate = self.fate(own);
        caller.wire = Some(if self.dice.chance(128) {
            Wire::Out(request, fate)
        } else {
            Wire::Back(carried(&request), self.wecom.serve(&request, fate, &mut self.dice))
        });
    }

    fn fate(&mut self, own: bool) -> Fate {
        if !self.dice.chance(self.scene.odds.network) {
            return Fate::Answered;
        }
        let refusals: &[i64] = if own {
            &[45009, 45033, 60011, 41001, 40058, 99_999, 42007]
        } else {
            &[45009, 45033, 40001, 60020, 50001, 42007, 40084]
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

    fn caller<'a>(&mut self, index: usize, job: Job, endpoint: &'a Endpoint) -> Caller<'a> {
        let policy = self.scene.policy.clone();
        let call = match (job, endpoint) {
            (Job::Keep(suite), _) => {
                let ticket = Credential::suite_ticket(format!("suite{suite}"));
                // No two come at the same moment, and none after one that is to come under way.
                let at = FIRST_TICKETS + 1 + index as i64;
                let value = self.wecom.push(suite, at);
                Any::Kept(Call::keep(ticket, policy, token(&value, at)))
            }
            (Job::Renew(who), _) => Any::Renewed(renewal(who, policy)),
            (Job::Ticket(who, kind), _) => Any::Secret(Call::token(BASE, who.access().ticket(kind), policy)),
            (Job::Get(who) | Job::Post(who) | Job::Set(who), endpoint) => Any::Json(match (who, endpoint) {
                (Who::Suite(number), Endpoint::Suite(raw)) => Call::new(BASE, suite(number), policy, raw),
                (Who::Provider(number), Endpoint::Provider(raw)) => Call::new(BASE, provider(number), policy, raw),
                (who, Endpoint::Access(raw)) => Call::new(BASE, who.access(), policy, raw),
                _ => panic!("{who:?} has another kind of token"),
            }),
        };
        Caller { job, call, wire: None, blocked: None, asleep_until: None }
    }
}

/// A call of [`ANY`], by whoever has which kind of token.
enum Endpoint {
    Access(Raw),
    Suite(Raw<SuiteToken>),
    Provider(Raw<ProviderToken>),
}

fn endpoint(index: usize, job: Job) -> Endpoint {
    fn raw<T: TokenKind>(index: usize, job: Job) -> Raw<T> {
        let raw = match job {
            Job::Post(_) => Raw::post(ANY, serde_json::json!({})),
            Job::Set(_) => Raw::post(ANY, serde_json::json!({})).repeatable(true),
            _ => Raw::get(ANY).repeatable(true),
        };
        raw.query("caller", index.to_string())
    }
    match job {
        Job::Get(Who::Suite(_)) | Job::Post(Who::Suite(_)) | Job::Set(Who::Suite(_)) => {
            Endpoint::Suite(raw(index, job))
        }
        Job::Get(Who::Provider(_)) | Job::Post(Who::Provider(_)) | Job::Set(Who::Provider(_)) => {
            Endpoint::Provider(raw(index, job))
        }
        _ => Endpoint::Access(raw(index, job)),
    }
}

/// A renewal of a token for which none that is there already lives long enough.
fn renewal(who: Who, policy: Policy) -> Call<'static, Token> {
    let end = Timestamp::from_millis(START) + Duration::from_secs(86_400);
    match who {
        Who::Suite(number) => Call::renewal(BASE, suite(number), policy, end),
        Who::Provider(number) => Call::renewal(BASE, provider(number), policy, end),
        who => Call::renewal(BASE, who.access(), policy, end),
    }
}

/// A ticket that was pushed at that time by the callers' clock.
fn token(ticket: &str, at: i64) -> Token {
    Token::new(ticket, Timestamp::from_millis(at + 1_800_000))
}

fn pushed(ticket: &str, at: i64) -> Entry {
    Entry::Token(token(ticket, at))
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
