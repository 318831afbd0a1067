//! 加班配置: overtime. Times are seconds.

use crate::types::Timestamp;

structure! {
    /// Overtime (ot_info_v2); to create a rule all three kinds of days are needed.
    pub struct Overtime {
        /// On working days.
        workdayconf: Option<DayOvertime>,
        /// On free days.
        restdayconf: Option<DayOvertime>,
        /// On holidays.
        holidayconf: Option<DayOvertime>,
        /// In which units it is counted.
        time_unit_config: Option<OvertimeUnit>,
    }
}

structure! {
    /// Overtime on one kind of days.
    pub struct DayOvertime {
        /// Whether there is any.
        allow_ot: bool,
        /// What counts; without it approvals.
        kind: Option<OvertimeBasis> = "type",
        /// How, where approvals count.
        apply: Option<OvertimeByApproval>,
        /// How, where check-ins count.
        checkin: Option<OvertimeByCheckin>,
        /// How, where both do.
        applycheckin: Option<OvertimeByApproval>,
        /// Whether it turns into leave or pay.
        ot_trans_enable: Option<bool>,
        /// Into which; without it leave.
        ot_trans_type: Option<OvertimeGain>,
        /// How it turns into leave.
        vacation: Option<Conversion>,
        /// At what time, without it at any; not for free rules.
        ot_time_range: Option<OvertimeRange>,
    }
}

open_enum! {
    /// What overtime turns into (加班时长转换类型).
    pub enum OvertimeGain: i64 {
        /// Leave (调休).
        Leave = 1,
        /// Pay (加班费).
        Pay = 2,
    }
}

open_enum! {
    /// At what time overtime is possible (加班时段).
    pub enum OvertimeRange: i64 {
        /// At any (全天).
        Any = 0,
        /// Before work only (仅允许上班前).
        BeforeWork = 1,
        /// After work only (仅允许下班后).
        AfterWork = 2,
    }
}

open_enum! {
    /// What counts as overtime (加班类型).
    pub enum OvertimeBasis: i64 {
        /// What approvals and check-ins have in common (取交集).
        Both = 0,
        /// Check-ins (以打卡时间为准).
        Checkin = 1,
        /// Approvals (只以审批单为准).
        Approval = 2,
    }
}

structure! {
    /// Overtime by approvals.
    pub struct OvertimeByApproval {
        /// What is taken off for rest.
        restinfo: Option<RestRule>,
    }
}

structure! {
    /// Overtime by check-ins.
    pub struct OvertimeByCheckin {
        /// How long after work it begins, in seconds, at most 43 200 (12 hours); without it 1 800.
        ot_time_start: Option<i64>,
        /// How long it must be, in seconds, at most 43 200 (12 hours); without it 1 800.
        ot_time_min: Option<i64>,
        /// How long it may be, in seconds, at most 43 200 (12 hours); without it 14 400.
        ot_time_max: Option<i64>,
        /// What is taken off for rest.
        restinfo: Option<RestRule>,
    }
}

structure! {
    /// What is taken off for rest.
    pub struct RestRule {
        /// How.
        kind: RestKind = "type",
        /// The fixed times, at most 10.
        fix_time_rule_list: Option<Vec<FixedRest>>,
        /// The fixed time, as older rules have it; read only.
        fix_time_rule: Option<FixedRest>,
        /// By how long it was.
        cal_ottime_rule: Option<DurationRule>,
    }
}

open_enum! {
    /// How rest is taken off overtime (休息扣除配置).
    pub enum RestKind: i64 {
        /// Nothing is (不扣除).
        Nothing = 0,
        /// At fixed times (指定休息时间).
        Fixed = 1,
        /// By how long it was (按加班时长扣除).
        ByDuration = 2,
    }
}

structure! {
    /// A fixed rest, in seconds after midnight.
    pub struct FixedRest {
        /// When it begins.
        fix_time_begin_sec: Option<i64>,
        /// When it ends.
        fix_time_end_sec: Option<i64>,
    }
}

structure! {
    /// Rest by how long overtime was.
    pub struct DurationRule {
        /// The steps, at most 5, shortest first.
        items: Vec<DurationStep>,
    }
}

structure! {
    /// From how long on how much is taken off.
    pub struct DurationStep {
        /// From how long on.
        ot_time: Option<i64>,
        /// How much, at most 6 hours and not more than `ot_time`.
        rest_time: Option<i64>,
    }
}

structure! {
    /// How overtime turns into leave.
    pub struct Conversion {
        /// At how many percent, at most 3 000.
        trans_ratio: Option<i64>,
        /// Whether it is added to the member's leave by itself.
        sync_vacation: Option<bool>,
    }
}

structure! {
    /// In which units overtime is counted.
    pub struct OvertimeUnit {
        /// Hours or days; without it hours.
        ot_time_unit: Option<OvertimeTimeUnit>,
        /// How many seconds count as a day, 3 600 to 86 400.
        perday_duration_secs: Option<i64>,
        /// How it is rounded; without it to the nearest.
        rounding_method: Option<Rounding>,
        /// How many digits after the point, 0 or 1.
        rounding_precision: Option<i64>,
        /// To multiples of how many seconds it is rounded up or down.
        step_size: Option<i64>,
    }
}

open_enum! {
    /// In which units overtime is counted (加班单位).
    pub enum OvertimeTimeUnit: i64 {
        /// Hours (小时).
        Hour = 2,
        /// Days (天).
        Day = 3,
    }
}

open_enum! {
    /// How overtime is rounded (取整方式).
    pub enum Rounding: i64 {
        /// To the nearest (四舍五入).
        Nearest = 1,
        /// Up (向上取整).
        Up = 2,
        /// Down (向下取整).
        Down = 3,
    }
}

structure! {
    /// Overtime as older rules have it (ot_info).
    pub struct LegacyOvertime {
        /// What counts.
        kind: OvertimeBasis = "type",
        /// Whether there is any on working days.
        allow_ot_workingday: bool,
        /// Whether there is any on other days.
        allow_ot_nonworkingday: bool,
        /// How, where check-ins count.
        otcheckinfo: Option<LegacyCheckin>,
        /// How, where approvals count.
        otapplyinfo: Option<LegacyApply>,
        /// When it was changed.
        uptime: Timestamp,
    }
}

structure! {
    /// Overtime by check-ins, in the older form.
    pub struct LegacyCheckin {
        /// How long after work it begins.
        ot_workingday_time_start: i64,
        /// How long it must be on working days.
        ot_workingday_time_min: i64,
        /// How long it may be on working days.
        ot_workingday_time_max: i64,
        /// What is taken off for rest on working days.
        ot_workingday_restinfo: Option<RestRule>,
        /// How long it must be on other days.
        ot_nonworkingday_time_min: i64,
        /// How long it may be on other days.
        ot_nonworkingday_time_max: i64,
        /// When other days end, in seconds after midnight.
        ot_nonworkingday_spanday_time: i64,
        /// What is taken off for rest on other days.
        ot_nonworkingday_restinfo: Option<RestRule>,
    }
}

structure! {
    /// Overtime by approvals, in the older form.
    pub struct LegacyApply {
        /// Whether there is any on working days.
        allow_ot_workingday: bool,
        /// Whether there is any on other days.
        allow_ot_nonworkingday: bool,
        /// What is taken off for rest on working days.
        ot_workingday_restinfo: Option<RestRule>,
        /// When other days end, in seconds after midnight.
        ot_nonworkingday_spanday_time: i64,
        /// What is taken off for rest on other days.
        ot_nonworkingday_restinfo: Option<RestRule>,
        /// When it was changed.
        uptime: Timestamp,
    }
}
