//! 获取会议录制列表: recordings, by meeting or by organizer.

use crate::api::meeting::{MeetingRecordId, RecordFileId, following};
use crate::endpoint::{Empty, Paginated};
use crate::types::{MeetingCode, MeetingId, Millis, Secret, Timestamp, UserId};

endpoint! {
    /// Lists recordings in the cloud (获取会议录制列表).
    ///
    /// Token: the app that created the meeting ([`meeting`](crate::api::meeting)) s; members whom it does not see are left out.
    /// Asked for by one of meeting, number and member, in that order.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/98192>
    POST "/cgi-bin/meeting/record/list" [repeatable];
    pub struct List -> Records {
        /// The meeting.
        meetingid: Option<MeetingId>,
        /// Or the number that people type to join it.
        meeting_code: Option<MeetingCode>,
        /// Or the member who created the meetings.
        userid: Option<UserId>,
        /// From when.
        start_time: Timestamp,
        /// Until when, at most 31 days later.
        end_time: Timestamp,
        /// Where the page begins: what the page before said.
        cursor: Option<String>,
        /// How many to a page, at most 20; 10 unless set. The same for all pages.
        limit: Option<u32>,
    }
}

response! {
    /// A page of recordings.
    pub struct Records {
        /// The recordings.
        record_meetings: Vec<Record>,
        /// The recordings again, as the table of the official page calls them; its example has `record_meetings`.
        record_list: Vec<Record>,
        /// Whether there are more.
        has_more: bool,
        /// Where the next page begins.
        next_cursor: String,
    }
}

response! {
    /// A recording.
    pub struct Record {
        /// Its id.
        meeting_record_id: MeetingRecordId,
        /// The meeting.
        meetingid: MeetingId,
        /// The number that people typed to join it.
        meeting_code: MeetingCode,
        /// The host.
        host_user_id: UserId,
        /// What it is called.
        title: String,
        /// When the meeting began.
        // This and the times below are milliseconds, says the official page; the catalogue has seconds.
        meeting_start_time: Millis,
        /// How far it is.
        state: State,
        /// Its files, once it is converted.
        record_files: Vec<RecordFile>,
        /// The files again, as the table of the official page calls them; its example has `record_files`.
        record_file_list: Vec<RecordFile>,
    }
}

open_enum! {
    /// How far a recording is (录制状态).
    pub enum State: i64 {
        /// It records (录制中).
        Recording = 1,
        /// It is converted (转码完成).
        Done = 3,
    }
}

response! {
    /// A file of a recording.
    pub struct RecordFile {
        /// Its id.
        record_file_id: RecordFileId,
        /// When it begins.
        record_start_time: Millis,
        /// When it ends.
        record_end_time: Millis,
        /// Its size in bytes.
        record_size: u64,
        /// Whether it is shared; what follows is there only then.
        sharing_state: bool as Bit,
        /// The link by which it is shared.
        sharing_url: Option<String>,
        /// Whether only members of the corp may watch it.
        required_same_corp: Option<bool>,
        /// Whether only those who were in the meeting may watch it.
        required_attendee: Option<bool>,
        /// The password to watch it with.
        password: Option<Secret>,
        /// Until when it is shared; 0 for ever.
        sharing_expire: Option<Millis>,
        /// Whether it may be downloaded.
        allow_download: Option<bool>,
    }
}

impl Paginated for List {
    type Item = Record;

    fn items(page: &mut Records) -> Vec<Record> {
        let mut records = std::mem::take(&mut page.record_meetings);
        if records.is_empty() {
            records = std::mem::take(&mut page.record_list);
        }
        records
    }

    fn after(&self, page: &Records) -> Option<Self> {
        following(page.has_more, &page.next_cursor).map(|cursor| self.clone().cursor(cursor))
    }
}

endpoint! {
    /// Deletes a recording with all its files (删除会议录制).
    ///
    /// Token: the app that created the meeting ([`meeting`](crate::api::meeting)).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/98206>
    POST "/cgi-bin/meeting/record/delete";
    pub struct Delete -> Empty {
        /// The meeting.
        meetingid: MeetingId,
        /// The recording.
        meeting_record_id: MeetingRecordId,
    }
}
