//! 获取文件权限信息: who may do what with a file.

use super::super::{Auth, Grant};
use crate::types::{FileId, Watermark};

endpoint! {
    /// Reads who may do what with a file (获取文件权限信息).
    ///
    /// Token: an app that 微盘 lets call ([`wedrive`](crate::api::wedrive)).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/97891>
    POST "/cgi-bin/wedrive/get_file_permission" [repeatable];
    pub struct GetPermission -> Permission {
        /// The file.
        fileid: FileId,
    }
}

response! {
    /// Who may do what with a file.
    pub struct Permission {
        /// With whom it is shared.
        share_range: ShareRange,
        /// What holds for it.
        secure_setting: Security,
        /// What comes from the folder it stands in.
        inherit_father_auth: Inherited,
        // In the page's table only, without a form; its neighbours have this one.
        /// Who is granted a folder or a document.
        member_list: Vec<Grant>,
        /// For documents: who is granted the folder they stand in, and others who are authorised.
        file_member_list: Vec<Grant>,
        /// The departments with which it is shared.
        co_auth_list: Vec<Grant>,
        /// The watermark.
        watermark: Option<Watermark>,
    }
}

response! {
    /// With whom a file is shared.
    pub struct ShareRange {
        /// Whether with everybody in the corp.
        enable_corp_internal: bool,
        /// What these may do.
        corp_internal_auth: Auth,
        /// Whether an administrator has to let each of them in.
        corp_internal_approve_only_by_admin: Option<bool>,
        /// Whether with people outside the corp.
        enable_corp_external: bool,
        /// What these may do.
        corp_external_auth: Auth,
        /// Whether an administrator has to let each of them in.
        corp_external_approve_only_by_admin: Option<bool>,
    }
}

response! {
    /// What holds for a file.
    pub struct Security {
        /// Whether those who only look at it may copy it (只读备份).
        enable_readonly_copy: bool,
        /// Whether only administrators change it.
        modify_only_by_admin: bool,
        /// Whether those who only look at it may comment (只读评论).
        enable_readonly_comment: bool,
        /// Whether it must not be shared with people outside the corp.
        ban_share_external: bool,
    }
}

response! {
    /// What comes from the folder that a file stands in.
    pub struct Inherited {
        /// Who is granted that folder.
        auth_list: Vec<Grant>,
        /// Whether the file takes it over.
        inherit: bool,
    }
}
