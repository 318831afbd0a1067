//! The schedule in a mail, which also says when a meeting is.

use super::Recipients;
use crate::api::schedule::Repeat;
use crate::types::Timestamp;

text_ids! {
    /// The id of a schedule or meeting that was sent by mail (`schedule_id`).
    ScheduleId;
}

structure! {
    /// A schedule in a mail, or when and where a meeting is.
    pub struct Schedule {
        /// Which one, to change or cancel it.
        schedule_id: Option<ScheduleId>,
        /// What to do; [`Method::Request`] unless set.
        method: Option<Method>,
        /// Where it is.
        location: Option<String>,
        /// When it begins.
        start_time: Timestamp,
        /// When it ends.
        end_time: Timestamp,
        /// Reminders and repetition.
        reminders: Option<Reminders>,
        // On the page of schedules only, as an object without a form; `meeting_admins` of the page of meetings has this one.
        /// Members who administrate a schedule, at most three; of the same corp, and among those who take part. No addresses.
        schedule_admins: Option<Recipients>,
    }
}

open_enum! {
    /// What a mail does with a schedule (日程方法).
    pub enum Method: str {
        /// Creates it; with `schedule_id`, changes it (请求).
        Request = "request",
        /// Cancels the one that `schedule_id` names (取消日程).
        Cancel = "cancel",
    }
}

structure! {
    /// When a schedule is repeated, and when people are reminded of it.
    pub struct Reminders {
        /// Whether people are reminded.
        is_remind: Option<bool> as Bit,
        /// How many minutes before the beginning people are reminded; below zero, after it. Only with `is_remind`.
        remind_before_event_mins: Option<i64>,
        // In the catalogue; the pages do not have it. The schedules of 日程 count it in seconds.
        /// Times of further reminders, as differences to the beginning.
        remind_time_diffs: Option<Vec<i64>>,
        /// The time zone in hours from UTC, east above zero, -12 to 12; 8 unless set.
        timezone: Option<i64>,
        /// Whether it is repeated.
        is_repeat: Option<bool> as Bit,
        /// Whether the fields below say on which days; otherwise they follow from the beginning and `repeat_type`. Only with
        /// `is_repeat`.
        is_custom_repeat: Option<bool> as Bit,
        /// How it is repeated. Only with `is_repeat`.
        repeat_type: Option<Repeat>,
        /// Every how many days, weeks, months or years. Only with `is_custom_repeat`.
        repeat_interval: Option<u32>,
        /// On which days of a week, 1 (Monday) to 7. Only with `is_custom_repeat`, weekly.
        repeat_day_of_week: Option<Vec<u32>>,
        /// On which days of a month, 1 to 31. Only with `is_custom_repeat`, monthly or yearly.
        repeat_day_of_month: Option<Vec<u32>>,
        // In the pages' examples, empty; their tables do not have it.
        /// In which weeks of a month. Only with `is_custom_repeat`.
        repeat_week_of_month: Option<Vec<u32>>,
        /// In which months, 1 to 12; `repeat_day_of_month` says on which day. Only with `is_custom_repeat`, yearly.
        repeat_month_of_year: Option<Vec<u32>>,
        /// Until when; unless set, or at 0, without end. Only with `is_repeat`.
        repeat_until: Option<Timestamp>,
    }
}
