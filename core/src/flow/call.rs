//! `Call`: what an adapter drives.

use std::borrow::Cow;
use std::fmt;
use std::time::Duration;

use http::{Request, Response};

use super::credential::{Credential, Source};
use super::machine::{Step, Task, Terms, Work};
use super::policy::Policy;
use super::settings::Settings;
use super::store::{Entry, StoreError, Token, TokenKey};
use crate::endpoint::Endpoint;
use crate::error::{Error, SendError};
use crate::types::{Secret, Timestamp};

/// What to do next. Each variant names the method that answers it.
pub enum Next<T> {
    /// Look the key up in the token store; answer with [`Call::loaded`].
    Load(TokenKey),
    /// Take the key's lock, so that one caller refreshes for all; answer with [`Call::locked`]. It is not waited for longer than
    /// [`Call::patience`].
    Lock(TokenKey),
    /// Give the key's lock back; answer with [`Call::unlocked`].
    Unlock(TokenKey),
    /// Put this into the token store; answer with [`Call::saved`].
    Save(TokenKey, Entry),
    /// Throw away what the token store has under the key; answer with [`Call::removed`].
    Remove(TokenKey),
    /// Send this request; answer with [`Call::received`]. With a [`FilePlace`](crate::endpoint::FilePlace) among its
    /// extensions, the file's bytes belong into the body.
    Send(Request<Vec<u8>>),
    /// Wait so long, then ask again.
    Wait(Duration),
    /// The call has ended.
    Done(Result<T, Error>),
}

impl<T> fmt::Debug for Next<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Next::Load(key) => write!(f, "Load({key})"),
            Next::Lock(key) => write!(f, "Lock({key})"),
            Next::Unlock(key) => write!(f, "Unlock({key})"),
            Next::Save(key, _) => write!(f, "Save({key})"),
            Next::Remove(key) => write!(f, "Remove({key})"),
            // The query holds the token.
            Next::Send(request) => write!(f, "Send({} {})", request.method(), request.uri().path()),
            Next::Wait(span) => write!(f, "Wait({span:?})"),
            Next::Done(Ok(_)) => write!(f, "Done(Ok)"),
            Next::Done(Err(error)) => write!(f, "Done({error:?})"),
        }
    }
}

/// One call of one endpoint, with everything that may belong to it: having the token, refreshing a void one, retrying.
///
/// It owns no socket, lock, store or clock. Whoever drives it asks [`next`](Call::next) what to do, does it, and answers;
/// until it is answered, the step repeats.
///
/// ```text
///            ┌────────── token at hand ───────────┐
/// Load ──────┤                                    ├── Send ── Done
///            └ Lock ─ Load ─ Send ─ Save ─ Unlock ┘    │
///                             │ (gettoken)             ├ token void: Load … Send
///                             └ fails: Wait, Send      └ fails: Wait, Send, where it does no harm
/// ```
///
/// A whole driver:
///
/// ```
/// use std::collections::HashMap;
/// use wecom_core::flow::{Call, Credential, MemoryStore, Next, Policy};
/// use wecom_core::endpoint::{BASE, Raw};
/// use wecom_core::error::SendError;
/// use wecom_core::types::Timestamp;
/// # fn now() -> Timestamp { Timestamp::from_secs(1_700_000_000) }
/// # fn send(request: http::Request<Vec<u8>>) -> Result<http::Response<Vec<u8>>, SendError> {
/// #     let body = match request.uri().path() {
/// #         "/cgi-bin/gettoken" => r#"{"errcode":0,"access_token":"T","expires_in":7200}"#,
/// #         _ => r#"{"errcode":0,"ip_list":["203.0.113.7"]}"#,
/// #     };
/// #     Ok(http::Response::new(body.into()))
/// # }
/// fn drive<T>(mut call: Call<'_, T>, store: &MemoryStore) -> Result<T, wecom_core::Error> {
///     loop {
///         match call.next(now()) {
///             Next::Load(key) => call.loaded(Ok(store.load(&key))),
///             Next::Lock(_) => call.locked(), // one thread: nobody to lock out
///             Next::Unlock(_) => call.unlocked(),
///             Next::Save(key, entry) => call.saved(Ok(store.save(&key, entry))),
///             Next::Remove(key) => call.removed(Ok(store.remove(&key))),
///             Next::Send(request) => call.received(send(request)),
///             Next::Wait(span) => std::thread::sleep(span),
///             Next::Done(result) => return result,
///         }
///     }
/// }
///
/// let app = Credential::app("ww0123456789abcdef", "secret");
/// let addresses: Raw = Raw::get("/cgi-bin/getcallbackip");
/// let answer = drive(Call::new(BASE, app, Policy::default(), &addresses), &MemoryStore::new())?;
/// assert_eq!(answer["ip_list"][0], "203.0.113.7");
/// # Ok::<(), wecom_core::Error>(())
/// ```
pub struct Call<'a, T> {
    work: Work<'a>,
    goal: Goal<'a, T>,
    answer: Option<T>,
}

enum Goal<'a, T> {
    Answer {
        endpoint: &'a (dyn Sendable + Sync),
        parse: fn(Response<Vec<u8>>) -> Result<T, Error>,
    },
    Token(fn(&Token) -> T),
    /// The store is changed, and nothing answered.
    Stored(fn() -> T),
}

/// What a call needs of an endpoint besides reading its answer; the types are gone by then.
trait Sendable {
    fn path(&self) -> &str;
    fn build(&self, base: &str, token: &str) -> Result<Request<Vec<u8>>, Error>;
    fn repeatable(&self) -> bool;
}

impl<E: Endpoint> Sendable for E {
    fn path(&self) -> &str {
        Endpoint::path(self)
    }
    fn build(&self, base: &str, token: &str) -> Result<Request<Vec<u8>>, Error> {
        self.http_request(base, token)
    }
    fn repeatable(&self) -> bool {
        Endpoint::repeatable(self)
    }
}

impl Call<'static, Secret> {
    /// A call that ends with the token itself: for `app.token()`, tickets and refreshing ahead of time.
    pub fn token<K>(
        base: impl Into<Cow<'static, str>>,
        credential: Credential<K>,
        policy: Policy,
    ) -> Call<'static, Secret> {
        Call::with(base.into(), Cow::Owned(credential.0), policy, Task::Have, Goal::Token(|token| token.value.clone()))
    }
}

impl Call<'static, Token> {
    /// A call that ends with a token that is good for longer than until `end`: the stored one where somebody renewed it
    /// meanwhile, a new one otherwise. For renewing ahead of time; see [`Refresher`](super::Refresher).
    pub fn renewal<K>(
        base: impl Into<Cow<'static, str>>,
        credential: Credential<K>,
        policy: Policy,
        end: Timestamp,
    ) -> Call<'static, Token> {
        Call::with(base.into(), Cow::Owned(credential.0), policy, Task::Renew(end), Goal::Token(Token::clone))
    }
}

impl Call<'static, ()> {
    /// A call that puts a token or a ticket into the store, unless that holds one which ends later: the newest wins. Sends
    /// nothing. Of a pushed ticket, [`Settings::keep_ticket`](super::Settings::keep_ticket) knows more: what it is for.
    ///
    /// Fails where the store does.
    pub fn keep<K>(credential: Credential<K>, policy: Policy, token: Token) -> Call<'static, ()> {
        Call::with("".into(), Cow::Owned(credential.0), policy, Task::Keep(token, None), Goal::Stored(|| ()))
    }

    /// The same, of the ticket that `user` is fetched with: where its token is remembered to have been refused for an older
    /// ticket, that is forgotten.
    pub(super) fn keep_for<K>(user: &Credential<K>, policy: Policy, ticket: Token) -> Option<Call<'static, ()>> {
        let kept = user.0.parent()?.clone();
        Some(Call::with(
            "".into(),
            Cow::Owned(kept),
            policy,
            Task::Keep(ticket, Some(user.0.clone())),
            Goal::Stored(|| ()),
        ))
    }

    /// A call that throws away what the store has of a credential: its token, or a remembered refusal. Sends nothing. What is being
    /// fetched meanwhile is waited for, and thrown away as well.
    ///
    /// Fails where the store does.
    pub fn forget<K>(credential: Credential<K>, policy: Policy) -> Call<'static, ()> {
        Call::with("".into(), Cow::Owned(credential.0), policy, Task::Forget, Goal::Stored(|| ()))
    }
}

impl<'a, T> Call<'a, T> {
    /// A call of `endpoint` at `base` (see [`BASE`](crate::endpoint::BASE)) with the token of `credential`.
    ///
    /// ```compile_fail
    /// use wecom_core::endpoint::{BASE, Raw, WebhookKey};
    /// use wecom_core::flow::{Call, Credential, Policy};
    ///
    /// let robot: Raw<WebhookKey> = Raw::post("/cgi-bin/webhook/send", serde_json::json!({}));
    /// let app = Credential::app("ww1", "an app's token is no robot's key");
    /// let call = Call::new(BASE, app, Policy::default(), &robot);
    /// ```
    pub fn new<E>(
        base: impl Into<Cow<'a, str>>,
        credential: Credential<E::Token>,
        policy: Policy,
        endpoint: &'a E,
    ) -> Call<'a, T>
    where
        E: Endpoint<Response = T> + Sync,
    {
        let goal = Goal::Answer { endpoint, parse: E::parse::<Vec<u8>> };
        Call::with(base.into(), Cow::Owned(credential.0), policy, Task::Have, goal)
    }

    /// The same, with what is the caller's anyway.
    pub(super) fn lent<E>(settings: &'a Settings, credential: &'a Source, endpoint: &'a E) -> Call<'a, T>
    where
        E: Endpoint<Response = T> + Sync,
    {
        let work = Work::new(Terms::Lent(settings), Cow::Borrowed(credential), Task::Have);
        Call { work, goal: Goal::Answer { endpoint, parse: E::parse::<Vec<u8>> }, answer: None }
    }

    fn with(
        base: Cow<'a, str>,
        credential: Cow<'a, Source>,
        policy: Policy,
        task: Task,
        goal: Goal<'a, T>,
    ) -> Call<'a, T> {
        Call { work: Work::new(Terms::Own(Box::new((base, policy))), credential, task), goal, answer: None }
    }

    /// The same call, by the machine from its first step on.
    #[cfg(test)]
    pub(super) fn by_machine(mut self) -> Call<'a, T> {
        self.work.full();
        self
    }

    /// What to do at `now`.
    pub fn next(&mut self, now: Timestamp) -> Next<T> {
        if let Some(answer) = self.answer.take() {
            return Next::Done(Ok(answer));
        }
        match self.work.step(now) {
            Step::Load(key) => Next::Load(key),
            Step::Lock(key) => Next::Lock(key),
            Step::Unlock(key) => Next::Unlock(key),
            Step::Save(key, entry) => Next::Save(key, entry),
            Step::Remove(key) => Next::Remove(key),
            Step::Fetch(request) => Next::Send(request),
            Step::Wait(span) => Next::Wait(span),
            Step::Fail(error) => Next::Done(Err(error)),
            Step::Stored => match &self.goal {
                Goal::Stored(answer) => Next::Done(Ok(answer())),
                _ => Next::Done(Err(Error::Misuse("nothing was to be stored"))),
            },
            Step::Ready => self.ready(now),
        }
    }

    fn ready(&mut self, now: Timestamp) -> Next<T> {
        let Some(token) = self.work.token() else { return Next::Done(Err(Error::Misuse("there is no token"))) };
        let answer = match &self.goal {
            Goal::Stored(answer) => answer(),
            Goal::Token(answer) => answer(token),
            Goal::Answer { endpoint, .. } => match endpoint.build(self.work.terms().base(), token.value.expose()) {
                Ok(request) => return Next::Send(request),
                Err(error) => {
                    self.work.full().fail(error);
                    return self.next(now);
                }
            },
        };
        self.work.handed_out();
        Next::Done(Ok(answer))
    }

    /// Has the token looked up at once. A driver may begin with this instead of the first [`Next::Load`], which spares a copy of
    /// the key; like [`next`](Call::next) it starts the call's clock.
    ///
    /// `at_hand` answers what [`Call::loaded`] would be told, `Some(Ok(None))` where the store has nothing. Where it answers `None`,
    /// as it would have to wait for the store, the call begins with [`Next::Load`]. It is not asked where the token was given, where
    /// it was looked up before, and by calls that are not after an endpoint's answer or its token (renewing, keeping, forgetting).
    pub fn look_up(
        &mut self,
        now: Timestamp,
        at_hand: impl FnOnce(&TokenKey) -> Option<Result<Option<Entry>, StoreError>>,
    ) {
        if let Some(entry) = self.work.begin(now).and_then(at_hand) {
            self.work.loaded(entry);
        }
    }

    /// Answers [`Next::Load`]. A store that fails is passed over.
    pub fn loaded(&mut self, entry: Result<Option<Entry>, StoreError>) {
        self.work.loaded(entry);
    }

    /// Answers [`Next::Lock`].
    pub fn locked(&mut self) {
        self.work.full().locked();
    }

    /// Answers [`Next::Unlock`].
    pub fn unlocked(&mut self) {
        self.work.full().unlocked();
    }

    /// Answers [`Next::Save`]. A store that fails is passed over.
    pub fn saved(&mut self, result: Result<(), StoreError>) {
        self.work.full().saved(result);
    }

    /// Answers [`Next::Remove`].
    pub fn removed(&mut self, result: Result<(), StoreError>) {
        self.work.full().removed(result);
    }

    /// Answers [`Next::Send`].
    pub fn received(&mut self, answer: Result<Response<Vec<u8>>, SendError>) {
        if self.work.fetching() {
            return self.work.full().fetched(answer);
        }
        let Goal::Answer { endpoint, parse } = &self.goal else {
            return self.work.full().misuse("nothing was to be sent");
        };
        if self.answer.is_some() || !self.work.sending() {
            return self.work.full().misuse("nothing was to be sent");
        }
        let read = match answer {
            Ok(answer) => parse(answer),
            Err(error) => Err(error.into()),
        };
        match read {
            Ok(answer) => {
                self.work.succeeded();
                self.answer = Some(answer);
            }
            Err(error) => {
                let path = endpoint.path();
                let machine = self.work.full();
                machine.failed(machine.told(error, path), path, endpoint.repeatable());
            }
        }
    }

    /// Whether the request that [`Next::Send`] last handed out is the endpoint's own, not a token's fetch: only that
    /// one's file may be streamed.
    pub fn is_own_request(&self) -> bool {
        self.work.sending()
    }

    /// How long whoever drives it waits for another caller of the same process at the most, when it comes to [`Next::Lock`]. After
    /// that it answers with [`Call::locked`] all the same: the one who has the lock hangs, as his HTTP client has no timeout, and this
    /// call takes the token that is there, or fails.
    pub fn patience(&self) -> Duration {
        self.work.terms().policy().patience()
    }

    /// How often the endpoint's request was sent so far.
    pub fn attempts(&self) -> u32 {
        self.work.sends()
    }

    /// The endpoint's path; empty for a call that only has a token.
    pub fn path(&self) -> &str {
        match &self.goal {
            Goal::Answer { endpoint, .. } => endpoint.path(),
            Goal::Token(_) | Goal::Stored(_) => "",
        }
    }
}

impl<T> fmt::Debug for Call<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Call").field("path", &self.path()).field("work", &self.work).finish_non_exhaustive()
    }
}
