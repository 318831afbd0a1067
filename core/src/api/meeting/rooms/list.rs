//! 获取Rooms会议室列表: the corp's rooms.

use super::{AccountKind, RoomStatus};
use crate::types::{RoomsRoomId, Secret};

endpoint! {
    /// Lists the corp's rooms (获取Rooms会议室列表).
    ///
    /// Token: an app of the corp's own, see [`meeting::rooms`](super).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/98795>
    POST "/cgi-bin/meeting/rooms/list" [repeatable];
    pub struct List -> Rooms {
        /// Only rooms with this in their names.
        meeting_room_name: Option<String>,
        /// Where the page begins: what the page before said.
        cursor: Option<String>,
        /// How many to a page, 1 to 50; 20 unless set. The same for all pages.
        limit: Option<u32>,
    }
}

response! {
    /// A page of rooms.
    pub struct Rooms {
        /// The rooms.
        meeting_room_list: Vec<Room>,
        /// Whether there are more.
        has_more: bool,
        /// Where the next page begins.
        next_cursor: String,
    }
}

response! {
    /// A room.
    pub struct Room {
        /// Its id.
        meeting_room_id: RoomsRoomId,
        /// Its name.
        meeting_room_name: String,
        /// Where it is: town, building and floor, with `-` between.
        meeting_room_location: String,
        /// How it is paid for.
        account_type: AccountKind,
        /// The code that activates a device for it.
        active_code: Secret,
        /// How many people it holds.
        participant_number: u32,
        /// What it does.
        meeting_room_status: RoomStatus,
        /// Whether it may be booked.
        scheduled_status: bool,
        /// Whether it may be called.
        is_allow_call: bool,
    }
}

by_cursor! { List: Rooms { meeting_room_list: Room } while has_more }
