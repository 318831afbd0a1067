//! What goes back, and to what.

use crate::api::aibot::card::{Button, ButtonInteraction, TemplateCard, TextNotice};
use crate::api::aibot::{Feedback, Markdown, Message};
use crate::api::message::card::CardAction;
use crate::api::message::{File, Video};
use crate::api::webhook::Image as Picture;
use crate::callback::bot::reply::Kind;
use crate::callback::bot::*;
use crate::wire::Unknown;

fn json(reply: impl Into<Reply>) -> String {
    String::from_utf8(reply.into().to_json().unwrap()).unwrap()
}

fn refused(reply: impl Into<Reply>, mode: Mode, kind: &Kind) -> String {
    reply.into().check(mode, kind).unwrap_err().to_string()
}

fn card() -> TemplateCard {
    TextNotice::new(CardAction::link("U")).main_title("T").into()
}

fn buttons(id: &str) -> TemplateCard {
    ButtonInteraction::new("T", [Button::new("b", "k")], id).into()
}

fn picture() -> StreamItem {
    Picture::from_bytes(b"abc").into()
}

#[test]
fn on_the_wire() {
    assert!(Reply::default().to_json().is_none());
    assert_eq!(json(Reply::text("hi")), r#"{"msgtype":"text","text":{"content":"hi"}}"#);
    assert_eq!(json(Markdown::new("**a**")), r#"{"msgtype":"markdown","markdown":{"content":"**a**"}}"#);
    assert_eq!(json(Message::from(File::new("M"))), r#"{"msgtype":"file","file":{"media_id":"M"}}"#);
    assert_eq!(
        json(Message::from(Video::new("M").title("T"))),
        r#"{"msgtype":"video","video":{"media_id":"M","title":"T"}}"#
    );
    let card_text = r#"{"card_type":"text_notice","card_action":{"type":1,"url":"U"},"main_title":{"title":"T"}}"#;
    assert_eq!(json(card()), format!(r#"{{"msgtype":"template_card","template_card":{card_text}}}"#));
    let stream =
        Stream::new().id("S").finish(true).content("c").msg_item([picture()]).feedback(Feedback::new().id("F"));
    let stream_text = concat!(
        r#"{"id":"S","finish":true,"content":"c","msg_item":[{"msgtype":"image","image":{"base64":"YWJj","#,
        r#""md5":"900150983cd24fb0d6963f7d28e17f72"}}],"feedback":{"id":"F"}}"#
    );
    assert_eq!(json(stream.clone()), format!(r#"{{"msgtype":"stream","stream":{stream_text}}}"#));
    assert_eq!(
        json(Reply::StreamWithTemplateCard(stream, card())),
        format!(r#"{{"msgtype":"stream_with_template_card","stream":{stream_text},"template_card":{card_text}}}"#)
    );
    let update = UpdateTemplateCard::new(card()).userids(["U1", "U2"]);
    assert_eq!(
        json(Reply::UpdateTemplateCard(update)),
        format!(r#"{{"response_type":"update_template_card","template_card":{card_text},"userids":["U1","U2"]}}"#)
    );
}

#[test]
fn each_callback_takes_its_own() {
    let stream = || Reply::from(Stream::new().id("S"));
    let both = || Reply::StreamWithTemplateCard(Stream::new().id("S"), card());
    let later = || Reply::from(Message::Other(Unknown::new("later")));
    let replies: [(&str, Reply); 7] = [
        ("text", Reply::text("t")),
        ("stream", stream()),
        ("both", both()),
        ("card", card().into()),
        ("update", Reply::update(buttons("I"))),
        ("markdown", Markdown::new("m").into()),
        ("later", later()),
    ];
    for (kind, mode, taken) in [
        (Kind::Message, Mode::Webhook, "stream both card later"),
        (Kind::Message, Mode::Connection, "stream card markdown later"),
        (Kind::Refresh, Mode::Webhook, "stream both"),
        (Kind::EnterChat, Mode::Webhook, "text card later"),
        (Kind::EnterChat, Mode::Connection, "text card later"),
        (Kind::Card("I".into()), Mode::Webhook, "update"),
        (Kind::Feedback, Mode::Webhook, ""),
        (Kind::Other { message: true }, Mode::Webhook, "text stream both card update markdown later"),
    ] {
        let found: Vec<&str> =
            replies.iter().filter(|(_, reply)| reply.check(mode, &kind).is_ok()).map(|(name, _)| *name).collect();
        assert_eq!(found.join(" "), taken, "{kind:?} {mode:?}");
        assert!(Reply::Nothing.check(mode, &kind).is_ok());
    }
    let why = refused(Reply::text("t"), Mode::Webhook, &Kind::Message);
    assert_eq!(
        why,
        "msgtype text is no reply to a message, which takes stream, template_card and stream_with_template_card in \
         webhook mode"
    );
    let why = refused(Reply::update(buttons("J")), Mode::Webhook, &Kind::Card("I".into()));
    assert!(why.contains(r#"is "J", the card that was pressed has "I""#), "{why}");
}

#[test]
fn sizes() {
    let to = &Kind::Message;
    let stream = || Stream::new().id("S");
    let ok = |stream: Stream| stream.check(Mode::Webhook, to);
    assert!(ok(stream().content("x".repeat(20_480))).is_ok());
    assert!(
        refused(stream().content("x".repeat(20_481)), Mode::Webhook, to).contains("stream.content has 20481 bytes")
    );
    assert!(refused(Stream::new().content("x"), Mode::Webhook, to).contains("stream.id is missing"));
    assert!(Stream::new().check(Mode::Webhook, &Kind::Refresh).is_ok(), "the refresh named it");
    let end = |pictures| stream().finish(true).msg_item((0..pictures).map(|_| picture()));
    assert!(ok(end(10)).is_ok());
    assert!(refused(end(11), Mode::Webhook, to).contains("stream.msg_item has 11 entries"));
    assert!(refused(stream().msg_item([picture()]), Mode::Webhook, to).contains("only taken with finish"));
    assert!(refused(end(1), Mode::Connection, to).contains("over the long connection"));
    let picture = |bytes: usize| StreamItem::from(Picture::new("A".repeat(bytes.div_ceil(3) * 4), "md5"));
    assert!(ok(stream().finish(true).msg_item([picture(10 * 1024 * 1024 - 2)])).is_ok());
    let large = refused(stream().finish(true).msg_item([picture(10 * 1024 * 1024 + 2)]), Mode::Webhook, to);
    assert!(large.contains("stream.msg_item.image.base64 holds"), "{large}");
    let feedback = |bytes: usize| stream().feedback(Feedback::new().id("x".repeat(bytes)));
    assert!(ok(feedback(256)).is_ok());
    assert!(refused(feedback(257), Mode::Webhook, to).contains("stream.feedback.id has 257 bytes"));
    let bad: TemplateCard = TextNotice::new(CardAction::link("U")).into();
    let both = Reply::StreamWithTemplateCard(stream(), bad);
    assert!(refused(both, Mode::Webhook, to).contains("template_card.main_title is missing"));
    let title = Message::from(Video::new("M").title("x".repeat(65)));
    assert!(refused(title, Mode::Connection, to).contains("video.title has 65 bytes"));
}
