//! 日程: what schedules say wherever they are told, in calendars ([`oa`](crate::api::oa)) as in the archive
//! ([`archive`](crate::api::archive)).

use crate::types::Timestamp;

structure! {
    /// When to remind, and when the schedule repeats.
    pub struct Reminders {
        /// Whether to remind.
        is_remind: Option<bool> as Bit,
        /// How many seconds before the start: 0, 300, 900, 3 600 or 86 400.
        remind_before_event_secs: Option<u32>,
        /// How many seconds after the start, several times over. Written: 0, -300, -900, -3 600 or -86 400; for whole days also
        /// 32 400, -172 800 or -604 800. Read: anything from -604 800 to 86 399. Comes before `remind_before_event_secs`.
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
    /// How often a schedule or a meeting repeats (重复类型). Meetings have no [`Yearly`](Repeat::Yearly), mails with a schedule no
    /// [`Workdays`](Repeat::Workdays).
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

open_enum! {
    /// Where a schedule stands (日程状态).
    pub enum Status: i64 {
        /// It takes place (正常).
        Normal = 0,
        /// It was cancelled (已取消).
        Cancelled = 1,
    }
}

open_enum! {
    /// What a member said to an invitation (日程参与者的接受状态).
    pub enum Response: i64 {
        /// Nothing yet (未处理).
        None = 0,
        /// Perhaps (待定).
        Tentative = 1,
        /// Yes, to all dates (全部接受).
        Accepted = 2,
        /// Yes, to one date (接受单次).
        AcceptedOnce = 3,
        /// No (拒绝).
        Declined = 4,
        /// Yes, from one date on (接受本次及未来).
        AcceptedFuture = 5,
        /// Perhaps, to one date (待定单次).
        TentativeOnce = 6,
        /// Perhaps, from one date on (待定本次及未来).
        TentativeFuture = 7,
        /// No, to one date (拒绝单次).
        DeclinedOnce = 8,
        /// No, from one date on (拒绝本次及未来).
        DeclinedFuture = 9,
    }
}
