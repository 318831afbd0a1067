//! What [`identity`](super) replaces, for programs that have not moved yet.

use super::UserDetail;
use super::user_info::third_party_user;
use crate::types::{CorpId, OpenId, OpenUserId, Secret, UserId};

endpoint! {
    /// Tells who opened the page, at the older path (获取访问用户身份).
    ///
    /// Token: the suite's that the code was made for. New programs take [`identity::GetUserInfo`](super::GetUserInfo).
    ///
    /// A code works once and for 5 minutes, so the call is not repeated. Fails with 40029 for a code that is wrong.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/91121>
    GET "/cgi-bin/service/getuserinfo3rd" [once, token = SuiteToken];
    pub struct GetUserInfo -> UserInfo {
        /// The code that came with the redirect, at most 512 bytes.
        code: Secret,
    }
}

third_party_user! {
    /// Who opened the page: a member has a `CorpId` and a `UserId`, anybody else an `OpenId`.
    pub struct UserInfo writes "CorpId" "UserId" "OpenId" "DeviceId"
}

endpoint! {
    /// Reads what a member agreed to show the app, at the older path (获取访问用户敏感信息).
    ///
    /// Token: the suite's. New programs take [`identity::GetUserDetail`](super::GetUserDetail).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/91122>
    POST "/cgi-bin/service/getuserdetail3rd" [repeatable, token = SuiteToken];
    pub struct GetUserDetail -> UserDetail {
        /// From [`UserInfo`]; valid for 1 800 seconds.
        user_ticket: Secret,
    }
}
