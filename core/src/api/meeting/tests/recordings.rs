//! Recordings, transcripts, and who begins meetings.

use super::{body, parse, wire};
use crate::api::meeting::record::transcript::{self, AudioDetect};
use crate::api::meeting::record::{self, SharingAuth, SharingConfig, State};
use crate::api::meeting::statistics::{GetStartList, StartKind};
use crate::endpoint::Paginated;
use crate::types::{Millis, Timestamp};

fn millis(milliseconds: i64) -> Millis {
    Millis(Timestamp::from_millis(milliseconds))
}

#[test]
fn lists_recordings() {
    let list = record::List::new(Timestamp::from_secs(16), Timestamp::from_secs(17)).userid("a").limit(10);
    let (path, sent) = wire(&list);
    assert_eq!(path, "/cgi-bin/meeting/record/list");
    assert_eq!(sent, r#"{"userid":"a","start_time":16,"end_time":17,"limit":10}"#);
    let mut page = parse::<record::List>(
        r#"{"has_more":true,"next_cursor":"C","record_meetings":[{"meeting_record_id":"R","host_user_id":"a",
        "meeting_start_time":"1700000000123","state":3,"record_files":[{"record_file_id":"F","record_size":5000000000,
        "sharing_state":1,"required_same_corp":true,"password":"HUSH","sharing_expire":0}]}]}"#,
    );
    assert_eq!(
        body(&list.after(&page).unwrap()),
        r#"{"userid":"a","start_time":16,"end_time":17,"cursor":"C","limit":10}"#
    );
    let found = record::List::items(&mut page).remove(0);
    assert_eq!((found.state, found.meeting_start_time), (State::Done, millis(1_700_000_000_123)));
    let file = &found.record_files[0];
    assert_eq!((file.record_size, file.sharing_state), (5_000_000_000, true));
    assert_eq!((file.required_same_corp, file.required_attendee), (Some(true), None));
    assert_eq!(file.sharing_expire, Some(millis(0)));
    assert!(!format!("{found:?}").contains("HUSH"));

    // As the table of the official page has it.
    let mut page = parse::<record::List>(
        r#"{"has_more":false,"record_list":[{"meeting_record_id":"R","record_file_list":[{"record_file_id":"F"}]}]}"#,
    );
    assert!(list.after(&page).is_none());
    assert_eq!(record::List::items(&mut page)[0].record_file_list[0].record_file_id, "F");
}

#[test]
fn files_of_recordings() {
    let (path, sent) = wire(&record::file::GetList::new("m1", "R"));
    assert_eq!(path, "/cgi-bin/meeting/record/get_file_list");
    assert_eq!(sent, r#"{"meetingid":"m1","meeting_record_id":"R"}"#);
    let files = parse::<record::file::GetList>(
        r#"{"meeting_record_id":"R","meeting_code":12,"record_files":[{"record_file_id":"F","view_address":"V",
        "meeting_summary":[{"download_address":"D","file_type":"txt"}]}]}"#,
    );
    assert_eq!(files.record_files[0].meeting_summary[0].file_type, record::file::TextKind::Txt);
    assert_eq!(files.meeting_code, "12");

    let (path, sent) = wire(&record::file::Get::new("m1", "F"));
    assert_eq!(path, "/cgi-bin/meeting/record/get_file");
    assert_eq!(sent, r#"{"meetingid":"m1","record_file_id":"F"}"#);
    // The official example has one object where its table has a list.
    let file = parse::<record::file::Get>(
        r#"{"record_file_id":"F","meeting_summary":{"download_address":"D","file_type":"pdf"},"ai_meeting_transcripts":
        [{"file_type":"txt"}],"record_name":"录制1","start_time":"1743131564453","end_time":1743131613969}"#,
    );
    assert_eq!(file.meeting_summary[0].file_type, record::file::TextKind::Pdf);
    assert_eq!(file.ai_meeting_transcripts.len(), 1);
    assert_eq!((file.start_time, file.end_time), (millis(1_743_131_564_453), millis(1_743_131_613_969)));

    let (path, sent) = wire(&record::Delete::new("m1", "R"));
    assert_eq!(path, "/cgi-bin/meeting/record/delete");
    assert_eq!(sent, r#"{"meetingid":"m1","meeting_record_id":"R"}"#);
    let (path, sent) = wire(&record::file::Delete::new("m1", "F"));
    assert_eq!(path, "/cgi-bin/meeting/record/delete_file");
    assert_eq!(sent, r#"{"meetingid":"m1","record_file_id":"F"}"#);
}

#[test]
fn sharing_and_access() {
    let sharing = SharingConfig::new()
        .enable_sharing(true)
        .sharing_auth_type(SharingAuth::Attendees)
        .password("123352")
        .sharing_expire(Timestamp::from_secs(1_999_999_999));
    let update = record::UpdateSharingConfig::new("m1", "R").sharing_config(sharing);
    let (path, sent) = wire(&update);
    assert_eq!(path, "/cgi-bin/meeting/record/update_sharing_config");
    assert_eq!(
        sent,
        r#"{"meetingid":"m1","meeting_record_id":"R","sharing_config":{"enable_sharing":true,"sharing_auth_type":2,"#
            .to_owned()
            + r#""password":"123352","sharing_expire":1999999999000}}"#
    );
    assert!(!format!("{update:?}").contains("123352"));

    let (path, sent) = wire(&record::GetStatistics::new("m1", "R").end_time(Timestamp::from_secs(9)));
    assert_eq!(path, "/cgi-bin/meeting/record/get_statistics");
    assert_eq!(sent, r#"{"meetingid":"m1","meeting_record_id":"R","end_time":9}"#);
    let statistics = parse::<record::GetStatistics>(r#"{"summaries":[{"date":"2033-01-01","view_count":"12"}]}"#);
    assert_eq!((statistics.summaries[0].view_count, statistics.summaries[0].download_count), (12, 0));
}

#[test]
fn transcripts() {
    let (path, sent) = wire(&transcript::GetDetail::new("m1", "F").pid("1111").limit(10));
    assert_eq!(path, "/cgi-bin/meeting/record/transcript/get_detail");
    assert_eq!(sent, r#"{"meetingid":"m1","record_file_id":"F","pid":"1111","limit":10}"#);
    let transcript = parse::<transcript::GetDetail>(
        r#"{"has_more":true,"transcripts":{"paragraphs":[{"pid":"11","start_time":11111,"end_time":222222,"speaker_info":{},
        "sentences":[{"sid":7,"start_time":111,"words":[{"wid":"1","start_time":"11","text":"word"}]}]}],"keywords":
        ["nice"],"audio_detect":2}}"#,
    );
    assert!(transcript.has_more && transcript.transcripts.audio_detect == AudioDetect::Other(2));
    let paragraph = &transcript.transcripts.paragraphs[0];
    assert!(paragraph.speaker_info.userid.is_none());
    assert_eq!(paragraph.sentences[0].sid, "7");
    let word = &paragraph.sentences[0].words[0];
    assert_eq!((word.text.as_str(), word.start_time), ("word", 11));

    let (path, sent) = wire(&transcript::GetParagraphList::new("m1", "F"));
    assert_eq!(path, "/cgi-bin/meeting/record/transcript/get_paragraph_list");
    assert_eq!(sent, r#"{"meetingid":"m1","record_file_id":"F"}"#);
    let paragraphs = parse::<transcript::GetParagraphList>(
        r#"{"audio_detect":1,"paragraphs":[{"pid":1111,"start_time":1,"end_time":2}]}"#,
    );
    assert_eq!(paragraphs.audio_detect, AudioDetect::Done);
    assert_eq!(paragraphs.paragraphs[0].pid, "1111");

    let (path, sent) = wire(&transcript::Search::new("m1", "F", "test"));
    assert_eq!(path, "/cgi-bin/meeting/record/transcript/search");
    assert_eq!(sent, r#"{"meetingid":"m1","record_file_id":"F","text":"test"}"#);
    let found = parse::<transcript::Search>(
        r#"{"hits":[{"pid":"11","sid":"2","offset":10,"length":4}],"timelines":[{"pid":"11","start_time":11111}]}"#,
    );
    assert_eq!((found.hits[0].offset, found.hits[0].length), (10, 4));
    assert_eq!(found.timelines[0].start_time, 11111);
}

#[test]
fn begun_meetings_come_in_pages() {
    let list = GetStartList::new(StartKind::Failed, Timestamp::from_secs(1), Timestamp::from_secs(2)).limit(1000);
    let (path, sent) = wire(&list);
    assert_eq!(path, "/cgi-bin/meeting/statistics/get_start_list");
    assert_eq!(sent, r#"{"type":2,"begin_time":1,"end_time":2,"limit":1000}"#);
    let next = |answer: &str| list.after(&parse::<GetStartList>(answer)).map(|next| body(&next));
    let second = r#"{"type":2,"begin_time":1,"end_time":2,"cursor":"C","limit":1000}"#;
    assert_eq!(next(r#"{"next_cursor":"C","has_more":true,"meeting_list":[]}"#).as_deref(), Some(second));
    assert_eq!(next(r#"{"next_cursor":"C"}"#).as_deref(), Some(second), "the official example says nothing of more");
    assert_eq!(next(r#"{"next_cursor":"C","has_more":false}"#), None);
    assert_eq!(next(r#"{"next_cursor":"","has_more":true}"#), None);
    let mut page = parse::<GetStartList>(r#"{"meeting_list":[{"userid":"a","start_time":"1700000000"}]}"#);
    assert_eq!(GetStartList::items(&mut page)[0].start_time, Timestamp::from_secs(1_700_000_000));
}
