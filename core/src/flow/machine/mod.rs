//! The part of a call that knows no endpoint's type: tokens, retries, time.

mod answers;
mod work;

use std::borrow::Cow;
use std::time::Duration;

use http::Request;

use crate::error::{ApiError, Error, Sent};
use crate::flow::credential::{Source, named};
use crate::flow::policy::Policy;
use crate::flow::store::{Entry, Refusal, Token, TokenKey};
use crate::types::{Secret, Timestamp};

pub(in crate::flow) use work::{Terms, Work};

/// The longest time ahead at which a refusal is believed to end, unless the policy remembers them for longer: more was written
/// by a clock that was wrong.
const LONGEST_REFUSAL: Duration = Duration::from_secs(3_600);

/// By how much longer than the old one a token must live to be another one.
const JITTER: Duration = Duration::from_secs(1);

/// The longest life of a pushed ticket that is believed: half an hour, and what clocks may differ by.
const LONGEST_TICKET: Duration = Duration::from_secs(2_700);

/// How long a rejected ticket is remembered.
const REMEMBER_TICKET: Duration = Duration::from_secs(10);

/// How long it is remembered that an endpoint refused fresh tokens, too: what is wrong there is not the token, and asking for more
/// of them ends in a ban for the whole app.
const REMEMBER_IN_VAIN: Duration = Duration::from_secs(60);

/// The same where WeCom had no other token to give: it may have one soon.
const REMEMBER_NO_OTHER: Duration = Duration::from_secs(10);

/// Until when a given token is used: WeCom's own word shows its end.
const NEVER: Timestamp = Timestamp::from_millis(i64::MAX);

/// What to do next, as far as no endpoint's type is concerned.
pub(in crate::flow) enum Step {
    Load(TokenKey),
    Lock(TokenKey),
    Unlock(TokenKey),
    Save(TokenKey, Entry),
    Remove(TokenKey),
    /// Send the request that fetches a token.
    Fetch(Request<Vec<u8>>),
    /// Send the endpoint's request with the [token](Machine::token), or hand that out if it was all that was wanted.
    Ready,
    /// The store was changed, which was all that was wanted.
    Stored,
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
    /// Looks under this key whether another fetch for this level would be in vain.
    Recall(usize, TokenKey),
    Fetch(usize),
    Save(usize, Entry),
    /// The refusal of a fetch was not saved, as the store has got something newer: what?
    Overtaken(usize, Box<ApiError>),
    /// Remembers, under a key of its own, that fresh tokens were refused, and fails.
    Note(Box<(TokenKey, Refusal)>),
    /// Has kept a ticket; looks whether an older one was refused.
    Kept,
    /// Throw away what is stored of level 0, or what an older ticket was refused with.
    Remove,
    /// The store was changed.
    Stored,
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
struct Level<'a> {
    /// Lent where the caller has it: many threads that count the same references wait for each other.
    credential: Cow<'a, Source>,
    token: Option<Token>,
    /// What WeCom rejected during this call.
    rejected: Vec<Secret>,
    /// How many of them this call had fetched itself.
    wasted: u32,
    /// Whether the token is one that this call fetched itself.
    own: bool,
    locked: bool,
    /// Since when the lock is waited for.
    asked: Option<Timestamp>,
    fetches: u32,
    /// The last one of its tokens.
    rejection: Option<Box<Rejection>>,
}

impl Level<'_> {
    /// Whether WeCom rejected this very token before in this call, and had no other to give.
    fn is_given_again(&self) -> bool {
        self.token.as_ref().is_some_and(|token| self.rejected.contains(&token.value))
    }

    /// Takes what the store has. A call that comes back for its own token finds that one.
    fn take(&mut self, token: Token) {
        self.own &= self.token.as_ref().is_some_and(|old| old.value == token.value);
        self.token = Some(token);
    }

    /// Where a refused fetch is remembered: until its end no call fetches this token, whatever it is wanted for.
    fn no_fetch(&self) -> Option<TokenKey> {
        self.credential.key().map(|key| key.refused(self.credential.path()))
    }

    /// Drops a token that WeCom rejected.
    fn reject(&mut self) {
        self.wasted += u32::from(self.own);
        self.own = false;
        self.rejected.extend(self.token.take().map(|token| token.value));
    }
}

/// A token was rejected.
#[derive(Debug)]
struct Rejection {
    /// WeCom's words, for when there is no other token to be had.
    error: Error,
    /// Where it is remembered if no other helps.
    place: Option<TokenKey>,
}

/// What is to be done with the token of level 0.
#[derive(Debug)]
pub(in crate::flow) enum Task {
    /// Have it.
    Have,
    /// Have one that lives longer than until then: the stored one is about to end.
    Renew(Timestamp),
    /// Keep this one, unless the store has a newer one. What is fetched with it may have been refused with an older one, and that
    /// be remembered: no longer.
    Keep(Token, Option<Source>),
    /// Throw it away.
    Forget,
}

#[derive(Debug)]
pub(in crate::flow) struct Machine<'a> {
    base: Cow<'a, str>,
    policy: Policy,
    task: Task,
    levels: Vec<Level<'a>>,
    state: State,
    started: Option<Timestamp>,
    now: Timestamp,
    /// Waited for a rate limit to pass, and for others to refresh a token; not counted in the policy's total.
    rested: Duration,
    sends: u32,
    /// Whether one of them may have had its effect, although it failed.
    maybe_sent: bool,
    /// Whether the store may have a token of level 0 that is not over yet.
    good: bool,
}

impl<'a> Machine<'a> {
    pub(in crate::flow) fn new(
        base: Cow<'a, str>,
        credential: Cow<'a, Source>,
        policy: Policy,
        task: Task,
    ) -> Machine<'a> {
        // Most calls have one level, for which a vector that grows would take the room of four.
        let mut levels = Vec::with_capacity(std::iter::successors(Some(&*credential), |it| it.parent()).count());
        let mut next = Some(credential);
        while let Some(credential) = next {
            next = match &credential {
                Cow::Borrowed(lent) => lent.parent().map(Cow::Borrowed),
                Cow::Owned(own) => own.parent().cloned().map(Cow::Owned),
            };
            levels.push(Level {
                credential,
                token: None,
                rejected: Vec::new(),
                wasted: 0,
                own: false,
                locked: false,
                asked: None,
                fetches: 0,
                rejection: None,
            });
        }
        let state = match &task {
            Task::Have | Task::Renew(_) => State::Want(0),
            // Under the lock, so that the older of two tickets that come at the same time does not overwrite the newer, and
            // nobody saves afterwards what he fetched before it was to be forgotten.
            Task::Keep(..) => State::Lock(0),
            Task::Forget if levels[0].credential.key().is_some() => State::Lock(0),
            Task::Forget => State::Stored,
        };
        Machine {
            base,
            policy,
            task,
            levels,
            state,
            started: None,
            now: Timestamp::default(),
            rested: Duration::ZERO,
            sends: 0,
            maybe_sent: false,
            good: false,
        }
    }

    /// The token of level 0, where there is one.
    pub(in crate::flow) fn token(&self) -> Option<&Token> {
        self.levels[0].token.as_ref()
    }

    pub(in crate::flow) fn sends(&self) -> u32 {
        self.sends
    }

    /// Whether the answer that is due belongs to a token's fetch.
    pub(in crate::flow) fn fetching(&self) -> bool {
        matches!(self.state, State::Fetch(_))
    }

    /// Whether the endpoint's own answer is due.
    pub(in crate::flow) fn sending(&self) -> bool {
        matches!(self.state, State::Got(0)) && !self.levels[0].locked
    }

    #[inline(never)]
    pub(in crate::flow) fn step(&mut self, now: Timestamp) -> Step {
        self.now = now;
        self.started.get_or_insert(now);
        let elapsed = self.elapsed();
        loop {
            match &mut self.state {
                State::Want(level) => {
                    let level = *level;
                    let here = &mut self.levels[level];
                    if let Some(token) = here.credential.ready() {
                        here.token = Some(Token::new(token, NEVER));
                        self.state = State::Got(level);
                    } else {
                        self.state = State::Load(level);
                    }
                }
                State::Load(level) | State::Overtaken(level, _) => match self.levels[*level].credential.key() {
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
                State::Recall(_, key) => return Step::Load(key.clone()),
                State::Fetch(level) => {
                    let level = *level;
                    let parent = match self.levels.get(level + 1) {
                        Some(Level { token: Some(token), .. }) => token.value.clone(),
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
                State::Save(level, entry) => {
                    let (level, entry) = (*level, entry.clone());
                    // Of a ticket that was rejected: what is saved belongs to the lock that was taken last.
                    if let Some(key) = self.innermost(level + 1).and_then(|inner| self.key_to_unlock(inner)) {
                        return Step::Unlock(key);
                    }
                    match self.levels[level].credential.key() {
                        Some(key) => return Step::Save(key.clone(), entry),
                        None => self.state = State::Got(level),
                    }
                }
                State::Note(note) => {
                    let (key, refusal) = (**note).clone();
                    // Its key has no lock, and the fences of others are not its own.
                    return match self.last_to_unlock() {
                        Some(key) => Step::Unlock(key),
                        None => Step::Save(key, Entry::Refusal(refusal)),
                    };
                }
                State::Kept => match self.user().and_then(Source::key) {
                    Some(key) => return Step::Load(key.clone()),
                    None => self.state = State::Stored,
                },
                State::Remove => match self.user().unwrap_or(&self.levels[0].credential).key() {
                    Some(key) => return Step::Remove(key.clone()),
                    None => self.state = State::Stored,
                },
                State::Stored => {
                    if let Some(key) = self.last_to_unlock() {
                        return Step::Unlock(key);
                    }
                    self.state = State::Done;
                    return Step::Stored;
                }
                State::Got(level) => {
                    let level = *level;
                    if let Some(key) = self.key_to_unlock(level) {
                        return Step::Unlock(key);
                    }
                    if level > 0 {
                        self.state = State::Fetch(level - 1);
                        continue;
                    }
                    if matches!(self.task, Task::Keep(..)) {
                        self.state = State::Kept;
                        continue;
                    }
                    return match &self.levels[0].token {
                        Some(_) => Step::Ready,
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
                    if let Some(key) = self.last_to_unlock() {
                        return Step::Unlock(key);
                    }
                    let State::Failing(error) = std::mem::replace(&mut self.state, State::Done) else {
                        return Step::Fail(Error::Misuse("the state changed under way"));
                    };
                    let error = error.unwrap_or(Error::Misuse("the call had already failed"));
                    return Step::Fail(self.of_all_tries(error));
                }
                State::Done => return Step::Fail(Error::Misuse("the call is done")),
            }
        }
    }

    /// The credential whose token is fetched with the ticket that was kept; none where the store had a newer one.
    fn user(&self) -> Option<&Source> {
        match &self.task {
            Task::Keep(_, user) if self.levels[0].token.is_some() => user.as_ref(),
            _ => None,
        }
    }

    /// The last taken first: whoever drives the call may keep the locks on a stack.
    fn last_to_unlock(&self) -> Option<TokenKey> {
        self.innermost(0).and_then(|inner| self.key_to_unlock(inner))
    }

    /// The level from this one on whose lock was taken last.
    fn innermost(&self, from: usize) -> Option<usize> {
        (from..self.levels.len()).rev().find(|level| self.levels[*level].locked)
    }

    fn key_to_unlock(&self, level: usize) -> Option<TokenKey> {
        let level = self.levels.get(level).filter(|level| level.locked)?;
        level.credential.key().cloned()
    }

    /// The error as the caller gets it: where it happened, and without any secret that WeCom's words may repeat.
    pub(in crate::flow) fn told(&self, error: Error, path: &str) -> Error {
        let mut error = named(error, path);
        let whole = || format!("{}{path}", self.base.trim_end_matches('/'));
        match &mut error {
            // Behind a wrong base there is a wrong host: say which.
            Error::Send(error) => error.endpoint = whole(),
            Error::Status(error) => error.endpoint = whole(),
            Error::Api(error) => {
                let secrets = self.levels.iter().flat_map(|level| {
                    let token = level.token.as_ref().map(|token| &token.value);
                    [level.credential.secret(), token].into_iter().flatten().chain(&level.rejected)
                });
                for secret in secrets.map(Secret::expose).filter(|secret| !secret.is_empty()) {
                    error.message = error.message.replace(secret, "***");
                }
            }
            _ => {}
        }
        error
    }

    /// The last try, or the fetch of a token for it, may never have left; an earlier one may have arrived all the same.
    fn of_all_tries(&self, mut error: Error) -> Error {
        if let Error::Send(error) = &mut error
            && self.maybe_sent
            && error.sent == Sent::Nothing
        {
            error.sent = Sent::Maybe;
            error.problem.push_str("; an earlier try of the call may have arrived");
        }
        error
    }

    fn elapsed(&self) -> Duration {
        self.now.since(self.started.unwrap_or(self.now)).saturating_sub(self.rested)
    }

    #[cold]
    pub(in crate::flow) fn fail(&mut self, error: Error) {
        self.state = State::Failing(Some(error));
    }

    /// An answer that nobody asked for is a bug of the driver; the call ends with saying so.
    #[cold]
    pub(in crate::flow) fn misuse(&mut self, what: &'static str) {
        self.fail(Error::Misuse(what));
    }
}
