//! 打卡规则: who checks in when and where.

mod group;
mod hours;
mod overtime;
#[cfg(test)]
mod tests;

pub use group::{
    Alternation, BukaRemind, CheckinDevice, Group, GroupKind, Location, OutOfRange, Range, RemindMonth, Reporter,
    Reporters, Schedule, SpecialDay, SpecialKind, Wifi,
};
pub use hours::{Biweekly, CheckinDate, Hours, LateRule, Rest, TimeRule};
pub use overtime::{
    Conversion, DayOvertime, DurationRule, DurationStep, FixedRest, LegacyApply, LegacyCheckin, LegacyOvertime,
    Overtime, OvertimeBasis, OvertimeByApproval, OvertimeByCheckin, OvertimeGain, OvertimeRange, OvertimeTimeUnit,
    OvertimeUnit, RestKind, RestRule, Rounding,
};

use super::RuleId;
use crate::api::limits::{self, Checked};
use crate::endpoint::Empty;
use crate::error::InvalidArgument;
use crate::types::{Timestamp, UserId};

endpoint! {
    /// Reads which rules members are under on a day (获取员工打卡规则).
    ///
    /// Token: an app that 打卡 lets call ([`checkin`](crate::api::checkin)).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/90263>
    POST "/cgi-bin/checkin/getcheckinoption" [repeatable, check];
    pub struct GetCheckinOption -> Options {
        /// Midnight of the day.
        datetime: Timestamp,
        /// Whose, at most 100.
        useridlist: Vec<UserId>,
    }
}

impl GetCheckinOption {
    fn check(&self) -> Checked {
        limits::count("useridlist", self.useridlist.len(), 0..=100)
    }
}

response! {
    /// Rules of members.
    pub struct Options {
        /// One for each member.
        info: Vec<UserOption>,
    }
}

response! {
    /// A member's rule.
    pub struct UserOption {
        /// The member.
        userid: UserId,
        /// The rule.
        group: Group,
    }
}

endpoint! {
    /// Reads all rules of the corp (获取企业所有打卡规则).
    ///
    /// Token: an app that 打卡 lets call ([`checkin`](crate::api::checkin)); own and customized apps. 60 calls a minute.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/93384>
    POST "/cgi-bin/checkin/getcorpcheckinoption" [repeatable];
    pub struct GetCorpCheckinOption -> Groups {}
}

response! {
    /// Rules.
    pub struct Groups {
        /// The rules.
        group: Vec<Group>,
    }
}

endpoint! {
    /// Creates a rule (创建打卡规则).
    ///
    /// Token: an app that 打卡 lets call ([`checkin`](crate::api::checkin)); own and customized apps, and only the app
    /// that created a rule changes it.
    ///
    /// Fails with 301093 where a field is wrong (the message says which), 301094 where one is out of use.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/98041>
    POST "/cgi-bin/checkin/add_checkin_option" [check];
    pub struct AddCheckinOption -> Empty {
        /// Whether it holds at once, and not from tomorrow.
        effective_now: Option<bool>,
        /// The rule, without an id.
        group: Group,
    }
}

impl AddCheckinOption {
    fn check(&self) -> Checked {
        self.group.check()
    }
}

endpoint! {
    /// Changes a rule (修改打卡规则).
    ///
    /// Token: the app that created the rule.
    ///
    /// Of the fields of [`Group`] those that are left out stay, and those that are given replace the stored ones as a
    /// whole, with all that is in them: `ot_info_v2` with `workdayconf` alone loses what was stored for other days. Read
    /// the rule, change what is to change, and send those fields complete. An empty list changes nothing: see
    /// [`ClearCheckinOptionArrayField`].
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/98041>
    POST "/cgi-bin/checkin/update_checkin_option" [repeatable, check];
    pub struct UpdateCheckinOption -> Empty {
        /// Whether it holds at once, and not from tomorrow.
        effective_now: Option<bool>,
        /// The rule, with its id, without which WeCom refuses it.
        group: Group,
    }
}

impl UpdateCheckinOption {
    fn check(&self) -> Checked {
        if self.group.groupid.is_none() {
            return Err(InvalidArgument::new("group.groupid", "is missing: it says which rule to change"));
        }
        self.group.check()
    }
}

endpoint! {
    /// Empties lists of a rule (清空打卡规则数组元素).
    ///
    /// Token: the app that created the rule. Networks and places cannot both be empty.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/98041>
    POST "/cgi-bin/checkin/clear_checkin_option_array_field" [repeatable];
    pub struct ClearCheckinOptionArrayField -> Empty {
        /// The rule.
        groupid: RuleId,
        /// The lists.
        clear_field: Vec<ArrayField>,
        /// Whether it holds at once, and not from tomorrow.
        effective_now: Option<bool>,
    }
}

open_enum! {
    /// A list of a rule (清空的字段标识).
    pub enum ArrayField: i64 {
        /// `spe_workdays`.
        SpecialWorkdays = 1,
        /// `spe_offdays`.
        SpecialOffdays = 2,
        /// `wifimac_infos`.
        Wifi = 3,
        /// `loc_infos`.
        Locations = 4,
    }
}

endpoint! {
    /// Deletes a rule (删除打卡规则).
    ///
    /// Token: the app that created the rule.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/98041>
    POST "/cgi-bin/checkin/del_checkin_option";
    pub struct DelCheckinOption -> Empty {
        /// The rule.
        groupid: RuleId,
        /// Whether it ends at once, and not with the day.
        effective_now: Option<bool>,
    }
}
