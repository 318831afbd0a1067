//! Ids of the check-in application.

number_ids! {
    /// A check-in rule's id (`groupid`, 打卡规则 ID).
    RuleId;
    /// A shift's id in its rule (`schedule_id`, 班次 ID); 0 is the free day (休息).
    ShiftId;
    /// A span of working hours in its rule or shift (`time_id`, `timeline_id`, 时段 ID), 1 to 99 998 in a rule.
    HoursId;
}
