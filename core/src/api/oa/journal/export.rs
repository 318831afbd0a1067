//! 导出汇报文档, 下载微盘文件: documents and files of journals.

use super::JournalId;
use crate::endpoint::Job;
use crate::types::{DocId, DriveDownload, FileId, JobId};

endpoint! {
    /// Begins to export a document that is part of a journal (导出汇报文档).
    ///
    /// Token: an own app that 汇报 lets call ([`oa`](crate::api::oa)). [`GetExportDocResult`] has the outcome.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/96108>
    POST "/cgi-bin/oa/journal/export_doc";
    pub struct ExportDoc -> Job {
        /// The journal.
        journaluuid: JournalId,
        /// The document.
        docid: DocId,
    }
}

endpoint! {
    /// Reads how an export goes (查询导出任务).
    ///
    /// Token: the app that began it.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/96108>
    POST "/cgi-bin/oa/journal/get_export_doc_result" [repeatable];
    pub struct GetExportDocResult -> ExportResult {
        /// The export.
        jobid: JobId,
    }
}

response! {
    /// How an export goes.
    pub struct ExportResult {
        /// How far it is.
        status: ExportStatus,
        /// Where the document can be fetched, when it is done.
        url: Option<String>,
    }
}

open_enum! {
    /// How far an export is (任务状态).
    pub enum ExportStatus: i64 {
        /// Begun.
        Started = 0,
        /// Going on.
        Running = 1,
        /// Done.
        Done = 2,
    }
}

endpoint! {
    /// Tells where a file on WeDrive that is part of a journal can be fetched (下载微盘文件).
    ///
    /// Token: an own app that 汇报 lets call ([`oa`](crate::api::oa)).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/98021>
    POST "/cgi-bin/oa/journal/download_wedrive_file" [repeatable];
    pub struct DownloadWedriveFile -> DriveDownload {
        /// The journal.
        journaluuid: JournalId,
        /// The file.
        fileid: FileId,
    }
}
