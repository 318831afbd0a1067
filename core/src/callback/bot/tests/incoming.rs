//! What comes.

use crate::callback::bot::*;
use crate::callback::crypto::EncodingAesKey;
use crate::types::{Secret, Timestamp};

/// A callback with what all of them have around `content`.
fn callback(content: &str) -> Incoming {
    let text = format!(
        r#"{{"msgid":"M/1","aibotid":"B","chatid":"C","chattype":"group","from":{{"userid":"U"}},
            "response_url":"https://x/response?response_code=hush",{content}}}"#
    );
    Incoming::read(text).unwrap()
}

fn event(content: &str) -> Event {
    let text = format!(
        r#"{{"msgid":"M","create_time":1700000000,"aibotid":"B","from":{{"corpid":"W","userid":"U"}},"msgtype":"event",
            "event":{{{content}}}}}"#
    );
    let incoming = Incoming::read(text).unwrap();
    assert_eq!(incoming.create_time, Some(Timestamp::from_secs(1_700_000_000)));
    assert_eq!(incoming.from.corpid.as_ref().unwrap(), &"W");
    incoming.event().unwrap().clone()
}

#[test]
fn envelopes() {
    let text = callback(r#""msgtype":"text","text":{"content":"@R hi"},"later":[1]"#);
    assert_eq!(text.msgid, "M/1");
    assert_eq!(text.aibotid, "B");
    assert_eq!(text.chatid.as_ref().unwrap(), &"C");
    assert_eq!(text.chattype, Some(ChatType::Group));
    assert_eq!(text.from.userid, "U");
    assert_eq!(text.response_url, Some(Secret::from("https://x/response?response_code=hush")));
    assert_eq!(text.dedup_key(), "B:M/1");
    let other = Incoming::read(text.raw().replace(r#""B""#, r#""B2""#)).unwrap();
    assert_ne!(other.dedup_key(), text.dedup_key(), "another bot's");
    let opened = crate::callback::Incoming::read(text.raw(), "").unwrap();
    assert_eq!(opened.dedup_key(), text.dedup_key(), "whichever way it is read");
    assert_eq!(text.extra().get("later").unwrap()[0], 1);
    assert!(text.raw().contains("\"later\""));
    assert!(text.credential().is_some() && text.event().is_none() && text.problem.is_none());
    assert!(!format!("{text:?}").contains("hush"));

    let bare = Incoming::read("\u{feff} {}").unwrap();
    assert!(matches!(&bare.content, Content::Other(other) if other.tag.is_empty()));
    assert_eq!(bare.dedup_key().len(), 40, "a hash where there is no id");
    assert!(bare.credential().is_none());
}

#[test]
fn messages() {
    assert!(
        matches!(callback(r#""msgtype":"text","text":{"content":"a"}"#).content, Content::Text(t) if t.content == "a")
    );
    assert!(matches!(callback(r#""image":{"url":"u"},"msgtype":"image""#).content, Content::Image(i) if i.url == "u"));
    assert!(
        matches!(callback(r#""msgtype":"voice","voice":{"content":"v"}"#).content, Content::Voice(v) if v.content == "v")
    );
    assert!(matches!(callback(r#""msgtype":"file","file":{"url":"f"}"#).content, Content::File(f) if f.url == "f"));
    assert!(matches!(callback(r#""msgtype":"video","video":{"url":"v"}"#).content, Content::Video(v) if v.url == "v"));
    assert!(matches!(callback(r#""msgtype":"stream","stream":{"id":"s"}"#).content, Content::Stream(r) if r.id == "s"));
    let mixed = callback(
        r#""msgtype":"mixed","mixed":{"msg_item":[{"msgtype":"text","text":{"content":"a"}},
            {"msgtype":"image","image":{"url":"u","aeskey":"hush"}},{"msgtype":"later","later":{"x":1}}]}"#,
    );
    assert!(!format!("{mixed:?}").contains("hush"));
    let Content::Mixed(Mixed { msg_item, .. }) = mixed.content else { panic!() };
    assert!(matches!(&msg_item[0], Part::Text(text) if text.content == "a"));
    assert!(matches!(&msg_item[1], Part::Image(image) if image.aeskey == Some(Secret::from("hush"))));
    assert!(matches!(&msg_item[2], Part::Other(other) if other.fields.get("later").unwrap()["x"] == 1));
}

#[test]
fn quotes() {
    let quote =
        |quote: &str| callback(&format!(r#""msgtype":"text","text":{{"content":"a"}},"quote":{quote}"#)).quote.unwrap();
    assert!(matches!(quote(r#"{"msgtype":"text","text":{"content":"q"}}"#), Quote::Text(text) if text.content == "q"));
    assert!(matches!(quote(r#"{"msgtype":"image","image":{"url":"u"}}"#), Quote::Image(_)));
    assert!(matches!(quote(r#"{"msgtype":"mixed","mixed":{"msg_item":[]}}"#), Quote::Mixed(_)));
    assert!(matches!(quote(r#"{"msgtype":"voice","voice":{"content":"v"}}"#), Quote::Voice(_)));
    assert!(matches!(quote(r#"{"msgtype":"file","file":{"url":"u"}}"#), Quote::File(_)));
    assert!(matches!(quote(r#"{"msgtype":"video","video":{"url":"u"}}"#), Quote::Video(_)));
    assert!(matches!(quote(r#"{"msgtype":"link","link":{"url":"u"}}"#), Quote::Other(other) if other.tag == "link"));
}

#[test]
fn events() {
    assert!(matches!(event(r#""eventtype":"enter_chat""#), Event::EnterChat(_)));
    assert!(matches!(event(r#""eventtype":"disconnected_event""#), Event::Disconnected(_)));
    let Event::TemplateCard(card) = event(
        r#""eventtype":"template_card_event","template_card_event":{"card_type":"vote_interaction","event_key":"k",
            "task_id":"t","selected_items":{"selected_item":[{"question_key":"q","option_ids":{"option_id":["one","two"]}}]}}"#,
    ) else {
        panic!()
    };
    assert_eq!(
        (card.card_type.as_str(), card.event_key.as_str(), card.task_id.as_str()),
        ("vote_interaction", "k", "t")
    );
    assert_eq!(card.selected().collect::<Vec<_>>(), [("q", &["one".to_owned(), "two".to_owned()][..])]);
    let Event::TemplateCard(other) = event(
        r#""eventtype":"template_card_event","template_card_event":{"cardtype":"text_notice","eventkey":"k","task_id":"t",
            "selected_items":{"selected_item":[{"question_key":"q","optionids":{"optionid":["one"]}}]}}"#,
    ) else {
        panic!()
    };
    assert_eq!((other.card_type.as_str(), other.event_key.as_str()), ("text_notice", "k"), "the table's names");
    assert_eq!(other.selected().next().unwrap().1, ["one"]);

    let Event::Feedback(feedback) = event(
        r#""eventtype":"feedback_event","feedback_event":{"id":"f","type":2,"content":"more","inaccurate_reason_list":[2,4,9]}"#,
    ) else {
        panic!()
    };
    assert_eq!(
        (feedback.id.as_str(), feedback.kind, feedback.content.as_deref()),
        ("f", Opinion::Inaccurate, Some("more"))
    );
    let reasons = feedback.inaccurate_reason_list.unwrap();
    assert_eq!(reasons, [Reason::Incomplete, Reason::BadAnalysis, Reason::Other(9)]);
    assert!(matches!(event(r#""eventtype":"later","later":{"x":1}"#), Event::Other(other) if other.tag == "later"));
}

#[test]
fn what_does_not_fit_is_kept_whole() {
    let odd = callback(r#""msgtype":"text","text":{"content":{"deep":1}},"quote":7"#);
    let problem = odd.problem.as_ref().unwrap();
    assert!(problem.to_string().contains("$.text.content"), "{problem}");
    let Content::Other(other) = &odd.content else { panic!() };
    assert_eq!((other.tag.as_str(), odd.msgid.as_str(), odd.from.userid.as_str()), ("text", "M/1", "U"));
    assert_eq!(other.fields.get("text").unwrap()["content"]["deep"], 1);
    assert_eq!(other.fields.get("quote").unwrap(), 7);

    let odd = Incoming::read(r#"{"msgid":{"no":1},"from":"nobody","msgtype":["text"]}"#).unwrap();
    assert_eq!((odd.msgid.as_str(), odd.from.userid.as_str()), ("", ""));
    assert!(odd.problem.is_some() && odd.raw().starts_with("{\"msgid\""));

    for (text, why) in [
        ("", "expected the JSON object"),
        ("[]", "expected the JSON object"),
        ("null", "expected the JSON object"),
        ("<xml/>", "read by Receiver::open"),
        ("{\"msgid\":", "EOF"),
        ("{} x", "trailing"),
    ] {
        let error = Incoming::read(text).unwrap_err().to_string();
        assert!(error.contains(why), "{text}: {error}");
    }
    let deep = format!("{{\"x\":{}{}}}", "[".repeat(5000), "]".repeat(5000));
    assert!(Incoming::read(deep).is_err(), "no stack overflow");
}

#[test]
fn keys_of_files() {
    let callbacks = EncodingAesKey::new("jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C").unwrap();
    let own = "4Ma3YBrSBbX2aez8MJpXGBne5LSDwgGqHbhM9WPYIws";
    let file = EncodingAesKey::new(own).unwrap().encrypt_file(b"x".to_vec());
    let with = File::new("u").aeskey(own);
    assert_eq!(with.key(None).unwrap().decrypt_file(file).unwrap(), b"x", "over the long connection");
    let sealed = callbacks.encrypt_file(b"y".to_vec());
    let opened = with.key(Some(&callbacks)).unwrap().decrypt_file(sealed.clone());
    assert_eq!(opened.unwrap(), b"y", "in webhook mode the callbacks' key comes first");
    assert_eq!(Image::new("u").key(Some(&callbacks)).unwrap().decrypt_file(sealed.clone()).unwrap(), b"y");
    assert_eq!(Video::new("u").aeskey("").key(Some(&callbacks)).unwrap().decrypt_file(sealed).unwrap(), b"y");
    let file = EncodingAesKey::new(own).unwrap().encrypt_file(b"z".to_vec());
    assert_eq!(
        with.decrypt(file.clone(), Some(&callbacks)).unwrap(),
        b"z",
        "its own where the callbacks' does not open it"
    );
    assert_eq!(with.decrypt(file.clone(), None).unwrap(), b"z");
    assert!(Video::new("u").decrypt(file.clone(), Some(&callbacks)).unwrap_err().to_string().contains("padding"));
    assert!(File::new("u").aeskey("short").decrypt(file, Some(&callbacks)).unwrap_err().to_string().contains("43"));
    assert_eq!(Image::new("u").aeskey(own).decrypt(callbacks.encrypt_file(vec![7]), Some(&callbacks)).unwrap(), [7]);
    let problem = Image::new("u").key(None).unwrap_err().to_string();
    assert!(problem.contains("no aeskey of its own"), "{problem}");
    assert!(File::new("u").aeskey("short").key(None).is_err());
}

#[cfg(feature = "server")]
#[test]
fn written_as_read() {
    let text = concat!(
        r#"{"msgid":"M","create_time":7,"aibotid":"B","chatid":"C","chattype":"group","from":{"userid":"U","corpid":"W"},"#,
        r#""response_url":"R","msgtype":"mixed","mixed":{"msg_item":[{"msgtype":"text","text":{"content":"a"}}]},"#,
        r#""quote":{"msgtype":"text","text":{"content":"q"}},"later":1}"#
    );
    let written = crate::wire::to_json(&Incoming::read(text).unwrap());
    assert_eq!(String::from_utf8(written).unwrap(), text);
}
