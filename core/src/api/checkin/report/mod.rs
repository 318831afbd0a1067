//! 获取打卡日报数据, 获取打卡月报数据: what came of a day or a month. Durations are seconds.

#[cfg(test)]
mod tests;

use super::{RuleId, ShiftId};
use crate::api::limits::{self, Checked};
use crate::types::{ApprovalNo, DayOrHour, Localized, Timestamp, UserId, VacationId};

endpoint! {
    /// Reads members' daily reports (获取打卡日报数据).
    ///
    /// Token: an app that 打卡 lets call ([`checkin`](crate::api::checkin)). 100 calls a minute.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/93374>
    POST "/cgi-bin/checkin/getcheckin_daydata" [repeatable, check];
    pub struct GetCheckinDayData -> Days {
        /// Midnight of the first day.
        starttime: Timestamp,
        /// Midnight of the last day.
        endtime: Timestamp,
        /// Whose, 1 to 100.
        useridlist: Vec<UserId>,
    }
}

impl GetCheckinDayData {
    fn check(&self) -> Checked {
        limits::count("useridlist", self.useridlist.len(), 1..=100)
    }
}

response! {
    /// Daily reports.
    pub struct Days {
        /// One for each member and day.
        datas: Vec<Day>,
    }
}

response! {
    /// A daily report.
    pub struct Day {
        /// Who, when, by which rule.
        base_info: DayBase,
        /// What it comes to.
        summary_info: DaySummary,
        /// Approvals for the day.
        holiday_infos: Vec<Approval>,
        /// Leave, travel and the like.
        sp_items: Vec<Item>,
        /// What went wrong.
        exception_infos: Vec<Exception>,
        /// Overtime.
        ot_info: Option<DayOvertime>,
    }
}

response! {
    /// Who, when, by which rule.
    pub struct DayBase {
        /// The day.
        date: Timestamp,
        /// Whether it is a working day.
        day_type: DayKind,
        /// By what kind of rule.
        record_type: RecordKind,
        /// The member.
        acctid: UserId,
        /// Display name.
        name: String,
        /// Another name.
        name_ex: String,
        /// The departments' paths, with `;` between.
        departs_name: String,
        /// The rule.
        rule_info: DayRule,
    }
}

impl DayBase {
    /// The departments' paths, one by one.
    pub fn departments(&self) -> impl Iterator<Item = &str> {
        self.departs_name.split(';').filter(|path| !path.is_empty())
    }
}

open_enum! {
    /// What day (日报类型).
    pub enum DayKind: i64 {
        /// A working day (工作日日报).
        Work = 0,
        /// A free day (休息日日报).
        Rest = 1,
    }
}

open_enum! {
    /// By what kind of rule (记录类型).
    pub enum RecordKind: i64 {
        /// Fixed hours (固定上下班).
        Fixed = 1,
        /// Outside (外出).
        Outside = 2,
        /// Shifts (按班次上下班).
        Shifts = 3,
        /// Free (自由签到).
        Free = 4,
        /// Overtime (加班).
        Overtime = 5,
        /// None (无规则).
        None = 7,
    }
}

response! {
    /// The rule of a day.
    pub struct DayRule {
        /// The rule.
        groupid: RuleId,
        /// Its name.
        groupname: String,
        /// The shift, where there are shifts.
        scheduleid: Option<ShiftId>,
        /// The shift's name.
        schedulename: Option<String>,
        /// The hours, where they are fixed.
        checkintime: Vec<Hours>,
    }
}

response! {
    /// Hours, in seconds after midnight.
    pub struct Hours {
        /// When work begins.
        work_sec: i64,
        /// When it ends.
        off_work_sec: i64,
    }
}

response! {
    /// What a day comes to.
    pub struct DaySummary {
        /// How many check-ins.
        checkin_count: i64,
        /// How long the member worked, in seconds.
        regular_work_sec: i64,
        /// How long they should have, in seconds.
        standard_work_sec: i64,
        /// The first check-in, in seconds after midnight.
        earliest_time: i64,
        /// The last, in seconds after midnight.
        lastest_time: i64,
    }
}

response! {
    /// An approval for the day.
    pub struct Approval {
        /// Its number.
        sp_number: ApprovalNo,
        /// Its title.
        sp_title: Texts,
        /// What it says.
        sp_description: Texts,
    }
}

response! {
    /// A text in several languages; so far in Chinese.
    pub struct Texts {
        /// One for each language.
        data: Vec<Localized>,
    }
}

response! {
    /// Leave, travel and the like.
    pub struct Item {
        /// Its name.
        name: String,
        /// What it is.
        kind: ItemKind = "type",
        /// The kind of leave, where it is leave.
        vacation_id: Option<VacationId>,
        /// In which unit WeCom shows it.
        time_type: DayOrHour,
        /// How long, in seconds whatever the unit: of days 86 400 are one, of hours 3 600.
        duration: i64,
        /// How often.
        count: i64,
    }
}

open_enum! {
    /// What an item is (假勤统计类型).
    pub enum ItemKind: i64 {
        /// Leave (请假).
        Leave = 1,
        /// A forgotten check-in (补卡).
        Correction = 2,
        /// Travel (出差).
        Travel = 3,
        /// Outside (外出).
        Outside = 4,
        /// A check-in by approval (审批打卡).
        Approved = 15,
        /// Field work (外勤).
        Field = 100,
    }
}

response! {
    /// What went wrong.
    pub struct Exception {
        /// What.
        exception: ExceptionKind,
        /// How long, in seconds; late, left early and absent only.
        duration: Option<i64>,
        /// How often.
        count: i64,
    }
}

open_enum! {
    /// What went wrong (校准状态类型).
    pub enum ExceptionKind: i64 {
        /// Late (迟到).
        Late = 1,
        /// Left early (早退).
        Early = 2,
        /// No check-in (缺卡).
        Missing = 3,
        /// Absent (旷工).
        Absent = 4,
        /// Elsewhere (地点异常).
        Place = 5,
        /// On another device (设备异常).
        Device = 6,
    }
}

response! {
    /// Overtime of a day, in seconds.
    pub struct DayOvertime {
        /// How it is.
        ot_status: OvertimeStatus,
        /// How long, in seconds.
        ot_duration: i64,
        /// By how many seconds it is too short, where `ot_status` says that it is.
        exception_duration: Vec<i64>,
        /// On working days, turned into leave.
        workday_over_as_vacation: Option<i64>,
        /// On working days, turned into pay.
        workday_over_as_money: Option<i64>,
        /// On free days, turned into leave.
        restday_over_as_vacation: Option<i64>,
        /// On free days, turned into pay.
        restday_over_as_money: Option<i64>,
        /// On holidays, turned into leave.
        holiday_over_as_vacation: Option<i64>,
        /// On holidays, turned into pay.
        holiday_over_as_money: Option<i64>,
    }
}

open_enum! {
    /// How a day's overtime is (加班状态).
    pub enum OvertimeStatus: i64 {
        /// There is none (无加班).
        None = 0,
        /// Fine (正常).
        Normal = 1,
        /// Too short (缺时长).
        Short = 2,
    }
}

endpoint! {
    /// Reads members' reports of a span of days (获取打卡月报数据).
    ///
    /// Token: an app that 打卡 lets call ([`checkin`](crate::api::checkin)). 60 calls a minute.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/93387>
    POST "/cgi-bin/checkin/getcheckin_monthdata" [repeatable, check];
    pub struct GetCheckinMonthData -> Months {
        /// Midnight of the first day.
        starttime: Timestamp,
        /// Midnight of the last day.
        endtime: Timestamp,
        /// Whose, 1 to 100.
        useridlist: Vec<UserId>,
    }
}

impl GetCheckinMonthData {
    fn check(&self) -> Checked {
        limits::count("useridlist", self.useridlist.len(), 1..=100)
    }
}

response! {
    /// Reports of a span of days.
    pub struct Months {
        /// One for each member.
        datas: Vec<Month>,
    }
}

response! {
    /// A member's report.
    pub struct Month {
        /// Who, by which rule.
        base_info: MonthBase,
        /// What it comes to.
        summary_info: MonthSummary,
        /// Leave, travel and the like.
        sp_items: Vec<Item>,
        /// What went wrong.
        exception_infos: Vec<Exception>,
        /// Overtime.
        overwork_info: Option<MonthOvertime>,
    }
}

response! {
    /// Who, by which rule.
    pub struct MonthBase {
        /// By what kind of rule.
        record_type: RecordKind,
        /// The member.
        acctid: UserId,
        /// Display name.
        name: String,
        /// Another name.
        name_ex: String,
        /// The departments' paths, with `;` between.
        departs_name: String,
        /// The rule.
        rule_info: MonthRule,
    }
}

impl MonthBase {
    /// The departments' paths, one by one.
    pub fn departments(&self) -> impl Iterator<Item = &str> {
        self.departs_name.split(';').filter(|path| !path.is_empty())
    }
}

response! {
    /// The rule.
    pub struct MonthRule {
        /// The rule.
        groupid: RuleId,
        /// Its name.
        groupname: String,
    }
}

response! {
    /// What a span of days comes to.
    pub struct MonthSummary {
        /// Days on which something went wrong.
        except_days: i64,
        /// Days on which nothing did.
        regular_days: i64,
        /// Days on which the member should work.
        work_days: i64,
        /// Free days.
        rest_days: i64,
        /// How long the member worked, in seconds.
        regular_work_sec: i64,
        /// How long they should have, in seconds.
        standard_work_sec: i64,
    }
}

response! {
    /// Overtime of a span of days, in seconds.
    pub struct MonthOvertime {
        /// On working days.
        workday_over_sec: i64,
        /// On holidays.
        holidays_over_sec: Option<i64>,
        /// On free days.
        restdays_over_sec: Option<i64>,
        /// On working days, turned into leave.
        workdays_over_as_vacation: Option<i64>,
        /// On working days, turned into pay.
        workdays_over_as_money: Option<i64>,
        /// On free days, turned into leave.
        restdays_over_as_vacation: Option<i64>,
        /// On free days, turned into pay.
        restdays_over_as_money: Option<i64>,
        /// On holidays, turned into leave.
        holidays_over_as_vacation: Option<i64>,
        /// On holidays, turned into pay.
        holidays_over_as_money: Option<i64>,
    }
}
