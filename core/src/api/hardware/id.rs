//! Ids of devices and of what is done with them.

text_ids! {
    /// A device's serial number (`device_sn`, 设备 SN), the only one in the world: digits and letters, at most 128, in which
    /// upper and lower case are the same.
    DeviceSn;
    /// A model of devices (`model_id`, 设备型号 ID).
    ModelId;
    /// What WeCom asked a device to do (`oper_id`), as the callback named it.
    OperationId;
    /// A rule for doors (`rule_id`, 门禁规则).
    AccessRuleId;
}
