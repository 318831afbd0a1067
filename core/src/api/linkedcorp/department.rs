//! 获取互联企业部门列表: the departments of a linked corp.

use crate::api::linkedcorp::LinkedDepartmentId;
use crate::types::DepartmentId;

endpoint! {
    /// Lists the departments below one of a linked corp (获取互联企业部门列表).
    ///
    /// Token: an app that may see the department.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/93170>
    POST "/cgi-bin/linkedcorp/department/list" [repeatable];
    pub struct List -> Departments {
        /// The department, as `LINKEDID/departmentid`.
        department_id: LinkedDepartmentId,
    }
}

response! {
    /// Departments of a linked corp.
    pub struct Departments {
        /// The departments.
        department_list: Vec<Department>,
    }
}

response! {
    /// A department of a linked corp.
    pub struct Department {
        /// Its id.
        department_id: DepartmentId,
        /// Its name.
        department_name: Option<String>,
        /// The department above.
        parentid: DepartmentId,
        /// Where it stands among its siblings: the greater, the further up.
        order: i64,
    }
}
