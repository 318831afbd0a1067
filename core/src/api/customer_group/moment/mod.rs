//! 客户朋友圈: moments that members show to their customers.

pub mod outcome;
pub mod publish;
pub mod record;
pub mod strategy;
