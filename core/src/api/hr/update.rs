//! 更新员工花名册信息: changes of a member's staff record.

use super::{FieldId, Files, GroupType, Mobile, Outcome};
use crate::error::InvalidArgument;
use crate::types::UserId;

endpoint! {
    /// Changes a member's staff record (更新员工花名册信息).
    ///
    /// Token: an own app that 人事助手 lets call ([`hr`](super)). The member must be in the app's visible range. Something
    /// to update, remove or insert is needed. Age (11006), years of work (11012) and status (12004) cannot be written.
    /// The answer tells how each change went: the call as a whole may succeed although some failed.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/99133>
    POST "/cgi-bin/hr/update_staff_info" [check];
    pub struct UpdateStaffInfo -> UpdateResults {
        /// The member.
        userid: UserId,
        /// Fields to fill or clear.
        update_items: Option<Vec<FieldUpdate>>,
        /// Copies of groups to take out.
        remove_items: Option<Vec<GroupRemoval>>,
        /// Copies of groups to add.
        insert_items: Option<Vec<GroupInsertion>>,
    }
}

impl UpdateStaffInfo {
    fn check(&self) -> Result<(), InvalidArgument> {
        let none = self.update_items.as_ref().is_none_or(Vec::is_empty)
            && self.remove_items.as_ref().is_none_or(Vec::is_empty)
            && self.insert_items.as_ref().is_none_or(Vec::is_empty);
        if none {
            return Err(InvalidArgument::new("update_items", "is empty, as are remove_items and insert_items"));
        }
        Ok(())
    }
}

structure! {
    /// A field to fill, with the one value that suits its type; without any it is cleared.
    pub struct FieldUpdate {
        /// The field.
        fieldid: FieldId,
        /// In which copy of its group; 0 for other fields, and ignored in an insertion.
        sub_idx: Option<u32>,
        /// Text.
        value_string: Option<String>,
        /// A number of 64 bits, not negative.
        value_uint64: Option<u64>,
        /// A number of 32 bits, not negative; an option's id.
        value_uint32: Option<u32>,
        /// A number of 64 bits.
        value_int64: Option<i64>,
        /// A number of 32 bits; no type of value that the page lists has it.
        value_int32: Option<i32>,
        /// A telephone number.
        value_mobile: Option<Mobile>,
        /// Files; the page does not list them among what can be written.
        value_file: Option<Files>,
    }
}

structure! {
    /// A copy of a group to take out.
    pub struct GroupRemoval {
        /// The group.
        group_type: GroupType,
        /// Which copy.
        sub_idx: u32,
    }
}

structure! {
    /// A copy of a group to add.
    pub struct GroupInsertion {
        /// The group.
        group_type: GroupType,
        /// Its fields; those that the group does not have are passed over.
        item: Option<Vec<FieldUpdate>>,
    }
}

response! {
    /// How each change went.
    pub struct UpdateResults {
        /// Of the fields.
        update_results: Vec<UpdateResult>,
        /// Of the copies that were to be taken out.
        remove_results: Vec<RemoveResult>,
        /// Of the copies that were to be added, under the name of the official example; [`UpdateResults::inserted`] looks under
        /// both.
        insert_result: Vec<InsertResult>,
        /// The same under the name of the official table.
        insert_results: Vec<InsertResult>,
    }
}

impl UpdateResults {
    /// How it went with the copies that were to be added, under whichever name it came.
    pub fn inserted(&self) -> &[InsertResult] {
        if self.insert_results.is_empty() { &self.insert_result } else { &self.insert_results }
    }
}

response! {
    /// How it went with a field.
    pub struct UpdateResult {
        /// The field.
        fieldid: FieldId,
        /// In which copy of its group.
        sub_idx: u32,
        /// How it went.
        result: Outcome,
    }
}

response! {
    /// How it went with a copy that was to be taken out.
    pub struct RemoveResult {
        /// The group.
        group_type: GroupType,
        /// Which copy.
        sub_idx: u32,
        /// How it went.
        result: Outcome,
    }
}

response! {
    /// How it went with a copy that was to be added.
    pub struct InsertResult {
        /// The group.
        group_type: GroupType,
        /// Where it stood in `insert_items`.
        idx: i64,
        /// How it went.
        result: Outcome,
    }
}
