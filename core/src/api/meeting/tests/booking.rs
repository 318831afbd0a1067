//! Booking, changing, cancelling, reading.

use super::{body, parse, refused, wire};
use crate::api::meeting::guest::Guest;
use crate::api::meeting::*;
use crate::api::meeting_option::{EnterMute, RemindScope, Watermark};
use crate::endpoint::{Endpoint, Pages, Paginated};
use crate::types::{MeetingId, Timestamp};

fn create() -> Create {
    Create::new("zhangsan", "周会", Timestamp::from_secs(1_600_000_000), 3600)
}

#[test]
fn creates() {
    let (path, sent) = wire(&create());
    assert_eq!(path, "/cgi-bin/meeting/create");
    assert_eq!(
        sent,
        r#"{"admin_userid":"zhangsan","title":"周会","meeting_start":1600000000,"meeting_duration":3600}"#
    );
    assert!(!create().repeatable(), "a second meeting would be booked");

    let settings = Settings::new()
        .password("1234")
        .enable_enter_mute(EnterMute::AboveSix)
        .auto_record_type(AutoRecord::Cloud)
        .watermark_type(Watermark::Multiple)
        .host_key("654321")
        .remind_scope(RemindScope::Some)
        .hosts(["lisi"])
        .ring_users(["lisi"]);
    let reminders = Reminders::new()
        .is_repeat(true)
        .repeat_type(Repeat::Workdays)
        .is_custom_repeat(false)
        .repeat_until_type(Until::Count)
        .repeat_until_count(10u32)
        .remind_before([0, 900]);
    let whole = create()
        .invitees(Invited::new().userid(["lisi"]).device_sn(["SN"]))
        .guests([Guest::new("86", "135").guest_name("fifa")])
        .settings(settings)
        .reminders(reminders)
        .cal_id("wc")
        .agentid(1_000_014);
    assert!(!format!("{whole:?}").contains("1234"), "the password is not shown");
    assert!(!format!("{whole:?}").contains("654321"), "nor is the key");
    let sent = body(&whole);
    for part in [
        r#""cal_id":"wc","invitees":{"userid":["lisi"],"device_sn":["SN"]}"#,
        r#""guests":[{"area":"86","phone_number":"135","guest_name":"fifa"}]"#,
        r#""settings":{"password":"1234","enable_enter_mute":2,"watermark_type":1,"auto_record_type":"cloud","#,
        r#""host_key":"654321","remind_scope":4,"hosts":{"userid":["lisi"]},"ring_users":{"userid":["lisi"]}}"#,
        r#""reminders":{"is_repeat":1,"repeat_type":7,"is_custom_repeat":0,"repeat_until_type":1,"#,
        r#""repeat_until_count":10,"remind_before":[0,900]},"agentid":1000014}"#,
    ] {
        assert!(sent.contains(part), "{part} in {sent}");
    }

    let created = parse::<Create>(r#"{"errcode":0,"meetingid":"hy1","meeting_code":123,"excess_users":null}"#);
    assert_eq!(created.meetingid, "hy1");
    assert_eq!(created.meeting_code, Some("123".into()));
    assert!(created.meeting_link.is_none() && created.excess_users.is_empty());
}

#[test]
fn limits_of_booking() {
    let title = Create::new("a", "题".repeat(256), Timestamp::default(), 300);
    assert!(refused(&title).ends_with("title has 256 characters, at most 255 are taken"));
    assert!(refused(&create().description("d".repeat(501))).contains("description has 501"));
    assert!(refused(&create().location("d".repeat(129))).contains("location has 129"));
    assert!(refused(&create().cal_id("日".repeat(22))).contains("cal_id has 66 bytes"));
    let members = |count| vec!["a"; count];
    assert!(refused(&create().invitees(Invited::new().userid(members(301)))).contains("userid has 301 entries"));
    assert!(
        refused(&create().settings(Settings::new().hosts(["h"; 11]))).contains("settings.hosts.userid has 11 entries")
    );
    let guest = Guest::new("86", "1").guest_name("n".repeat(17));
    assert!(refused(&create().guests([guest.clone()])).contains("guest_name has 17"));
    assert!(refused(&Update::new("hy1").guests([guest.clone()])).contains("guest_name has 17"));
    assert!(refused(&Update::new("hy1").title("t".repeat(256))).contains("title has 256"));
    assert!(refused(&guest::Set::new("hy1", [guest])).contains("guest_name has 17"));
    let widest = create().location("d".repeat(128)).settings(Settings::new().hosts(["h"; 10]));
    assert!(body(&widest).contains("dddd"));
}

#[test]
fn updates_and_cancels() {
    let (path, sent) = wire(&Update::new("hy1").title("新").meeting_duration(600).remind_time(300));
    assert_eq!(path, "/cgi-bin/meeting/update");
    assert_eq!(sent, r#"{"meetingid":"hy1","title":"新","meeting_duration":600,"remind_time":300}"#);
    assert!(Update::new("hy1").repeatable());
    assert_eq!(parse::<Update>(r#"{"excess_users":["lisi"]}"#).excess_users, ["lisi"]);

    let (path, sent) = wire(&Cancel::new("hy1").sub_meetingid("s1"));
    assert_eq!(path, "/cgi-bin/meeting/cancel");
    assert_eq!(sent, r#"{"meetingid":"hy1","sub_meetingid":"s1"}"#);
}

#[test]
fn reads_a_meeting() {
    let (path, sent) = wire(&info::Get::from(MeetingId::from("hy1")).sub_meetingid("s"));
    assert_eq!(path, "/cgi-bin/meeting/get_info");
    assert_eq!(sent, r#"{"meetingid":"hy1","sub_meetingid":"s"}"#);
    assert_eq!(body(&info::Get::new().meeting_code("123")), r#"{"meeting_code":"123"}"#);

    let info = parse::<info::Get>(
        r#"{"meetingid":"hy1","admin_userid":"z","main_department":"1","meeting_start":"1600000007","status":2,
        "meeting_type":4,"attendees":{"member":[{"userid":"lisi","status":1,"first_join_time":166666666,
        "total_join_count":5,"cumulative_time":300}],"tmp_external_user":[{"tmp_external_userid":"wo","status":3}],
        "device":[{"device_sn":"SN","status":2}]},"settings":{"need_password":1,"password":"1234","host_key":"654321",
        "enable_enter_mute":1,"enable_enter_mute_type":2,"auto_record_type":"later","co_hosts":{"userid":["z"]},
        "ring_users":null},"reminders":{"is_repeat":1,"repeat_day_of_week":[3,"7"]},"meeting_code":"123456789",
        "has_vote":true,"has_more_sub_meeting":1,"remain_sub_meetings":2,"sub_meetings":[{"sub_meetingid":"s1","status":1,
        "start_time":1688888888,"end_time":1688889888,"repeat_id":"r"}],"sub_repeat_list":[{"repeat_id":"r",
        "repeat_type":2,"is_custom_repeat":1,"repeat_until_type":0,"repeat_until":1606976813}],"location":null}"#,
    );
    assert_eq!(info.main_department.unwrap(), 1);
    assert_eq!(info.meeting_start, Timestamp::from_secs(1_600_000_007));
    assert_eq!((info.status, info.meeting_type), (info::Status::Running, info::Kind::Other(4)));
    let member = &info.attendees.member[0];
    assert_eq!((member.status, member.total_join_count), (info::Presence::Present, 5));
    assert!(member.last_quit_time.is_none());
    assert_eq!(info.attendees.tmp_external_user[0].status, info::Presence::Other(3));
    assert_eq!(info.attendees.device[0].device_sn, "SN");
    let settings = &info.settings;
    assert!(settings.need_password && settings.password.as_ref().unwrap().expose() == "1234");
    assert_eq!(settings.enable_enter_mute_type, Some(2));
    assert_eq!(settings.auto_record_type, AutoRecord::Other("later".into()));
    assert_eq!(settings.co_hosts.as_ref().unwrap().userid.as_ref().unwrap()[0], "z");
    assert!(settings.ring_users.is_none() && info.location.is_none());
    let shown = format!("{info:?}");
    assert!(!shown.contains("1234\"") && !shown.contains("654321"), "{shown}");
    let reminders = info.reminders.unwrap();
    assert_eq!(reminders.is_repeat, Some(true));
    assert_eq!(reminders.repeat_day_of_week.unwrap(), [3, 7]);
    assert!(info.has_more_sub_meeting && info.has_vote);
    assert_eq!(info.sub_meetings[0].status, info::SubStatus::Deleted);
    let part = &info.sub_repeat_list[0];
    assert_eq!((part.repeat_type, part.repeat_until_type), (Repeat::Monthly, Until::Date));
    assert!(part.is_custom_repeat && part.repeat_until_count.is_none());
}

#[test]
fn meetings_of_a_member_come_in_pages() {
    let first = GetUserMeetingId::new("USERID").begin_time(Timestamp::from_secs(5)).limit(2);
    let (path, sent) = wire(&first);
    assert_eq!(path, "/cgi-bin/meeting/get_user_meetingid");
    assert_eq!(sent, r#"{"userid":"USERID","begin_time":5,"limit":2}"#);

    let mut pages = Pages::new(first.clone());
    let asked = pages.request().unwrap();
    pages
        .received(&asked, parse::<GetUserMeetingId>(r#"{"next_cursor":"1223","meetingid_list":["m1","m2"]}"#))
        .unwrap();
    assert_eq!(pages.item().unwrap(), "m1");
    assert_eq!(pages.item().unwrap(), "m2");
    let asked = pages.request().unwrap();
    assert_eq!(body(&asked), r#"{"userid":"USERID","begin_time":5,"cursor":"1223","limit":2}"#);
    pages.received(&asked, parse::<GetUserMeetingId>(r#"{"meetingid_list":["m3"]}"#)).unwrap();
    assert_eq!(pages.item().unwrap(), "m3");
    assert!(pages.item().is_none() && pages.request().is_none());
    assert!(first.after(&parse::<GetUserMeetingId>(r#"{"next_cursor":""}"#)).is_none());
}
