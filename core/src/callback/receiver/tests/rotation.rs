//! Token and key change while the receiver is at work.

use super::*;

const NEW: Push<'_> = Push { token: "new", key: OLD_KEY, ..PUSH };

fn opens(receiver: &Receiver, push: &Push<'_>) -> bool {
    receiver.verify_url(&Push { text: "1", ..*push }.get(), NOW).is_ok() && receiver.open(&push.post(), NOW).is_ok()
}

#[test]
fn the_new_pair_counts_at_once_and_the_old_one_still() {
    let receiver = receiver();
    let clone = receiver.clone();
    assert!(opens(&receiver, &PUSH) && !opens(&receiver, &NEW));
    receiver.rotate("new", OLD_KEY).unwrap();
    assert!(opens(&clone, &PUSH) && opens(&clone, &NEW), "a clone is the same receiver");
    for push in [PUSH, NEW] {
        let response = receiver.handle(&push.post(), NOW, [1; 16], |_| Reply::text("x"));
        assert!(opened_reply(&response, &push).0.contains("x"), "answered with the pair that it came with");
    }
    receiver.forget_previous();
    assert!(!opens(&clone, &PUSH) && opens(&clone, &NEW));
    receiver.forget_previous();
    assert!(opens(&clone, &NEW), "the current pair stays");
}

#[test]
fn what_was_opened_is_answered_whatever_changed_since() {
    let receiver = receiver();
    let opened = receiver.open(&PUSH.post(), NOW).unwrap();
    receiver.rotate("new", OLD_KEY).unwrap();
    receiver.forget_previous();
    let response = receiver.respond(&opened.reply_to, &Reply::text("late"), NOW, [1; 16]).unwrap();
    assert!(opened_reply(&response, &PUSH).0.contains("late"));
}

#[test]
fn what_is_sealed_inside_opens_with_the_key_that_the_callback_came_with() {
    let receiver = receiver();
    receiver.rotate("new", OLD_KEY).unwrap();
    for push in [PUSH, NEW] {
        let key = EncodingAesKey::new(push.key).unwrap();
        let sealed = key.seal_resource(r#"{"out_trade_no":"T"}"#, "", [b'n'; 12]);
        let text = format!(
            "<xml><notify_type>NORMALPAY</notify_type><id>1</id><resource><algorithm>AEAD_AES_256_GCM</algorithm>\
             <nonce>nnnnnnnnnnnn</nonce><ciphertext>{sealed}</ciphertext></resource></xml>"
        );
        let (_, work) = receiver.acknowledge(&Push { text: &text, ..push }.post(), NOW);
        let incoming = work.unwrap();
        receiver.forget_previous();
        let Event::PayTransaction(notice) = &incoming.event else { panic!("{incoming:?}") };
        assert_eq!(notice.transaction(incoming.key().unwrap()).unwrap().out_trade_no.as_str(), "T");
        assert!(Incoming::read(text, "ww1").unwrap().key().is_none(), "a text tells no key");
        receiver.rotate("token", KEY).and_then(|()| receiver.rotate("new", OLD_KEY)).unwrap();
    }
}

#[test]
fn one_of_the_two_may_change_alone() {
    let receiver = receiver();
    receiver.rotate("token", OLD_KEY).unwrap();
    assert!(opens(&receiver, &PUSH) && opens(&receiver, &Push { key: OLD_KEY, ..PUSH }));
    receiver.rotate("new", OLD_KEY).unwrap();
    assert!(opens(&receiver, &PUSH) && opens(&receiver, &NEW));
    let crossed = receiver.open(&Push { token: "new", ..PUSH }.post(), NOW).unwrap_err();
    assert!(crossed.to_string().contains("another pair"), "{crossed}");
}

#[test]
fn the_same_again_changes_nothing() {
    let receiver = receiver();
    receiver.rotate("new", OLD_KEY).unwrap();
    for _ in 0..10 {
        // As a program does that reads its configuration anew every minute.
        receiver.rotate("new", format!("{OLD_KEY}=\n")).unwrap();
    }
    assert!(opens(&receiver, &PUSH) && opens(&receiver, &NEW));
    receiver.rotate("token", KEY).unwrap();
    receiver.forget_previous();
    assert!(opens(&receiver, &PUSH) && !opens(&receiver, &NEW), "back again: what was previous is current");
}

#[test]
fn a_wrong_pair_leaves_all_as_it_was() {
    let receiver = receiver();
    assert_eq!(receiver.rotate("new", &KEY[1..]).unwrap_err(), CallbackError::Key(KeyProblem::Length(42)));
    assert!(receiver.rotate("new", &KEY[1..]).unwrap_err().to_string().contains("42 characters"));
    assert!(receiver.rotate("", KEY).unwrap_err().to_string().contains("token is empty"));
    assert!(opens(&receiver, &PUSH));
}

#[test]
fn a_few_previous_pairs_are_kept_and_no_more() {
    let receiver = receiver();
    for number in 1..=6 {
        receiver.rotate(format!("token{number}"), KEY).unwrap();
    }
    let works: Vec<bool> =
        (1..=6).map(|number| opens(&receiver, &Push { token: &format!("token{number}"), ..PUSH })).collect();
    assert_eq!(works, [false, true, true, true, true, true]);
}
