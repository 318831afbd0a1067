//! 人事助手: staff records.
