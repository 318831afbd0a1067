//! A schedule, as both the page of changes and that of details have it (ScheduleDetail).

use crate::api::schedule::{Reminders, Response, Status};
use crate::types::{CalendarId, MeetingCode, MeetingId, ScheduleId, Timestamp, UserId};

text_ids! {
    /// A meeting room's id (`meetingroom_id`, 会议室 ID), a number on one page and text on another, so it is no
    /// [`crate::types::MeetingRoomId`], which is a number always.
    MeetingRoomId;
}

response! {
    /// A schedule.
    pub struct Schedule {
        /// Its id.
        schedule_id: ScheduleId,
        /// The member who made it.
        organizer: UserId,
        /// Who takes part, at most 1 000.
        attendees: Vec<Attendee>,
        /// Its title.
        summary: String,
        /// What it is about.
        description: String,
        /// Reminders and repetition.
        reminders: Reminders,
        /// Where it is, at most 128 characters.
        location: String,
        /// When it begins.
        start_time: Timestamp,
        /// When it ends.
        end_time: Timestamp,
        /// Whether it was cancelled.
        status: Status,
        /// The calendar; told of main calendars and those that apps have made.
        cal_id: Option<CalendarId>,
        /// Whether it lasts whole days.
        is_whole_day: bool,
        /// Members who administrate it.
        admins: Vec<UserId>,
        /// Whether others may join by themselves, where WeCom tells.
        allow_active_join: Option<bool>,
        /// Whether only the organizer may start a chat of all, where WeCom tells.
        only_organizer_create_chat: Option<bool>,
        /// The meeting that belongs to it.
        meetingid: Option<MeetingId>,
        /// That meeting's number, where WeCom tells.
        meeting_code: Option<MeetingCode>,
        /// The link into that meeting, where WeCom tells.
        meeting_link: Option<String>,
        /// The meeting room that was booked, where WeCom tells.
        meetingroom_id: Option<MeetingRoomId>,
    }
}

response! {
    /// Somebody who takes part.
    pub struct Attendee {
        /// The member, or somebody outside the corp.
        userid: UserId,
        /// What they answered.
        response_status: Response,
    }
}
