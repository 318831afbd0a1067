use super::*;
use crate::api::schedule::{Reminders, Repeat, Response, Status};
use crate::api::testing::survives;
use crate::endpoint::{BASE, Endpoint, Paginated};
use crate::types::Timestamp;

const SCHEDULES: &str = r#"{"schedule_list":[{"schedule_id":"17c7","sequence":100,"admins":["a"],"attendees":[{"userid":"u","response_status":2,"event_time":1571274600}],
"summary":"s","description":"d","reminders":{"is_remind":1,"is_repeat":1,"remind_time_diffs":[-3600],"repeat_type":7,
"repeat_until":1606976813,"repeat_day_of_week":[3,7],"timezone":-8,"exclude_time_list":[{"start_time":1571361000}]},
"location":"p","cal_id":"wcj","start_time":1571274600,"end_time":1571579410,"status":1,"is_whole_day":0}]}"#;

fn at(seconds: i64) -> Timestamp {
    Timestamp::from_secs(seconds)
}

#[test]
fn adding_on_the_wire() {
    let reminders =
        Reminders::new().is_remind(true).remind_time_diffs([0, -3600]).is_repeat(true).repeat_type(Repeat::Weekly);
    let new = NewSchedule::new(at(1_571_274_600), at(1_571_320_210))
        .summary("评审")
        .attendees(["userid2"])
        .reminders(reminders);
    let add = Add::new(new).agentid(1_000_014);
    let request = add.http_request(BASE, "T").unwrap();
    assert_eq!(request.uri().path(), "/cgi-bin/oa/schedule/add");
    assert_eq!(
        String::from_utf8_lossy(request.body()),
        concat!(
            r#"{"schedule":{"start_time":1571274600,"end_time":1571320210,"summary":"评审","#,
            r#""reminders":{"is_remind":1,"remind_time_diffs":[0,-3600],"is_repeat":1,"repeat_type":1},"#,
            r#""attendees":[{"userid":"userid2"}]},"agentid":1000014}"#
        )
    );
    assert!(!add.repeatable());
    let crowd = Add::new(NewSchedule::new(at(0), at(1)).attendees(["u"; 1001])).http_request(BASE, "T").unwrap_err();
    assert!(crowd.to_string().contains("schedule.attendees"), "{crowd}");
}

#[test]
fn changing_on_the_wire() {
    let update =
        Update::new(Change::new("17c7", at(5), at(6)).location("p").allow_active_join(true)).skip_attendees(false);
    assert!(update.repeatable());
    let one = update.op_mode(Mode::One).op_start_time(at(1_571_274_600));
    assert!(!one.repeatable(), "the date is split off");
    let request = one.http_request(BASE, "T").unwrap();
    assert_eq!(request.uri().path(), "/cgi-bin/oa/schedule/update");
    assert_eq!(
        String::from_utf8_lossy(request.body()),
        concat!(
            r#"{"skip_attendees":0,"op_mode":1,"op_start_time":1571274600,"#,
            r#""schedule":{"schedule_id":"17c7","start_time":5,"end_time":6,"location":"p","allow_active_join":true}}"#
        )
    );
    assert_eq!(Update::parse(http::Response::new(r#"{"schedule_id":"new"}"#)).unwrap().schedule_id, Some("new".into()));
    let long =
        Update::new(Change::new("17c7", at(5), at(6)).summary("题".repeat(129))).http_request(BASE, "T").unwrap_err();
    assert!(long.to_string().contains("schedule.summary"), "{long}");

    let request = AddAttendees::new("17c7", ["u"]).http_request(BASE, "T").unwrap();
    assert_eq!(request.uri().path(), "/cgi-bin/oa/schedule/add_attendees");
    assert_eq!(request.body(), br#"{"schedule_id":"17c7","attendees":[{"userid":"u"}]}"#);
    let request = DelAttendees::new("17c7", ["u"]).http_request(BASE, "T").unwrap();
    assert_eq!(request.uri().path(), "/cgi-bin/oa/schedule/del_attendees");
    let request = Delete::new("17c7").op_mode(Mode::Future).op_start_time(at(5)).http_request(BASE, "T").unwrap();
    assert_eq!(request.uri().path(), "/cgi-bin/oa/schedule/del");
    assert_eq!(request.body(), br#"{"schedule_id":"17c7","op_mode":2,"op_start_time":5}"#);
}

#[test]
fn reading() {
    let request = Get::new(["17c7"]).http_request(BASE, "T").unwrap();
    assert_eq!(
        (request.uri().path(), request.body().as_slice()),
        ("/cgi-bin/oa/schedule/get", &br#"{"schedule_id_list":["17c7"]}"#[..])
    );
    let list = GetByCalendar::new("wcj").limit(1);
    let page = GetByCalendar::parse(http::Response::new(SCHEDULES)).unwrap();
    let next = list.after(&page).unwrap();
    let request = next.http_request(BASE, "T").unwrap();
    assert_eq!(request.uri().path(), "/cgi-bin/oa/schedule/get_by_calendar");
    assert_eq!(request.body(), br#"{"cal_id":"wcj","offset":1,"limit":1}"#);
    assert!(next.after(&GetByCalendar::parse(http::Response::new(r#"{"schedule_list":[]}"#)).unwrap()).is_none());

    let schedule = &page.schedule_list[0];
    assert_eq!((schedule.status, schedule.attendees[0].response_status), (Status::Cancelled, Response::Accepted));
    assert_eq!((schedule.reminders.repeat_type, schedule.reminders.timezone), (Some(Repeat::Workdays), Some(-8)));
    assert_eq!(schedule.reminders.exclude_time_list.as_ref().unwrap()[0].start_time, at(1_571_361_000));
}

#[test]
fn bad_bodies() {
    survives::<Add>(r#"{"schedule_id":"17c7"}"#);
    survives::<Update>(r#"{"schedule_id":"17c7"}"#);
    survives::<Get>(SCHEDULES);
    survives::<GetByCalendar>(SCHEDULES);
    survives::<AddAttendees>(r#"{"later":"x"}"#);
    survives::<DelAttendees>(r#"{"later":"x"}"#);
    survives::<Delete>(r#"{"later":"x"}"#);
}
