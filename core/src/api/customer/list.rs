//! 获取客户列表, 企业服务人员管理: who follows whom, who may follow customers.

use crate::types::{DepartmentId, ExternalUserId, UserId};

endpoint! {
    /// Lists the customers of a member (获取客户列表).
    ///
    /// Token: an app for customer contact that sees the member. External contacts of a member who is not set up for customer
    /// contact are no customers.
    ///
    /// Fails with 84061 where the member has none.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/92113>
    GET "/cgi-bin/externalcontact/list";
    pub struct List -> CustomerIds {
        /// The member.
        userid: UserId,
    }
}

response! {
    /// A member's customers.
    pub struct CustomerIds {
        /// The customers.
        external_userid: Vec<ExternalUserId>,
    }
}

endpoint! {
    /// Lists the members who are set up for customer contact (获取配置了客户联系功能的成员列表).
    ///
    /// Token: an app for customer contact; only members in its visible range are listed.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/92571>
    GET "/cgi-bin/externalcontact/get_follow_user_list";
    pub struct FollowUserList -> FollowUsers {}
}

response! {
    /// Members who are set up for customer contact.
    pub struct FollowUsers {
        /// The members.
        follow_user: Vec<UserId>,
    }
}

endpoint! {
    /// Tells who of members and departments may use customer contact (检查用户是否配置了客户联系功能使用权限).
    ///
    /// Token: an app for customer contact; documented for customised apps (代开发).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/96312>
    POST "/cgi-bin/externalcontact/check_follow_user" [repeatable];
    pub struct CheckFollowUser -> FollowRights {
        /// Members.
        userid: Option<Vec<UserId>>,
        /// Departments.
        partyid: Option<Vec<DepartmentId>>,
    }
}

response! {
    /// Who may use customer contact, and who may not.
    pub struct FollowRights {
        /// Those who may.
        authorized: MembersAndDepartments,
        /// Those who may not.
        unauthorized: MembersAndDepartments,
    }
}

response! {
    /// Members and departments.
    pub struct MembersAndDepartments {
        /// Members.
        userid: Vec<UserId>,
        /// Departments.
        partyid: Vec<DepartmentId>,
    }
}
