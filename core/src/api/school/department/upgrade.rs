//! 修改自动升年级的配置: the day of the year on which grades move up.

use crate::types::Timestamp;

endpoint! {
    /// Sets whether grades move up by themselves, and on which day (修改自动升年级的配置).
    ///
    /// Token: an app that may edit the school's contacts.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/92949>
    POST "/cgi-bin/school/set_upgrade_info" [repeatable];
    pub struct SetUpgradeInfo -> NextUpgrade {
        /// Whether they do (自动升年级); off unless set.
        upgrade_switch: Option<bool> as Bit,
        /// On which day: only month and day count. 1 January unless set.
        upgrade_time: Option<Timestamp>,
    }
}

response! {
    /// When grades move up next.
    pub struct NextUpgrade {
        /// Only the date counts; next year's, where they have moved up this year.
        next_upgrade_time: Timestamp,
    }
}
