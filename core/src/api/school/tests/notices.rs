//! School notices.

use http::Response;

use super::{body, ids, long, problem};
use crate::api::message::{Article, Mpnews, News, StoredArticle, Text, Video};
use crate::api::school::notice;
use crate::endpoint::Endpoint;

#[test]
fn school_notices() {
    use notice::{ReceiverScope, Send, subscription};
    let send = Send::new(1, Text::new("hi")).recv_scope(ReceiverScope::Both).to_parent_userid(["p"]).toall(false);
    assert_eq!(
        body(&send),
        r#"{"recv_scope":2,"to_parent_userid":["p"],"toall":0,"agentid":1,"msgtype":"text","text":{"content":"hi"}}"#
    );
    assert!(!send.repeatable());
    assert!(send.enable_duplicate_check(true).repeatable());
    let article = StoredArticle::new("t", "M", "c").author("a");
    assert_eq!(
        body(&Send::new(1, Mpnews::new([article]))),
        r#"{"agentid":1,"msgtype":"mpnews","mpnews":{"articles":[{"title":"t","thumb_media_id":"M","content":"c","#
            .to_owned()
            + r#""author":"a"}]}}"#
    );
    let answer = r#"{"errcode":0,"invalid_parent_userid":["p"],"invalid_party":["3"]}"#;
    let unreached = Send::parse(Response::new(answer)).unwrap();
    assert_eq!((unreached.invalid_parent_userid[0].as_str(), unreached.invalid_party[0].value()), ("p", 3));

    assert_eq!(body(&subscription::SetMode::new(subscription::Mode::Closed)), r#"{"subscribe_mode":2}"#);
    let mode = subscription::GetMode::parse(Response::new(r#"{"subscribe_mode":1}"#)).unwrap();
    assert_eq!(mode.subscribe_mode, subscription::Mode::Open);
    assert_eq!(body(&subscription::ByMobile::new(["10000000000"])), r#"{"mobiles":["10000000000"]}"#);
    let found =
        r#"{"success_list":[{"mobile":"1","external_userid":"w"}],"fail_list":[{"mobile":"2","errcode":60136}]}"#;
    let found = subscription::ByMobile::parse(Response::new(found)).unwrap();
    assert_eq!((found.success_list[0].code().0, found.fail_list[0].code().0), (0, 60136));
}

#[test]
fn limits_of_school_notices() {
    use crate::api::miniprogram::Miniprogram;
    use notice::Send;
    let send = |bytes| Send::new(1, Text::new(long(bytes)));
    let news = |articles| Send::new(1, News::new(vec![Article::new(long(128)).url("u"); articles]));
    let film = Video::new("V").title(long(128)).description(long(513));
    for (found, expected) in [
        (problem(&send(2048).to_parent_userid(ids(1000)).to_student_userid(ids(1000)).to_party(vec![1; 100])), ""),
        (problem(&send(2049)), "text.content has 2049 bytes, at most 2048 are taken"),
        (problem(&send(1).to_parent_userid(ids(1001))), "to_parent_userid has 1001 entries, not 0 to 1000"),
        (problem(&send(1).to_student_userid(ids(1001))), "to_student_userid has 1001 entries, not 0 to 1000"),
        (problem(&send(1).to_party(vec![1; 101])), "to_party has 101 entries, not 0 to 100"),
        (problem(&news(8)), ""),
        (problem(&news(9)), "news.articles has 9 entries, not 1 to 8"),
        (problem(&Send::new(1, film)), "video.description has 513 bytes, at most 512 are taken"),
        (
            problem(&Send::new(1, Miniprogram::new("w", "/p", "M").title(long(65)))),
            "miniprogram.title has 65 bytes, at most 64 are taken",
        ),
    ] {
        assert_eq!(found, expected);
    }
}
