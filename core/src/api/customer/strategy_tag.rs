//! 管理企业规则组下的客户标签: tags that only the members of a rule set may use.
//!
//! An app sees and changes only what it made itself.

use super::tag::{NewTag, Tag, check_names};
use crate::api::limits::{Checked, given, letters};
use crate::endpoint::Empty;
use crate::types::{CustomerStrategyId, ExternalTagGroupId, ExternalTagId, TagOrGroupId, Timestamp};

endpoint! {
    /// Lists a rule set's tags in their groups (获取指定规则组下的企业客户标签).
    ///
    /// Token: an app for customer contact with the right to manage rule sets. All tags are listed where neither tags nor
    /// groups are given; tags are ignored where groups are given.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/94882>
    POST "/cgi-bin/externalcontact/get_strategy_tag_list" [repeatable];
    pub struct List -> StrategyTagGroups {
        /// The rule set.
        strategy_id: Option<CustomerStrategyId>,
        /// Tags.
        tag_id: Option<Vec<ExternalTagId>>,
        /// Groups, with all their tags.
        group_id: Option<Vec<ExternalTagGroupId>>,
    }
}

response! {
    /// A rule set's tags in their groups.
    pub struct StrategyTagGroups {
        /// The groups.
        tag_group: Vec<StrategyTagGroup>,
    }
}

response! {
    /// A group of a rule set's tags.
    pub struct StrategyTagGroup {
        /// The id.
        group_id: ExternalTagGroupId,
        /// The name.
        group_name: String,
        /// When it was made.
        create_time: Timestamp,
        /// Place among the groups, greater ones first, 0 to 4 294 967 295.
        order: i64,
        /// The rule set; absent from what [`Add`] answers.
        strategy_id: Option<CustomerStrategyId>,
        /// The tags; these never tell whether they are deleted.
        tag: Vec<Tag>,
    }
}

endpoint! {
    /// Makes tags for a rule set (为指定规则组创建企业客户标签).
    ///
    /// Token: the app that made the rule set, which must be one of the first level.
    ///
    /// Give `group_id` to add to that group (its name and place are ignored then), `group_name` for a group of that name,
    /// which is made where the rule set has none. There are no empty groups; of tags with the same name one is made.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/94882>
    POST "/cgi-bin/externalcontact/add_strategy_tag" [check];
    pub struct Add -> Added {
        /// The rule set.
        strategy_id: CustomerStrategyId,
        /// The group.
        group_id: Option<ExternalTagGroupId>,
        /// The group's name, at most 30 characters.
        group_name: Option<String>,
        /// The group's place among the groups, greater ones first, 0 to 4 294 967 295.
        order: Option<i64>,
        /// The new tags.
        tag: Vec<NewTag>,
    }
}

impl Add {
    fn check(&self) -> Checked {
        check_names(&self.group_name, &self.tag)
    }
}

response! {
    /// The group with the new tags.
    pub struct Added {
        /// The group.
        tag_group: StrategyTagGroup,
    }
}

endpoint! {
    /// Renames or moves a rule set's tag or group (编辑指定规则组下的企业客户标签).
    ///
    /// Token: the app that made it. Neither can be given to another rule set.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/94882>
    POST "/cgi-bin/externalcontact/edit_strategy_tag" [repeatable, check];
    pub struct Edit -> Empty {
        /// The tag's id, or the group's.
        id: TagOrGroupId,
        /// The new name, at most 30 characters.
        name: Option<String>,
        /// The new place, greater ones first, 0 to 4 294 967 295.
        order: Option<i64>,
    }
}

impl Edit {
    fn check(&self) -> Checked {
        letters("name", given(&self.name), 30)
    }
}

endpoint! {
    /// Deletes a rule set's tags and whole groups (删除指定规则组下的企业客户标签).
    ///
    /// Token: the app that made them. Tags or groups are needed. A group goes with its last tag.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/94882>
    POST "/cgi-bin/externalcontact/del_strategy_tag";
    pub struct Delete -> Empty {
        /// Tags.
        tag_id: Option<Vec<ExternalTagId>>,
        /// Groups, with all their tags.
        group_id: Option<Vec<ExternalTagGroupId>>,
    }
}
