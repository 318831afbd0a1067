//! Damaged answers, for every endpoint.

use crate::api::meeting::*;
use crate::api::testing::survives;

const EMPTY: &str = r#"{"errmsg":"ok"}"#;

#[test]
fn damaged_answers_of_bookings() {
    survives::<Create>(r#"{"meetingid":"m","meeting_code":"c","meeting_link":"u","excess_users":["a"]}"#);
    survives::<Update>(r#"{"excess_users":["a"]}"#);
    survives::<Cancel>(EMPTY);
    survives::<GetUserMeetingId>(r#"{"next_cursor":"C","meetingid_list":["m"]}"#);
    survives::<info::Get>(
        r#"{"meetingid":"m","main_department":1,"meeting_start":5,"status":1,"attendees":{"member":[{"userid":"a","status":1,
        "first_join_time":5}],"tmp_external_user":[{"tmp_external_userid":"w","cumulative_time":5}],"device":[{"device_sn":
        "s"}]},"guests":[{"area":"86"}],"settings":{"password":"1","enable_enter_mute":1,"hosts":{"userid":["a"]}}}"#,
    );
    survives::<info::Get>(
        r#"{"reminders":{"is_repeat":1,"repeat_until":5,"remind_before":[0]},"has_more_sub_meeting":1,"sub_meetings":
        [{"sub_meetingid":"s","start_time":5}],"sub_repeat_list":[{"repeat_id":"r","repeat_day_of_week":[1]}]}"#,
    );
}

#[test]
fn damaged_answers_of_registrations() {
    survives::<enroll::GetConfig>(
        r#"{"approve_type":1,"is_collect_question":1,"no_registration_needed_for_staff":true,"question_list":
        [{"is_required":1,"question_title":"t","option_list":[{"content":"c"}]}]}"#,
    );
    survives::<enroll::SetConfig>(r#"{"question_count":12}"#);
    survives::<enroll::Approve>(r#"{"handled_count":1}"#);
    survives::<enroll::List>(
        r#"{"has_more":true,"next_cursor":"C","enroll_list":[{"enroll_id":"e","enroll_time":"t","status":1,"enroll_code":"c",
        "answer_list":[{"answer_content":["A"],"is_required":1,"question_num":1}]}]}"#,
    );
    survives::<enroll::Import>(r#"{"total_count":1,"enroll_list":[{"enroll_id":"e","userid":"a","enroll_code":"c"}]}"#);
    survives::<enroll::Delete>(r#"{"total_count":1}"#);
    survives::<enroll::QueryByTmpOpenid>(r#"{"enroll_id_list":[{"tmp_openid":"t","enroll_id":"e"}]}"#);
}

#[test]
fn damaged_answers_about_people() {
    let page = r#""has_more":true,"next_cursor":"C""#;
    survives::<attendee::List>(&format!(
        r#"{{{page},"attendees":[{{"userid":"a","join_time":"5","instance_id":1,"role":0,"audio_state":true}}]}}"#
    ));
    survives::<attendee::Realtime>(&format!(
        r#"{{{page},"status":"1","attendees":[{{"userid":"a","join_time":"5","instance_id":1}}]}}"#
    ));
    survives::<invitee::Get>(&format!(r#"{{{page},"invitees":[{{"userid":"a"}}]}}"#));
    survives::<invitee::Set>(EMPTY);
    survives::<guest::Get>(r#"{"meetingid":"m","meeting_code":"c","guests":[{"area":"86","guest_name":"n"}]}"#);
    survives::<guest::Set>(EMPTY);
    survives::<waitingroom::GetCurrentUserList>(&format!(
        r#"{{{page},"user_list":[{{"userid":"a","instance_id":1}}]}}"#
    ));
    survives::<waitingroom::GetUserList>(&format!(r#"{{{page},"user_list":[{{"userid":"a","join_time":5}}]}}"#));
    survives::<check_device_in_meeting::Check>(r#"{"result_list":[{"meetingid":"m","instance_id":1}]}"#);
    survives::<customer_short_url::Create>(r#"{"meeting_short_url_customer_data":{"customer_data":"D"}}"#);
    survives::<customer_short_url::Get>(r#"{"meeting_short_url_customer_data_list":[{"customer_data":"D"}]}"#);
    survives::<quality::Get>(&format!(
        r#"{{{page},"quality":0,"problems":["P"],"attendees":[{{"userid":"a","quality":1,"problems":["P"]}}]}}"#
    ));
    survives::<statistics::GetStartList>(&format!(r#"{{{page},"meeting_list":[{{"userid":"a","start_time":5}}]}}"#));
}

#[test]
fn damaged_answers_of_control() {
    survives::<realcontrol::Set>(EMPTY);
    survives::<realcontrol::SetCohost>(EMPTY);
    survives::<realcontrol::KickoutUsers>(EMPTY);
    survives::<realcontrol::MuteUser>(EMPTY);
    survives::<realcontrol::CloseScreenShare>(EMPTY);
    survives::<realcontrol::ManageWaitingRoomUsers>(EMPTY);
    survives::<realcontrol::Dismiss>(EMPTY);
    survives::<realcontrol::SetNicknames>(EMPTY);
    survives::<realcontrol::SwitchUserVideo>(EMPTY);
    survives::<poll::theme::Create>(r#"{"poll_theme_id":"th"}"#);
    survives::<poll::theme::Update>(EMPTY);
    survives::<poll::theme::GetThemeInfo>(
        r#"{"poll_topic":"t","is_anony":1,"poll_question_data":[{"question_type":1,"option_info":[{"option_desc":"A"}]}]}"#,
    );
    survives::<poll::GetPollList>(
        r#"{"polls_theme_info":[{"poll_theme_id":"th","polls_info":[{"poll_id":"p","status":1,"is_shared":1}]}]}"#,
    );
    survives::<poll::GetPollDetail>(
        r#"{"poll_theme_id":"th","is_anony":1,"vote_total_num":10,"poll_question_data":[{"question_id":"q","option_info":
        [{"option_id":1,"rate":10,"option_user":[{"userid":"a"}]}]}]}"#,
    );
    survives::<poll::Delete>(EMPTY);
    survives::<poll::Start>(r#"{"poll_id":"p"}"#);
    survives::<poll::Finish>(EMPTY);
}

#[test]
fn damaged_answers_of_recordings() {
    use record::{file, transcript};
    survives::<record::List>(
        r#"{"has_more":true,"next_cursor":"C","record_meetings":[{"meeting_record_id":"R","meeting_start_time":5,"state":1,
        "record_files":[{"record_file_id":"F","record_size":5,"sharing_state":1,"password":"p","sharing_expire":5}]}]}"#,
    );
    survives::<file::GetList>(
        r#"{"meeting_record_id":"R","record_files":[{"record_file_id":"F","meeting_summary":[{"file_type":"txt"}]}]}"#,
    );
    survives::<file::Get>(
        r#"{"record_file_id":"F","meeting_summary":[{"file_type":"txt"}],"ai_meeting_transcripts":[{"file_type":"txt"}],
        "start_time":"5"}"#,
    );
    survives::<record::Delete>(EMPTY);
    survives::<file::Delete>(EMPTY);
    survives::<record::UpdateSharingConfig>(EMPTY);
    survives::<record::GetStatistics>(r#"{"summaries":[{"date":"2033-01-01","view_count":12}]}"#);
    survives::<transcript::GetDetail>(
        r#"{"has_more":true,"transcripts":{"paragraphs":[{"pid":"1","start_time":1,"speaker_info":{"userid":"a"},"sentences":
        [{"sid":"1","words":[{"wid":"1","text":"w"}]}]}],"keywords":["k"],"audio_detect":1}}"#,
    );
    survives::<transcript::GetParagraphList>(r#"{"audio_detect":1,"paragraphs":[{"pid":"1","start_time":1}]}"#);
    survives::<transcript::Search>(
        r#"{"hits":[{"pid":"1","sid":"2","offset":1}],"timelines":[{"pid":"1","start_time":1}]}"#,
    );
}
