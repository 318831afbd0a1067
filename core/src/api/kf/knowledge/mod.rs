//! 机器人管理: the questions that the assistant knows, in groups. Own apps only.

pub mod group;
pub mod intent;
