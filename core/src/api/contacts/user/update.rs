//! 更新成员: changes to a member.

use super::{ExtendedAttributes, ExternalProfile, check_departments, check_id};
use crate::api::limits::{Checked, bytes, count, given};
use crate::endpoint::Empty;
use crate::types::{DepartmentId, Gender, MediaId, UserId};

endpoint! {
    /// Changes a member; what is left out stays as it is (更新成员).
    ///
    /// Token: contact sync or a third-party contacts app. Mail settings are changed apart from the rest: after a failure
    /// one of the two may have been changed already.
    ///
    /// Fails with 60111 where the member does not exist.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/90197>
    POST "/cgi-bin/user/update" [check, repeatable_if(is_lasting)];
    pub struct Update -> Empty {
        /// The member's id, 1 to 64 bytes.
        userid: UserId,
        /// Another id, 1 to 64 bytes, where WeCom made up the present one; possible once.
        new_userid: Option<UserId>,
        /// Display name, 1 to 64 characters.
        name: Option<String>,
        /// Alias, 1 to 64 characters.
        alias: Option<String>,
        /// Mobile number, unique in the corp. Ignored without an error where the member has logged in already: then only they
        /// themselves can change it.
        mobile: Option<String>,
        /// The departments the member belongs to, at most 100.
        department: Option<Vec<DepartmentId>>,
        /// The member's place in each department, in the order of `department` and only together with it, 0 to 2³² − 1;
        /// larger comes first.
        order: Option<Vec<i64>>,
        /// Position, at most 128 characters.
        position: Option<String>,
        /// Gender.
        gender: Option<Gender> as Text,
        /// Mail address, 6 to 64 bytes, unique in the corp.
        email: Option<String>,
        /// Corp mail address, 6 to 63 bytes. Can be changed once, and only where WeCom made up the present one.
        biz_mail: Option<String>,
        /// Other names of the corp mail address; replaces those there are.
        biz_mail_alias: Option<BizMailAlias>,
        /// Landline, at most 32 bytes of digits and `-+,`.
        telephone: Option<String>,
        /// Whether the member leads each department, in the order of `department` and only together with it.
        is_leader_in_dept: Option<Vec<bool>> as Bit,
        /// The member's superior, at most one.
        direct_leader: Option<Vec<UserId>>,
        /// The picture, uploaded as an image.
        avatar_mediaid: Option<MediaId>,
        /// Whether the member can log in.
        enable: Option<bool> as Bit,
        /// Whether WeCom invites the member.
        to_invite: Option<bool>,
        /// Extended attributes. What is not set up in the admin console is ignored.
        extattr: Option<ExtendedAttributes>,
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

impl Update {
    /// Ids and corp mail addresses can be changed once: the second time WeCom would refuse what the first has done.
    fn is_lasting(&self) -> bool {
        self.new_userid.is_none() && self.biz_mail.is_none()
    }

    fn check(&self) -> Checked {
        check_id("userid", &self.userid)?;
        self.new_userid.as_ref().map_or(Ok(()), |id| check_id("new_userid", id))?;
        bytes("email", given(&self.email), 64)?;
        bytes("biz_mail", given(&self.biz_mail), 63)?;
        if let Some(alias) = &self.biz_mail_alias {
            count("biz_mail_alias.item", alias.item.len(), 0..=5)?;
            alias.item.iter().try_for_each(|mail| bytes("biz_mail_alias.item", mail, 63))?;
        }
        bytes("telephone", given(&self.telephone), 32)?;
        check_departments(&self.department, &self.order, &self.is_leader_in_dept)
    }
}

structure! {
    /// Other names of a corp mail address (企业邮箱别名).
    pub struct BizMailAlias {
        /// Addresses, at most 5 of 6 to 63 bytes each; none removes those there are.
        item: Vec<String>,
    }
}
