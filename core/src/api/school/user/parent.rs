//! 创建, 删除, 更新家长, one by one and in batches: parents.

use super::{Kinship, ParentOutcomes};
use crate::api::limits::{Checked, bytes, count};
use crate::endpoint::Empty;
use crate::types::ParentUserId;

endpoint! {
    /// Creates a parent (创建家长).
    ///
    /// Token: an app that may edit the school's contacts.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/92331>
    POST "/cgi-bin/school/user/create_parent" [check];
    pub struct Create -> Empty {
        /// The parent's id, at most 64 bytes.
        parent_userid: ParentUserId,
        /// Mobile number.
        mobile: String,
        /// The children, at most 10.
        children: Vec<Kinship>,
        /// Whether to invite them, which only verified schools can; they are invited unless set.
        to_invite: Option<bool>,
    }
}

impl Create {
    fn check(&self) -> Checked {
        bytes("parent_userid", self.parent_userid.as_str(), 64)?;
        children(["children", "children.relation"], &self.children)
    }
}

fn children(fields: [&'static str; 2], children: &[Kinship]) -> Checked {
    count(fields[0], children.len(), 0..=10)?;
    children.iter().try_for_each(|child| bytes(fields[1], &child.relation, 32))
}

endpoint! {
    /// Deletes a parent (删除家长).
    ///
    /// Token: an app that may edit the school's contacts.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/92332>
    GET "/cgi-bin/school/user/delete_parent" [once];
    pub struct Delete -> Empty {
        /// The parent.
        userid: ParentUserId,
    }
}

endpoint! {
    /// Changes a parent (更新家长).
    ///
    /// Token: an app that may edit the school's contacts. What is not set stays. Repeatable unless it gives a new id.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/92333>
    POST "/cgi-bin/school/user/update_parent" [repeatable_if(keeps_id), check];
    pub struct Update -> Empty {
        /// The parent.
        parent_userid: ParentUserId,
        /// The new id, at most 64 bytes; can be changed once.
        new_parent_userid: Option<ParentUserId>,
        /// Mobile number.
        mobile: Option<String>,
        /// All of the children, at most 10; those not named are no more this parent's. An empty list changes nothing.
        children: Option<Vec<Kinship>>,
    }
}

impl Update {
    fn keeps_id(&self) -> bool {
        self.new_parent_userid.is_none()
    }

    fn check(&self) -> Checked {
        new_id("new_parent_userid", &self.new_parent_userid)?;
        children(["children", "children.relation"], self.children.as_deref().unwrap_or_default())
    }
}

fn new_id(field: &'static str, id: &Option<ParentUserId>) -> Checked {
    bytes(field, id.as_ref().map_or("", ParentUserId::as_str), 64)
}

endpoint! {
    /// Creates several parents (批量创建家长).
    ///
    /// Token: an app that may edit the school's contacts. Refused as soon as one fails, see [`user`](super).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/92334>
    POST "/cgi-bin/school/user/batch_create_parent" [check];
    pub struct BatchCreate -> ParentOutcomes {
        /// The parents, at most 100.
        parents: Vec<NewParent>,
    }
}

structure! {
    /// A parent to be created.
    pub struct NewParent {
        /// The parent's id, at most 64 bytes.
        parent_userid: ParentUserId,
        /// Mobile number.
        mobile: String,
        /// The children, at most 10.
        children: Vec<Kinship>,
        /// Whether to invite them, which only verified schools can; they are invited unless set.
        to_invite: Option<bool>,
    }
}

impl BatchCreate {
    fn check(&self) -> Checked {
        count("parents", self.parents.len(), 0..=100)?;
        self.parents.iter().try_for_each(|parent| {
            bytes("parents.parent_userid", parent.parent_userid.as_str(), 64)?;
            children(["parents.children", "parents.children.relation"], &parent.children)
        })
    }
}

endpoint! {
    /// Deletes several parents (批量删除家长).
    ///
    /// Token: an app that may edit the school's contacts. Refused as soon as one fails, see [`user`](super).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/92335>
    POST "/cgi-bin/school/user/batch_delete_parent" [check];
    pub struct BatchDelete -> ParentOutcomes {
        /// The parents, at most 100.
        useridlist: Vec<ParentUserId>,
    }
}

impl BatchDelete {
    fn check(&self) -> Checked {
        count("useridlist", self.useridlist.len(), 0..=100)
    }
}

endpoint! {
    /// Changes several parents (批量更新家长).
    ///
    /// Token: an app that may edit the school's contacts. What is not set stays. Refused as soon as one fails, see
    /// [`user`](super). Repeatable unless it gives new ids.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/92336>
    POST "/cgi-bin/school/user/batch_update_parent" [repeatable_if(keeps_ids), check];
    pub struct BatchUpdate -> ParentOutcomes {
        /// The parents, at most 100.
        parents: Vec<ChangedParent>,
    }
}

structure! {
    /// A parent to be changed.
    pub struct ChangedParent {
        /// The parent.
        parent_userid: ParentUserId,
        /// The new id, at most 64 bytes; can be changed once.
        new_parent_userid: Option<ParentUserId>,
        /// Mobile number.
        mobile: Option<String>,
        /// All of the children, at most 10; those not named are no more this parent's. An empty list changes nothing.
        children: Option<Vec<Kinship>>,
    }
}

impl BatchUpdate {
    fn keeps_ids(&self) -> bool {
        self.parents.iter().all(|parent| parent.new_parent_userid.is_none())
    }

    fn check(&self) -> Checked {
        count("parents", self.parents.len(), 0..=100)?;
        self.parents.iter().try_for_each(|parent| {
            new_id("parents.new_parent_userid", &parent.new_parent_userid)?;
            let fields = ["parents.children", "parents.children.relation"];
            children(fields, parent.children.as_deref().unwrap_or_default())
        })
    }
}
