//! 获取员工花名册信息: a member's staff record.

use super::{FieldId, Outcome, Value};
use crate::types::UserId;

endpoint! {
    /// Reads a member's staff record, or some fields of it (获取员工花名册信息).
    ///
    /// Token: an own app that 人事助手 lets call ([`hr`](super)). The member must be in the app's visible range.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/99132>
    POST "/cgi-bin/hr/get_staff_info" [repeatable];
    pub struct GetStaffInfo -> StaffInfo {
        /// The member.
        userid: UserId,
        /// Whether to read all fields.
        get_all: Option<bool>,
        /// Which fields to read; needed unless all are, ignored where all are.
        fieldids: Option<Vec<FieldRef>>,
    }
}

structure! {
    /// A field to read.
    pub struct FieldRef {
        /// The field.
        fieldid: FieldId,
        /// In which copy of its group, for groups that may stand several times; 0 unless set.
        sub_idx: Option<u32>,
    }
}

response! {
    /// A staff record, as far as it was asked for.
    pub struct StaffInfo {
        /// The fields, under the name of the official page; [`StaffInfo::fields`] looks under both.
        field_info: Vec<StaffField>,
        /// The same under a name that other clients have seen.
        // The official page says `field_info`, a library that is built against the live interface says `fieldinfo`.
        fieldinfo: Vec<StaffField>,
    }
}

impl StaffInfo {
    /// The fields, under whichever name they came.
    pub fn fields(&self) -> &[StaffField] {
        if self.field_info.is_empty() { &self.fieldinfo } else { &self.field_info }
    }
}

response! {
    /// A field of a staff record.
    pub struct StaffField {
        /// The field.
        fieldid: FieldId,
        /// In which copy of its group.
        sub_idx: u32,
        /// Whether it could be read.
        result: Outcome,
        /// What stands in it.
        ..value: Value,
        /// A number of 32 bits; no type of value that the page lists has it.
        value_int32: Option<i32>,
    }
}
