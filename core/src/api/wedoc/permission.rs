//! 设置文档权限: who may see and change a document.

use crate::api::limits::{Checked, at_most};
use crate::endpoint::Empty;
use crate::types::{DepartmentId, DocId, GranteeKind, TmpExternalUserId, UserId, Watermark};

endpoint! {
    /// Reads who may see and change a document (获取文档权限信息).
    ///
    /// Token: an app that 文档 lets call ([`wedoc`](crate::api::wedoc)); the app that made it.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/97461>
    POST "/cgi-bin/wedoc/doc_get_auth" [repeatable];
    pub struct GetAuth -> DocAuth {
        /// The document.
        docid: DocId,
    }
}

response! {
    /// Who may see and change a document.
    pub struct DocAuth {
        /// Who may open it by its link.
        access_rule: AccessRule,
        /// What those may do who only read.
        secure_setting: SecureSetting,
        /// Whom it was given to; users only.
        doc_member_list: Vec<Member>,
        /// Departments whose members may open it; departments only.
        co_auth_list: Vec<Member>,
    }
}

response! {
    /// Who may open a document by its link.
    pub struct AccessRule {
        /// Whether members may.
        enable_corp_internal: bool,
        /// What members may do who open it: read, or read and write.
        corp_internal_auth: Auth,
        /// Whether an administrator must let members in; always so where members may not open it.
        corp_internal_approve_only_by_admin: Option<bool>,
        /// Whether people outside the corp may.
        enable_corp_external: bool,
        /// What people outside the corp may do who open it: read, or read and write.
        corp_external_auth: Auth,
        /// Whether an administrator must let people outside the corp in; always so where they may not open it although sharing
        /// outside is not forbidden.
        corp_external_approve_only_by_admin: Option<bool>,
        /// Whether sharing it outside the corp is forbidden.
        ban_share_external: bool,
    }
}

open_enum! {
    /// What somebody may do with a document (权限).
    pub enum Auth: i64 {
        /// Read (只读).
        Read = 1,
        /// Read and write (读写).
        Write = 2,
        /// Manage (管理员).
        Manage = 7,
    }
}

response! {
    /// What those may do who only read.
    pub struct SecureSetting {
        /// Whether they may export, copy and print.
        enable_readonly_copy: bool,
        /// Whether they may comment.
        enable_readonly_comment: bool,
        /// The watermark; none where there is none.
        watermark: Option<Watermark>,
    }
}

structure! {
    /// Somebody who may see a document.
    pub struct Member {
        /// Whether a user or a department.
        kind: GranteeKind = "type",
        /// The member.
        userid: Option<UserId>,
        /// Or the user outside the corp; the id of one and the same user differs from document to document.
        tmp_external_userid: Option<TmpExternalUserId>,
        /// Or the department.
        departmentid: Option<DepartmentId>,
        /// What they may do; needed unless they are taken off.
        auth: Option<Auth>,
    }
}

endpoint! {
    /// Sets who may open a document by its link (修改文档加入规则).
    ///
    /// Token: an app that 文档 lets call ([`wedoc`](crate::api::wedoc)); the app that made it. What is not set stays.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/97778>
    POST "/cgi-bin/wedoc/mod_doc_join_rule" [repeatable];
    pub struct ModJoinRule -> Empty {
        /// The document.
        docid: DocId,
        /// Whether members may open it.
        enable_corp_internal: Option<bool>,
        /// What members may do who open it: read, or read and write.
        corp_internal_auth: Option<Auth>,
        /// Whether an administrator must let members in; the document needs one first. Cannot be false where members may not
        /// open it.
        corp_internal_approve_only_by_admin: Option<bool>,
        /// Whether people outside the corp may open it.
        enable_corp_external: Option<bool>,
        /// What people outside the corp may do who open it: read, or read and write.
        corp_external_auth: Option<Auth>,
        /// Whether an administrator must let people outside the corp in; the document needs one first. Cannot be false where
        /// they may not open it although sharing outside is not forbidden.
        corp_external_approve_only_by_admin: Option<bool>,
        /// Whether sharing it outside the corp is forbidden.
        ban_share_external: Option<bool>,
        /// Whether `co_auth_list` takes the place of the departments that were there.
        update_co_auth_list: Option<bool>,
        /// Departments whose members may open it, to read, or to read and write; an empty list takes all off.
        co_auth_list: Option<Vec<Member>>,
    }
}

endpoint! {
    /// Gives a document to users, changes what they may do, takes it from them (修改文档成员与权限).
    ///
    /// Token: an app that 文档 lets call ([`wedoc`](crate::api::wedoc)); the app that made it. Users only, no
    /// departments.
    ///
    /// Fails with 640056 where one who is to be taken off is not there.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/97781>
    POST "/cgi-bin/wedoc/mod_doc_member" [repeatable_if(only_updates), check];
    pub struct ModMember -> Empty {
        /// The document.
        docid: DocId,
        /// Whom it is given to, with what they may do; at most 100.
        update_file_member_list: Option<Vec<Member>>,
        /// Whom it is taken from; at most 100.
        del_file_member_list: Option<Vec<Member>>,
    }
}

impl ModMember {
    fn check(&self) -> Checked {
        at_most("update_file_member_list", &self.update_file_member_list, 100)?;
        at_most("del_file_member_list", &self.del_file_member_list, 100)
    }

    fn only_updates(&self) -> bool {
        self.del_file_member_list.as_ref().is_none_or(Vec::is_empty)
    }
}

endpoint! {
    /// Sets what those may do who only read, and the watermark (修改文档安全设置).
    ///
    /// Token: an app that 文档 lets call ([`wedoc`](crate::api::wedoc)); the app that made it. What is not set stays. The
    /// path is spelled as WeCom spells it.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/97782>
    POST "/cgi-bin/wedoc/mod_doc_safty_setting" [repeatable];
    pub struct ModSafetySetting -> Empty {
        /// The document.
        docid: DocId,
        /// Whether they may copy and download.
        enable_readonly_copy: Option<bool>,
        // The page no longer has this: it says that administrators of the document set it by hand.
        /// Whether they may comment; not in documents that were made by API unless an administrator of the document allows it.
        enable_readonly_comment: Option<bool>,
        /// The watermark.
        watermark: Option<Watermark>,
    }
}
