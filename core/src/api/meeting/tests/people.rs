//! Registrations, guests, invitees, attendees, waiting rooms, links, quality.

use super::{body, parse, refused, wire};
use crate::api::meeting::attendee::{JoinKind, WebinarRole};
use crate::api::meeting::enroll::{
    Action, Approval, Choice, Enrolled, Entrant, Order, Question, QuestionKind, Questionnaire, Requirement, Special,
    StatusFilter,
};
use crate::api::meeting::guest::Guest;
use crate::api::meeting::quality::{Grade, Health};
use crate::api::meeting::*;
use crate::endpoint::{Endpoint, Paginated};
use crate::types::{EnrollId, MeetingRole, Millis, Timestamp};

#[test]
fn configures_registrations() {
    let question = Question::new(Requirement::Required)
        .question_type(QuestionKind::Multiple)
        .special_type(Special::None)
        .question_title("几点?")
        .option_list(["九点", "十点"]);
    let set = enroll::SetConfig::new("m1")
        .approve_type(Approval::Manual)
        .is_collect_question(Questionnaire::On)
        .question_list([question.clone()])
        .no_registration_needed_for_staff(false);
    let (path, sent) = wire(&set);
    assert_eq!(path, "/cgi-bin/meeting/enroll/set_config");
    assert_eq!(
        sent,
        r#"{"meetingid":"m1","approve_type":2,"is_collect_question":2,"question_list":[{"is_required":2,"#.to_owned()
            + r#""question_type":2,"special_type":1,"question_title":"几点?","option_list":[{"content":"九点"},"#
            + r#"{"content":"十点"}]}],"no_registration_needed_for_staff":false}"#
    );
    let refused_with = |question: Question| refused(&enroll::SetConfig::new("m1").question_list([question]));
    assert!(refused_with(question.clone().question_title("题".repeat(41))).contains("question_title has 41"));
    assert!(refused_with(question.clone().option_list(["o"; 9])).contains("option_list has 9 entries, not 0 to 8"));
    assert!(refused_with(question.option_list([Choice::new().content("选".repeat(41))])).contains("content has 41"));
    assert_eq!(parse::<enroll::SetConfig>(r#"{"question_count":"12"}"#).question_count, 12);

    let (path, sent) = wire(&enroll::GetConfig::new("m1"));
    assert_eq!((path.as_str(), sent.as_str()), ("/cgi-bin/meeting/enroll/get_config", r#"{"meetingid":"m1"}"#));
    let config = parse::<enroll::GetConfig>(
        r#"{"approve_type":1,"is_collect_question":3,"no_registration_needed_for_staff":1,"question_list":[{"is_required":
        1,"special_type":4,"question_title":null,"option_list":[{"content":"asr"}]}]}"#,
    );
    assert_eq!((config.approve_type, config.is_collect_question), (Approval::Automatic, Questionnaire::Other(3)));
    assert!(config.no_registration_needed_for_staff);
    let question = &config.question_list[0];
    assert_eq!((question.is_required, question.special_type), (Requirement::Optional, Some(Special::Name)));
    assert!(question.question_title.is_none() && question.question_type.is_none());
    assert_eq!(question.option_list.as_ref().unwrap()[0].content.as_deref(), Some("asr"));
}

#[test]
fn lists_registrations() {
    let list = enroll::List::new("m1").status(StatusFilter::Pending).limit(10);
    let (path, sent) = wire(&list);
    assert_eq!(path, "/cgi-bin/meeting/enroll/list");
    assert_eq!(sent, r#"{"meetingid":"m1","status":1,"limit":10}"#);
    let mut page = parse::<enroll::List>(
        r#"{"has_more":true,"next_cursor":"C","enroll_list":[{"enroll_id":1386442,"enroll_time":"2023/03/23 14:00",
        "enroll_source_type":2,"nick_name":"N","status":"3","tmp_openid":"T","enroll_code":"HUSH","answer_list":[{
        "answer_content":["A","B"],"is_required":2,"question_num":1,"question_type":2,"special_type":1}]}]}"#,
    );
    assert_eq!(
        body(&list.after(&page).unwrap()),
        r#"{"meetingid":"m1","status":1,"cursor":"C","limit":10}"#,
        "filter and limit stay"
    );
    page.has_more = false;
    assert!(list.after(&page).is_none(), "a cursor after the last page leads nowhere");
    let enroll = enroll::List::items(&mut page).remove(0);
    assert_eq!(enroll.enroll_id, "1386442");
    assert_eq!((enroll.status, enroll.enroll_source_type), (enroll::Status::Approved, enroll::Source::Imported));
    assert!(enroll.userid.is_none());
    assert_eq!(enroll.answer_list[0].answer_content, ["A", "B"]);
    assert!(!format!("{enroll:?}").contains("HUSH"), "the code lets people in");
}

#[test]
fn handles_registrations() {
    let (path, sent) = wire(&enroll::Approve::new("m1", Action::Refuse, ["e1"]));
    assert_eq!(path, "/cgi-bin/meeting/enroll/approve");
    assert_eq!(sent, r#"{"meetingid":"m1","action":2,"enroll_id_list":["e1"]}"#);
    assert_eq!(parse::<enroll::Approve>(r#"{"handled_count":10}"#).handled_count, 10);

    let (path, sent) = wire(&enroll::Delete::new("m1", ["e1"]));
    assert_eq!(path, "/cgi-bin/meeting/enroll/delete");
    assert_eq!(sent, r#"{"meetingid":"m1","enroll_id_list":[{"enroll_id":"e1"}]}"#);
    assert_eq!(body(&enroll::Delete::new("m1", [Enrolled::from(EnrollId::from("e1"))])), sent);
    assert_eq!(parse::<enroll::Delete>(r#"{"total_count":1}"#).total_count, 1);

    let import = enroll::Import::new("m1", [Entrant::new().area("86").phone_number("133").nick_name("N")]);
    let (path, sent) = wire(&import);
    assert_eq!(path, "/cgi-bin/meeting/enroll/import");
    assert_eq!(sent, r#"{"meetingid":"m1","enroll_list":[{"area":"86","phone_number":"133","nick_name":"N"}]}"#);
    assert!(!import.repeatable() && !enroll::Delete::new("m1", ["e1"]).repeatable());
    let imported = parse::<enroll::Import>(
        r#"{"total_count":1,"enroll_list":[{"enroll_id":"e1","area":86,"phone_number":"133","enroll_code":"HUSH"}]}"#,
    );
    assert_eq!(imported.enroll_list[0].area.as_deref(), Some("86"));
    assert!(imported.enroll_list[0].userid.is_none() && !format!("{imported:?}").contains("HUSH"));

    let query = enroll::QueryByTmpOpenid::new("m1", ["t1", "t2"]).sorting_rules(Order::OwnFirst);
    let (path, sent) = wire(&query);
    assert_eq!(path, "/cgi-bin/meeting/enroll/query_by_tmp_openid");
    assert_eq!(sent, r#"{"meetingid":"m1","sorting_rules":2,"tmp_openid_list":["t1","t2"]}"#);
    assert!(refused(&enroll::QueryByTmpOpenid::new("m1", vec!["t"; 501])).contains("has 501 entries, not 0 to 500"));
    assert!(parse::<enroll::QueryByTmpOpenid>("{}").enroll_id_list.is_empty(), "nobody has registered");
    let found = parse::<enroll::QueryByTmpOpenid>(r#"{"enroll_id_list":[{"tmp_openid":"t1","enroll_id":"e1"}]}"#);
    assert_eq!(found.enroll_id_list[0].enroll_id, "e1");
}

#[test]
fn guests_and_invitees() {
    assert_eq!(wire(&guest::Get::new("m1")).0, "/cgi-bin/meeting/get_guests");
    let guests = parse::<guest::Get>(r#"{"meetingid":"m1","meeting_code":653202434,"guests":[{"area":86}]}"#);
    assert_eq!((guests.meeting_code.as_str(), guests.guests[0].area.as_str()), ("653202434", "86"));
    assert!(guests.guests[0].guest_name.is_none());
    let (path, sent) = wire(&guest::Set::new("m1", [Guest::new("86", "133")]));
    assert_eq!(path, "/cgi-bin/meeting/set_guests");
    assert_eq!(sent, r#"{"meetingid":"m1","guests":[{"area":"86","phone_number":"133"}]}"#);

    let get = invitee::Get::new("m1");
    assert_eq!(wire(&get).0, "/cgi-bin/meeting/get_invitees");
    let page = parse::<invitee::Get>(r#"{"has_more":true,"next_cursor":"C","invitees":[{"userid":"a"}]}"#);
    assert_eq!(body(&get.after(&page).unwrap()), r#"{"meetingid":"m1","cursor":"C"}"#);
    assert!(get.after(&parse::<invitee::Get>(r#"{"has_more":true,"invitees":[]}"#)).is_none(), "no cursor, no page");
    let (path, sent) = wire(&invitee::Set::new("m1", ["a", "b"]));
    assert_eq!(path, "/cgi-bin/meeting/set_invitees");
    assert_eq!(sent, r#"{"meetingid":"m1","invitees":[{"userid":"a"},{"userid":"b"}]}"#);
    assert!(refused(&invitee::Set::new("m1", vec!["a"; 2001])).contains("invitees has 2001 entries, not 0 to 2000"));
}

#[test]
fn attendees() {
    let list = attendee::List::new("m1").sub_meetingid("s").start_time(Timestamp::from_secs(5)).limit(100);
    let (path, sent) = wire(&list);
    assert_eq!(path, "/cgi-bin/meeting/get_attendee_list");
    assert_eq!(sent, r#"{"meetingid":"m1","sub_meetingid":"s","start_time":5,"limit":100}"#);
    let mut page = parse::<attendee::List>(
        r#"{"has_more":true,"next_cursor":"C","attendees":[{"userid":"","tmp_openid":"t","join_time":"166666666",
        "instance_id":83,"role":7,"webinar_role":4,"join_type":9,"net":"WIFI","audio_state":true,"customer_data":"d"}]}"#,
    );
    assert!(body(&list.after(&page).unwrap()).contains(r#""cursor":"C""#));
    let attendee = attendee::List::items(&mut page).remove(0);
    assert!(attendee.userid.is_empty() && attendee.quit_time.is_none());
    assert_eq!(attendee.join_time, Timestamp::from_secs(166_666_666));
    assert_eq!((attendee.instance_id, attendee.role), (Terminal::HarmonyPc, MeetingRole::CreatorAndCoHost));
    assert_eq!((attendee.webinar_role, attendee.join_type), (Some(WebinarRole::Audience), JoinKind::Other(9)));
    assert!(attendee.audio_state && !attendee.video_state);

    let now = attendee::Realtime::new("m1");
    assert_eq!(wire(&now).0, "/cgi-bin/meeting/get_realtime_attendee_list");
    let mut page = parse::<attendee::Realtime>(
        r#"{"status":"1","has_more":true,"next_cursor":"C","attendees":[{"userid":"a","instance_id":1,"join_time":"9"}]}"#,
    );
    assert_eq!(page.status, Some(1));
    assert_eq!(body(&now.after(&page).unwrap()), r#"{"meetingid":"m1","cursor":"C"}"#);
    assert_eq!(attendee::Realtime::items(&mut page)[0].instance_id, Terminal::Pc);
}

#[test]
fn waiting_rooms() {
    let now = waitingroom::GetCurrentUserList::new("m1").limit(2);
    assert_eq!(wire(&now).0, "/cgi-bin/meeting/waitingroom/get_current_user_list");
    let mut page = parse::<waitingroom::GetCurrentUserList>(
        r#"{"has_more":true,"next_cursor":"C","user_list":[{"userid":"","instance_id":5,"customer_data":"D"}]}"#,
    );
    assert_eq!(body(&now.after(&page).unwrap()), r#"{"meetingid":"m1","cursor":"C","limit":2}"#);
    assert_eq!(waitingroom::GetCurrentUserList::items(&mut page)[0].customer_data.as_deref(), Some("D"));

    let all = waitingroom::GetUserList::new("m1");
    assert_eq!(wire(&all).0, "/cgi-bin/meeting/waitingroom/get_user_list");
    let mut page = parse::<waitingroom::GetUserList>(
        r#"{"has_more":false,"next_cursor":"C","user_list":[{"userid":"a","join_time":"1700000000123","quit_time":0}]}"#,
    );
    assert!(all.after(&page).is_none());
    let user = waitingroom::GetUserList::items(&mut page).remove(0);
    assert_eq!(user.join_time, Millis(Timestamp::from_millis(1_700_000_000_123)));
}

#[test]
fn terminals_links_and_quality() {
    let check =
        check_device_in_meeting::Check::new("a", ["m1"]).instance_id_list([Terminal::Telephone, Terminal::Other(99)]);
    let (path, sent) = wire(&check);
    assert_eq!(path, "/cgi-bin/meeting/check_device_in_meeting");
    assert_eq!(sent, r#"{"userid":"a","instance_id_list":[0,99],"meetingid_list":["m1"]}"#);
    let devices = parse::<check_device_in_meeting::Check>(r#"{"result_list":[{"meetingid":"m1","instance_id":"22"}]}"#);
    assert_eq!(devices.result_list[0].instance_id, Terminal::RoomsAndroid);

    let (path, sent) = wire(&customer_short_url::Create::new("m1", "e30="));
    assert_eq!(path, "/cgi-bin/meeting/create_customer_short_url");
    assert_eq!(sent, r#"{"meetingid":"m1","customer_data":"e30="}"#);
    assert!(refused(&customer_short_url::Create::new("m1", "x".repeat(257))).contains("customer_data has 257 bytes"));
    let created = parse::<customer_short_url::Create>(
        r#"{"meeting_short_url_customer_data":{"customer_data":"D","meeting_short_url":"U"}}"#,
    );
    assert_eq!(created.meeting_short_url_customer_data.meeting_short_url, "U");
    assert_eq!(wire(&customer_short_url::Get::new("m1")).0, "/cgi-bin/meeting/get_customer_short_url");
    let links = parse::<customer_short_url::Get>(
        r#"{"meeting_short_url_customer_data_list":[{"customer_data":"D","meeting_short_url":"U"}]}"#,
    );
    assert_eq!(links.meeting_short_url_customer_data_list[0].customer_data, "D");

    let quality = quality::Get::new("m1", Timestamp::from_secs(168_888_888)).limit(20);
    let (path, sent) = wire(&quality);
    assert_eq!(path, "/cgi-bin/meeting/get_quality");
    assert_eq!(sent, r#"{"meetingid":"m1","start_time":168888888,"limit":20}"#);
    let mut page = parse::<quality::Get>(
        r#"{"quality":2,"audio_quality":4,"problems":["P"],"attendees":[{"userid":"a","instance_id":1,"quality":1,
        "network_quality":2}],"has_more":true,"next_cursor":"C"}"#,
    );
    assert!(body(&quality.after(&page).unwrap()).contains(r#""cursor":"C""#));
    assert_eq!((page.quality, page.audio_quality), (Health::Warning, Grade::Bad));
    assert_eq!(quality::Get::items(&mut page)[0].network_quality, Grade::Fair);
}
