//! A robot's messages as they are on the wire.

use super::*;
use crate::api::appchat::Text;
use crate::api::message::card::{CardAction, NewsNotice, TextNotice};
use crate::api::message::{Article, File, Markdown, News, Voice};
use crate::endpoint::{BASE, Endpoint};
use crate::types::{MediaKind, Timestamp};

fn wire(message: impl Into<Message>) -> String {
    let request = Send::new(message).http_request(BASE, "K").unwrap();
    assert_eq!(request.uri(), "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=K");
    String::from_utf8(request.into_body()).unwrap()
}

fn refused(message: impl Into<Message>) -> String {
    Send::new(message).http_request(BASE, "K").unwrap_err().to_string()
}

#[test]
fn messages_on_the_wire() {
    assert_eq!(wire("hello world"), r#"{"msgtype":"text","text":{"content":"hello world"}}"#);
    assert_eq!(
        wire(Text::new("x").mentioned_list(["wangqing", "@all"]).mentioned_mobile_list(["13800001111"])),
        r#"{"msgtype":"text","text":{"content":"x","mentioned_list":["wangqing","@all"],"mentioned_mobile_list":["13800001111"]}}"#
    );
    assert_eq!(wire(Markdown::new("a")), r#"{"msgtype":"markdown","markdown":{"content":"a"}}"#);
    assert_eq!(wire(MarkdownV2::new("a")), r#"{"msgtype":"markdown_v2","markdown_v2":{"content":"a"}}"#);
    assert_eq!(
        wire(Image::from_bytes(b"abc")),
        r#"{"msgtype":"image","image":{"base64":"YWJj","md5":"900150983cd24fb0d6963f7d28e17f72"}}"#
    );
    assert_eq!(
        wire(News::new([Article::new("T").url("U")])),
        r#"{"msgtype":"news","news":{"articles":[{"title":"T","url":"U"}]}}"#
    );
    assert_eq!(wire(File::new("M")), r#"{"msgtype":"file","file":{"media_id":"M"}}"#);
    assert_eq!(wire(Voice::new("M")), r#"{"msgtype":"voice","voice":{"media_id":"M"}}"#);
    assert_eq!(
        wire(TextNotice::new(CardAction::link("U")).main_title("T")),
        r#"{"msgtype":"template_card","template_card":{"card_type":"text_notice","card_action":{"type":1,"url":"U"},"main_title":{"title":"T"}}}"#
    );
    assert_eq!(
        wire(NewsNotice::new("T", CardAction::link("U")).card_image("P")),
        r#"{"msgtype":"template_card","template_card":{"card_type":"news_notice","main_title":{"title":"T"},"card_action":{"type":1,"url":"U"},"card_image":{"url":"P"}}}"#
    );
    assert!(!Send::new("x").repeatable());
}

#[test]
fn messages_are_checked() {
    assert_eq!(refused("x".repeat(2049)), "/cgi-bin/webhook/send: text.content has 2049 bytes, at most 2048 are taken");
    assert!(wire(Markdown::new("x".repeat(4096))).len() > 4096);
    assert!(refused(Markdown::new("x".repeat(4097))).contains("markdown.content has 4097 bytes, at most 4096"));
    assert!(refused(MarkdownV2::new("x".repeat(4097))).contains("markdown_v2.content has 4097 bytes"));
    assert!(refused(News::new(vec![Article::new("T"); 9])).contains("news.articles has 9 entries, not 1 to 8"));
    assert!(refused(NewsNotice::new("T", CardAction::link("U"))).contains("template_card.card_image is missing"));
    let far = Article::new("T").url("x".repeat(2049)).picurl("x".repeat(2049));
    assert!(wire(News::new([far])).len() > 4096, "the page knows no limit for a robot's addresses");
    let most = 2 * 1024 * 1024;
    assert!(wire(Image::from_bytes(&vec![0; most])).len() > most);
    for more in 1..4 {
        let problem = format!("image.base64 holds {} bytes, at most 2097152 are taken", most + more);
        assert!(refused(Image::from_bytes(&vec![0; most + more])).ends_with(&problem), "{more}");
    }
}

#[test]
fn uploads_on_the_wire() {
    let upload = UploadMedia::new("file", crate::types::File::new("报告.txt", "mytext"));
    let request = upload.http_request(BASE, "K").unwrap();
    assert_eq!(request.uri(), "https://qyapi.weixin.qq.com/cgi-bin/webhook/upload_media?key=K&type=file");
    let body = String::from_utf8(request.into_body()).unwrap();
    assert!(
        body.contains("name=\"media\"; filename=\"报告.txt\"\r\nContent-Type: text/plain\r\n\r\nmytext\r\n--"),
        "{body}"
    );

    let answer = br#"{"errcode":0,"errmsg":"ok","type":"file","media_id":"M","created_at":"1380000000"}"#;
    let uploaded = UploadMedia::parse(http::Response::new(answer)).unwrap();
    assert_eq!((uploaded.kind, uploaded.media_id.as_str()), (MediaKind::File, "M"));
    assert_eq!(uploaded.created_at, Timestamp::from_secs(1_380_000_000));

    let sized = |kind: MediaKind, length| {
        UploadMedia::new(kind, crate::types::File::streamed("a", length)).http_request(BASE, "K").is_ok()
    };
    assert!(!sized(MediaKind::File, 5) && sized(MediaKind::File, 6));
    assert!(sized(MediaKind::File, 20 << 20) && !sized(MediaKind::File, (20 << 20) + 1));
    assert!(sized(MediaKind::Voice, 2 << 20) && !sized(MediaKind::Voice, (2 << 20) + 1));
}

#[test]
fn bad_answers_are_errors() {
    fn fails<E: Endpoint>(bodies: &[&[u8]]) {
        for body in bodies {
            assert!(E::parse(http::Response::new(body)).is_err(), "{:?}", String::from_utf8_lossy(body));
        }
    }
    let broken: [&[u8]; 5] = [b"", b"[]", b"{\"errcode\":0", b"\xff\xfe{", b"{\"errmsg\":\"\xe4\xbd\"}"];
    fails::<Send>(&broken);
    fails::<UploadMedia>(&broken);
    fails::<UploadMedia>(&[br#"{"media_id":["a"]}"#, br#"{"created_at":"soon"}"#, br#"{"type":{"a":1}}"#]);
}
