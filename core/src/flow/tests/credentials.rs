//! Every kind of credential: which requests it takes, and what void tokens, tickets and secrets lead to.

use super::*;
use crate::endpoint::{DeviceToken, ModelToken, ProviderToken, SuiteToken, TokenKind};
use crate::types::{BusinessKind, Secret};

const SUITE_TOKEN: Answer = Ok(r#"{"suite_access_token":"S1","expires_in":7200}"#);
const WRONG_TICKET: Answer = Ok(r#"{"errcode":40085,"errmsg":"invalid suite ticket"}"#);

fn suite() -> Credential<SuiteToken> {
    Credential::suite("ww4suite", "hush")
}

fn read_with<T: TokenKind>() -> Raw<T> {
    Raw::get("/cgi-bin/get").repeatable(true)
}

impl Scenario {
    fn with<T: TokenKind>(&mut self, credential: &Credential<T>, answers: &[Answer]) -> Result<(), Error> {
        let endpoint = read_with::<T>();
        self.run(Call::new(BASE, credential.clone(), Policy::default(), &endpoint), answers).map(drop)
    }

    /// Keeps a ticket that was pushed so many seconds after the start.
    fn keep<T: Ticketed>(&mut self, credential: &Credential<T>, ticket: &str, pushed: u64) {
        let settings = Settings::default();
        let pushed = START + Duration::from_secs(pushed);
        let call = settings.keep_ticket(credential, ticket.into(), pushed).unwrap();
        self.run(call, &[]).unwrap();
    }
}

#[test]
fn a_suite_takes_its_ticket_and_a_corp_the_suites_token() {
    let mut scenario = Scenario::new();
    scenario.keep(&suite(), "ticket-1", 0);
    scenario.with(&suite(), &[SUITE_TOKEN, FINE]).unwrap();
    let corp = suite().corp("wwcorp", "permanent");
    scenario.with(&corp, &[T1, FINE]).unwrap();
    let sent: Vec<&str> = scenario.log.iter().map(String::as_str).filter(|step| step.contains('?')).collect();
    assert_eq!(
        sent,
        [
            "get_suite_token?",
            "get?suite_access_token=S1",
            "get_corp_token?suite_access_token=S1",
            "get?access_token=T1"
        ]
    );
    let ticket = scenario.run(Call::token(BASE, corp.ticket(TicketKind::Agent), Policy::default()), &[JS]).unwrap();
    assert_eq!(ticket.expose(), "J1");
}

const JS: Answer = Ok(r#"{"errcode":0,"ticket":"J1","expires_in":7200}"#);

#[test]
fn without_a_ticket_the_error_says_where_it_comes_from() {
    let mut scenario = Scenario::new();
    let error = scenario.with(&suite(), &[]).unwrap_err().to_string();
    assert!(error.contains("suite_ticket:ww4suite") && error.contains("every ten minutes"), "{error}");
    // Half an hour later it no longer counts.
    scenario.keep(&suite(), "ticket-1", 0);
    scenario.now = START + Duration::from_secs(1801);
    let error = scenario.with(&suite(), &[]).unwrap_err().to_string();
    assert!(error.contains("younger than 30 minutes"), "{error}");
}

#[test]
fn the_newest_ticket_wins_in_whatever_order_they_come() {
    let mut scenario = Scenario::new();
    for (ticket, pushed) in [("second", 600), ("first", 0), ("second", 600)] {
        scenario.keep(&suite(), ticket, pushed);
    }
    let key = suite().pushed_ticket().unwrap().key().unwrap().clone();
    let kept = |scenario: &Scenario| match scenario.store.load(&key) {
        Some(Entry::Token(token)) => (token.value.expose().to_owned(), token.expires.since(START).as_secs()),
        other => panic!("{other:?}"),
    };
    assert_eq!(kept(&scenario), ("second".to_owned(), 2400));
    scenario.keep(&suite(), "third", 1200);
    assert_eq!(kept(&scenario).0, "third");
    // One that was written by a clock far ahead does not keep the true ones out.
    scenario.keep(&suite(), "from the future", 86_400);
    scenario.keep(&suite(), "fourth", 1800);
    assert_eq!(kept(&scenario).0, "fourth");
}

#[test]
fn a_rejected_ticket_is_looked_up_once_more() {
    let mut scenario = Scenario::new();
    scenario.keep(&suite(), "old", 0);
    let endpoint = read_with::<SuiteToken>();
    let mut call = Call::new(BASE, suite(), Policy::default(), &endpoint);
    let mut tickets = Vec::new();
    loop {
        match call.next(START) {
            Next::Load(key) => call.loaded(Ok(scenario.store.load(&key))),
            Next::Lock(_) => call.locked(),
            Next::Unlock(_) => call.unlocked(),
            Next::Save(key, entry) => call.saved({
                scenario.store.save(&key, entry);
                Ok(())
            }),
            Next::Send(request) if request.uri().path().ends_with("get_suite_token") => {
                let body = String::from_utf8(request.body().clone()).unwrap();
                tickets.push(body.contains(r#""suite_ticket":"new""#));
                // Meanwhile the callback brings a newer one.
                scenario.keep(&suite(), "new", 600);
                let answer = if tickets.len() == 1 { WRONG_TICKET } else { SUITE_TOKEN };
                call.received(Ok(http::Response::new(answer.unwrap().into())));
            }
            Next::Send(_) => call.received(Ok(http::Response::new(FINE.unwrap().into()))),
            Next::Done(result) => break drop(result.unwrap()),
            other => panic!("{other:?}"),
        }
    }
    assert_eq!(tickets, [false, true]);
}

#[test]
fn a_wrong_ticket_is_remembered_for_seconds_and_a_wrong_secret_for_minutes() {
    let mut scenario = Scenario::new();
    scenario.keep(&suite(), "wrong", 5);
    scenario.with(&suite(), &[WRONG_TICKET]).unwrap_err();
    let error = scenario.with(&suite(), &[]).unwrap_err();
    assert_eq!(error.code().unwrap().0, 40085);
    scenario.now = START + Duration::from_secs(11);
    scenario.with(&suite(), &[WRONG_TICKET]).unwrap_err();
    scenario.keep(&suite(), "older", 0);
    scenario.with(&suite(), &[]).unwrap_err();
    scenario.keep(&suite(), "right", 10);
    scenario.with(&suite(), &[SUITE_TOKEN, FINE]).unwrap();
    // What was refused for another reason has nothing to do with the ticket.
    let wrong = Credential::suite("ww4suite", "wrong");
    scenario.with(&wrong, &[Ok(r#"{"errcode":40080,"errmsg":"invalid suite_secret"}"#)]).unwrap_err();
    scenario.keep(&wrong, "newer", 20);
    scenario.with(&wrong, &[]).unwrap_err();

    let mut scenario = Scenario::new();
    scenario.keep(&suite(), "right", 0);
    for (number, code) in [("1", "40080"), ("2", "40001"), ("3", "40083")] {
        let wrong = Credential::suite("ww4suite", number);
        let body = format!(r#"{{"errcode":{code},"errmsg":"no"}}"#);
        scenario.with(&wrong, &[Ok(Box::leak(body.into_boxed_str()))]).unwrap_err();
        let error = scenario.with(&wrong, &[]).unwrap_err();
        let until = error.api().unwrap().remembered_until.unwrap();
        assert_eq!(until.since(START), Policy::default().remember_refusal, "{error}");
    }
}

#[test]
fn a_void_suite_token_is_replaced_under_a_corps_fetch() {
    let mut scenario = Scenario::new();
    scenario.keep(&suite(), "ticket-1", 0);
    const VOID_SUITE: Answer = Ok(r#"{"errcode":42009,"errmsg":"suite_access_token expired"}"#);
    const S2: Answer = Ok(r#"{"suite_access_token":"S2","expires_in":7200}"#);
    let corp = suite().corp("wwcorp", "permanent");
    scenario.with(&corp, &[SUITE_TOKEN, VOID_SUITE, S2, T1, FINE]).unwrap();
    assert_eq!(scenario.log[scenario.log.len() - 3], "get_corp_token?suite_access_token=S2");
    // As often as anything is tried, and with another one each time.
    let other = suite().corp("wwother", "permanent");
    const S3: Answer = Ok(r#"{"suite_access_token":"S3","expires_in":7200}"#);
    const S4: Answer = Ok(r#"{"suite_access_token":"S4","expires_in":7200}"#);
    const S5: Answer = Ok(r#"{"suite_access_token":"S5","expires_in":7200}"#);
    scenario.with(&other, &[VOID_SUITE, S3, VOID_SUITE, S4, VOID_SUITE, S5, T1, FINE]).unwrap();
    scenario.now = START + Duration::from_secs(60);
    let third = suite().corp("wwthird", "permanent");
    let error = scenario.with(&third, &[VOID_SUITE, SUITE_TOKEN, VOID_SUITE, SUITE_TOKEN, VOID_SUITE]).unwrap_err();
    assert_eq!(error.code().unwrap().0, 42009, "S1 was handed out again");
    // Of a suite's own call, too.
    scenario.with(&suite(), &[VOID_SUITE, SUITE_TOKEN, FINE]).unwrap();
}

#[test]
fn a_corp_that_is_gone_is_said_to_be_and_not_asked_for_again() {
    for code in [40084, 301_007, 2_000_002] {
        let mut scenario = Scenario::new();
        scenario.keep(&suite(), "ticket-1", 0);
        let corp = suite().corp("wwcorp", "permanent");
        let body: &str = Box::leak(format!(r#"{{"errcode":{code},"errmsg":"gone"}}"#).into_boxed_str());
        let error = scenario.with(&corp, &[SUITE_TOKEN, Ok(body)]).unwrap_err();
        assert_eq!(error.api().unwrap().class(), crate::error::ErrorClass::CorpGone, "{error}");
        let error = scenario.with(&corp, &[]).unwrap_err();
        assert!(error.api().unwrap().remembered_until.is_some(), "{error}");
        // Other corps of the suite go on, and so does this one with a new code.
        scenario.with(&suite().corp("wwother", "permanent"), &[T1, FINE]).unwrap();
        scenario.with(&suite().corp("wwcorp", "permanent-2"), &[T1, FINE]).unwrap();
    }
}

#[test]
fn providers_customized_apps_and_corps_below() {
    let mut scenario = Scenario::new();
    let provider: Credential<ProviderToken> = Credential::provider("wwme", "hush");
    scenario.with(&provider, &[Ok(r#"{"provider_access_token":"P1","expires_in":7200}"#), FINE]).unwrap();
    scenario.with(&provider, &[VOID, Ok(r#"{"provider_access_token":"P2","expires_in":7200}"#), FINE]).unwrap();
    assert_eq!(scenario.log.last().unwrap(), "get?provider_access_token=P2");

    scenario.with(&Credential::customized("wwcorp", "permanent"), &[T1, FINE]).unwrap();
    assert!(scenario.log.contains(&"gettoken?corpid=wwcorp&corpsecret=permanent".to_owned()));

    let above = Credential::app("wwabove", "hush");
    let below = above.linked("wwbelow", 7, BusinessKind::Chain);
    scenario.with(&below, &[T1, T2, FINE]).unwrap();
    let steps = scenario.log.len();
    assert_eq!(&scenario.log[steps - 2..], ["unlock", "get?access_token=T2"]);
    assert!(scenario.log.contains(&"gettoken?access_token=T1".to_owned()), "{:?}", scenario.log);
    let other = above.linked("wwbelow", 8, BusinessKind::Chain);
    assert_ne!(below.key(), other.key());
}

#[test]
fn models_and_their_devices() {
    let mut scenario = Scenario::new();
    let model: Credential<ModelToken> = Credential::model("md1", "hush");
    let error = scenario.with(&model, &[]).unwrap_err().to_string();
    assert!(error.contains("model_ticket"), "{error}");
    scenario.keep(&model, "ticket-1", 0);
    const M1: Answer = Ok(r#"{"model_access_token":"M1","expires_in":7200}"#);
    const D1: Answer = Ok(r#"{"device_access_token":"D1","expires_in":7200}"#);
    const D2: Answer = Ok(r#"{"device_access_token":"D2","expires_in":7200}"#);
    let device: Credential<DeviceToken> = model.device("SN1", "hush");
    scenario.with(&device, &[M1, D1, FINE]).unwrap();
    assert_eq!(scenario.log.last().unwrap(), "get?device_access_token=D1");
    scenario.with(&device, &[Ok(r#"{"errcode":42021,"errmsg":"expired"}"#), D2, FINE]).unwrap();
    scenario.with(&model, &[Ok(r#"{"errcode":710401,"errmsg":"expired"}"#), M1, FINE]).unwrap();
    // An app's token has nothing to do with a device's.
    let error = scenario.app(&read(), &[T1, Ok(r#"{"errcode":42021,"errmsg":"expired"}"#)]).unwrap_err();
    assert_eq!(error.code().unwrap().0, 42021);
}

#[test]
fn a_token_is_renewed_only_if_nobody_else_did() {
    let mut scenario = Scenario::new();
    scenario.app(&read(), &[T1, FINE]).unwrap();
    let app = Credential::app("ww1", "s1");
    let renewal = |end| Call::renewal(BASE, app.clone(), Policy::default(), end);
    let first = scenario.run(renewal(START), &[]).unwrap();
    assert_eq!(first.value.expose(), "T1", "it lives longer than until now");
    scenario.now = START + Duration::from_secs(7000);
    let second = scenario.run(renewal(first.expires), &[T2]).unwrap();
    assert_eq!(second.value.expose(), "T2");
    assert!(second.expires > first.expires);
    // The next replica that comes finds it.
    assert_eq!(scenario.run(renewal(first.expires), &[]).unwrap(), second);
    // The token that a renewal could not replace stays.
    const DOWN: Answer = Ok(r#"{"errcode":60020,"errmsg":"not allowed"}"#);
    const RATE: Answer = Ok(r#"{"errcode":45009,"errmsg":"too often"}"#);
    const SECRET: Answer = Ok(r#"{"errcode":40001,"errmsg":"wrong secret"}"#);
    for answer in [DOWN, RATE, SECRET] {
        scenario.run(renewal(second.expires), &[answer]).unwrap_err();
        scenario.app(&read(), &[FINE]).unwrap();
    }
    // Where none is left that is good, the refusal is remembered for all.
    scenario.now = second.expires;
    scenario.run(renewal(second.expires), &[SECRET]).unwrap_err();
    let error = scenario.run(renewal(second.expires), &[]).unwrap_err();
    assert!(error.api().unwrap().remembered_until.is_some(), "{error}");
    scenario.app(&read(), &[]).unwrap_err();
    // Nor does a ticket that is refused meanwhile take a good one away.
    const WRONG_MODEL_TICKET: Answer = Ok(r#"{"errcode":710402,"errmsg":"invalid model ticket"}"#);
    const M1: Answer = Ok(r#"{"model_access_token":"M1","expires_in":7200}"#);
    let model: Credential<ModelToken> = Credential::model("md1", "hush");
    refused_ticket(&suite(), SUITE_TOKEN, WRONG_TICKET);
    refused_ticket(&model, M1, WRONG_MODEL_TICKET);
}

/// A renewal whose ticket is refused takes no good token away.
fn refused_ticket<T: TokenKind + Ticketed>(credential: &Credential<T>, token: Answer, refusal: Answer) {
    let mut scenario = Scenario::new();
    scenario.keep(credential, "ticket", 0);
    scenario.with(credential, &[token, FINE]).unwrap();
    let key = credential.key().unwrap();
    let kept = scenario.store.load(key).unwrap();
    let renewal = Call::renewal(BASE, credential.clone(), Policy::default(), kept.ends());
    scenario.run(renewal, &[refusal]).unwrap_err();
    assert_eq!(scenario.store.load(key), Some(kept));
    scenario.with(credential, &[FINE]).unwrap();
}

#[test]
fn what_is_forgotten_is_fetched_again() {
    let mut scenario = Scenario::new();
    scenario.app(&read(), &[T1, FINE]).unwrap();
    let settings = Settings::default();
    scenario.run(settings.forget(&Credential::app("ww1", "s1")), &[]).unwrap();
    scenario.app(&read(), &[T2, FINE]).unwrap();
    // A remembered refusal as well: the secret was mended.
    scenario.run(settings.forget(&Credential::app("ww1", "s1")), &[]).unwrap();
    scenario.app(&read(), &[Ok(r#"{"errcode":40001,"errmsg":"wrong"}"#)]).unwrap_err();
    scenario.app(&read(), &[]).unwrap_err();
    scenario.run(settings.forget(&Credential::app("ww1", "s1")), &[]).unwrap();
    scenario.app(&read(), &[T1, FINE]).unwrap();
    scenario.run(settings.forget(&Credential::<SuiteToken>::given("S")), &[]).unwrap();
}

#[test]
fn a_ticket_that_cannot_be_kept_is_an_error() {
    let settings = Settings::default();
    let mut call = settings.keep_ticket(&suite(), "hush".into(), START).unwrap();
    loop {
        match call.next(START) {
            Next::Load(_) => call.loaded(Err(StoreError::new("down"))),
            Next::Save(..) => call.saved(Err(StoreError::new("down"))),
            Next::Lock(_) => call.locked(),
            Next::Unlock(_) => call.unlocked(),
            Next::Done(result) => break assert!(result.unwrap_err().to_string().contains("down")),
            other => panic!("{other:?}"),
        }
    }
    let given = Credential::<SuiteToken>::given("S");
    assert!(settings.keep_ticket(&given, Secret::from("hush"), START).is_err(), "no ticket is needed");
}

/// A store may remember in this process what it did not take; told again, it has to try again.
#[test]
fn a_ticket_of_the_same_moment_is_saved() {
    let end = START + Duration::from_secs(1_800);
    for before in ["hush", "another, which came first"] {
        saves(&Entry::Token(Token::new(before, end)), &Entry::Token(Token::new("hush", end)));
    }
}

fn saves(remembered: &Entry, new: &Entry) {
    let mut call = Settings::default().keep_ticket(&suite(), "hush".into(), START).unwrap();
    loop {
        match call.next(START) {
            Next::Load(_) => call.loaded(Ok(Some(remembered.clone()))),
            Next::Lock(_) => call.locked(),
            Next::Unlock(_) => call.unlocked(),
            Next::Save(_, entry) => {
                assert_eq!(entry, *new);
                call.saved(Err(StoreError::new("still down")));
            }
            Next::Done(result) => break assert!(result.unwrap_err().to_string().contains("still down")),
            other => panic!("{other:?}"),
        }
    }
}

#[test]
fn keys_tell_secrets_and_kinds_apart() {
    let keys = [
        Credential::app("ww1", "a").key().cloned(),
        Credential::app("ww1", "b").key().cloned(),
        Credential::app("ww1", "a").ticket(TicketKind::Corp).key().cloned(),
        Credential::app("ww1", "a").ticket(TicketKind::Agent).key().cloned(),
        Credential::app("ww1", "a").linked("ww2", 1, BusinessKind::Linked).key().cloned(),
        Credential::app("ww1", "a").linked("ww2", 1, BusinessKind::Chain).key().cloned(),
        Credential::suite("ww1", "a").key().cloned(),
        Credential::suite("ww1", "a").pushed_ticket().unwrap().key().cloned(),
        Credential::suite("ww1", "a").corp("ww1", "a").key().cloned(),
        Credential::provider("ww1", "a").key().cloned(),
        Credential::model("ww1", "a").key().cloned(),
        Credential::model("ww1", "a").pushed_ticket().unwrap().key().cloned(),
        Credential::model("ww1", "a").device("ww1", "a").key().cloned(),
    ];
    let distinct: std::collections::BTreeSet<_> = keys.iter().collect();
    assert_eq!(distinct.len(), keys.len(), "{keys:?}");
    assert!(keys.iter().flatten().all(|key| !key.as_str().contains("hush")));
}

#[test]
fn long_tokens_are_tokens() {
    let mut scenario = Scenario::new();
    let long = "t".repeat(3000);
    let body = format!(r#"{{"errcode":0,"access_token":"{long}","expires_in":7200}}"#);
    scenario.app(&read(), &[Ok(Box::leak(body.into_boxed_str())), FINE]).unwrap();
    assert!(scenario.log.last().unwrap().ends_with(&long));
}

#[test]
fn stepped_clocks_cost_a_fetch_at_most() {
    let mut scenario = Scenario::new();
    scenario.app(&read(), &[T1, FINE]).unwrap();
    // A year ahead: the token is over. Back again: what was stored then seems to live for ever, and is not believed.
    scenario.now = START + Duration::from_secs(365 * 86_400);
    scenario.app(&read(), &[T2, FINE]).unwrap();
    scenario.now = START;
    scenario.app(&read(), &[T1, FINE]).unwrap();
    scenario.now = Timestamp::from_secs(START.secs() - 3600);
    scenario.app(&read(), &[FINE]).unwrap();
}

#[test]
fn a_clock_that_was_ahead_leaves_no_refusal_and_no_js_ticket_for_days() {
    const WRONG: Answer = Ok(r#"{"errcode":40001,"errmsg":"wrong secret"}"#);
    for days in [1, 29] {
        let mut scenario = Scenario::new();
        let ticket = || Call::token(BASE, Credential::app("ww1", "s1").ticket(TicketKind::Corp), Policy::default());
        scenario.now = START + Duration::from_secs(days * 86_400);
        scenario.run(ticket(), &[T1, JS]).unwrap();
        let other = Credential::app("ww1", "other");
        scenario.with(&other, &[WRONG]).unwrap_err();
        // Set right again, both are had anew; the token itself shows when it is over.
        scenario.now = START;
        scenario.run(ticket(), &[JS]).unwrap();
        scenario.with(&other, &[T1, FINE]).unwrap();
    }
    // Nor one for longer than any ticket lives, whatever WeCom's answer says.
    let mut scenario = Scenario::new();
    let ticket = Credential::app("ww1", "s1").ticket(TicketKind::Corp);
    let call = || Call::token(BASE, ticket.clone(), Policy::default());
    scenario.run(call(), &[T1, Ok(r#"{"errcode":0,"ticket":"J1","expires_in":999999}"#)]).unwrap();
    scenario.run(call(), &[]).unwrap();
    let ends = scenario.store.load(ticket.key().unwrap()).unwrap().ends();
    assert_eq!(ends.since(START), Duration::from_secs(7_140));
    // A policy that remembers for days means it.
    let policy = Policy { remember_refusal: Duration::from_secs(3 * 86_400), ..Policy::default() };
    let endpoint = read_with();
    let call = || Call::new(BASE, Credential::app("ww1", "wrong"), policy.clone(), &endpoint);
    scenario.run(call(), &[WRONG]).unwrap_err();
    scenario.now = START + Duration::from_secs(2 * 86_400);
    scenario.run(call(), &[]).unwrap_err();
}

#[test]
fn a_store_that_tells_what_is_left_of_a_life_does_not_seem_to_have_another_token() {
    let mut scenario = Scenario::new();
    scenario.app(&read(), &[T1, FINE]).unwrap();
    let app = Credential::app("ww1", "s1");
    let token = |end: Timestamp, millis| Entry::Token(Token::new("T1", Timestamp::from_millis(end.millis() + millis)));
    let end = scenario.store.load(app.key().unwrap()).unwrap().ends();
    for millis in [-3, 0, 3, 999] {
        scenario.store.save(app.key().unwrap(), token(end, millis));
        let renewed = scenario.run(Call::renewal(BASE, app.clone(), Policy::default(), end), &[T2]).unwrap();
        assert_eq!(renewed.value.expose(), "T2", "{millis} ms");
    }
    scenario.store.save(app.key().unwrap(), token(end, 2_000));
    scenario.run(Call::renewal(BASE, app.clone(), Policy::default(), end), &[]).unwrap();
}
