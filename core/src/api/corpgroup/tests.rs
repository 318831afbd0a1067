//! Chains of corps as they are on the wire.

use super::*;
use crate::api::testing::{parse, survives, wire};
use crate::endpoint::{BASE, Endpoint, JobStatus, Paginated};

#[test]
fn chains() {
    assert_eq!(wire(&chain::List::new()), ("/cgi-bin/corpgroup/corp/get_chain_list".into(), String::new()));
    let (path, body) = wire(&chain::ListShared::new().corpid("C"));
    assert_eq!((path.as_str(), body.as_str()), ("/cgi-bin/corpgroup/get_corp_shared_chain_list", r#"{"corpid":"C"}"#));
    assert_eq!(parse::<chain::ListShared>(r#"{"chains":[{"chain_id":"Ch"}]}"#).chains[0].chain_id, "Ch");
    let (path, body) = wire(&chain::ListGroups::new("Ch").groupid(1));
    assert_eq!(path, "/cgi-bin/corpgroup/corp/get_chain_group");
    assert_eq!(body, r#"{"chain_id":"Ch","groupid":1}"#);
    let (path, body) = wire(&chain::GetCorp::new("Ch").pending_corpid("P"));
    assert_eq!(path, "/cgi-bin/corpgroup/corp/get_chain_corpinfo");
    assert_eq!(body, r#"{"chain_id":"Ch","pending_corpid":"P"}"#);
    let corp = parse::<chain::GetCorp>(r#"{"corp_name":"美馨","qualification_status":3,"groupid":1,"is_joined":1}"#);
    assert!(corp.is_joined && corp.qualification_status == Some(chain::Qualification::Certified));
    let (path, body) = wire(&chain::GetUserCustomId::new("Ch", "C", "u"));
    assert_eq!(path, "/cgi-bin/corpgroup/corp/get_chain_user_custom_id");
    assert_eq!(body, r#"{"chain_id":"Ch","corpid":"C","userid":"u"}"#);
    assert_eq!(parse::<chain::GetUserCustomId>(r#"{"user_custom_id":1234}"#).user_custom_id, "1234");
    let remove = chain::RemoveCorp::new("Ch").corpid("C");
    assert_eq!(wire(&remove).0, "/cgi-bin/corpgroup/corp/remove_corp");
    assert!(!remove.repeatable());
}

#[test]
fn pages() {
    let first = chain::ListCorps::new("Ch").need_pending(true).limit(1);
    let page = parse::<chain::ListCorps>(
        r#"{"has_more":true,"next_cursor":"N","group_corps":[{"groupid":2,"pending_corpid":"P","is_joined":0}]}"#,
    );
    assert!(page.group_corps[0].corpid.is_none() && !page.group_corps[0].is_joined);
    let next = first.after(&page).unwrap();
    assert_eq!(wire(&next).1, r#"{"chain_id":"Ch","need_pending":true,"limit":1,"cursor":"N"}"#);
    let last = parse::<chain::ListCorps>(r#"{"has_more":false,"next_cursor":"xxx"}"#);
    assert!(next.after(&last).is_none());

    let first = app::ListShareInfo::new(1111).business_type(crate::types::BusinessKind::Chain);
    let page =
        parse::<app::ListShareInfo>(r#"{"ending":0,"next_cursor":"N","corp_list":[{"corpid":"C","agentid":1112}]}"#);
    assert_eq!(page.corp_list[0].agentid, 1112);
    let next = first.after(&page).unwrap();
    assert_eq!(wire(&next).1, r#"{"agentid":1111,"business_type":1,"cursor":"N"}"#);
    assert!(next.after(&parse::<app::ListShareInfo>(r#"{"ending":1,"next_cursor":"N"}"#)).is_none());
}

#[test]
fn imports() {
    use contact::{Contact, Corp, GetResult, Identity, Import, ImportStatus};
    let corp = Corp::new("飞飞", [Contact::new("张三", Identity::InCharge, "+85259000004").user_custom_id("100")]);
    let (path, body) = wire(&Import::new("Ch", [corp.group_path("华北区/北京市")]));
    assert_eq!(path, "/cgi-bin/corpgroup/import_chain_contact");
    assert_eq!(
        body,
        concat!(
            r#"{"chain_id":"Ch","contact_list":[{"corp_name":"飞飞","contact_info_list":[{"name":"张三","identity_type":2,"#,
            r#""mobile":"+85259000004","user_custom_id":"100"}],"group_path":"华北区/北京市"}]}"#
        )
    );
    let people = |count| Corp::new("C", vec![Contact::new("N", Identity::Member, "1"); count]);
    let refused = |corps: Vec<Corp>| Import::new("Ch", corps).http_request(BASE, "T").unwrap_err().to_string();
    assert!(refused(vec![people(201)]).contains("contact_info_list has 201 entries, not 0 to 200"));
    assert!(refused(vec![people(200); 11]).contains("contact_info_list has 2200 entries, not 0 to 2000"));
    assert!(refused(vec![people(0); 1001]).contains("contact_list has 1001 entries, not 1 to 1000"));

    let request = GetResult::new("J").http_request(BASE, "T").unwrap();
    assert_eq!(request.uri().to_string(), format!("{BASE}/cgi-bin/corpgroup/getresult?access_token=T&jobid=J"));
    let progress = parse::<GetResult>(
        r#"{"errcode":0,"status":3,"result":{"import_status":2,"fail_list":[{"errcode":670016,
            "contact_info_list":[{"mobile":"1","errcode":670016}]}]}}"#,
    );
    assert_eq!(progress.status, JobStatus::Done);
    let outcome = progress.result.unwrap();
    assert_eq!(outcome.import_status, ImportStatus::Some);
    assert_eq!(outcome.fail_list[0].code().0, 670_016);
    assert_eq!(outcome.fail_list[0].contact_info_list[0].code().0, 670_016);
    assert!(parse::<GetResult>(r#"{"status":2}"#).result.is_none());
}

#[test]
fn rules() {
    let rule = rule::Rule::new(
        rule::OwnerRange::new().userids(["a"]).departmentids([123]),
        rule::MemberRange::new().groupids([5]).corpids(["C"]),
    );
    let (path, body) = wire(&rule::Modify::new("Ch", 1, rule));
    assert_eq!(path, "/cgi-bin/corpgroup/rule/modify_rule");
    assert_eq!(
        body,
        concat!(
            r#"{"chain_id":"Ch","rule_id":1,"rule_info":{"owner_corp_range":{"userids":["a"],"departmentids":[123]},"#,
            r#""member_corp_range":{"groupids":[5],"corpids":["C"]}}}"#
        )
    );
    assert_eq!(wire(&rule::Get::new("Ch", 1)).1, r#"{"chain_id":"Ch","rule_id":1}"#);
    assert_eq!(wire(&rule::ListIds::new("Ch")).0, "/cgi-bin/corpgroup/rule/list_ids");
    assert!(!rule::Delete::new("Ch", 1).repeatable());
    let found = parse::<rule::Get>(r#"{"rule_info":{"owner_corp_range":{"departmentids":["1"]}}}"#);
    assert_eq!(found.rule_info.owner_corp_range.departmentids.unwrap(), [1]);
}

#[test]
fn customers() {
    let find = customer::UnionidToExternalUserid::new("un", "op").corpid("C").mass_call_ticket("HUSH");
    let (path, body) = wire(&find);
    assert_eq!(path, "/cgi-bin/corpgroup/unionid_to_external_userid");
    assert_eq!(body, r#"{"unionid":"un","openid":"op","corpid":"C","mass_call_ticket":"HUSH"}"#);
    assert!(!format!("{find:?}").contains("HUSH"));
    let answer = r#"{"external_userid_info":[{"corpid":"A","external_userid":"B"}]}"#;
    assert_eq!(parse::<customer::UnionidToExternalUserid>(answer).external_userid_info[0].external_userid, "B");

    let (path, body) = wire(&customer::UnionidToPendingId::new("un", "op"));
    assert_eq!(path, "/cgi-bin/corpgroup/unionid_to_pending_id");
    assert_eq!(body, r#"{"unionid":"un","openid":"op"}"#);
    let (path, body) = wire(&customer::ExternalUseridToPendingId::new(["oA"]).chat_id("wr"));
    assert_eq!(path, "/cgi-bin/corpgroup/batch/external_userid_to_pending_id");
    assert_eq!(body, r#"{"external_userid":["oA"],"chat_id":"wr"}"#);
    let many = customer::ExternalUseridToPendingId::new(vec!["o"; 101]).http_request(BASE, "T");
    assert!(many.unwrap_err().to_string().contains("external_userid has 101 entries, not 0 to 100"));
}

#[test]
fn bad_answers() {
    survives::<chain::List>(r#"{"chains":[{"chain_id":"Ch","chain_name":"n"}]}"#);
    survives::<chain::ListShared>(r#"{"chains":[{"chain_id":"Ch","chain_name":"n"}]}"#);
    survives::<chain::ListGroups>(r#"{"groups":[{"groupid":2,"group_name":"n","parentid":1,"order":1}]}"#);
    survives::<chain::ListCorps>(
        r#"{"has_more":true,"next_cursor":"c","group_corps":[{"groupid":2,"corpid":"w","is_joined":1}]}"#,
    );
    survives::<chain::GetCorp>(
        r#"{"corp_name":"n","qualification_status":1,"custom_id":"x","groupid":1,"is_joined":false}"#,
    );
    survives::<chain::GetUserCustomId>(r#"{"user_custom_id":"1"}"#);
    survives::<chain::RemoveCorp>(r#"{"later":1}"#);
    survives::<app::ListShareInfo>(
        r#"{"ending":0,"next_cursor":"c","corp_list":[{"corpid":"w","corp_name":"n","agentid":1}]}"#,
    );
    survives::<contact::Import>(r#"{"jobid":"j"}"#);
    survives::<contact::GetResult>(
        r#"{"status":3,"result":{"chain_id":"x","import_status":2,"fail_list":[{"corp_name":"n","contact_info_list":[{"mobile":"1"}]}]}}"#,
    );
    survives::<customer::UnionidToPendingId>(r#"{"pending_id":"p"}"#);
    survives::<customer::ExternalUseridToPendingId>(r#"{"result":[{"external_userid":"o","pending_id":"p"}]}"#);
    survives::<rule::ListIds>(r#"{"rule_ids":[1,2]}"#);
    survives::<rule::Delete>(r#"{"later":1}"#);
    survives::<rule::Get>(
        r#"{"rule_info":{"owner_corp_range":{"departmentids":[1]},"member_corp_range":{"corpids":["c"]}}}"#,
    );
    survives::<rule::Add>(r#"{"rule_id":1}"#);
    survives::<rule::Modify>(r#"{"later":1}"#);
    survives::<customer::UnionidToExternalUserid>(r#"{"external_userid_info":[{"corpid":"A","external_userid":"B"}]}"#);
}
