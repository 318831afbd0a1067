//! 假期管理: kinds of leave, and how much of it members have left.

use crate::api::limits::{self, Checked, given};
use crate::endpoint::Empty;
use crate::types::{DayOrHour, Timestamp, UserId, VacationId};

endpoint! {
    /// Reads the corp's kinds of leave (获取企业假期管理配置).
    ///
    /// Token: an app that 审批 lets call ([`oa`](crate::api::oa)). 600 calls a minute.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/93375>
    GET "/cgi-bin/oa/vacation/getcorpconf";
    pub struct GetCorpConf -> Kinds {}
}

response! {
    /// Kinds of leave.
    pub struct Kinds {
        /// The kinds.
        lists: Vec<Kind>,
    }
}

response! {
    /// A kind of leave.
    pub struct Kind {
        /// Its id.
        id: VacationId,
        /// Its name.
        name: String,
        /// In which units it is taken.
        time_attr: DayOrHour,
        /// Which days count.
        duration_type: CountedDays,
        /// How members come by it.
        quota_attr: QuotaRule,
        /// How many seconds count as a day.
        perday_duration: i64,
        /// Whether overtime turns into it.
        is_newovertime: bool as Bit,
        /// How many months after joining it may be taken.
        enter_comp_time_limit: i64,
        /// When it lapses.
        expire_rule: Option<ExpireRule>,
    }
}

open_enum! {
    /// Which days of a leave or a time away count (时长计算类型).
    pub enum CountedDays: i64 {
        /// All (自然日).
        All = 0,
        /// Working days (工作日).
        Working = 1,
    }
}

response! {
    /// How members come by leave (假期发放).
    pub struct QuotaRule {
        /// How it is given.
        kind: QuotaKind = "type",
        /// When it is given, where that is by itself and not on the day of joining: month and day count, the year does not.
        autoreset_time: Option<Timestamp>,
        /// How much is given, in seconds, where that is by itself and not by years.
        autoreset_duration: Option<i64>,
        /// By what it depends how much a year gives, where that is yearly.
        quota_rule_type: QuotaBasis,
        /// How much, by years.
        quota_rules: Option<QuotaRules>,
        /// Whether it is given on the day of joining.
        at_entry_date: bool,
        /// The day of the month it is given on, where that is monthly.
        auto_reset_month_day: Option<i64>,
    }
}

open_enum! {
    /// How leave is given (假期发放类型).
    pub enum QuotaKind: i64 {
        /// There is no limit (不限额).
        Unlimited = 0,
        /// By itself, yearly (自动按年发放).
        Yearly = 1,
        /// By hand (手动发放).
        Manual = 2,
        /// By itself, monthly (自动按月发放).
        Monthly = 3,
    }
}

open_enum! {
    /// By what it depends how much leave a year gives (额度计算类型).
    pub enum QuotaBasis: i64 {
        /// By nothing: always the same (固定额度).
        Fixed = 0,
        /// By years of work (按工龄计算).
        YearsOfWork = 1,
        /// By years in the corp (按司龄计算).
        YearsInCorp = 2,
    }
}

response! {
    /// How much leave, by years.
    pub struct QuotaRules {
        /// The steps.
        list: Vec<QuotaStep>,
        /// Whether the first year counts in part.
        based_on_actual_work_time: bool,
    }
}

response! {
    /// How much leave, for some years.
    pub struct QuotaStep {
        /// How much, in seconds.
        quota: i64,
        /// From how many years.
        begin: i64,
        /// To how many years; 0 without end.
        end: i64,
    }
}

response! {
    /// When leave lapses (假期过期规则).
    pub struct ExpireRule {
        /// When.
        kind: ExpireKind = "type",
        /// After how many years or months, as `kind` says.
        duration: i64,
        /// On which day of the year.
        date: Option<MonthDay>,
        /// Whether that can be put off.
        extern_duration_enable: bool,
        /// By how many months and days.
        extern_duration: Option<MonthDay>,
    }
}

open_enum! {
    /// When leave lapses (过期规则类型).
    pub enum ExpireKind: i64 {
        /// On a day of the year (按固定时间过期).
        Date = 1,
        /// Years after it was given (从发放日按年过期).
        Years = 2,
        /// Months after it was given (从发放日按月过期).
        Months = 3,
        /// Never (不过期).
        Never = 4,
    }
}

response! {
    /// A month and a day, or so many of them.
    pub struct MonthDay {
        /// Month, or months.
        month: i64,
        /// Day, or days.
        day: i64,
    }
}

endpoint! {
    /// Reads how much leave a member has left (获取成员假期余额).
    ///
    /// Token: an app that 审批 lets call ([`oa`](crate::api::oa)); the member must be visible to the app. 600 calls a
    /// minute.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/93376>
    POST "/cgi-bin/oa/vacation/getuservacationquota" [repeatable];
    pub struct GetUserVacationQuota -> Quotas {
        /// The member.
        userid: UserId,
    }
}

response! {
    /// A member's leave.
    pub struct Quotas {
        /// One for each kind that has a limit.
        lists: Vec<Quota>,
    }
}

response! {
    /// A member's leave of one kind. All durations are seconds: a day has 86 400 where leave is taken by days.
    pub struct Quota {
        /// The kind.
        id: VacationId,
        /// Its name.
        vacationname: String,
        /// What was given.
        assignduration: i64,
        /// What was taken.
        usedduration: i64,
        /// What is left.
        leftduration: i64,
        /// What was really given, where it is given in proportion to the time worked.
        real_assignduration: i64,
    }
}

endpoint! {
    /// Sets how much leave of one kind a member has left (修改成员假期余额).
    ///
    /// Token: an app that 审批 lets call ([`oa`](crate::api::oa)); the member must be visible to the app. 600 calls a
    /// minute.
    ///
    /// Fails with 301098 where the member may not take this kind, 301063 where the duration or the unit does not fit.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/93377>
    POST "/cgi-bin/oa/vacation/setoneuserquota" [repeatable, check];
    pub struct SetOneUserQuota -> Empty {
        /// The member.
        userid: UserId,
        /// The kind.
        vacation_id: VacationId,
        /// What is left, in seconds: a multiple of 8 640 by days, of 360 by hours; at most 1 000 days or 24 000 hours.
        leftduration: i64,
        /// The kind's unit, as a check.
        time_attr: DayOrHour,
        /// A remark for the history, at most 200 characters.
        remarks: Option<String>,
    }
}

impl SetOneUserQuota {
    fn check(&self) -> Checked {
        limits::letters("remarks", given(&self.remarks), 200)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::api::testing::survives;
    use crate::endpoint::{BASE, Endpoint};

    const KINDS: &str = r#"{"lists":[{"id":1,"name":"年假","time_attr":0,"duration_type":1,"quota_attr":{"type":1,
        "autoreset_time":1641010352,"quota_rule_type":1,"quota_rules":{"list":[{"quota":432000,"begin":0,"end":1}],
        "based_on_actual_work_time":true},"at_entry_date":true},"perday_duration":86400,"is_newovertime":0,
        "expire_rule":{"type":2,"duration":2,"date":{"month":0,"day":0},"extern_duration_enable":false}}]}"#;
    const QUOTAS: &str = r#"{"lists":[{"id":1,"assignduration":0,"usedduration":0,"leftduration":604800,
        "vacationname":"年假","real_assignduration":0}]}"#;

    #[test]
    fn on_the_wire() {
        let request = GetCorpConf::new().http_request(BASE, "T").unwrap();
        assert_eq!(request.uri().path(), "/cgi-bin/oa/vacation/getcorpconf");
        let request = GetUserVacationQuota::new("ZhangSan").http_request(BASE, "T").unwrap();
        assert_eq!(request.body(), br#"{"userid":"ZhangSan"}"#);
        let request =
            SetOneUserQuota::new("ZhangSan", 1, 604_800, DayOrHour::Hour).remarks("r").http_request(BASE, "T").unwrap();
        assert_eq!(
            String::from_utf8_lossy(request.body()),
            r#"{"userid":"ZhangSan","vacation_id":1,"leftduration":604800,"time_attr":1,"remarks":"r"}"#
        );
        let long = SetOneUserQuota::new("a", 1, 0, DayOrHour::Day)
            .remarks("注".repeat(201))
            .http_request(BASE, "T")
            .unwrap_err();
        assert!(long.to_string().contains("remarks"), "{long}");
    }

    #[test]
    fn answers() {
        let kind = GetCorpConf::parse(http::Response::new(KINDS)).unwrap().lists.remove(0);
        assert_eq!((kind.time_attr, kind.quota_attr.kind), (DayOrHour::Day, QuotaKind::Yearly));
        assert_eq!((kind.id, kind.duration_type), (VacationId(1), CountedDays::Working));
        assert_eq!(kind.quota_attr.quota_rule_type, QuotaBasis::YearsOfWork);
        assert_eq!(kind.quota_attr.quota_rules.unwrap().list[0].quota, 432_000);
        assert_eq!(kind.expire_rule.unwrap().kind, ExpireKind::Years);
        let quotas = GetUserVacationQuota::parse(http::Response::new(QUOTAS)).unwrap();
        assert_eq!(quotas.lists[0].leftduration, 604_800);
    }

    #[test]
    fn bad_bodies() {
        survives::<GetCorpConf>(KINDS);
        survives::<GetUserVacationQuota>(QUOTAS);
        survives::<SetOneUserQuota>(r#"{"later":"x"}"#);
    }
}
