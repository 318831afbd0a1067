//! Damaged answers, for every endpoint of the family.

use crate::api::school::*;
use crate::api::testing::survives;

const EMPTY: &str = r#"{"errmsg":"ok"}"#;

#[test]
fn of_settings() {
    survives::<GetChatCreateMode>(r#"{"create_mode":1}"#);
    survives::<SetChatCreateMode>(EMPTY);
    survives::<GetTeacherViewMode>(r#"{"view_mode":1}"#);
    survives::<SetTeacherViewMode>(EMPTY);
    survives::<SetArchSyncMode>(EMPTY);
    survives::<agent::GetAllowScope>(
        r#"{"allow_scope":{"students":{"userid":["s1","s2"]},"departments":{"partyid":[1,2]}}}"#,
    );
    survives::<agent::GetAllowScope>(r#"{"allow_scope":{"students":[{"userid":"s1"}],"departments":[1,2]}}"#);
    survives::<GetUserInfo>(r#"{"DeviceId":"D","parent_userid":"p","student_userid":"s"}"#);
}

#[test]
fn of_people() {
    use user::{parent, student};
    let students = r#"{"result_list":[{"student_userid":"s","errcode":1,"errmsg":"m"}]}"#;
    let parents = r#"{"result_list":[{"parent_userid":"p","errcode":1,"errmsg":"m"}]}"#;
    survives::<student::Create>(EMPTY);
    survives::<student::Delete>(EMPTY);
    survives::<student::Update>(EMPTY);
    survives::<student::BatchCreate>(students);
    survives::<student::BatchDelete>(students);
    survives::<student::BatchUpdate>(students);
    survives::<parent::Create>(EMPTY);
    survives::<parent::Delete>(EMPTY);
    survives::<parent::Update>(EMPTY);
    survives::<parent::BatchCreate>(parents);
    survives::<parent::BatchDelete>(parents);
    survives::<parent::BatchUpdate>(parents);
    let student = r#"{"student_userid":"s","name":"n","department":[1],"parents":[{"parent_userid":"p","relation":"r",
        "mobile":"1","is_subscribe":1,"external_userid":"w"}]}"#;
    let parent = r#"{"parent_userid":"p","mobile":"1","is_subscribe":1,"external_userid":"w","children":[{"student_userid":"s",
        "relation":"r","name":"n"}]}"#;
    survives::<user::Get>(&format!(r#"{{"user_type":1,"student":{student},"parent":{parent}}}"#));
    survives::<user::List>(&format!(r#"{{"students":[{student}]}}"#));
    survives::<user::ListParent>(&format!(r#"{{"parents":[{parent}]}}"#));
}

#[test]
fn of_departments() {
    survives::<department::Create>(r#"{"id":2}"#);
    survives::<department::Update>(EMPTY);
    survives::<department::Delete>(EMPTY);
    survives::<department::List>(
        r#"{"departments":[{"id":2,"name":"n","type":2,"parentid":1,"standard_grade":1,"register_year":2018,"order":1,
        "department_admins":[{"userid":"u","type":3,"subject":"s"}],"is_graduated":0,"open_group_chat":1,
        "group_chat_id":"g"}]}"#,
    );
    survives::<department::SetUpgradeInfo>(r#"{"next_upgrade_time":5}"#);
}

#[test]
fn of_health() {
    survives::<health::GetReportStat>(r#"{"pv":100,"uv":50}"#);
    survives::<health::GetReportJobids>(r#"{"ending":1,"jobids":["j"]}"#);
    survives::<health::GetReportJobInfo>(
        r#"{"job_info":{"title":"t","creator":"u","type":1,"apply_range":{"userids":["u"],"partyids":[1]},"report_to":
        {"userids":["u"]},"report_type":1,"skip_weekend":0,"finish_cnt":10,"question_templates":[{"question_id":1,"title":"t",
        "question_type":2,"is_required":1,"option_list":[{"option_id":1,"option_text":"o"}]}]}}"#,
    );
    survives::<health::GetReportAnswer>(
        r#"{"creator":"u","answers":[{"id_type":1,"userid":"u","student_userid":"s","parent_userid":"p","report_time":5,
        "report_values":[{"question_id":1,"single_choice":2,"multi_choice":[1],"text":"t","fileid":["f"],"url":"u",
        "itinerary_card_type":1,"high_risk_area":"a"}]}]}"#,
    );
    let infos = r#"{"ending":1,"next_key":"K","template_id":"t","question_templates":[{"question_id":1,"title":"t",
        "question_type":2,"is_must_fill":1,"is_not_display":2,"option_list":[{"option_id":1,"option_text":"o"}]}],
        "health_infos":[{"userid":"u","health_qrcode_status":1,"self_submit":2,"report_values":[{"question_id":1,
        "single_chose":1,"text":"t"}]}]}"#;
    survives::<health_code::GetTeacherInfo>(infos);
    survives::<health_code::GetStudentInfo>(infos);
    survives::<health_code::GetQrcode>(
        r#"{"result_list":[{"userid":"u","errcode":1,"errmsg":"record not found","qrcode_data":"d"}]}"#,
    );
}

#[test]
fn of_lessons() {
    survives::<living::GetInfo>(
        r#"{"living_info":{"theme":"t","living_start":5,"living_duration":6,"anchor_userid":"u","living_range":{"partyids":[1],
        "group_names":["g"]},"viewer_num":1,"comment_num":2,"open_replay":1,"push_stream_url":"u","online_count":1,
        "subscribe_count":1}}"#,
    );
    let watched = r#"{"students":[{"student_userid":"s","parent_userid":"p","partyids":[10],"watch_time":30,"enter_time":5,
        "leave_time":6,"is_comment":1}],"parents":[],"visitors":[{"nickname":"n","watch_time":30,"enter_time":5,"leave_time":6,
        "is_comment":1}]}"#;
    survives::<living::GetWatchStat>(&format!(r#"{{"ending":1,"next_key":"K","stat_infoes":{watched}}}"#));
    survives::<living::GetWatchStatV2>(&format!(r#"{{"has_more":1,"next_cursor":"C","stat_info":{watched}}}"#));
    let unwatched = r#"{"students":[{"student_userid":"s","parent_userid":"p","partyids":[10]}],"parents":[]}"#;
    survives::<living::GetUnwatchStat>(&format!(r#"{{"ending":1,"next_key":"K","stat_info":{unwatched}}}"#));
    survives::<living::GetUnwatchStatV2>(&format!(r#"{{"has_more":1,"next_cursor":"C","stat_info":{unwatched}}}"#));
}

#[test]
fn of_payments() {
    survives::<GetPaymentResult>(
        r#"{"project_name":"n","amount":998,"payment_result":[{"student_userid":"s","trade_state":1,"trade_no":"t",
        "payer_parent_userid":"p"}]}"#,
    );
    survives::<GetTrade>(r#"{"transaction_id":"t","pay_time":12345}"#);
}

#[test]
fn of_notices() {
    use notice::{Send, subscription};
    survives::<Send>(
        r#"{"invalid_external_user":["w"],"invalid_parent_userid":["p"],"invalid_student_userid":["s"],"invalid_party":[1]}"#,
    );
    survives::<subscription::QrCode>(r#"{"qrcode_big":"b","qrcode_middle":"m","qrcode_thumb":"t"}"#);
    survives::<subscription::SetMode>(EMPTY);
    survives::<subscription::GetMode>(r#"{"subscribe_mode":1}"#);
    survives::<subscription::ByMobile>(
        r#"{"success_list":[{"mobile":"1","external_userid":"w","foreign_key":"k"}],"fail_list":[{"mobile":"2",
        "errcode":60136,"errmsg":"record not found"}]}"#,
    );
}
