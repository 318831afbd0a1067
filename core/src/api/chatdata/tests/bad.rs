//! Damaged answers.

use super::super::*;
use super::MESSAGE;
use crate::api::testing::survives;

#[test]
fn bad_bodies() {
    survives::<SetPublicKey>(r#"{"later":"x"}"#);
    survives::<GetAuthUserList>(
        r#"{"auth_user_list":[{"userid":"u","open_userid":"o","edition_list":[1]}],"next_cursor":"C","has_more":1}"#,
    );
    survives::<GetCorpAuthInfo>(
        r#"{"auth_edition_list":[{"edition":1,"auth_scope":{"userid_list":["u"],"department_id_list":[1],"tag_id_list":[2]},
            "status":1,"begin_time":1,"end_time":2,"msg_duration_days":90,"auth_user_count":23}]}"#,
    );
    survives::<program::SetReceiveCallback>(r#"{"later":"x"}"#);
    survives::<SetLogLevel>(r#"{"later":"x"}"#);
    survives::<GetLogLevel>(r#"{"log_level":3}"#);
    survives::<SetHideSensitiveinfoConfig>(r#"{"later":"x"}"#);
    survives::<GetHideSensitiveinfoConfig>(r#"{"config":{"hide_mobile":false,"hide_idcard":true,"hide_bankno":true}}"#);
    survives::<UploadMedia>(r#"{"type":"file","media_id":"M","created_at":"1380000000"}"#);
    survives::<program::SyncCall>(r#"{"response_data":"{}"}"#);
    survives::<program::AsyncTask>(r#"{"jobid":"J"}"#);
    survives::<program::AsyncResult>(r#"{"response_errcode":0,"response_data":"{}"}"#);
    survives::<SyncMsg>(&format!(r#"{{"has_more":1,"next_cursor":"N","msg_list":[{MESSAGE}],"page_id_list":["P"]}}"#));
    let agree = r#"{"agreeinfo":[{"status_change_time":1,"userid":"u","open_userid":"o","external_userid":"e","agree_status":"Agree"}]}"#;
    survives::<agree_status::Single>(agree);
    survives::<agree_status::Room>(agree);
    survives::<groupchat::Get>(
        r#"{"creator":"c","room_create_time":1,"members":[{"memberid":"m","jointime":2,"type":1}]}"#,
    );
    survives::<SearchChat>(r#"{"has_more":1,"next_cursor":"C","chat_list":[{"chatid":"c"}]}"#);
    survives::<SearchMsg>(r#"{"has_more":1,"next_cursor":"C","msg_list":[{"msgid":"m"}]}"#);
    survives::<keyword::CreateRule>(r#"{"rule_id":"R"}"#);
    survives::<keyword::GetRuleList>(
        r#"{"rule_list":[{"rule_id":"R","name":"N","create_time":1}],"has_more":false,"next_cursor":"C"}"#,
    );
    survives::<keyword::GetRuleDetail>(
        r#"{"name":"N","keyword":{"word_list":["x"],"is_case_sensitive":1,"match_rule":1,"is_trim_msg":1},
            "semantics":{"semantics_list":[1]},"applicable_range":{"target_type":{"type_list":[1]},"msg_scope":3,
            "department":{"id_list":[1]},"user":{"id_list":["u"]},"exclude_keyword":{"word_list":["x"]}}}"#,
    );
    survives::<keyword::UpdateRule>(r#"{"later":"x"}"#);
    survives::<keyword::DeleteRule>(r#"{"later":"x"}"#);
    survives::<keyword::GetHitMsgList>(
        r#"{"has_more":1,"next_cursor":"N","msg_list":[{"msgid":"m","msg_detail":{"msgtype":2,"sender":{"type":1,"id":"u"}},
            "hit_rule_list":[{"rule_id":"R","has_hit_keyword":false,"semantics_list":[1]}]}]}"#,
    );
    survives::<analyze_task::Add>(
        r#"{"jobid":"J","fail_list":[{"errcode":1,"errmsg":"x","msgid":"m","encrypt_info":{"secret_key":"k"}}]}"#,
    );
    survives::<analyze_task::Submit>(r#"{"later":"x"}"#);
    survives::<analyze_task::GetResult>(
        r#"{"status":1,"analyze_result":{"result_id":"R","service_encrypt_info":{"encrypted_secret_key":"K","public_key_ver":1}},
            "analyze_result_list":[{"errcode":0,"errmsg":"ok","msgid":"m","sentiment_result":2,"spam_result":1}]}"#,
    );
    survives::<export::CreateJob>(r#"{"jobid":"J"}"#);
    survives::<export::GetJobStatus>(r#"{"status":3,"result_id":"R","result_errcode":0,"result_errmsg":"ok"}"#);
    survives::<debug_mode::Open>(r#"{"later":"x"}"#);
    survives::<debug_mode::Close>(r#"{"later":"x"}"#);
    survives::<debug_mode::Check>(r#"{"debug_mode_status":1}"#);
    survives::<specapi::CreateJob>(r#"{"jobid":"J"}"#);
    survives::<specapi::GetJobResult>(
        r#"{"status":0,"dispatch_time":1,"progress":100,"result":{"job_type":"T","data":"D"}}"#,
    );
}
