//! The archive as it is on the wire.

use super::*;
use crate::api::testing::{parse, refused, sends, survives};
use crate::endpoint::{Endpoint, Pages, Paginated};
use crate::types::Timestamp;

#[test]
fn archived_members() {
    let list = file_content::GetAuthUserList::new().limit(2);
    sends(&list, "security/file-content/get_auth_user_list", r#"{"limit":2}"#);
    let mut page = parse::<file_content::GetAuthUserList>(
        r#"{"auth_user_list":[{"userid":"a","is_resigned":1}],"next_cursor":"C","has_more":1}"#,
    );
    assert_eq!(list.after(&page).unwrap().cursor.as_deref(), Some("C"));
    assert_eq!(file_content::GetAuthUserList::items(&mut page)[0].is_resigned, Some(true));
    assert!(list.after(&parse::<file_content::GetAuthUserList>(r#"{"has_more":0,"next_cursor":"C"}"#)).is_none());
    assert!(refused(&list.cursor("x".repeat(129))).contains("cursor has 129 bytes, at most 128 are taken"));

    let list = docdata::GetAuthUserList::new().cursor("C");
    sends(&list, "docdata/get_auth_user_list", r#"{"cursor":"C"}"#);
    let page =
        parse::<docdata::GetAuthUserList>(r#"{"auth_user_list":[{"userid":"wo"}],"next_cursor":"D","has_more":true}"#);
    assert!(page.auth_user_list[0].userid == "wo" && page.auth_user_list[0].is_resigned.is_none());
    sends(&list.after(&page).unwrap(), "docdata/get_auth_user_list", r#"{"cursor":"D"}"#);
    assert!(list.after(&parse::<docdata::GetAuthUserList>(r#"{"has_more":true,"next_cursor":""}"#)).is_none());
}

#[test]
fn files() {
    use wedrive::{DownloadFile, FileKind, GetAuthFileList, GetAuthSpaceList};
    sends(
        &GetAuthSpaceList::new("a").is_resigned(true),
        "security/wedrive/get_auth_space_list",
        r#"{"userid":"a","is_resigned":1}"#,
    );
    let spaces = parse::<GetAuthSpaceList>(
        r#"{"auth_space_list":[{"spaceid":"s","is_space_superadmin":1},{"spaceid":"t","is_space_superadmin":"0"}]}"#,
    );
    assert!(spaces.auth_space_list[0].is_space_superadmin && !spaces.auth_space_list[1].is_space_superadmin);

    let list = GetAuthFileList::new("a", &spaces.auth_space_list[0].spaceid).limit(2);
    sends(&list, "security/wedrive/get_auth_file_list", r#"{"userid":"a","spaceid":"s","limit":2}"#);
    for more in ["true", "1"] {
        let page = parse::<GetAuthFileList>(&format!(
            r#"{{"file_list":[{{"fileid":"f","path":"文件夹/文件名","creator":{{"userid":"b"}},"file_size":"1024",
                "file_type":2}},{{"file_type":3}}],"next_cursor":"C","has_more":{more}}}"#
        ));
        let [file, other] = page.file_list.as_slice() else { panic!("{page:?}") };
        assert_eq!((file.file_type, other.file_type), (FileKind::File, FileKind::Other(3)));
        assert_eq!((file.path.as_deref(), file.file_size), (Some("文件夹/文件名"), 1024));
        assert!(file.creator.userid == "b" && other.path.is_none() && other.doc_url.is_none());
        assert_eq!(list.after(&page).unwrap().cursor.as_deref(), Some("C"));
    }
    assert!(list.after(&parse::<GetAuthFileList>(r#"{"next_cursor":"C","has_more":false}"#)).is_none());

    sends(&DownloadFile::new("f"), "security/wedrive/download_file", r#"{"fileid":"f"}"#);
    let place = parse::<DownloadFile>(r#"{"download_url":"U","cookie_name":"N","cookie_value":"HUSH"}"#);
    assert!(place.cookie_value.expose() == "HUSH" && !format!("{place:?}").contains("HUSH"));
}

#[test]
fn documents() {
    use doc::{Export, Format, GetExportResult, Kind, List};

    use crate::endpoint::TaskStatus;
    let export = Export::new("d", Format::Pdf);
    sends(&export, "security/doc/export", r#"{"docid":"d","export_format":"pdf"}"#);
    assert!(!export.repeatable());
    sends(&GetExportResult::new("j"), "security/doc/get_export_result", r#"{"jobid":"j"}"#);
    assert_eq!(parse::<Export>(r#"{"jobid":"j"}"#).jobid, "j");
    let result = parse::<GetExportResult>(r#"{"status":1,"download_url":"U"}"#);
    assert_eq!((result.status, result.download_url.as_deref()), (TaskStatus::Done, Some("U")));
    assert_eq!(parse::<GetExportResult>(r#"{"status":"7"}"#).status, TaskStatus::Other(7));

    let list = List::new(Timestamp::from_secs(166_666_666), Timestamp::from_secs(166_666_667), "a", Kind::Smartsheet);
    sends(
        &list.clone().is_resigned(false).cursor("C").limit(100),
        "security/doc/list",
        concat!(
            r#"{"start_time":166666666,"end_time":166666667,"userid":"a","is_resigned":0,"doc_type":10,"#,
            r#""cursor":"C","limit":100}"#
        ),
    );
    let page = parse::<List>(
        r#"{"has_more":true,"next_cursor":"D","doc_list":[{"docid":"d","doc_name":"一季度","doc_type":1,"modify_time":"5"}]}"#,
    );
    assert_eq!(page.doc_list[0].doc_type, Kind::Other(1), "the page's example has one that its table lacks");
    assert_eq!(page.doc_list[0].modify_time, Timestamp::from_secs(5));
    assert_eq!(list.after(&page).unwrap().cursor.as_deref(), Some("D"));
    assert!(list.after(&parse::<List>(r#"{"has_more":false}"#)).is_none());
}

#[test]
fn calendars() {
    use calendar::{GetDefaultCalendar, GetScheduleDetail, GetScheduleList};

    use crate::api::schedule::{Repeat, Response, Status};
    sends(
        &GetDefaultCalendar::new("zhangsan").is_resigned(false),
        "security/calendar/get_default_calendar",
        r#"{"userid":"zhangsan","is_resigned":0}"#,
    );
    let calendar = parse::<GetDefaultCalendar>(r#"{"cal_id":"wc"}"#).cal_id;
    let list = GetScheduleList::new(&calendar).limit(200);
    sends(&list, "security/calendar/get_schedule_list", r#"{"cal_id":"wc","limit":200}"#);
    let page = parse::<GetScheduleList>(r#"{"schedule_id_list":["17","27"],"next_cursor":"C","has_more":1}"#);
    assert_eq!(page.schedule_id_list, ["17", "27"]);
    assert_eq!(list.after(&page).unwrap().cursor.as_deref(), Some("C"));
    assert!(list.after(&parse::<GetScheduleList>(r#"{"has_more":0}"#)).is_none());
    assert!(refused(&GetScheduleList::new("x".repeat(65))).contains("cal_id has 65 bytes, at most 64"));
    assert!(refused(&list.cursor("x".repeat(129))).contains("cursor has 129 bytes"));

    let detail = GetScheduleDetail::new(&calendar, ["17"]);
    sends(&detail, "security/calendar/get_schedule_detail", r#"{"cal_id":"wc","schedule_id_list":["17"]}"#);
    assert!(refused(&GetScheduleDetail::new("wc", vec!["17"; 11])).contains("has 11 entries, not 0 to 10"));
    assert!(refused(&GetScheduleDetail::new("x".repeat(65), ["17"])).contains("cal_id has 65 bytes, at most 64"));
    let schedules = parse::<GetScheduleDetail>(
        r#"{"schedule_list":[{"schedule_id":"17","organizer":"o","attendees":[{"userid":"a","response_status":4}],
            "reminders":{"is_remind":1,"is_repeat":1,"remind_time_diffs":[-3600],"repeat_type":7,"repeat_day_of_week":[3,7],
            "timezone":-5,"exclude_time_list":[{"start_time":1571361000}]},"start_time":1571274600,"status":1,
            "is_whole_day":0,"meetingroom_id":"xxxx"},{"reminders":null,"meetingroom_id":7,"meeting_code":"9",
            "allow_active_join":false,"only_organizer_create_chat":1,"admins":["b"]}],
            "meeting_code":"123456789","meeting_link":"https://x"}"#,
    );
    let [first, second] = schedules.schedule_list.as_slice() else { panic!("{schedules:?}") };
    assert_eq!(first.attendees[0].response_status, Response::Declined);
    assert_eq!((first.status, first.reminders.repeat_type), (Status::Cancelled, Some(Repeat::Workdays)));
    assert_eq!(first.reminders.exclude_time_list.as_ref().unwrap()[0].start_time, Timestamp::from_secs(1_571_361_000));
    assert_eq!((first.reminders.timezone, first.meetingroom_id.as_ref().unwrap().as_str()), (Some(-5), "xxxx"));
    assert_eq!(second.meetingroom_id.as_ref().unwrap(), &"7", "the room's id may be a number");
    assert_eq!((second.allow_active_join, second.only_organizer_create_chat), (Some(false), Some(true)));
    assert_eq!((second.meeting_code.clone(), schedules.meeting_code), (Some("9".into()), Some("123456789".into())));
}

#[test]
fn changes_of_a_calendar() {
    use calendar::GetScheduleListBySequence as Changes;
    let first = Changes::new("wc").limit(500);
    sends(&first, "security/calendar/get_schedule_list_by_sequence", r#"{"cal_id":"wc","limit":500}"#);
    assert!(refused(&first.clone().cursor("x".repeat(129))).contains("cursor has 129 bytes"));
    assert!(refused(&Changes::new("x".repeat(65))).contains("cal_id has 65 bytes"));
    let mut pages = Pages::new(first);
    for (answer, more) in [
        (r#"{"next_cursor":"A","schedule_list":[{"schedule_id":"17"}]}"#, true),
        (r#"{"next_cursor":"B","schedule_list":[]}"#, true),
        (r#"{"next_cursor":"C","schedule_list":[{"schedule_id":"27"}]}"#, true),
        (r#"{"next_cursor":"C","schedule_list":[]}"#, false),
    ] {
        let request = pages.request().expect("a page without schedules is not the last");
        let page = parse::<Changes>(answer);
        assert_eq!(request.after(&page).is_some(), more, "{answer}");
        pages.received(&request, page).unwrap();
    }
    assert!(pages.request().is_none());
    let found: Vec<String> = std::iter::from_fn(|| pages.item()).map(|schedule| schedule.schedule_id.0).collect();
    assert_eq!(found, ["17", "27"]);
}

#[test]
fn bad_answers() {
    let users = r#"{"auth_user_list":[{"userid":"a","is_resigned":1}],"next_cursor":"c","has_more":1}"#;
    survives::<file_content::GetAuthUserList>(users);
    survives::<docdata::GetAuthUserList>(users);
    survives::<wedrive::GetAuthSpaceList>(
        r#"{"auth_space_list":[{"spaceid":"s","space_name":"n","is_space_superadmin":1}]}"#,
    );
    survives::<wedrive::GetAuthFileList>(
        r#"{"file_list":[{"fileid":"f","file_name":"n","path":"p","creator":{"userid":"a"},"file_size":1,"file_type":1,
        "doc_url":"u"}],"next_cursor":"c","has_more":true}"#,
    );
    survives::<wedrive::DownloadFile>(r#"{"download_url":"u","cookie_name":"n","cookie_value":"v"}"#);
    survives::<doc::Export>(r#"{"jobid":"j"}"#);
    survives::<doc::GetExportResult>(r#"{"status":1,"download_url":"u"}"#);
    survives::<doc::List>(
        r#"{"has_more":true,"next_cursor":"c","doc_list":[{"docid":"d","doc_name":"n","userid":"a","doc_type":3,
        "create_time":1,"modify_time":1,"url":"u"}]}"#,
    );
    survives::<calendar::GetDefaultCalendar>(r#"{"cal_id":"w"}"#);
    survives::<calendar::GetScheduleList>(r#"{"schedule_id_list":["s"],"next_cursor":"c","has_more":1}"#);
    let schedule = r#"{"schedule_id":"s","organizer":"o","attendees":[{"userid":"a","response_status":1}],"summary":"s",
        "description":"d","reminders":{"is_remind":1,"is_repeat":1,"remind_before_event_secs":1,"remind_time_diffs":[1],
        "repeat_type":1,"repeat_until":1,"is_custom_repeat":1,"repeat_interval":1,"repeat_day_of_week":[1],
        "repeat_day_of_month":[1],"timezone":8,"exclude_time_list":[{"start_time":1}]},"location":"l","start_time":1,
        "end_time":1,"status":0,"cal_id":"w","is_whole_day":0,"admins":["a"],"allow_active_join":true,
        "only_organizer_create_chat":1,"meetingid":"m","meeting_code":"1","meeting_link":"l","meetingroom_id":1}"#;
    survives::<calendar::GetScheduleListBySequence>(&format!(r#"{{"next_cursor":"c","schedule_list":[{schedule}]}}"#));
    survives::<calendar::GetScheduleDetail>(&format!(
        r#"{{"schedule_list":[{schedule}],"meeting_code":"1","meeting_link":"l"}}"#
    ));
}
