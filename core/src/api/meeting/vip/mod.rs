//! 高级功能账号管理: which members have the advanced functions of meetings.
//!
//! Token: an app of the corp's own that the administrator lists under 协作 – 会议 – API (可调用接口的应用), for members it sees.
//! Apps of providers may not call.

mod batch;
mod list;

pub use batch::{BatchAddJobResult, BatchDelJobResult, SubmitBatchAddJob, SubmitBatchDelJob};
pub use list::List;

catalogue! { "meeting::vip" =>
    SubmitBatchAddJob, BatchAddJobResult, SubmitBatchDelJob, BatchDelJobResult, List,
}

#[cfg(test)]
mod tests;
