//! Members and departments, and what they may do with a space or a file.

use crate::types::{DepartmentId, GranteeKind, UserId};

structure! {
    /// What a member or a department may do: [`Grant::member`], [`Grant::department`].
    pub struct Grant {
        /// Whether it is a member or a department; for files WeCom announces that it will drop this.
        kind: GranteeKind = "type",
        /// The member.
        userid: Option<UserId>,
        /// Or the department, 0 to 4 294 967 295.
        departmentid: Option<DepartmentId>,
        /// What they may do.
        auth: Auth,
    }
}

impl Grant {
    /// For a member.
    pub fn member(userid: impl Into<UserId>, auth: Auth) -> Grant {
        Grant::new(GranteeKind::User, auth).userid(userid)
    }

    /// For a department. Departments cannot administrate a space.
    pub fn department(id: impl Into<DepartmentId>, auth: Auth) -> Grant {
        Grant::new(GranteeKind::Department, auth).departmentid(id)
    }
}

open_enum! {
    /// What somebody may do (成员权限). Which of these are possible depends on the endpoint.
    pub enum Auth: i64 {
        /// Look at and download (仅下载, 仅浏览).
        Download = 1,
        /// Edit (可编辑).
        Edit = 2,
        /// Look at and no more (仅预览); only corps with the professional drive (专业版) can grant it.
        Preview = 4,
        /// Upload and download (可上传下载).
        UploadDownload = 5,
        /// Administrate the app's space (应用空间管理员): members only, at most three in a space.
        Admin = 7,
        /// What an administrator has put together (自定义权限).
        Custom = 200,
        /// Nothing, or nothing before somebody approves (无权限或需要审批).
        None = 255,
    }
}
