//! The data zone as it is on the wire.

use super::analyze_task::{AnalyzeKind, Sentiment, Spam};
use super::*;
use crate::api::testing::{parse, refused, sends};
use crate::endpoint::{BASE, Endpoint, JobStatus, Pages, Paginated, TaskStatus};
use crate::types::{AgreeStatus, ChatArchiveEdition, File, MediaKind, Timestamp};

mod bad;
mod rules;

#[test]
fn keys_and_permissions() {
    let set = SetPublicKey::new("-----BEGIN PUBLIC KEY-----\nMIIB\n", 1);
    sends(&set, "chatdata/set_public_key", r#"{"public_key":"-----BEGIN PUBLIC KEY-----\nMIIB\n","public_key_ver":1}"#);
    assert!(!set.repeatable(), "the second would be refused for its version");

    sends(&GetAuthUserList::new().limit(2), "chatdata/get_auth_user_list", r#"{"limit":2}"#);
    let users = parse::<GetAuthUserList>(
        r#"{"auth_user_list":[{"open_userid":"wo1","edition_list":[1,"3",9]},{"userid":"zhangsan","edition_list":null}],
            "next_cursor":"C","has_more":1}"#,
    );
    assert_eq!(users.auth_user_list[0].open_userid.as_ref().unwrap(), &"wo1");
    assert_eq!(
        users.auth_user_list[0].edition_list,
        [ChatArchiveEdition::Internal, ChatArchiveEdition::ExternalAndCalls, ChatArchiveEdition::Other(9)]
    );
    assert!(users.auth_user_list[1].edition_list.is_empty() && users.auth_user_list[1].open_userid.is_none());

    sends(&GetCorpAuthInfo::new(), "chatdata/get_corp_auth_info", "{}");
    let info = parse::<GetCorpAuthInfo>(
        r#"{"auth_edition_list":[{"edition":2,"auth_scope":{"userid_list":["x"],"department_id_list":[1,"2"],
            "tag_id_list":[10]},"status":1,"begin_time":1726588800,"end_time":"1729180799","msg_duration_days":90}]}"#,
    );
    let edition = &info.auth_edition_list[0];
    assert_eq!(
        (edition.edition, edition.msg_duration_days, edition.auth_user_count),
        (ChatArchiveEdition::External, 90, None)
    );
    assert_eq!(edition.end_time, Timestamp::from_secs(1_729_180_799));
    assert_eq!(edition.auth_scope.department_id_list[1], 2);
}

#[test]
fn settings() {
    sends(&program::SetReceiveCallback::new("P"), "chatdata/set_receive_callback", r#"{"program_id":"P"}"#);
    sends(&SetLogLevel::new("P", LogLevel::Debug), "chatdata/set_log_level", r#"{"program_id":"P","log_level":3}"#);
    sends(&GetLogLevel::new("P"), "chatdata/get_log_level", r#"{"program_id":"P"}"#);
    assert_eq!(parse::<GetLogLevel>(r#"{"log_level":"1"}"#).log_level, LogLevel::Error);

    let hidden = HideSensitiveinfo::new().hide_mobile(false).hide_idcard(true);
    sends(
        &SetHideSensitiveinfoConfig::new(hidden.clone()).userid("u"),
        "chatdata/set_hide_sensitiveinfo_config",
        r#"{"userid":"u","config":{"hide_mobile":false,"hide_idcard":true}}"#,
    );
    sends(
        &SetHideSensitiveinfoConfig::new(hidden).open_userid("wo"),
        "chatdata/set_hide_sensitiveinfo_config",
        r#"{"open_userid":"wo","config":{"hide_mobile":false,"hide_idcard":true}}"#,
    );
    let get = GetHideSensitiveinfoConfig::new().userid("u");
    sends(&get, "chatdata/get_hide_sensitiveinfo_config", r#"{"userid":"u"}"#);
    let config = parse::<GetHideSensitiveinfoConfig>(r#"{"config":{"hide_mobile":0,"hide_bankno":1}}"#).config;
    assert_eq!((config.hide_mobile, config.hide_idcard, config.hide_bankno), (Some(false), None, Some(true)));
}

#[test]
fn uploads() {
    let upload = UploadMedia::new(MediaKind::File, File::new("wework.txt", "mytext"));
    let request = upload.http_request(BASE, "T").unwrap();
    assert_eq!(request.uri().path(), "/cgi-bin/chatdata/upload_media");
    assert_eq!(request.uri().query(), Some("access_token=T&type=file"));
    let body = String::from_utf8_lossy(request.body()).into_owned();
    assert!(body.contains(r#"name="media""#) && body.contains("mytext"), "{body}");
    let large = UploadMedia::new(MediaKind::File, File::streamed("a", 60 * 1024 * 1024 + 1));
    assert!(refused(&large).contains("media has 62914561 bytes, not 6 to 62914560"));
    assert!(refused(&UploadMedia::new(MediaKind::File, File::new("a", "five!"))).contains("has 5 bytes"));
    let uploaded = parse::<UploadMedia>(r#"{"errmsg":"","type":"file","media_id":"1G6","created_at":"1380000000"}"#);
    assert_eq!((uploaded.kind, uploaded.created_at.secs()), (MediaKind::File, 1_380_000_000));
}

#[test]
fn programs() {
    let call = program::SyncCall::new("P", "A", r#"{"input":"x"}"#);
    sends(
        &call.clone().notify_id("N"),
        "chatdata/sync_call_program",
        r#"{"program_id":"P","ability_id":"A","notify_id":"N","request_data":"{\"input\":\"x\"}"}"#,
    );
    assert!(!call.repeatable(), "a program may do anything");
    let said = parse::<program::SyncCall>(r#"{"response_data":"{\"output\":\"x\"}"}"#);
    assert_eq!(said.response_data.as_deref(), Some(r#"{"output":"x"}"#));
    sends(
        &program::AsyncTask::new("P", "A", "{}"),
        "chatdata/async_program_task",
        r#"{"program_id":"P","ability_id":"A","request_data":"{}"}"#,
    );
    assert_eq!(parse::<program::AsyncTask>(r#"{"jobid":"J"}"#).jobid, "J");
    sends(&program::AsyncResult::new("J"), "chatdata/async_program_result", r#"{"jobid":"J"}"#);
    let reported = parse::<program::AsyncResult>(r#"{"errcode":0,"response_errcode":"7"}"#);
    assert_eq!((reported.code().0, reported.response_data), (7, None));

    let open = debug_mode::Open::new("P", "HUSH");
    sends(&open, "chatdata/open_debug_mode", r#"{"program_id":"P","debug_token":"HUSH"}"#);
    assert!(!format!("{open:?}").contains("HUSH"));
    sends(&debug_mode::Close::new("P"), "chatdata/close_debug_mode", r#"{"program_id":"P"}"#);
    sends(&debug_mode::Check::new("P"), "chatdata/check_debug_mode", r#"{"program_id":"P"}"#);
    let mode = parse::<debug_mode::Check>(r#"{"debug_mode_status":2}"#);
    assert_eq!(mode.debug_mode_status, debug_mode::Status::On);
}

const MESSAGE: &str = r#"{"msgid":"m1","sender":{"type":1,"id":"wo1"},"receiver_list":[{"type":1,"id":"wo2"},{"type":2,"id":"wm1"}],
    "chatid":"wr1","send_time":166666666,"msgtype":2,"service_encrypt_info":{"encrypted_secret_key":"KEY","public_key_ver":1},
    "extra_info":{"call_duration":10}}"#;

#[test]
fn messages() {
    let sync = SyncMsg::new().cursor("C").token("HUSH").limit(200).mode(SyncMode::Messages);
    sends(&sync, "chatdata/sync_msg", r#"{"cursor":"C","token":"HUSH","limit":200,"mode":0}"#);
    assert!(!format!("{sync:?}").contains("HUSH") && sync.repeatable());
    assert!(refused(&SyncMsg::new().cursor("x".repeat(129))).contains("cursor has 129 bytes, at most 128 are taken"));
    let long = refused(&SyncMsg::new().token("HUSH".repeat(33)));
    assert!(long.contains("token has 132 bytes") && !long.contains("HUSH"));

    let page = parse::<SyncMsg>(&format!(
        r#"{{"has_more":1,"next_cursor":"N","msg_list":[{MESSAGE},{{"msgtype":"22","sender":{{"type":3}}}},{{"msgtype":99}}],
            "page_id_list":["P1"]}}"#
    ));
    let message = &page.msg_list[0];
    assert_eq!((message.msgtype, message.sender.kind), (MsgType::Image, PartyKind::Member));
    assert_eq!((message.receiver_list[1].kind, message.receiver_list[1].id.as_str()), (PartyKind::External, "wm1"));
    assert_eq!(message.service_encrypt_info.public_key_ver, 1);
    assert_eq!(message.extra_info.as_ref().unwrap().call_duration, 10);
    let call = &page.msg_list[1];
    assert_eq!((call.msgtype, call.sender.kind), (MsgType::Call, PartyKind::Robot));
    assert!(call.chatid.is_none() && call.extra_info.is_none());
    assert_eq!(page.msg_list[2].msgtype, MsgType::Other(99));
    assert_eq!(page.page_id_list, ["P1"]);
}

#[test]
fn messages_come_in_pages() {
    let mut pages = Pages::new(SyncMsg::new().limit(1));
    let first = pages.request().unwrap();
    pages.received(&first, parse::<SyncMsg>(r#"{"has_more":1,"next_cursor":"C1","msg_list":[]}"#)).unwrap();
    let second = pages.request().unwrap();
    sends(&second, "chatdata/sync_msg", r#"{"cursor":"C1","limit":1}"#);
    let last = format!(r#"{{"has_more":0,"next_cursor":"C2","msg_list":[{MESSAGE}]}}"#);
    pages.received(&second, parse::<SyncMsg>(&last)).unwrap();
    assert!(pages.request().is_none(), "a cursor alone does not mean that there is more");
    assert_eq!(pages.item().unwrap().msgid, "m1");

    let more = r#"{"has_more":true,"next_cursor":"N"}"#;
    let lost = r#"{"has_more":1,"next_cursor":""}"#;
    let next = GetAuthUserList::new().after(&parse::<GetAuthUserList>(more)).unwrap();
    sends(&next, "chatdata/get_auth_user_list", r#"{"cursor":"N"}"#);
    assert!(next.after(&parse::<GetAuthUserList>(lost)).is_none(), "without a cursor there is no next page");
    let next = SearchChat::new("VIP").after(&parse::<SearchChat>(more)).unwrap();
    sends(&next, "chatdata/search_chat", r#"{"query_word":"VIP","cursor":"N"}"#);
    assert!(next.after(&parse::<SearchChat>(lost)).is_none());
    let next = SearchMsg::new("VIP").after(&parse::<SearchMsg>(more)).unwrap();
    sends(&next, "chatdata/search_msg", r#"{"query_word":"VIP","cursor":"N"}"#);
    assert!(next.after(&parse::<SearchMsg>(lost)).is_none());
    let next = keyword::GetRuleList::new().after(&parse::<keyword::GetRuleList>(more)).unwrap();
    sends(&next, "chatdata/keyword/get_rule_list", r#"{"cursor":"N"}"#);
    assert!(next.after(&parse::<keyword::GetRuleList>("{}")).is_none());
    let next = keyword::GetHitMsgList::new().after(&parse::<keyword::GetHitMsgList>(more)).unwrap();
    sends(&next, "chatdata/keyword/get_hit_msg_list", r#"{"cursor":"N"}"#);
    assert!(next.after(&parse::<keyword::GetHitMsgList>(lost)).is_none());

    let mut page = parse::<SearchChat>(r#"{"chat_list":[{"chatid":"c"}]}"#);
    assert_eq!(SearchChat::items(&mut page)[0].chatid, "c");
    let mut page = parse::<SearchMsg>(r#"{"msg_list":[{"msgid":"m"}]}"#);
    assert_eq!(SearchMsg::items(&mut page)[0].msgid, "m");
    let mut page = parse::<GetAuthUserList>(r#"{"auth_user_list":[{"userid":"u"}]}"#);
    assert_eq!(GetAuthUserList::items(&mut page).len(), 1);
}

#[test]
fn consent_and_groups() {
    let one = agree_status::Conversation::new("wm1").userid("XuJinSheng");
    sends(
        &agree_status::Single::new([one, agree_status::Conversation::new("wm2").open_userid("wo")]),
        "chatdata/getagreestatus/single",
        concat!(
            r#"{"item":[{"userid":"XuJinSheng","external_userid":"wm1"},"#,
            r#"{"open_userid":"wo","external_userid":"wm2"}]}"#
        ),
    );
    let many = agree_status::Single::new(vec![agree_status::Conversation::new("wm"); 101]);
    assert!(refused(&many).contains("item has 101 entries, not 0 to 100"));
    sends(&agree_status::Room::new("wr"), "chatdata/getagreestatus/room", r#"{"chatid":"wr"}"#);
    let infos = parse::<agree_status::Room>(
        r#"{"agreeinfo":[{"status_change_time":"1562766651","external_userid":"wm","agree_status":"Disagree"},
            {"agree_status":"Default_Agree"}]}"#,
    );
    assert_eq!(infos.agreeinfo[0].agree_status, AgreeStatus::Disagree);
    assert!(infos.agreeinfo[0].userid.is_none() && infos.agreeinfo[0].open_userid.is_none());
    assert_eq!(infos.agreeinfo[1].agree_status.as_str(), "Default_Agree");
    let infos = parse::<agree_status::Single>(r#"{"agreeinfo":[{"userid":"u","agree_status":"Agree"}]}"#);
    assert_eq!(infos.agreeinfo[0].userid.as_ref().unwrap(), &"u");

    sends(&groupchat::Get::new("wr"), "chatdata/groupchat/get", r#"{"chatid":"wr"}"#);
    let group = parse::<groupchat::Get>(
        r#"{"creator":"wo1","room_create_time":1592361604,"members":[{"memberid":"wo1","jointime":1592361605,"type":1}]}"#,
    );
    assert_eq!((group.creator.as_str(), group.members[0].kind), ("wo1", PartyKind::Member));
    assert_eq!(group.members[0].jointime.secs(), 1_592_361_605);
}

#[test]
fn searches() {
    let two = [PersonId::new().open_userid("wo"), PersonId::new().external_userid("wm")];
    let place = ChatInfo::new().chat_type(ChatKind::Single).id_list(two);
    let search = SearchMsg::new("欢迎").chat_info(place.clone()).start_time(Timestamp::from_secs(1)).limit(50);
    sends(
        &search,
        "chatdata/search_msg",
        concat!(
            r#"{"query_word":"欢迎","chat_info":{"chat_type":1,"id_list":[{"open_userid":"wo"},{"external_userid":"wm"}]},"#,
            r#""start_time":1,"limit":50}"#
        ),
    );
    let group = ChatInfo::new().chat_type(ChatKind::Group).chat_id("wr").msg_type_list([MsgType::Text, MsgType::File]);
    sends(
        &SearchMsg::new("x").chat_info(group.clone().sender(PersonId::new().open_userid("wo"))).skip_stop_words(true),
        "chatdata/search_msg",
        concat!(
            r#"{"query_word":"x","chat_info":{"chat_type":2,"chat_id":"wr","msg_type_list":[1,8],"#,
            r#""sender":{"open_userid":"wo"}},"skip_stop_words":true}"#
        ),
    );
    let alone = SearchMsg::new("x").chat_info(ChatInfo::new().id_list([PersonId::new().open_userid("wo")]));
    assert!(refused(&alone).contains("chat_info.id_list names two"));
    let many = SearchMsg::new("x").chat_info(group.sender_list(vec![PersonId::new().open_userid("u"); 101]));
    assert!(refused(&many).contains("chat_info.sender_list has 101 entries, not 0 to 100"));
    sends(&SearchChat::new("VIP").limit(50), "chatdata/search_chat", r#"{"query_word":"VIP","limit":50}"#);
}

#[test]
fn analyses_and_exports() {
    let add = analyze_task::Add::new(AnalyzeKind::Sentiment, [MessageKey::new("m1", "HUSH")]).jobid("J");
    sends(
        &add,
        "chatdata/analyze_task_add",
        r#"{"analyze_task":1,"jobid":"J","msg_list":[{"msgid":"m1","encrypt_info":{"secret_key":"HUSH"}}]}"#,
    );
    assert!(!format!("{add:?}").contains("HUSH") && !add.repeatable());
    let many = vec![MessageKey::new("m", "k"); 1001];
    assert!(refused(&analyze_task::Add::new(AnalyzeKind::Spam, many.clone())).contains("msg_list has 1001 entries"));
    let added = parse::<analyze_task::Add>(
        r#"{"jobid":"J","fail_list":[{"errcode":710601,"errmsg":"x","msgid":"m2","encrypt_info":{"secret_key":"HUSH"}}]}"#,
    );
    assert!(!format!("{added:?}").contains("HUSH"));
    assert_eq!((added.jobid.unwrap().as_str(), added.fail_list[0].code().0), ("J", 710_601));
    sends(&analyze_task::Submit::new("J"), "chatdata/analyze_task_submit", r#"{"jobid":"J"}"#);
    sends(&analyze_task::GetResult::new("J"), "chatdata/analyze_task_result", r#"{"jobid":"J"}"#);
    let analysis = parse::<analyze_task::GetResult>(
        r#"{"status":1,"analyze_result":{"result_id":"R","service_encrypt_info":{"encrypted_secret_key":"K","public_key_ver":1}},
            "analyze_result_list":[{"errcode":0,"msgid":"m1","sentiment_result":2,"spam_result":"1"},{"errcode":710601}]}"#,
    );
    assert_eq!((analysis.status, analysis.analyze_result.unwrap().result_id.as_str()), (TaskStatus::Done, "R"));
    let [first, second] = &analysis.analyze_result_list[..] else { panic!() };
    assert_eq!((first.sentiment_result, first.spam_result), (Some(Sentiment::Negative), Some(Spam::Political)));
    assert_eq!((second.sentiment_result, second.code().0), (None, 710_601));

    let create = export::CreateJob::new("HUSH", "M");
    sends(&create, "chatdata/export/create_job", r#"{"code":"HUSH","media_id":"M"}"#);
    assert!(!format!("{create:?}").contains("HUSH") && !create.repeatable());
    assert_eq!(parse::<export::CreateJob>(r#"{"jobid":"J"}"#).jobid, "J");
    sends(&export::GetJobStatus::new("J"), "chatdata/export/get_job_status", r#"{"jobid":"J"}"#);
    let status =
        parse::<export::GetJobStatus>(r#"{"status":3,"result_id":"R","result_errcode":0,"result_errmsg":"ok"}"#);
    assert_eq!((status.status, status.code().unwrap().0), (JobStatus::Done, 0));
    assert!(parse::<export::GetJobStatus>(r#"{"status":1}"#).code().is_none());

    let job = specapi::CreateJob::new("X").msg_filter(specapi::MsgFilter::new().msg_list([MessageKey::new("m", "k")]));
    sends(
        &job.clone().custom_data("D"),
        "chatdata/specapi/create_job",
        r#"{"msg_filter":{"msg_list":[{"msgid":"m","encrypt_info":{"secret_key":"k"}}]},"custom_id":"X","custom_data":"D"}"#,
    );
    assert!(job.repeatable(), "the same id makes one job");
    assert!(refused(&specapi::CreateJob::new("x".repeat(129))).contains("custom_id has 129 bytes"));
    assert!(refused(&job.clone().custom_data("x".repeat(1025))).contains("custom_data has 1025 bytes"));
    assert!(
        refused(&job.msg_filter(specapi::MsgFilter::new().msg_list(many))).contains("msg_filter.msg_list has 1001")
    );
    sends(&specapi::GetJobResult::new("J"), "chatdata/specapi/get_job_result", r#"{"jobid":"J"}"#);
    let result = parse::<specapi::GetJobResult>(r#"{"progress":"50","result":{"job_type":"T","data":"D"}}"#);
    assert_eq!((result.progress, result.result.unwrap().data.as_deref()), (50, Some("D")));
}
