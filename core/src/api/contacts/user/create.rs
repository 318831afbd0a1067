//! 创建成员: a new member.

use super::{ExtendedAttributes, ExternalProfile, check_departments, check_id};
use crate::api::limits::{Checked, bytes, given};
use crate::types::{DepartmentId, Gender, MediaId, UserId};

endpoint! {
    /// Adds a member to the corp (创建成员).
    ///
    /// Token: contact sync or a third-party contacts app. Mobile number or mail is needed, one of the two at least.
    /// A department holds at most 30 000 members and departments. Create departments and their members one after the
    /// other, not at once.
    ///
    /// Fails with 60102 where the userid exists, 60104 the mobile number, 60106 the mail; with 60129 where both number and
    /// mail are missing.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/90195>
    POST "/cgi-bin/user/create" [check];
    pub struct Create -> Created {
        /// The member's id, unique in the corp whatever the case: 1 to 64 bytes of digits, letters and `_-@.`, the first
        /// one a digit or letter.
        userid: UserId,
        /// Display name, 1 to 64 characters.
        name: String,
        /// Alias, 1 to 64 characters.
        alias: Option<String>,
        /// Mobile number, unique in the corp; outside of mainland China with country code, like `+852 …`.
        mobile: Option<String>,
        /// The departments the member belongs to, at most 100. Without any, or for 0, the member lands among those still to
        /// be assigned (其他（待设置部门）), and a department that does not exist is created there.
        department: Option<Vec<DepartmentId>>,
        /// The member's place in each department, in the order of `department`, 0 to 2³² − 1; larger comes first.
        order: Option<Vec<i64>>,
        /// Position, at most 128 characters.
        position: Option<String>,
        /// Gender.
        gender: Option<Gender> as Text,
        /// Mail address, 6 to 64 bytes, unique in the corp. Members abroad can log in with it.
        email: Option<String>,
        /// Corp mail address, 6 to 64 bytes, unique in the corp, where the corp has WeCom mail. Without it WeCom makes one up,
        /// which can be changed once.
        biz_mail: Option<String>,
        /// Landline, at most 32 bytes of digits and `-+,`.
        telephone: Option<String>,
        /// Whether the member leads each department, in the order of `department`.
        is_leader_in_dept: Option<Vec<bool>> as Bit,
        /// The member's superior, at most one.
        direct_leader: Option<Vec<UserId>>,
        /// The picture, uploaded as an image.
        avatar_mediaid: Option<MediaId>,
        /// Whether the member can log in; false creates them disabled.
        enable: Option<bool> as Bit,
        /// Extended attributes. What is not set up in the admin console is ignored.
        extattr: Option<ExtendedAttributes>,
        /// Whether WeCom invites the member, once a day for at most three working days; default true.
        to_invite: Option<bool>,
        /// What outsiders see.
        external_profile: Option<ExternalProfile>,
        /// Position as outsiders see it, at most 12 Chinese characters; default is `position`.
        external_position: Option<String>,
        /// Address, at most 128 characters.
        address: Option<String>,
        /// The main one of the departments.
        main_department: Option<DepartmentId>,
    }
}

impl Create {
    fn check(&self) -> Checked {
        check_id("userid", &self.userid)?;
        bytes("email", given(&self.email), 64)?;
        bytes("biz_mail", given(&self.biz_mail), 64)?;
        bytes("telephone", given(&self.telephone), 32)?;
        check_departments(&self.department, &self.order, &self.is_leader_in_dept)
    }
}

response! {
    /// What creating a member brought with it.
    pub struct Created {
        /// Departments that did not exist before; none where all did.
        created_department_list: Option<CreatedDepartments>,
    }
}

response! {
    /// Departments made for a new member.
    pub struct CreatedDepartments {
        /// The departments.
        department_info: Vec<CreatedDepartment>,
    }
}

response! {
    /// A department made for a new member.
    pub struct CreatedDepartment {
        /// Its name.
        name: String,
        /// Its id.
        id: DepartmentId,
    }
}
