//! 文档内容存档: the documents of archived members, and their export.
//!
//! Token: see [`archive`](crate::api::archive). Only documents that more than one member of the corp has. At most ten calls of a
//! corp at the same time.

use crate::endpoint::{Job, TaskStatus};
use crate::types::{DocId, JobId, Timestamp, UserId};

endpoint! {
    /// Begins to export a document (创建导出任务).
    ///
    /// Token: an own app that 文件内容存档 lets call ([`doc`](self)). At most ten calls of a corp at the same time.
    /// [`GetExportResult`] tells how it went, until ten minutes after the end.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/101689>
    POST "/cgi-bin/security/doc/export";
    pub struct Export -> Job {
        /// The document.
        docid: DocId,
        /// The form: which ones there are depends on the kind of document.
        export_format: Format,
    }
}

open_enum! {
    /// The form a document is exported in (导出格式).
    pub enum Format: str {
        /// For documents of text.
        Docx = "docx",
        /// For documents of text and slides.
        Pdf = "pdf",
        /// For spreadsheets and smart sheets.
        Xlsx = "xlsx",
        /// For mind maps.
        Xmind = "xmind",
        /// For slides.
        Pptx = "pptx",
    }
}

endpoint! {
    /// Asks how an export went (查询导出结果).
    ///
    /// Token: an own app that 文件内容存档 lets call ([`doc`](self)). At most ten calls of a corp at the same time.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/101690>
    POST "/cgi-bin/security/doc/get_export_result" [repeatable];
    pub struct GetExportResult -> Exported {
        /// The job.
        jobid: JobId,
    }
}

response! {
    /// How an export went.
    pub struct Exported {
        /// How far it is.
        status: TaskStatus,
        /// Where the result can be downloaded, valid for 30 minutes; none before the end.
        download_url: Option<String>,
    }
}

endpoint! {
    /// Lists the documents that an archived member owns (获取成员文档列表).
    ///
    /// Token: an own app that 文件内容存档 lets call ([`doc`](self)). At most ten calls of a corp at the same time.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/101704>
    POST "/cgi-bin/security/doc/list" [repeatable];
    pub struct List -> Documents {
        /// Changed since when.
        start_time: Timestamp,
        /// Changed until when.
        end_time: Timestamp,
        /// The member.
        userid: UserId,
        /// Whether it is one who has left the corp; not unless set.
        is_resigned: Option<bool> as Bit,
        /// Which kind of documents.
        doc_type: Kind,
        /// Where the page before ended.
        cursor: Option<String>,
        /// How many documents to a page at most, 1 to 100; 100 unless set.
        limit: Option<u32>,
    }
}

open_enum! {
    /// What a document is (文档类型). The page's example has a 1 besides, which nothing explains.
    pub enum Kind: i64 {
        /// A document of text (文档).
        Document = 3,
        /// A spreadsheet (表格).
        Spreadsheet = 4,
        /// Slides (幻灯片).
        Slides = 6,
        /// A mind map (思维导图).
        MindMap = 7,
        /// A smart sheet (智能表格).
        Smartsheet = 10,
    }
}

response! {
    /// A page of documents.
    pub struct Documents {
        /// Whether there are more.
        has_more: bool,
        /// Where the next page begins.
        next_cursor: String,
        /// The documents.
        doc_list: Vec<Document>,
    }
}

response! {
    /// A document.
    pub struct Document {
        /// Its id.
        docid: DocId,
        /// Its title.
        doc_name: String,
        /// The member who owns it.
        userid: UserId,
        /// What it is.
        doc_type: Kind,
        /// When it was created.
        create_time: Timestamp,
        /// When it was last changed.
        modify_time: Timestamp,
        /// Where it can be read, where WeCom tells.
        url: Option<String>,
    }
}

by_cursor! { List: Documents { doc_list: Document } while has_more }
