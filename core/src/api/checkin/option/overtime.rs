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
        /// Into which: 1 leave, 2 pay.
        ot_trans_type: Option<i64>,
        /// How it turns into leave.
        vacation: Option<Conversion>,
        /// At what time: 0 any, 1 before work, 2 after it; not for free rules.
        ot_time_range: Option<i64>,
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
        /// How long after work it begins, at most 12 hours; without it 30 minutes.
        ot_time_start: Option<i64>,
        /// How long it must be, at most 12 hours; without it 30 minutes.
        ot_time_min: Option<i64>,
        /// How long it may be, at most 12 hours; without it 4 hours.
        ot_time_max: Option<i64>,
        /// What is taken off for rest.
        restinfo: Option<RestRule>,
    }
}

structure! {
    /// What is taken off for rest.
    pub struct RestRule {
        /// How: 0 nothing, 1 fixed times, 2 by how long it was.
        kind: i64 = "type",
        /// The fixed times, at most 10.
        fix_time_rule_list: Option<Vec<FixedRest>>,
        /// The fixed time, as older rules have it; read only.
        fix_time_rule: Option<FixedRest>,
        /// By how long it was.
        cal_ottime_rule: Option<DurationRule>,
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
        /// 2 hours, 3 days.
        ot_time_unit: Option<i64>,
        /// How many seconds count as a day, 3 600 to 86 400.
        perday_duration_secs: Option<i64>,
        /// 1 to the nearest, 2 up, 3 down.
        rounding_method: Option<i64>,
        /// How many digits after the point, 0 or 1.
        rounding_precision: Option<i64>,
        /// To multiples of how many seconds it is rounded up or down.
        step_size: Option<i64>,
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
