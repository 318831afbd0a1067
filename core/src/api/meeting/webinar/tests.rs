//! Webinars as they are on the wire.

use super::*;
use crate::api::meeting::AutoRecord;
use crate::api::meeting::enroll::{
    Action, Approval, Choice, Entrant, Order, Question, QuestionKind, Questionnaire, Requirement, Source, Special,
    Status, StatusFilter,
};
use crate::api::meeting::rooms::MeetingState;
use crate::api::meeting_option::Watermark;
use crate::api::testing::{parse, refused, sends, survives};
use crate::endpoint::Pages;
use crate::types::Timestamp;

const START: Timestamp = Timestamp::from_secs(166_666_666);
const END: Timestamp = Timestamp::from_secs(177_777_777);

#[test]
fn creating() {
    let media = MediaSetting::new()
        .enable_enter_mute(false)
        .watermark_type(Watermark::Multiple)
        .allow_external_user(true)
        .auto_record_type(AutoRecord::Cloud);
    let create = Create::new("u", "TITLE", START, END, Admission::Password, true)
        .sponsor("S")
        .hosts(["h"])
        .password("123456")
        .media_setting(media)
        .sensitive_words(["W"])
        .display_number_of_attendees(false)
        .preparation_mode(false);
    sends(
        &create,
        "meeting/webinar/create",
        concat!(
            r#"{"admin_userid":"u","title":"TITLE","sponsor":"S","start_time":"166666666","end_time":"177777777","#,
            r#""admission_type":2,"hosts":[{"userid":"h"}],"password":"123456","media_setting":{"enable_enter_mute":false,"#,
            r#""watermark_type":1,"allow_external_user":true,"auto_record_type":"cloud"},"sensitive_words":["W"],"#,
            r#""display_number_of_attendees":0,"playback_for_audience":true,"preparation_mode":false}"#
        ),
    );
    assert!(!format!("{create:?}").contains("123456"));
    let create = |title: &str| Create::new("u", title, START, END, Admission::Public, false);
    assert!(refused(&create(&"题".repeat(256))).ends_with("title has 256 characters, at most 255 are taken"));
    assert!(refused(&create("t").sponsor("x".repeat(41))).contains("sponsor has 41 characters"));
    assert!(refused(&create("t").description("x".repeat(5001))).contains("description has 5001 characters"));
    assert!(refused(&create("t").sensitive_words(["w"; 51])).contains("sensitive_words has 51 entries"));

    const CREATED: &str = r#"{"title":"TITLE","meetingid":"M","meeting_code":123,"start_time":"166666666","end_time":177777777,
        "admission_type":0,"password":"1234","audience_join_link":"A","guest_join_link":"G","manual_check_link":"L",
        "manual_check_password":"PASSWORD"}"#;
    let created = parse::<Create>(CREATED);
    assert_eq!((created.start_time, created.end_time), (START, END), "as text and as numbers");
    assert_eq!((created.meeting_code.as_str(), created.admission_type), ("123", Admission::Public));
    let shown = format!("{created:?}");
    assert!(!shown.contains("1234") && !shown.contains("PASSWORD"), "{shown}");
    assert!(parse::<Create>("{}").manual_check_link.is_none());
    survives::<Create>(CREATED);
}

#[test]
fn changing() {
    let update = Update::new("M", "T", START, END, Admission::Enroll, false).enable_qa(true).hosts(["a", "b"]);
    sends(
        &update,
        "meeting/webinar/update",
        concat!(
            r#"{"meetingid":"M","title":"T","start_time":"166666666","end_time":"177777777","admission_type":1,"#,
            r#""hosts":[{"userid":"a"},{"userid":"b"}],"enable_qa":true,"playback_for_audience":false}"#
        ),
    );
    assert!(refused(&update.sponsor("x".repeat(41))).contains("sponsor has 41 characters"));
    sends(&Cancel::new("M"), "meeting/webinar/cancel", r#"{"meetingid":"M"}"#);
    sends(
        &UpdateWarmUp::new("M").warm_up_picture("P").allow_attendees_invite_others(true),
        "meeting/webinar/update_warm_up",
        r#"{"meetingid":"M","warm_up_picture":"P","allow_attendees_invite_others":true}"#,
    );
    survives::<Update>(r#"{"errmsg":"ok"}"#);
    survives::<Cancel>(r#"{"errmsg":"ok"}"#);
    survives::<UpdateWarmUp>(r#"{"errmsg":"ok"}"#);
}

#[test]
fn reading() {
    sends(&Get::new().meeting_code("C"), "meeting/webinar/get", r#"{"meeting_code":"C"}"#);
    const WEBINAR: &str = r#"{"meetingid":"M","meeting_code":"C","title":"T","subject":"T","sponsor":"S",
        "start_time":"166666666","end_time":"177777777","status":"MEETING_STATE_ABOUT_TO_START","hosts":[{"userid":"u"}],
        "admission_type":2,"password":"654321","enable_guest_invite_link":false,"media_setting":{"mute_enable_join":true,
        "watermark_type":5,"auto_record_type":"none"},"enable_qa":1,"display_number_of_attendees":"1",
        "playback_for_audience":true,"playback_url":"U","warm_up_picture":"P","allow_attendees_invite_others":false}"#;
    let webinar = parse::<Get>(WEBINAR);
    assert_eq!((webinar.start_time, webinar.status), (START, MeetingState::AboutToStart));
    assert_eq!(webinar.hosts[0].userid, "u");
    assert_eq!(webinar.media_setting.mute_enable_join, Some(true));
    assert_eq!(webinar.media_setting.watermark_type, Some(Watermark::Other(5)), "unknown values are kept");
    assert_eq!(webinar.media_setting.auto_record_type, Some(AutoRecord::None));
    assert_eq!(webinar.subject.as_deref(), Some("T"));
    assert!(webinar.enable_qa && webinar.display_number_of_attendees && !webinar.preparation_mode);
    assert_eq!(webinar.password.unwrap().expose(), "654321");
    survives::<Get>(WEBINAR);
}

#[test]
fn guests() {
    sends(&ListGuest::new().meetingid("M"), "meeting/webinar/list_guest", r#"{"meetingid":"M"}"#);
    let inside = Guest::new(GuestKind::Internal).userid("u");
    let outside = Guest::new(GuestKind::External).area("86").phone_number("13").guest_name("N").email("e");
    sends(
        &UpdateGuestList::new("M", [inside, outside.clone()]),
        "meeting/webinar/update_guest_list",
        concat!(
            r#"{"meetingid":"M","guests":[{"guest_type":1,"userid":"u"},{"guest_type":2,"area":"86","phone_number":"13","#,
            r#""email":"e","guest_name":"N"}]}"#
        ),
    );
    let long = UpdateGuestList::new("M", [outside.guest_name("名".repeat(17))]);
    assert!(refused(&long).contains("guests.guest_name has 17 characters"));
    const GUESTS: &str =
        r#"{"guests":[{"guest_type":3,"userid":"u","area":86,"phone_number":"13","guest_name":"N","email":""}]}"#;
    let guest = parse::<ListGuest>(GUESTS).guests.remove(0);
    assert_eq!((guest.guest_type, guest.area.as_deref()), (GuestKind::Link, Some("86")));
    survives::<ListGuest>(GUESTS);
    survives::<UpdateGuestList>(r#"{"errmsg":"ok"}"#);
}

#[test]
fn registrations_are_set_up() {
    sends(&enroll::GetConfig::new("M"), "meeting/webinar/enroll/get_config", r#"{"meetingid":"M"}"#);
    let question = Question::new(Requirement::Required)
        .question_type(QuestionKind::Single)
        .special_type(Special::None)
        .question_title("acd")
        .option_list(["asr"]);
    let set = enroll::SetConfig::new("M")
        .approve_type(Approval::Manual)
        .is_collect_question(Questionnaire::On)
        .question_list([question.clone()])
        .no_registration_needed_for_staff(true);
    sends(
        &set,
        "meeting/webinar/enroll/set_config",
        concat!(
            r#"{"meetingid":"M","approve_type":2,"is_collect_question":2,"question_list":[{"is_required":2,"#,
            r#""question_type":1,"special_type":1,"question_title":"acd","option_list":[{"content":"asr"}]}],"#,
            r#""no_registration_needed_for_staff":true}"#
        ),
    );
    let many = question.option_list(vec![Choice::new(); 9]);
    assert!(refused(&enroll::SetConfig::new("M").question_list([many])).contains("has 9 entries"));

    const CONFIG: &str = r#"{"approve_type":1,"is_collect_question":"2","no_registration_needed_for_staff":true,"question_list":
        [{"is_required":1,"question_type":3,"question_title":"acd","special_type":6,"option_list":[{"content":"asr"}]}]}"#;
    let config = parse::<enroll::GetConfig>(CONFIG);
    assert_eq!((config.approve_type, config.is_collect_question), (Approval::Automatic, Questionnaire::On));
    let question = &config.question_list[0];
    assert_eq!(question.special_type, Some(Special::OrganizationSize));
    assert!(config.no_registration_needed_for_staff);
    survives::<enroll::GetConfig>(CONFIG);
    assert_eq!(parse::<enroll::SetConfig>(r#"{"question_count":"1"}"#).question_count, 1);
    survives::<enroll::SetConfig>(r#"{"question_count":1}"#);
}

#[test]
fn registrations() {
    sends(
        &enroll::QueryByTmpOpenid::new("M", ["t"]).sorting_rules(Order::ImportedFirst),
        "meeting/webinar/enroll/query_by_tmp_openid",
        r#"{"meetingid":"M","sorting_rules":1,"tmp_openid_list":["t"]}"#,
    );
    assert!(refused(&enroll::QueryByTmpOpenid::new("M", ["t"; 501])).contains("tmp_openid_list has 501 entries"));
    const FOUND: &str = r#"{"enroll_id_list":[{"tmp_openid":"t","enroll_id":"me"}]}"#;
    assert_eq!(parse::<enroll::QueryByTmpOpenid>(FOUND).enroll_id_list[0].enroll_id, "me");
    assert!(parse::<enroll::QueryByTmpOpenid>("{}").enroll_id_list.is_empty());
    survives::<enroll::QueryByTmpOpenid>(FOUND);

    sends(
        &enroll::Approve::new("M", Action::Approve, ["x", "y"]),
        "meeting/webinar/enroll/approve",
        r#"{"meetingid":"M","action":3,"enroll_id_list":["x","y"]}"#,
    );
    assert_eq!(parse::<enroll::Approve>(r#"{"handled_count":2}"#).handled_count, 2);
    survives::<enroll::Approve>(r#"{"handled_count":2}"#);

    sends(
        &enroll::Import::new("M", [Entrant::new().area("86").phone_number("13").nick_name("N")]),
        "meeting/webinar/enroll/import",
        r#"{"meetingid":"M","enroll_list":[{"area":"86","phone_number":"13","nick_name":"N"}]}"#,
    );
    const IMPORTED: &str = r#"{"total_count":1,"enroll_list":[{"enroll_id":123456,"userid":"u","area":"86","phone_number":"13",
        "nick_name":"N","enroll_code":"CODE"}]}"#;
    let imported = parse::<enroll::Import>(IMPORTED);
    assert_eq!((imported.total_count, imported.enroll_list[0].enroll_id.as_str()), (1, "123456"));
    assert!(!format!("{imported:?}").contains("CODE"));
    survives::<enroll::Import>(IMPORTED);

    sends(
        &enroll::Delete::new("M", ["123456"]),
        "meeting/webinar/enroll/delete",
        r#"{"meetingid":"M","enroll_id_list":[{"enroll_id":"123456"}]}"#,
    );
    assert_eq!(parse::<enroll::Delete>(r#"{"total_count":1}"#).total_count, 1);
    survives::<enroll::Delete>(r#"{"total_count":1}"#);
}

#[test]
fn registrations_come_in_pages() {
    const PAGE: &str = r#"{"has_more":true,"next_cursor":"C","enroll_list":[{"enroll_id":1386442,
        "enroll_time":"2023-03-23 10:00:00","enroll_source_type":2,"nick_name":"ccc","status":3,"userid":"u","tmp_openid":"t",
        "enroll_code":"1111111","answer_list":[{"answer_content":["A"],"is_required":1,"question_num":1,
        "question_title":"testqus","question_type":1,"special_type":1}]}]}"#;
    let mut pages = Pages::new(enroll::List::new("M").status(StatusFilter::Pending).limit(20));
    let request = pages.request().unwrap();
    pages.received(&request, parse::<enroll::List>(PAGE)).unwrap();
    let enrolled = pages.item().unwrap();
    assert_eq!(enrolled.enroll_id, "1386442", "ids may come as numbers");
    assert_eq!((enrolled.enroll_source_type, enrolled.status), (Source::Imported, Status::Approved));
    assert_eq!(enrolled.answer_list[0].answer_content, ["A"]);
    let request = pages.request().unwrap();
    sends(&request, "meeting/webinar/enroll/list", r#"{"meetingid":"M","status":1,"cursor":"C","limit":20}"#);
    pages.received(&request, parse::<enroll::List>(r#"{"has_more":false,"next_cursor":"D"}"#)).unwrap();
    assert!(pages.item().is_none() && pages.request().is_none());
    survives::<enroll::List>(PAGE);
}
