//! Room terminals in meetings as they are on the wire.

use super::*;
use crate::api::meeting::Terminal;
use crate::api::meeting::attendee::WebinarRole;
use crate::api::testing::{sends, survives};
use crate::endpoint::Endpoint;
use crate::types::{MeetingRole, TmpOpenId};

#[test]
fn status() {
    sends(&QueryStatus::new("M", "t"), "meeting/mra/query_status", r#"{"meetingid":"M","tmp_openid":"t"}"#);
    const ANSWER: &str = r#"{"tmp_openid":"t","instance_id":9,"user_role":"3","webinar_member_role":4,"ip":"192.168.2.2",
        "name":"user2","audio_state":true,"video_state":false,"screen_shared_state":0,"default_layout":7,"raise_hands_state":1}"#;
    let status = QueryStatus::parse(http::Response::new(ANSWER)).unwrap();
    assert_eq!((status.instance_id, status.user_role), (Terminal::Sip, MeetingRole::CreatorAndHost));
    assert_eq!(status.webinar_member_role, Some(WebinarRole::Audience));
    assert_eq!(status.default_layout, Split::Other(7), "unknown values are kept");
    assert!(status.audio_state && status.raise_hands_state && !status.screen_shared_state);
    let gone = QueryStatus::parse(http::Response::new(r#"{"ip":null}"#)).unwrap();
    assert_eq!((gone.ip, gone.webinar_member_role), (None, None));
    survives::<QueryStatus>(ANSWER);
}

#[test]
fn control() {
    sends(
        &SetDefaultLayout::new("M", Split::Full, NoVideoUsers::Shown, "t"),
        "meeting/mra/set_default_layout",
        r#"{"meetingid":"M","default_layout":2,"default_novideo_user":1,"mra":{"tmp_openid":"t"}}"#,
    );
    sends(
        &SetRaiseHand::new("M", true, "t"),
        "meeting/mra/set_raise_hand",
        r#"{"meetingid":"M","raise_hand":true,"mra":{"tmp_openid":"t"}}"#,
    );
    sends(
        &Hangup::new("M", TmpOpenId::from("t")),
        "meeting/mra/hangup",
        r#"{"meetingid":"M","mra":{"tmp_openid":"t"}}"#,
    );
    survives::<SetDefaultLayout>(r#"{"errmsg":"ok"}"#);
    survives::<SetRaiseHand>(r#"{"errmsg":"ok"}"#);
    survives::<Hangup>(r#"{"errmsg":"ok"}"#);
}
