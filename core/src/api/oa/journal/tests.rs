use http::Response;

use super::*;
use crate::api::oa::approval::control::Value;
use crate::api::testing::survives;
use crate::endpoint::{BASE, Endpoint, Paginated};
use crate::types::Timestamp;

const RECORD: &str = r#"{"info":{"journal_uuid":"41e","template_name":"今日","report_time":1606365591,"submitter":{"userid":"L"},
"receivers":[{"userid":"L"}],"readed_receivers":[],"apply_data":{"contents":[
{"control":"SchoolContact","id":"S-1","title":[{"text":"学生"}],"value":{"students":[{"name":"Tom"}],"tips":[]}},
{"control":"WedriveFile","id":"W-1","value":{"wedrive_files":[{"fileid":"xxxx"}]}},
{"control":"Doc","id":"D-1","value":{"docs":[{"docid":"xxx_j"}]}}]},
"comments":[{"commentid":6899287783354824502,"tocommentid":"0","comment_userinfo":{"userid":"L"},"content":"加油","comment_time":1606365615}]}}"#;
const STATS: &str = r#"{"stat_list":[{"template_id":"3T","template_name":"日报","report_range":{"user_list":[{"userid":"user1"}],
"party_list":[{"open_partyid":"1"}],"tag_list":[{"open_tagid":"2"}]},"white_range":{},"receivers":{"leader_list":[{"level":1}]},
"cycle_begin_time":1606147200,"report_list":[{"user":{"userid":"user2"},"itemlist":[{"journaluuid":"4U","reporttime":1606218548,"flag":0}]}],
"unreport_list":[],"report_type":2}]}"#;

#[test]
fn records() {
    let list = GetRecordList::new(Timestamp::from_secs(1_606_230_000), Timestamp::from_secs(1_606_361_304), 0, 10)
        .filters([Filter::new(FilterKey::Creator, "kele")]);
    let request = list.http_request(BASE, "T").unwrap();
    assert_eq!(request.uri().path(), "/cgi-bin/oa/journal/get_record_list");
    assert_eq!(
        String::from_utf8_lossy(request.body()),
        r#"{"starttime":1606230000,"endtime":1606361304,"cursor":0,"limit":10,"filters":[{"key":"creator","value":"kele"}]}"#
    );
    let mut many = list.clone();
    many.limit = 101;
    let many = many.http_request(BASE, "T").unwrap_err();
    assert!(many.to_string().contains("limit"), "{many}");
    for (field, filter) in [
        ("filters.key", Filter::new("k".repeat(257), "v")),
        ("filters.value", Filter::new(FilterKey::TemplateId, "v".repeat(257))),
    ] {
        let long = list.clone().filters([filter]).http_request(BASE, "T").unwrap_err();
        assert!(long.to_string().contains(field), "{long}");
    }
    let mut page =
        GetRecordList::parse(Response::new(r#"{"journaluuid_list":["a"],"next_cursor":34,"endflag":0}"#)).unwrap();
    assert_eq!(list.after(&page).unwrap().cursor, 34);
    assert_eq!(GetRecordList::items(&mut page), ["a"]);
    let last =
        GetRecordList::parse(Response::new(r#"{"journaluuid_list":["a"],"next_cursor":34,"endflag":1}"#)).unwrap();
    assert!(list.after(&last).is_none());

    let request = GetRecordDetail::new("41e").http_request(BASE, "T").unwrap();
    assert_eq!(request.uri().path(), "/cgi-bin/oa/journal/get_record_detail");
    assert_eq!(request.body(), br#"{"journaluuid":"41e"}"#);
    assert!(GetRecordDetail::new("x".repeat(257)).http_request(BASE, "T").is_err());
    let info = GetRecordDetail::parse(Response::new(RECORD)).unwrap().info;
    let [school, drive, doc] = &info.apply_data.contents[..] else { panic!("{info:?}") };
    assert!(matches!(&school.value, Value::SchoolContact(it) if it.students.as_ref().unwrap()[0].name == "Tom"));
    assert!(matches!(&drive.value, Value::WedriveFile(it) if it.wedrive_files[0].fileid == "xxxx"));
    assert!(matches!(&doc.value, Value::Doc(it) if it.docs[0].docid == "xxx_j"));
    assert_eq!(info.journal_uuid, "41e");
    let comment = &info.comments[0];
    assert_eq!((comment.commentid.value(), comment.tocommentid.value()), (6_899_287_783_354_824_502, 0));
}

#[test]
fn statistics() {
    let request =
        GetStatList::new("3T", Timestamp::from_secs(1), Timestamp::from_secs(2)).http_request(BASE, "T").unwrap();
    assert_eq!(request.uri().path(), "/cgi-bin/oa/journal/get_stat_list");
    assert_eq!(request.body(), br#"{"template_id":"3T","starttime":1,"endtime":2}"#);
    let stat = GetStatList::parse(Response::new(STATS)).unwrap().stat_list.remove(0);
    assert_eq!((&stat.template_id, &stat.report_list[0].itemlist[0].journaluuid), (&"3T".into(), &"4U".into()));
    assert_eq!(stat.report_type, ReportCycle::Daily);
    assert_eq!((stat.receivers.leader_list[0].level, stat.report_list[0].itemlist[0].flag), (1, Some(false)));
}

#[test]
fn documents_and_files() {
    let request = ExportDoc::new("J", "D").http_request(BASE, "T").unwrap();
    assert_eq!(request.uri().path(), "/cgi-bin/oa/journal/export_doc");
    assert_eq!(request.body(), br#"{"journaluuid":"J","docid":"D"}"#);
    let request = GetExportDocResult::new("JOB").http_request(BASE, "T").unwrap();
    assert_eq!(request.uri().path(), "/cgi-bin/oa/journal/get_export_doc_result");
    let result = GetExportDocResult::parse(Response::new(r#"{"status":2,"url":"URL"}"#)).unwrap();
    assert_eq!((result.status, result.url.as_deref()), (ExportStatus::Done, Some("URL")));
    let request = DownloadWedriveFile::new("J", "F").http_request(BASE, "T").unwrap();
    assert_eq!(request.uri().path(), "/cgi-bin/oa/journal/download_wedrive_file");
    assert_eq!(request.body(), br#"{"journaluuid":"J","fileid":"F"}"#);
    let body = r#"{"download_url":"U","cookie_name":"N","cookie_value":"HUSH"}"#;
    let download = DownloadWedriveFile::parse(Response::new(body)).unwrap();
    assert_eq!(download.cookie_value.expose(), "HUSH");
    assert!(!format!("{download:?}").contains("HUSH"));
}

#[test]
fn bad_bodies() {
    survives::<GetRecordList>(r#"{"journaluuid_list":["a"],"next_cursor":34,"endflag":0}"#);
    survives::<GetRecordDetail>(RECORD);
    survives::<GetStatList>(STATS);
    survives::<ExportDoc>(r#"{"jobid":"J"}"#);
    survives::<GetExportDocResult>(r#"{"status":2,"url":"URL"}"#);
    survives::<DownloadWedriveFile>(r#"{"download_url":"U","cookie_name":"N","cookie_value":"V"}"#);
}
