//! 预定Rooms会议室, 释放Rooms会议室: rooms for a meeting.

use crate::endpoint::Empty;
use crate::types::{MeetingId, RoomsRoomId};

endpoint! {
    /// Books rooms for a meeting (预定Rooms会议室).
    ///
    /// Token: the app that created the meeting ([`meeting`](crate::api::meeting)) by API. The meeting must not be longer than
    /// 24 hours, nor repeat.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/98791>
    POST "/cgi-bin/meeting/rooms/book";
    pub struct Book -> Booked {
        /// The meeting.
        meetingid: MeetingId,
        /// The rooms.
        meeting_room_id_list: Vec<RoomsRoomId>,
        /// Whether the rooms show what the meeting is about within the hour before it; they do unless set. Earlier they never do.
        subject_visible: Option<bool>,
    }
}

response! {
    /// The rooms that were booked.
    pub struct Booked {
        /// The rooms.
        meeting_room_list: Vec<BookedRoom>,
    }
}

response! {
    /// A room that was booked.
    pub struct BookedRoom {
        /// Its id.
        meeting_room_id: RoomsRoomId,
        /// Its name.
        meeting_room_name: String,
        /// Where it is: town, building and floor, with `-` between.
        meeting_room_location: String,
    }
}

endpoint! {
    /// Gives a meeting's rooms back (释放Rooms会议室).
    ///
    /// Token: the app that created the meeting ([`meeting`](crate::api::meeting)) by API.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/98792>
    POST "/cgi-bin/meeting/rooms/release";
    pub struct Release -> Empty {
        /// The meeting.
        meetingid: MeetingId,
        /// The rooms.
        meeting_room_id_list: Vec<RoomsRoomId>,
    }
}
