//! 周期性会议配置: whether a meeting repeats, and when people are reminded.

use crate::api::schedule::Repeat;
use crate::types::Timestamp;

structure! {
    /// Whether a meeting repeats, and when people are reminded.
    pub struct Reminders {
        /// Whether it repeats; it does not unless set.
        is_repeat: Option<bool> as Bit,
        /// How; every day unless set.
        repeat_type: Option<Repeat>,
        /// Whether interval and days are given here. Then `repeat_type` is days, weeks or months.
        is_custom_repeat: Option<bool> as Bit,
        /// What ends the repetition; a date unless set.
        repeat_until_type: Option<Until>,
        /// How often it repeats, where that ends it: at most 200 times, by months 50; 7 unless set.
        repeat_until_count: Option<u32>,
        /// When the repetition ends, where that ends it; after 7 days unless set, without advanced functions as late as can be.
        repeat_until: Option<Timestamp>,
        /// Every how many days, weeks or months it repeats. Required with `is_custom_repeat`; without advanced functions only for
        /// weeks, at most 2.
        repeat_interval: Option<u32>,
        /// On which days of the week, 1 (Monday) to 7, it repeats; for weeks with `is_custom_repeat`. WeCom adds the day of the
        /// first meeting.
        repeat_day_of_week: Option<Vec<u32>>,
        /// On which days of the month, 1 to 31, it repeats; for months with `is_custom_repeat`. WeCom adds the day of the first
        /// meeting.
        repeat_day_of_month: Option<Vec<u32>>,
        /// How many seconds before the begin people are reminded: 0, 300, 900, 3 600 or 86 400; others count as 0. They are not
        /// unless set.
        remind_before: Option<Vec<u32>>,
    }
}

open_enum! {
    /// What ends a repetition (结束重复类型).
    pub enum Until: i64 {
        /// A date (按日期结束重复).
        Date = 0,
        /// A count (按次数结束重复).
        Count = 1,
    }
}
