//! What a rule allows.

use super::super::field::FieldType;
use crate::types::{FieldId, SheetId};

structure! {
    /// What a rule allows on one sheet.
    pub struct SheetPriv {
        /// The sheet.
        sheet_id: SheetId,
        // The official table calls it a string, its examples have numbers.
        /// How much.
        access: Access = "priv",
        /// Whether records may be added, for [`Access::Edit`].
        can_insert_record: Option<bool>,
        /// Whether records may be deleted, for [`Access::Edit`].
        can_delete_record: Option<bool>,
        /// Whether views may be added, changed and deleted.
        can_create_modify_delete_view: Option<bool>,
        /// On which fields.
        field_priv: Option<FieldPriv>,
        /// On which records; needed for [`Access::Edit`] and [`Access::View`].
        record_priv: Option<RecordPriv>,
        /// Whether all of this is dropped, so that the sheet is as it was at first.
        clear: Option<bool>,
    }
}

open_enum! {
    /// How much a rule allows on a sheet (子表权限).
    pub enum Access: i64 {
        /// All (全部权限).
        All = 1,
        /// To edit (可编辑).
        Edit = 2,
        /// To look (仅浏览).
        View = 3,
        /// Nothing (无权限).
        Nothing = 4,
    }
}

structure! {
    /// On which fields a rule allows something.
    pub struct FieldPriv {
        /// On all or on some.
        field_range_type: FieldRange,
        /// What on which field, for [`FieldRange::Each`].
        field_rule_list: Vec<FieldRule>,
        /// What on all other fields, later ones too. Needed in the rule for everybody, not taken in the others.
        field_default_rule: Option<FieldRights>,
    }
}

open_enum! {
    /// On which fields a rule allows something.
    pub enum FieldRange: i64 {
        /// On all (所有字段).
        All = 1,
        /// On each its own (部分字段).
        Each = 2,
    }
}

structure! {
    /// What a rule allows on one field.
    pub struct FieldRule {
        /// The field.
        field_id: FieldId,
        /// Its kind. The official table calls it required, the example there does without.
        field_type: Option<FieldType>,
        /// Whether it may be changed.
        can_edit: bool,
        /// Whether it may be filled in for a new record.
        can_insert: bool,
        /// Whether it may be seen.
        can_view: bool,
    }
}

structure! {
    /// What a rule allows on fields that it does not name.
    pub struct FieldRights {
        /// Whether they may be changed.
        can_edit: bool,
        /// Whether they may be filled in for a new record.
        can_insert: bool,
        /// Whether they may be seen.
        can_view: bool,
    }
}

structure! {
    /// On which records a rule allows something.
    pub struct RecordPriv {
        /// On all, or on those that fulfil conditions.
        record_range_type: RecordRange,
        /// The conditions.
        record_rule_list: Option<Vec<RecordRule>>,
        /// What is kept from the others. The official table calls it required, the examples there do without.
        other_priv: Option<Beyond>,
    }
}

open_enum! {
    /// On which records a rule allows something.
    pub enum RecordRange: i64 {
        /// On all (全部记录).
        All = 1,
        /// On those that fulfil one condition (满足任意条件的记录).
        AnyRule = 2,
        /// On those that fulfil all conditions (满足全部条件的记录).
        AllRules = 3,
    }
}

structure! {
    /// A condition on records.
    pub struct RecordRule {
        /// A field of members or options; `CREATED_USER` for who made the record.
        field_id: FieldId,
        /// The field's kind; none for `CREATED_USER`.
        field_type: Option<FieldType>,
        /// What must hold.
        oper_type: Test,
        /// The options, by id; for fields of options.
        value: Option<Vec<String>>,
    }
}

open_enum! {
    /// What must hold of a field (逻辑判断类型).
    pub enum Test: i64 {
        /// Who looks is among the members (包含自己).
        ContainsSelf = 1,
        /// Contains (包含).
        Contains = 2,
        /// Does not contain (不包含).
        DoesNotContain = 3,
        /// Equal (等于).
        Is = 4,
        /// Not equal (不等于).
        IsNot = 5,
        /// Empty (为空).
        IsEmpty = 6,
        /// Not empty (非空).
        IsNotEmpty = 7,
    }
}

open_enum! {
    /// What is kept from records that do not fulfil the conditions.
    pub enum Beyond: i64 {
        /// They cannot be changed (不可编辑).
        NoEdit = 1,
        /// They cannot be seen (不可查看).
        NoView = 2,
    }
}
