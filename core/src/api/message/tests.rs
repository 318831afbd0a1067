//! Messages as they are on the wire.

use super::card::{
    ActionMenu, Button, ButtonInteraction, CardAction, Checkbox, CheckboxOption, MenuAction, MultipleInteraction,
    NewsNotice, Selection, SelectionOption, SubmitButton, TextNotice, VoteInteraction,
};
use super::*;
use crate::api::testing::{body, refused};
use crate::endpoint::{BASE, Endpoint};
use crate::types::{AgentId, DepartmentId, TagId, UserId};
use crate::wire::from_json;

mod cards;
mod limits;

/// The body of a message to one member, less what all kinds have.
fn wire(message: impl Into<Message>) -> String {
    let whole = body(&Send::new(1, To::user("u"), message));
    let inner = whole.strip_prefix(r#"{"touser":"u","agentid":1,"#).and_then(|rest| rest.strip_suffix('}'));
    inner.unwrap_or_else(|| panic!("{whole}")).to_owned()
}

fn wrong(message: impl Into<Message>) -> String {
    let text = refused(&Send::new(1, To::all(), message));
    text.strip_prefix("/cgi-bin/message/send: ").unwrap_or_else(|| panic!("{text}")).to_owned()
}

#[test]
fn a_message_on_the_wire() {
    let to = To::users(["zhangsan", "lisi"]).and(To::parties([1, 2])).and(To::tag(7));
    let send = Send::new(AgentId(1000002), to, Text::new("你好\n"))
        .safe(true)
        .enable_id_trans(true)
        .enable_duplicate_check(true)
        .duplicate_check_interval(60)
        .with("later", 5);
    assert_eq!(send.http_request(BASE, "T").unwrap().uri().path(), "/cgi-bin/message/send");
    assert_eq!(
        body(&send),
        r#"{"touser":"zhangsan|lisi","toparty":"1|2","totag":"7","agentid":1000002,"msgtype":"text","text":{"content":"你好\n"},"safe":1,"enable_id_trans":1,"enable_duplicate_check":1,"duplicate_check_interval":60,"later":5}"#
    );
    assert_eq!(
        body(&Send::new(1, To::all(), "hi").safe(Safe::WithinCorp)),
        r#"{"touser":"@all","agentid":1,"msgtype":"text","text":{"content":"hi"},"safe":2}"#
    );
    assert_eq!(
        body(&Send::new(1, To::default(), "hi").selected_ticket_list(["t"])),
        r#"{"selected_ticket_list":["t"],"agentid":1,"msgtype":"text","text":{"content":"hi"}}"#
    );
    assert!(Send::DOC.starts_with("Sends a message as an app (发送应用消息)."));
}

#[test]
fn recipients_combine() {
    let to = To::from(UserId::from("a")).and(DepartmentId(1).into()).and(TagId(2).into()).and(To::tags([3]));
    assert_eq!((to.users.len(), to.parties.len(), to.tags.len()), (1, 1, 2));
    assert!(!to.is_all() && !to.is_nobody());
    assert!(To::all().is_all());
    assert!(To::default().is_nobody() && To::user("").is_nobody());
}

#[test]
fn only_a_checked_message_is_sent_twice() {
    let send = Send::new(1, To::all(), "hi");
    assert!(!send.repeatable());
    assert!(!send.clone().enable_duplicate_check(false).repeatable());
    assert!(send.enable_duplicate_check(true).repeatable());
    assert!(!Recall::new("M").repeatable() && Statistics::new().repeatable());
    assert!(!UpdateTemplateCard::new(1, "C").repeatable(), "a code is good for once");
    assert!(UpdateTaskcard::new(1, "T", "done").repeatable());
}

#[test]
fn recipients_are_checked() {
    let to = |to: To| refused(&Send::new(1, to, "hi"));
    assert_eq!(
        to(To::default()),
        "/cgi-bin/message/send: touser is empty, as are toparty and totag: nobody is addressed"
    );
    assert_eq!(to(To::users(vec!["u"; 1001])), "/cgi-bin/message/send: touser has 1001 entries, not 0 to 1000");
    assert_eq!(to(To::parties(vec![1; 101])), "/cgi-bin/message/send: toparty has 101 entries, not 0 to 100");
    assert_eq!(to(To::tags(vec![1; 101])), "/cgi-bin/message/send: totag has 101 entries, not 0 to 100");
    assert!(to(To::user("a|b")).contains("touser holds \"a|b\""));
    let most = To::users(vec!["u"; 1000]).and(To::parties(vec![1; 100])).and(To::tags(vec![1; 100]));
    assert!(Send::new(1, most, "hi").http_request(BASE, "T").is_ok());
    assert!(
        refused(&Send::new(1, To::all(), "hi").duplicate_check_interval(14_401)).contains("duplicate_check_interval")
    );
}

#[test]
fn simple_kinds_on_the_wire() {
    assert_eq!(wire(Image::new("M")), r#""msgtype":"image","image":{"media_id":"M"}"#);
    assert_eq!(wire(Voice::new("M")), r#""msgtype":"voice","voice":{"media_id":"M"}"#);
    assert_eq!(wire(File::new("M")), r#""msgtype":"file","file":{"media_id":"M"}"#);
    assert_eq!(
        wire(Video::new("M").title("T").description("D")),
        r#""msgtype":"video","video":{"media_id":"M","title":"T","description":"D"}"#
    );
    assert_eq!(
        wire(Textcard::new("T", "D", "https://x").btntxt("更多")),
        r#""msgtype":"textcard","textcard":{"title":"T","description":"D","url":"https://x","btntxt":"更多"}"#
    );
    assert_eq!(wire(Markdown::new("# a")), r##""msgtype":"markdown","markdown":{"content":"# a"}"##);
    assert_eq!(
        wire(News::new([Article::new("T").description("D").url("U").picurl("P").appid("A").pagepath("B")])),
        r#""msgtype":"news","news":{"articles":[{"title":"T","description":"D","url":"U","picurl":"P","appid":"A","pagepath":"B"}]}"#
    );
    assert_eq!(
        wire(Mpnews::new([StoredArticle::new("T", "M", "C").author("A").content_source_url("U").digest("D")])),
        r#""msgtype":"mpnews","mpnews":{"articles":[{"title":"T","thumb_media_id":"M","content":"C","author":"A","content_source_url":"U","digest":"D"}]}"#
    );
    assert_eq!(
        wire(
            MiniprogramNotice::new("wx1", "预订成功")
                .page("p")
                .description("D")
                .emphasis_first_item(true)
                .content_item([Pair::new("会议室", "402")])
        ),
        r#""msgtype":"miniprogram_notice","miniprogram_notice":{"appid":"wx1","title":"预订成功","page":"p","description":"D","emphasis_first_item":true,"content_item":[{"key":"会议室","value":"402"}]}"#
    );
    assert_eq!(
        wire(
            TemplateMessage::new("I")
                .url("U")
                .miniprogram(crate::api::miniprogram::Page::new("A", "P"))
                .content_item([Pair::new("k", "v")])
        ),
        r#""msgtype":"template_msg","template_msg":{"template_id":"I","url":"U","miniprogram":{"appid":"A","pagepath":"P"},"content_item":[{"key":"k","value":"v"}]}"#
    );
}

#[test]
fn task_cards_have_two_names() {
    let button = TaskcardButton::new("k", "批准").replace_name("已批准").color("red").is_bold(true);
    let rest = r#"{"title":"T","description":"D","task_id":"I","btn":[{"key":"k","name":"批准","replace_name":"已批准","color":"red","is_bold":true}],"url":"U"}"#;
    assert_eq!(
        wire(Taskcard::new("T", "D", "I", [button]).url("U")),
        format!(r#""msgtype":"interactive_taskcard","interactive_taskcard":{rest}"#)
    );
    let old = format!(r#"{{"msgtype":"taskcard","taskcard":{rest}}}"#);
    let message: Message = from_json(old.as_bytes()).unwrap();
    assert!(matches!(&message, Message::OldTaskcard(card) if card.btn[0].is_bold == Some(true)));
    assert_eq!(format!("{{{}}}", wire(message)), old);
}

#[test]
fn texts_that_would_be_cut_are_refused() {
    assert_eq!(wrong("x".repeat(2049)), "text.content has 2049 bytes, at most 2048 are taken");
    assert_eq!(wrong("企".repeat(683)), "text.content has 2049 bytes, at most 2048 are taken");
    assert!(wire("x".repeat(2048)).len() > 2048);
    assert_eq!(wrong(Markdown::new("x".repeat(2049))), "markdown.content has 2049 bytes, at most 2048 are taken");
    assert_eq!(wrong(Video::new("M").title("x".repeat(129))), "video.title has 129 bytes, at most 128 are taken");
    let long = "x".repeat(513);
    assert!(wrong(Video::new("M").description(&*long)).starts_with("video.description has 513 bytes"));
    assert!(wire(Textcard::new("企".repeat(128), "业".repeat(512), "U")).contains("企企"), "characters, not bytes");
    assert!(wrong(Textcard::new("企".repeat(129), "D", "U")).starts_with("textcard.title has 129 characters"));
    assert!(wrong(Textcard::new("T", &*long, "U")).starts_with("textcard.description has 513 characters"));
    assert!(wrong(Textcard::new("T", "D", "U").btntxt("一二三四五")).starts_with("textcard.btntxt has 5"));
    assert!(wrong(News::new([Article::new("x".repeat(129))])).starts_with("news.articles.title has 129 bytes"));
    assert!(wrong(News::new([Article::new("T").description(&*long)])).starts_with("news.articles.description"));
    assert_eq!(wrong(News::new(Vec::<Article>::new())), "news.articles has 0 entries, not 1 to 8");
    assert_eq!(wrong(News::new(vec![Article::new("T"); 9])), "news.articles has 9 entries, not 1 to 8");
    let article = || StoredArticle::new("T", "M", "C");
    assert_eq!(wrong(Mpnews::new(vec![article(); 9])), "mpnews.articles has 9 entries, not 1 to 8");
    assert!(wrong(Mpnews::new([article().author("x".repeat(65))])).starts_with("mpnews.articles.author"));
    assert!(wrong(Mpnews::new([article().digest(&*long)])).starts_with("mpnews.articles.digest"));
    let notice = MiniprogramNotice::new("wx", "T").content_item(vec![Pair::new("k", "v"); 11]);
    assert_eq!(wrong(notice), "miniprogram_notice.content_item has 11 entries, not 0 to 10");
    let buttons: [TaskcardButton; 0] = [];
    assert!(wrong(Taskcard::new("T", "D", "I", buttons)).starts_with("btn has 0"));
    let button = || [TaskcardButton::new("k", "n")];
    assert!(wrong(Taskcard::new("x".repeat(129), "D", "I", button())).starts_with("title has 129 bytes"));
    assert!(wrong(OldTaskcard::new("T", &*long, "I", button())).starts_with("description has 513 bytes"));
}

#[test]
fn recall_and_statistics_on_the_wire() {
    let recall = Recall::new("M");
    assert_eq!(recall.http_request(BASE, "T").unwrap().uri().path(), "/cgi-bin/message/recall");
    assert_eq!(body(&recall), r#"{"msgid":"M"}"#);
    assert_eq!(body(&Statistics::new()), "{}");
    assert_eq!(body(&Statistics::new().time_type(Day::Yesterday)), r#"{"time_type":1}"#);
    let answer = br#"{"errcode":0,"statistics":[{"agentid":1000002,"app_name":"A","count":101}]}"#;
    let counts = Statistics::parse(http::Response::new(answer)).unwrap();
    assert_eq!((counts.statistics[0].agentid, counts.statistics[0].count), (AgentId(1000002), 101));
}

#[test]
fn the_answer_names_who_was_not_reached() {
    let answer = br#"{"errcode":0,"errmsg":"ok","invaliduser":"a|b","invalidparty":"1|2","invalidtag":"3","unlicenseduser":"c","msgid":"M","response_code":"hush"}"#;
    let sent = Send::parse(http::Response::new(answer)).unwrap();
    assert_eq!(sent.invaliduser, ["a", "b"]);
    assert_eq!(sent.invalidparty, [DepartmentId(1), DepartmentId(2)]);
    assert_eq!(sent.invalidtag, [TagId(3)]);
    assert_eq!(sent.unlicenseduser, ["c"]);
    assert_eq!((sent.msgid.as_str(), sent.response_code.expose()), ("M", "hush"));
    assert!(!sent.reached_all());
    assert!(!format!("{sent:?}").contains("hush"));

    let all = br#"{"errcode":0,"invaliduser":"","invalidparty":[],"invalidtag":null,"msgid":"M"}"#;
    assert!(Send::parse(http::Response::new(all)).unwrap().reached_all());
    let nobody = Send::parse(http::Response::new(br#"{"errcode":81013,"errmsg":"no","invaliduser":"a"}"#)).unwrap_err();
    assert_eq!(nobody.code().unwrap().0, 81013);
}

#[test]
fn bad_answers_are_errors() {
    fn fails<E: Endpoint>(bodies: &[&[u8]]) {
        for body in bodies {
            let error = E::parse(http::Response::new(body)).map(|_| ()).unwrap_err();
            assert!(error.to_string().contains(E::PATH), "{error}");
        }
    }
    let broken: [&[u8]; 6] = [b"", b"[]", b"{\"errcode\":0", b"\xff\xfe{", b"{\"errmsg\":\"\xe4\xbd\"}", b"null"];
    fails::<Send>(&broken);
    fails::<Recall>(&broken);
    fails::<Statistics>(&broken);
    fails::<UpdateTemplateCard>(&broken);
    fails::<UpdateTaskcard>(&broken);
    fails::<Send>(&[br#"{"invalidparty":"x"}"#, br#"{"msgid":{"a":1}}"#, br#"{"invaliduser":[["a"]]}"#]);
    fails::<Statistics>(&[br#"{"statistics":7}"#, br#"{"statistics":[{"count":"many"}]}"#, br#"{"statistics":["a"]}"#]);
    fails::<UpdateTaskcard>(&[br#"{"invaliduser":[{"a":1}]}"#, br#"{"invaliduser":[["a"]]}"#]);
}

#[cfg(feature = "server")]
mod server {
    use super::*;
    use crate::endpoint::Serve;
    use crate::wire::to_json;

    fn read(text: &str) -> Send {
        Send::read(&http::Request::new(text.as_bytes())).unwrap()
    }

    #[test]
    fn a_request_that_holds_several_kinds_keeps_them() {
        for text in [
            r#"{"touser":"@all","agentid":1,"msgtype":"text","text":{"content":"a"},"image":{"media_id":"M"}}"#,
            r#"{"image":{"media_id":"M"},"text":{"content":"a"},"msgtype":"text","agentid":"1","touser":"@all"}"#,
        ] {
            let send = read(text);
            assert!(matches!(&send.message, Message::Text(text) if text.content == "a"));
            assert_eq!(send.extra().get("image").unwrap()["media_id"], "M");
            assert_eq!(
                body(&send),
                r#"{"touser":"@all","agentid":1,"msgtype":"text","text":{"content":"a"},"image":{"media_id":"M"}}"#
            );
        }
    }

    #[test]
    fn requests_are_read_as_they_were_built() {
        let card = TextNotice::new(CardAction::link("U")).main_title("T").task_id("I");
        let to = To::users(["a", "b"]).and(To::party(1)).and(To::tag(2));
        let send = Send::new(1, to.clone(), card).safe(Safe::WithinCorp).enable_duplicate_check(true);
        let back = Send::read(&send.http_request(BASE, "T").unwrap()).unwrap();
        assert_eq!(back.to, to);
        assert_eq!(back.safe, Some(Safe::WithinCorp));
        assert!(matches!(&back.message, Message::TemplateCard(super::card::TemplateCard::TextNotice(_))));
        assert_eq!(body(&back), body(&send));

        let none =
            read(r#"{"touser":"u","msgtype":"miniprogram_notice","miniprogram_notice":{"appid":"wx","title":"T"}}"#);
        assert_eq!(none.agentid, None, "mini programs go without");
        assert!(!body(&none).contains("agentid"));
    }

    #[test]
    fn bad_requests_are_errors() {
        for text in ["[]", "{", "null", r#"{"msgtype":["text"]}"#, r#"{"text":"x","msgtype":"text"}"#] {
            assert!(Send::read(&http::Request::new(text.as_bytes())).is_err(), "{text}");
        }
        assert!(read("{}").to.is_nobody());
        let whole = Send::new(1, To::all(), TextNotice::new(CardAction::link("企")).main_title("T"));
        let text = body(&whole).into_bytes();
        for end in 1..text.len() {
            assert!(Send::read(&http::Request::new(&text[..end])).is_err(), "cut after {end} bytes");
        }
    }

    #[test]
    fn answers_are_written_joined() {
        let mut sent = Sent::default();
        sent.invaliduser = vec!["a".into(), "b".into()];
        sent.msgid = "M".into();
        assert_eq!(
            String::from_utf8(to_json(&sent)).unwrap(),
            r#"{"invaliduser":"a|b","invalidparty":"","invalidtag":"","unlicenseduser":"","msgid":"M","response_code":""}"#
        );
    }
}
