//! What the machine makes of each answer.

use std::time::Duration;

use http::Response;

use super::{
    JITTER, LONGEST_REFUSAL, LONGEST_TICKET, Machine, REMEMBER_IN_VAIN, REMEMBER_NO_OTHER, REMEMBER_TICKET, Rejection,
    State, Task,
};
use crate::error::{ApiError, Error, ErrorClass, SendError, Sent};
use crate::flow::store::{Entry, Refusal, StoreError, Token, TokenKey};
use crate::types::Timestamp;

impl Machine<'_> {
    /// Answers `Load`.
    #[inline(never)]
    pub(in crate::flow) fn loaded(&mut self, entry: Result<Option<Entry>, StoreError>) {
        self.note_failure("load", &entry);
        let level = match self.state {
            State::Load(level) => level,
            State::Recall(level, _) => return self.recalled(level, entry),
            State::Overtaken(level, _) => return self.overtaken(level, entry),
            State::Kept => return self.looked_up(entry),
            _ => return self.misuse("nothing was to be loaded"),
        };
        let usable = matches!(&entry, Ok(Some(Entry::Token(token))) if self.fresh(level, token));
        if level == 0 {
            // Of a store that fails nobody knows.
            self.good = usable || entry.is_err();
        }
        let longest_refusal = self.policy.remember_refusal.max(LONGEST_REFUSAL);
        let here = &mut self.levels[level];
        let waited = here.asked.take().map_or(Duration::ZERO, |asked| self.now.since(asked));
        self.rested = self.rested.saturating_add(waited);
        let longer_than = match &self.task {
            Task::Keep(new, _) => return self.keep(new.clone(), entry),
            // Where the store tells what is left of a life, and not its end, that end is never twice the same.
            Task::Renew(end) if level == 0 => Some(*end + JITTER),
            _ => None,
        };
        match entry {
            Ok(Some(Entry::Token(token)))
                if !here.rejected.contains(&token.value)
                    && usable
                    && longer_than.is_none_or(|end| token.expires > end) =>
            {
                here.take(token);
                self.state = State::Got(level);
            }
            Ok(Some(Entry::Refusal(refusal)))
                if self.now < refusal.until && refusal.until.since(self.now) <= longest_refusal =>
            {
                let error = ApiError { remembered_until: Some(refusal.until), ..refusal.error };
                self.fail(error.into());
            }
            // The store is down, but this call has had a token before.
            Err(_) if here.token.is_some() => self.state = State::Got(level),
            entry => self.missing(level, waited, entry.err()),
        }
    }

    /// The store is down, or empty, or out of date.
    fn missing(&mut self, level: usize, waited: Duration, problem: Option<StoreError>) {
        let here = &self.levels[level];
        if here.credential.can_fetch() {
            // One caller at a time.
            return match here.locked {
                true => self.fetch_if_time(level, waited),
                false => self.state = State::Lock(level),
            };
        }
        // A store may answer from a memory of its own, but not to who has the lock.
        if !here.rejected.is_empty() && !here.locked {
            self.state = State::Lock(level);
            return;
        }
        let problem = problem.map_or_else(|| here.credential.absence(), |error| error.to_string());
        // WeCom's own word, of this token or of one that is had with it, tells more than that the store is empty.
        let word = self.levels[..=level].iter_mut().rev().find_map(|level| level.rejection.take());
        match word.map(|rejection| rejection.error) {
            // The next ticket may come at any moment; until then nobody has to ask over and over.
            Some(Error::Api(error)) if level > 0 && error.class() == ErrorClass::Credential => {
                self.remember(level - 1, *error, REMEMBER_TICKET);
            }
            Some(error) => self.fail(error),
            None => self.fail(SendError::new(Sent::Nothing, problem).for_good().into()),
        }
    }

    /// Where this level's last token was rejected, fresh ones were as well, or there was none to be had: another fetch would be in vain.
    /// What other endpoints say is another matter, unless it is the fetch that was refused.
    fn recalled(&mut self, level: usize, entry: Result<Option<Entry>, StoreError>) {
        let State::Recall(_, place) = std::mem::replace(&mut self.state, State::Fetch(level)) else { return };
        let here = &mut self.levels[level];
        match entry {
            Ok(Some(Entry::Refusal(refusal)))
                if self.now < refusal.until && refusal.until.since(self.now) <= REMEMBER_IN_VAIN =>
            {
                let own = |rejection: &Rejection| {
                    rejection.error.api().is_some_and(|error| error.endpoint == refusal.error.endpoint)
                };
                // What the fetch was refused for tells more than that this token is void.
                let error = match here.rejection.take().filter(|rejection| own(rejection)) {
                    Some(rejection) => rejection.error,
                    None => ApiError { remembered_until: Some(refusal.until), ..refusal.error }.into(),
                };
                self.fail(error);
            }
            _ => {
                if let Some(next) = here.no_fetch().filter(|next| *next != place) {
                    self.state = State::Recall(level, next);
                }
            }
        }
    }

    /// Whoever saved that something newer had a fetch that succeeded. It is looked at once: what is no better than what this call had
    /// must not make it fetch again and again.
    fn overtaken(&mut self, level: usize, entry: Result<Option<Entry>, StoreError>) {
        let State::Overtaken(_, error) = std::mem::replace(&mut self.state, State::Done) else { return };
        match entry {
            Ok(Some(Entry::Token(token)))
                if self.fresh(level, &token) && !self.levels[level].rejected.contains(&token.value) =>
            {
                self.levels[level].take(token);
                self.state = State::Got(level);
            }
            _ => self.fail((*error).into()),
        }
    }

    /// Whether this level's token is usable by its time.
    fn fresh(&self, level: usize, token: &Token) -> bool {
        token.is_good(self.now, self.levels[level].credential.longest_life())
    }

    /// The newest wins, whatever the order in which they came.
    fn keep(&mut self, new: Token, entry: Result<Option<Entry>, StoreError>) {
        self.state = match entry {
            // One that a clock far ahead has dated must not keep the true ones out. Of two of one moment the one that comes later
            // is taken, and the same one is saved again: where the store did not take it, what was loaded may be this process's
            // memory of it.
            Ok(Some(Entry::Token(old)))
                if old.expires > new.expires && old.expires.since(self.now) <= LONGEST_TICKET =>
            {
                State::Got(0)
            }
            _ => State::Save(0, Entry::Token(new)),
        };
    }

    /// What is remembered of an older ticket ends with it. Any other refusal stands, and so does a token. It is removed without the
    /// lock, for which whoever took the callback could not wait: at worst, that is one fetch more.
    fn looked_up(&mut self, entry: Result<Option<Entry>, StoreError>) {
        let ends = match (entry, self.user()) {
            (Ok(Some(Entry::Refusal(refusal))), Some(user)) => user.parent_voided_by(&refusal.error),
            _ => false,
        };
        self.state = if ends { State::Remove } else { State::Stored };
    }

    /// Whoever waited for the lock for very long does not go on to try for himself: where WeCom hangs, one after the other would.
    fn fetch_if_time(&mut self, level: usize, waited: Duration) {
        if waited > self.policy.longest_queue() {
            let problem = "the time for the call was used up while waiting for another caller's token refresh";
            let error = SendError::new(Sent::Nothing, problem).for_good().into();
            return self.fail(self.told(error, self.levels[level].credential.path()));
        }
        // A call that has fetched one in vain itself has its own count.
        let here = &self.levels[level];
        let rejection = here.rejection.as_ref().filter(|_| here.wasted == 0);
        self.state = match rejection.and_then(|rejection| rejection.place.clone()) {
            Some(place) => State::Recall(level, place),
            None => State::Fetch(level),
        };
    }

    /// Answers `Lock`. Looks into the store again: somebody else may have fetched meanwhile.
    pub(in crate::flow) fn locked(&mut self) {
        let State::Lock(level) = self.state else { return self.misuse("nothing was to be locked") };
        self.levels[level].locked = true;
        self.state = if matches!(self.task, Task::Forget) { State::Remove } else { State::Load(level) };
    }

    /// Answers `Unlock`.
    pub(in crate::flow) fn unlocked(&mut self) {
        let level = match self.state {
            State::Got(level) => Some(level),
            State::Failing(_) | State::Note(_) | State::Stored => self.innermost(0),
            State::Save(level, _) => self.innermost(level + 1),
            _ => None,
        };
        match level {
            Some(level) if self.levels[level].locked => self.levels[level].locked = false,
            _ => self.misuse("nothing was to be unlocked"),
        }
    }

    /// Answers `Save`. A store that cannot keep the token only makes the next call fetch again.
    pub(in crate::flow) fn saved(&mut self, result: Result<(), StoreError>) {
        self.note_failure("save", &result);
        let (failed, overtaken) = (result.is_err(), result.as_ref().is_err_and(|error| error.overtaken));
        if let (Err(error), Task::Keep(..)) = (result, &self.task) {
            // Here the store was all that mattered.
            return self.fail(SendError::new(Sent::Nothing, error.to_string()).for_good().into());
        }
        match std::mem::replace(&mut self.state, State::Done) {
            State::Save(level, Entry::Token(token)) => {
                self.levels[level].token = Some(token);
                self.state = State::Got(level);
            }
            State::Save(level, Entry::Refusal(refusal)) if overtaken => {
                self.state = State::Overtaken(level, Box::new(refusal.error));
            }
            State::Save(level, Entry::Refusal(refusal)) => {
                // The store goes on giving the token that was rejected, which would hide the refusal.
                let hidden = failed && self.levels[level].rejection.is_some();
                match self.levels[level].no_fetch().filter(|_| hidden) {
                    Some(place) => {
                        let span = refusal.until.since(self.now).min(REMEMBER_IN_VAIN);
                        self.state = self.note(place, refusal.error, span);
                    }
                    None => self.fail(refusal.error.into()),
                }
            }
            State::Note(note) => self.fail(note.1.error.into()),
            _ => self.misuse("nothing was to be saved"),
        }
    }

    /// Answers `Remove`.
    pub(in crate::flow) fn removed(&mut self, result: Result<(), StoreError>) {
        self.note_failure("remove", &result);
        let State::Remove = self.state else { return self.misuse("nothing was to be removed") };
        match result {
            Ok(()) => self.state = State::Stored,
            // The ticket is kept all the same, and what is remembered ends within seconds.
            Err(_) if self.user().is_some() => self.state = State::Stored,
            Err(error) => self.fail(SendError::new(Sent::Nothing, error.to_string()).for_good().into()),
        }
    }

    /// Answers `Send` of a token's fetch.
    pub(in crate::flow) fn fetched(&mut self, answer: Result<Response<Vec<u8>>, SendError>) {
        let State::Fetch(level) = self.state else { return self.misuse("no token was to be fetched") };
        self.levels[level].fetches += 1;
        let credential = self.levels[level].credential.clone();
        let read = match answer {
            Ok(answer) => credential.read(answer),
            Err(error) => Err(error.into()),
        };
        match read {
            Ok((value, life)) => {
                let token = Token::new(value, expiry(self.now, life, credential.longest_life()));
                self.levels[level].own = true;
                self.state = State::Save(level, Entry::Token(token));
            }
            Err(error) => self.fetch_failed(level, self.told(error, credential.path())),
        }
    }

    fn fetch_failed(&mut self, level: usize, error: Error) {
        let Error::Api(api) = &error else {
            // Fetching twice does no harm.
            return self.try_again(error, true, self.levels[level].fetches, State::Fetch(level));
        };
        let here = &self.levels[level].credential;
        let (parent_void, path) = (here.parent_voided_by(api), here.path());
        if parent_void && self.is_worth_another(level + 1, api) {
            // The token that the fetch took was void: have that one again.
            return self.reject(level + 1, error, path);
        }
        if parent_void && let Some(note) = self.in_vain(level + 1, api, path) {
            self.state = note;
            return;
        }
        let remember = match api.class() {
            ErrorClass::Credential if parent_void => Some(REMEMBER_TICKET),
            ErrorClass::Secret | ErrorClass::Credential | ErrorClass::CorpGone if !parent_void => {
                Some(self.policy.remember_refusal)
            }
            // The next callers would only make it worse: asking for tokens too often ends in a ban.
            ErrorClass::Rate if self.policy.wait_for_rate.is_none() => {
                let span = api.retry_after().unwrap_or(Duration::from_secs(60));
                if let Some(note) = self.rejected_here_alone(level, api, span) {
                    self.state = note;
                    return;
                }
                Some(span)
            }
            _ => None,
        };
        match (error, remember) {
            (Error::Api(error), Some(span)) => self.remember(level, *error, span),
            (error, _) => self.try_again(error, true, self.levels[level].fetches, State::Fetch(level)),
        }
    }

    /// What is to be remembered where there is no other token to be had for a while, but the one that is there may be good: one
    /// endpoint rejected it, and the others must not lose it for that.
    fn rejected_here_alone(&self, level: usize, error: &ApiError, span: Duration) -> Option<State> {
        let here = &self.levels[level];
        here.rejection.as_ref().filter(|_| level == 0 && self.good)?;
        Some(self.note(here.no_fetch()?, error.clone(), span.min(REMEMBER_IN_VAIN)))
    }

    fn remember(&mut self, level: usize, error: ApiError, span: Duration) {
        if level == 0 && self.good && matches!(self.task, Task::Renew(_)) {
            // A refusal in the place of a token that is good yet would take every call down with the renewal.
            return self.fail(error.into());
        }
        let until = self.now + span;
        self.state = State::Save(level, Entry::Refusal(Refusal { error, until }));
    }

    /// The endpoint's own answer was not what was hoped for.
    pub(in crate::flow) fn failed(&mut self, error: Error, path: &str, repeatable: bool) {
        self.sends += 1;
        // A rejection is no failed try: WeCom refused before it did anything.
        let sends = self.sends.saturating_sub(self.levels[0].rejected.len() as u32);
        if let Some(api) = error.api().filter(|error| self.levels[0].credential.voided_by(error)) {
            if self.is_worth_another(0, api) {
                return self.reject(0, error, path);
            }
            if let Some(note) = self.in_vain(0, api, path) {
                self.state = note;
                return;
            }
        }
        self.maybe_sent |= match &error {
            Error::Send(error) => error.sent == Sent::Maybe,
            Error::Api(error) => error.class() == ErrorClass::Busy,
            _ => true,
        };
        self.try_again(error, repeatable, sends, State::Want(0));
    }

    /// Gives up this level's token, which was rejected at this path, for another one.
    fn reject(&mut self, level: usize, error: Error, path: &str) {
        let place = self.levels[level].credential.key().map(|key| key.refused(path));
        self.levels[level].rejection = Some(Box::new(Rejection { error, place }));
        self.levels[level].reject();
        self.state = State::Want(level);
    }

    /// Whether another token is worth having in place of this level's, which WeCom has just rejected. Tokens may be voided faster
    /// than they are had, so as many are tried as anything else is. One that was handed out again although it had been
    /// rejected is final, and so is the second "wrong secret": that may be what is meant.
    fn is_worth_another(&self, level: usize, error: &ApiError) -> bool {
        let Some(here) = self.levels.get(level) else { return false };
        let wrong = |error: &ApiError| error.class() == ErrorClass::Secret;
        let last = here.rejection.as_ref().and_then(|last| last.error.api());
        let wrong_again = wrong(error) && last.is_some_and(wrong);
        let left = here.rejected.len() < self.policy.attempts.max(1) as usize;
        here.credential.ready().is_none() && left && !here.is_given_again() && !wrong_again
    }

    /// What is to be remembered once no other token is worth having: that the path refused one, too, which this call had fetched
    /// itself. Nothing where it had not: those of others may have been good for long before they were void.
    fn in_vain(&self, level: usize, error: &ApiError, path: &str) -> Option<State> {
        let here = self.levels.get(level).filter(|here| here.own || here.wasted > 0)?;
        let span = if here.is_given_again() { REMEMBER_NO_OTHER } else { REMEMBER_IN_VAIN };
        Some(self.note(here.credential.key()?.refused(path), error.clone(), span))
    }

    fn note(&self, place: TokenKey, error: ApiError, span: Duration) -> State {
        State::Note(Box::new((place, Refusal { error, until: self.now + span })))
    }

    /// The endpoint answered.
    pub(in crate::flow) fn succeeded(&mut self) {
        self.sends += 1;
        self.handed_out();
    }

    /// The token was all that was wanted.
    pub(in crate::flow) fn handed_out(&mut self) {
        self.state = State::Done;
    }

    /// The call goes on without the store; whoever traces it is told.
    fn note_failure<T>(&self, doing: &str, result: &Result<T, StoreError>) {
        if let (Err(error), Some(key)) = (result, self.key_in_question()) {
            error.note(doing, key);
        }
    }

    fn key_in_question(&self) -> Option<&TokenKey> {
        match &self.state {
            State::Load(level) | State::Save(level, _) | State::Overtaken(level, _) => {
                self.levels[*level].credential.key()
            }
            State::Recall(_, key) => Some(key),
            State::Note(note) => Some(&note.0),
            State::Kept => self.user()?.key(),
            State::Remove => self.user().unwrap_or(&self.levels[0].credential).key(),
            _ => None,
        }
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
}

/// Until when a token with so many seconds to live is used: a twentieth less, at most a minute. An answer that tells no
/// life must not make every call fetch; a minute later at the latest WeCom's own word shows.
fn expiry(now: Timestamp, life: i64, longest: Duration) -> Timestamp {
    let life = if life <= 0 { 60 } else { life };
    let life = Duration::from_secs(u64::try_from(life).unwrap_or(0)).min(longest);
    now + (life - (life / 20).min(Duration::from_secs(60)))
}
