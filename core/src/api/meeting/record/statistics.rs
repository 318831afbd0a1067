//! 获取录制文件访问统计: how often a recording was watched.

use crate::api::meeting::MeetingRecordId;
use crate::types::{MeetingId, Timestamp};

endpoint! {
    /// Counts by days how often a recording was watched and downloaded (获取录制文件访问统计).
    ///
    /// Token: the app that created the meeting ([`meeting`](crate::api::meeting)). At most 31 days; the last 31 unless set.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/98209>
    POST "/cgi-bin/meeting/record/get_statistics" [repeatable];
    pub struct GetStatistics -> Statistics {
        /// The meeting.
        // Not in the table of the official page, but in its example.
        meetingid: MeetingId,
        /// The recording.
        meeting_record_id: MeetingRecordId,
        /// From when.
        start_time: Option<Timestamp>,
        /// Until when.
        end_time: Option<Timestamp>,
    }
}

response! {
    /// How often a recording was watched.
    pub struct Statistics {
        /// One for each day.
        summaries: Vec<Access>,
    }
}

response! {
    /// How often a recording was watched on a day.
    pub struct Access {
        /// The day: `2033-01-01`.
        date: String,
        /// How often it was watched.
        view_count: u32,
        /// How often it was downloaded.
        download_count: u32,
    }
}
