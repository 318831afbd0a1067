//! What [`auth`](crate::api::auth) replaces, for programs that have not moved yet.

use super::visitor::{Parent, Visitor, visitor};
use crate::types::{ExternalUserId, OpenId, ParentUserId, Secret, UserId};

endpoint! {
    /// Tells who opened the page, at the path of before 2022 (获取访问用户身份).
    ///
    /// Token: the app that the code was made for. New programs take [`auth::GetUserInfo`](super::GetUserInfo).
    ///
    /// A code works once and for 5 minutes, so the call is not repeated. Fails with 40029 for a code that is wrong.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/91023>
    GET "/cgi-bin/user/getuserinfo" [once];
    pub struct GetUserInfo -> UserInfo {
        /// The code that came with the redirect, at most 512 bytes.
        code: Secret,
    }
}

visitor! {
    /// Who opened the page: a member has a `UserId`, anybody else an `OpenId` or `external_userid`.
    pub struct UserInfo writes "UserId" "OpenId" "DeviceId"
}

#[cfg(test)]
mod tests {
    use http::Response;

    use super::*;
    use crate::api::testing::survives;
    use crate::endpoint::{BASE, Endpoint};

    #[test]
    fn on_the_wire() {
        let get = GetUserInfo::new("C");
        let request = get.http_request(BASE, "T").unwrap();
        assert_eq!(request.uri().to_string(), format!("{BASE}/cgi-bin/user/getuserinfo?access_token=T&code=C"));
        assert!(!get.repeatable());
        let body = r#"{"errcode":0,"UserId":"u","DeviceId":"d","parents":[{"corpid":"c","parent_userid":"p"}]}"#;
        let info = GetUserInfo::parse(Response::new(body)).unwrap();
        assert_eq!(info.who(), Visitor::Member(&UserId::from("u")));
        assert_eq!((info.device_id.as_str(), info.parents[0].parent_userid.as_str()), ("d", "p"));
        let lower = GetUserInfo::parse(Response::new(r#"{"openid":"o"}"#)).unwrap();
        assert_eq!(lower.openid, "o");
    }

    #[test]
    fn bad_bodies() {
        survives::<GetUserInfo>(
            r#"{"UserId":"u","DeviceId":"d","OpenId":"o","parents":[{"corpid":"c","parent_userid":"p"}]}"#,
        );
    }

    #[cfg(feature = "server")]
    #[test]
    fn each_writes_its_own_spelling() {
        use crate::endpoint::Serve;

        let old = UserInfo { userid: "u".into(), device_id: "d".into(), ..UserInfo::default() };
        let text = String::from_utf8(GetUserInfo::answer(&old).into_body()).unwrap();
        assert!(text.starts_with(r#"{"errcode":0,"errmsg":"ok","UserId":"u","DeviceId":"d","#), "{text}");
        // Read in either case, written in its own.
        let new = super::super::GetUserInfo::parse(Response::new(text)).unwrap();
        assert_eq!((new.userid.as_str(), new.device_id.as_str()), ("u", "d"));
        let text = String::from_utf8(super::super::GetUserInfo::answer(&new).into_body()).unwrap();
        assert!(text.starts_with(r#"{"errcode":0,"errmsg":"ok","userid":"u","DeviceId":"d","#), "{text}");
    }
}
