//! Rooms as they are on the wire.

use super::*;
use crate::api::testing::{parse, sends, survives};
use crate::endpoint::{Pages, Paginated};
use crate::types::{RoomResponse, SignalProtocol, Timestamp};

/// Follows a page with more after it, and one that is the last.
fn pages<E: Paginated>(first: E, page: &str) -> (E::Item, E) {
    let mut pages = Pages::new(first);
    let request = pages.request().unwrap();
    pages.received(&request, parse::<E>(page)).unwrap();
    let item = pages.item().unwrap();
    let next = pages.request().unwrap();
    pages.received(&next, parse::<E>(r#"{"has_more":false,"next_cursor":"D"}"#)).unwrap();
    assert!(pages.item().is_none() && pages.request().is_none(), "only has_more says that there are more");
    (item, next)
}

#[test]
fn booking() {
    sends(
        &Book::new("M", ["R1", "R2"]).subject_visible(true),
        "meeting/rooms/book",
        r#"{"meetingid":"M","meeting_room_id_list":["R1","R2"],"subject_visible":true}"#,
    );
    sends(&Release::new("M", ["R1"]), "meeting/rooms/release", r#"{"meetingid":"M","meeting_room_id_list":["R1"]}"#);
    const BOOKED: &str = r#"{"meeting_room_list":[{"meeting_room_id":"100001","meeting_room_name":"会议室测试1",
        "meeting_room_location":"广州-大厦-10"}]}"#;
    let room = parse::<Book>(BOOKED).meeting_room_list.remove(0);
    assert_eq!((room.meeting_room_id.as_str(), room.meeting_room_location.as_str()), ("100001", "广州-大厦-10"));
    survives::<Book>(BOOKED);
    survives::<Release>(r#"{"errmsg":"ok"}"#);
}

#[test]
fn one_room() {
    sends(&GetInfo::new("R"), "meeting/rooms/get_info", r#"{"meeting_room_id":"R"}"#);
    const INFO: &str = r#"{"basic_info":{"rooms_id_list":["200115200039985708"],"meeting_room_name":"N","city":"广州",
        "building":"大厦","floor":10,"participant_number":"3","device":"ROOMS","desc":"aGVsbG8=","password":"MzMz"},
        "account_info":{"account_type":0,"valid_period":"-"},"hardware_info":{"factory":"","ip":"10.10.10.69",
        "meeting_room_status":9,"active_time":"2021-03-23 15:37:34","monitor_frequency":0,"enable_video_mirror":true},
        "pmi_info":{"pmi_code":"12345678","pmi_pwd":"WFhY"},"monitor_status":0,"is_allow_call":true,"scheduled_status":1}"#;
    let info = parse::<GetInfo>(INFO);
    assert_eq!(info.basic_info.rooms_id_list, ["200115200039985708"]);
    assert_eq!((info.basic_info.floor.as_str(), info.basic_info.participant_number), ("10", 3));
    assert_eq!(info.basic_info.password.as_ref().unwrap().expose(), "MzMz");
    assert_eq!(info.account_info.account_type, AccountKind::Normal);
    assert_eq!(info.hardware_info.meeting_room_status, RoomStatus::Other(9), "unknown values are kept");
    assert_eq!(info.hardware_info.monitor_frequency, "0", "numbers and texts alike");
    assert!(info.scheduled_status && info.is_allow_call && !info.monitor_status);
    let shown = format!("{info:?}");
    assert!(!shown.contains("MzMz") && !shown.contains("WFhY"), "{shown}");
    survives::<GetInfo>(INFO);

    sends(&GetConfig::new("R"), "meeting/rooms/get_config", r#"{"meeting_room_id":"R"}"#);
    const CONFIG: &str = r#"{"meeting_settings":{"water_mark":2,"auto_response":1,"caption":true,"room_pmi":true,
        "room_notification":false},"record_settings":{"share_record":4,"download_record":true}}"#;
    let config = parse::<GetConfig>(CONFIG);
    assert_eq!(config.meeting_settings.water_mark, WaterMark::Multiple);
    assert_eq!(config.meeting_settings.auto_response, AutoResponse::On);
    assert!(config.meeting_settings.caption && !config.meeting_settings.room_notification);
    assert_eq!(config.record_settings.share_record, ShareRecord::Participants);
    survives::<GetConfig>(CONFIG);
}

#[test]
fn all_rooms() {
    const PAGE: &str = r#"{"has_more":true,"next_cursor":"C","meeting_room_list":[{"meeting_room_id":"1",
        "meeting_room_name":"N","meeting_room_location":"L","account_type":1,"active_code":"69MS2PKC","participant_number":12,
        "meeting_room_status":1,"scheduled_status":0,"is_allow_call":true}]}"#;
    let (room, next) = pages(List::new().meeting_room_name("N").limit(50), PAGE);
    sends(&next, "meeting/rooms/list", r#"{"meeting_room_name":"N","cursor":"C","limit":50}"#);
    assert_eq!((room.account_type, room.meeting_room_status), (AccountKind::Special, RoomStatus::Unbound));
    assert_eq!(room.active_code.expose(), "69MS2PKC");
    assert!(!format!("{room:?}").contains("69MS2PKC"));
    assert!(room.is_allow_call && !room.scheduled_status);
    survives::<List>(PAGE);

    sends(&GetInventory::new(), "meeting/rooms/get_inventory", "{}");
    const COUNTS: &str = r#"{"normal_count":10,"special_count":"2","normal_used_count":2,"special_used_count":1,
        "normal_expired_count":0,"special_expired_count":null}"#;
    let counts = parse::<GetInventory>(COUNTS);
    assert_eq!((counts.normal_count, counts.special_count, counts.special_expired_count), (10, 2, 0));
    survives::<GetInventory>(COUNTS);
}

#[test]
fn meetings_in_a_room() {
    const PAGE: &str = r#"{"has_more":true,"next_cursor":"C","meeting_info_list":[{"meetingid":"M","meeting_code":14512,
        "subject":"周会","status":"MEETING_STATE_STARTED","meeting_type":6,"start_time":"1679313600","end_time":1679317200}]}"#;
    let (start, end) = (Timestamp::from_secs(1_679_299_200), Timestamp::from_secs(1_679_558_400));
    let first = ListMeetings::new().meeting_room_id("R").start_time(start).end_time(end).limit(20);
    let (meeting, next) = pages(first, PAGE);
    sends(
        &next,
        "meeting/rooms/list_meetings",
        r#"{"meeting_room_id":"R","start_time":1679299200,"end_time":1679558400,"cursor":"C","limit":20}"#,
    );
    assert_eq!((meeting.meeting_code.as_str(), meeting.meeting_type), ("14512", MeetingKind::Webinar));
    assert_eq!(meeting.status, MeetingState::Started);
    assert_eq!(meeting.start_time.secs(), 1_679_313_600);
    sends(&ListMeetings::new().rooms_id("D"), "meeting/rooms/list_meetings", r#"{"rooms_id":"D"}"#);
    survives::<ListMeetings>(PAGE);
}

#[test]
fn devices_and_controllers() {
    const DEVICES: &str = r#"{"has_more":true,"next_cursor":"C","device_info_list":[{"meeting_room_id":"1","rooms_id":45613,
        "meeting_room_name":"N","meeting_room_location":"L","device_model":"TT","app_version":"4.1","meeting_room_status":3,
        "device_monitor_info":{"camera_status":true,"microphone_status":true,"speaker_status":false}}]}"#;
    let (device, next) = pages(ListDevices::new().meeting_room_name("N"), DEVICES);
    sends(&next, "meeting/rooms/list_devices", r#"{"meeting_room_name":"N","cursor":"C"}"#);
    assert_eq!((device.rooms_id.as_str(), device.meeting_room_status), ("45613", RoomStatus::Busy));
    assert!(device.device_monitor_info.camera_status && !device.device_monitor_info.speaker_status);
    survives::<ListDevices>(DEVICES);

    const CONTROLLERS: &str = r#"{"has_more":true,"next_cursor":"C","controller_info_list":[{"rooms_id":"12356",
        "meeting_room_name":"N","meeting_room_location":"L","controller_name":"c","manufacture_name":"Apple",
        "controller_model":"Apple","app_version":"x","status":1,"framework_version":"iOS 15.2.1","ip_address":"i",
        "mac_address":"m","cpu_type":"ARM64","cpu_usage":1.7,"network_type":"wifi","mem_usage":"3.6GB"}]}"#;
    let (controller, next) = pages(ListControllers::new().controller_name("c").limit(20), CONTROLLERS);
    sends(&next, "meeting/rooms/list_controllers", r#"{"controller_name":"c","cursor":"C","limit":20}"#);
    assert_eq!(controller.status, ControllerStatus::Online, "a number is as good as text");
    assert_eq!((controller.cpu_usage.as_str(), controller.manufacture_name.as_str()), ("1.7", "Apple"));
    survives::<ListControllers>(CONTROLLERS);
}

#[test]
fn calling() {
    sends(
        &Call::new("M").mra_address(MraAddress::new(SignalProtocol::H323, "10.0.0.1")),
        "meeting/rooms/call",
        r#"{"meetingid":"M","mra_address":{"protocol":2,"dial_string":"10.0.0.1"}}"#,
    );
    sends(
        &CancelCall::new("M", "I").meeting_room_id("R"),
        "meeting/rooms/cancel_call",
        r#"{"meetingid":"M","invite_id":"I","meeting_room_id":"R"}"#,
    );
    sends(
        &GetResponseStatus::new("M").meeting_room_id("R"),
        "meeting/rooms/get_response_status",
        r#"{"meetingid":"M","meeting_room_id":"R"}"#,
    );
    assert_eq!(parse::<Call>(r#"{"invite_id":"I"}"#).invite_id, "I");
    const STATUS: &str = r#"{"status":2,"response_time":"2022/11/22 14:35:26"}"#;
    let status = parse::<GetResponseStatus>(STATUS);
    assert_eq!((status.status, status.response_time.as_str()), (RoomResponse::InMeeting, "2022/11/22 14:35:26"));
    survives::<Call>(r#"{"invite_id":"I"}"#);
    survives::<CancelCall>(r#"{"errmsg":"ok"}"#);
    survives::<GetResponseStatus>(STATUS);
}
