//! 导出内容块: a smart document as text.

use super::{ExportTaskId, PageId};
use crate::types::DocId;

endpoint! {
    /// Begins to export a smart document as text (提交导出任务).
    ///
    /// Token: an app that 文档 lets call ([`wedoc`](crate::api::wedoc)). Ask with [`GetExportResult`] until it is done.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/101627>
    POST "/cgi-bin/wedoc/smartdoc/export_task";
    pub struct ExportTask -> TaskBegun {
        /// The document.
        docid: DocId,
        /// In which form.
        content_type: ExportKind,
        /// The page that is exported with all that it holds; the whole document unless set.
        page_id: Option<PageId>,
        // In the page's example only.
        /// The document's address, as the official page's example has it; its table does not.
        url: Option<String>,
    }
}

open_enum! {
    /// In which form a document is exported (内容格式类型).
    pub enum ExportKind: i64 {
        /// Markdown.
        Markdown = 1,
    }
}

response! {
    /// An export that began.
    pub struct TaskBegun {
        /// Its id.
        task_id: ExportTaskId,
    }
}

endpoint! {
    /// Reads what an export came to (查询任务结果).
    ///
    /// Token: an app that 文档 lets call ([`wedoc`](crate::api::wedoc)).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/101627>
    POST "/cgi-bin/wedoc/smartdoc/get_export_result" [repeatable];
    pub struct GetExportResult -> Exported {
        /// The export.
        task_id: ExportTaskId,
    }
}

response! {
    /// What an export came to.
    pub struct Exported {
        /// Whether it is done.
        task_done: bool,
        /// The document's text, once it is done.
        content: Option<String>,
    }
}
