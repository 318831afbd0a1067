//! 文档, 微盘: with whom documents and files are shared.

use super::{DepartmentId, UserId};

structure! {
    /// A member or a department: [`Grantee::member`], [`Grantee::department`].
    pub struct Grantee {
        /// Whether it is a member or a department.
        kind: GranteeKind = "type",
        /// The member.
        userid: Option<UserId>,
        /// Or the department, 0 to 4 294 967 295.
        departmentid: Option<DepartmentId>,
    }
}

impl Grantee {
    /// A member.
    pub fn member(userid: impl Into<UserId>) -> Grantee {
        Grantee::new(GranteeKind::User).userid(userid)
    }

    /// A department.
    pub fn department(id: impl Into<DepartmentId>) -> Grantee {
        Grantee::new(GranteeKind::Department).departmentid(id)
    }
}

open_enum! {
    /// To whom something is granted (成员类型, 成员种类).
    pub enum GranteeKind: i64 {
        /// A user: a member, of documents also one from outside (用户, 个人).
        User = 1,
        /// A department (部门).
        Department = 2,
    }
}

structure! {
    /// A watermark (水印). What is not set stays as it is.
    pub struct Watermark {
        /// Its text.
        text: Option<String>,
        /// How close the marks are to each other.
        margin_type: Option<WatermarkMargin>,
        /// Whether it shows the name of whoever looks (访问者); the only one that files other than documents have.
        show_visitor_name: Option<bool>,
        /// Whether it shows `text`.
        show_text: Option<bool>,
        /// Whether the corp's administrators force it; files of the drive only.
        force_by_admin: Option<bool>,
        /// Whether the space's administrators force it; files of the drive only.
        force_by_space_admin: Option<bool>,
    }
}

open_enum! {
    /// How close the marks of a watermark are to each other (水印密度, 水印类型).
    pub enum WatermarkMargin: i64 {
        /// Far apart (稀疏, 低密度).
        Loose = 1,
        /// Close together (紧密, 高密度).
        Tight = 2,
    }
}

open_enum! {
    /// Whether a question, an option or a file is still there (状态, 文件状态).
    pub enum Existence: i64 {
        /// It is (正常).
        Normal = 1,
        /// It was deleted (被删除, 删除).
        Deleted = 2,
    }
}
