//! 下载文件: where a file's bytes are.

use crate::types::{DriveDownload, FileId, Secret};

endpoint! {
    /// Tells where a file can be downloaded (下载文件).
    ///
    /// Only files that were uploaded, no folders or documents. The file is named by its id or by a ticket, one of the two:
    /// [`Download::of`], [`Download::picked`].
    ///
    /// Token: an app that 微盘 lets call ([`wedrive`](crate::api::wedrive)).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/97881>
    POST "/cgi-bin/wedrive/file_download" [repeatable];
    pub struct Download -> DriveDownload {
        /// The file.
        fileid: Option<FileId>,
        /// Or what the picker of the JS-SDK (微盘和文件选择器) answered as `selectedTicket`.
        selected_ticket: Option<Secret>,
    }
}

impl Download {
    /// A file whose id is known.
    pub fn of(file: impl Into<FileId>) -> Download {
        Download::new().fileid(file)
    }

    /// A file that a member has picked.
    pub fn picked(ticket: impl Into<Secret>) -> Download {
        Download::new().selected_ticket(ticket)
    }
}
