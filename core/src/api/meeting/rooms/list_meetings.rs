//! 获取Rooms会议室下的会议列表: the meetings in a room.

use super::RoomsId;
use crate::types::{MeetingCode, MeetingId, RoomsRoomId, Timestamp};

endpoint! {
    /// Lists the meetings in a room (获取Rooms会议室下的会议列表).
    ///
    /// Token: an app of the corp's own, see [`meeting::rooms`](super). Only meetings that the app created. One of
    /// `meeting_room_id` and `rooms_id` is needed.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/98796>
    POST "/cgi-bin/meeting/rooms/list_meetings" [repeatable];
    pub struct ListMeetings -> Meetings {
        /// The room.
        meeting_room_id: Option<RoomsRoomId>,
        /// Or a device of it.
        rooms_id: Option<RoomsId>,
        /// From when.
        start_time: Option<Timestamp>,
        /// Until when, at most 90 days later.
        end_time: Option<Timestamp>,
        /// Where the page begins: what the page before said.
        cursor: Option<String>,
        /// How many to a page, at most 20; 20 unless set. The same for all pages.
        limit: Option<u32>,
    }
}

response! {
    /// A page of meetings.
    pub struct Meetings {
        /// The meetings.
        meeting_info_list: Vec<MeetingInfo>,
        /// Whether there are more.
        has_more: bool,
        /// Where the next page begins.
        next_cursor: String,
    }
}

response! {
    /// A meeting in a room.
    pub struct MeetingInfo {
        /// Its id.
        meetingid: MeetingId,
        /// The number that people type to join it.
        meeting_code: MeetingCode,
        /// What it is about.
        subject: String,
        /// How far it is.
        status: MeetingState,
        /// What kind of meeting it is.
        meeting_type: MeetingKind,
        /// When it begins by the booking.
        start_time: Timestamp,
        /// When it ends by the booking.
        end_time: Timestamp,
    }
}

open_enum! {
    /// How far a meeting is (会议状态).
    pub enum MeetingState: str {
        /// Unknown or wrong (非法或未知).
        Invalid = "MEETING_STATE_INVALID",
        /// Its time has not come (待开始).
        Init = "MEETING_STATE_INIT",
        /// It was called off (已取消).
        Cancelled = "MEETING_STATE_CANCELLED",
        /// People are there (进行中).
        Started = "MEETING_STATE_STARTED",
        /// It was deleted after its time, as nobody had come (已删除).
        Ended = "MEETING_STATE_ENDED",
        /// Its time has come and nobody is there; webinars only (即将开始).
        AboutToStart = "MEETING_STATE_ABOUT_TO_START",
        /// Its time is over and nobody is there (无状态).
        Null = "MEETING_STATE_NULL",
        /// WeCom took its number back, and it can be joined no more (已回收).
        Recycled = "MEETING_STATE_RECYCLED",
    }
}

// Not `info::Kind`: that page counts the screens in rooms as 3, this one as 4.
open_enum! {
    /// What kind of meeting it is (会议类型).
    pub enum MeetingKind: i64 {
        /// One that happens once (一次性会议).
        Once = 0,
        /// One that repeats (周期性会议).
        Recurring = 1,
        /// One of WeChat (微信专属会议).
        WeChat = 2,
        /// A screen that is shown on a room's (rooms 投屏会议).
        Screen = 4,
        /// One with the number of a person (个人会议号会议).
        Personal = 5,
        /// A webinar (网络研讨会).
        Webinar = 6,
    }
}

by_cursor! { ListMeetings: Meetings { meeting_info_list: MeetingInfo } while has_more }
