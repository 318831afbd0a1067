//! Calls that touch one key at the same time, in every order of their steps.

use std::collections::BTreeMap;

use super::*;
use crate::endpoint::SuiteToken;
use crate::types::Secret;

const WRONG: &str = r#"{"errcode":40001,"errmsg":"invalid credential"}"#;

enum Any {
    Change(Call<'static, ()>),
    Have(Call<'static, Secret>),
}

macro_rules! each {
    ($any:expr, $call:ident => $what:expr) => {
        match $any {
            Any::Change($call) => $what,
            Any::Have($call) => $what,
        }
    };
}

/// What the calls share, and how far they are.
struct World {
    store: MemoryStore,
    locks: BTreeMap<TokenKey, usize>,
    calls: Vec<Any>,
    /// Answers that are under way to the calls.
    answers: Vec<Option<String>>,
    ends: Vec<Option<Result<(), Error>>>,
    /// How many tokens WeCom gave; the last one alone is good.
    tokens: u32,
    /// The last one when the store threw something away.
    removed_after: Option<u32>,
    /// Whether WeCom takes the secret. It does from the moment on at which somebody throws something away.
    wrong: bool,
}

impl World {
    fn new(calls: Vec<Any>) -> World {
        let (answers, ends) = calls.iter().map(|_| (None, None)).unzip();
        let (store, locks) = (MemoryStore::new(), BTreeMap::new());
        World { store, locks, calls, answers, ends, tokens: 0, removed_after: None, wrong: false }
    }

    /// Takes the next step of a call; false where it has to wait for a lock.
    fn step(&mut self, index: usize) -> bool {
        let call = &mut self.calls[index];
        if let Some(answer) = self.answers[index].take() {
            each!(call, call => call.received(Ok(http::Response::new(answer.into()))));
            return true;
        }
        let next = match call {
            Any::Change(call) => call.next(START).map(),
            Any::Have(call) => call.next(START).map(),
        };
        match next {
            Next::Load(key) => each!(call, call => call.loaded(Ok(self.store.load(&key)))),
            Next::Lock(key) if self.locks.contains_key(&key) => return false,
            Next::Lock(key) => {
                self.locks.insert(key, index);
                each!(call, call => call.locked());
            }
            Next::Unlock(key) => {
                assert_eq!(self.locks.remove(&key), Some(index));
                each!(call, call => call.unlocked());
            }
            Next::Save(key, entry) => {
                self.store.save(&key, entry);
                each!(call, call => call.saved(Ok(())));
            }
            Next::Remove(key) => {
                self.store.remove(&key);
                (self.removed_after, self.wrong) = (Some(self.tokens), false);
                each!(call, call => call.removed(Ok(())));
            }
            Next::Send(_) if self.wrong => self.answers[index] = Some(WRONG.to_owned()),
            Next::Send(_) => {
                self.tokens += 1;
                let token = format!(r#"{{"errcode":0,"access_token":"{}","expires_in":7200}}"#, self.tokens);
                self.answers[index] = Some(token);
            }
            Next::Wait(span) => panic!("waits {span:?}"),
            Next::Done(result) => self.ends[index] = Some(result),
        }
        true
    }

    /// The number of the token in the store.
    fn kept(&self, key: &TokenKey) -> Option<u32> {
        match self.store.load(key)? {
            Entry::Token(token) => Some(token.value.expose().parse().unwrap()),
            Entry::Refusal(refusal) => panic!("{refusal:?} is remembered"),
        }
    }
}

trait Map {
    fn map(self) -> Next<()>;
}

impl<T> Map for Next<T> {
    fn map(self) -> Next<()> {
        match self {
            Next::Load(key) => Next::Load(key),
            Next::Lock(key) => Next::Lock(key),
            Next::Unlock(key) => Next::Unlock(key),
            Next::Save(key, entry) => Next::Save(key, entry),
            Next::Remove(key) => Next::Remove(key),
            Next::Send(request) => Next::Send(request),
            Next::Wait(span) => Next::Wait(span),
            Next::Done(result) => Next::Done(result.map(drop)),
        }
    }
}

/// Runs the calls in every order of their steps, and looks at each end. Says how many orders there are.
fn in_every_order(new: impl Fn() -> World, look: impl Fn(&World)) -> usize {
    // At each point at which several could go on: which of them did, and how many could.
    let mut path: Vec<(usize, usize)> = Vec::new();
    let mut orders = 0;
    loop {
        let (mut world, mut place) = (new(), 0);
        let mut waiting = vec![false; world.calls.len()];
        while world.ends.iter().any(Option::is_none) {
            let ready: Vec<usize> =
                (0..waiting.len()).filter(|index| world.ends[*index].is_none() && !waiting[*index]).collect();
            assert!(!ready.is_empty(), "all of them wait for each other");
            if place == path.len() {
                path.push((0, ready.len()));
            }
            let index = ready[path[place].0];
            place += 1;
            let locks = world.locks.len();
            waiting[index] = !world.step(index);
            if world.locks.len() < locks {
                waiting.fill(false);
            }
        }
        assert!(world.locks.is_empty());
        look(&world);
        orders += 1;
        while path.last().is_some_and(|(chosen, ready)| chosen + 1 == *ready) {
            path.pop();
        }
        match path.last_mut() {
            Some((chosen, _)) => *chosen += 1,
            None => return orders,
        }
    }
}

fn app() -> Credential {
    Credential::app("ww1", "s1")
}

fn have() -> Any {
    Any::Have(Call::token(BASE, app(), Policy::default()))
}

fn forget() -> Any {
    Any::Change(Call::forget(app(), Policy::default()))
}

/// The next call has a token that was fetched after the last one was thrown away, whoever fetched one meanwhile.
#[test]
fn what_is_fetched_while_it_is_thrown_away_is_thrown_away_as_well() {
    let key = app().key().unwrap().clone();
    let fresh = |world: &World| {
        assert!(world.ends.iter().all(|end| end.as_ref().unwrap().is_ok()));
        assert!(world.tokens <= 2, "{}", world.tokens);
        assert!(world.kept(&key).is_none_or(|kept| Some(kept) > world.removed_after));
    };
    assert!(in_every_order(|| World::new(vec![have(), forget()]), fresh) > 50);
    assert!(in_every_order(|| World::new(vec![forget(), forget(), have()]), fresh) > 50);
    let old = || {
        let mut world = World::new(vec![have(), forget(), have()]);
        world.tokens = 1;
        world.store.save(&key, Entry::Token(Token::new("1", START + Duration::from_secs(7_000))));
        world
    };
    assert!(in_every_order(old, fresh) > 50);
}

/// Whoever mends the secret and throws the refusal away is not told of it again by a fetch that was under way.
#[test]
fn a_refusal_that_comes_in_while_it_is_thrown_away_is_not_remembered() {
    let key = app().key().unwrap().clone();
    let wrong = || World { wrong: true, ..World::new(vec![have(), forget()]) };
    let orders = in_every_order(wrong, |world| {
        assert!(world.ends[1].as_ref().unwrap().is_ok());
        world.kept(&key);
    });
    assert!(orders > 50, "{orders}");
}

#[test]
fn the_newest_ticket_stays_in_whatever_order_they_come() {
    let suite: Credential<SuiteToken> = Credential::suite("wwsuite", "hush");
    let key = suite.pushed_ticket().unwrap().key().unwrap().clone();
    let keep = |number: u32| {
        let pushed = START + Duration::from_secs(number.into());
        Any::Change(Settings::default().keep_ticket(&suite, number.to_string().into(), pushed).unwrap())
    };
    let orders = in_every_order(
        || World::new(vec![keep(2), keep(1)]),
        |world| {
            assert!(world.ends.iter().all(|end| end.as_ref().unwrap().is_ok()));
            assert_eq!(world.kept(&key), Some(2));
        },
    );
    assert!(orders > 50, "{orders}");
}

#[test]
fn cold_callers_fetch_once_in_whatever_order() {
    let key = app().key().unwrap().clone();
    let orders = in_every_order(
        || World::new(vec![have(), have()]),
        |world| {
            assert!(world.ends.iter().all(|end| end.as_ref().unwrap().is_ok()));
            assert_eq!((world.tokens, world.kept(&key)), (1, Some(1)));
        },
    );
    assert!(orders > 50, "{orders}");
}
