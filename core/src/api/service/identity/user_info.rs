//! 获取访问用户身份: from a code to a member of some corp.

use crate::types::{CorpId, OpenId, OpenUserId, Secret, UserId};

endpoint! {
    /// Tells who opened the page (获取访问用户身份).
    ///
    /// Token: the suite's that the code was made for.
    ///
    /// A code works once and for 5 minutes, so the call is not repeated. Fails with 40029 for a code that is wrong.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/91121>
    GET "/cgi-bin/service/auth/getuserinfo3rd" [once, token = SuiteToken];
    pub struct GetUserInfo -> UserInfo {
        /// The code that came with the redirect, at most 512 bytes.
        code: Secret,
    }
}

/// Who opened the page, with the names that `$name` writes; reading takes any case.
macro_rules! third_party_user {
    ($(#[doc = $doc:literal])* pub struct $name:ident writes $corpid:literal $userid:literal $openid:literal $deviceid:literal) => {
        response! {
            $(#[doc = $doc])*
            pub struct $name {
                /// The member's corp; empty for others.
                corpid: CorpId = $corpid,
                /// The member; empty for others.
                userid: UserId = $userid,
                /// Who is no member; empty for members.
                openid: OpenId = $openid,
                /// The device, made anew with each installation of the client.
                device_id: String = $deviceid,
                /// The member as third-party apps see them, the same in all of the provider's apps.
                open_userid: OpenUserId,
                /// Lets [`GetUserDetail`](crate::api::service::identity::GetUserDetail) read more; empty unless the member
                /// was asked to agree.
                user_ticket: Secret,
                /// The ticket's life in seconds.
                expires_in: i64,
            }
        }
    };
}

pub(super) use third_party_user;

third_party_user! {
    /// Who opened the page: a member has a `corpid` and a `userid`, anybody else an `openid`.
    pub struct UserInfo writes "corpid" "userid" "openid" "deviceid"
}
