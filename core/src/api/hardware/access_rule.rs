//! 门禁通行规则: who may pass which door, and when.
//!
//! Token: a third-party app's, for a corp that has both the app and the devices, with the right to read or to create such rules
//! (设备接口信息权限). People must be in the app's visible range and in the devices', devices among those that the app may read.
//!
//! A time is written in five fields, of which only the first and the fourth count: hours, and weekdays (0 is Sunday). For example
//! `9:00-10:00,15:30-17:45 * * 1-5 *`.

use super::{AccessRuleId, UserType};
use crate::endpoint::Empty;
use crate::types::{DeviceSn, OpenUserId, Timestamp};

endpoint! {
    /// Reads a device's rules (读取门禁通行规则).
    ///
    /// Token: a third-party app with the right to such rules (设备接口信息权限; [`access_rule`](self)).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/96030>
    POST "/cgi-bin/devicedata/get_accesscontrol_rule" [repeatable];
    pub struct Get -> DeviceRules {
        /// The device.
        device_sn: DeviceSn,
    }
}

response! {
    /// A device's rules.
    pub struct DeviceRules {
        /// For passing at the door.
        pass_rule: RuleItems,
        /// For opening it from afar.
        remote_pass_rule: RuleItems,
    }
}

response! {
    /// Rules.
    pub struct RuleItems {
        /// The rules.
        items: Vec<Rule>,
    }
}

response! {
    /// A rule.
    pub struct Rule {
        /// Its id.
        rule_id: AccessRuleId,
        /// Its name; absent for some.
        name: String,
        /// When.
        rule_list: Vec<String>,
        /// Who.
        effect_open_userid_list: Vec<RuleUser>,
        /// Since when it holds.
        effect_time: Timestamp,
    }
}

endpoint! {
    /// Creates a rule (写入门禁通行规则).
    ///
    /// Token: a third-party app with the right to such rules (设备接口信息权限; [`access_rule`](self)). At least one of the two
    /// kinds of passing is needed.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/96031>
    POST "/cgi-bin/devicedata/add_accesscontrol_rule";
    pub struct Add -> Added {
        /// The rule's name.
        rule_name: String,
        /// The devices.
        device_sn_list: Vec<DeviceSn>,
        /// For passing at the door.
        pass_rule: Option<Passing>,
        /// For opening it from afar.
        remote_pass_rule: Option<Passing>,
    }
}

response! {
    /// The new rule.
    pub struct Added {
        /// Its id.
        rule_id: AccessRuleId,
        /// People or devices for whom it does not hold; the page does not say which.
        invalid_list: Vec<String>,
    }
}

endpoint! {
    /// Changes a rule that the app has created (修改门禁通行规则).
    ///
    /// Token: a third-party app with the right to such rules (设备接口信息权限; [`access_rule`](self)). A rule that holds
    /// people or devices beyond the app's reach cannot be changed.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/96221>
    POST "/cgi-bin/devicedata/mod_accesscontrol_rule" [repeatable];
    pub struct Modify -> Modified {
        /// The rule.
        rule_id: AccessRuleId,
        /// Its name.
        rule_name: String,
        /// The devices.
        device_sn_list: Vec<DeviceSn>,
        /// For passing at the door.
        pass_rule: Option<Passing>,
        /// For opening it from afar.
        remote_pass_rule: Option<Passing>,
    }
}

response! {
    /// A changed rule.
    pub struct Modified {
        /// People or devices for whom it does not hold; the page does not say which.
        invalid_list: Vec<String>,
    }
}

structure! {
    /// Who may pass, and when.
    pub struct Passing {
        /// When.
        rule_list: Vec<String>,
        /// Who.
        effect_open_userid_list: Vec<RuleUser>,
    }
}

structure! {
    /// Somebody for whom a rule holds.
    pub struct RuleUser {
        /// The id.
        open_userid: OpenUserId,
        /// Who it is; a member unless set.
        user_type: Option<UserType>,
    }
}

endpoint! {
    /// Deletes a rule (删除门禁通行规则).
    ///
    /// Token: a third-party app with the right to such rules (设备接口信息权限; [`access_rule`](self)).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/96227>
    POST "/cgi-bin/devicedata/del_accesscontrol_rule";
    pub struct Delete -> Empty {
        /// The rule.
        rule_id: AccessRuleId,
    }
}
