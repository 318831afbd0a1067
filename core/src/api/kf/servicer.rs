//! 接待人员管理: the members and departments who answer for an account.

use crate::api::limits::{Checked, at_most};
use crate::error::{ErrorCode, InvalidArgument};
use crate::types::{DepartmentId, OpenKfId, UserId};

endpoint! {
    /// Adds servicers to an account (添加接待人员).
    ///
    /// Token: an app that manages the account and sees the members. At most 2 000 members and 20 departments in an account.
    /// Members or departments are needed, one of the two at least. The answer tells how each of them fared.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/94646>
    POST "/cgi-bin/kf/servicer/add" [check];
    pub struct Add -> Results {
        /// The account.
        open_kfid: OpenKfId,
        /// Members, at most 100.
        userid_list: Option<Vec<UserId>>,
        /// Departments, at most 20.
        department_id_list: Option<Vec<DepartmentId>>,
    }
}

impl Add {
    fn check(&self) -> Checked {
        check(&self.userid_list, &self.department_id_list, 20)
    }
}

endpoint! {
    /// Takes servicers from an account (删除接待人员).
    ///
    /// Token: an app that manages the account and sees the members. Members or departments are needed, one of the two at
    /// least. The answer tells how each of them fared.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/94647>
    POST "/cgi-bin/kf/servicer/del" [check];
    pub struct Delete -> Results {
        /// The account.
        open_kfid: OpenKfId,
        /// Members, at most 100.
        userid_list: Option<Vec<UserId>>,
        /// Departments, at most 100.
        department_id_list: Option<Vec<DepartmentId>>,
    }
}

impl Delete {
    fn check(&self) -> Checked {
        check(&self.userid_list, &self.department_id_list, 100)
    }
}

fn check(members: &Option<Vec<UserId>>, departments: &Option<Vec<DepartmentId>>, most: usize) -> Checked {
    if members.as_ref().is_none_or(Vec::is_empty) && departments.as_ref().is_none_or(Vec::is_empty) {
        return Err(InvalidArgument::new("userid_list", "is empty, as is department_id_list"));
    }
    at_most("userid_list", members, 100)?;
    at_most("department_id_list", departments, most)
}

response! {
    /// How each member and department fared.
    pub struct Results {
        /// One for each that was named.
        result_list: Vec<Outcome>,
    }
}

response! {
    /// How one member or department fared.
    pub struct Outcome {
        /// The member.
        userid: Option<UserId>,
        /// Or the department.
        department_id: Option<DepartmentId>,
        /// 0 where it went well.
        errcode: i64,
        /// `success`, or `ignored` where there was nothing to do.
        errmsg: String,
    }
}

impl Outcome {
    /// `errcode` as a code.
    pub fn code(&self) -> ErrorCode {
        ErrorCode(self.errcode)
    }
}

endpoint! {
    /// Lists an account's servicers (获取接待人员列表).
    ///
    /// Token: an app that sees the members.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/94645>
    GET "/cgi-bin/kf/servicer/list";
    pub struct List -> Servicers {
        /// The account.
        open_kfid: OpenKfId,
    }
}

response! {
    /// An account's servicers.
    pub struct Servicers {
        /// Members and departments.
        servicer_list: Vec<Servicer>,
    }
}

response! {
    /// A member or a department who answers for an account.
    pub struct Servicer {
        /// The member.
        userid: Option<UserId>,
        /// Or the department.
        department_id: Option<DepartmentId>,
        /// Whether the member takes conversations; told only to apps that manage the account.
        status: Option<ServicerStatus>,
        /// In which way the member has stopped.
        stop_type: Option<StopKind>,
    }
}

open_enum! {
    /// Whether a member takes conversations (接待状态), as this page counts; events count from one
    /// ([`sync_msg::ServicerStatus`](super::sync_msg::ServicerStatus)).
    pub enum ServicerStatus: i64 {
        /// Takes them (接待中).
        Serving = 0,
        /// Takes none (停止接待).
        Stopped = 1,
    }
}

open_enum! {
    /// In which way a member takes no conversations.
    pub enum StopKind: i64 {
        /// Has stopped (停止接待).
        Stopped = 0,
        /// Pauses (暂时挂起).
        Paused = 1,
    }
}
