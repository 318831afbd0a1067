//! What the endpoints and events say of people.

use super::{CorpId, DepartmentId, ExternalUserId, OpenId, PendingId, UserId};
use crate::error::ErrorCode;

open_enum! {
    /// A member's or customer's gender (性别); mostly a string of one digit on the wire.
    pub enum Gender: i64 {
        /// Not set, or not to be seen by the calling app (未定义).
        Undefined = 0,
        /// Male (男).
        Male = 1,
        /// Female (女).
        Female = 2,
    }
}

open_enum! {
    /// Whether a member can log in (激活状态).
    pub enum MemberStatus: i64 {
        /// Logged in at least once (已激活).
        Active = 1,
        /// Disabled by an administrator (已禁用).
        Disabled = 2,
        /// Never logged in (未激活).
        Inactive = 4,
        /// Has left the corp (退出企业).
        Left = 5,
    }
}

open_enum! {
    /// Which app an external contact uses (外部联系人的类型).
    pub enum ContactKind: i64 {
        /// WeChat (微信用户).
        WeChat = 1,
        /// WeCom, in another corp (企业微信用户).
        WeCom = 2,
    }
}

open_enum! {
    /// Whether somebody agreed to being archived (同意情况).
    pub enum AgreeStatus: str {
        /// Agreed (同意).
        Agree = "Agree",
        /// Did not (不同意).
        Disagree = "Disagree",
    }
}

response! {
    /// External contacts with their stand-ins.
    pub struct PendingContacts {
        /// Those that had one in the last 90 days.
        result: Vec<PendingContact>,
    }
}

response! {
    /// An external contact with its stand-in.
    pub struct PendingContact {
        /// The external contact.
        external_userid: ExternalUserId,
        /// The stand-in that there was while the WeChat user was no external contact yet.
        pending_id: PendingId,
    }
}

response! {
    /// The ids of a customer.
    pub struct CorpCustomers {
        /// One for each corp.
        external_userid_info: Vec<CorpCustomer>,
    }
}

response! {
    /// The id of a customer in one corp.
    pub struct CorpCustomer {
        /// The corp.
        corpid: CorpId,
        /// The customer there.
        external_userid: ExternalUserId,
    }
}

structure! {
    /// A member, where WeCom puts the id into an object of its own. An id becomes one by `into`.
    pub struct Person {
        /// The member.
        userid: UserId,
    }
}

impl From<UserId> for Person {
    fn from(userid: UserId) -> Person {
        Person::new(userid)
    }
}

impl From<&str> for Person {
    fn from(userid: &str) -> Person {
        Person::new(userid)
    }
}

response! {
    /// A department that was created, of the corp or of a school.
    pub struct NewDepartment {
        /// Its id.
        id: DepartmentId,
    }
}

response! {
    /// Departments, where WeCom puts their ids into an object of its own.
    pub struct Parties {
        /// The departments.
        partyid: Vec<DepartmentId>,
    }
}

structure! {
    /// A member or customer by their id towards WeChat payment, where WeCom puts it into an object of its own.
    pub struct PaymentUser {
        /// The id. In orders of a mini program that of the app's user, at most 128 bytes.
        openid: OpenId,
    }
}

open_enum! {
    /// What an administrator may do with an app (权限类型, 管理员类型).
    pub enum AdminLevel: i64 {
        /// Send messages, use (发消息权限, 使用权限).
        Use = 0,
        /// Manage (管理权限).
        Manage = 1,
    }
}

structure! {
    /// Members, by themselves and by departments. How many there may be, says where it is asked for.
    pub struct MemberRange {
        /// Members.
        user_list: Option<Vec<UserId>>,
        /// Departments.
        department_list: Option<Vec<DepartmentId>>,
    }
}

structure! {
    /// What became of one member of several.
    pub struct MemberOutcome {
        /// The member.
        userid: UserId,
        /// 0, or why it failed.
        errcode: i64,
        /// The same in words.
        errmsg: String,
    }
}

impl MemberOutcome {
    /// `errcode` as a code.
    pub fn code(&self) -> ErrorCode {
        ErrorCode(self.errcode)
    }
}
