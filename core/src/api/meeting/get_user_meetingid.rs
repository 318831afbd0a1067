//! 获取成员会议ID列表: a member's meetings.

use crate::types::{MeetingId, Timestamp, UserId};

endpoint! {
    /// Lists a member's meetings (获取成员会议ID列表).
    ///
    /// Token: the app that created the meeting ([`meeting`](crate::api::meeting))s; others are left out.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/98714>
    POST "/cgi-bin/meeting/get_user_meetingid" [repeatable];
    pub struct GetUserMeetingId -> MeetingIds {
        /// The member.
        userid: UserId,
        /// The begin of the time asked for.
        begin_time: Option<Timestamp>,
        /// Its end, at most 180 days later; now, if neither is set.
        end_time: Option<Timestamp>,
        /// Where the page begins: what the page before said; `0`, or nothing, for the first.
        cursor: Option<String>,
        /// How many to a page, at most 100; 100 unless set.
        limit: Option<u32>,
    }
}

response! {
    /// A page of meetings.
    pub struct MeetingIds {
        /// The meetings.
        meetingid_list: Vec<MeetingId>,
        /// Where the next page begins; empty after the last.
        next_cursor: String,
    }
}

by_cursor! { GetUserMeetingId: MeetingIds { meetingid_list: MeetingId } }
