//! Properties of receivers: any request gives a response, and what is told to the sender is a status.

use std::ops::ControlFlow;
use std::time::Duration;

use http::{Method, Request};
use proptest::collection::vec;
use proptest::prelude::*;
use wecom_core::callback::crypto::{EncodingAesKey, signature};
use wecom_core::callback::{Apps, CallbackError, Incoming, MemorySeen, Receiver, Reply, Seen, Sight, Ticket};
use wecom_core::types::Timestamp;

const KEY: &str = "jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C";
const NOW: Timestamp = Timestamp::from_secs(1_700_000_000);

fn receiver() -> Receiver {
    let builder = Receiver::builder("token", KEY).receive_id("ww1").any_authorised_corp();
    builder.nonce_memory(MemorySeen::default()).seen(MemorySeen::default()).build().expect("a receiver")
}

fn request(method: &Method, query: &str, body: &[u8]) -> Option<Request<Vec<u8>>> {
    Request::builder().method(method).uri(format!("/wecom/a?{query}")).body(body.to_vec()).ok()
}

/// A signed query around this cipher text.
fn signed(encrypted: &str) -> String {
    format!("msg_signature={}&timestamp=1700000000&nonce=2", signature("token", "1700000000", "2", encrypted))
}

/// Every way to take a request; each ends with a status, and a refusal without a word.
fn answered(request: &Request<Vec<u8>>) -> Result<(), TestCaseError> {
    let apps = Apps::by_path("/wecom/");
    apps.add("a", receiver());
    let reply = |_| Reply::text("x");
    for response in [
        receiver().handle(request, NOW, [1; 16], reply),
        apps.handle(request, NOW, [1; 16], reply),
        receiver().acknowledge(request, NOW).0,
        match apps.receive(request, NOW) {
            ControlFlow::Break(response) => response,
            ControlFlow::Continue(opened) => apps
                .respond(&opened.reply_to, &Reply::Nothing, NOW, [1; 16])
                .unwrap_or_else(|error| Receiver::refuse(&error)),
        },
    ] {
        let status = response.status().as_u16();
        prop_assert!(status == 200 || (400..500).contains(&status), "{}", status);
        if status != 200 {
            prop_assert!(response.body().is_empty());
            let error = response.extensions().get::<CallbackError>().map(ToString::to_string);
            prop_assert!(error.is_some_and(|error| !error.is_empty() && error.len() < 2_000));
        }
    }
    Ok(())
}

proptest! {
    #[test]
    fn any_bytes_give_a_response(get: bool, query in "[ -~]{0,80}", body in vec(any::<u8>(), 0..400)) {
        let method = if get { Method::GET } else { Method::POST };
        if let Some(request) = request(&method, &query, &body) {
            answered(&request)?;
        }
    }

    #[test]
    fn any_signed_text_gives_a_response(encrypted in "[A-Za-z0-9+/=]{0,200}", json: bool) {
        let body = match json {
            true => format!("{{\"encrypt\":\"{encrypted}\"}}"),
            false => format!("<xml><Encrypt>{encrypted}</Encrypt></xml>"),
        };
        if let Some(request) = request(&Method::POST, &signed(&encrypted), body.as_bytes()) {
            answered(&request)?;
        }
    }

    #[test]
    fn any_sealed_text_gives_a_response(text in "[<>/a-zA-Z&;!\\[\\]{}\":, ]{0,200}", id in "(ww1)?", json: bool) {
        for text in [text.clone(), format!("<xml><MsgType>text</MsgType>{text}</xml>"), format!("{{{text}}}")] {
            let sealed = EncodingAesKey::new(KEY).expect("a key").seal(text.as_bytes(), &id, [3; 16]).expect("short");
            let body = match json {
                true => format!("{{\"encrypt\":\"{sealed}\"}}"),
                false => format!("<xml><Encrypt>{sealed}</Encrypt></xml>"),
            };
            answered(&request(&Method::POST, &signed(&sealed), body.as_bytes()).expect("a request"))?;
        }
    }

    /// However an event is written down, its key is the same; whatever field differs, it is another.
    #[test]
    fn repetitions_are_known_by_their_fields(
        fields in vec(("[A-Z][a-z]{1,8}", "[a-z0-9<&]{0,12}"), 1..8),
        changed: prop::sample::Index,
    ) {
        let escape = |text: &str| text.replace('&', "&amp;").replace('<', "&lt;");
        let one: String = fields.iter().map(|(name, text)| format!("<{name}>{}</{name}>", escape(text))).collect();
        let two: String = fields.iter().map(|(name, text)| format!("\n  <{name}><![CDATA[{text}]]></{name} >")).collect();
        let key = |inside: &str| {
            Incoming::read(format!("<xml><Event>x</Event>{inside}</xml>"), "ww1").map(|incoming| incoming.dedup_key())
        };
        prop_assert_eq!(key(&one), key(&two));
        let mut others = fields.clone();
        changed.get_mut(&mut others).1.push('x');
        let other: String = others.iter().map(|(name, text)| format!("<{name}>{}</{name}>", escape(text))).collect();
        prop_assert_ne!(key(&one), key(&other));
    }

    /// A memory is what a list of all that was asked would say, as long as there is room.
    #[test]
    fn a_memory_remembers(steps in vec((0_u8..6, 0_u64..20, 0_u8..4, 0_u8..4), 0..60)) {
        let seen = MemorySeen::new(Duration::from_secs(100), 1_000).lease(Duration::from_secs(30));
        // Key, whether it is done, since when, and whose it is.
        let mut known: Vec<(u8, bool, u64, Ticket)> = Vec::new();
        let mut tickets: Vec<Ticket> = Vec::new();
        let mut now = 0;
        for (key, later, then, whose) in steps {
            now += later;
            let time = NOW + Duration::from_secs(now);
            known.retain(|(_, done, since, ..)| now - since < if *done { 100 } else { 30 });
            let expected = match known.iter().find(|(other, ..)| *other == key) {
                Some((_, true, ..)) => Sight::Done,
                Some(_) => Sight::InWork,
                None => Sight::New,
            };
            let (sight, ticket) = seen.begin(&key.to_string(), time);
            prop_assert_eq!(sight, expected);
            if sight == Sight::New {
                prop_assert!(!tickets.contains(&ticket), "no two have the same");
                tickets.push(ticket);
                known.retain(|(other, ..)| *other != key);
                known.push((key, false, now, ticket));
            }
            // Whoever had one of the last tickets, of whatever key.
            let ticket = tickets[tickets.len() - 1 - usize::from(whose) % tickets.len()];
            match then {
                1 => {
                    seen.forget(&key.to_string(), ticket);
                    known.retain(|(other, _, _, owner)| *other != key || *owner != ticket);
                }
                2 => {
                    seen.done(&key.to_string(), ticket, time);
                    known.retain(|(other, ..)| *other != key);
                    known.push((key, true, now, ticket));
                }
                _ => {}
            }
            prop_assert_eq!(seen.len(), known.len());
        }
    }
}
