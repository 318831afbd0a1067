//! 机器人管理: the questions that the assistant knows, in groups. Own apps only.

pub mod group;
pub mod intent;

text_ids! {
    /// A group of questions (`group_id`, 分组 ID).
    GroupId;
    /// A question that the assistant knows (`intent_id`, 问答 ID).
    IntentId;
}
