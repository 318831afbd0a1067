//! 读取成员: one member's profile.

use super::{ExtendedAttributes, ExternalProfile, check_id};
use crate::api::limits::Checked;
use crate::types::{DepartmentId, Gender, MemberStatus, OpenUserId, UserId};

endpoint! {
    /// Reads one member's profile (读取成员).
    ///
    /// Token: any app whose visible range holds the member. Apps created since 2022-06-20, and basic apps other than
    /// contact sync, get no picture, gender, mobile number, mail, QR code or address here; members grant those through
    /// OAuth. Addresses added to contact sync since 2022-08-15 may not call this.
    ///
    /// Fails with 60111 where the member does not exist.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/90196>
    GET "/cgi-bin/user/get" [check];
    pub struct Get -> Member {
        /// The member's id, case-insensitive, 1 to 64 bytes.
        userid: UserId,
    }
}

impl Get {
    fn check(&self) -> Checked {
        check_id("userid", &self.userid)
    }
}

response! {
    /// A member, as far as the calling app may see them: what it may not see is empty.
    pub struct Member {
        /// The member's id; third-party apps get the `open_userid` here.
        userid: UserId,
        /// Display name; third-party apps get the userid instead.
        name: String,
        /// The departments the member belongs to and the app may see.
        department: Vec<DepartmentId>,
        /// The member's place in each department, in the order of `department`; larger comes first.
        order: Vec<i64>,
        /// Position.
        position: String,
        /// Mobile number.
        mobile: String,
        /// Gender.
        gender: Gender as Text,
        /// Mail address.
        email: String,
        /// Corp mail address.
        biz_mail: String,
        /// Whether the member leads each department, in the order of `department`.
        is_leader_in_dept: Vec<bool> as Bit,
        /// The member's superior, if the app may see them; at most one.
        direct_leader: Vec<UserId>,
        /// Address of the picture.
        avatar: String,
        /// Address of a small version of the picture.
        thumb_avatar: String,
        /// Landline.
        telephone: String,
        /// Alias.
        alias: String,
        /// English name; older corps only.
        english_name: String,
        /// Address.
        address: String,
        /// One id for the member towards all apps of a provider, at most 64 bytes; third-party apps only.
        open_userid: OpenUserId,
        /// The main one of the departments; absent where the app may not see it.
        main_department: Option<DepartmentId>,
        /// Extended attributes.
        extattr: ExtendedAttributes,
        /// Whether the member can log in.
        status: MemberStatus,
        /// Address of a QR code that adds the member as an external contact.
        qr_code: String,
        /// Position as outsiders see it; where it is empty they see `position`.
        external_position: String,
        /// What outsiders see; absent where the app may not see it.
        external_profile: Option<ExternalProfile>,
    }
}
