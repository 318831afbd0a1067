//! 新增成员, 删除成员: who is granted a file.

use super::super::Grant;
use crate::endpoint::Empty;
use crate::types::{FileId, Grantee};

endpoint! {
    /// Grants members and departments a file (新增成员).
    ///
    /// WeCom announces that it will take no departments here any more.
    ///
    /// Token: an app that 微盘 lets call ([`wedrive`](crate::api::wedrive)).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/93658>
    POST "/cgi-bin/wedrive/file_acl_add" [repeatable];
    pub struct Add -> Empty {
        /// The file.
        fileid: FileId,
        /// Who; they may look at it and download it ([`Auth::Download`](super::super::Auth::Download)), no more.
        auth_info: Vec<Grant>,
    }
}

endpoint! {
    /// Takes a file from members and departments (删除成员).
    ///
    /// WeCom announces that it will take no departments here any more.
    ///
    /// Token: an app that 微盘 lets call ([`wedrive`](crate::api::wedrive)).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/97888>
    POST "/cgi-bin/wedrive/file_acl_del";
    pub struct Delete -> Empty {
        /// The file.
        fileid: FileId,
        /// Who.
        auth_info: Vec<Grantee>,
    }
}
