//! 上下班打卡时间: when to come and go. Times are seconds after midnight, whole minutes.

use crate::api::checkin::HoursId;

structure! {
    /// The hours of some days of the week; fixed hours.
    pub struct CheckinDate {
        /// The days: 1 (Monday) to 6, 0 is Sunday. None where odd and even weeks differ. Of rules with shifts: the dates
        /// that were asked for.
        workdays: Option<Vec<i64>>,
        /// The hours, 1 to 4 entries.
        checkintime: Option<Vec<Hours>>,
        /// Whether one may come and go at other times: late and early (`flex_*`), or earlier or later altogether
        /// (`max_allow_arrive_*`). Whoever sets one of the two pairs sets the other to 0.
        allow_flex: Option<bool>,
        /// How much one may be late, in seconds, at most 6 hours; -1 where `flex_time` counts.
        flex_on_duty_time: Option<i64>,
        /// How much one may leave early, in seconds, at most 6 hours.
        flex_off_duty_time: Option<i64>,
        /// How much one may come and go earlier, in seconds, at most 6 hours.
        max_allow_arrive_early: Option<i64>,
        /// How much one may come and go later, in seconds, at most 6 hours.
        max_allow_arrive_late: Option<i64>,
        /// Who leaves late may come late the next day.
        late_rule: Option<LateRule>,
        /// Other working days in odd and even weeks.
        biweekly: Option<Biweekly>,
        /// Whether one need not check in on leaving; read only, refused with 301094.
        noneed_offwork: Option<bool>,
        /// How much one may be late or leave early, in milliseconds; read only, refused with 301094.
        flex_time: Option<i64>,
        /// How much too early one may come, in milliseconds; read only, refused with 301094.
        limit_aheadtime: Option<i64>,
    }
}

structure! {
    /// Hours.
    pub struct Hours {
        /// Its id, unique in the rule, 1 to 99 998.
        time_id: Option<HoursId>,
        /// When work begins.
        work_sec: Option<i64>,
        /// When it ends.
        off_work_sec: Option<i64>,
        /// The earliest to check in on coming.
        earliest_work_sec: Option<i64>,
        /// The latest to check in on coming.
        latest_work_sec: Option<i64>,
        /// The earliest to check in on leaving.
        earliest_off_work_sec: Option<i64>,
        /// The latest to check in on leaving.
        latest_off_work_sec: Option<i64>,
        /// When to remind of coming, in seconds after midnight: `work_sec` itself, or 5, 10, 15 or 20 minutes before it.
        remind_work_sec: Option<i64>,
        /// When to remind of leaving.
        remind_off_work_sec: Option<i64>,
        /// Whether there is a rest.
        allow_rest: Option<bool>,
        /// When it begins.
        rest_begin_time: Option<i64>,
        /// When it ends.
        rest_end_time: Option<i64>,
        /// Several rests, at most 5.
        rest_times: Option<Vec<Rest>>,
        /// Whether one need not check in on coming.
        no_need_checkon: Option<bool>,
        /// Whether one need not check in on leaving.
        no_need_checkoff: Option<bool>,
    }
}

structure! {
    /// A rest.
    pub struct Rest {
        /// When it begins.
        rest_begin_time: i64,
        /// When it ends.
        rest_end_time: i64,
    }
}

structure! {
    /// Who leaves late may come late the next day (晚走晚到).
    pub struct LateRule {
        /// Whether that is so.
        allow_offwork_after_time: Option<bool>,
        /// How much later one leaves, in seconds, at most 10 hours.
        offwork_after_time: Option<i64>,
        /// How much later one may come, in seconds, at most 10 hours.
        onwork_flex_time: Option<i64>,
        /// Several steps; come before the two above.
        timerules: Option<Vec<TimeRule>>,
    }
}

structure! {
    /// A step.
    pub struct TimeRule {
        /// How much later one leaves, in seconds, at most 10 hours.
        offwork_after_time: Option<i64>,
        /// How much later one may come, in seconds, at most 10 hours.
        onwork_flex_time: Option<i64>,
    }
}

structure! {
    /// Other working days in odd and even weeks (大小周); the week of 2024-01-01 is the first.
    pub struct Biweekly {
        /// Whether that is so.
        enable_weekday_recurrence: Option<bool>,
        /// The working days of odd weeks.
        odd_workdays: Option<Vec<i64>>,
        /// The working days of even weeks.
        even_workdays: Option<Vec<i64>>,
    }
}
