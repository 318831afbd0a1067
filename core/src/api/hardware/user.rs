//! 全量获取设备成员列表, 获取设备中指定成员的信息: the people a device knows.

use super::UserType;
use crate::api::limits::{Checked, count};
use crate::types::{OpenUserId, Timestamp};

endpoint! {
    /// Lists the people who may use a device (全量获取设备成员列表).
    ///
    /// Token: the device's.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/95984>
    POST "/cgi-bin/openhw/device/get_userinfo_by_page" [repeatable, token = DeviceToken];
    pub struct ListByPage -> UserPage {
        /// Where to go on: `next_cursor` of the page before; none for the first.
        cursor: Option<String>,
        /// How many people to a page, at most 200; 100 unless set.
        limit: Option<u32>,
        /// Whether to ask for `perm_version` alone; the rest is ignored then.
        only_perm_version: Option<bool>,
    }
}

by_cursor! { ListByPage: UserPage { userinfo.useritems: DeviceUser } }

response! {
    /// A page of people.
    pub struct UserPage {
        /// The version of the list; where it changes between pages, begin anew.
        perm_version: i64,
        /// The people.
        userinfo: UserItems,
        /// Where the next page begins; empty after the last.
        next_cursor: String,
    }
}

endpoint! {
    /// Reads some of the people who may use a device (获取设备中指定成员的信息).
    ///
    /// Token: the device's.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/96037>
    POST "/cgi-bin/openhw/device/get_userinfo_by_ids" [repeatable, check, token = DeviceToken];
    pub struct ListByIds -> Users {
        /// Whom, at most 100.
        user_item: Vec<UserItem>,
    }
}

impl ListByIds {
    fn check(&self) -> Checked {
        count("user_item", self.user_item.len(), 0..=100)
    }
}

structure! {
    /// Somebody, by id.
    pub struct UserItem {
        /// The id.
        open_userid: OpenUserId,
        /// Who it is.
        user_type: UserType,
    }
}

response! {
    /// People who may use a device.
    pub struct Users {
        /// The people.
        userinfo: UserItems,
    }
}

response! {
    /// People who may use a device.
    pub struct UserItems {
        /// The people.
        useritems: Vec<DeviceUser>,
    }
}

response! {
    /// Somebody who may use a device.
    pub struct DeviceUser {
        /// The id.
        open_userid: OpenUserId,
        /// Who it is.
        user_type: UserType,
        /// The name.
        user_name: String,
        /// When the door opens for them; none where it always does.
        pass_rule: Option<PassRules>,
    }
}

response! {
    /// When a door opens for somebody.
    pub struct PassRules {
        /// The rules, of which any one lets them pass.
        rule_list: Vec<PassRule>,
    }
}

response! {
    /// A time at which a door opens.
    pub struct PassRule {
        /// The rule's number.
        id: i64,
        /// The time: hours, two fields that are always `*`, weekdays (0 is Sunday), `*`; for example
        /// `9:00-10:00,15:30-17:45 * * 1-5 *`.
        rule: String,
        /// Since when it holds.
        effect_time: Timestamp,
    }
}
