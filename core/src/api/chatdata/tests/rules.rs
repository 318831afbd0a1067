//! Keyword rules, and what broke them.

use super::super::keyword::{ApplicableRange, Behaviour, Keyword, MatchRule, Semantics};
use super::super::*;
use super::{MESSAGE, parse, refused, sends};
use crate::endpoint::{Endpoint, Paginated};

#[test]
fn rules() {
    let words =
        Keyword::new().word_list(["收到"]).is_case_sensitive(true).match_rule(MatchRule::Whole).is_trim_msg(false);
    let range = ApplicableRange::new()
        .target_type(keyword::TargetType::new([keyword::TargetKind::Member]))
        .chat_type(keyword::ChatType::new([ChatKind::Single, ChatKind::Group]))
        .department(keyword::Departments::new([1, 2]))
        .user(keyword::Users::new(["wo"]))
        .external_contact(keyword::ExternalContacts::new(["wm"]))
        .chat(keyword::Chats::new(["wr"]))
        .msg_scope(keyword::MsgScope::Both)
        .session_type(keyword::SessionType::new().session_type_list([keyword::SessionKind::Internal]))
        .exclude_mobile(keyword::ExcludeMobile::new(["+86"]))
        .exclude_email(keyword::ExcludeEmail::new(["a@b"]))
        .exclude_bank_card(keyword::ExcludeBankCard::new(["62"]))
        .exclude_keyword(keyword::ExcludeKeyword::new(["没收到"]))
        .voice_match_msgtype(keyword::VoiceMatchMsgtype::new([MsgType::Voice, MsgType::VoiceArchive]));
    let create = keyword::CreateRule::new("已回复")
        .keyword(words.clone())
        .semantics(Semantics::new([Behaviour::RedPacket, Behaviour::Welcome]))
        .applicable_range(range);
    sends(
        &create,
        "chatdata/keyword/create_rule",
        concat!(
            r#"{"name":"已回复","keyword":{"word_list":["收到"],"is_case_sensitive":1,"match_rule":1,"is_trim_msg":0},"#,
            r#""semantics":{"semantics_list":[1,12]},"applicable_range":{"target_type":{"type_list":[1]},"#,
            r#""chat_type":{"type_list":[1,2]},"department":{"id_list":[1,2]},"user":{"id_list":["wo"]},"#,
            r#""external_contact":{"id_list":["wm"]},"chat":{"id_list":["wr"]},"msg_scope":3,"#,
            r#""session_type":{"session_type_list":[1]},"exclude_mobile":{"mobile_list":["+86"]},"#,
            r#""exclude_email":{"email_list":["a@b"]},"exclude_bank_card":{"bank_card_list":["62"]},"#,
            r#""exclude_keyword":{"word_list":["没收到"]},"voice_match_msgtype":{"type_list":[6,21]}}}"#
        ),
    );
    assert!(!create.repeatable(), "a second rule would come of it");
    assert_eq!(parse::<keyword::CreateRule>(r#"{"rule_id":"R"}"#).rule_id, "R");
    sends(&keyword::GetRuleList::new().limit(100), "chatdata/keyword/get_rule_list", r#"{"limit":100}"#);
    let mut page = parse::<keyword::GetRuleList>(r#"{"rule_list":[{"rule_id":"R","name":"N","create_time":16}]}"#);
    assert_eq!(keyword::GetRuleList::items(&mut page)[0].rule_id, "R");
    sends(&keyword::GetRuleDetail::new("R"), "chatdata/keyword/get_rule_detail", r#"{"rule_id":"R"}"#);
    let rule = parse::<keyword::GetRuleDetail>(
        r#"{"name":"N","keyword":{"word_list":["x"],"is_case_sensitive":"1","match_rule":0},"semantics":{"semantics_list":[2,77]},
            "applicable_range":{"msg_scope":2,"session_type":{"session_type_list":[2]}}}"#,
    );
    assert_eq!((rule.keyword.is_case_sensitive, rule.keyword.match_rule), (Some(true), Some(MatchRule::Within)));
    assert_eq!(rule.semantics.unwrap().semantics_list, [Behaviour::Mobile, Behaviour::Other(77)]);
    let range = rule.applicable_range.unwrap();
    assert_eq!(range.msg_scope, Some(keyword::MsgScope::Received));
    assert!(range.department.is_none());

    let clear = ApplicableRange::new().department(keyword::Departments::new(Vec::<i64>::new()));
    sends(
        &keyword::UpdateRule::new("R").applicable_range(clear),
        "chatdata/keyword/update_rule",
        r#"{"rule_id":"R","applicable_range":{"department":{"id_list":[]}}}"#,
    );
    sends(&keyword::DeleteRule::new("R"), "chatdata/keyword/delete_rule", r#"{"rule_id":"R"}"#);
}

#[test]
fn what_a_rule_cannot_hold_is_refused() {
    let create = |range| refused(&keyword::CreateRule::new("x").applicable_range(range));
    let range = ApplicableRange::new;
    let many = |count: usize| vec!["x".to_owned(); count];
    for (found, expected) in [
        (refused(&keyword::CreateRule::new("十".repeat(21))), "name has 21 characters, at most 20"),
        (refused(&keyword::UpdateRule::new("R").name("十".repeat(21))), "name has 21 characters, at most 20"),
        (
            refused(&keyword::UpdateRule::new("R").keyword(Keyword::new().word_list(many(21)))),
            "keyword.word_list has 21 entries",
        ),
        (
            refused(&keyword::CreateRule::new("x").keyword(Keyword::new().word_list(["十".repeat(33)]))),
            "keyword.word_list has 33 characters",
        ),
        (create(range().department(keyword::Departments::new(0..101))), "department.id_list has 101 entries"),
        (create(range().user(keyword::Users::new(many(1001)))), "user.id_list has 1001 entries"),
        (
            create(range().external_contact(keyword::ExternalContacts::new(many(101)))),
            "external_contact.id_list has 101",
        ),
        (create(range().chat(keyword::Chats::new(many(2001)))), "chat.id_list has 2001 entries"),
        (create(range().exclude_mobile(keyword::ExcludeMobile::new(many(101)))), "mobile_list has 101 entries"),
        (create(range().exclude_email(keyword::ExcludeEmail::new(many(101)))), "email_list has 101 entries"),
        (create(range().exclude_bank_card(keyword::ExcludeBankCard::new(many(101)))), "bank_card_list has 101"),
        (create(range().exclude_keyword(keyword::ExcludeKeyword::new(many(21)))), "exclude_keyword.word_list has 21"),
    ] {
        assert!(found.contains(expected), "{found}: {expected}");
    }
}

#[test]
fn hits() {
    let get = keyword::GetHitMsgList::new().cursor("C").token("HUSH").need_detail(true).limit(200);
    sends(&get, "chatdata/keyword/get_hit_msg_list", r#"{"cursor":"C","token":"HUSH","need_detail":1,"limit":200}"#);
    assert!(!format!("{get:?}").contains("HUSH"));
    assert!(refused(&keyword::GetHitMsgList::new().cursor("x".repeat(65))).contains("cursor has 65 bytes, at most 64"));
    let mut page = parse::<keyword::GetHitMsgList>(&format!(
        r#"{{"msg_list":[{{"msgid":"m1","msg_detail":{MESSAGE},"hit_rule_list":[{{"rule_id":"R","has_hit_keyword":false,
            "semantics_list":[1,2]}}]}},{{"msgid":"m2"}}]}}"#
    ));
    let hits = keyword::GetHitMsgList::items(&mut page);
    assert_eq!(hits[0].msg_detail.as_ref().unwrap().msgtype, MsgType::Image);
    assert_eq!(hits[0].hit_rule_list[0].semantics_list, [Behaviour::RedPacket, Behaviour::Mobile]);
    assert!(!hits[0].hit_rule_list[0].has_hit_keyword && hits[1].msg_detail.is_none());
}
