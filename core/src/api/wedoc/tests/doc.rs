//! Documents, their permissions, members with advanced functions.

use super::*;
use crate::api::wedoc::doc::*;
use crate::api::wedoc::permission::*;
use crate::api::wedoc::vip;
use crate::types::{GranteeKind, Watermark, WatermarkMargin};

#[test]
fn documents() {
    let create = Create::new(DocType::SmartDoc, "周报").spaceid("S").fatherid("S").admin_users(["a", "b"]);
    sends(
        &create,
        "wedoc/create_doc",
        r#"{"spaceid":"S","fatherid":"S","doc_type":11,"doc_name":"周报","admin_users":["a","b"]}"#,
    );
    assert!(!create.repeatable());
    let created = parse::<Create>(r#"{"url":"U","docid":"D"}"#);
    assert_eq!((created.docid.as_str(), created.url.as_str()), ("D", "U"));

    sends(&Rename::new("N").docid("D"), "wedoc/rename_doc", r#"{"docid":"D","new_name":"N"}"#);
    sends(&Rename::new("N").formid("F"), "wedoc/rename_doc", r#"{"formid":"F","new_name":"N"}"#);
    sends(&Delete::new().formid("F"), "wedoc/del_doc", r#"{"formid":"F"}"#);
    sends(&Share::new().docid("D"), "wedoc/doc_share", r#"{"docid":"D"}"#);
    assert!(Share::new().repeatable() && !Delete::new().repeatable());
    assert_eq!(parse::<Share>(r#"{"share_url":"U"}"#).share_url, "U");

    sends(&GetBaseInfo::new("D"), "wedoc/get_doc_base_info", r#"{"docid":"D"}"#);
    let info =
        r#"{"doc_base_info":{"docid":"D","doc_name":null,"create_time":1717071093,"modify_time":"5","doc_type":"9"}}"#;
    let doc = parse::<GetBaseInfo>(info).doc_base_info;
    assert_eq!(doc.create_time, Timestamp::from_secs(1_717_071_093));
    assert_eq!(doc.modify_time, Timestamp::from_secs(5), "numbers may come as strings");
    assert_eq!((doc.doc_type, doc.doc_name.as_str()), (DocType::Other(9), ""));
}

#[test]
fn names_that_would_be_cut() {
    let long = |letters| "x".repeat(letters);
    assert_eq!(problem(&Create::new(DocType::Document, "文".repeat(255))), "");
    assert_eq!(
        problem(&Create::new(DocType::Document, long(256))),
        "doc_name has 256 characters, at most 255 are taken"
    );
    assert_eq!(problem(&Rename::new(format!("{}x", "文".repeat(127)))), "");
    assert_eq!(problem(&Rename::new("文".repeat(128))), "new_name is 256 letters wide, at most 255 are taken");
    assert_eq!(problem(&Rename::new(long(255))), "");
}

#[test]
fn permissions() {
    sends(&GetAuth::new("D"), "wedoc/doc_get_auth", r#"{"docid":"D"}"#);
    let auth = parse::<GetAuth>(
        r#"{"access_rule":{"enable_corp_internal":1,"corp_internal_auth":"2","ban_share_external":false},
        "secure_setting":{"enable_readonly_copy":"true","watermark":{"margin_type":2,"text":null}},
        "doc_member_list":[{"type":1,"userid":"a","auth":7},{"type":1,"tmp_external_userid":"t","auth":8}],
        "co_auth_list":[{"type":2,"departmentid":"1","auth":1}]}"#,
    );
    assert!(auth.access_rule.enable_corp_internal && !auth.access_rule.enable_corp_external);
    assert_eq!(auth.access_rule.corp_internal_auth, Auth::Write);
    assert!(auth.access_rule.corp_internal_approve_only_by_admin.is_none(), "absent");
    assert!(auth.secure_setting.enable_readonly_copy);
    let watermark = auth.secure_setting.watermark.unwrap();
    assert_eq!((watermark.margin_type, watermark.text), (Some(WatermarkMargin::Tight), None));
    assert_eq!(auth.doc_member_list[0].auth, Some(Auth::Manage));
    assert_eq!(auth.doc_member_list[1].auth, Some(Auth::Other(8)));
    assert!(auth.doc_member_list[1].userid.is_none());
    assert_eq!(auth.co_auth_list[0].departmentid.unwrap(), 1);

    let rule = ModJoinRule::new("D")
        .enable_corp_internal(true)
        .corp_internal_auth(Auth::Read)
        .ban_share_external(false)
        .update_co_auth_list(true)
        .co_auth_list([Member::new(GranteeKind::Department).departmentid(1).auth(Auth::Read)]);
    sends(
        &rule,
        "wedoc/mod_doc_join_rule",
        concat!(
            r#"{"docid":"D","enable_corp_internal":true,"corp_internal_auth":1,"ban_share_external":false,"#,
            r#""update_co_auth_list":true,"co_auth_list":[{"type":2,"departmentid":1,"auth":1}]}"#
        ),
    );
    let nobody = ModJoinRule::new("D").update_co_auth_list(true).co_auth_list([] as [Member; 0]);
    sends(&nobody, "wedoc/mod_doc_join_rule", r#"{"docid":"D","update_co_auth_list":true,"co_auth_list":[]}"#);

    let safety = ModSafetySetting::new("D").enable_readonly_copy(false).watermark(Watermark::new().text("mark"));
    sends(
        &safety,
        "wedoc/mod_doc_safty_setting",
        r#"{"docid":"D","enable_readonly_copy":false,"watermark":{"text":"mark"}}"#,
    );
}

#[test]
fn members_of_documents() {
    let user = |id: &str| Member::new(GranteeKind::User).userid(id);
    let give = ModMember::new("D").update_file_member_list([user("a").auth(Auth::Manage)]);
    assert!(give.repeatable());
    let both = give.del_file_member_list([user("b"), Member::new(GranteeKind::User).tmp_external_userid("t")]);
    assert!(!both.repeatable(), "who is not there cannot be taken off again");
    sends(
        &both,
        "wedoc/mod_doc_member",
        concat!(
            r#"{"docid":"D","update_file_member_list":[{"type":1,"userid":"a","auth":7}],"#,
            r#""del_file_member_list":[{"type":1,"userid":"b"},{"type":1,"tmp_external_userid":"t"}]}"#
        ),
    );
    let crowd = |people| vec![user("a"); people];
    assert_eq!(problem(&ModMember::new("D").update_file_member_list(crowd(100)).del_file_member_list(crowd(100))), "");
    assert_eq!(
        problem(&ModMember::new("D").update_file_member_list(crowd(101))),
        "update_file_member_list has 101 entries, not 0 to 100"
    );
    assert_eq!(
        problem(&ModMember::new("D").del_file_member_list(crowd(101))),
        "del_file_member_list has 101 entries, not 0 to 100"
    );
}

#[test]
fn advanced_functions() {
    sends(&vip::BatchAdd::new(["a", "b"]), "wedoc/vip/batch_add", r#"{"userid_list":["a","b"]}"#);
    sends(&vip::BatchDelete::new(["a"]), "wedoc/vip/batch_del", r#"{"userid_list":["a"]}"#);
    let outcome = parse::<vip::BatchAdd>(r#"{"succ_userid_list":["a"],"fail_userid_list":null}"#);
    assert_eq!(outcome.succ_userid_list, ["a"]);
    assert!(outcome.fail_userid_list.is_empty());
    assert_eq!(problem(&vip::BatchAdd::new(["a"; 101])), "userid_list has 101 entries, not 0 to 100");
    assert_eq!(problem(&vip::BatchDelete::new(["a"; 101])), "userid_list has 101 entries, not 0 to 100");

    let first = vip::List::new().limit(2);
    sends(&first, "wedoc/vip/list", r#"{"limit":2}"#);
    let mut page = parse::<vip::List>(r#"{"has_more":true,"next_cursor":"C","userid_list":["a","b"]}"#);
    sends(&first.after(&page).unwrap(), "wedoc/vip/list", r#"{"limit":2,"cursor":"C"}"#);
    assert_eq!(vip::List::items(&mut page), ["a", "b"]);
    assert!(first.after(&parse::<vip::List>(r#"{"has_more":true,"next_cursor":""}"#)).is_none());
    assert!(first.after(&parse::<vip::List>(r#"{"has_more":false,"next_cursor":"C"}"#)).is_none());
}

#[test]
fn damaged_answers() {
    survives::<Create>(r#"{"url":"U","docid":"D"}"#);
    survives::<Rename>(EMPTY);
    survives::<Delete>(EMPTY);
    survives::<GetBaseInfo>(
        r#"{"doc_base_info":{"docid":"D","doc_name":"N","create_time":17,"modify_time":18,"doc_type":3}}"#,
    );
    survives::<Share>(r#"{"share_url":"U"}"#);
    survives::<GetAuth>(
        r#"{"access_rule":{"enable_corp_internal":true,"corp_internal_auth":1,"enable_corp_external":true,
        "corp_external_auth":1,"corp_internal_approve_only_by_admin":true,"corp_external_approve_only_by_admin":true,
        "ban_share_external":false},"secure_setting":{"enable_readonly_copy":false,"watermark":{"margin_type":2,
        "show_visitor_name":false,"show_text":false,"text":"T"},"enable_readonly_comment":false},"doc_member_list":[{"type":1,
        "userid":"a","auth":7},{"type":1,"tmp_external_userid":"t","auth":1}],"co_auth_list":[{"type":2,"departmentid":1,
        "auth":1}]}"#,
    );
    survives::<ModJoinRule>(EMPTY);
    survives::<ModMember>(EMPTY);
    survives::<ModSafetySetting>(EMPTY);
    survives::<vip::BatchAdd>(r#"{"succ_userid_list":["a"],"fail_userid_list":["b"]}"#);
    survives::<vip::BatchDelete>(r#"{"succ_userid_list":["a"],"fail_userid_list":["b"]}"#);
    survives::<vip::List>(r#"{"has_more":true,"next_cursor":"C","userid_list":["a"]}"#);
}
