use http::Response;

use super::*;
use crate::api::testing::survives;
use crate::endpoint::{BASE, Endpoint};
use crate::types::{MemberRange, Timestamp};

const ROOMS: &str = r#"{"meetingroom_list":[{"meetingroom_id":1,"name":"18F","capacity":10,"city":"深圳","equipment":[1,9],
"coordinate":{"latitude":"22.540503","longitude":"113.934528"},"need_approval":1,"range":{"user_list":["u"]}}]}"#;
const DETAIL: &str = r#"{"meetingroom_id":1,"schedule":{"booking_id":"bk","master_booking_id":"rb","schedule_id":"17c",
"start_time":1593532800,"end_time":1593662400,"booker":"zhangsan","status":3}}"#;
const DAY: &str = r#"{"booking_list":[{"meetingroom_id":1,"schedule":[{"booking_id":"bk","start_time":1593532800,"status":0}]},
{"meetingroom_id":2,"schedule":[]}]}"#;
const PARTLY: &str = r#"{"booking_id":"bk","conflict_date":[1672502400,1675180800]}"#;

#[test]
fn rooms() {
    let add = Add::new("18F-会议室", 10)
        .equipment([Equipment::Television, Equipment::Other(9)])
        .coordinate(Coordinate::new(22.540503, 113.934528))
        .range(MemberRange::new().user_list(["lisi"]));
    let request = add.http_request(BASE, "T").unwrap();
    assert_eq!(request.uri().path(), "/cgi-bin/oa/meetingroom/add");
    assert_eq!(
        String::from_utf8_lossy(request.body()),
        concat!(
            r#"{"name":"18F-会议室","capacity":10,"equipment":[1,9],"#,
            r#""coordinate":{"latitude":"22.540503","longitude":"113.934528"},"range":{"user_list":["lisi"]}}"#
        )
    );
    assert!(Add::new("室".repeat(31), 1).http_request(BASE, "T").unwrap_err().to_string().contains("name"));
    let crowd = Edit::new(1).range(MemberRange::new().department_list(1..=1001)).http_request(BASE, "T").unwrap_err();
    assert!(crowd.to_string().contains("range.department_list"), "{crowd}");
    let request = Edit::new(2).floor("18F").http_request(BASE, "T").unwrap();
    assert_eq!(request.uri().path(), "/cgi-bin/oa/meetingroom/edit");
    assert_eq!(request.body(), br#"{"meetingroom_id":2,"floor":"18F"}"#);
    let request = Delete::new(1).http_request(BASE, "T").unwrap();
    assert_eq!(request.uri().path(), "/cgi-bin/oa/meetingroom/del");
    let request = List::new().city("深圳").http_request(BASE, "T").unwrap();
    assert_eq!(String::from_utf8_lossy(request.body()), r#"{"city":"深圳"}"#);
    let room = List::parse(Response::new(ROOMS)).unwrap().meetingroom_list.remove(0);
    assert_eq!(room.equipment, [Equipment::Television, Equipment::Other(9)]);
    assert!((room.coordinate.unwrap().latitude - 22.540503).abs() < 1e-9 && room.need_approval);
    assert_eq!(Add::parse(Response::new(r#"{"meetingroom_id":1}"#)).unwrap().meetingroom_id, 1);
}

#[test]
fn bookings() {
    let (start, end) = (Timestamp::from_secs(1_593_532_800), Timestamp::from_secs(1_593_619_200));
    let book = Book::new(1, start, end, "zhangsan").subject("周会").attendees(["lisi"]);
    let request = book.http_request(BASE, "T").unwrap();
    assert_eq!(request.uri().path(), "/cgi-bin/oa/meetingroom/book");
    assert_eq!(
        String::from_utf8_lossy(request.body()),
        concat!(
            r#"{"meetingroom_id":1,"subject":"周会","start_time":1593532800,"end_time":1593619200,"booker":"zhangsan","#,
            r#""attendees":["lisi"]}"#
        )
    );
    assert!(!book.repeatable());
    let request = BookBySchedule::new(1, "1c7", "rocky").http_request(BASE, "T").unwrap();
    assert_eq!(request.uri().path(), "/cgi-bin/oa/meetingroom/book_by_schedule");
    assert_eq!(request.body(), br#"{"meetingroom_id":1,"schedule_id":"1c7","booker":"rocky"}"#);
    let request = BookByMeeting::new(1, "hy7", "rocky").http_request(BASE, "T").unwrap();
    assert_eq!(request.body(), br#"{"meetingroom_id":1,"meetingid":"hy7","booker":"rocky"}"#);
    let cancel = CancelBook::new().booking_id("bk").keep_schedule(true).cancel_date(start);
    let request = cancel.http_request(BASE, "T").unwrap();
    assert_eq!(request.uri().path(), "/cgi-bin/oa/meetingroom/cancel_book");
    assert_eq!(request.body(), br#"{"booking_id":"bk","keep_schedule":1,"cancel_date":1593532800}"#);
    let request = GetBookInfo::new(1, "bk").http_request(BASE, "T").unwrap();
    assert_eq!(request.uri().path(), "/cgi-bin/oa/meetingroom/bookinfo/get");
    let request = GetBookingInfoByMeetingId::new(1, "mt").http_request(BASE, "T").unwrap();
    assert_eq!(request.body(), br#"{"meetingroom_id":1,"meeting_id":"mt"}"#);
    let request = GetBookingInfo::new().meetingroom_id(1).start_time(start).http_request(BASE, "T").unwrap();
    assert_eq!(request.body(), br#"{"meetingroom_id":1,"start_time":1593532800}"#);

    let detail = GetBookInfo::parse(Response::new(DETAIL)).unwrap();
    assert_eq!(detail.schedule.status, BookingStatus::Pending);
    assert_eq!(detail.schedule.master_booking_id, Some("rb".into()));
    let day = GetBookingInfo::parse(Response::new(DAY)).unwrap();
    assert_eq!((day.booking_list.len(), day.booking_list[0].schedule[0].start_time), (2, start));
    assert_eq!(BookByMeeting::parse(Response::new(PARTLY)).unwrap().conflict_date.len(), 2);
}

#[test]
fn bad_bodies() {
    survives::<Add>(r#"{"meetingroom_id":1}"#);
    survives::<List>(ROOMS);
    survives::<Edit>(r#"{"later":"x"}"#);
    survives::<Delete>(r#"{"later":"x"}"#);
    survives::<GetBookingInfo>(DAY);
    survives::<Book>(r#"{"booking_id":"bk","schedule_id":"17c"}"#);
    survives::<BookBySchedule>(PARTLY);
    survives::<BookByMeeting>(PARTLY);
    survives::<CancelBook>(r#"{"later":"x"}"#);
    survives::<GetBookInfo>(DETAIL);
    survives::<GetBookingInfoByMeetingId>(DETAIL);
}
