//! 会议室预定管理: bookings. Rooms whose booking takes an approval cannot be booked by API.

use crate::endpoint::Empty;
use crate::types::{BookingId, MeetingId, MeetingRoomId, ScheduleId, Timestamp, UserId};

endpoint! {
    /// Lists bookings of one day (查询会议室的预定信息).
    ///
    /// Token: an own app that 会议室 lets call ([`oa`](crate::api::oa)). A building needs its city, a floor its building.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/93620>
    POST "/cgi-bin/oa/meetingroom/get_booking_info" [repeatable];
    pub struct GetBookingInfo -> RoomsBookings {
        /// The room.
        meetingroom_id: Option<MeetingRoomId>,
        /// From when; without it, now.
        start_time: Option<Timestamp>,
        /// Until when, on the same day; without it, midnight.
        end_time: Option<Timestamp>,
        /// The city.
        city: Option<String>,
        /// The building.
        building: Option<String>,
        /// The floor.
        floor: Option<String>,
    }
}

response! {
    /// Bookings of rooms.
    pub struct RoomsBookings {
        /// The rooms.
        booking_list: Vec<RoomBookings>,
    }
}

response! {
    /// Bookings of a room.
    pub struct RoomBookings {
        /// The room.
        meetingroom_id: MeetingRoomId,
        /// The bookings.
        schedule: Vec<Booking>,
    }
}

response! {
    /// A booking.
    pub struct Booking {
        /// Its id.
        booking_id: BookingId,
        /// The id of the repeating booking that it is part of.
        master_booking_id: Option<BookingId>,
        /// The schedule to it; it can no longer be read when the booking was cancelled with its schedule.
        schedule_id: Option<ScheduleId>,
        /// The booking's id in its older form, by which [`GetBookingInfoByMeetingId`] finds it.
        meeting_id: Option<MeetingId>,
        /// When it begins.
        start_time: Timestamp,
        /// When it ends.
        end_time: Timestamp,
        /// Who booked.
        booker: UserId,
        /// Where it stands.
        status: BookingStatus,
    }
}

open_enum! {
    /// Where a booking stands (会议室的预定状态).
    pub enum BookingStatus: i64 {
        /// Booked (已预定).
        Booked = 0,
        /// Cancelled (已取消).
        Cancelled = 1,
        /// Asked for (申请中).
        Requested = 2,
        /// Being decided (审批中).
        Pending = 3,
    }
}

endpoint! {
    /// Books a room, with a schedule to it (预定会议室).
    ///
    /// Token: an own app that 会议室 lets call ([`oa`](crate::api::oa)). At least 30 minutes, widened to whole half hours.
    /// What began more than 15 minutes ago is moved to the next half hour.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/93620>
    POST "/cgi-bin/oa/meetingroom/book";
    pub struct Book -> Booked {
        /// The room.
        meetingroom_id: MeetingRoomId,
        /// What about.
        subject: Option<String>,
        /// From when.
        start_time: Timestamp,
        /// Until when.
        end_time: Timestamp,
        /// Who books.
        booker: UserId,
        /// Who takes part.
        attendees: Option<Vec<UserId>>,
    }
}

response! {
    /// The new booking.
    pub struct Booked {
        /// Its id.
        booking_id: BookingId,
        /// The schedule to it.
        schedule_id: Option<ScheduleId>,
    }
}

endpoint! {
    /// Books a room for a schedule, a repeating one too (通过日程预定会议室).
    ///
    /// Token: the app that created the schedule. Afterwards the schedule can be given other people but not changed otherwise,
    /// until the booking is cancelled.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/93620>
    POST "/cgi-bin/oa/meetingroom/book_by_schedule";
    pub struct BookBySchedule -> PartlyBooked {
        /// The room.
        meetingroom_id: MeetingRoomId,
        /// The schedule.
        schedule_id: ScheduleId,
        /// Who books.
        booker: UserId,
    }
}

endpoint! {
    /// Books a room for a meeting, a repeating one too (通过会议预定会议室).
    ///
    /// Token: the app that created the meeting.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/93620>
    POST "/cgi-bin/oa/meetingroom/book_by_meeting";
    pub struct BookByMeeting -> PartlyBooked {
        /// The room.
        meetingroom_id: MeetingRoomId,
        /// The meeting.
        meetingid: MeetingId,
        /// Who books.
        booker: UserId,
    }
}

response! {
    /// The new booking, which may miss some days.
    pub struct PartlyBooked {
        /// Its id.
        booking_id: BookingId,
        /// Midnights of days on which the room was taken.
        conflict_date: Vec<Timestamp>,
    }
}

endpoint! {
    /// Cancels a booking (取消预定会议室).
    ///
    /// Token: an own app that 会议室 lets call ([`oa`](crate::api::oa)). One of `booking_id` and `meeting_id` must be
    /// there.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/93620>
    POST "/cgi-bin/oa/meetingroom/cancel_book";
    pub struct CancelBook -> Empty {
        /// The booking.
        booking_id: Option<BookingId>,
        /// The booking's id in its older form.
        meeting_id: Option<MeetingId>,
        /// Whether the schedule stays; not for repeating ones.
        keep_schedule: Option<bool> as Bit,
        /// The day to cancel of a repeating booking; without it, all.
        cancel_date: Option<Timestamp>,
    }
}

endpoint! {
    /// Reads a booking (根据会议室预定ID查询预定详情).
    ///
    /// Token: an own app that 会议室 lets call ([`oa`](crate::api::oa)).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/93620>
    POST "/cgi-bin/oa/meetingroom/bookinfo/get" [repeatable];
    pub struct GetBookInfo -> BookingDetail {
        /// The room.
        meetingroom_id: MeetingRoomId,
        /// The booking.
        booking_id: BookingId,
    }
}

endpoint! {
    /// Reads a booking by its older id (根据会议ID查询会议室的预定信息).
    ///
    /// Token: an own app that 会议室 lets call ([`oa`](crate::api::oa)). WeCom advises [`GetBookInfo`].
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/93620>
    POST "/cgi-bin/oa/meetingroom/get_booking_info_by_meeting_id" [repeatable];
    pub struct GetBookingInfoByMeetingId -> BookingDetail {
        /// The room.
        meetingroom_id: MeetingRoomId,
        /// The booking's older id.
        meeting_id: MeetingId,
    }
}

response! {
    /// One booking.
    pub struct BookingDetail {
        /// The room.
        meetingroom_id: MeetingRoomId,
        /// The booking.
        schedule: Booking,
    }
}
