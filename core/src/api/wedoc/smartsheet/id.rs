//! Ids within a smart sheet.

text_ids! {
    /// A field, that is a column, of a sheet (`field_id`, 字段 ID).
    FieldId;
    /// A group of fields (`field_group_id`, 编组 ID).
    FieldGroupId;
    /// A record, that is a row, of a sheet (`record_id`, 记录 ID).
    RecordId;
    /// An option of a field that is chosen from (`id`, 选项 ID).
    ChoiceId;
}

number_ids! {
    /// A rule about who may see and change what (`rule_id`, 权限规则 ID).
    RuleId;
}
