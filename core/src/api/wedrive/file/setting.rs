//! 分享设置, 获取分享链接, 修改文件安全设置: with whom a file is shared, and its watermark.

use super::super::Auth;
use crate::endpoint::Empty;
use crate::types::{FileId, Watermark};

endpoint! {
    /// Sets with whom a file is shared (分享设置).
    ///
    /// Token: an app that 微盘 lets call ([`wedrive`](crate::api::wedrive)).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/97889>
    POST "/cgi-bin/wedrive/file_setting" [repeatable];
    pub struct Setting -> Empty {
        /// The file.
        fileid: FileId,
        /// With whom.
        auth_scope: Scope,
        /// What they may do: download, or for files that were uploaded (and corps with the professional drive) only look. It stays
        /// as it is unless set.
        auth: Option<Auth>,
    }
}

open_enum! {
    /// With whom a file is shared (权限范围).
    pub enum Scope: i64 {
        /// Those who are named (指定人).
        Named = 1,
        /// Everybody in the corp (企业内).
        Corp = 2,
        /// People outside the corp, too (企业外).
        External = 3,
        /// Everybody in the corp whom an administrator lets in (企业内需管理员审批); only where there is an administrator.
        CorpApproved = 4,
        /// People outside the corp whom an administrator lets in (企业外需管理员审批); only where there is an administrator.
        ExternalApproved = 5,
    }
}

endpoint! {
    /// Makes a link to a file (获取分享链接).
    ///
    /// Token: an app that 微盘 lets call ([`wedrive`](crate::api::wedrive)).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/97890>
    POST "/cgi-bin/wedrive/file_share" [repeatable];
    pub struct Share -> Shared {
        /// The file.
        fileid: FileId,
    }
}

response! {
    /// A way to a file.
    pub struct Shared {
        /// The link.
        share_url: String,
    }
}

endpoint! {
    /// Sets a document's watermark (修改文件安全设置).
    ///
    /// Only for online documents. What is not set stays.
    ///
    /// Token: an app that 微盘 lets call ([`wedrive`](crate::api::wedrive)).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/97892>
    POST "/cgi-bin/wedrive/file_secure_setting" [repeatable];
    pub struct SecureSetting -> Empty {
        /// The document.
        fileid: FileId,
        /// The watermark.
        watermark: Option<Watermark>,
    }
}
