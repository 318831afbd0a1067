//! 打卡: records, reports, rules, shifts.
