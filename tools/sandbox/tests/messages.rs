//! Messages, chats, robots and media, by the typed endpoints in process.

mod common;

use std::time::Duration;

use common::{call, code, sandbox};
use wecom_core::api::message::card::{Button, ButtonInteraction};
use wecom_core::api::message::{self, Image, Markdown, To};
use wecom_core::api::{appchat, contacts, media, webhook};
use wecom_core::endpoint::{BASE, Endpoint};
use wecom_core::types::{File, MediaKind};
use wecom_sandbox::{Channel, Fault};

#[test]
fn from_member_to_message() {
    let sandbox = sandbox();
    call(&sandbox, &contacts::user::Create::new("wangwu", "王五").mobile("1")).unwrap();
    let sent = call(&sandbox, &message::Send::new(1, To::user("WangWu"), "你好")).unwrap();
    assert!(sent.reached_all() && !sent.msgid.is_empty());
    let inbox = sandbox.inbox("wangwu");
    assert_eq!((inbox.len(), inbox[0].kind(), inbox[0].text()), (1, "text", "你好"));
    assert_eq!(inbox[0].by, Channel::App(1.into()));
    assert_eq!(inbox[0].id, sent.msgid);
    assert!(sandbox.inbox("zhangsan").is_empty());
}

#[test]
fn recipients_are_taken_apart() {
    let sandbox = sandbox();
    let tag = call(&sandbox, &contacts::tag::Create::new("标签")).unwrap().tagid;
    call(&sandbox, &contacts::tag::AddUsers::new(tag).userlist(["lisi2"])).unwrap();
    let to = To::users(["ZhangSan", "Nobody"]).and(To::party(99)).and(To::tags([tag, 77.into()]));
    let sent = call(&sandbox, &message::Send::new(1, to, "x")).unwrap();
    assert_eq!(sent.invaliduser, ["nobody"], "in lower case");
    assert_eq!((sent.invalidparty[0].value(), sent.invalidtag[0].value()), (99, 77));
    assert_eq!(sandbox.sent_messages()[0].to, ["lisi2", "zhangsan"]);

    call(&sandbox, &message::Send::new(1, To::all(), "x")).unwrap();
    assert_eq!(sandbox.sent_messages()[1].to.len(), 2);
    call(&sandbox, &message::Send::new(1, To::party(1), "x")).unwrap();
    assert_eq!(sandbox.sent_messages()[2].to.len(), 2);

    assert_eq!(code(&sandbox, &message::Send::new(1, To::users(["nobody", "none"]), "x")), 81013);
    assert_eq!(code(&sandbox, &message::Send::new(2, To::all(), "x")), 301_002);
    assert_eq!(code(&sandbox, &message::Send::new(9, To::all(), "x")), 40056);
    assert_eq!(code(&sandbox, &message::Send::new(1, To::all(), Image::new("none"))), 40007);
    assert_eq!(code(&sandbox, &message::Send::new(1, To::all(), "")), 44004);
    assert_eq!(sandbox.sent_messages().len(), 3, "what is refused is not sent");
}

/// What the SDK would not send, others may.
#[test]
fn bodies_are_checked() {
    let sandbox = sandbox();
    let token = sandbox.token(1);
    let post = |body: &str| {
        let request = http::Request::post(format!("/cgi-bin/message/send?access_token={token}"));
        let answer = sandbox.handle(request.body(body.as_bytes().to_vec()).unwrap());
        serde_json::from_slice::<serde_json::Value>(answer.body()).unwrap()["errcode"].as_i64().unwrap()
    };
    assert_eq!(post("{"), 47001);
    assert_eq!(post("[]"), 47001);
    assert_eq!(post(r#"{"agentid":{}}"#), 40058);
    assert_eq!(post("{}"), 41011);
    assert_eq!(post(r#"{"agentid":1}"#), 82001);
    assert_eq!(post(r#"{"agentid":1,"touser":"zhangsan"}"#), 40008);
    let long = "x".repeat(2049);
    let body = format!(r#"{{"agentid":1,"touser":"zhangsan","msgtype":"text","text":{{"content":"{long}"}}}}"#);
    assert_eq!(post(&body), 45002);
    assert_eq!(post(&body.replace(&long, "x")), 0);
    assert_eq!(post(&body.replace(&long, "x").replace("zhangsan", "@all")), 0);
}

#[test]
fn duplicates_recalls_and_statistics() {
    let sandbox = sandbox();
    let send = message::Send::new(1, To::all(), Markdown::new("**x**")).enable_duplicate_check(true);
    let first = call(&sandbox, &send).unwrap().msgid;
    assert_eq!(call(&sandbox, &send).unwrap().msgid, first);
    assert_eq!(sandbox.sent_messages().len(), 1, "the same within half an hour");
    sandbox.advance(Duration::from_secs(1800));
    let second = call(&sandbox, &send).unwrap().msgid;
    assert_ne!(second, first);

    call(&sandbox, &message::Recall::new(&first)).unwrap();
    let sent = sandbox.sent_messages();
    assert!(sent[0].recalled && !sent[1].recalled);
    assert_eq!(code(&sandbox, &message::Recall::new("none")), 40058);
    let count = |day| call(&sandbox, &message::Statistics::new().time_type(day)).unwrap().statistics;
    assert_eq!(count(message::Day::Today)[0].count, 4, "two members, twice");
    sandbox.advance(Duration::from_secs(86_400));
    assert!(count(message::Day::Today).is_empty());
    assert_eq!(count(message::Day::Yesterday)[0].count, 4);
    sandbox.advance(Duration::from_secs(1));
    assert_eq!(code(&sandbox, &message::Recall::new(&second)), 42052);
}

#[test]
fn cards_change_once() {
    let sandbox = sandbox();
    let card = ButtonInteraction::new("标题", [Button::new("同意").key("yes")]).task_id("task-1");
    let sent = call(&sandbox, &message::Send::new(1, To::all(), card)).unwrap();
    assert!(!sent.response_code.is_empty());
    let update =
        message::UpdateTemplateCard::new(1, &sent.response_code).userids(["zhangsan", "nobody"]).button("已同意");
    assert_eq!(call(&sandbox, &update).unwrap().invaliduser, ["nobody"]);
    assert_eq!(sandbox.sent_messages()[0].updates[0]["button"]["replace_name"], "已同意");
    assert_eq!(code(&sandbox, &update), 60140, "the code is used up");
}

#[test]
fn app_chats() {
    let sandbox = sandbox();
    let create = appchat::Create::new(["zhangsan", "lisi2"]).name("项目").owner("lisi2").chatid("chat1");
    assert_eq!(call(&sandbox, &create).unwrap().chatid, "chat1");
    assert_eq!(code(&sandbox, &create), 86215);
    assert_eq!(code(&sandbox, &appchat::Create::new(["zhangsan", "nobody"])), 86216);
    assert_eq!(code(&sandbox, &appchat::Create::new(["zhangsan", "ZhangSan"])), 86006);
    let chat = call(&sandbox, &appchat::Get::new("chat1")).unwrap().chat_info;
    assert_eq!((chat.name.as_str(), chat.owner.as_str(), chat.userlist.len()), ("项目", "lisi2", 2));
    call(&sandbox, &contacts::user::Create::new("wangwu", "王五").mobile("1")).unwrap();
    call(&sandbox, &appchat::Update::new("chat1").add_user_list(["wangwu"]).del_user_list(["lisi2"])).unwrap();
    let chat = call(&sandbox, &appchat::Get::new("chat1")).unwrap().chat_info;
    assert_eq!((chat.owner.as_str(), chat.userlist.len()), ("zhangsan", 2));
    assert_eq!(code(&sandbox, &appchat::Update::new("chat1").del_user_list(["wangwu"])), 86006);
    assert_eq!(code(&sandbox, &appchat::Get::new("none")), 86003);

    call(&sandbox, &appchat::Send::new("chat1", "hi")).unwrap();
    let sent = sandbox.sent_messages();
    assert_eq!((&sent[0].by, sent[0].to.len()), (&Channel::Chat("chat1".into()), 2));
    let other = sandbox.token(2);
    let request = appchat::Send::new("chat1", "hi").http_request(BASE, &other).unwrap();
    assert_eq!(appchat::Send::parse(sandbox.handle(request)).unwrap_err().code().unwrap().0, 86008);
}

#[test]
fn group_robots() {
    let sandbox = sandbox();
    let send = |key: &str, message: webhook::Message| {
        let request = webhook::Send::new(message).http_request(BASE, key).unwrap();
        webhook::Send::parse(sandbox.handle(request)).map_err(|error| error.code().unwrap().0)
    };
    send("robot-key", "hi".into()).unwrap();
    assert_eq!(send("other-key", "hi".into()).unwrap_err(), 93000);
    send("robot-key", webhook::Image::from_bytes(b"picture").into()).unwrap();
    let mut broken = webhook::Image::from_bytes(b"picture");
    broken.md5 = "0".repeat(32);
    assert_eq!(send("robot-key", broken.into()).unwrap_err(), 301_019);
    for _ in 2..20 {
        send("robot-key", "hi".into()).unwrap();
    }
    assert_eq!(send("robot-key", "hi".into()).unwrap_err(), 45009, "20 messages a minute");
    sandbox.advance(Duration::from_secs(60));
    send("robot-key", "hi".into()).unwrap();
    assert_eq!(sandbox.sent_messages()[0].by, Channel::Robot(0));

    let upload = webhook::UploadMedia::new(MediaKind::File, File::new("a.txt", "hello!"));
    let uploaded = webhook::UploadMedia::parse(sandbox.handle(upload.http_request(BASE, "robot-key").unwrap()));
    send("robot-key", message::File::new(uploaded.unwrap().media_id).into()).unwrap();
}

#[test]
fn media_up_and_down() {
    let sandbox = sandbox();
    let upload = media::Upload::new(MediaKind::File, File::new("报告.txt", "0123456789"));
    let id = call(&sandbox, &upload).unwrap().media_id;
    let file = call(&sandbox, &media::Get::new(&id)).unwrap();
    assert_eq!((file.name.as_deref(), file.bytes.as_slice()), (Some("报告.txt"), b"0123456789".as_slice()));
    let part = call(&sandbox, &media::Get::new(&id).range(3, 5)).unwrap();
    assert_eq!((part.range.as_deref(), part.bytes.as_slice()), (Some("bytes 3-5/10"), b"345".as_slice()));
    let rest = call(&sandbox, &media::Get::new(&id).range(3, 5).rest(&part).unwrap()).unwrap();
    assert_eq!(rest.bytes, b"678");
    assert_eq!(code(&sandbox, &media::Get::new(&id).range(10, 12)), 830_002);
    call(&sandbox, &message::Send::new(1, To::all(), message::File::new(&id))).unwrap();
    sandbox.advance(Duration::from_secs(3 * 86_400));
    assert_eq!(code(&sandbox, &media::Get::new(&id)), 40007, "three days are over");
    assert_eq!(code(&sandbox, &media::Get::new("none")), 40007);

    let mut small = request_of(&sandbox, &upload);
    let text = String::from_utf8(small.body().clone()).unwrap().replace("0123456789", "01234");
    *small.body_mut() = text.into_bytes();
    assert_eq!(media::Upload::parse(sandbox.handle(small)).unwrap_err().code().unwrap().0, 40006);
    let mut broken = request_of(&sandbox, &upload);
    broken.body_mut().truncate(20);
    assert_eq!(media::Upload::parse(sandbox.handle(broken)).unwrap_err().code().unwrap().0, 41005);
    let image = call(&sandbox, &media::UploadImage::new(File::new("a.png", "picture"))).unwrap();
    assert!(image.url.starts_with("https://"));

    sandbox.fault("/cgi-bin/media/upload", Fault::Code(45001));
    assert_eq!(code(&sandbox, &upload), 45001);
    assert_eq!(code(&sandbox, &upload), 0);
}

fn request_of<E: Endpoint>(sandbox: &wecom_sandbox::Sandbox, endpoint: &E) -> http::Request<Vec<u8>> {
    common::request(sandbox, endpoint)
}
