//! 录制文件: where the files of recordings can be had.

use crate::api::meeting::{MeetingRecordId, RecordFileId};
use crate::endpoint::Empty;
use crate::types::{MeetingCode, MeetingId, Millis, OneOrMany};

endpoint! {
    /// Tells where a recording can be watched and downloaded (获取会议录制地址).
    ///
    /// Token: the app that created the meeting ([`meeting`](crate::api::meeting)).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/98196>
    POST "/cgi-bin/meeting/record/get_file_list" [repeatable];
    pub struct GetList -> Files {
        /// The meeting.
        meetingid: MeetingId,
        /// The recording.
        meeting_record_id: MeetingRecordId,
    }
}

response! {
    /// A recording with its files.
    pub struct Files {
        /// The recording.
        meeting_record_id: MeetingRecordId,
        /// The meeting.
        meetingid: MeetingId,
        /// The number that people typed to join it.
        meeting_code: MeetingCode,
        /// What it is called.
        title: String,
        /// The files.
        record_files: Vec<Addresses>,
    }
}

response! {
    /// Where a file of a recording can be had.
    pub struct Addresses {
        /// The file.
        record_file_id: RecordFileId,
        /// Where it can be watched.
        view_address: String,
        /// Where it can be downloaded; valid for 6 hours.
        download_address: String,
        /// What is downloaded: `mp4`.
        download_address_file_type: String,
        /// Where the sound can be downloaded; valid for 6 hours.
        audio_address: String,
        /// What is downloaded: `m4a`.
        audio_address_file_type: String,
        /// Minutes of the meeting.
        meeting_summary: Vec<Text>,
    }
}

response! {
    /// A text about a meeting: its minutes, or what was said.
    pub struct Text {
        /// Where it can be downloaded; valid for an hour.
        download_address: String,
        /// What is downloaded.
        file_type: TextKind,
    }
}

open_enum! {
    /// What a text about a meeting comes as (文件类型).
    pub enum TextKind: str {
        /// Plain text.
        Txt = "txt",
        /// A PDF.
        Pdf = "pdf",
        /// A Word document.
        Docx = "docx",
    }
}

endpoint! {
    /// Reads one file of a recording (获取单个录制文件详情).
    ///
    /// Token: the app that created the meeting ([`meeting`](crate::api::meeting)).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/98205>
    POST "/cgi-bin/meeting/record/get_file" [repeatable];
    pub struct Get -> File {
        /// The meeting.
        meetingid: MeetingId,
        /// The file.
        record_file_id: RecordFileId,
    }
}

response! {
    /// A file of a recording.
    pub struct File {
        /// Its id.
        record_file_id: RecordFileId,
        /// The meeting.
        meetingid: MeetingId,
        /// The number that people typed to join it.
        meeting_code: MeetingCode,
        /// Where it can be watched.
        view_address: String,
        /// Where it can be downloaded; valid for 6 hours.
        download_address: String,
        /// What is downloaded: `mp4`.
        download_address_file_type: String,
        /// Where the sound can be downloaded; valid for 6 hours.
        audio_address: String,
        /// What is downloaded: `m4a`.
        audio_address_file_type: String,
        /// Minutes of the meeting; the official example has one without a list.
        meeting_summary: OneOrMany<Text>,
        /// What was said, improved by a model (智能优化版).
        ai_meeting_transcripts: Vec<Text>,
        /// The file's name.
        record_name: String,
        /// When it begins.
        start_time: Millis,
        /// When it ends.
        end_time: Millis,
        /// The recording's name.
        meeting_record_name: String,
    }
}

endpoint! {
    /// Deletes one file of a recording (删除单个录制文件).
    ///
    /// Token: the app that created the meeting ([`meeting`](crate::api::meeting)).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/98207>
    POST "/cgi-bin/meeting/record/delete_file";
    pub struct Delete -> Empty {
        /// The meeting.
        meetingid: MeetingId,
        /// The file.
        record_file_id: RecordFileId,
    }
}
