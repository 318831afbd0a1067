//! 获取部门成员, 获取部门成员详情, 获取成员ID列表: members in bulk.

use super::Member;
use crate::types::{DepartmentId, OpenUserId, UserId};

endpoint! {
    /// Lists the members of a department, ids and names only (获取部门成员).
    ///
    /// Token: an app that may see the department. Addresses added to contact sync since 2022-08-15 may not call this.
    /// Members of departments below it are not listed: walk the departments.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/90200>
    GET "/cgi-bin/user/simplelist";
    pub struct SimpleList -> SimpleMembers {
        /// The department.
        department_id: DepartmentId,
        /// Whether to list departments below it too; the official page has dropped it.
        fetch_child: Option<bool> as Bit,
    }
}

response! {
    /// Members of a department.
    pub struct SimpleMembers {
        /// The members.
        userlist: Vec<SimpleMember>,
    }
}

response! {
    /// A member's id and name.
    pub struct SimpleMember {
        /// The member's id.
        userid: UserId,
        /// Display name; third-party apps get the userid instead.
        name: String,
        /// The departments the member belongs to.
        department: Vec<DepartmentId>,
        /// One id for the member towards all apps of a provider; third-party apps only.
        open_userid: OpenUserId,
    }
}

endpoint! {
    /// Lists the members of a department with their profiles (获取部门成员详情).
    ///
    /// Token: an app that may see the department; what it gets of each member is what [`Get`](super::Get) would give.
    /// Members of departments below it are not listed: walk the departments.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/90201>
    GET "/cgi-bin/user/list";
    pub struct List -> Members {
        /// The department.
        department_id: DepartmentId,
        /// Whether to list departments below it too; the official page has dropped it.
        fetch_child: Option<bool> as Bit,
    }
}

response! {
    /// Members of a department with their profiles.
    pub struct Members {
        /// The members.
        userlist: Vec<Member>,
    }
}

endpoint! {
    /// Lists the ids of all members, once for each department they belong to (获取成员ID列表).
    ///
    /// Token: contact sync, or a third-party contacts app with the right to edit, which gets `open_userid`s.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/96067>
    POST "/cgi-bin/user/list_id" [repeatable];
    pub struct ListId -> IdPage {
        /// Where to go on: `next_cursor` of the page before; none for the first.
        cursor: Option<String>,
        /// How many entries a page is to have, 1 to 10 000.
        limit: Option<u32>,
    }
}

by_cursor! { ListId: IdPage { dept_user: DepartmentMember } }

response! {
    /// A page of member ids.
    pub struct IdPage {
        /// Where the next page begins; empty after the last.
        next_cursor: String,
        /// Who belongs where. A member of several departments comes several times.
        dept_user: Vec<DepartmentMember>,
    }
}

response! {
    /// A member and one of their departments.
    pub struct DepartmentMember {
        /// The member's id; empty for third-party apps.
        userid: UserId,
        /// The member's id as third-party apps see it; empty for all others.
        open_userid: OpenUserId,
        /// The department.
        department: DepartmentId,
    }
}
