//! 对接规则管理: who of the corp above is seen by whom below.
//!
//! Token: an app that may call, of the corp that made the chain; what a rule names must be in its visible range.

use crate::api::corpgroup::ChainRuleId;
use crate::endpoint::Empty;
use crate::types::{ChainGroupId, ChainId, CorpId, DepartmentId, UserId};

endpoint! {
    /// Lists the ids of a chain's rules (获取对接规则id列表).
    ///
    /// Token: an own app that 上下游 allows to call, of the corp that made the chain.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/95631>
    POST "/cgi-bin/corpgroup/rule/list_ids" [repeatable];
    pub struct ListIds -> RuleIds {
        /// The chain.
        chain_id: ChainId,
    }
}

response! {
    /// A chain's rules.
    pub struct RuleIds {
        /// Their ids.
        rule_ids: Vec<ChainRuleId>,
    }
}

endpoint! {
    /// Deletes a rule (删除对接规则).
    ///
    /// Token: an own app that 上下游 allows to call, of the corp that made the chain; the people and corps of the rule
    /// must be visible to it.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/95632>
    POST "/cgi-bin/corpgroup/rule/delete_rule";
    pub struct Delete -> Empty {
        /// The chain.
        chain_id: ChainId,
        /// The rule.
        rule_id: ChainRuleId,
    }
}

endpoint! {
    /// Reads a rule (获取对接规则详情).
    ///
    /// Token: an own app that 上下游 allows to call, of the corp that made the chain.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/95633>
    POST "/cgi-bin/corpgroup/rule/get_rule_info" [repeatable];
    pub struct Get -> Found {
        /// The chain.
        chain_id: ChainId,
        /// The rule.
        rule_id: ChainRuleId,
    }
}

response! {
    /// A rule.
    pub struct Found {
        /// The rule.
        rule_info: Rule,
    }
}

structure! {
    /// Who of the corp above is seen by whom below.
    pub struct Rule {
        /// Who is seen.
        owner_corp_range: OwnerRange,
        /// Who sees them.
        member_corp_range: MemberRange,
    }
}

// Near those who may fill a form in (`wedoc::form::FillRange`), whose families share nothing else.
structure! {
    /// People of the corp above. Members or departments are needed, one of the two at least.
    pub struct OwnerRange {
        /// Members.
        userids: Option<Vec<UserId>>,
        /// Departments.
        departmentids: Option<Vec<DepartmentId>>,
    }
}

structure! {
    /// Corps below. Groups or corps are needed, one of the two at least.
    pub struct MemberRange {
        /// Groups of corps.
        groupids: Option<Vec<ChainGroupId>>,
        /// Corps.
        corpids: Option<Vec<CorpId>>,
    }
}

endpoint! {
    /// Adds a rule (新增对接规则).
    ///
    /// Token: an own app that 上下游 allows to call, of the corp that made the chain; the people and corps of the rule
    /// must be visible to it. At most 1 000 calls a day, with those of [`Modify`].
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/95634>
    POST "/cgi-bin/corpgroup/rule/add_rule";
    pub struct Add -> Added {
        /// The chain.
        chain_id: ChainId,
        /// The rule.
        rule_info: Rule,
    }
}

response! {
    /// The new rule.
    pub struct Added {
        /// Its id.
        rule_id: ChainRuleId,
    }
}

endpoint! {
    /// Replaces a rule (更新对接规则).
    ///
    /// Token: an own app that 上下游 allows to call, of the corp that made the chain; the people and corps of the rule
    /// must be visible to it. At most 1 000 calls a day, with those of [`Add`].
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/95635>
    POST "/cgi-bin/corpgroup/rule/modify_rule" [repeatable];
    pub struct Modify -> Empty {
        /// The chain.
        chain_id: ChainId,
        /// The rule to replace.
        rule_id: ChainRuleId,
        /// What it is replaced by.
        rule_info: Rule,
    }
}
