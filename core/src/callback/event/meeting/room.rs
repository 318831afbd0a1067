//! 会议室回调事件: meeting rooms are booked and given back.

use crate::types::{BookingId, MeetingId, MeetingRoomId};

response! {
    /// A meeting room was booked (会议室预定事件), or the booking was taken back (会议室取消事件), by somebody in the client: who,
    /// is in [`Incoming::from`](crate::callback::Incoming::from).
    ///
    /// The apps that may call the meeting rooms' endpoints are told; of a booking that is taken back also the own app that
    /// made it. Where the time of a schedule or meeting changes, the room is given back and booked anew: both events come.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/95333>
    pub struct RoomBooking {
        /// The meeting room.
        meeting_room_id: MeetingRoomId = "MeetingRoomId",
        /// The booking.
        booking_id: BookingId = "BookingId",
        /// The meeting that the room was booked for, which older events have in place of the booking.
        meeting_id: Option<MeetingId> = "MeetingId",
    }
}
