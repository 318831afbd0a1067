//! The archive's surroundings as they are on the wire.

use super::*;
use crate::api::testing::survives;
use crate::endpoint::{BASE, Endpoint};
use crate::types::{AgreeStatus, Timestamp};

#[test]
fn on_the_wire() {
    let request = GetPermitUserList::new().edition(Edition::Service).http_request(BASE, "T").unwrap();
    assert_eq!(request.uri().path(), "/cgi-bin/msgaudit/get_permit_user_list");
    assert_eq!(request.body(), br#"{"type":2}"#);
    assert_eq!(GetPermitUserList::new().http_request(BASE, "T").unwrap().body(), b"{}");
    let users = GetPermitUserList::parse(http::Response::new(r#"{"errcode":0,"ids":["a","b"]}"#)).unwrap();
    assert_eq!(users.ids, ["a", "b"]);

    let request = CheckSingleAgree::new([Pair::new("XuJinSheng", "wm1")]).http_request(BASE, "T").unwrap();
    assert_eq!(request.uri().path(), "/cgi-bin/msgaudit/check_single_agree");
    assert_eq!(request.body(), br#"{"info":[{"userid":"XuJinSheng","exteranalopenid":"wm1"}]}"#);
    let many = CheckSingleAgree::new(vec![Pair::new("a", "b"); 101]);
    assert!(many.http_request(BASE, "T").unwrap_err().to_string().contains("info has 101 entries, not 1 to 100"));

    let answer =
        r#"{"agreeinfo":[{"status_change_time":1562766651,"exteranalopenid":"wm1","agree_status":"Disagree"}]}"#;
    let agreements = CheckRoomAgree::parse(http::Response::new(answer)).unwrap();
    let found = &agreements.agreeinfo[0];
    assert_eq!((&found.agree_status, found.userid.is_none()), (&AgreeStatus::Disagree, true));
    assert_eq!(found.status_change_time, Timestamp::from_secs(1_562_766_651));

    let request = GetGroupchat::new("wr1").http_request(BASE, "T").unwrap();
    assert_eq!(request.uri().path(), "/cgi-bin/msgaudit/groupchat/get");
    assert_eq!(request.body(), br#"{"roomid":"wr1"}"#);
    let request = GetRobotInfo::new("wb1").http_request(BASE, "T").unwrap();
    assert_eq!(
        request.uri().to_string(),
        format!("{BASE}/cgi-bin/msgaudit/get_robot_info?access_token=T&robot_id=wb1")
    );
}

#[test]
fn bad_answers() {
    survives::<GetPermitUserList>(r#"{"ids":["a","b"]}"#);
    survives::<CheckSingleAgree>(
        r#"{"agreeinfo":[{"userid":"a","exteranalopenid":"w","agree_status":"Agree","status_change_time":1}]}"#,
    );
    survives::<CheckRoomAgree>(
        r#"{"agreeinfo":[{"exteranalopenid":"w","agree_status":"Agree","status_change_time":1}]}"#,
    );
    survives::<GetGroupchat>(
        r#"{"roomname":"r","creator":"c","room_create_time":1,"members":[{"memberid":"m","jointime":1}]}"#,
    );
    survives::<GetRobotInfo>(r#"{"data":{"robot_id":"w","name":"n","creator_userid":"c"}}"#);
}
