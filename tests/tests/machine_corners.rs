//! Corners of a call: answers nobody asked for, extreme policies, and time that passes while something is under way.

use std::cell::Cell;
use std::time::Duration;

use http::{Request, Response};
use proptest::collection::vec;
use proptest::prelude::*;
use serde_json::json;
use wecom_core::Error;
use wecom_core::endpoint::{AccessToken, BASE, Raw};
use wecom_core::error::{ErrorCode, SendError, Sent};
use wecom_core::flow::{
    Call, Credential, Entry, MemoryStore, Next, Policy, Refusal, StoreError, TicketKind, Token, TokenKey,
};
use wecom_core::types::{Secret, Timestamp};

type Answer = Result<Response<Vec<u8>>, SendError>;

const START: Timestamp = Timestamp::from_secs(1_700_000_000);
const VOID: &str = r#"{"errcode":40014,"errmsg":"invalid access_token"}"#;
const BUSY: &str = r#"{"errcode":-1,"errmsg":"busy"}"#;
const LIMITED: &str = r#"{"errcode":45009,"errmsg":"too often"}"#;
const FINE: &str = r#"{"errcode":0,"errmsg":"ok"}"#;

fn token(value: &str) -> String {
    format!(r#"{{"errcode":0,"access_token":"{value}","expires_in":7200}}"#)
}

fn ticket(value: &str) -> String {
    format!(r#"{{"errcode":0,"ticket":"{value}","expires_in":7200}}"#)
}

fn policy(change: impl FnOnce(&mut Policy)) -> Policy {
    let mut policy = Policy::default();
    change(&mut policy);
    policy
}

/// A store and a clock; each answer takes as long as it says.
struct World {
    store: MemoryStore,
    now: Cell<Timestamp>,
    sent: Vec<String>,
}

impl World {
    fn new() -> World {
        World { store: MemoryStore::new(), now: Cell::new(START), sent: Vec::new() }
    }

    /// Answers are text of a body; `lost` stands for a lost one. The number is how many seconds each takes.
    fn run<T>(&mut self, mut call: Call<'_, T>, answers: &[(u64, &str)]) -> Result<T, Error> {
        let mut answers = answers.iter();
        for _ in 0..1000 {
            // No step is without its millisecond.
            self.now.set(self.now.get() + Duration::from_millis(1));
            match call.next(self.now.get()) {
                Next::Load(key) => call.loaded(Ok(self.store.load(&key))),
                Next::Lock(_) => call.locked(),
                Next::Unlock(_) => call.unlocked(),
                Next::Save(key, entry) => {
                    self.store.save(&key, entry);
                    call.saved(Ok(()));
                }
                Next::Remove(key) => {
                    self.store.remove(&key);
                    call.removed(Ok(()));
                }
                Next::Send(request) => {
                    self.sent.push(name(&request));
                    let (seconds, answer) = answers.next().unwrap_or_else(|| panic!("one too many: {:?}", self.sent));
                    self.now.set(self.now.get() + Duration::from_secs(*seconds));
                    call.received(match *answer {
                        "lost" => Err(SendError::new(Sent::Maybe, "timed out")),
                        body => Ok(Response::new(body.into())),
                    });
                }
                Next::Wait(span) => self.now.set(self.now.get() + span),
                Next::Done(result) => {
                    assert_eq!(answers.next(), None, "not asked for: {:?}", self.sent);
                    return result;
                }
            }
        }
        panic!("the call does not end: {:?}", self.sent)
    }
}

fn name(request: &Request<Vec<u8>>) -> String {
    request.uri().path().rsplit('/').next().unwrap_or_default().to_owned()
}

fn app() -> Credential {
    Credential::app("ww1", "s1")
}

fn read() -> Raw {
    Raw::get("/cgi-bin/read").repeatable(true)
}

fn write() -> Raw {
    Raw::post("/cgi-bin/write", json!({}))
}

#[test]
fn waiting_for_the_rate_does_not_use_up_the_time_of_the_call() {
    let patient = policy(|policy| policy.wait_for_rate = Some(Duration::from_secs(90)));
    let (t1, t2) = (token("T1"), token("T2"));
    let endpoint = read();
    let call = || Call::new(BASE, app(), patient.clone(), &endpoint);
    World::new().run(call(), &[(0, &t1), (0, LIMITED), (0, BUSY), (0, FINE)]).expect("busy is tried again");
    World::new().run(call(), &[(0, &t1), (0, LIMITED), (0, VOID), (0, &t2), (0, FINE)]).expect("a token is had");
}

#[test]
fn a_slow_request_whose_token_was_void_gets_a_new_token() {
    // A large upload takes a minute, and only then is the token found void. If the call gave up here, the void token would
    // stay in the store, and the next upload would meet the same end.
    let (t1, t2) = (token("T1"), token("T2"));
    let endpoint = write();
    let mut world = World::new();
    let call = || Call::new(BASE, app(), Policy::default(), &endpoint);
    world.run(call(), &[(0, &t1), (60, VOID), (0, &t2), (60, FINE)]).expect("the token is replaced");
    assert_eq!(world.sent, ["gettoken", "write", "gettoken", "write"]);
}

#[test]
fn a_lock_that_was_waited_for_earlier_does_not_count_later() {
    let endpoint = write();
    let mut world = World::new();
    let mut call = Call::new(BASE, app(), Policy::default(), &endpoint);
    let Next::Load(key) = call.next(START) else { panic!() };
    call.loaded(Ok(None));
    let Next::Lock(_) = call.next(START) else { panic!() };
    // Another caller has fetched meanwhile.
    let theirs = Token::new("T1", START + Duration::from_secs(7000));
    world.store.save(&key, Entry::Token(theirs));
    call.locked();
    world.run(call, &[(60, VOID), (0, &token("T2")), (0, FINE)]).expect("the token is replaced");
}

#[test]
fn nothing_is_tried_again_after_the_total() {
    let endpoint = read();
    let t1 = token("T1");
    for slow in ["lost", BUSY] {
        let mut world = World::new();
        let call = Call::new(BASE, app(), Policy::default(), &endpoint);
        let result = world.run(call, &[(0, &t1), (60, slow)]);
        assert!(result.is_err(), "60 s are over the 30 s of the policy: {:?}", world.sent);
    }
}

#[test]
fn waiting_for_the_lock_for_too_long_ends_the_call() {
    let endpoint = read();
    let mut call = Call::new(BASE, app(), Policy::default(), &endpoint);
    let Next::Load(_) = call.next(START) else { panic!() };
    call.loaded(Ok(None));
    let Next::Lock(_) = call.next(START) else { panic!() };
    let late = START + Duration::from_secs(61);
    call.locked();
    let Next::Load(_) = call.next(late) else { panic!() };
    call.loaded(Ok(None));
    let Next::Unlock(_) = call.next(late) else { panic!("{call:?}") };
    call.unlocked();
    let Next::Done(Err(Error::Send(error))) = call.next(late) else { panic!("{call:?}") };
    assert_eq!(error.sent, Sent::Nothing);
}

#[test]
fn tickets_of_given_tokens_are_not_shared() {
    let mut world = World::new();
    let kinds = [TicketKind::Corp, TicketKind::Agent];
    for kind in kinds {
        let of =
            |given: &str| Call::token(BASE, Credential::<AccessToken>::given(given).ticket(kind), Policy::default());
        assert_eq!(world.run(of("A"), &[(0, &ticket("KA"))]).unwrap().expose(), "KA");
        assert_eq!(world.run(of("B"), &[(0, &ticket("KB"))]).unwrap().expose(), "KB", "another app's ticket");
        assert_eq!(world.run(of("A"), &[]).unwrap().expose(), "KA");
    }
    let key = Credential::<AccessToken>::given("hush").ticket(TicketKind::Corp).key().unwrap().to_string();
    assert!(!key.contains("hush"), "{key}");
}

#[test]
fn a_void_token_from_elsewhere_is_told_by_wecoms_words() {
    let mut world = World::new();
    let of = |parent: Credential| Call::token(BASE, parent.ticket(TicketKind::Corp), Policy::default());
    let error = world.run(of(Credential::given("A")), &[(0, VOID)]).unwrap_err();
    assert_eq!(error.code(), Some(ErrorCode(40014)), "{error}");

    let kept = Entry::Token(Token::new("T", START + Duration::from_secs(1000)));
    world.store.save(&TokenKey::named("central"), kept);
    let error = world.run(of(Credential::outside("central")), &[(0, VOID)]).unwrap_err();
    assert_eq!(error.code(), Some(ErrorCode(40014)), "{error}");
}

#[test]
fn a_refusal_is_remembered_however_long_the_policy_says() {
    for days in [1_u64, 29, 31, 365 * 1000] {
        let long = policy(|policy| policy.remember_refusal = Duration::from_secs(days * 86_400));
        let endpoint = read();
        let mut world = World::new();
        let call = || Call::new(BASE, app(), long.clone(), &endpoint);
        assert!(world.run(call(), &[(0, r#"{"errcode":40001,"errmsg":"invalid credential"}"#)]).is_err());
        let error = world.run(call(), &[]).unwrap_err();
        assert!(error.api().unwrap().remembered_until.is_some(), "{days} days: {error}");
    }
}

#[test]
fn extreme_policies_neither_panic_nor_loop() {
    let spans = [Duration::ZERO, Duration::from_nanos(1), Duration::from_secs(1), Duration::MAX];
    let endpoint = read();
    for (pause, longest) in spans.iter().flat_map(|a| spans.iter().map(move |b| (*a, *b))) {
        for total in spans {
            let odd = policy(|policy| {
                (policy.pause, policy.longest_pause, policy.total) = (pause, longest, total);
                policy.attempts = u32::MAX;
                policy.wait_for_rate = Some(Duration::MAX);
                policy.remember_refusal = Duration::MAX;
            });
            let mut call = Call::new(BASE, Credential::given("T"), odd, &endpoint);
            let mut now = START;
            for _ in 0..50 {
                match call.next(now) {
                    Next::Send(_) => call.received(Ok(Response::new(BUSY.into()))),
                    Next::Wait(span) => now = now + span,
                    Next::Done(result) => {
                        assert!(result.is_err());
                        break;
                    }
                    other => panic!("{other:?}"),
                }
                now = now + Duration::from_secs(1);
            }
        }
    }
}

#[test]
fn a_call_for_a_token_alone_has_sent_nothing_of_its_own() {
    let mut call = Call::token(BASE, Credential::<AccessToken>::given("T"), Policy::default());
    let Next::Done(Ok(_)) = call.next(START) else { panic!() };
    assert_eq!(call.attempts(), 0);
}

#[test]
fn an_answer_before_its_question_is_no_answer() {
    let endpoint = write();
    let mut call = Call::new(BASE, Credential::given("T"), Policy::default(), &endpoint);
    call.received(Ok(Response::new(FINE.into())));
    assert!(matches!(call.next(START), Next::Done(Err(Error::Misuse(_)))));
}

#[test]
fn after_the_end_there_is_only_misuse() {
    let endpoint = read();
    let mut call = Call::new(BASE, Credential::given("T"), Policy::default(), &endpoint);
    let Next::Send(_) = call.next(START) else { panic!() };
    call.received(Ok(Response::new(FINE.into())));
    let Next::Done(Ok(_)) = call.next(START) else { panic!() };
    for _ in 0..3 {
        let Next::Done(Err(Error::Misuse(_))) = call.next(START) else { panic!() };
        call.received(Ok(Response::new(FINE.into())));
    }
}

/// What a mad driver does.
#[derive(Clone, Debug)]
enum Act {
    Next(i64),
    Loaded(usize),
    Locked,
    Unlocked,
    Saved(bool),
    Received(usize),
}

fn act() -> impl Strategy<Value = Act> {
    let times = prop_oneof![Just(0), -10_000_000_000..10_000_000_000_i64, any::<i64>()];
    prop_oneof![
        4 => times.prop_map(Act::Next),
        2 => (0..7_usize).prop_map(Act::Loaded),
        1 => Just(Act::Locked),
        1 => Just(Act::Unlocked),
        1 => any::<bool>().prop_map(Act::Saved),
        3 => (0..14_usize).prop_map(Act::Received),
    ]
}

fn entry(which: usize) -> Result<Option<Entry>, StoreError> {
    let token = |value: &str, expires| Ok(Some(Entry::Token(Token::new(value, expires))));
    match which {
        0 => Ok(None),
        1 => Err(StoreError::new("down")),
        2 => token("T", START + Duration::from_secs(7200)),
        3 => token("", START + Duration::from_secs(7200)),
        4 => token("T", Timestamp::from_millis(i64::MAX)),
        5 => token("T", Timestamp::from_millis(i64::MIN)),
        _ => {
            let endpoint = read();
            let mut call = Call::new(BASE, Credential::given("T"), Policy::default(), &endpoint);
            let _ = call.next(START);
            call.received(Ok(Response::new(br#"{"errcode":40001}"#.to_vec())));
            let Next::Done(Err(Error::Api(error))) = call.next(START) else { panic!("{call:?}") };
            Ok(Some(Entry::Refusal(Refusal::new(*error, START + Duration::from_secs(300)))))
        }
    }
}

fn answer(which: usize) -> Answer {
    let bodies: [&[u8]; 11] = [
        FINE.as_bytes(),
        VOID.as_bytes(),
        BUSY.as_bytes(),
        LIMITED.as_bytes(),
        br#"{"errcode":40001}"#,
        br#"{"errcode":0,"access_token":"T2","ticket":"K","expires_in":7200}"#,
        br#"{"errcode":0,"access_token":"","ticket":"","expires_in":9223372036854775807}"#,
        br#"{"access_token":"T3","ticket":"K3","expires_in":-9223372036854775808}"#,
        b"",
        b"<html>",
        b"\xff",
    ];
    match bodies.get(which) {
        Some(body) => Ok(Response::new(body.to_vec())),
        None if which == 11 => Err(SendError::new(Sent::Nothing, "x")),
        None if which == 12 => Err(SendError::new(Sent::Maybe, "x").for_good()),
        None => Ok(Response::builder().status(503).body(Vec::new()).expect("a response")),
    }
}

fn do_it<T>(call: &mut Call<'_, T>, act: &Act) -> Option<Result<T, Error>> {
    match act {
        Act::Next(offset) => {
            let now = Timestamp::from_millis(START.millis().saturating_add(*offset));
            if let Next::Done(result) = call.next(now) {
                return Some(result);
            }
        }
        Act::Loaded(which) => call.loaded(entry(*which)),
        Act::Locked => call.locked(),
        Act::Unlocked => call.unlocked(),
        Act::Saved(fine) => call.saved(if *fine { Ok(()) } else { Err(StoreError::new("down")) }),
        Act::Received(which) => call.received(answer(*which)),
    }
    None
}

/// A sane driver that takes over.
fn ends<T>(call: &mut Call<'_, T>) -> Result<T, Error> {
    let mut now = START;
    for _ in 0..200 {
        match call.next(now) {
            Next::Load(_) => call.loaded(Ok(None)),
            Next::Lock(_) => call.locked(),
            Next::Unlock(_) => call.unlocked(),
            Next::Save(..) => call.saved(Ok(())),
            Next::Remove(_) => call.removed(Ok(())),
            Next::Send(_) => call.received(answer(5)),
            Next::Wait(span) => now = now + span,
            Next::Done(result) => return result,
        }
    }
    panic!("the call does not end: {call:?}")
}

/// Whether the answer is the one that the last question asked for.
fn fits<T>(asked: Option<&Next<T>>, act: &Act) -> bool {
    matches!(
        (asked, act),
        (_, Act::Next(_))
            | (Some(Next::Load(_)), Act::Loaded(_))
            | (Some(Next::Lock(_)), Act::Locked)
            | (Some(Next::Unlock(_)), Act::Unlocked)
            | (Some(Next::Save(..)), Act::Saved(_))
            | (Some(Next::Send(_)), Act::Received(_))
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 3000, failure_persistence: None, ..ProptestConfig::default() })]

    /// Any acts in any order: no panic, and then an end.
    #[test]
    fn a_mad_driver_gets_an_end(acts in vec(act(), 0..40), which in 0..6_usize) {
        let endpoint = if which % 2 == 0 { read() } else { write() };
        let credential = [app(), Credential::given("T"), Credential::outside("central")][which / 2].clone();
        let mut call = Call::new(BASE, credential.clone(), Policy::default(), &endpoint);
        let mut tickets: Call<'_, Secret> = Call::token(BASE, credential.ticket(TicketKind::Agent), Policy::default());
        for act in &acts {
            do_it(&mut call, act);
            do_it(&mut tickets, act);
            let printed = format!("{call:?}{tickets:?}");
            prop_assert!(!printed.contains("\"s1\""));
        }
        drop(ends(&mut call));
        drop(ends(&mut tickets));
    }

    /// One wrong answer in a sane run: the call ends with [`Error::Misuse`], and with all locks given back.
    #[test]
    fn one_wrong_answer_is_misuse(right in 0..12_usize, wrong in act(), which in 0..3_usize) {
        let credential = [app(), Credential::given("T"), Credential::outside("central")][which].clone();
        let endpoint = read();
        let mut call = Call::new(BASE, credential, Policy::default(), &endpoint);
        let mut held = Vec::new();
        let mut madness = false;
        for step in 0..60 {
            let next = call.next(START);
            if step >= right && !madness && !fits(Some(&next), &wrong) && !matches!(next, Next::Wait(_) | Next::Done(_)) {
                madness = true;
                do_it(&mut call, &wrong);
                continue;
            }
            match next {
                Next::Load(_) => call.loaded(Ok(None)),
                Next::Lock(key) => { held.push(key); call.locked() }
                Next::Unlock(key) => { held.retain(|it| *it != key); call.unlocked() }
                Next::Save(..) => call.saved(Ok(())),
                Next::Remove(_) => call.removed(Ok(())),
                Next::Send(_) => call.received(answer(5)),
                Next::Wait(_) => {}
                Next::Done(result) => {
                    prop_assert_eq!(matches!(result, Err(Error::Misuse(_))), madness, "{:?}", result);
                    prop_assert!(held.is_empty());
                    break;
                }
            }
        }
    }
}
