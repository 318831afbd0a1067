//! 管理智能文档内容: what a smart document (智能文档) holds, and its published form.
//!
//! A smart document holds pages, which form a tree; a page holds blocks, which do, too. Tables of data (数据表) belong to the
//! document as a whole.

pub mod block;
mod code_language;
mod export;
pub mod page;
pub mod props;
mod publish;
pub mod smartsheet;

pub use code_language::CodeLanguage;
pub use export::{ExportKind, ExportTask, Exported, GetExportResult, TaskBegun};
pub use publish::{CancelPublish, Publish, PublishRange, PublishSetting, Published};

text_ids! {
    /// A page's id within its document (`page_id`).
    PageId;
    /// A block's id within its document.
    BlockId;
    /// An export's id (`task_id`).
    ExportTaskId;
}
