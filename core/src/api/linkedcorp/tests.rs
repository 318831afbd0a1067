//! Linked corps as they are on the wire.

use super::*;
use crate::api::contacts::user::AttributeValue;
use crate::api::message::Text;
use crate::api::testing::{survives, wire};
use crate::endpoint::{BASE, Endpoint};
use crate::types::{AgentId, TagId};

#[test]
fn lists() {
    assert_eq!(wire(&agent::GetPermList::new()), ("/cgi-bin/linkedcorp/agent/get_perm_list".into(), "{}".into()));
    let (path, body) = wire(&department::List::new("L/1"));
    assert_eq!((path.as_str(), body.as_str()), ("/cgi-bin/linkedcorp/department/list", r#"{"department_id":"L/1"}"#));
    let (path, body) = wire(&user::SimpleList::new("L/1").fetch_child(true));
    assert_eq!(path, "/cgi-bin/linkedcorp/user/simplelist");
    assert_eq!(body, r#"{"department_id":"L/1","fetch_child":true}"#);
    assert_eq!(wire(&user::List::new("L/1")).0, "/cgi-bin/linkedcorp/user/list");
    assert_eq!(wire(&user::Get::new("C/zhangsan")).1, r#"{"userid":"C/zhangsan"}"#);

    let answer = r#"{"user_info":{"userid":"zhangsan","corpid":"C","department":["L/1","L/2"],"extattr":{"attrs":[
        {"type":0,"name":"爱好","text":{"value":"旅游"}},{"name":"卡","web":{"url":"U","title":"T"},"type":"1"}]}}}"#;
    let member = user::Get::parse(http::Response::new(answer)).unwrap().user_info;
    assert_eq!(member.department, ["L/1", "L/2"]);
    let attrs = &member.extattr.unwrap().attrs;
    assert!(matches!(&attrs[0].value, AttributeValue::Text(text) if text.value == "旅游"));
    assert!(matches!(&attrs[1].value, AttributeValue::Web(web) if web.url == "U"));
}

#[test]
fn messages() {
    let send = message::Send::new(AgentId(1), Text::new("x")).touser(["C/a", "b"]).toparty(["L/1"]).safe(false);
    let (path, body) = wire(&send);
    assert_eq!(path, "/cgi-bin/linkedcorp/message/send");
    assert_eq!(
        body,
        r#"{"agentid":1,"touser":["C/a","b"],"toparty":["L/1"],"safe":0,"msgtype":"text","text":{"content":"x"}}"#
    );
    assert!(!send.repeatable());
    let refused = |send: message::Send| send.http_request(BASE, "T").unwrap_err().to_string();
    assert!(refused(message::Send::new(1, "x")).contains("nobody is addressed"));
    assert!(refused(message::Send::new(1, "x").totag((0..101).map(TagId))).contains("totag has 101 entries"));
    wire(&message::Send::new(1, "x").totag((0..100).map(TagId)));
    assert!(wire(&message::Send::new(1, "x").toall(true)).1.contains(r#""toall":1"#));
    assert!(refused(message::Send::new(1, "x".repeat(2049)).toall(true)).contains("text.content has 2049 bytes"));
    assert!(refused(message::Send::new(1, "x").touser(vec!["u"; 1001])).contains("touser has 1001 entries"));

    let sent = message::Send::parse(http::Response::new(r#"{"invaliduser":["C/a"],"invalidtag":[7]}"#)).unwrap();
    assert_eq!((sent.invaliduser[0].as_str(), sent.invalidtag[0].value()), ("C/a", 7));
    assert!(!sent.reached_all());
}

#[test]
fn bad_answers() {
    survives::<agent::GetPermList>(r#"{"userids":["C/a"],"department_ids":["L/1"]}"#);
    survives::<department::List>(
        r#"{"department_list":[{"department_id":1,"department_name":"n","parentid":0,"order":1}]}"#,
    );
    survives::<user::Get>(
        r#"{"user_info":{"corpid":"C","extattr":{"attrs":[{"type":0,"name":"n","text":{"value":"v"}}]}}}"#,
    );
    survives::<user::SimpleList>(r#"{"userlist":[{"userid":"a","name":"n","department":["L/1"],"corpid":"C"}]}"#);
    survives::<user::List>(r#"{"userlist":[{"userid":"a","mobile":"1","department":["L/1"],"corpid":"C"}]}"#);
    survives::<message::Send>(r#"{"invaliduser":["C/a"],"invalidparty":["L/1"],"invalidtag":["1"]}"#);
}
