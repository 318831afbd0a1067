//! What stands in a field.

use crate::types::MediaId;

number_ids! {
    /// A field of staff records (`fieldid`, 字段 ID); the same in all corps for those that WeCom made, for example 11004.
    FieldId;
}

tagged! {
    /// What stands in a field. A field that was not found, or holds nothing, is [`Other`](Value::Other).
    pub enum Value by "value_type" {
        /// Text (字符串).
        Text(String) = 1 in "value_string",
        /// A number of 64 bits, not negative (64位非负整数); a time, in seconds since 1970, in fields of [`FieldType::Time`](super::FieldType::Time).
        Uint64(u64) = 2 in "value_uint64",
        /// A number of 32 bits, not negative (32位非负整数); an option's id in fields of
        /// [`FieldType::Choice`](super::FieldType::Choice).
        Uint32(u32) = 3 in "value_uint32",
        /// A number of 64 bits (64位整数); a time, in seconds since 1970, which may be before.
        Int64(i64) = 4 in "value_int64",
        /// A telephone number (电话号码).
        Mobile(Mobile) = 5 in "value_mobile",
        /// Files (文件).
        File(Files) = 6 in "value_file",
    }
}

open_enum! {
    /// What can stand in a field (字段值类型).
    pub enum ValueType: i64 {
        /// Text (字符串).
        Text = 1,
        /// A number of 64 bits, not negative (64位非负整数).
        Uint64 = 2,
        /// A number of 32 bits, not negative (32位非负整数).
        Uint32 = 3,
        /// A number of 64 bits (64位整数).
        Int64 = 4,
        /// A telephone number (电话号码).
        Mobile = 5,
        /// Files (文件).
        File = 6,
    }
}

structure! {
    /// A telephone number.
    pub struct Mobile {
        /// The country's prefix.
        value_country_code: String,
        /// The number; an empty one clears the field.
        value_mobile: String,
    }
}

structure! {
    /// Files.
    pub struct Files {
        /// The files, to be fetched as temporary media.
        media_id: Vec<MediaId>,
    }
}

open_enum! {
    /// A group of fields that may stand in a record several times (可重复字段组).
    pub enum GroupType: i64 {
        /// Schools (教育经历).
        Education = 1,
        /// Earlier work (工作经历).
        Work = 2,
        /// Family (家庭成员).
        Family = 3,
        /// Whom to call in need (紧急联系人).
        Emergency = 4,
        /// Contracts (合同信息).
        Contract = 5,
    }
}

open_enum! {
    /// How it went with one field or group (结果).
    pub enum Outcome: i64 {
        /// Well (成功).
        Success = 1,
        /// Not well (失败).
        Failure = 2,
        /// There is no such field, or no such copy of its group (未找到的字段id/字段下标).
        NotFound = 3,
        /// A field that must be filled was not, or was cleared (必填字段未填写/被清空); updates only.
        Missing = 4,
        /// Fields of this type cannot be read, or written (不支持的字段类型).
        Unsupported = 5,
    }
}
