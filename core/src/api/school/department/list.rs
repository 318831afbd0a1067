//! 获取部门列表: the departments of the school.

use super::{Admin, DepartmentKind, StandardGrade};
use crate::types::{DepartmentId, GroupChatId};

endpoint! {
    /// Lists a department of the school and those below it (获取部门列表).
    ///
    /// Token: an app on any of the lists of 家校沟通, see [`school`](crate::api::school).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/92343>
    GET "/cgi-bin/school/department/list";
    pub struct List -> Departments {
        /// The department; the whole school unless set.
        id: Option<DepartmentId>,
    }
}

response! {
    /// Departments of the school.
    pub struct Departments {
        /// The departments.
        departments: Vec<Department>,
    }
}

response! {
    /// A department of the school.
    pub struct Department {
        /// Its id; 1 is the school.
        id: DepartmentId,
        /// Name.
        name: String,
        /// What it is.
        kind: DepartmentKind = "type",
        /// The department above it; 0 for the school.
        parentid: DepartmentId,
        /// Which standard grade it is; standard grades only.
        standard_grade: Option<StandardGrade>,
        /// The year its students came to school; standard grades only.
        register_year: Option<u32>,
        /// Its place in the parent; larger comes first. Only where an API has set it.
        order: Option<i64>,
        /// Who is in charge.
        department_admins: Vec<Admin>,
        /// Whether the grade has left the school; grades only.
        is_graduated: Option<bool> as Bit,
        /// Whether the class has a group chat; classes only.
        open_group_chat: Option<bool> as Bit,
        /// That group chat.
        group_chat_id: Option<GroupChatId>,
    }
}
