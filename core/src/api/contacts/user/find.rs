//! 手机号获取userid, 邮箱获取userid: finding a member.

use crate::api::limits::{Checked, bytes};
use crate::types::Person;

endpoint! {
    /// Finds a member by mobile number (手机号获取userid).
    ///
    /// Token: an app that may see the member. More misses than a fifth of the corp's members bar the call for a day.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/95402>
    POST "/cgi-bin/user/getuserid" [repeatable, check];
    pub struct FindByMobile -> Person {
        /// The mobile number as the corp has it, 5 to 32 bytes.
        mobile: String,
    }
}

impl FindByMobile {
    fn check(&self) -> Checked {
        bytes("mobile", &self.mobile, 32)
    }
}

endpoint! {
    /// Finds a member by mail address (邮箱获取userid).
    ///
    /// Token: an app that may see the member. More misses than a fifth of the corp's members bar the call for a day.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/95895>
    POST "/cgi-bin/user/get_userid_by_email" [repeatable];
    pub struct FindByEmail -> Person {
        /// The mail address.
        email: String,
        /// Which kind of address it is; default is the corp's.
        email_type: Option<EmailKind>,
    }
}

open_enum! {
    /// A kind of mail address.
    pub enum EmailKind: i64 {
        /// Of the corp (企业邮箱).
        Corp = 1,
        /// The member's own (个人邮箱).
        Personal = 2,
    }
}
