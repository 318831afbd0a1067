//! 添加编组, 更新编组, 删除编组, 获取编组: groups of fields. A field is in one group at most.

use super::{FieldGroupId, next_offset};
use crate::api::limits::{Checked, at_most};
use crate::endpoint::{Empty, Paginated};
use crate::types::{DocId, FieldId, SheetId};

endpoint! {
    /// Adds a group (添加编组).
    ///
    /// Token: an app that 文档 lets call ([`smartsheet`](super)). At most 150 groups in a sheet.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/101100>
    POST "/cgi-bin/wedoc/smartsheet/add_field_group" [check];
    pub struct Add -> Changed {
        /// The document.
        docid: DocId,
        /// The sheet.
        sheet_id: SheetId,
        /// Its name, which no other group has.
        name: String,
        /// Its fields, at most 150.
        children: Option<Vec<Child>>,
    }
}

impl Add {
    fn check(&self) -> Checked {
        at_most("children", &self.children, 150)
    }
}

structure! {
    /// A field of a group.
    pub struct Child {
        /// The field.
        field_id: FieldId,
    }
}

impl From<FieldId> for Child {
    fn from(field: FieldId) -> Child {
        Child::new(field)
    }
}

impl From<&str> for Child {
    fn from(field: &str) -> Child {
        Child::new(field)
    }
}

response! {
    /// A group that was added or changed.
    pub struct Changed {
        /// The group.
        field_group: FieldGroup,
    }
}

response! {
    /// A group of fields.
    pub struct FieldGroup {
        /// Its id.
        field_group_id: FieldGroupId,
        /// Its name.
        name: String,
        /// Its fields.
        children: Vec<Child>,
    }
}

endpoint! {
    /// Changes a group's name or fields (更新编组).
    ///
    /// Token: an app that 文档 lets call ([`smartsheet`](super)).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/101101>
    POST "/cgi-bin/wedoc/smartsheet/update_field_group" [repeatable, check];
    pub struct Update -> Changed {
        /// The document.
        docid: DocId,
        /// The sheet.
        sheet_id: SheetId,
        /// The group.
        field_group_id: FieldGroupId,
        /// Its new name, which no other group has.
        name: Option<String>,
        /// Its new fields, at most 150.
        children: Option<Vec<Child>>,
    }
}

impl Update {
    fn check(&self) -> Checked {
        at_most("children", &self.children, 150)
    }
}

endpoint! {
    /// Deletes groups (删除编组).
    ///
    /// Token: an app that 文档 lets call ([`smartsheet`](super)).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/101102>
    POST "/cgi-bin/wedoc/smartsheet/delete_field_groups";
    pub struct Delete -> Empty {
        /// The document.
        docid: DocId,
        /// The sheet.
        sheet_id: SheetId,
        /// The groups.
        field_group_ids: Vec<FieldGroupId>,
    }
}

endpoint! {
    /// Lists the groups of a sheet (获取编组).
    ///
    /// Token: an app that 文档 lets call ([`smartsheet`](super)).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/101103>
    POST "/cgi-bin/wedoc/smartsheet/get_field_groups" [repeatable];
    pub struct Get -> FieldGroups {
        /// The document.
        docid: DocId,
        /// The sheet.
        sheet_id: SheetId,
        /// How many groups to pass over; 0 unless set.
        offset: Option<u32>,
        /// How many groups to a page.
        limit: Option<u32>,
    }
}

response! {
    /// A page of groups.
    pub struct FieldGroups {
        /// How many groups there are.
        total: u32,
        /// Whether there are more pages.
        has_more: bool,
        /// Where the next page begins.
        next: Option<u32>,
        /// The groups.
        field_groups: Vec<FieldGroup>,
    }
}

impl Paginated for Get {
    type Item = FieldGroup;

    fn items(page: &mut FieldGroups) -> Vec<FieldGroup> {
        std::mem::take(&mut page.field_groups)
    }

    fn after(&self, page: &FieldGroups) -> Option<Self> {
        let next = next_offset(self.offset, page.field_groups.len(), page.has_more, page.next)?;
        Some(self.clone().offset(next))
    }
}
