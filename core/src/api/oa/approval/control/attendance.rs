//! Controls about time away: leave, travel, overtime, forgotten check-ins.

use super::{Options, Timezone};
use crate::types::Timestamp;

structure! {
    /// From when to when (时长).
    pub struct DateRange {
        /// What was entered; none where nothing was.
        date_range: Option<Period>,
    }
}

structure! {
    /// A period. With [`HalfDay`](TimeUnit::HalfDay) it begins and ends at 00:00 (morning) or 12:00 (afternoon).
    pub struct Period {
        /// In which units it is counted.
        kind: Option<TimeUnit> = "type",
        /// When it begins.
        new_begin: Timestamp,
        /// When it ends.
        new_end: Timestamp,
        /// How long it counts, in seconds; where slices are given WeCom adds them up instead.
        new_duration: Option<i64>,
        /// How many seconds count as a day.
        perday_duration: Option<i64>,
        /// The time zone, where it is not UTC+8.
        timezone_info: Option<Timezone>,
    }
}

open_enum! {
    /// In which units a period is counted (时长粒度).
    pub enum TimeUnit: str {
        /// Half days.
        HalfDay = "halfday",
        /// Hours.
        Hour = "hour",
    }
}

structure! {
    /// Travel, outside work, overtime (出差/外出/加班).
    pub struct Attendance {
        /// What was entered; none where nothing was.
        attendance: Option<Presence>,
    }
}

structure! {
    /// A time away. Overtime spans at most seven days.
    pub struct Presence {
        /// What for.
        kind: PresenceKind = "type",
        /// From when to when.
        date_range: Period,
        /// How long on each day.
        slice_info: Option<Slices>,
    }
}

open_enum! {
    /// What a time away is for (假勤组件类型).
    pub enum PresenceKind: i64 {
        /// Leave (请假).
        Leave = 1,
        /// A forgotten check-in (补卡).
        Correction = 2,
        /// Travel (出差).
        Travel = 3,
        /// Work outside (外出).
        Outside = 4,
        /// Overtime (加班).
        Overtime = 5,
    }
}

structure! {
    /// How long on each day (分片时长); applications before 2020-10-01 have none.
    pub struct Slices {
        /// The days.
        day_items: Vec<Day>,
        /// All of them together, in seconds.
        duration: Option<i64>,
        /// Who reckoned it.
        state: Option<ReckonedBy>,
    }
}

open_enum! {
    /// Who reckoned how long something takes (时长计算来源).
    pub enum ReckonedBy: i64 {
        /// WeCom (系统自动计算).
        WeCom = 1,
        /// The applicant (用户修改).
        Applicant = 2,
    }
}

structure! {
    /// How long on one day.
    pub struct Day {
        /// Midnight of the day, in UTC+8.
        daytime: Timestamp,
        /// Seconds, may be 0. By half days a multiple of 43 200 (overtime: 8 640), by hours of 360.
        duration: i64,
    }
}

structure! {
    /// Leave (请假).
    pub struct Vacation {
        /// What was entered; none where nothing was.
        vacation: Option<Leave>,
    }
}

structure! {
    /// A leave.
    pub struct Leave {
        /// What kind of leave: one option whose key is the id of a kind (see [`vacation`](crate::api::oa::vacation)).
        selector: Options,
        /// From when to when.
        attendance: Presence,
    }
}

structure! {
    /// A forgotten check-in (补卡).
    pub struct PunchCorrection {
        /// What was entered; none where nothing was.
        punch_correction: Option<Correction>,
    }
}

structure! {
    /// A forgotten check-in.
    pub struct Correction {
        /// What went wrong, in words.
        state: String,
        /// When the check-in should have been.
        time: Option<Timestamp>,
        /// 1 for the newer form, which has `daymonthyear`.
        version: Option<i64>,
        /// Midnight of the day.
        daymonthyear: Option<Timestamp>,
    }
}
