//! 获取部门学生详情, 获取部门家长详情: the students of a class, and their parents.

use super::{Parent, Student};
use crate::types::DepartmentId;

endpoint! {
    /// Lists a department's students with their parents (获取部门学生详情).
    ///
    /// Token: an app on any of the lists of 家校沟通, see [`school`](crate::api::school). Only of the department itself: for
    /// those below it, go down with [`department::List`](crate::api::school::department::List).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/92338>
    GET "/cgi-bin/school/user/list";
    pub struct List -> Students {
        /// The department.
        department_id: DepartmentId,
        /// Whether those below it count, too, which the official page no longer has.
        fetch_child: Option<bool> as Bit,
    }
}

response! {
    /// Students with their parents.
    pub struct Students {
        /// The students.
        students: Vec<Student>,
    }
}

endpoint! {
    /// Lists the parents of a department's students with their children (获取部门家长详情).
    ///
    /// Token: an app on any of the lists of 家校沟通, see [`school`](crate::api::school). Only of the department itself: for
    /// those below it, go down with [`department::List`](crate::api::school::department::List).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/92446>
    GET "/cgi-bin/school/user/list_parent";
    pub struct ListParent -> Parents {
        /// The department.
        department_id: DepartmentId,
    }
}

response! {
    /// Parents with their children.
    pub struct Parents {
        /// The parents.
        parents: Vec<Parent>,
    }
}
