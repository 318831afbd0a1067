//! 人事助手 花名册: the staff records that a corp keeps in WeCom, beside the address book.
//!
//! A record is a list of fields, by number ([`GetFields`] tells which there are). Five groups of fields may stand in it several
//! times ([`GroupType`]): there `sub_idx` says in which copy of the group a field stands.
//!
//! Token: an own app that 人事助手 lists among those that may call.

mod fields;
mod staff;
mod update;
mod value;

pub use fields::{Field, FieldGroup, FieldGroupId, FieldGroups, FieldOption, FieldOptionId, FieldType, GetFields};
pub use staff::{FieldRef, GetStaffInfo, StaffField, StaffInfo};
pub use update::{
    FieldUpdate, GroupInsertion, GroupRemoval, InsertResult, RemoveResult, UpdateResult, UpdateResults, UpdateStaffInfo,
};
pub use value::{FieldId, Files, GroupType, Mobile, Outcome, Value, ValueType};

catalogue! {
    "hr" => GetFields, GetStaffInfo, UpdateStaffInfo,
}

#[cfg(test)]
mod tests;
