//! 客户联系规则组管理: rule sets, which say what some members may do with customers, and who manages them.
//!
//! An app sees and changes only what it made itself. Rule sets stand in a tree of at most five levels; one below another
//! holds a part of its members and inherits what they may do. A rule set holds at most 3 000 members and departments.

use crate::api::customer_contact::strategy::{RangeNode, RangePage};
use crate::api::limits::{Checked, at_most, count};
use crate::endpoint::Empty;
use crate::types::{CustomerStrategyId, Timestamp, UserId};

endpoint! {
    /// Lists the rule sets (获取规则组列表).
    ///
    /// Token: an app for customer contact with the right to manage rule sets.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/94883>
    POST "/cgi-bin/externalcontact/customer_strategy/list" [repeatable];
    pub struct List -> StrategyPage {
        /// Where to go on: `next_cursor` of the page before; none for the first.
        cursor: Option<String>,
        /// How many entries a page is to have, at most 1 000, which it is without it.
        limit: Option<u32>,
    }
}

by_cursor! { List: StrategyPage { strategy: StrategyEntry } }

response! {
    /// A page of rule sets.
    pub struct StrategyPage {
        /// The rule sets.
        strategy: Vec<StrategyEntry>,
        /// Where the next page begins; empty after the last.
        next_cursor: String,
    }
}

response! {
    /// A rule set by its id: one of a list, or the new one.
    pub struct StrategyEntry {
        /// The id.
        strategy_id: CustomerStrategyId,
    }
}

endpoint! {
    /// Reads a rule set (获取规则组详情).
    ///
    /// Token: the app that made it.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/94883>
    POST "/cgi-bin/externalcontact/customer_strategy/get" [repeatable];
    pub struct Get -> Found {
        /// The rule set.
        strategy_id: CustomerStrategyId,
    }
}

response! {
    /// The rule set that was asked for.
    pub struct Found {
        /// The rule set.
        strategy: Strategy,
    }
}

response! {
    /// A rule set.
    pub struct Strategy {
        /// The id.
        strategy_id: CustomerStrategyId,
        /// The rule set above it; 0 where there is none.
        parent_id: CustomerStrategyId,
        /// The name.
        strategy_name: String,
        /// When it was made.
        create_time: Timestamp,
        /// Who manages it.
        admin_list: Vec<UserId>,
        /// What is allowed.
        privilege: Privilege,
    }
}

structure! {
    /// What a rule set allows. The first five are always allowed; the others too where nothing is said.
    pub struct Privilege {
        /// See the list of customers (查看客户列表).
        view_customer_list: Option<bool>,
        /// See the statistics of customers (查看客户统计数据).
        view_customer_data: Option<bool>,
        /// See the list of group chats (查看群聊列表).
        view_room_list: Option<bool>,
        /// Use contact ways (可使用联系我).
        contact_me: Option<bool>,
        /// Join group chats (可加入群聊).
        join_room: Option<bool>,
        /// Share customers with other members (允许分享客户给其他成员).
        share_customer: Option<bool>,
        /// Assign the customers of those who left (允许分配离职成员客户).
        oper_resign_customer: Option<bool>,
        /// Assign the group chats of those who left (允许分配离职成员客户群).
        oper_resign_group: Option<bool>,
        /// Send messages to customers (允许给企业客户发送消息).
        send_customer_msg: Option<bool>,
        /// Set welcome messages (允许配置欢迎语).
        edit_welcome_msg: Option<bool>,
        /// See the statistics of members (允许查看成员联系客户统计).
        view_behavior_data: Option<bool>,
        /// See the statistics of group chats (允许查看群聊数据统计).
        view_room_data: Option<bool>,
        /// Send messages to group chats (允许发送消息到企业的客户群).
        send_group_msg: Option<bool>,
        /// Remove customers who are in several group chats (允许对企业客户群进行去重).
        room_deduplication: Option<bool>,
        /// Set quick replies (配置快捷回复).
        rapid_reply: Option<bool>,
        /// Hand over the customers of members who stay (转接在职成员的客户).
        onjob_customer_transfer: Option<bool>,
        /// Change the rules against nuisance (编辑企业成员防骚扰规则).
        edit_anti_spam_rule: Option<bool>,
        /// Export the list of customers (导出客户列表).
        export_customer_list: Option<bool>,
        /// Export the statistics of members (导出成员客户统计).
        export_customer_data: Option<bool>,
        /// Export the list of group chats (导出客户群列表).
        export_customer_group_list: Option<bool>,
        /// Set the corp's tags (配置企业客户标签).
        manage_customer_tag: Option<bool>,
    }
}

endpoint! {
    /// Lists the members and departments of a rule set (获取规则组管理范围).
    ///
    /// Token: the app that made it.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/94883>
    POST "/cgi-bin/externalcontact/customer_strategy/get_range" [repeatable];
    pub struct GetRange -> RangePage {
        /// The rule set.
        strategy_id: CustomerStrategyId,
        /// Where to go on: `next_cursor` of the page before; none for the first.
        cursor: Option<String>,
        /// How many entries a page is to have, at most 1 000, which it is without it.
        limit: Option<u32>,
    }
}

by_cursor! { GetRange: RangePage { range: RangeNode } }

endpoint! {
    /// Makes a rule set (创建新的规则组).
    ///
    /// Token: an app for customer contact with the right to manage rule sets. One call after another, never two at once.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/94883>
    POST "/cgi-bin/externalcontact/customer_strategy/create" [check];
    pub struct Create -> StrategyEntry {
        /// The rule set above it.
        parent_id: Option<CustomerStrategyId>,
        /// The name.
        strategy_name: String,
        /// Who manages it, at most 20, no super administrators.
        admin_list: Vec<UserId>,
        /// What is allowed; ignored below another rule set.
        privilege: Option<Privilege>,
        /// Members and departments, at most 100 at once.
        range: Vec<RangeNode>,
    }
}

impl Create {
    fn check(&self) -> Checked {
        count("admin_list", self.admin_list.len(), 0..=20)?;
        count("range", self.range.len(), 0..=100)
    }
}

endpoint! {
    /// Changes a rule set, its members and departments (编辑规则组及其管理范围).
    ///
    /// Token: the app that made it. What is not given stays as it is. One call after another, never two at once.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/94883>
    POST "/cgi-bin/externalcontact/customer_strategy/edit" [check];
    pub struct Edit -> Empty {
        /// The rule set.
        strategy_id: CustomerStrategyId,
        /// The name.
        strategy_name: Option<String>,
        /// Who manages it instead of those before, at most 20.
        admin_list: Option<Vec<UserId>>,
        /// What is allowed, instead of all before; ignored below another rule set.
        privilege: Option<Privilege>,
        /// Members and departments to add, at most 100 at once.
        range_add: Option<Vec<RangeNode>>,
        /// Members and departments to remove, at most 100 at once.
        range_del: Option<Vec<RangeNode>>,
    }
}

impl Edit {
    fn check(&self) -> Checked {
        at_most("admin_list", &self.admin_list, 20)?;
        at_most("range_add", &self.range_add, 100)?;
        at_most("range_del", &self.range_del, 100)
    }
}

endpoint! {
    /// Deletes a rule set (删除规则组).
    ///
    /// Token: the app that made it.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/94883>
    POST "/cgi-bin/externalcontact/customer_strategy/del";
    pub struct Delete -> Empty {
        /// The rule set.
        strategy_id: CustomerStrategyId,
    }
}
