//! 客户朋友圈规则组管理: who manages whose moments, and what members may do.
//!
//! An app sees and changes the strategies it has made. One that lies below another manages a part of what that manages, and
//! has its privileges. At most 5 levels, at most 3 000 nodes each. Make and change them one after the other, never at once.

use crate::api::customer_contact::strategy::{RangeNode, RangePage};
use crate::api::limits::{Checked, at_most, count};
use crate::endpoint::Empty;
use crate::types::{Timestamp, UserId};

number_ids! {
    /// A strategy for moments (`strategy_id`, 客户朋友圈规则组 ID).
    StrategyId;
}

endpoint! {
    /// Lists the strategies for moments (获取规则组列表).
    ///
    /// Token: an app that may call customer contact.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/94890>
    POST "/cgi-bin/externalcontact/moment_strategy/list" [repeatable];
    pub struct List -> StrategyPage {
        /// Where to go on: `next_cursor` of the page before; none for the first.
        cursor: Option<String>,
        /// How many strategies a page is to have, at most 1 000, which is what it is unless set.
        limit: Option<u32>,
    }
}

by_cursor! { List: StrategyPage { strategy: StrategyEntry } }

response! {
    /// A page of strategies.
    pub struct StrategyPage {
        /// Where the next page begins; empty after the last.
        next_cursor: String,
        /// The strategies.
        strategy: Vec<StrategyEntry>,
    }
}

response! {
    /// A strategy in the list.
    pub struct StrategyEntry {
        /// Its id.
        strategy_id: StrategyId,
    }
}

endpoint! {
    /// Reads a strategy (获取规则组详情).
    ///
    /// Token: the app that made it.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/94890>
    POST "/cgi-bin/externalcontact/moment_strategy/get" [repeatable];
    pub struct Get -> Found {
        /// The strategy.
        strategy_id: StrategyId,
    }
}

response! {
    /// A strategy, wrapped.
    pub struct Found {
        /// The strategy.
        strategy: Strategy,
    }
}

response! {
    /// A strategy for moments.
    pub struct Strategy {
        /// Its id.
        strategy_id: StrategyId,
        /// The strategy above it; 0 means none.
        parent_id: StrategyId,
        /// Its name.
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
    /// What a strategy allows (权限配置). What is not set is allowed.
    pub struct Privilege {
        /// Managers see all moments of their members.
        view_moment_list: Option<bool>,
        /// Members may publish moments.
        send_moment: Option<bool>,
        /// Managers set cover and signature.
        manage_moment_cover_and_sign: Option<bool>,
    }
}

endpoint! {
    /// Lists the members and departments under a strategy (获取规则组管理范围).
    ///
    /// Token: the app that made it.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/94890>
    POST "/cgi-bin/externalcontact/moment_strategy/get_range" [repeatable];
    pub struct GetRange -> RangePage {
        /// The strategy.
        strategy_id: StrategyId,
        /// Where to go on: `next_cursor` of the page before; none for the first.
        cursor: Option<String>,
        /// How many nodes a page is to have, at most 1 000, which is what it is unless set.
        limit: Option<u32>,
    }
}

by_cursor! { GetRange: RangePage { range: RangeNode } }

endpoint! {
    /// Makes a strategy (创建新的规则组).
    ///
    /// Token: an app that may call customer contact.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/94890>
    POST "/cgi-bin/externalcontact/moment_strategy/create" [check];
    pub struct Create -> Created {
        /// Its name.
        strategy_name: String,
        /// Who manages it, at most 20; no super administrators.
        admin_list: Vec<UserId>,
        /// What it allows; ignored below another strategy.
        privilege: Privilege,
        /// Members and departments under it, at most 3 000.
        range: Vec<RangeNode>,
        /// The strategy above it.
        parent_id: Option<StrategyId>,
    }
}

impl Create {
    fn check(&self) -> Checked {
        count("admin_list", self.admin_list.len(), 0..=20)?;
        count("range", self.range.len(), 0..=3000)
    }
}

response! {
    /// The new strategy.
    pub struct Created {
        /// Its id.
        strategy_id: StrategyId,
    }
}

endpoint! {
    /// Changes a strategy and what lies under it (编辑规则组及其管理范围).
    ///
    /// Token: the app that made it. What is not given stays.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/94890>
    POST "/cgi-bin/externalcontact/moment_strategy/edit" [check];
    pub struct Edit -> Empty {
        /// The strategy.
        strategy_id: StrategyId,
        /// Its name.
        strategy_name: Option<String>,
        /// Who manages it, at most 20, instead of those who do.
        admin_list: Option<Vec<UserId>>,
        /// What it allows, instead of what it does; ignored below another strategy.
        privilege: Option<Privilege>,
        /// Members and departments to put under it, at most 3 000.
        range_add: Option<Vec<RangeNode>>,
        /// Members and departments to take out.
        range_del: Option<Vec<RangeNode>>,
    }
}

impl Edit {
    fn check(&self) -> Checked {
        at_most("admin_list", &self.admin_list, 20)?;
        at_most("range_add", &self.range_add, 3000)
    }
}

endpoint! {
    /// Deletes a strategy (删除规则组).
    ///
    /// Token: the app that made it.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/94890>
    POST "/cgi-bin/externalcontact/moment_strategy/del";
    pub struct Delete -> Empty {
        /// The strategy.
        strategy_id: StrategyId,
    }
}
