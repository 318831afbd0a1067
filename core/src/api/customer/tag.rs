//! 管理企业标签, 编辑客户企业标签: the corp's tags of customers.
//!
//! An app changes and deletes only tags that it made itself. A corp has at most 10 000 tags, those of rule sets
//! ([`strategy_tag`](super::strategy_tag)) included.

use crate::api::limits::{Checked, given, letters};
use crate::endpoint::Empty;
use crate::types::{AgentId, ExternalTagGroupId, ExternalTagId, ExternalUserId, TagOrGroupId, Timestamp, UserId};

endpoint! {
    /// Lists tags in their groups (获取企业标签库).
    ///
    /// Token: an app for customer contact. All tags are listed where neither tags nor groups are given; tags are ignored
    /// where groups are given.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/92117>
    POST "/cgi-bin/externalcontact/get_corp_tag_list" [repeatable];
    pub struct List -> TagGroups {
        /// Tags.
        tag_id: Option<Vec<ExternalTagId>>,
        /// Groups, with all their tags.
        group_id: Option<Vec<ExternalTagGroupId>>,
    }
}

response! {
    /// Tags in their groups.
    pub struct TagGroups {
        /// The groups.
        tag_group: Vec<TagGroup>,
    }
}

response! {
    /// A group of tags.
    pub struct TagGroup {
        /// The id.
        group_id: ExternalTagGroupId,
        /// The name.
        group_name: String,
        /// When it was made.
        create_time: Timestamp,
        /// Place among the groups, greater ones first, 0 to 4 294 967 295.
        order: i64,
        /// Whether it is deleted; told only where tags were asked for.
        deleted: Option<bool>,
        /// The tags.
        tag: Vec<Tag>,
    }
}

response! {
    /// A tag.
    pub struct Tag {
        /// The id.
        id: ExternalTagId,
        /// The name.
        name: String,
        /// When it was made.
        create_time: Timestamp,
        /// Place among the tags of the group, greater ones first, 0 to 4 294 967 295.
        order: i64,
        /// Whether it is deleted; told only where tags or groups were asked for.
        deleted: Option<bool>,
    }
}

endpoint! {
    /// Makes tags, in a new group or in one that is there (添加企业客户标签).
    ///
    /// Token: an app for customer contact with the right to manage tags.
    ///
    /// Give `group_id` to add to that group (its name and place are ignored then), `group_name` for a group of that name,
    /// which is made where there is none. There are no empty groups; of tags with the same name one is made.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/92117>
    POST "/cgi-bin/externalcontact/add_corp_tag" [check];
    pub struct Add -> Added {
        /// The group.
        group_id: Option<ExternalTagGroupId>,
        /// The group's name, at most 30 characters.
        group_name: Option<String>,
        /// The group's place among the groups, greater ones first, 0 to 4 294 967 295.
        order: Option<i64>,
        /// The new tags.
        tag: Vec<NewTag>,
        /// The app; only for old suites of several apps.
        agentid: Option<AgentId>,
    }
}

impl Add {
    fn check(&self) -> Checked {
        check_names(&self.group_name, &self.tag)
    }
}

/// That the names of a group and of its tags fit.
pub(super) fn check_names(group: &Option<String>, tags: &[NewTag]) -> Checked {
    letters("group_name", given(group), 30)?;
    tags.iter().try_for_each(|tag| letters("tag.name", &tag.name, 30))
}

structure! {
    /// A tag to be made.
    pub struct NewTag {
        /// The name, at most 30 characters.
        name: String,
        /// Place among the tags of the group, greater ones first, 0 to 4 294 967 295.
        order: Option<i64>,
    }
}

response! {
    /// The group with the new tags.
    pub struct Added {
        /// The group.
        tag_group: TagGroup,
    }
}

endpoint! {
    /// Renames or moves a tag or a group (编辑企业客户标签).
    ///
    /// Token: the app that made it. Names must not be taken: a group's in the corp, a tag's in its group.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/92117>
    POST "/cgi-bin/externalcontact/edit_corp_tag" [repeatable, check];
    pub struct Edit -> Empty {
        /// The tag's id, or the group's.
        id: TagOrGroupId,
        /// The new name, at most 30 characters.
        name: Option<String>,
        /// The new place, greater ones first, 0 to 4 294 967 295.
        order: Option<i64>,
        /// The app; only for old suites of several apps.
        agentid: Option<AgentId>,
    }
}

impl Edit {
    fn check(&self) -> Checked {
        letters("name", given(&self.name), 30)
    }
}

endpoint! {
    /// Deletes tags and whole groups (删除企业客户标签).
    ///
    /// Token: the app that made them. Tags or groups are needed. A group goes with its last tag.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/92117>
    POST "/cgi-bin/externalcontact/del_corp_tag";
    pub struct Delete -> Empty {
        /// Tags.
        tag_id: Option<Vec<ExternalTagId>>,
        /// Groups, with all their tags.
        group_id: Option<Vec<ExternalTagGroupId>>,
        /// The app; only for old suites of several apps.
        agentid: Option<AgentId>,
    }
}

endpoint! {
    /// Puts tags on a customer for a member, and takes others off (编辑客户企业标签).
    ///
    /// Token: an app for customer contact that sees the member, who must follow the customer. A member puts at most 3 000
    /// tags on a customer. Tags of a rule set take the app that made it, and a member whom it holds.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/92118>
    POST "/cgi-bin/externalcontact/mark_tag" [repeatable];
    pub struct Mark -> Empty {
        /// The member.
        userid: UserId,
        /// The customer.
        external_userid: ExternalUserId,
        /// Tags to put on.
        add_tag: Option<Vec<ExternalTagId>>,
        /// Tags to take off.
        remove_tag: Option<Vec<ExternalTagId>>,
    }
}
