//! Ids within a smart sheet.

text_ids! {
    /// A group of fields (`field_group_id`, 编组 ID).
    FieldGroupId;
    /// An option of a field that is chosen from (`id`, 选项 ID).
    ChoiceId;
    /// A colour of a view with its condition (`id`, 填色条件 ID).
    ColorConditionId;
}

number_ids! {
    /// A rule about who may see and change what (`rule_id`, 权限规则 ID).
    RuleId;
}
