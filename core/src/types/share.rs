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

open_enum! {
    /// How close the marks of a watermark are to each other (水印密度, 水印类型).
    pub enum WatermarkMargin: i64 {
        /// Far apart (稀疏, 低密度).
        Loose = 1,
        /// Close together (紧密, 高密度).
        Tight = 2,
    }
}
