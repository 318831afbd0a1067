//! Replays, repetitions, and work that is done later.

use std::panic::{AssertUnwindSafe, catch_unwind};

use super::*;
use crate::callback::{Apps, Seen, Sight, Ticket};

fn after(seconds: u64) -> Timestamp {
    NOW + Duration::from_secs(seconds)
}

/// The same message, sealed and signed anew: what WeCom repeats.
fn again(number: u8) -> Request<Vec<u8>> {
    let sealed = EncodingAesKey::new(KEY).unwrap().seal(TEXT.as_bytes(), "ww1", [number; 16]).unwrap();
    let body = format!("<xml><Encrypt>{sealed}</Encrypt></xml>");
    Request::post(format!("/cb?{}", PUSH.query(&sealed))).body(body.into_bytes()).unwrap()
}

fn build(add: impl FnOnce(ReceiverBuilder) -> ReceiverBuilder) -> Receiver {
    add(Receiver::builder("token", KEY).receive_id("ww1")).build().unwrap()
}

#[test]
fn a_recorded_request_is_refused_the_second_time() {
    let receiver = build(|it| it.nonce_memory(MemorySeen::default()));
    assert!(receiver.open(&PUSH.post(), NOW).is_ok());
    for seconds in [0, 1, 3_600] {
        let error = receiver.open(&PUSH.post(), after(seconds)).unwrap_err();
        assert_eq!((error.status().as_u16(), error), (403, CallbackError::Replay), "{seconds}");
    }
    for seconds in [3_601, 7_200, 90_000] {
        let late = receiver.open(&PUSH.post(), after(seconds)).unwrap_err();
        assert!(matches!(late, CallbackError::Clock { .. }), "what the memory may forget is too old: {late}");
    }
    assert!(receiver.open(&again(3), NOW).is_ok(), "WeCom's own repetition is signed anew");
    assert!(receiver.verify_url(&Push { text: "1", ..PUSH }.get(), NOW).is_ok());
    assert_eq!(receiver.verify_url(&Push { text: "1", ..PUSH }.get(), NOW), Err(CallbackError::Replay));
    assert!(CallbackError::Replay.to_string().contains("played again"));
    let response = receiver.handle(&PUSH.post(), NOW, [1; 16], |incoming| panic!("{incoming:?}"));
    assert!(response.status() == 403 && response.body().is_empty());
}

#[test]
fn strangers_fill_no_memory() {
    let memory = Arc::new(MemorySeen::default());
    let receiver = build(|it| it.nonce_memory(Arc::clone(&memory)).seen(Arc::clone(&memory)));
    for number in 0..50 {
        let token = format!("guess{number}");
        assert!(receiver.open(&Push { token: &token, ..PUSH }.post(), NOW).is_err());
        assert!(receiver.open(&Push { id: &token, ..PUSH }.post(), NOW).is_err());
    }
    assert!(memory.is_empty());
}

#[test]
fn the_tighter_clock_counts() {
    let receiver = build(|it| it.nonce_memory(MemorySeen::default()).clock_skew(Duration::from_secs(60)));
    assert!(matches!(receiver.open(&PUSH.post(), after(61)), Err(CallbackError::Clock { .. })));
    assert!(receiver.open(&PUSH.post(), after(60)).is_ok());
}

#[test]
fn repetitions_are_answered_and_handed_to_nobody() {
    let receiver = build(|it| it.seen(MemorySeen::default()));
    let first = receiver.handle(&again(1), NOW, [1; 16], |_| Reply::text("hello"));
    assert!(!first.body().is_empty());
    for number in 2..5 {
        let response = receiver.handle(&again(number), after(5), [1; 16], |incoming| panic!("{incoming:?}"));
        assert_eq!((response.status().as_u16(), response.body().len()), (200, 0));
    }
    let other = TEXT.replace("<MsgId>1<", "<MsgId>2<");
    let opened = receiver.open(&Push { text: &other, ..PUSH }.post(), NOW).unwrap();
    assert_eq!(opened.sight, Sight::New, "another message");
    assert_eq!(receiver.open(&again(9), NOW).unwrap().sight, Sight::Done);

    let command = "<xml><InfoType>suite_ticket</InfoType><SuiteTicket>t</SuiteTicket></xml>";
    let command = Push { text: command, ..PUSH };
    assert_eq!(receiver.handle(&command.post(), NOW, [1; 16], |_| Reply::Nothing).body(), b"success");
    let repeated = receiver.handle(&command.post(), NOW, [1; 16], |incoming| panic!("{incoming:?}"));
    assert_eq!(repeated.body(), b"success", "a repeated command wants the word as well");
}

#[test]
fn what_failed_comes_again() {
    let memory = Arc::new(MemorySeen::default());
    let receiver = build(|it| it.seen(Arc::clone(&memory)).nonce_memory(Arc::clone(&memory)));
    let handled =
        catch_unwind(AssertUnwindSafe(|| receiver.handle(&again(1), NOW, [1; 16], |_| panic!("no database"))));
    assert!(handled.is_err() && memory.is_empty());
    let opened = receiver.open(&again(1), NOW).unwrap();
    assert_eq!(opened.sight, Sight::New, "the handler that panicked has not done it");
    opened.reply_to.forget();
    let other = receiver.open(&again(1), NOW).unwrap();
    assert_eq!(other.sight, Sight::New);
    drop(opened);
    let repeated = receiver.open(&again(2), NOW).unwrap();
    assert_eq!(repeated.sight, Sight::InWork, "what was forgotten by hand is not forgotten a second time");
    repeated.reply_to.forget();
    drop(repeated);
    assert_eq!(receiver.open(&again(2), NOW).unwrap().sight, Sight::InWork, "a repetition forgets nothing but itself");
    other.reply_to.done(NOW);
    drop(other);
    assert_eq!(receiver.open(&again(3), NOW).unwrap().sight, Sight::Done, "answered by other means");
}

#[test]
fn work_that_is_dropped_was_not_done() {
    let receiver = build(|it| it.seen(MemorySeen::default()).nonce_memory(MemorySeen::default()));
    let opened = |number| match receiver.receive(&again(number), NOW) {
        ControlFlow::Continue(opened) => Ok(opened),
        ControlFlow::Break(response) => {
            assert!(response.body().is_empty());
            Err(response.status().as_u16())
        }
    };
    let first = opened(1).unwrap();
    assert_eq!(opened(2).unwrap_err(), 503, "the first one is still at work");
    let kept = first.reply_to.clone();
    drop(first);
    assert_eq!(opened(2).unwrap_err(), 503, "there is still somebody who may answer");
    drop(kept);
    // The web server dropped the future, as WeCom hung up; even the very same request may come.
    let again = opened(1).unwrap();
    let answer = receiver.respond(&again.reply_to, &Reply::Nothing, NOW, [1; 16]).unwrap();
    drop(again);
    assert!(answer.body().is_empty());
    assert_eq!(opened(4).unwrap_err(), 200, "what was answered is done");
    let other = TEXT.replace("<MsgId>1<", "<MsgId>2<");
    let other = Push { text: &other, ..PUSH };
    let ControlFlow::Continue(refused) = receiver.receive(&other.post(), NOW) else { panic!("another message") };
    assert!(receiver.respond(&refused.reply_to, &Reply::UpdateTaskCard(String::new()), NOW, [1; 16]).is_err());
    drop(refused);
    assert_eq!(
        receiver.open(&other.post(), NOW).unwrap().sight,
        Sight::Done,
        "what had the wrong reply is done as well"
    );
}

#[test]
fn a_repetition_while_the_first_is_in_work_is_to_come_again() {
    let receiver = build(|it| it.seen(MemorySeen::new(Duration::from_secs(100), 9).lease(Duration::from_secs(6))));
    let opened = |number, seconds| match receiver.receive(&again(number), after(seconds)) {
        ControlFlow::Continue(opened) => Ok(opened),
        ControlFlow::Break(response) => Err(response.status().as_u16()),
    };
    let killed = opened(1, 0).unwrap();
    assert_eq!(opened(2, 5).unwrap_err(), 503);
    let (refused, work) = receiver.acknowledge(&again(2), after(5));
    assert!(refused.status() == 503 && refused.body().is_empty() && work.is_none());
    assert_eq!(refused.extensions().get(), Some(&CallbackError::InWork), "the operator reads why");
    // The lease is over: the process that had the first one is taken for dead. Nothing of its own is ever said again.
    let second = opened(3, 6).unwrap();
    std::mem::forget(killed);
    assert_eq!(opened(4, 11).unwrap_err(), 503, "the second one has a lease of its own");
    receiver.respond(&second.reply_to, &Reply::Nothing, after(11), [1; 16]).unwrap();
    for seconds in [11, 50, 110] {
        assert_eq!(opened(5, seconds).unwrap_err(), 200, "{seconds}: done, for the whole expiry from then on");
    }
    assert!(opened(6, 111).is_ok(), "expired");
}

#[test]
fn slow_work_is_handed_out_once_and_lost_by_no_number_of_repetitions() {
    let receiver = build(|it| it.seen(MemorySeen::default()).nonce_memory(MemorySeen::default()));
    let handled = |number, seconds| {
        let mut handed_out = 0;
        let answer = receiver.handle(&again(number), after(seconds), [1; 16], |_| {
            handed_out += 1;
            Reply::Nothing
        });
        (answer.status().as_u16(), handed_out)
    };
    let ControlFlow::Continue(slow) = receiver.receive(&again(0), NOW) else { panic!("the first") };
    // Three for WeCom's five seconds each, or at once: it does not say.
    assert_eq!([(1, 5), (2, 5), (3, 15)].map(|(number, seconds)| handled(number, seconds)), [(503, 0); 3]);
    receiver.respond(&slow.reply_to, &Reply::Nothing, after(16), [1; 16]).unwrap();
    assert_eq!(handled(4, 17), (200, 0));
}

#[test]
fn whoever_was_overtaken_takes_nothing_from_the_other() {
    let receiver = build(|it| it.seen(MemorySeen::default().lease(Sight::LEASE)));
    let open = |number, seconds| receiver.open(&again(number), after(seconds)).unwrap();
    let (slow, second) = (open(1, 0), open(2, 6));
    assert_eq!([slow.sight, second.sight], [Sight::New; 2]);
    drop(slow);
    assert_eq!(open(3, 7).sight, Sight::InWork, "the second one is still at it");
    drop(second);
    let (slow, second) = (open(4, 7), open(5, 13));
    assert_eq!([slow.sight, second.sight], [Sight::New; 2]);
    slow.reply_to.done(after(14));
    drop(second);
    assert_eq!(open(6, 15).sight, Sight::Done, "the first one answered after all");
}

#[test]
fn replicas_share_a_memory() {
    let memory = Arc::new(MemorySeen::default());
    let [one, other] = [(); 2].map(|()| build(|it| it.seen(Arc::clone(&memory))));
    let first = one.open(&again(1), NOW).unwrap();
    assert_eq!(other.handle(&again(2), NOW, [1; 16], |incoming| panic!("{incoming:?}")).status(), 503);
    drop(first);
    assert_eq!(other.handle(&again(3), NOW, [1; 16], |_| Reply::text("x")).status(), 200, "the first one failed");
    assert_eq!(one.open(&again(4), NOW).unwrap().sight, Sight::Done);
}

#[test]
fn two_memories_of_one_callback_agree() {
    let (own, shared) = (Arc::new(MemorySeen::default()), Arc::new(MemorySeen::default()));
    let apps = Apps::by_path("/").seen(Arc::clone(&shared));
    let nonces = MemorySeen::default();
    apps.add("cb", build(|it| it.seen(Arc::clone(&own)).nonce_memory(nonces)));
    let key = apps.open(&again(1), NOW).unwrap().key();
    assert!(own.is_empty() && shared.is_empty(), "dropped");

    // Another replica has it, which the memory of this one does not know.
    let (sight, ticket) = shared.begin(&format!("cb:{key}"), NOW);
    assert_eq!(sight, Sight::New);
    for _ in 0..2 {
        let status = apps.handle(&again(2), NOW, [1; 16], |incoming| panic!("{incoming:?}")).status();
        assert_eq!(status, 503, "a gateway may bring the very same request again");
    }
    assert!(own.is_empty(), "and it learns nothing wrong");
    shared.done(&format!("cb:{key}"), ticket, NOW);
    assert_eq!(apps.open(&again(2), NOW).unwrap().sight, Sight::Done);
    assert_eq!(own.begin(&key, NOW).0, Sight::Done);
}

/// The contacts' URL and an app's get the same events; whoever owns both gives both one Redis.
#[test]
fn receivers_that_share_a_memory_take_nothing_from_each_other() {
    let memory = Arc::new(MemorySeen::default());
    let [app, contacts, rotated] = ["token", "contacts", "new"].map(|token| {
        let builder = Receiver::builder(token, KEY).receive_id("ww1");
        builder.seen(Arc::clone(&memory)).nonce_memory(Arc::clone(&memory)).build().unwrap()
    });
    rotated.rotate("token", KEY).unwrap();
    let handled = |receiver: &Receiver, request: &Request<Vec<u8>>| {
        let mut times = 0;
        let answer = receiver.handle(request, NOW, [1; 16], |_| {
            times += 1;
            Reply::Nothing
        });
        assert_eq!(answer.status(), 200);
        times
    };
    assert_eq!(handled(&app, &PUSH.post()), 1);
    assert_eq!(handled(&contacts, &Push { token: "contacts", ..PUSH }.post()), 1, "another token");
    assert_eq!(handled(&rotated, &PUSH.post()), 0, "the same token and key, by whatever way");
    let elsewhere = |number: u8| {
        let mut request = again(number);
        *request.uri_mut() = request.uri().to_string().replace("/cb?", "/contacts?").parse().unwrap();
        request
    };
    assert_eq!([1, 2].map(|number| handled(&app, &elsewhere(number))), [1, 0], "another path");
    let apps = Apps::by_query("corp").seen(Arc::clone(&memory));
    apps.add("x", app.clone());
    assert_eq!([3, 4].map(|number| handled_by(&apps, &again(number))), [1, 0], "another name");
    let keys = [app.open(&again(5), NOW), apps.open(&again(5), NOW)].map(|opened| opened.unwrap().key());
    assert!(keys[0] != keys[1] && keys.iter().all(|key| key.ends_with(":ww1:1") && !key.contains("token")), "{keys:?}");
}

/// One path may serve several apps that have a parameter each; what WeCom and the order of the parameters add is no difference.
#[test]
fn a_url_is_told_by_the_parameters_of_its_own() {
    let memory = Arc::new(MemorySeen::default());
    let receiver = build(|it| it.seen(Arc::clone(&memory)));
    let at = |number: u8, own: &str| {
        let mut request = again(number);
        let query = request.uri().query().unwrap().replace("corp=x&", "").replace("&debug", "");
        *request.uri_mut() = format!("/cb?{query}&{own}").parse().unwrap();
        request
    };
    let handed_out = |number, own: &str| receiver.acknowledge(&at(number, own), NOW).1.is_some();
    for own in ["app=hr", "app=it", "app=hr&debug", "app=hr&debug&x", "app", ""] {
        assert!(handed_out(1, own), "{own}");
        assert!(!handed_out(2, own), "{own}");
    }
    assert!(!handed_out(3, "&debug&&app=hr&"), "the same in another order");
    let (keeps, none) = (receiver.open(&at(4, "app=hr"), NOW).unwrap(), build(|it| it));
    assert_eq!(keeps.key(), none.open(&at(5, "app=hr"), NOW).unwrap().key(), "with a memory or without");
}

fn handled_by(apps: &Apps, request: &Request<Vec<u8>>) -> u32 {
    let mut times = 0;
    apps.handle(request, NOW, [1; 16], |_| {
        times += 1;
        Reply::Nothing
    });
    times
}

#[test]
fn a_request_that_comes_again_unchanged_is_no_replay_until_it_was_answered() {
    let nonces = || MemorySeen::default().lease(Sight::LEASE);
    for receiver in [
        build(|it| it.nonce_memory(nonces())),
        build(|it| it.nonce_memory(nonces()).seen(MemorySeen::default().lease(Sight::LEASE))),
    ] {
        let status = |seconds| receiver.acknowledge(&again(1), after(seconds)).0.status().as_u16();
        let ControlFlow::Continue(killed) = receiver.receive(&again(1), NOW) else { panic!("the first") };
        assert_eq!(status(5), 503, "it is in work");
        // Nobody says what became of it; the memory is in Redis, and outlived the process.
        std::mem::forget(killed);
        let ControlFlow::Continue(second) = receiver.receive(&again(1), after(6)) else { panic!("its lease is over") };
        receiver.respond(&second.reply_to, &Reply::Nothing, after(7), [1; 16]).unwrap();
        // A gateway lost the answer.
        let known = receiver.inner.seen.is_some();
        assert_eq!(status(8), if known { 200 } else { 403 });
    }
}

#[test]
fn what_the_memory_of_callbacks_forgot_is_known_to_that_of_requests() {
    let memory = Arc::new(MemorySeen::new(Duration::from_secs(60), 100));
    let receiver = build(|it| it.nonce_memory(MemorySeen::default()).seen(Arc::clone(&memory)));
    for number in [1, 2] {
        assert_eq!(receiver.handle(&again(number), NOW, [1; 16], |_| Reply::Nothing).status(), 200);
    }
    for number in [1, 2] {
        assert_eq!(receiver.open(&again(number), after(61)).unwrap_err(), CallbackError::Replay, "{number}");
        assert!(memory.is_empty(), "and nothing is taken for being in work");
    }
}

#[test]
fn what_is_opened_by_hand_may_be_answered_by_other_means() {
    let receiver = build(|it| it.nonce_memory(MemorySeen::default()));
    drop(receiver.open(&again(1), NOW).unwrap());
    assert_eq!(receiver.open(&again(1), NOW).unwrap_err(), CallbackError::Replay);
    let opened = receiver.open(&again(2), NOW).unwrap();
    assert_eq!(receiver.open(&again(2), NOW).unwrap_err(), CallbackError::InWork);
    opened.reply_to.forget();
    assert!(receiver.open(&again(2), NOW).is_ok(), "it failed");
}

#[test]
fn a_memory_of_ones_own() {
    /// What a Redis would do that cannot be reached.
    struct Down;
    impl Seen for Down {
        fn begin(&self, _: &str, _: Timestamp) -> (Sight, Ticket) {
            (Sight::New, Ticket::default())
        }
        fn done(&self, _: &str, _: Ticket, _: Timestamp) {}
        fn forget(&self, _: &str, _: Ticket) {}
    }
    let receiver = build(|it| it.seen(Down).nonce_memory(Down));
    for number in 0..3 {
        assert_eq!(receiver.open(&again(number), NOW).unwrap().sight, Sight::New, "twice is better than never");
    }
}

#[test]
fn work_may_be_done_after_the_answer() {
    let receiver = build(|it| it.seen(MemorySeen::default()));
    let (response, work) = receiver.acknowledge(&again(1), NOW);
    assert_eq!((response.status().as_u16(), response.body().len()), (200, 0));
    assert!(matches!(work.unwrap().event, Event::Text(text) if text.content == "hello"));
    let (response, work) = receiver.acknowledge(&again(2), NOW);
    assert!(response.status() == 200 && work.is_none(), "a repetition is no work");

    let command = "<xml><InfoType>create_auth</InfoType><AuthCode>c</AuthCode></xml>";
    let (response, work) = receiver.acknowledge(&Push { text: command, ..PUSH }.post(), NOW);
    assert_eq!((response.body().as_slice(), work.unwrap().command), (b"success".as_slice(), true));

    let (response, work) = receiver.acknowledge(&Push { text: "1616", ..PUSH }.get(), NOW);
    assert!(response.body() == b"1616" && work.is_none(), "a verification is answered");
    let (response, work) = receiver.acknowledge(&Push { token: "guess", ..PUSH }.post(), NOW);
    assert!(response.status() == 401 && response.body().is_empty() && work.is_none());
    assert_eq!(response.extensions().get::<CallbackError>(), Some(&CallbackError::Signature));
}

#[test]
fn a_reply_that_does_not_fit_never_goes_out() {
    let receiver = build(|it| it);
    let answer = |text: &str, reply: Reply| {
        let response = receiver.handle(&Push { text, ..PUSH }.post(), NOW, [1; 16], |_| reply);
        let error = response.extensions().get::<CallbackError>().map(ToString::to_string);
        (response.status().as_u16(), String::from_utf8(response.into_body()).unwrap(), error)
    };
    let event =
        |name: &str| format!("<xml><FromUserName>z</FromUserName><MsgType>event</MsgType><Event>{name}</Event></xml>");
    let (status, body, error) = answer(&event("unsubscribe"), Reply::text("x"));
    assert_eq!((status, body.as_str()), (200, ""), "WeCom takes it for done");
    assert!(error.unwrap().contains("unsubscribe"), "the operator reads why");
    let (status, body, error) = answer(TEXT, Reply::UpdateTaskCard(String::new()));
    assert_eq!((status, body.as_str()), (200, ""));
    assert!(error.unwrap().contains("update_taskcard"));
    let (status, body, error) = answer(TEXT, Reply::text("x".repeat(2_049)));
    assert_eq!((status, body.as_str()), (200, ""));
    assert!(error.unwrap().contains("Content has 2049 bytes"));
    let command = "<xml><InfoType>suite_ticket</InfoType></xml>";
    let (status, body, error) = answer(command, Reply::text("x"));
    assert_eq!((status, body.as_str()), (200, "success"), "nothing else is right for a command");
    assert!(error.unwrap().contains("suite_ticket"));
    assert_eq!(answer(command, Reply::Nothing), (200, "success".to_owned(), None));
    let (_, body, error) = answer(&event("click"), Reply::text("x"));
    assert!(body.contains("<Encrypt>") && error.is_none());
    let (_, body, error) = answer(&event("template_card_event"), Reply::UpdateButton("Done".to_owned()));
    assert!(body.contains("<Encrypt>") && error.is_none());
}
