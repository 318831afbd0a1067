//! 提醒: when to remind, and when a schedule repeats.

use crate::types::Timestamp;

structure! {
    /// When to remind, and when the schedule repeats.
    pub struct Reminders {
        /// Whether to remind.
        is_remind: Option<bool> as Bit,
        /// How many seconds before the start: 0, 300, 900, 3 600 or 86 400.
        remind_before_event_secs: Option<u32>,
        /// How many seconds after the start, several times over: 0, -300, -900, -3 600 or -86 400; for whole days also 32 400,
        /// -172 800 or -604 800. Comes before `remind_before_event_secs`.
        remind_time_diffs: Option<Vec<i64>>,
        /// Whether it repeats.
        is_repeat: Option<bool> as Bit,
        /// How often.
        repeat_type: Option<Repeat>,
        /// Until when; 0 or none for ever.
        repeat_until: Option<Timestamp>,
        /// Whether the four fields below say when, and not the start.
        is_custom_repeat: Option<bool> as Bit,
        /// Every so many days, weeks, months or years.
        repeat_interval: Option<u32>,
        /// On which days of the week, 1 (Monday) to 7.
        repeat_day_of_week: Option<Vec<u32>>,
        /// On which days of the month, 1 to 31.
        repeat_day_of_month: Option<Vec<u32>>,
        /// The time zone, in hours east of UTC, -12 to 12; without it 8.
        timezone: Option<i32>,
        /// Dates that were taken out; read only.
        exclude_time_list: Option<Vec<Excluded>>,
    }
}

structure! {
    /// A date that was taken out.
    pub struct Excluded {
        /// When it would have begun.
        start_time: Timestamp,
    }
}

open_enum! {
    /// How often a schedule repeats (重复类型).
    pub enum Repeat: i64 {
        /// Daily (每日).
        Daily = 0,
        /// Weekly (每周).
        Weekly = 1,
        /// Monthly (每月).
        Monthly = 2,
        /// Yearly (每年).
        Yearly = 5,
        /// On working days (工作日).
        Workdays = 7,
    }
}
