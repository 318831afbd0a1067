//! 读取学生或家长: one of them.

use crate::api::school::StudentOrParentId;
use crate::types::{DepartmentId, ExternalUserId, ParentUserId, StudentUserId};

endpoint! {
    /// Reads a student or a parent (读取学生或家长).
    ///
    /// Token: an app on any of the lists of 家校沟通, see [`school`](crate::api::school).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/92337>
    GET "/cgi-bin/school/user/get";
    pub struct Get -> Found {
        /// The student's or the parent's id, case-insensitive, 1 to 64 bytes.
        userid: StudentOrParentId,
    }
}

response! {
    /// A student or a parent.
    pub struct Found {
        /// Which of the two.
        kind: UserKind = "user_type",
        /// The student.
        student: Option<Student>,
        /// Or the parent.
        parent: Option<Parent>,
    }
}

open_enum! {
    /// Whether somebody is a student or a parent (用户类型).
    pub enum UserKind: i64 {
        /// A student (学生).
        Student = 1,
        /// A parent (家长).
        Parent = 2,
    }
}

response! {
    /// A student with their parents.
    pub struct Student {
        /// The student's id.
        student_userid: StudentUserId,
        /// Name.
        name: String,
        /// Classes, at most 20.
        department: Vec<DepartmentId>,
        /// The parents.
        parents: Vec<Guardian>,
    }
}

response! {
    /// A student's parent.
    pub struct Guardian {
        /// The parent's id.
        parent_userid: ParentUserId,
        /// What the parent is to the student, in words.
        relation: String,
        /// Mobile number; not for third-party apps, for customised ones where the administrator allows it.
        mobile: Option<String>,
        /// Whether the parent follows the school's notices (学校通知).
        is_subscribe: bool as Bit,
        /// The parent as an external contact; only where they follow. The same in all schools that a provider serves.
        external_userid: Option<ExternalUserId>,
    }
}

response! {
    /// A parent with their children.
    pub struct Parent {
        /// The parent's id.
        parent_userid: ParentUserId,
        /// Mobile number; not for third-party apps, for customised ones where the administrator allows it.
        mobile: Option<String>,
        /// Whether the parent follows the school's notices (学校通知).
        is_subscribe: bool as Bit,
        /// The parent as an external contact; only where they follow. The same in all schools that a provider serves.
        external_userid: Option<ExternalUserId>,
        /// The children.
        children: Vec<Child>,
    }
}

response! {
    /// A parent's child.
    pub struct Child {
        /// The student.
        student_userid: StudentUserId,
        /// What the parent is to the child, in words.
        relation: String,
        /// Name; only in [`ListParent`](super::ListParent).
        name: Option<String>,
    }
}
