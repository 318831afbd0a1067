//! A schedule, as both the page of changes and that of details have it (ScheduleDetail).

use crate::types::{CalendarId, MeetingId, ScheduleId, Timestamp, UserId};

text_ids! {
    /// A meeting room's id (`meetingroom_id`, 会议室 ID), a number on one page and text on another.
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
        status: ScheduleStatus,
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
        meeting_code: Option<String>,
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
        response_status: ResponseStatus,
    }
}

open_enum! {
    /// What somebody answered to an invitation (接受状态).
    pub enum ResponseStatus: i64 {
        /// Nothing yet (未处理).
        None = 0,
        /// Perhaps (待定).
        Tentative = 1,
        /// Comes every time (全部接受).
        Accepted = 2,
        /// Comes once (仅接受一次).
        AcceptedOnce = 3,
        /// Does not come (拒绝).
        Declined = 4,
    }
}

open_enum! {
    /// Whether a schedule was cancelled (日程状态).
    pub enum ScheduleStatus: i64 {
        /// It was not (正常).
        Normal = 0,
        /// It was (已取消).
        Cancelled = 1,
    }
}

response! {
    /// When a schedule is repeated, and when people are reminded of it.
    pub struct Reminders {
        /// Whether people are reminded.
        is_remind: bool,
        /// Whether it is repeated.
        is_repeat: bool,
        /// How many seconds before the beginning people are reminded; WeCom announces that it will drop this for the next.
        remind_before_event_secs: Option<i64>,
        /// When people are reminded: seconds from the beginning, -604 800 (seven days before) to 86 399 (for whole days).
        remind_time_diffs: Vec<i64>,
        /// How it is repeated; has a meaning with `is_repeat`.
        repeat_type: Option<RepeatKind>,
        /// Until when it is repeated; 0 (1970) is without end.
        repeat_until: Option<Timestamp>,
        /// Whether the fields below say on which days.
        is_custom_repeat: bool,
        /// Every how many days, weeks, months or years.
        repeat_interval: Option<i64>,
        /// On which days of a week, 1 (Monday) to 7.
        repeat_day_of_week: Vec<i64>,
        /// On which days of a month, 1 to 31.
        repeat_day_of_month: Vec<i64>,
        /// The time zone in hours from UTC, east above zero, -12 to 12; 8 where it is not told.
        timezone: Option<i64>,
        /// When it is not repeated: days that were deleted, or changed to a schedule of their own.
        exclude_time_list: Vec<ExcludedTime>,
    }
}

response! {
    /// A time at which a schedule is not repeated.
    pub struct ExcludedTime {
        /// When it would have begun.
        start_time: Timestamp,
    }
}

open_enum! {
    /// How a schedule is repeated (重复类型).
    pub enum RepeatKind: i64 {
        /// Every day (每日).
        Daily = 0,
        /// Every week (每周).
        Weekly = 1,
        /// Every month (每月).
        Monthly = 2,
        /// Every year (每年).
        Yearly = 5,
        /// Every working day (工作日).
        Workdays = 7,
    }
}
