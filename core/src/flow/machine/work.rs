//! The short road: the first steps of a call, which for most are the only ones.

use std::borrow::Cow;

use super::{Machine, NEVER, State, Step, Task};
use crate::error::Error;
use crate::flow::credential::Source;
use crate::flow::policy::Policy;
use crate::flow::settings::Settings;
use crate::flow::store::{Entry, StoreError, Token, TokenKey};
use crate::types::Timestamp;

/// The work of a call. One whose token is at hand and whose answer is good needs no levels, no tries and no memory of what was
/// refused. This does what the machine would do, which spares two allocations and much code, until something else happens; then
/// the machine goes on from here.
#[derive(Debug)]
pub(in crate::flow) struct Work<'a> {
    terms: Terms<'a>,
    credential: Cow<'a, Source>,
    started: Option<Timestamp>,
    now: Timestamp,
    token: Option<Token>,
    sends: u32,
    done: bool,
    /// Once there is one, nothing of the above counts but the terms.
    machine: Option<Box<Machine<'a>>>,
}

/// Where a call goes, and how often it is tried.
#[derive(Debug)]
pub(in crate::flow) enum Terms<'a> {
    /// As most are: a call is moved about, and these would be a third of it.
    Lent(&'a Settings),
    Own(Box<(Cow<'a, str>, Policy)>),
}

impl<'a> Terms<'a> {
    pub(in crate::flow) fn base(&self) -> &str {
        match self {
            Terms::Lent(settings) => &settings.base,
            Terms::Own(own) => &own.0,
        }
    }

    pub(in crate::flow) fn policy(&self) -> &Policy {
        match self {
            Terms::Lent(settings) => &settings.policy,
            Terms::Own(own) => &own.1,
        }
    }

    fn machine(&self, credential: Cow<'a, Source>, task: Task) -> Machine<'a> {
        let base = match self {
            Terms::Lent(settings) => Cow::Borrowed(settings.base.as_str()),
            Terms::Own(own) => own.0.clone(),
        };
        Machine::new(base, credential, self.policy().clone(), task)
    }
}

impl<'a> Work<'a> {
    pub(in crate::flow) fn new(terms: Terms<'a>, credential: Cow<'a, Source>, task: Task) -> Work<'a> {
        let machine = match task {
            Task::Have => None,
            task => Some(Box::new(terms.machine(credential.clone(), task))),
        };
        let (started, now, token) = (None, Timestamp::default(), None);
        Work { terms, credential, started, now, token, sends: 0, done: false, machine }
    }

    /// For whatever does not happen on the short road.
    #[cold]
    pub(in crate::flow) fn full(&mut self) -> &mut Machine<'a> {
        let machine = self.machine.take().unwrap_or_else(|| Box::new(self.as_machine()));
        self.machine.insert(machine)
    }

    /// The machine as it would be by now.
    fn as_machine(&self) -> Machine<'a> {
        let mut machine = self.terms.machine(self.credential.clone(), Task::Have);
        (machine.started, machine.now, machine.sends) = (self.started, self.now, self.sends);
        machine.good = self.token.is_some() && self.credential.key().is_some();
        machine.levels[0].token = self.token.clone();
        machine.state = match (self.started, &self.token) {
            _ if self.done => State::Done,
            (_, Some(_)) => State::Got(0),
            (Some(_), None) => State::Load(0),
            (None, None) => State::Want(0),
        };
        machine
    }

    pub(in crate::flow) fn step(&mut self, now: Timestamp) -> Step {
        if let Some(machine) = &mut self.machine {
            return machine.step(now);
        }
        if self.done {
            return Step::Fail(Error::Misuse("the call is done"));
        }
        if let Some(key) = self.begin(now) {
            return Step::Load(key.clone());
        }
        match self.token {
            Some(_) => Step::Ready,
            None => Step::Fail(Error::Misuse("there is no token")),
        }
    }

    /// Starts the clock, and says which key is to be looked up; none once that is answered, or where the token was given.
    pub(in crate::flow) fn begin(&mut self, now: Timestamp) -> Option<&TokenKey> {
        if self.machine.is_some() || self.done {
            return None;
        }
        self.now = now;
        self.started.get_or_insert(now);
        if self.token.is_none() {
            self.token = self.credential.ready().map(|given| Token::new(given.clone(), NEVER));
        }
        self.credential.key().filter(|_| self.token.is_none())
    }

    /// Answers `Load`.
    pub(in crate::flow) fn loaded(&mut self, entry: Result<Option<Entry>, StoreError>) {
        match entry {
            Ok(Some(Entry::Token(token))) if self.accepts(&token) => self.token = Some(token),
            entry => self.full().loaded(entry),
        }
    }

    /// Whether this answers the first `Load`, and well.
    fn accepts(&self, token: &Token) -> bool {
        let due = self.machine.is_none() && self.started.is_some() && self.token.is_none();
        due && token.is_good(self.now, self.credential.longest_life())
    }

    pub(in crate::flow) fn terms(&self) -> &Terms<'a> {
        &self.terms
    }

    /// The endpoint's token, where there is one.
    pub(in crate::flow) fn token(&self) -> Option<&Token> {
        match &self.machine {
            None => self.token.as_ref(),
            Some(machine) => machine.token(),
        }
    }

    /// Whether the answer that is due belongs to a token's fetch.
    pub(in crate::flow) fn fetching(&self) -> bool {
        self.machine.as_ref().is_some_and(|machine| machine.fetching())
    }

    /// Whether the endpoint's own answer is due.
    pub(in crate::flow) fn sending(&self) -> bool {
        match &self.machine {
            None => self.token.is_some() && !self.done,
            Some(machine) => machine.sending(),
        }
    }

    pub(in crate::flow) fn sends(&self) -> u32 {
        self.machine.as_ref().map_or(self.sends, |machine| machine.sends())
    }

    /// The endpoint answered.
    pub(in crate::flow) fn succeeded(&mut self) {
        match &mut self.machine {
            None => (self.sends, self.done) = (1, true),
            Some(machine) => machine.succeeded(),
        }
    }

    /// The token was all that was wanted.
    pub(in crate::flow) fn handed_out(&mut self) {
        match &mut self.machine {
            None => self.done = true,
            Some(machine) => machine.handed_out(),
        }
    }
}
