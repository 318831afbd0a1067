//! 知识库分组管理: the groups of questions.

use crate::api::kf::knowledge::GroupId;
use crate::api::limits::{Checked, letters};
use crate::endpoint::Empty;

endpoint! {
    /// Creates a group (添加分组).
    ///
    /// Token: an own app that 微信客服 lists among those that may call; no provider's. At most 100 groups, each with a name
    /// of its own.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/95971>
    POST "/cgi-bin/kf/knowledge/add_group" [check];
    pub struct Add -> Added {
        /// Name, at most 12 characters.
        name: String,
    }
}

impl Add {
    fn check(&self) -> Checked {
        letters("name", &self.name, 12)
    }
}

response! {
    /// The new group.
    pub struct Added {
        /// Its id.
        group_id: GroupId,
    }
}

endpoint! {
    /// Deletes a group (删除分组).
    ///
    /// Token: an own app that 微信客服 lists among those that may call; no provider's. The group that is there by default
    /// stays.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/95971>
    POST "/cgi-bin/kf/knowledge/del_group";
    pub struct Delete -> Empty {
        /// The group.
        group_id: GroupId,
    }
}

endpoint! {
    /// Renames a group (修改分组).
    ///
    /// Token: an own app that 微信客服 lists among those that may call; no provider's. Each group has a name of its own;
    /// the one that is there by default keeps its name.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/95971>
    POST "/cgi-bin/kf/knowledge/mod_group" [repeatable, check];
    pub struct Update -> Empty {
        /// The group.
        group_id: GroupId,
        /// Name, at most 12 characters.
        name: String,
    }
}

impl Update {
    fn check(&self) -> Checked {
        letters("name", &self.name, 12)
    }
}

endpoint! {
    /// Lists the groups (获取分组列表).
    ///
    /// Token: an own app that 微信客服 lists among those that may call; no provider's.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/95971>
    POST "/cgi-bin/kf/knowledge/list_group" [repeatable];
    pub struct List -> Groups {
        /// The `next_cursor` of the page before; the first page has none.
        cursor: Option<String>,
        /// How many groups to a page, at most 1 000; 500 unless set.
        limit: Option<u32>,
        /// This group only.
        group_id: Option<GroupId>,
    }
}

response! {
    /// A page of groups.
    pub struct Groups {
        /// The groups.
        group_list: Vec<Group>,
        /// Whether there are more.
        has_more: bool as Bit,
        /// Where the next page begins.
        next_cursor: String,
    }
}

response! {
    /// A group of questions.
    pub struct Group {
        /// Its id.
        group_id: GroupId,
        /// Its name.
        name: String,
        /// Whether it is the one that is there by default, which can neither be changed nor deleted.
        is_default: bool as Bit,
    }
}

by_cursor! { List: Groups { group_list: Group } while has_more }
