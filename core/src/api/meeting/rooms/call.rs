//! 呼叫Rooms会议室, 取消呼叫Rooms会议室, 获取Rooms会议室应答状态: rooms that a meeting calls.

use super::InviteId;
use crate::endpoint::Empty;
use crate::types::{MeetingId, RoomResponse, RoomsRoomId, SignalProtocol};

endpoint! {
    /// Calls a room into a meeting (呼叫Rooms会议室).
    ///
    /// Token: the app that created the meeting ([`meeting`](crate::api::meeting)) by API. One of `meeting_room_id` and
    /// `mra_address` is needed.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/98804>
    POST "/cgi-bin/meeting/rooms/call";
    pub struct Call -> Called {
        /// The meeting.
        meetingid: MeetingId,
        /// The room.
        meeting_room_id: Option<RoomsRoomId>,
        /// Or a SIP or H.323 terminal.
        mra_address: Option<MraAddress>,
    }
}

structure! {
    /// Where a SIP or H.323 terminal is.
    pub struct MraAddress {
        /// What it speaks.
        protocol: SignalProtocol,
        /// For SIP an IP address or URI, for H.323 an IP address or E.164 number.
        dial_string: String,
    }
}

response! {
    /// The call.
    pub struct Called {
        /// Its id, with which it can be cancelled.
        invite_id: InviteId,
    }
}

endpoint! {
    /// Stops calling a room (取消呼叫Rooms会议室).
    ///
    /// Token: the app that created the meeting ([`meeting`](crate::api::meeting)) by API. One of `meeting_room_id` and
    /// `mra_address` is needed.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/98805>
    POST "/cgi-bin/meeting/rooms/cancel_call";
    pub struct CancelCall -> Empty {
        /// The meeting.
        meetingid: MeetingId,
        /// The call.
        invite_id: InviteId,
        /// The room.
        meeting_room_id: Option<RoomsRoomId>,
        /// Or a SIP or H.323 terminal.
        mra_address: Option<MraAddress>,
    }
}

endpoint! {
    /// Tells what a room did when a meeting called it (获取Rooms会议室应答状态).
    ///
    /// Token: the app that created the meeting ([`meeting`](crate::api::meeting)) by API. One of `meeting_room_id` and
    /// `mra_address` is needed.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/98806>
    POST "/cgi-bin/meeting/rooms/get_response_status" [repeatable];
    pub struct GetResponseStatus -> ResponseStatus {
        /// The meeting.
        meetingid: MeetingId,
        /// The room.
        meeting_room_id: Option<RoomsRoomId>,
        /// Or a SIP or H.323 terminal.
        mra_address: Option<MraAddress>,
    }
}

response! {
    /// What a room did when a meeting called it.
    pub struct ResponseStatus {
        /// What.
        status: RoomResponse,
        /// When it last did something, as `2022/11/22 14:35:26`.
        response_time: String,
    }
}
