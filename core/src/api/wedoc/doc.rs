//! 管理文档: making, naming, deleting and sharing documents.

use crate::api::limits::{Checked, letters, wide};
use crate::endpoint::Empty;
use crate::types::{DocId, FileId, FormId, SpaceId, Timestamp, UserId};

open_enum! {
    /// What kind of document (文档类型).
    pub enum DocType: i64 {
        /// A text (文档).
        Document = 3,
        /// A sheet (表格).
        Spreadsheet = 4,
        /// A smart sheet (智能表格).
        SmartSheet = 10,
        /// A smart document (智能文档).
        SmartDoc = 11,
    }
}

endpoint! {
    /// Makes a document (新建文档).
    ///
    /// Token: an app that 文档 lets call ([`wedoc`](crate::api::wedoc)). For forms there is
    /// [`form::Create`](crate::api::wedoc::form::Create).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/97460>
    POST "/cgi-bin/wedoc/create_doc" [check];
    pub struct Create -> Created {
        /// The space where it is put; needs `fatherid`.
        spaceid: Option<SpaceId>,
        /// The folder where it is put; for the root folder the space's id.
        fatherid: Option<FileId>,
        /// What kind of document.
        doc_type: DocType,
        /// Name, at most 255 characters; WeCom would cut a longer one.
        doc_name: String,
        /// Who manages it.
        admin_users: Option<Vec<UserId>>,
    }
}

impl Create {
    fn check(&self) -> Checked {
        letters("doc_name", &self.doc_name, 255)
    }
}

response! {
    /// The new document.
    pub struct Created {
        /// Its id. WeCom tells it here and nowhere else: keep it.
        docid: DocId,
        /// Where it is opened.
        url: String,
    }
}

endpoint! {
    /// Renames a document or a form (重命名文档).
    ///
    /// Token: an app that 文档 lets call ([`wedoc`](crate::api::wedoc)); the app that made it. One of `docid` and
    /// `formid` is needed, not both.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/97736>
    POST "/cgi-bin/wedoc/rename_doc" [repeatable, check];
    pub struct Rename -> Empty {
        /// The document.
        docid: Option<DocId>,
        /// Or the form.
        formid: Option<FormId>,
        /// The new name, at most 255 characters, of which Chinese ones count as two; WeCom would cut a longer one.
        new_name: String,
    }
}

impl Rename {
    fn check(&self) -> Checked {
        wide("new_name", &self.new_name, 255)
    }
}

endpoint! {
    /// Deletes a document or a form (删除文档).
    ///
    /// Token: an app that 文档 lets call ([`wedoc`](crate::api::wedoc)); the app that made it. One of `docid` and
    /// `formid` is needed, not both.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/97735>
    POST "/cgi-bin/wedoc/del_doc";
    pub struct Delete -> Empty {
        /// The document.
        docid: Option<DocId>,
        /// Or the form.
        formid: Option<FormId>,
    }
}

endpoint! {
    /// Reads a document's name, kind and times (获取文档基础信息).
    ///
    /// Token: an app that 文档 lets call ([`wedoc`](crate::api::wedoc)).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/97734>
    POST "/cgi-bin/wedoc/get_doc_base_info" [repeatable];
    pub struct GetBaseInfo -> BaseInfo {
        /// The document.
        docid: DocId,
    }
}

response! {
    /// What is known about a document.
    pub struct BaseInfo {
        /// The document.
        doc_base_info: Doc,
    }
}

response! {
    /// A document.
    pub struct Doc {
        /// Its id.
        docid: DocId,
        /// What kind of document.
        doc_type: DocType,
        /// Its name.
        doc_name: String,
        /// When it was made.
        create_time: Timestamp,
        /// When it was last changed.
        modify_time: Timestamp,
    }
}

endpoint! {
    /// Gets a link by which a document or a form is shared (分享文档).
    ///
    /// Token: an app that 文档 lets call ([`wedoc`](crate::api::wedoc)); the app that made it. One of `docid` and
    /// `formid` is needed, not both.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/97733>
    POST "/cgi-bin/wedoc/doc_share" [repeatable];
    pub struct Share -> Shared {
        /// The document.
        docid: Option<DocId>,
        /// Or the form.
        formid: Option<FormId>,
    }
}

response! {
    /// A link to a document.
    pub struct Shared {
        /// The link.
        share_url: String,
    }
}
