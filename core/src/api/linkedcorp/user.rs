//! 互联企业成员: the members of linked corps.

use crate::api::contacts::user::ExtendedAttributes;
use crate::api::linkedcorp::{LinkedDepartmentId, LinkedUserId};
use crate::types::{CorpId, UserId};

endpoint! {
    /// Reads a member of a linked corp (获取互联企业成员详细信息).
    ///
    /// Token: an app that may see the member.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/93171>
    POST "/cgi-bin/linkedcorp/user/get" [repeatable];
    pub struct Get -> Found {
        /// The member, as `CORPID/userid`.
        userid: LinkedUserId,
    }
}

response! {
    /// A member of a linked corp.
    pub struct Found {
        /// The member.
        user_info: Member,
    }
}

endpoint! {
    /// Lists the names of a linked department's members (获取互联企业部门成员).
    ///
    /// Token: an app that may see the department.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/93168>
    POST "/cgi-bin/linkedcorp/user/simplelist" [repeatable];
    pub struct SimpleList -> SimpleMembers {
        /// The department, as `LINKEDID/departmentid`.
        department_id: LinkedDepartmentId,
        /// Whether the departments below are listed, too. Off unless set.
        fetch_child: Option<bool>,
    }
}

response! {
    /// Members of a linked department.
    pub struct SimpleMembers {
        /// The members.
        userlist: Vec<SimpleMember>,
    }
}

response! {
    /// A member's name.
    pub struct SimpleMember {
        /// The member's corp.
        corpid: CorpId,
        /// The member's id there.
        userid: UserId,
        /// Display name.
        name: Option<String>,
        /// The departments, as `LINKEDID/departmentid`.
        department: Vec<LinkedDepartmentId>,
    }
}

endpoint! {
    /// Lists a linked department's members with their profiles (获取互联企业部门成员详情).
    ///
    /// Token: an app that may see the department.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/93169>
    POST "/cgi-bin/linkedcorp/user/list" [repeatable];
    pub struct List -> Members {
        /// The department, as `LINKEDID/departmentid`.
        department_id: LinkedDepartmentId,
        /// Whether the departments below are listed, too. Off unless set.
        fetch_child: Option<bool>,
    }
}

response! {
    /// Members of a linked department.
    pub struct Members {
        /// The members.
        userlist: Vec<Member>,
    }
}

response! {
    /// A member of a linked corp. What the corp does not show is absent.
    pub struct Member {
        /// The member's corp.
        corpid: CorpId,
        /// The member's id there.
        userid: UserId,
        /// Display name.
        name: Option<String>,
        /// The departments, as `LINKEDID/departmentid`.
        department: Vec<LinkedDepartmentId>,
        /// Mobile number.
        mobile: Option<String>,
        /// Telephone number.
        telephone: Option<String>,
        /// Mail address.
        email: Option<String>,
        /// What the member does.
        position: Option<String>,
        /// More about the member (扩展属性).
        extattr: Option<ExtendedAttributes>,
    }
}
