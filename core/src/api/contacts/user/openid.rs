//! userid与openid互换: a member's id here and in WeChat payment.

use crate::types::{OpenId, PaymentUser, Person, UserId};

endpoint! {
    /// Turns a userid into an openid, for payments to members (userid转openid).
    ///
    /// Token: an app whose visible range holds the member. The member must have logged in with WeChat or follow the WeChat
    /// plugin. For external contacts there is `externalcontact/convert_to_openid`.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/90202>
    POST "/cgi-bin/user/convert_to_openid" [repeatable];
    pub struct ConvertToOpenid -> PaymentUser {
        /// The member's id.
        userid: UserId,
    }
}

endpoint! {
    /// Turns an openid of a payment's result into a userid (openid转userid).
    ///
    /// Token: an app that may see the member.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/90202>
    POST "/cgi-bin/user/convert_to_userid" [repeatable];
    pub struct ConvertToUserid -> Person {
        /// The openid, as a payment's result has it.
        openid: OpenId,
    }
}
