//! 打卡规则字段: a rule.

use super::{Biweekly, CheckinDate, Hours, LateRule, LegacyOvertime, Overtime};
use crate::api::checkin::{RuleId, ShiftId};
use crate::api::limits::{self, Checked};
use crate::types::{DepartmentId, TagId, Timestamp, UserId};

structure! {
    /// A rule. What a rule was read with may be sent back, but for the fields that say so.
    pub struct Group {
        /// What kind of rule it is.
        grouptype: GroupKind,
        /// Its name, 1 to 40 characters.
        groupname: String,
        /// Its id; needed to change it.
        groupid: Option<RuleId>,
        /// With what members check in; without it telephones.
        kind: Option<CheckinDevice> = "type",
        /// Whom it is for.
        range: Option<Range>,
        /// Who of them need not check in.
        white_users: Option<Vec<UserId>>,
        /// Who gets reports.
        reporterinfo: Option<Reporters>,
        /// Whether public holidays are free; without it they are.
        sync_holidays: Option<bool>,
        /// Whether a photograph must be taken.
        need_photo: Option<bool>,
        /// Whether remarks may have pictures from the album.
        note_can_use_local_pic: Option<bool>,
        /// Whether one may check in on free days; fixed hours.
        allow_checkin_offworkday: Option<bool>,
        /// Whether one may make up for forgotten check-ins.
        allow_apply_offworkday: Option<bool>,
        /// How often a month, at most 99; -1 without limit.
        allow_apply_bk_cnt: Option<i64>,
        /// Within how many days, at most 180, the day itself being 1; -1 without limit.
        allow_apply_bk_day_limit: Option<i64>,
        /// Until which day of the next month, at most 28; -1 without limit.
        buka_limit_next_month: Option<i64>,
        /// For what one may not, as bits: 1 missing, 2 late, 4 early, 8 others.
        buka_restriction: Option<i64>,
        /// When to remind of it.
        buka_remind: Option<BukaRemind>,
        /// What a check-in elsewhere is.
        option_out_range: Option<OutOfRange>,
        /// The hours by day of the week, 1 to 7 entries; fixed hours.
        checkindate: Option<Vec<CheckinDate>>,
        /// Days that are working days all the same, at most 366; fixed hours.
        spe_workdays: Option<Vec<SpecialDay>>,
        /// Days that are free all the same, at most 366.
        spe_offdays: Option<Vec<SpecialDay>>,
        /// Wireless networks to check in on, at most 500; not empty where `loc_infos` is.
        wifimac_infos: Option<Vec<Wifi>>,
        /// Places to check in at, at most 500; not empty where `wifimac_infos` is.
        loc_infos: Option<Vec<Location>>,
        /// The shifts, among them the free day with the id 0; rules with shifts.
        schedulelist: Option<Vec<Schedule>>,
        /// Overtime; needed to create a rule.
        ot_info_v2: Option<Overtime>,
        /// Overtime as older rules have it; read only, refused with 301094.
        ot_info: Option<LegacyOvertime>,
        /// Whether one checks in by face.
        use_face_detect: Option<bool>,
        /// Whether the face must be seen to live; needs `use_face_detect`.
        open_face_live_detect: Option<bool>,
        /// How many seconds after coming one may leave.
        offwork_interval_time: Option<i64>,
        /// Whether check-ins outside count for the beginning and end of work.
        sync_out_checkin: Option<bool>,
        /// When a day ends, in seconds after midnight, whole minutes; free rules.
        span_day_time: Option<i64>,
        /// How long a day's work is, in seconds, by half hours from one to 24 hours; -1 without limit; free rules.
        standard_work_duration: Option<i64>,
        /// Whether one may check in by approval.
        open_sp_checkin: Option<bool>,
        /// How coming and going take turns. Of rules with fixed hours or shifts it counts on free days only.
        checkin_method_type: Option<Alternation>,
        /// Who created it; read only.
        create_userid: Option<UserId>,
        /// Who changed it last; read only.
        update_userid: Option<UserId>,
        /// When it was created; read only.
        create_time: Option<Timestamp>,
    }
}

impl Group {
    pub(super) fn check(&self) -> Checked {
        limits::letters("group.groupname", &self.groupname, 40)?;
        limits::at_most("group.checkindate", &self.checkindate, 7)?;
        limits::at_most("group.spe_workdays", &self.spe_workdays, 366)?;
        limits::at_most("group.spe_offdays", &self.spe_offdays, 366)?;
        limits::at_most("group.wifimac_infos", &self.wifimac_infos, 500)?;
        limits::at_most("group.loc_infos", &self.loc_infos, 500)
    }
}

open_enum! {
    /// What kind of rule (规则类型).
    pub enum GroupKind: i64 {
        /// Fixed hours (固定时间上下班).
        Fixed = 1,
        /// Shifts (按班次上下班).
        Shifts = 2,
        /// Free (自由上下班).
        Free = 3,
    }
}

open_enum! {
    /// With what members check in (打卡方式). The official page's list of errors, other than its list of fields, has 1 where
    /// this has 2.
    pub enum CheckinDevice: i64 {
        /// Their telephones (手机).
        Phone = 0,
        /// Time clocks (考勤机).
        Clock = 2,
        /// Either (手机/考勤机).
        PhoneOrClock = 3,
    }
}

open_enum! {
    /// How coming and going take turns (打卡交替方式).
    pub enum Alternation: i64 {
        /// In several pairs (多组交替).
        Pairs = 0,
        /// In one pair (单组交替).
        Pair = 1,
        /// Not at all: only the times are kept (仅记录打卡时间).
        TimesOnly = 2,
    }
}

open_enum! {
    /// What a check-in elsewhere is (范围外打卡).
    pub enum OutOfRange: i64 {
        /// Wrong (视为异常).
        Exception = 0,
        /// Field work (视为外勤).
        Field = 1,
        /// Not possible (禁止).
        Forbidden = 2,
    }
}

structure! {
    /// Whom a rule is for; at least one of them.
    pub struct Range {
        /// Members.
        userid: Option<Vec<UserId>>,
        /// Departments.
        partyid: Option<Vec<DepartmentId>>,
        /// Departments, as the official pages of today spell it; older answers have `partyid`.
        party_id: Option<Vec<DepartmentId>>,
        /// Tags.
        tagid: Option<Vec<TagId>>,
    }
}

structure! {
    /// Who gets reports.
    pub struct Reporters {
        /// Members and tags.
        reporters: Option<Vec<Reporter>>,
        /// When that was changed; read only.
        updatetime: Option<Timestamp>,
    }
}

structure! {
    /// Who gets reports: a member or a tag.
    pub struct Reporter {
        /// A member.
        userid: Option<UserId>,
        /// A tag.
        tagid: Option<TagId>,
    }
}

structure! {
    /// When to remind of making up for forgotten check-ins.
    pub struct BukaRemind {
        /// Whether to.
        open_remind: bool,
        /// In which month.
        buka_remind_month: Option<RemindMonth>,
        /// On which day: 15 to 30 in the same month, 1 to 26 in the next.
        buka_remind_day: Option<i64>,
    }
}

open_enum! {
    /// In which month to remind of forgotten check-ins (补卡提醒月份).
    pub enum RemindMonth: i64 {
        /// The same (当月).
        Same = 0,
        /// The next (次月).
        Next = 1,
    }
}

structure! {
    /// A day or days with hours of their own, or free ones.
    pub struct SpecialDay {
        /// One day, a span, or every other week.
        kind: Option<SpecialKind> = "type",
        /// Midnight of the day; of the first where it is every other week.
        timestamp: Option<Timestamp>,
        /// Midnight of the first day of a span.
        begintime: Option<Timestamp>,
        /// Midnight of the first day of a span, as the page on creating rules spells it.
        begtime: Option<Timestamp>,
        /// Midnight of the last day.
        endtime: Option<Timestamp>,
        /// The hours of a working day.
        checkintime: Option<Vec<Hours>>,
        /// Why, at most 40 bytes.
        notes: Option<String>,
    }
}

open_enum! {
    /// Which days (特殊日期类型).
    pub enum SpecialKind: i64 {
        /// One day (时间点).
        Day = 0,
        /// A span (时间段).
        Span = 1,
        /// Every other week (两周重复).
        Fortnightly = 2,
    }
}

structure! {
    /// A wireless network.
    pub struct Wifi {
        /// Its name, at most 40 characters.
        wifiname: String,
        /// Its hardware address, as `c0:7b:bc:37:f8:d3`.
        wifimac: String,
    }
}

structure! {
    /// A place.
    pub struct Location {
        /// Degrees north times 1 000 000, as on Tencent's map (GCJ-02).
        lat: i64,
        /// Degrees east times 1 000 000, as on Tencent's map (GCJ-02).
        lng: i64,
        /// Its name, at most 40 characters.
        loc_title: String,
        /// Its address, at most 40 characters.
        loc_detail: String,
        /// How near one must be, in metres: 100 to 1 000 by hundreds, 1 500, 2 000, 2 500, 3 000.
        distance: i64,
    }
}

structure! {
    /// A shift.
    pub struct Schedule {
        /// Its id in the rule; 0 is the free day, named 休息.
        schedule_id: ShiftId,
        /// Its name, unique in the rule.
        schedule_name: String,
        /// Its parts, at most 4; the free day has none.
        time_section: Vec<Hours>,
        /// Whether one may come and go at other times: late and early (`flex_*`), or earlier or later altogether
        /// (`max_allow_arrive_*`). Whoever sets one of the two pairs sets the other to 0.
        allow_flex: Option<bool>,
        /// How much one may be late, in seconds, at most 6 hours.
        flex_on_duty_time: Option<i64>,
        /// How much one may leave early, in seconds, at most 6 hours.
        flex_off_duty_time: Option<i64>,
        /// How much one may come and go earlier, in seconds, at most 6 hours.
        max_allow_arrive_early: Option<i64>,
        /// How much one may come and go later, in seconds, at most 6 hours.
        max_allow_arrive_late: Option<i64>,
        /// Who leaves late may come late the next day.
        late_rule: Option<LateRule>,
        /// Other free days in odd and even weeks.
        biweekly: Option<Biweekly>,
        /// Whether one need not check in on leaving; read only, refused with 301094.
        noneed_offwork: Option<bool>,
        /// How much too early one may come, in milliseconds; read only, refused with 301094.
        limit_aheadtime: Option<i64>,
        /// How much too late one may leave, in seconds; read only, refused with 301094.
        limit_offtime: Option<i64>,
    }
}
