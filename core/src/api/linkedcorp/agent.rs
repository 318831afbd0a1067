//! 获取应用的可见范围: whom an app may see in linked corps.

use crate::api::linkedcorp::{LinkedDepartmentId, LinkedUserId};

endpoint! {
    /// Lists the members and departments of linked corps that the app may see (获取应用的可见范围).
    ///
    /// Token: the app's own.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/93172>
    POST "/cgi-bin/linkedcorp/agent/get_perm_list" [repeatable];
    pub struct GetPermList -> Permitted {}
}

response! {
    /// Whom the app may see.
    pub struct Permitted {
        /// Members, as `CORPID/userid`.
        userids: Vec<LinkedUserId>,
        /// Departments, as `LINKEDID/departmentid`.
        department_ids: Vec<LinkedDepartmentId>,
    }
}
