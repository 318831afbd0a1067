//! Chats as they are on the wire.

use super::*;
use crate::api::message::{Article, File, Image, Mpnews, News, StoredArticle, Textcard, Video, Voice};
use crate::api::testing::{body, refused};
use crate::endpoint::{BASE, Endpoint};

#[test]
fn chats_on_the_wire() {
    let create = Create::new(["a", "b"]).name("N").owner("a").chatid("CHAT1");
    assert_eq!(create.http_request(BASE, "T").unwrap().uri().path(), "/cgi-bin/appchat/create");
    assert_eq!(body(&create), r#"{"userlist":["a","b"],"name":"N","owner":"a","chatid":"CHAT1"}"#);
    assert!(!create.repeatable());
    let created = Create::parse(http::Response::new(br#"{"errcode":0,"chatid":"CHAT1"}"#)).unwrap();
    assert_eq!(created.chatid, "CHAT1");

    let update = Update::new("C").name("N").owner("b").add_user_list(["c"]).del_user_list(["a"]);
    assert_eq!(update.http_request(BASE, "T").unwrap().uri().path(), "/cgi-bin/appchat/update");
    assert_eq!(body(&update), r#"{"chatid":"C","name":"N","owner":"b","add_user_list":["c"],"del_user_list":["a"]}"#);
    assert!(update.repeatable());

    let get = Get::new("C").http_request(BASE, "T").unwrap();
    assert_eq!(get.uri(), "https://qyapi.weixin.qq.com/cgi-bin/appchat/get?access_token=T&chatid=C");
    let answer =
        br#"{"errcode":0,"chat_info":{"chatid":"C","name":null,"owner":"a","userlist":["a","b"],"chat_type":0}}"#;
    let chat = Get::parse(http::Response::new(answer)).unwrap().chat_info;
    assert_eq!((chat.name.as_str(), chat.owner.as_str(), chat.userlist.len()), ("", "a", 2));
    assert_eq!(chat.extra().get("chat_type").unwrap(), 0);
}

#[test]
fn chats_are_checked() {
    assert_eq!(refused(&Create::new(["a"])), "/cgi-bin/appchat/create: userlist has 1 entries, not 2 to 2000");
    assert!(refused(&Create::new(vec!["a"; 2001])).contains("userlist has 2001"));
    assert!(refused(&Create::new(["a", "b"]).name("群".repeat(51))).contains("name has 51 characters"));
    assert!(body(&Create::new(["a", "b"]).name("群".repeat(50))).contains("群群"));
    assert!(refused(&Create::new(["a", "b"]).chatid("C-1")).contains("chatid is not made of"));
    assert!(
        refused(&Create::new(["a", "b"]).chatid("C".repeat(33))).ends_with("chatid has 33 bytes, at most 32 are taken")
    );
    assert!(refused(&Update::new("C").name("群".repeat(51))).contains("name has 51"));
    assert!(refused(&Update::new("C").del_user_list(vec!["a"; 2001])).contains("del_user_list has 2001"));
    assert!(refused(&Update::new("C").add_user_list(vec!["a"; 2001])).contains("add_user_list has 2001"));
}

#[test]
fn messages_on_the_wire() {
    let wire = |message: Message| {
        let whole = body(&Send::new("C", message));
        whole.strip_prefix(r#"{"chatid":"C","msgtype":"#).unwrap().to_owned()
    };
    assert_eq!(
        body(&Send::new("C", "hi").safe(true)),
        r#"{"chatid":"C","safe":1,"msgtype":"text","text":{"content":"hi"}}"#
    );
    assert_eq!(
        wire(Text::new("hi").mentioned_list(["w", "@all"]).mentioned_mobile_list(["138"]).into()),
        r#""text","text":{"content":"hi","mentioned_list":["w","@all"],"mentioned_mobile_list":["138"]}}"#
    );
    assert_eq!(wire(Image::new("M").into()), r#""image","image":{"media_id":"M"}}"#);
    assert_eq!(wire(Voice::new("M").into()), r#""voice","voice":{"media_id":"M"}}"#);
    assert_eq!(wire(Video::new("M").title("T").into()), r#""video","video":{"media_id":"M","title":"T"}}"#);
    assert_eq!(wire(File::new("M").into()), r#""file","file":{"media_id":"M"}}"#);
    assert_eq!(
        wire(Textcard::new("T", "D", "U").into()),
        r#""textcard","textcard":{"title":"T","description":"D","url":"U"}}"#
    );
    assert_eq!(
        wire(News::new([Article::new("T").url("U")]).into()),
        r#""news","news":{"articles":[{"title":"T","url":"U"}]}}"#
    );
    assert_eq!(
        wire(Mpnews::new([StoredArticle::new("T", "M", "C")]).into()),
        r#""mpnews","mpnews":{"articles":[{"title":"T","thumb_media_id":"M","content":"C"}]}}"#
    );
    assert_eq!(wire(Markdown::new("*a*").into()), r#""markdown","markdown":{"content":"*a*"}}"#);
    assert!(!Send::new("C", "hi").repeatable());
}

#[test]
fn messages_are_checked() {
    let refused = |message: Message| refused(&Send::new("C", message));
    assert!(refused("x".repeat(2049).into()).contains("text.content has 2049 bytes"));
    assert!(refused(Markdown::new("x".repeat(2049)).into()).contains("markdown.content has 2049 bytes"));
    assert!(refused(Textcard::new("企".repeat(43), "D", "U").into()).contains("textcard.title has 129 bytes"));
    assert!(refused(Video::new("M").title("x".repeat(129)).into()).contains("video.title has 129 bytes"));
    assert!(refused(News::new(vec![Article::new("T"); 9]).into()).contains("news.articles has 9"));
    let far = "x".repeat(2049);
    let sent = |message: Message| body(&Send::new("C", message)).len() > 2049;
    assert!(sent(Textcard::new("T", "D", &*far).into()), "the page knows no limit for a chat's addresses");
    assert!(sent(News::new([Article::new("T").url(&*far)]).into()));
    let none: [StoredArticle; 0] = [];
    assert!(refused(Mpnews::new(none).into()).contains("mpnews.articles has 0"));
}

#[test]
fn bad_answers_are_errors() {
    fn fails<E: Endpoint>(bodies: &[&[u8]]) {
        for body in bodies {
            assert!(E::parse(http::Response::new(body)).is_err(), "{:?}", String::from_utf8_lossy(body));
        }
    }
    let broken: [&[u8]; 5] = [b"", b"[]", b"{\"errcode\":0", b"\xff\xfe{", b"{\"errmsg\":\"\xe4\xbd\"}"];
    fails::<Create>(&broken);
    fails::<Update>(&broken);
    fails::<Get>(&broken);
    fails::<Send>(&broken);
    fails::<Create>(&[br#"{"chatid":["a"]}"#, br#"{"chatid":{"a":1}}"#]);
    fails::<Get>(&[br#"{"chat_info":"x"}"#, br#"{"chat_info":{"userlist":[{"a":1}]}}"#, br#"{"chat_info":[{},{}]}"#]);
}
