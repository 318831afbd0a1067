//! Rejections that another token does not cure: what they cost, and that they are nobody else's affair.

use std::collections::{BTreeMap, BTreeSet};

use super::*;
use crate::endpoint::{SuiteToken, TokenKind};
use crate::error::ApiError;

const WRONG: Answer = Ok(r#"{"errcode":40001,"errmsg":"invalid credential"}"#);
const OVER: Answer = Ok(r#"{"errcode":42001,"errmsg":"access_token expired"}"#);
const MINUTE: Duration = Duration::from_secs(60);

/// A WeCom with endpoints that reject every token, for as long as they are broken, and others that want the last one.
struct World {
    store: MemoryStore,
    now: Timestamp,
    /// How many there were.
    tokens: u32,
    /// Whether the last one is void.
    void: bool,
    /// Whether who asks again gets the same one, void or not.
    same: bool,
    broken: BTreeMap<&'static str, Answer>,
    /// How often a fetch was refused.
    refusals: u32,
    locks: BTreeSet<TokenKey>,
}

impl World {
    fn new(broken: &[(&'static str, Answer)]) -> World {
        let broken = broken.iter().copied().collect();
        World {
            store: MemoryStore::new(),
            now: START,
            tokens: 0,
            void: false,
            same: false,
            broken,
            refusals: 0,
            locks: BTreeSet::new(),
        }
    }

    fn answer(&mut self, request: &http::Request<Vec<u8>>) -> http::Response<Vec<u8>> {
        let path = request.uri().path();
        let body = match path.rsplit('/').next().unwrap() {
            name if self.broken.contains_key(name) => {
                self.refusals += u32::from(name == "gettoken");
                self.broken[name].unwrap().to_owned()
            }
            name @ ("gettoken" | "get_suite_token") => {
                self.tokens += u32::from(!self.same || self.tokens == 0);
                self.void = false;
                let kind = if name == "gettoken" { "access_token" } else { "suite_access_token" };
                format!(r#"{{"errcode":0,"{kind}":"T{}","expires_in":7200}}"#, self.tokens)
            }
            "get_corp_token" => r#"{"errcode":0,"access_token":"C","expires_in":7200}"#.to_owned(),
            _ if self.void || !request.uri().query().unwrap().ends_with(&format!("=T{}", self.tokens)) => {
                VOID.unwrap().to_owned()
            }
            _ => FINE.unwrap().to_owned(),
        };
        http::Response::new(body.into())
    }

    /// One step of a call; its end, if that was the last one.
    fn step<T>(&mut self, call: &mut Call<'_, T>) -> Option<Result<(), Error>> {
        match call.next(self.now) {
            Next::Load(key) => call.loaded(Ok(self.store.load(&key))),
            // It is asked for again at the next step.
            Next::Lock(key) if self.locks.contains(&key) => {}
            Next::Lock(key) => {
                self.locks.insert(key);
                call.locked();
            }
            Next::Unlock(key) => {
                self.locks.remove(&key);
                call.unlocked();
            }
            Next::Save(key, entry) => {
                // As a store does that keeps it as text.
                self.store.save(&key, Entry::from_json(&entry.to_json()).unwrap());
                call.saved(Ok(()));
            }
            Next::Send(request) => call.received(Ok(self.answer(&request))),
            Next::Done(result) => return Some(result.map(drop)),
            other => panic!("{other:?}"),
        }
        None
    }

    fn call_with<T: TokenKind>(&mut self, credential: &Credential<T>, name: &str) -> Result<(), Error> {
        let endpoint: Raw<T> = Raw::get(format!("/cgi-bin/{name}")).repeatable(true);
        let mut call = Call::new(BASE, credential.clone(), Policy::default(), &endpoint);
        std::iter::repeat_with(|| self.step(&mut call)).take(100).flatten().next().expect("an end")
    }

    fn call(&mut self, name: &str) -> Result<(), Error> {
        self.call_with(&app(), name)
    }

    /// WeCom's own words of the endpoint that was called.
    fn refused(&mut self, name: &str, answer: Answer) {
        let error = self.call(name).unwrap_err();
        let error = error.api().unwrap();
        assert_eq!(error.endpoint, format!("/cgi-bin/{name}"));
        assert!(answer.unwrap().contains(&format!(":{},", error.code.0)), "{error}");
        assert_eq!(error.remembered_until, None, "it was sent");
    }
}

fn app() -> Credential {
    Credential::app("ww1", "s1")
}

#[test]
fn an_endpoint_that_rejects_each_token_does_not_use_up_the_fetches() {
    for (answer, most) in [(WRONG, 1), (VOID, 3), (OVER, 3)] {
        let mut world = World::new(&[("broken", answer)]);
        world.call("fine").unwrap();
        // Ten calls a second, for a minute.
        for _ in 0..600 {
            world.refused("broken", answer);
            world.call("fine").unwrap();
            world.now = world.now + Duration::from_millis(100);
        }
        assert_eq!(world.tokens, 1 + most, "{answer:?}");
        // A minute later another is worth trying, and every two hours one is due anyway.
        world.refused("broken", answer);
        assert_eq!(world.tokens, 1 + 2 * most, "{answer:?}");
    }
}

/// Where that is remembered, a token that is truly void fails no call of another endpoint, at whatever moment it is voided.
#[test]
fn a_broken_endpoint_keeps_no_other_from_a_fresh_token() {
    for (answer, most) in [(WRONG, 1), (VOID, 3)] {
        let mut world = World::new(&[("broken", answer)]);
        world.call("fine").unwrap();
        world.refused("broken", answer);
        for second in 0..60 {
            world.void = true;
            world.call(["fine", "good", "well"][second % 3]).unwrap();
            world.refused("broken", answer);
            world.now = world.now + Duration::from_secs(1);
        }
        assert_eq!(world.tokens, 1 + most + 60, "one for each that was void");
    }
}

/// What stands in its query makes no other endpoint of it, and is written down nowhere.
#[test]
fn an_endpoint_is_the_same_with_any_query() {
    let mut world = World::new(&[("broken", WRONG)]);
    for number in 0..100 {
        world.call(&format!("broken?secret={number}")).unwrap_err();
    }
    assert_eq!(world.tokens, 2);
    assert!(world.store.load(&app().key().unwrap().refused("/cgi-bin/broken")).is_some());
}

#[test]
fn each_broken_endpoint_has_its_own_minute() {
    let mut world = World::new(&[("one", WRONG), ("other", WRONG)]);
    for _ in 0..10 {
        world.refused("one", WRONG);
        world.refused("other", WRONG);
    }
    assert_eq!(world.tokens, 3);
    world.now = world.now + MINUTE;
    world.refused("other", WRONG);
    world.refused("other", WRONG);
    assert_eq!(world.tokens, 4);
    // It works again, with a token that somebody else has had meanwhile, too.
    world.broken.clear();
    world.call("other").unwrap();
    world.call("one").unwrap();
    assert_eq!(world.tokens, 4);
}

#[test]
fn a_token_that_is_given_again_and_again_is_asked_for_each_ten_seconds() {
    let mut world = World { same: true, ..World::new(&[("broken", VOID)]) };
    for _ in 0..600 {
        world.refused("broken", VOID);
        world.now = world.now + Duration::from_millis(100);
    }
    let key = app().key().unwrap().refused("/cgi-bin/broken");
    let Some(Entry::Refusal(refusal)) = world.store.load(&key) else { panic!() };
    assert!(refusal.until.since(world.now) <= Duration::from_secs(10));
    world.same = false;
    world.broken.clear();
    world.void = true;
    world.now = world.now + Duration::from_secs(10);
    world.call("broken").unwrap();
}

/// However many callers meet the broken endpoint at once, in turn or after each other, they fetch a few tokens together: who was
/// under way with one when others found out may try once more.
#[test]
fn many_callers_of_a_broken_endpoint_fetch_no_more_than_a_few() {
    for (answer, most) in [(WRONG, 3), (VOID, 9)] {
        let mut world = World::new(&[("broken", answer)]);
        let endpoint: Raw = Raw::get("/cgi-bin/broken").repeatable(true);
        let new = || Call::new(BASE, app(), Policy::default(), &endpoint);
        let mut callers: Vec<_> = (0..50).map(|_| new()).collect();
        let mut ended = 0;
        for round in 0..1_000_usize {
            // Not all of them in the same step.
            for index in (0..50).filter(|index| !(round + index).is_multiple_of(3)) {
                if let Some(result) = world.step(&mut callers[index]) {
                    assert!(result.unwrap_err().api().is_some());
                    callers[index] = new();
                    ended += 1;
                }
            }
        }
        assert!(ended > 100, "{ended}");
        assert!(world.tokens <= most, "{} tokens for {ended} calls: {answer:?}", world.tokens);
    }
}

#[test]
fn a_clock_that_was_ahead_leaves_no_such_memory_behind() {
    let mut world = World::new(&[("broken", WRONG)]);
    world.now = START + Duration::from_secs(3_600);
    world.refused("broken", WRONG);
    world.now = START;
    world.broken.clear();
    world.void = true;
    world.call("broken").unwrap();
}

#[test]
fn a_fetch_that_rejects_each_suite_token_is_no_other_calls_affair() {
    const SUITE_OVER: Answer = Ok(r#"{"errcode":42009,"errmsg":"suite_access_token expired"}"#);
    let mut world = World::new(&[("get_corp_token", SUITE_OVER)]);
    let suite: Credential<SuiteToken> = Credential::suite("wwsuite", "hush");
    let ticket = suite.pushed_ticket().unwrap();
    world.store.save(ticket.key().unwrap(), Entry::Token(Token::new("ticket", START + MINUTE * 30)));
    world.call_with(&suite, "fine").unwrap();
    let corp = suite.corp("wwcorp", "hush");
    for _ in 0..30 {
        let error = world.call_with(&corp, "fine").unwrap_err();
        assert_eq!(error.api().unwrap().endpoint, "/cgi-bin/service/get_corp_token", "{error}");
        world.void = true;
        world.call_with(&suite, "fine").unwrap();
        world.now = world.now + Duration::from_secs(1);
    }
    assert_eq!(world.tokens, 1 + 3 + 30, "a few for the fetch that refuses them, and one for each that was void");
}

/// The void suite token that its fetch met does not make forgotten that it was the app's own token which was rejected.
#[test]
fn a_fetch_that_is_refused_takes_no_corp_token_from_the_others() {
    const SUITE_OVER: Answer = Ok(r#"{"errcode":42009,"errmsg":"suite_access_token expired"}"#);
    const LIMITED: Answer = Ok(r#"{"errcode":45009,"errmsg":"api freq out of limit"}"#);
    const SUITE: Answer = Ok(r#"{"errcode":0,"suite_access_token":"S2","expires_in":7200}"#);
    let mut scenario = Scenario::new();
    let token = |value: &str| Entry::Token(Token::new(value, START + MINUTE * 20));
    let suite: Credential<SuiteToken> = Credential::suite("wwsuite", "hush");
    let corp = suite.corp("wwcorp", "hush");
    scenario.store.save(suite.pushed_ticket().unwrap().key().unwrap(), token("ticket"));
    scenario.store.save(suite.key().unwrap(), token("S1"));
    scenario.store.save(corp.key().unwrap(), token("C"));
    let endpoint = read();
    let call = || Call::new(BASE, corp.clone(), Policy::default(), &endpoint);
    scenario.run(call(), &[VOID, SUITE_OVER, SUITE, LIMITED]).unwrap_err();
    assert_eq!(scenario.store.load(corp.key().unwrap()), Some(token("C")));
    scenario.run(call(), &[FINE]).unwrap();
}

/// A call that had a token of its own first, and then somebody else's, has fetched in vain only once its own was rejected.
#[test]
fn the_token_of_others_is_not_ones_own() {
    let mut scenario = Scenario::new();
    let endpoint = read();
    let mut call = Call::new(BASE, app(), Policy::default(), &endpoint);
    let others = Token::new("others", START + MINUTE * 20);
    let error = ApiError::new("/cgi-bin/get", 40014, "invalid access_token".to_owned(), b"");
    let noted = Refusal::new(error, START + MINUTE);
    let mut answers = [T1, BUSY, VOID].into_iter();
    let error = loop {
        match call.next(scenario.now) {
            Next::Load(key) => call.loaded(Ok(scenario.store.load(&key))),
            Next::Lock(_) => call.locked(),
            Next::Unlock(_) => call.unlocked(),
            Next::Save(key, entry) => {
                scenario.store.save(&key, entry);
                call.saved(Ok(()));
            }
            Next::Send(_) => {
                let body = answers.next().expect("no further token is fetched").unwrap();
                call.received(Ok(http::Response::new(body.into())));
            }
            Next::Wait(span) => {
                scenario.now = scenario.now + span;
                let key = app().key().unwrap().clone();
                scenario.store.save(&key, Entry::Token(others.clone()));
                scenario.store.save(&key.refused("/cgi-bin/get"), Entry::Refusal(noted.clone()));
            }
            Next::Done(result) => break result.unwrap_err(),
            Next::Remove(_) => panic!("nothing was to be removed"),
        }
    };
    assert_eq!(error.code().unwrap().0, 40014, "{error}");
}

/// Asked too often for the sake of one endpoint, WeCom gives no token for a minute. The one that is there is good for the others.
#[test]
fn a_fetch_that_is_refused_takes_no_token_from_the_others() {
    const LIMITED: Answer = Ok(r#"{"errcode":45009,"errmsg":"api freq out of limit"}"#);
    let mut world = World::new(&[("broken", WRONG)]);
    world.call("fine").unwrap();
    world.broken.insert("gettoken", LIMITED);
    let error = world.call("broken").unwrap_err();
    assert_eq!(error.code().unwrap().0, 45009, "{error}");
    world.call("fine").unwrap();
    let error = world.call("broken").unwrap_err();
    assert_eq!(error.code().unwrap().0, 45009, "the reason, and not what it was asked for: {error}");
    assert_eq!(error.api().unwrap().remembered_until, Some(START + MINUTE));
    // Without a token, that is remembered for all.
    world.now = world.now + Duration::from_secs(7_200);
    for name in ["fine", "broken"] {
        assert_eq!(world.call(name).unwrap_err().code().unwrap().0, 45009);
    }
    world.broken.clear();
    assert!(world.call("fine").unwrap_err().api().unwrap().remembered_until.is_some());
    world.now = world.now + MINUTE;
    world.call("fine").unwrap();
}

/// Where WeCom gives no token for a while, each further fetch makes that longer: one asks for all endpoints.
#[test]
fn a_ban_on_fetches_is_met_once_and_not_by_each_endpoint() {
    const LIMITED: Answer = Ok(r#"{"errcode":45009,"errmsg":"api freq out of limit"}"#);
    let names = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"];
    let mut world = World::new(&names.map(|name| (name, WRONG)));
    world.call("fine").unwrap();
    world.broken.insert("gettoken", LIMITED);
    for _ in 0..10 {
        for name in names {
            let error = world.call(name).unwrap_err();
            assert_eq!(error.code().unwrap().0, 45009, "{error}");
        }
        world.call("fine").unwrap();
    }
    assert_eq!(world.refusals, 1);
}

/// Too many fetches at once is over in a second, and so is what is remembered of it.
#[test]
fn a_limit_is_remembered_for_as_long_as_it_lasts() {
    const AT_ONCE: Answer = Ok(r#"{"errcode":45033,"errmsg":"concurrency out of limit"}"#);
    let mut world = World::new(&[("broken", WRONG)]);
    world.call("fine").unwrap();
    world.broken.insert("gettoken", AT_ONCE);
    assert_eq!(world.call("broken").unwrap_err().code().unwrap().0, 45033);
    world.broken.clear();
    world.void = true;
    let error = world.call("broken").unwrap_err();
    assert_eq!(error.api().unwrap().remembered_until, Some(START + Duration::from_secs(1)), "{error}");
    world.now = world.now + Duration::from_secs(1);
    world.call("broken").unwrap();
}
