//! 获取员工字段配置: which fields a corp's staff records have.

use super::{FieldId, ValueType};

number_ids! {
    /// A group of fields of staff records (`group_id`, 字段组 ID).
    FieldGroupId;
    /// An option of a field of staff records (`id`, 选项 ID), which stands in the record as a number.
    FieldOptionId;
}

endpoint! {
    /// Lists the fields of the corp's staff records (获取员工字段配置).
    ///
    /// Token: an own app that 人事助手 lets call ([`hr`](super)).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/99131>
    GET "/cgi-bin/hr/get_fields";
    pub struct GetFields -> FieldGroups {}
}

response! {
    /// The fields, in groups.
    pub struct FieldGroups {
        /// The groups.
        group_list: Vec<FieldGroup>,
    }
}

response! {
    /// A group of fields.
    pub struct FieldGroup {
        /// Its number.
        group_id: FieldGroupId,
        /// Its name, for example 个人信息.
        group_name: String,
        /// Its fields.
        field_list: Vec<Field>,
    }
}

response! {
    /// A field.
    pub struct Field {
        /// Its number.
        fieldid: FieldId,
        /// Its name.
        field_name: String,
        /// How it is filled in.
        field_type: FieldType,
        /// What stands in it.
        value_type: ValueType,
        /// Whether it must be filled in.
        is_must: bool,
        /// The options of a choice.
        option_list: Vec<FieldOption>,
    }
}

open_enum! {
    /// How a field is filled in (字段类型).
    pub enum FieldType: i64 {
        /// With text or a telephone number (文本类型).
        Text = 1,
        /// With one of several options (选项类型).
        Choice = 2,
        /// With a time (时间类型).
        Time = 3,
        /// With pictures (图片类型).
        Image = 4,
        /// With one file (单个文件类型).
        File = 5,
        /// With several files (多个文件类型).
        Files = 6,
    }
}

response! {
    /// An option of a choice.
    pub struct FieldOption {
        /// Its number, which stands in the record.
        id: FieldOptionId,
        /// Its text.
        value: String,
    }
}
