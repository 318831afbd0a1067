//! The roads through a call, one by one. `wecom-tests` drives it with random networks.

mod credentials;
mod interleavings;
mod rejections;
mod short;
mod stores;

use std::time::Duration;

use super::*;
use crate::endpoint::{BASE, Raw};
use crate::error::{Error, SendError, Sent};
use crate::types::Timestamp;

const START: Timestamp = Timestamp::from_secs(1_700_000_000);

/// Drives a call against scripted answers and notes what it did.
struct Scenario {
    store: MemoryStore,
    now: Timestamp,
    log: Vec<String>,
}

type Answer = Result<&'static str, Sent>;

impl Scenario {
    fn new() -> Scenario {
        Scenario { store: MemoryStore::new(), now: START, log: Vec::new() }
    }

    fn run<T>(&mut self, mut call: Call<'_, T>, answers: &[Answer]) -> Result<T, Error> {
        let mut answers = answers.iter();
        for _ in 0..100 {
            match call.next(self.now) {
                Next::Load(key) => call.loaded(Ok(self.store.load(&key))),
                Next::Lock(_) => {
                    self.log.push("lock".into());
                    call.locked();
                }
                Next::Unlock(_) => {
                    self.log.push("unlock".into());
                    call.unlocked();
                }
                Next::Save(key, entry) => {
                    self.store.save(&key, entry);
                    call.saved(Ok(()));
                }
                Next::Remove(key) => {
                    self.store.remove(&key);
                    call.removed(Ok(()));
                }
                Next::Send(request) => {
                    let query = request.uri().query().unwrap_or_default();
                    self.log.push(format!("{}?{query}", request.uri().path().rsplit('/').next().unwrap()));
                    call.received(match answers.next().expect("one more answer") {
                        Ok("502") => Ok(http::Response::builder().status(502).body(Vec::new()).unwrap()),
                        Ok(body) => Ok(http::Response::new(body.as_bytes().to_vec())),
                        Err(sent) => Err(SendError::new(*sent, "the wire was cut")),
                    });
                }
                Next::Wait(span) => {
                    self.log.push("wait".into());
                    self.now = self.now + span;
                }
                Next::Done(result) => {
                    assert_eq!(answers.next(), None, "every answer was asked for: {:?}", self.log);
                    return result;
                }
            }
        }
        panic!("the call does not end: {:?}", self.log)
    }

    fn app(&mut self, endpoint: &Raw, answers: &[Answer]) -> Result<serde_json::Value, Error> {
        let app = Credential::app("ww1", "s1");
        self.run(Call::new(BASE, app, Policy::default(), endpoint), answers)
    }
}

const T1: Answer = Ok(r#"{"errcode":0,"access_token":"T1","expires_in":7200}"#);
const T2: Answer = Ok(r#"{"errcode":0,"access_token":"T2","expires_in":7200}"#);
const T3: Answer = Ok(r#"{"errcode":0,"access_token":"T3","expires_in":7200}"#);
const T4: Answer = Ok(r#"{"errcode":0,"access_token":"T4","expires_in":7200}"#);
const FINE: Answer = Ok(r#"{"errcode":0,"errmsg":"ok","x":1}"#);
const VOID: Answer = Ok(r#"{"errcode":40014,"errmsg":"invalid access_token"}"#);
const BUSY: Answer = Ok(r#"{"errcode":-1,"errmsg":"system busy"}"#);

fn read() -> Raw {
    Raw::get("/cgi-bin/get").repeatable(true)
}

fn write() -> Raw {
    Raw::post("/cgi-bin/post", serde_json::json!({}))
}

#[test]
fn the_first_call_fetches_and_the_next_does_not() {
    let mut scenario = Scenario::new();
    assert_eq!(scenario.app(&read(), &[T1, FINE]).unwrap()["x"], 1);
    scenario.app(&write(), &[FINE]).unwrap();
    assert_eq!(
        scenario.log,
        ["lock", "gettoken?corpid=ww1&corpsecret=s1", "unlock", "get?access_token=T1", "post?access_token=T1"]
    );
    scenario.now = scenario.now + Duration::from_secs(7200);
    scenario.app(&write(), &[T2, FINE]).unwrap();
}

#[test]
fn a_void_token_is_replaced_even_for_a_write() {
    let mut scenario = Scenario::new();
    scenario.app(&write(), &[T1, VOID, T2, FINE]).unwrap();
    assert_eq!(scenario.log.last().unwrap(), "post?access_token=T2");
    // As often as anything is tried, if it is another token each time.
    scenario.app(&write(), &[VOID, T1, VOID, T3, VOID, T4, FINE]).unwrap();
    assert_eq!(scenario.log.last().unwrap(), "post?access_token=T4");
    let error = scenario.app(&write(), &[VOID, T1, VOID, T2, VOID, T3, VOID]).unwrap_err();
    assert_eq!(error.code().unwrap().0, 40014);
    assert_eq!(scenario.log.last().unwrap(), "post?access_token=T3", "three besides the first");
}

#[test]
fn a_token_that_is_handed_out_again_is_tried_once_more_and_no_third_time() {
    let mut scenario = Scenario::new();
    scenario.app(&write(), &[T1, VOID, T1, FINE]).unwrap();
    let error = scenario.app(&write(), &[VOID, T1, VOID]).unwrap_err();
    assert_eq!(error.code().unwrap().0, 40014);
    // Nor after another one.
    scenario.now = START + Duration::from_secs(10);
    scenario.app(&write(), &[VOID, T2, VOID, T1, VOID]).unwrap_err();
}

#[test]
fn the_second_wrong_secret_of_a_call_is_final() {
    const WRONG: Answer = Ok(r#"{"errcode":40001,"errmsg":"invalid credential"}"#);
    let mut scenario = Scenario::new();
    scenario.app(&write(), &[T1, WRONG, T2, FINE]).unwrap();
    let error = scenario.app(&write(), &[WRONG, T1, WRONG]).unwrap_err();
    assert_eq!(error.api().unwrap().endpoint, "/cgi-bin/post", "the call's own word, not remembered");
    scenario.now = START + Duration::from_secs(60);
    scenario.app(&write(), &[WRONG, T2, VOID, T3, FINE]).unwrap();
}

#[test]
fn tokens_that_other_callers_fetched_may_be_void_one_after_the_other() {
    let mut scenario = Scenario::new();
    scenario.app(&write(), &[T1, FINE]).unwrap();
    // Each of them was good for a moment, and each call fetches another: nothing says that it does not help.
    for token in [T2, T3, T4].into_iter().cycle().take(99) {
        scenario.app(&write(), &[VOID, token, FINE]).unwrap();
    }
}

#[test]
fn a_token_that_somebody_else_refreshed_is_used_and_not_thrown_away() {
    let mut scenario = Scenario::new();
    scenario.app(&read(), &[T1, FINE]).unwrap();
    let app = Credential::app("ww1", "s1");
    let endpoint = read();
    let mut call = Call::new(BASE, app.clone(), Policy::default(), &endpoint);
    let Next::Load(key) = call.next(START) else { panic!() };
    call.loaded(Ok(scenario.store.load(&key)));
    let Next::Send(_) = call.next(START) else { panic!() };
    // Another caller puts a fresh one there before this one's answer is in.
    let fresh = Token::new("T9", START + Duration::from_secs(100));
    scenario.store.save(&key, Entry::Token(fresh));
    call.received(Ok(http::Response::new(VOID.unwrap().into())));
    scenario.run(call, &[FINE]).unwrap();
    assert_eq!(scenario.log.last().unwrap(), "get?access_token=T9", "no fetch in between");
}

#[test]
fn another_callers_token_may_be_void_too() {
    let mut scenario = Scenario::new();
    scenario.app(&write(), &[T1, FINE]).unwrap();
    let endpoint = write();
    let mut call = Call::new(BASE, Credential::app("ww1", "s1"), Policy::default(), &endpoint);
    let Next::Load(key) = call.next(START) else { panic!() };
    call.loaded(Ok(scenario.store.load(&key)));
    let Next::Send(_) = call.next(START) else { panic!() };
    let fresh = Token::new("T9", START + Duration::from_secs(100));
    scenario.store.save(&key, Entry::Token(fresh));
    call.received(Ok(http::Response::new(VOID.unwrap().into())));
    scenario.run(call, &[VOID, T2, FINE]).unwrap();
    assert_eq!(scenario.log.last().unwrap(), "post?access_token=T2", "fetched once, after T1 and T9");
}

#[test]
fn a_wrong_secret_is_remembered() {
    let mut scenario = Scenario::new();
    let wrong: Answer = Ok(r#"{"errcode":40001,"errmsg":"invalid credential"}"#);
    let error = scenario.app(&read(), &[wrong]).unwrap_err();
    assert_eq!(error.api().unwrap().endpoint, "/cgi-bin/gettoken");
    let error = scenario.app(&read(), &[]).unwrap_err();
    assert_eq!(error.api().unwrap().remembered_until, Some(START + Duration::from_secs(300)));
    assert_eq!(scenario.log, ["lock", "gettoken?corpid=ww1&corpsecret=s1", "unlock"]);
    scenario.now = scenario.now + Duration::from_secs(300);
    scenario.app(&read(), &[T1, FINE]).unwrap();
}

#[test]
fn reads_are_retried_and_writes_only_where_nothing_left() {
    let mut scenario = Scenario::new();
    scenario.app(&read(), &[T1, BUSY, Ok("502"), FINE]).unwrap();
    scenario.app(&read(), &[Err(Sent::Maybe), FINE]).unwrap();
    scenario.app(&write(), &[Err(Sent::Nothing), FINE]).unwrap();
    for lost in [BUSY, Ok("502"), Err(Sent::Maybe)] {
        assert!(scenario.app(&write(), &[lost]).is_err());
    }
    assert!(scenario.app(&read(), &[BUSY, BUSY, BUSY]).is_err(), "three times and no more");
}

/// Whoever sends again where nothing was sent must know whether anything was, with any of the tries.
#[test]
fn nothing_was_sent_only_if_no_try_sent_anything() {
    let sent = |answers: &[Answer]| match Scenario::new().app(&read(), answers).unwrap_err() {
        Error::Send(error) => (error.sent, error.problem.contains("earlier try")),
        other => panic!("{other}"),
    };
    const LOST: Answer = Err(Sent::Maybe);
    const NONE: Answer = Err(Sent::Nothing);
    assert_eq!(sent(&[T1, NONE, NONE, NONE]), (Sent::Nothing, false));
    for first in [LOST, BUSY, Ok("502")] {
        assert_eq!(sent(&[T1, first, NONE, NONE]), (Sent::Maybe, true), "{first:?}");
        assert_eq!(sent(&[T1, NONE, first, NONE]), (Sent::Maybe, true), "{first:?}");
    }
    // What is lost last says so itself, and what WeCom refused for its token had no effect.
    assert_eq!(sent(&[T1, NONE, NONE, LOST]), (Sent::Maybe, false));
    assert_eq!(sent(&[T1, VOID, T2, NONE, NONE, NONE]), (Sent::Nothing, false));
    // A token that ends between two tries, and cannot be had again.
    let mut scenario = Scenario::new();
    let (endpoint, pause) = (read(), Duration::from_secs(5));
    let policy = Policy { pause, longest_pause: pause, ..Policy::default() };
    let call = Call::new(BASE, Credential::app("ww1", "s1"), policy, &endpoint);
    let short: Answer = Ok(r#"{"errcode":0,"access_token":"T1","expires_in":2}"#);
    let Error::Send(error) = scenario.run(call, &[short, LOST, NONE, NONE]).unwrap_err() else { panic!() };
    assert!(error.endpoint.ends_with("gettoken"), "{error}");
    assert_eq!(error.sent, Sent::Maybe, "{error}");
}

#[test]
fn rate_limits_are_waited_out_only_on_request() {
    let limited: Answer = Ok(r#"{"errcode":45009,"errmsg":"api freq out of limit"}"#);
    let mut scenario = Scenario::new();
    let error = scenario.app(&read(), &[T1, limited]).unwrap_err();
    assert_eq!(error.api().unwrap().retry_after(), Some(Duration::from_secs(60)));
    let policy = Policy { wait_for_rate: Some(Duration::from_secs(90)), ..Policy::default() };
    let endpoint = write();
    let call = Call::new(BASE, Credential::app("ww1", "s1"), policy, &endpoint);
    scenario.run(call, &[limited, FINE]).unwrap();
    assert_eq!(scenario.now.since(START).as_secs(), 60);
}

#[test]
fn a_banned_fetch_is_remembered_for_a_minute() {
    let limited: Answer = Ok(r#"{"errcode":45009,"errmsg":"api freq out of limit"}"#);
    let mut scenario = Scenario::new();
    assert!(scenario.app(&read(), &[limited]).is_err());
    let error = scenario.app(&read(), &[]).unwrap_err();
    assert_eq!(error.api().unwrap().remembered_until, Some(START + Duration::from_secs(60)));
    scenario.now = scenario.now + Duration::from_secs(60);
    scenario.app(&read(), &[T1, FINE]).unwrap();
}

#[test]
fn errors_say_where_and_repeat_no_secret() {
    let mut scenario = Scenario::new();
    let echo: Answer = Ok(r#"{"errcode":60111,"errmsg":"access_token=T1 of s1"}"#);
    let error = scenario.app(&read(), &[T1, echo]).unwrap_err();
    assert_eq!(error.api().unwrap().message, "access_token=*** of ***");
    let error = scenario.app(&write(), &[Err(Sent::Maybe)]).unwrap_err().to_string();
    assert!(error.starts_with("sending https://qyapi.weixin.qq.com/cgi-bin/post failed"), "{error}");
    let error = scenario.app(&write(), &[Ok("502")]).unwrap_err().to_string();
    assert!(error.starts_with("https://qyapi.weixin.qq.com/cgi-bin/post answered HTTP 502"), "{error}");
}

#[test]
fn a_ticket_fetches_the_token_it_takes() {
    let mut scenario = Scenario::new();
    let ticket = Credential::app("ww1", "s1").ticket(TicketKind::Agent);
    let answer: Answer = Ok(r#"{"errcode":0,"ticket":"K","expires_in":7200}"#);
    let call = || Call::token(BASE, ticket.clone(), Policy::default());
    assert_eq!(scenario.run(call(), &[T1, answer]).unwrap().expose(), "K");
    assert_eq!(scenario.run(call(), &[]).unwrap().expose(), "K");
    let mut later = Scenario { store: scenario.store, now: START + Duration::from_secs(7190), log: Vec::new() };
    later.run(call(), &[T1, VOID, T2, answer]).unwrap();
    assert_eq!(
        later.log,
        [
            "lock",
            "lock",
            "gettoken?corpid=ww1&corpsecret=s1",
            "unlock",
            "get?access_token=T1&type=agent_config",
            "lock",
            "gettoken?corpid=ww1&corpsecret=s1",
            "unlock",
            "get?access_token=T2&type=agent_config",
            "unlock",
        ]
    );
}

#[test]
fn a_store_that_is_down_takes_no_call_down() {
    let endpoint = read();
    let mut call = Call::new(BASE, Credential::app("ww1", "s1"), Policy::default(), &endpoint);
    let mut answers = [T1, FINE].into_iter();
    loop {
        match call.next(START) {
            Next::Load(_) => call.loaded(Err(StoreError::new("down"))),
            Next::Save(..) => call.saved(Err(StoreError::new("down"))),
            Next::Remove(_) => panic!("nothing to throw away"),
            Next::Lock(_) => call.locked(),
            Next::Unlock(_) => call.unlocked(),
            Next::Send(_) => call.received(Ok(http::Response::new(answers.next().unwrap().unwrap().into()))),
            Next::Wait(_) => panic!("nothing to wait for"),
            Next::Done(result) => return assert!(result.is_ok()),
        }
    }
}

#[test]
fn odd_lives_of_tokens() {
    const UNKNOWN: u64 = 57;
    const LONGEST: u64 = 30 * 86_400 - 60;
    let lives = [
        ("0", UNKNOWN),
        ("-5", UNKNOWN),
        ("null", UNKNOWN),
        ("\"\"", UNKNOWN),
        ("\"soon\"", UNKNOWN),
        ("{}", UNKNOWN),
        ("-1e30", UNKNOWN),
        ("\"60\"", 57),
        ("100", 95),
        ("7200", 7_140),
        ("7200.0", 7_140),
        ("99999999999999", LONGEST),
        ("9223372036854775807", LONGEST),
        ("99999999999999999999", LONGEST),
        ("\"99999999999999999999\"", LONGEST),
        ("1e30", LONGEST),
    ];
    let key = Credential::app("ww1", "s1").key().unwrap().clone();
    for (life, stored) in lives {
        let body = format!(r#"{{"errcode":0,"access_token":"T1","expires_in":{life}}}"#);
        let mut scenario = Scenario::new();
        scenario.app(&read(), &[Ok(Box::leak(body.into_boxed_str())), FINE]).unwrap();
        let Some(Entry::Token(token)) = scenario.store.load(&key) else { panic!("{life}") };
        assert_eq!((token.value.expose(), token.expires), ("T1", START + Duration::from_secs(stored)), "{life}");
    }
    let mut scenario = Scenario::new();
    let error = scenario.app(&read(), &[Ok(r#"{"errcode":0,"access_token":"","expires_in":7200}"#)]).unwrap_err();
    assert!(matches!(error, Error::Read(_)), "{error}");
}

#[test]
fn tokens_from_outside_are_never_fetched() {
    let mut scenario = Scenario::new();
    let endpoint = read();
    let call = || Call::new(BASE, Credential::outside("central"), Policy::default(), &endpoint);
    assert!(matches!(scenario.run(call(), &[]).unwrap_err(), Error::Send(_)));
    let token = Token::new("T5", START + Duration::from_secs(100));
    scenario.store.save(&TokenKey::named("central"), Entry::Token(token));
    scenario.run(call(), &[FINE]).unwrap();
    let error = scenario.run(call(), &[VOID]).unwrap_err();
    assert_eq!(error.code().unwrap().0, 40014, "the store had no other");
    assert_eq!(scenario.log[scenario.log.len() - 2..], ["lock", "unlock"], "and was asked again under the lock");
}

#[test]
fn answers_nobody_asked_for_are_errors() {
    let endpoint = read();
    type Wrong<'a> = fn(&mut Call<'a, serde_json::Value>);
    let wrongs: [Wrong<'_>; 5] = [
        |call| call.locked(),
        |call| call.unlocked(),
        |call| call.saved(Ok(())),
        |call| call.removed(Ok(())),
        |call| call.received(Ok(http::Response::new(Vec::new()))),
    ];
    for wrong in wrongs {
        let mut call = Call::new(BASE, Credential::app("ww1", "s1"), Policy::default(), &endpoint);
        let Next::Load(_) = call.next(START) else { panic!() };
        wrong(&mut call);
        let Next::Done(Err(Error::Misuse(_))) = call.next(START) else { panic!("{call:?}") };
    }
}

#[test]
fn nothing_prints_a_secret() {
    let endpoint = read();
    let mut call = Call::new(BASE, Credential::app("ww1", "hush-hush"), Policy::default(), &endpoint);
    let mut seen = format!("{call:?}{:#?}", Credential::app("ww1", "hush-hush").ticket(TicketKind::Corp));
    for answer in [r#"{"errcode":0,"access_token":"to-ken","expires_in":7200}"#, "{"] {
        loop {
            let next = call.next(START);
            seen += &format!("{next:?}{call:?}");
            match next {
                Next::Load(_) => call.loaded(Ok(None)),
                Next::Lock(_) => call.locked(),
                Next::Unlock(_) => call.unlocked(),
                Next::Save(_, entry) => {
                    seen += &format!("{entry:?}");
                    call.saved(Ok(()));
                }
                Next::Send(_) => break call.received(Ok(http::Response::new(answer.into()))),
                Next::Wait(_) | Next::Remove(_) => panic!("nothing to wait for or to throw away"),
                Next::Done(_) => break,
            }
        }
    }
    assert!(seen.contains("gettoken"), "{seen}");
    assert!(!seen.contains("hush") && !seen.contains("to-ken"), "{seen}");
}

/// A process that was stopped under the lock makes the others wait for as long as the store is patient; that is no call's fault.
#[test]
fn waiting_for_a_lock_fails_no_call() {
    let mut scenario = Scenario::new();
    let endpoint = read();
    let policy = Policy { total: Duration::from_secs(5), ..Policy::default() };
    let call = || Call::new(BASE, Credential::app("ww1", "s1"), policy.clone(), &endpoint);
    let mut waiting = call();
    let wait_until = |call: &mut Call<'_, _>, span| {
        let Next::Load(_) = call.next(START) else { panic!() };
        call.loaded(Ok(None));
        let Next::Lock(_) = call.next(START) else { panic!() };
        let Next::Lock(_) = call.next(START + Duration::from_secs(span)) else { panic!() };
        call.locked();
    };
    wait_until(&mut waiting, 45);
    scenario.now = START + Duration::from_secs(45);
    scenario.run(waiting, &[BUSY, T1, BUSY, FINE]).unwrap();
    // Where WeCom hangs, those who wait do not hang one after the other.
    scenario.now = START + Duration::from_secs(61);
    let mut too_long = call();
    wait_until(&mut too_long, 61);
    scenario.store = MemoryStore::new();
    let error = scenario.run(too_long, &[]).unwrap_err().to_string();
    assert!(error.contains("used up while waiting"), "{error}");
}
