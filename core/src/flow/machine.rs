//! The part of a call that knows no endpoint's type: tokens, retries, time.

use std::time::Duration;

use http::{Request, Response};

use super::credential::{Source, named};
use super::policy::Policy;
use super::store::{Entry, Refusal, StoreError, Token, TokenKey};
use crate::error::{ApiError, Error, ErrorClass, SendError, Sent};
use crate::types::{Secret, Timestamp};

/// The longest life of a token that is believed.
const LONGEST_LIFE: Duration = Duration::from_secs(30 * 86_400);

/// What to do next, as far as no endpoint's type is concerned.
pub(super) enum Step {
    Load(TokenKey),
    Lock(TokenKey),
    Unlock(TokenKey),
    Save(TokenKey, Entry),
    /// Send the request that fetches a token.
    Fetch(Request<Vec<u8>>),
    /// Send the endpoint's request with this token, or hand the token out if it was all that was wanted.
    Ready(Secret),
    Wait(Duration),
    Fail(Error),
}

/// Where the machine stands. `level` 0 is the endpoint's own token, 1 the one that fetching it takes, and so on.
#[derive(Debug)]
enum State {
    /// Needs the token of this level.
    Want(usize),
    Load(usize),
    Lock(usize),
    Fetch(usize),
    Save(usize, Entry),
    /// Has the token of this level; a lock may have to be given back first.
    Got(usize),
    Pause {
        until: Option<Timestamp>,
        span: Duration,
        then: Box<State>,
        /// What the call ends with if its time is up when the pause would begin; none where time does not count.
        late: Option<Error>,
    },
    Failing(Option<Error>),
    Done,
}

/// One token of the chain.
#[derive(Debug)]
struct Level {
    credential: Source,
    token: Option<Secret>,
    /// The value that WeCom rejected during this call.
    rejected: Option<Secret>,
    locked: bool,
    /// Since when the lock is waited for.
    asked: Option<Timestamp>,
    fetches: u32,
}

#[derive(Debug)]
pub(super) struct Machine {
    base: Box<str>,
    policy: Policy,
    levels: Vec<Level>,
    state: State,
    started: Option<Timestamp>,
    now: Timestamp,
    /// Waited for a rate limit to pass; not counted in the policy's total.
    rested: Duration,
    sends: u32,
    /// How often the request was sent again with another token.
    replays: u32,
    /// How many tokens had been fetched for this call when the first was rejected.
    fetched: u32,
    /// What WeCom said when it rejected the token, for when there is no other token to be had.
    rejection: Option<Error>,
}

impl Machine {
    pub(super) fn new(base: &str, credential: Source, policy: Policy) -> Machine {
        let mut levels = Vec::new();
        let mut next = Some(credential);
        while let Some(credential) = next {
            next = credential.parent().cloned();
            levels.push(Level { credential, token: None, rejected: None, locked: false, asked: None, fetches: 0 });
        }
        Machine {
            base: base.into(),
            policy,
            levels,
            state: State::Want(0),
            started: None,
            now: Timestamp::default(),
            rested: Duration::ZERO,
            sends: 0,
            replays: 0,
            fetched: 0,
            rejection: None,
        }
    }

    pub(super) fn base(&self) -> &str {
        &self.base
    }

    pub(super) fn sends(&self) -> u32 {
        self.sends
    }

    /// Whether the answer that is due belongs to a token's fetch.
    pub(super) fn fetching(&self) -> bool {
        matches!(self.state, State::Fetch(_))
    }

    /// Whether the endpoint's own answer is due.
    pub(super) fn sending(&self) -> bool {
        matches!(self.state, State::Got(0)) && !self.levels[0].locked
    }

    pub(super) fn step(&mut self, now: Timestamp) -> Step {
        self.now = now;
        self.started.get_or_insert(now);
        let elapsed = self.elapsed();
        loop {
            match &mut self.state {
                State::Want(level) => {
                    let level = *level;
                    let here = &mut self.levels[level];
                    if let Some(token) = here.credential.ready() {
                        here.token = Some(token.clone());
                        self.state = State::Got(level);
                    } else {
                        self.state = State::Load(level);
                    }
                }
                State::Load(level) => match self.levels[*level].credential.key() {
                    Some(key) => return Step::Load(key.clone()),
                    None => self.state = State::Got(*level),
                },
                State::Lock(level) => match self.levels[*level].credential.key() {
                    Some(key) => {
                        let key = key.clone();
                        self.levels[*level].asked.get_or_insert(now);
                        return Step::Lock(key);
                    }
                    None => self.state = State::Fetch(*level),
                },
                State::Fetch(level) => {
                    let level = *level;
                    let parent = match self.levels.get(level + 1) {
                        Some(Level { token: Some(token), .. }) => token.clone(),
                        Some(_) => {
                            self.state = State::Want(level + 1);
                            continue;
                        }
                        None => Secret::default(),
                    };
                    match self.levels[level].credential.request(&self.base, parent.expose()) {
                        Ok(request) => return Step::Fetch(request),
                        Err(error) => self.state = State::Failing(Some(error)),
                    }
                }
                State::Save(level, entry) => match self.levels[*level].credential.key() {
                    Some(key) => return Step::Save(key.clone(), entry.clone()),
                    None => self.state = State::Got(*level),
                },
                State::Got(level) => {
                    let level = *level;
                    if let Some(key) = self.key_to_unlock(level) {
                        return Step::Unlock(key);
                    }
                    if level > 0 {
                        self.state = State::Fetch(level - 1);
                        continue;
                    }
                    return match &self.levels[0].token {
                        Some(token) => Step::Ready(token.clone()),
                        None => Step::Fail(Error::Misuse("there is no token")),
                    };
                }
                State::Pause { until: None, span, late: late @ Some(_), .. }
                    if elapsed.saturating_add(*span) > self.policy.total =>
                {
                    // Looked at here and not when the answer came in: only now is it known how long that took.
                    self.state = State::Failing(late.take());
                }
                State::Pause { until, span, then, .. } => {
                    let end = *until.get_or_insert(now + *span);
                    let left = end.since(now);
                    // A clock that was set back must not make the pause longer.
                    if left.is_zero() || left > *span {
                        self.state = std::mem::replace(&mut **then, State::Done);
                    } else {
                        return Step::Wait(left);
                    }
                }
                State::Failing(_) => {
                    if let Some(key) = (0..self.levels.len()).find_map(|level| self.key_to_unlock(level)) {
                        return Step::Unlock(key);
                    }
                    let State::Failing(error) = std::mem::replace(&mut self.state, State::Done) else {
                        return Step::Fail(Error::Misuse("the state changed under way"));
                    };
                    return Step::Fail(error.unwrap_or(Error::Misuse("the call had already failed")));
                }
                State::Done => return Step::Fail(Error::Misuse("the call is done")),
            }
        }
    }

    fn key_to_unlock(&self, level: usize) -> Option<TokenKey> {
        let level = self.levels.get(level).filter(|level| level.locked)?;
        level.credential.key().cloned()
    }

    /// Answers `Load`.
    pub(super) fn loaded(&mut self, entry: Result<Option<Entry>, StoreError>) {
        let State::Load(level) = self.state else { return self.misuse("nothing was to be loaded") };
        let here = &mut self.levels[level];
        let asked = here.asked.take();
        match entry {
            Ok(Some(Entry::Token(token)))
                if here.rejected.as_ref() != Some(&token.value) && fresh(&token, self.now) =>
            {
                here.token = Some(token.value);
                self.state = State::Got(level);
            }
            Ok(Some(Entry::Refusal(refusal))) if self.now < refusal.until && within_reason(refusal.until, self.now) => {
                let error = ApiError { remembered_until: Some(refusal.until), ..refusal.error };
                self.fail(error.into());
            }
            // The store is down, but this call has had a token before.
            Err(_) if here.token.is_some() => self.state = State::Got(level),
            entry if !here.credential.can_fetch() => {
                let mut problem = format!("the store has no usable token under {}", key_text(&here.credential));
                if let Err(error) = entry {
                    problem = error.to_string();
                }
                let missing = || SendError::new(Sent::Nothing, problem).for_good().into();
                let error = self.rejection.take().unwrap_or_else(missing);
                self.fail(error);
            }
            // A store that is down, or empty, or out of date: fetch, one caller at a time.
            _ if here.locked => self.fetch_if_time(level, asked),
            _ => self.state = State::Lock(level),
        }
    }

    /// Whoever waited for the lock as long as the whole call may take does not go on to try for himself.
    fn fetch_if_time(&mut self, level: usize, asked: Option<Timestamp>) {
        if self.now.since(asked.unwrap_or(self.now)) > self.policy.total {
            let problem = "the time for the call was used up while waiting for another caller's token refresh";
            let error = SendError::new(Sent::Nothing, problem).for_good().into();
            return self.fail(self.told(error, self.levels[level].credential.path()));
        }
        self.state = State::Fetch(level);
    }

    /// Answers `Lock`. Looks into the store again: somebody else may have fetched meanwhile.
    pub(super) fn locked(&mut self) {
        let State::Lock(level) = self.state else { return self.misuse("nothing was to be locked") };
        self.levels[level].locked = true;
        self.state = State::Load(level);
    }

    /// Answers `Unlock`.
    pub(super) fn unlocked(&mut self) {
        let level = match self.state {
            State::Got(level) => Some(level),
            State::Failing(_) => (0..self.levels.len()).find(|level| self.levels[*level].locked),
            _ => None,
        };
        match level {
            Some(level) if self.levels[level].locked => self.levels[level].locked = false,
            _ => self.misuse("nothing was to be unlocked"),
        }
    }

    /// Answers `Save`. A store that cannot keep the token only makes the next call fetch again.
    pub(super) fn saved(&mut self, _result: Result<(), StoreError>) {
        match std::mem::replace(&mut self.state, State::Done) {
            State::Save(level, Entry::Token(token)) => {
                self.levels[level].token = Some(token.value);
                self.state = State::Got(level);
            }
            State::Save(_, Entry::Refusal(refusal)) => self.fail(refusal.error.into()),
            _ => self.misuse("nothing was to be saved"),
        }
    }

    /// Answers `Send` of a token's fetch.
    pub(super) fn fetched(&mut self, answer: Result<Response<Vec<u8>>, SendError>) {
        let State::Fetch(level) = self.state else { return self.misuse("no token was to be fetched") };
        self.levels[level].fetches += 1;
        let credential = self.levels[level].credential.clone();
        let read = match answer {
            Ok(answer) => credential.read(answer),
            Err(error) => Err(error.into()),
        };
        match read {
            Ok((value, life)) => {
                let token = Token { value, expires: expiry(self.now, life) };
                self.state = State::Save(level, Entry::Token(token));
            }
            Err(error) => self.fetch_failed(level, self.told(error, credential.path())),
        }
    }

    fn fetch_failed(&mut self, level: usize, error: Error) {
        let class = error.api().map(ApiError::class);
        let has_parent = level + 1 < self.levels.len();
        let another =
            self.levels.get(level + 1).is_some_and(|it| it.rejected.is_none() && it.credential.ready().is_none());
        match class {
            // The token that the fetch took was void: have that one again, once.
            Some(ErrorClass::AccessToken | ErrorClass::SuiteToken | ErrorClass::Secret) if another => {
                self.rejection = Some(error);
                let parent = &mut self.levels[level + 1];
                parent.rejected = parent.token.take();
                self.state = State::Want(level + 1);
            }
            Some(ErrorClass::Secret | ErrorClass::Credential) if !has_parent => {
                if let Error::Api(error) = error {
                    let until = self.now + self.policy.remember_refusal.min(LONGEST_LIFE);
                    self.state = State::Save(level, Entry::Refusal(Refusal { error: *error, until }));
                }
            }
            // The next callers would only make it worse: asking for tokens too often ends in a ban.
            Some(ErrorClass::Rate) if self.policy.wait_for_rate.is_none() => {
                if let Error::Api(error) = error {
                    let until = self.now + error.retry_after().unwrap_or(Duration::from_secs(60));
                    self.state = State::Save(level, Entry::Refusal(Refusal { error: *error, until }));
                }
            }
            // Fetching twice does no harm.
            _ => self.try_again(error, true, self.levels[level].fetches, State::Fetch(level)),
        }
    }

    /// The endpoint's own answer was not what was hoped for.
    pub(super) fn failed(&mut self, error: Error, repeatable: bool) {
        self.sends += 1;
        let sends = self.sends - self.replays;
        let void = matches!(
            error.api().map(ApiError::class),
            // 40001 says "wrong secret", and the token was had with it: it may mean the token. Worth one refresh.
            Some(ErrorClass::AccessToken | ErrorClass::SuiteToken | ErrorClass::Secret)
        );
        let here = &mut self.levels[0];
        // A token that others put into the store may be void again by now; one that was fetched upon a rejection is as
        // good as any.
        let another = self.replays == 0 || here.fetches == self.fetched && self.replays < self.policy.attempts;
        if void && another && here.credential.ready().is_none() {
            if self.replays == 0 {
                self.fetched = here.fetches;
            }
            self.replays += 1;
            here.rejected = here.token.take();
            self.rejection = Some(error);
            // WeCom refused before it did anything, so this is no second copy.
            self.state = State::Want(0);
        } else {
            self.try_again(error, repeatable, sends, State::Want(0));
        }
    }

    /// The endpoint answered.
    pub(super) fn succeeded(&mut self) {
        self.sends += 1;
        self.handed_out();
    }

    /// The token was all that was wanted.
    pub(super) fn handed_out(&mut self) {
        self.state = State::Done;
    }

    fn try_again(&mut self, error: Error, repeatable: bool, sends: u32, then: State) {
        let pause = self.policy.pause_after(sends, self.now);
        let left = sends < self.policy.attempts;
        let (again, rest) = match &error {
            Error::Send(error) if error.retry => (repeatable || error.sent == Sent::Nothing, None),
            Error::Status(error) => (repeatable && error.status.is_server_error(), None),
            Error::Api(error) => match (error.class(), self.policy.wait_for_rate) {
                (ErrorClass::Busy, _) => (repeatable, None),
                (ErrorClass::Rate, Some(most)) => {
                    let wait = error.retry_after().filter(|wait| *wait <= most);
                    (wait.is_some(), wait)
                }
                _ => (false, None),
            },
            _ => (false, None),
        };
        if !again || !left {
            return self.fail(error);
        }
        self.rested += rest.unwrap_or_default();
        let late = rest.is_none().then_some(error);
        self.state = State::Pause { until: None, span: rest.unwrap_or(pause), then: Box::new(then), late };
    }

    /// The error as the caller gets it: where it happened, and without any secret that WeCom's words may repeat.
    pub(super) fn told(&self, error: Error, path: &str) -> Error {
        let mut error = named(error, path);
        let whole = || format!("{}{path}", self.base.trim_end_matches('/'));
        match &mut error {
            // Behind a wrong base there is a wrong host: say which.
            Error::Send(error) => error.endpoint = whole(),
            Error::Status(error) => error.endpoint = whole(),
            Error::Api(error) => {
                let secrets = self.levels.iter().flat_map(|level| {
                    [level.credential.secret(), level.token.as_ref(), level.rejected.as_ref()].into_iter().flatten()
                });
                for secret in secrets.map(Secret::expose).filter(|secret| !secret.is_empty()) {
                    error.message = error.message.replace(secret, "***");
                }
            }
            _ => {}
        }
        error
    }

    fn elapsed(&self) -> Duration {
        self.now.since(self.started.unwrap_or(self.now)).saturating_sub(self.rested)
    }

    pub(super) fn fail(&mut self, error: Error) {
        self.state = State::Failing(Some(error));
    }

    /// An answer that nobody asked for is a bug of the driver; the call ends with saying so.
    pub(super) fn misuse(&mut self, what: &'static str) {
        self.fail(Error::Misuse(what));
    }
}

fn key_text(credential: &Source) -> String {
    credential.key().map(ToString::to_string).unwrap_or_default()
}

fn fresh(token: &Token, now: Timestamp) -> bool {
    now < token.expires && within_reason(token.expires, now) && !token.value.is_empty()
}

/// A time further ahead than any token lives was written by a clock that was wrong.
fn within_reason(time: Timestamp, now: Timestamp) -> bool {
    time.since(now) <= LONGEST_LIFE
}

/// Until when a token with so many seconds to live is used: a twentieth less, at most a minute. An answer that tells no
/// life must not make every call fetch; a minute later at the latest WeCom's own word shows.
fn expiry(now: Timestamp, life: i64) -> Timestamp {
    let life = if life <= 0 { 60 } else { life };
    let life = Duration::from_secs(u64::try_from(life).unwrap_or(0)).min(LONGEST_LIFE);
    now + (life - (life / 20).min(Duration::from_secs(60)))
}
