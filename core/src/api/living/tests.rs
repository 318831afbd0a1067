//! Broadcasts as they are on the wire.

use http::Response;

use super::*;
use crate::api::testing::{refused, survives, wire};
use crate::endpoint::{BASE, Endpoint, Pages, Paginated};
use crate::types::{ContactKind, LivingStatus, Timestamp};

const BEGIN: Timestamp = Timestamp::from_secs(1_600_000_000);

#[test]
fn booking() {
    let detail = ActivityDetail::new().description("d").image_list(["M1", "M2"]);
    let create = Create::new("zhangsan", "theme", BEGIN, 3600)
        .kind(LivingKind::Activity)
        .remind_time(60)
        .activity_cover_mediaid("M")
        .activity_detail(detail)
        .agentid(7);
    let (path, body) = wire(&create);
    assert_eq!(path, "/cgi-bin/living/create");
    assert_eq!(
        body,
        concat!(
            r#"{"anchor_userid":"zhangsan","theme":"theme","living_start":1600000000,"living_duration":3600,"type":4,"#,
            r#""remind_time":60,"activity_cover_mediaid":"M","activity_detail":{"description":"d","#,
            r#""image_list":["M1","M2"]},"agentid":7}"#
        )
    );
    assert!(!create.repeatable());
    assert_eq!(Create::parse(Response::new(r#"{"errcode":0,"livingid":"L"}"#)).unwrap().livingid, "L");

    let (path, body) = wire(&Modify::new("L").theme("t").kind(LivingKind::SmallClass));
    assert_eq!((path.as_str(), body.as_str()), ("/cgi-bin/living/modify", r#"{"livingid":"L","theme":"t","type":1}"#));
    let (path, body) = wire(&Cancel::new("L"));
    assert_eq!((path.as_str(), body.as_str()), ("/cgi-bin/living/cancel", r#"{"livingid":"L"}"#));
    assert_eq!(wire(&DeleteReplayData::new("L")).0, "/cgi-bin/living/delete_replay_data");
    assert!(!Cancel::new("L").repeatable() && Modify::new("L").repeatable());
}

#[test]
fn limits() {
    let titled = |letters| Create::new("a", "题".repeat(letters), BEGIN, 60);
    assert!(titled(20).http_request(BASE, "T").is_ok());
    assert!(refused(&titled(21)).ends_with("theme has 21 characters, at most 20 are taken"));
    assert!(refused(&titled(1).description("介".repeat(101))).contains("description has 101 characters"));
    let pictures = ActivityDetail::new().image_list(["M"; 6]);
    assert!(refused(&titled(1).activity_detail(pictures)).contains("activity_detail.image_list has 6 entries"));
    assert!(refused(&Modify::new("L").theme("题".repeat(21))).contains("theme has 63 bytes, at most 60"));
    assert!(refused(&Modify::new("L").description("x".repeat(301))).contains("description has 301 bytes"));
}

#[test]
fn broadcasts_of_a_member() {
    let first = GetUserAllLivingid::new("u").limit(2);
    let mut pages = Pages::new(first);
    let request = pages.request().unwrap();
    assert_eq!(wire(&request), ("/cgi-bin/living/get_user_all_livingid".into(), r#"{"userid":"u","limit":2}"#.into()));
    let page = GetUserAllLivingid::parse(Response::new(r#"{"next_cursor":"C","livingid_list":["1","2"]}"#)).unwrap();
    pages.received(&request, page).unwrap();
    assert_eq!((pages.item().unwrap().as_str(), pages.item().unwrap().as_str()), ("1", "2"));
    let request = pages.request().unwrap();
    assert_eq!(request.cursor.as_deref(), Some("C"));
    pages.received(&request, GetUserAllLivingid::parse(Response::new(r#"{"next_cursor":""}"#)).unwrap()).unwrap();
    assert!(pages.request().is_none() && pages.item().is_none());
}

#[test]
fn one_broadcast() {
    let request = GetInfo::new("L").http_request(BASE, "T").unwrap();
    assert_eq!(request.uri().to_string(), format!("{BASE}/cgi-bin/living/get_living_info?access_token=T&livingid=L"));
    let body = r#"{"living_info":{"living_start":"1586405229","status":3,"replay_status":9,"type":0,"open_replay":1,
        "main_department":null,"push_stream_url":"rtmp://HUSH","mic_num":120}}"#;
    let info = GetInfo::parse(Response::new(body)).unwrap().living_info;
    assert_eq!(info.living_start, Timestamp::from_secs(1_586_405_229));
    assert_eq!((info.status, info.kind), (LivingStatus::Expired, LivingKind::General));
    assert_eq!(info.replay_status, Some(ReplayStatus::Other(9)));
    assert!(info.open_replay && info.main_department.is_none());
    assert_eq!((info.mic_num, info.viewer_num), (120, 0));
    assert!(!format!("{info:?}").contains("HUSH"));
    assert_eq!(info.push_stream_url.unwrap().expose(), "rtmp://HUSH");
}

#[test]
fn who_watched() {
    let first = GetWatchStat::new("L");
    assert_eq!(wire(&first), ("/cgi-bin/living/get_watch_stat".into(), r#"{"livingid":"L"}"#.into()));
    let body = r#"{"ending":0,"next_key":"K","stat_info":{"users":[{"userid":"u","watch_time":30,"is_mic":1}],
        "external_users":[{"external_userid":"w","type":2,"is_comment":1,"invitor_userid":"i"}]}}"#;
    let mut page = GetWatchStat::parse(Response::new(body)).unwrap();
    assert_eq!(first.after(&page).unwrap().next_key.as_deref(), Some("K"));
    let viewers = GetWatchStat::items(&mut page);
    let [Viewer::Member(member), Viewer::External(external)] = &viewers[..] else { panic!("{viewers:?}") };
    assert_eq!((member.userid.as_str(), member.watch_time, member.is_mic), ("u", 30, true));
    assert_eq!((external.kind, external.is_comment), (ContactKind::WeCom, true));
    assert_eq!(external.invitor_userid.as_ref().unwrap(), &"i");
    let last = GetWatchStat::parse(Response::new(r#"{"ending":1,"next_key":"K"}"#)).unwrap();
    assert!(first.after(&last).is_none(), "only `ending` tells");
}

#[test]
fn from_wechat() {
    let (path, body) = wire(&GetCode::new("L", "O"));
    assert_eq!((path.as_str(), body.as_str()), ("/cgi-bin/living/get_living_code", r#"{"livingid":"L","openid":"O"}"#));
    let code = GetCode::parse(Response::new(r#"{"living_code":"HUSH"}"#)).unwrap();
    assert_eq!(code.living_code.expose(), "HUSH");
    assert!(!format!("{code:?}").contains("HUSH"));

    let ask = GetShareInfo::new("HUSH");
    assert_eq!(wire(&ask), ("/cgi-bin/living/get_living_share_info".into(), r#"{"ww_share_code":"HUSH"}"#.into()));
    assert!(!format!("{ask:?}").contains("HUSH"));
    let body = r#"{"livingid":"L","viewer_external_userid":"w","invitor_userid":"u"}"#;
    let share = GetShareInfo::parse(Response::new(body)).unwrap();
    assert_eq!((share.livingid.as_str(), share.viewer_userid), ("L", None));
    assert_eq!((share.viewer_external_userid.unwrap(), share.invitor_userid.unwrap()), ("w".into(), "u".into()));
}

#[test]
fn damaged_answers() {
    survives::<Create>(r#"{"livingid":"L"}"#);
    survives::<Modify>(r#"{"errmsg":"ok"}"#);
    survives::<Cancel>(r#"{"errmsg":"ok"}"#);
    survives::<DeleteReplayData>(r#"{"errmsg":"ok"}"#);
    survives::<GetUserAllLivingid>(r#"{"next_cursor":"C","livingid_list":["1"]}"#);
    survives::<GetInfo>(
        r#"{"living_info":{"livingid":"L","theme":"t","living_start":5,"living_duration":6,"status":3,"reserve_start":5,
        "reserve_living_duration":6,"description":"d","anchor_userid":"u","main_department":1,"viewer_num":1,"comment_num":2,
        "mic_num":3,"open_replay":1,"replay_status":2,"type":0,"push_stream_url":"u","online_count":1,"subscribe_count":1}}"#,
    );
    survives::<GetWatchStat>(
        r#"{"ending":1,"next_key":"K","stat_info":{"users":[{"userid":"u","watch_time":30,"is_comment":1,"is_mic":1,
        "invitor_userid":"i","invitor_external_userid":"w"}],"external_users":[{"external_userid":"w","type":1,"name":"n",
        "watch_time":30,"is_comment":1,"is_mic":0,"invitor_userid":"i","invitor_external_userid":"w"}]}}"#,
    );
    survives::<GetCode>(r#"{"living_code":"c"}"#);
    survives::<GetShareInfo>(
        r#"{"livingid":"L","viewer_userid":"u","viewer_external_userid":"w","invitor_userid":"i","invitor_external_userid":"w"}"#,
    );
}
