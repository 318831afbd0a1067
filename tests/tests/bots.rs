//! AI bots take any bytes, in any order, at any time: nothing panics, nothing is lost in silence, nothing spins.

use std::time::Duration;

use proptest::prelude::*;
use wecom_core::callback::Receiver;
use wecom_core::callback::bot::{Incoming, Mode, Reply, Stream, StreamError, StreamId, Streams};
use wecom_core::types::Timestamp;
use wecom_core::wire::to_json;
use wecom_tests::fuzz;

const KEY: &str = "jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C";

/// Words of the protocol, so that what is made of them gets further than noise would.
fn words() -> impl Strategy<Value = String> {
    let word = prop::sample::select(vec![
        "{",
        "}",
        "[",
        "]",
        ":",
        ",",
        "null",
        "1",
        "\"msgid\"",
        "\"msgtype\"",
        "\"text\"",
        "\"content\"",
        "\"event\"",
        "\"eventtype\"",
        "\"template_card_event\"",
        "\"selected_items\"",
        "\"mixed\"",
        "\"msg_item\"",
        "\"quote\"",
        "\"from\"",
        "\"cmd\"",
        "\"headers\"",
        "\"req_id\"",
        "\"R\"",
        "\"body\"",
        "\"errcode\"",
        "\"aibot_msg_callback\"",
        "\"aibot_event_callback\"",
        "\"disconnected_event\"",
        "\"企\"",
    ]);
    prop::collection::vec(word, 0..40).prop_map(|words| words.concat())
}

fn bytes() -> impl Strategy<Value = Vec<u8>> {
    prop_oneof![prop::collection::vec(any::<u8>(), 0..200), words().prop_map(String::into_bytes)]
}

/// A callback that is well-formed, of some kind, with odd fields now and then.
fn callback() -> impl Strategy<Value = String> {
    let content = prop::sample::select(vec![
        r#""msgtype":"text","text":{"content":"x"}"#,
        r#""msgtype":"text","text":{"content":[]}"#,
        r#""msgtype":"image","image":{"url":"u","aeskey":"k"}"#,
        r#""msgtype":"mixed","mixed":{"msg_item":[{"msgtype":"text","text":{"content":"x"}}]}"#,
        r#""msgtype":"stream","stream":{"id":"S"}"#,
        r#""msgtype":"event","event":{"eventtype":"enter_chat"}"#,
        r#""msgtype":"event","event":{"eventtype":"template_card_event","template_card_event":{"task_id":"I"}}"#,
        r#""msgtype":"event","event":{"eventtype":"feedback_event","feedback_event":{"id":"F","type":"1"}}"#,
        r#""msgtype":"event","event":7"#,
        r#""msgtype":"later","later":{"a":[1,{"b":null}]}"#,
    ]);
    (content, "[a-z]{0,3}", any::<u32>()).prop_map(|(content, id, number)| {
        format!(r#"{{"msgid":"{id}","create_time":{number},"from":{{"userid":"U"}},"z{number}":"企",{content}}}"#)
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn a_connection_takes_anything(steps in prop::collection::vec(any::<u8>(), 0..300)) {
        fuzz::bot_connection(&steps);
    }

    #[test]
    fn callbacks_are_read_or_refused(text in prop_oneof![words(), callback(), any::<String>()]) {
        fuzz::bot_incoming(text.as_bytes());
    }

    #[test]
    fn what_is_read_is_written_again(text in callback()) {
        let incoming = Incoming::read(text.clone()).unwrap();
        let written: serde_json::Value = serde_json::from_slice(&to_json(&incoming)).unwrap();
        let read: serde_json::Value = serde_json::from_str(&text).unwrap();
        prop_assert_eq!(wecom_tests::conformance::missing(&read, &written), vec![]);
    }

    #[test]
    fn a_url_answers_anything(body in bytes(), query in "[ -~]{0,60}") {
        let receiver = Receiver::builder("TOKEN", KEY).receive_id("").build().unwrap();
        let Ok(request) = http::Request::post(format!("/bot?{}", query.replace([' ', '"', '<', '>', '\\', '^', '`', '{', '|', '}'], ""))).body(body) else {
            return Ok(());
        };
        let answer = receiver.handle_bot(&request, Timestamp::from_secs(1), [0; 16], |_| Reply::Nothing);
        prop_assert!(answer.status().is_client_error());
        prop_assert!(answer.body().is_empty());
    }

    #[test]
    fn sealed_callbacks_are_answered(text in prop_oneof![words(), callback()], content in "[^\n]*") {
        fuzz::bot_webhook(format!("{content}\n{text}").as_bytes());
    }

    #[test]
    fn files_decrypt_the_same_whole_and_in_pieces(
        file in prop::collection::vec(any::<u8>(), 0..300),
        sizes in prop::collection::vec(1..50_u8, 1..20),
    ) {
        let sizes: Vec<u8> = sizes.into_iter().filter(|size| *size != b'\n').collect();
        fuzz::files(&[&sizes, &b"\n"[..], &file].concat());
    }

    #[test]
    fn streams_hold_what_was_written(steps in prop::collection::vec((0..5_u8, 0..3_usize, "[a-z企]{0,2000}", 0..60_u64), 0..60)) {
        let mut streams = Streams::new(Mode::Webhook);
        let mut now = Timestamp::from_secs(1_700_000_000);
        // What each stream holds, when it began, whether it was ended.
        let mut model: [Option<(String, Timestamp, bool)>; 3] = [const { None }; 3];
        for (act, which, text, seconds) in steps {
            now = now + Duration::from_secs(seconds);
            let id = StreamId(which.to_string());
            let known = model[which].clone().filter(|(_, began, _)| now.since(*began) < streams.limit());
            let open = known.clone().filter(|(_, _, ended)| !ended);
            match act {
                0 => {
                    if streams.begin(Stream::new().id(id).content(text.clone()), now).is_ok() {
                        prop_assert!(known.is_none());
                        model[which] = Some((text, now, false));
                    }
                }
                1 | 2 => {
                    let result = if act == 1 { streams.append(&id, &text, now) } else { streams.set(&id, text.clone(), now) };
                    match (result, open) {
                        (Ok(()), Some((before, began, _))) => {
                            let after = if act == 1 { before + &text } else { text };
                            prop_assert!(after.len() <= 20_480);
                            model[which] = Some((after, began, false));
                        }
                        (Err(StreamError::Invalid(_)), Some((before, ..))) => prop_assert!(before.len() + text.len() > 20_480),
                        (Err(_), None) => {}
                        (result, open) => prop_assert!(false, "{result:?} {open:?}"),
                    }
                }
                3 => {
                    prop_assert_eq!(streams.finish(&id, now).is_ok(), open.is_some());
                    if let Some((.., ended)) = model[which].as_mut().filter(|_| open.is_some()) {
                        *ended = true;
                    }
                }
                _ => match (streams.current(&id, now), known) {
                    (Ok(stream), Some((content, _, ended))) => {
                        prop_assert_eq!((stream.content, stream.finish), (Some(content), Some(ended)));
                    }
                    (result, known) => prop_assert!(result.is_err() && known.is_none()),
                },
            }
        }
    }
}
