//! 客户朋友圈: moments that members show to their customers.

pub mod outcome;
pub mod publish;
pub mod record;
pub mod strategy;

text_ids! {
    /// A moment (`moment_id`, 朋友圈 ID).
    MomentId;
}
