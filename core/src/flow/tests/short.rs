//! The short road of a call beside the machine: whatever is answered, right or wrong, both do the same.

use std::fmt::Debug;

use super::*;
use crate::endpoint::AccessToken;
use crate::error::ApiError;

/// What may be done with a call.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Act {
    Ask,
    Load(Kept),
    Locked,
    Unlocked,
    Saved,
    Removed,
    Fine,
    Void,
    Busy,
    Garbage,
    Lost,
}

/// What a store may have.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Kept {
    Nothing,
    Good,
    Over,
    FarAhead,
    Empty,
    Refusal,
    Failure,
}

use Act::*;

const KEPT: [Kept; 7] =
    [Kept::Nothing, Kept::Good, Kept::Over, Kept::FarAhead, Kept::Empty, Kept::Refusal, Kept::Failure];
const REST: [Act; 10] = [Ask, Locked, Unlocked, Saved, Removed, Fine, Void, Busy, Garbage, Lost];

impl Kept {
    fn at(self, now: Timestamp) -> Result<Option<Entry>, StoreError> {
        let token = |life: i64, value: &str| {
            Ok(Some(Entry::Token(Token::new(value, Timestamp::from_millis(now.millis() + life * 1_000)))))
        };
        match self {
            Kept::Nothing => Ok(None),
            Kept::Good => token(7_200, "T0"),
            Kept::Over => token(0, "T0"),
            Kept::FarAhead => token(40 * 86_400, "T0"),
            Kept::Empty => token(7_200, ""),
            Kept::Refusal => {
                let error = ApiError::new("/cgi-bin/gettoken", 40001, "invalid credential".to_owned(), b"");
                Ok(Some(Entry::Refusal(Refusal::new(error, now + Duration::from_secs(60)))))
            }
            Kept::Failure => Err(StoreError::new("no route to it")),
        }
    }
}

/// What a call asked for last.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Asked {
    Load,
    Lock,
    Unlock,
    Save,
    Remove,
    Send,
    Other,
}

/// A call, when it is, and all that it was seen to do.
struct Seen<'a, T> {
    call: Call<'a, T>,
    now: Timestamp,
    asked: Asked,
    log: String,
}

impl<T: Debug> Seen<'_, T> {
    fn act(&mut self, act: Act) {
        let call = &mut self.call;
        let body = |text: &str| Ok(http::Response::new(text.as_bytes().to_vec()));
        let asked = std::mem::replace(&mut self.asked, Asked::Other);
        match act {
            Ask => {
                self.now = self.now + Duration::from_millis(1);
                let next = call.next(self.now);
                self.log.push_str(&format!("{next:?} "));
                self.asked = match next {
                    Next::Load(_) => Asked::Load,
                    Next::Lock(_) => Asked::Lock,
                    Next::Unlock(_) => Asked::Unlock,
                    Next::Save(_, entry) => {
                        self.log.push_str(&format!("{entry:?}"));
                        Asked::Save
                    }
                    Next::Remove(_) => Asked::Remove,
                    Next::Send(request) => {
                        self.log.push_str(&format!("{} {:?}", request.uri(), request.body()));
                        Asked::Send
                    }
                    Next::Wait(span) => {
                        self.now = self.now + span;
                        Asked::Other
                    }
                    Next::Done(result) => {
                        self.log.push_str(&format!("{result:?}"));
                        Asked::Other
                    }
                };
            }
            Load(kept) => call.loaded(kept.at(self.now)),
            Locked => call.locked(),
            Unlocked => call.unlocked(),
            Saved => call.saved(Ok(())),
            Removed => call.removed(Ok(())),
            Fine => {
                call.received(body(r#"{"errcode":0,"x":1,"access_token":"T1","ticket":"T2","expires_in":7200}"#));
            }
            Void => call.received(body(r#"{"errcode":40014,"errmsg":"invalid access_token T0"}"#)),
            Busy => call.received(body(r#"{"errcode":-1,"errmsg":"system busy"}"#)),
            Garbage => call.received(body("<html>")),
            Lost => call.received(Err(SendError::new(Sent::Nothing, "the wire was cut"))),
        }
        let (call, own) = (&self.call, self.call.is_own_request());
        self.log.push_str(&format!("{asked:?} {act:?}: {own} {} {:?}\n", call.attempts(), call.patience()));
    }
}

/// Numbers that look like chance and are the same each time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % limit
    }

    fn of<T: Copy>(&mut self, choice: &[T]) -> T {
        choice[self.below(choice.len())]
    }

    /// Mostly what was asked for.
    fn act(&mut self, asked: Asked) -> Act {
        match (self.below(48), asked) {
            (0, _) => self.of(&REST),
            (1, _) => Load(self.of(&KEPT)),
            (2, _) => Ask,
            (_, Asked::Load) if self.below(2) == 0 => Load(Kept::Good),
            (_, Asked::Load) => Load(self.of(&KEPT)),
            (_, Asked::Lock) => Locked,
            (_, Asked::Unlock) => Unlocked,
            (_, Asked::Save) => Saved,
            (_, Asked::Remove) => Removed,
            (_, Asked::Send) => self.of(&[Fine, Fine, Fine, Void, Busy, Garbage, Lost]),
            (_, Asked::Other) => Ask,
        }
    }
}

/// Does the same with both; what was seen.
fn walk<T: Debug>(calls: [Call<'_, T>; 2], dice: &mut Dice) -> String {
    let mut both = calls.map(|call| Seen { call, now: START, asked: Asked::Other, log: String::new() });
    for _ in 0..30 {
        if dice.below(40) == 0 {
            // A clock that is set back.
            both.iter_mut().for_each(|seen| seen.now = START);
        }
        let act = dice.act(both[0].asked);
        both.iter_mut().for_each(|seen| seen.act(act));
        assert_eq!(both[0].log, both[1].log);
    }
    let [seen, _] = both;
    seen.log
}

#[test]
fn the_short_road_does_what_the_machine_does() {
    let app = Credential::app("ww1", "s1");
    let ticket = app.ticket(TicketKind::Corp);
    let credentials: [Credential<AccessToken>; 3] = [app, Credential::given("T0"), Credential::outside("elsewhere")];
    let (endpoint, settings, mut dice) = (read(), Settings::default(), Dice(1));
    let mut seen = Vec::new();
    for round in 0..8_000 {
        let credential = &credentials[round % credentials.len()];
        let call = || settings.call(credential, &endpoint);
        seen.push(walk([call(), call().by_machine()], &mut dice));
        let token = || Call::token(BASE, ticket.clone(), Policy::default());
        seen.push(walk([token(), token().by_machine()], &mut dice));
    }
    let count = |has: &dyn Fn(&str) -> bool| seen.iter().filter(|log| has(log)).count();
    let sends = |log: &str| log.matches("Send Fine:").count() + log.matches("Send Busy:").count();
    for (what, times) in [
        ("went well", count(&|log| log.contains("Done(Ok)"))),
        ("went wrong", count(&|log| log.contains("Done(Err") || log.contains("Err("))),
        ("fetched, saved and sent", count(&|log| log.contains("Save Saved:") && log.contains("get?access_token=T1"))),
        ("were sent twice", count(&|log| sends(log) > 1 && log.contains("Wait("))),
        ("had a ticket", count(&|log| log.contains("ticket?access_token=") && log.contains("Done(Ok)"))),
    ] {
        assert!(times > 100, "{times} {what}");
    }
}

#[test]
fn a_token_is_looked_up_without_a_load() {
    let (endpoint, settings) = (read(), Settings::default());
    let app = Credential::app("ww1", "s1");
    for kept in KEPT {
        let (mut asked, mut told) = (settings.call(&app, &endpoint), settings.call(&app, &endpoint));
        assert!(matches!(asked.next(START), Next::Load(_)));
        asked.loaded(kept.at(START));
        told.look_up(START, |key| {
            assert_eq!(Some(key), app.key());
            Some(kept.at(START))
        });
        told.look_up(START, |_| panic!("{kept:?} is known"));
        assert_eq!(format!("{:?}", told.next(START)), format!("{:?}", asked.next(START)), "{kept:?}");
    }
    // Whoever would have to wait for the store is asked as always.
    let mut call = settings.call(&app, &endpoint);
    call.look_up(START, |_| None);
    assert!(matches!(call.next(START), Next::Load(_)));
    // What was given is in no store.
    let given = Credential::given("T9");
    let mut call = settings.call(&given, &endpoint);
    call.look_up(START, |_| panic!("it was given"));
    assert!(matches!(call.next(START), Next::Send(_)));
}
