//! 企业客户标签事件: the corp's tags for customers.

use crate::types::{CustomerStrategyId, ExternalTagGroupId, ExternalTagId, TagOrGroupId};

response! {
    /// A tag or a group of tags was made, changed, deleted (企业客户标签创建事件, 变更事件, 删除事件), or the order of tags
    /// changed (企业客户标签重排事件).
    ///
    /// Names and order the tag library tells. With a group go its tags, of which no event tells. After a change of order,
    /// fetch the order of all tags anew.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/92130>
    pub struct ChangeTag {
        /// What happened.
        change_type: Change = "ChangeType",
        /// The tag or group: see [`tag`](ChangeTag::tag) and [`group`](ChangeTag::group). Empty where the order of all groups
        /// changed.
        id: TagOrGroupId = "Id",
        /// Which of the two it is; a change of order does not say.
        tag_type: Option<TagType> = "TagType",
        /// The set of rules that it belongs to; told to the app 客户联系 only, for a change of order also to others.
        /// A number as far as is known, though its page shows text: see [`strategy`](ChangeTag::strategy).
        strategy_id: String = "StrategyId",
    }
}

impl ChangeTag {
    /// The set of rules as the endpoints name it; none where there is none, or it is no number.
    pub fn strategy(&self) -> Option<CustomerStrategyId> {
        self.strategy_id.trim().parse().ok().map(CustomerStrategyId)
    }

    /// The tag, if it is about one.
    pub fn tag(&self) -> Option<ExternalTagId> {
        (self.tag_type == Some(TagType::Tag)).then(|| self.id.as_str().into())
    }

    /// The group, if it is about one; that whose tags are in another order, too.
    pub fn group(&self) -> Option<ExternalTagGroupId> {
        let order = self.tag_type.is_none() && self.change_type == Change::Shuffle && !self.id.is_empty();
        (order || self.tag_type == Some(TagType::Group)).then(|| self.id.as_str().into())
    }
}

open_enum! {
    /// What happened to a tag (变更类型).
    pub enum Change: str {
        /// Made (创建).
        Create = "create",
        /// Changed (变更).
        Update = "update",
        /// Deleted (删除).
        Delete = "delete",
        /// Put in another order (重排).
        Shuffle = "shuffle",
    }
}

open_enum! {
    /// A tag or a group of tags (标签类型).
    pub enum TagType: str {
        /// A tag (标签).
        Tag = "tag",
        /// A group (标签组).
        Group = "tag_group",
    }
}
