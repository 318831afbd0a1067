//! The short road of a call beside the machine: whatever is answered, right or wrong, both do the same.

use super::*;
use crate::endpoint::AccessToken;
use crate::error::ApiError;

/// What may be done with a call.
#[derive(Clone, Copy, Debug)]
enum Act {
    Ask,
    LoadNothing,
    LoadGood,
    LoadOver,
    LoadFarAhead,
    LoadEmpty,
    LoadRefusal,
    LoadFailed,
    Locked,
    Unlocked,
    Saved,
    Fine,
    Void,
    Busy,
    Garbage,
    Lost,
}

use Act::*;

const ALL: [Act; 16] = [
    Ask,
    LoadNothing,
    LoadGood,
    LoadOver,
    LoadFarAhead,
    LoadEmpty,
    LoadRefusal,
    LoadFailed,
    Locked,
    Unlocked,
    Saved,
    Fine,
    Void,
    Busy,
    Garbage,
    Lost,
];

/// A call, when it is, and all that it was seen to do.
struct Seen<'a> {
    call: Call<'a, serde_json::Value>,
    now: Timestamp,
    log: String,
}

impl Seen<'_> {
    fn act(&mut self, act: Act) {
        let call = &mut self.call;
        let token = |life: i64, value: &str| {
            let expires = Timestamp::from_secs(self.now.secs() + life);
            Ok(Some(Entry::Token(Token::new(value, expires))))
        };
        let body = |text: &str| Ok(http::Response::new(text.as_bytes().to_vec()));
        match act {
            Ask => {
                self.now = self.now + Duration::from_millis(1);
                let next = call.next(self.now);
                let more = match &next {
                    Next::Send(request) => format!("{} {:?}", request.uri(), request.body()),
                    Next::Save(_, entry) => format!("{entry:?}"),
                    Next::Done(result) => format!("{result:?}"),
                    _ => String::new(),
                };
                self.log.push_str(&format!("{next:?} {more}\n"));
            }
            LoadNothing => call.loaded(Ok(None)),
            LoadGood => call.loaded(token(7200, "T0")),
            LoadOver => call.loaded(token(0, "T0")),
            LoadFarAhead => call.loaded(token(40 * 86_400, "T0")),
            LoadEmpty => call.loaded(token(7200, "")),
            LoadRefusal => {
                let error = ApiError::new("/cgi-bin/gettoken", 40001, "invalid credential".to_owned(), b"");
                call.loaded(Ok(Some(Entry::Refusal(Refusal::new(error, self.now + Duration::from_secs(60))))));
            }
            LoadFailed => call.loaded(Err(StoreError::new("no route to it"))),
            Locked => call.locked(),
            Unlocked => call.unlocked(),
            Saved => call.saved(Ok(())),
            Fine => call.received(body(r#"{"errcode":0,"x":1,"access_token":"T1","expires_in":7200}"#)),
            Void => call.received(body(r#"{"errcode":40014,"errmsg":"invalid access_token T0"}"#)),
            Busy => call.received(body(r#"{"errcode":-1,"errmsg":"system busy"}"#)),
            Garbage => call.received(body("<html>")),
            Lost => call.received(Err(SendError::new(Sent::Nothing, "the wire was cut"))),
        }
        let (call, own) = (&self.call, self.call.is_own_request());
        self.log.push_str(&format!("{act:?}: {own} {} {:?}\n", call.attempts(), call.patience()));
    }

    /// What the call has just asked for, if it was asked.
    fn fitting(&self) -> &'static [Act] {
        let asked = self.log.lines().rev().find(|line| !line.contains(": ")).unwrap_or_default();
        match asked.split('(').next() {
            Some("Load") => &[LoadNothing, LoadGood, LoadGood, LoadOver, LoadRefusal, LoadFailed],
            Some("Lock") => &[Locked],
            Some("Unlock") => &[Unlocked],
            Some("Save") => &[Saved],
            Some("Send") => &[Fine, Fine, Void, Busy, Garbage, Lost],
            _ => &[Ask],
        }
    }
}

/// The next number of a generator, below `limit`.
fn draw(state: &mut u64, limit: usize) -> usize {
    *state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
    (*state >> 33) as usize % limit
}

#[test]
fn the_short_road_does_what_the_machine_does() {
    let credentials: [Credential<AccessToken>; 3] =
        [Credential::app("ww1", "s1"), Credential::given("T0"), Credential::outside("elsewhere")];
    let (endpoint, settings) = (read(), Settings::default());
    let (mut state, mut short) = (1, 0);
    for round in 0..30_000 {
        let credential = &credentials[round % credentials.len()];
        let long = settings.call(credential, &endpoint).at_full_length();
        let mut both = [settings.call(credential, &endpoint), long].map(|call| {
            let log = String::new();
            Seen { call, now: START, log }
        });
        for _ in 0..14 {
            let choice = match draw(&mut state, 8) {
                0 => &ALL,
                1..4 => [Ask].as_slice(),
                _ => both[0].fitting(),
            };
            let act = choice[draw(&mut state, choice.len())];
            both.iter_mut().for_each(|seen| seen.act(act));
            assert_eq!(both[0].log, both[1].log);
        }
        short += usize::from(both[0].log.contains("Done(Ok)"));
    }
    assert!(short > 2_000, "{short} went well");
}

#[test]
fn the_first_key_is_looked_up_without_a_load() {
    let (endpoint, settings) = (read(), Settings::default());
    let app = Credential::app("ww1", "s1");
    let good = || Some(Ok(Some(Entry::Token(Token::new("T1", START + Duration::from_secs(7200))))));
    let mut call = settings.call(&app, &endpoint);
    call.look_up(START, |key| {
        assert_eq!(Some(key), app.key());
        good()
    });
    call.look_up(START, |_| panic!("it is known"));
    assert!(matches!(call.next(START), Next::Send(request) if request.uri().query() == Some("access_token=T1")));
    // Of no use: it begins as always.
    let mut call = settings.call(&app, &endpoint);
    call.look_up(START, |_| None);
    assert!(matches!(call.next(START), Next::Load(_)));
    // Nothing there: no second look before the lock.
    let mut call = settings.call(&app, &endpoint);
    call.look_up(START, |_| Some(Ok(None)));
    assert!(matches!(call.next(START), Next::Lock(_)));
    call.look_up(START, |_| panic!("the machine is at work"));
    // What was given is in no store.
    let given = Credential::given("T9");
    let mut call = settings.call(&given, &endpoint);
    call.look_up(START, |_| panic!("it was given"));
    assert!(matches!(call.next(START), Next::Send(_)));
}
