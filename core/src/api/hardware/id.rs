//! Ids of devices and of what is done with them.

text_ids! {
    /// What WeCom asked a device to do (`oper_id`), as the callback named it.
    OperationId;
    /// A rule for doors (`rule_id`, 门禁规则).
    AccessRuleId;
}
