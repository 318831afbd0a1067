//! 获取访问用户身份, 获取用户登录身份: from a code to an id.

use super::visitor::{Parent, Visitor, visitor};
use crate::types::{ExternalUserId, OpenId, ParentUserId, Secret, UserId};

endpoint! {
    /// Tells who opened the page or logged in (获取访问用户身份).
    ///
    /// Token: the app that the code was made for; a corp's own or a customised one. The page's domain must be one that
    /// the app trusts, else it fails with 50001. Also for parents in 家校沟通. Logins on a web page are told the same way:
    /// [获取用户登录身份](https://developer.work.weixin.qq.com/document/path/98176).
    ///
    /// A code works once and for 5 minutes, so the call is not repeated. Fails with 40029 for a code that is wrong,
    /// with 42003 for one that is too old.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/91023>
    GET "/cgi-bin/auth/getuserinfo" [once];
    pub struct GetUserInfo -> UserInfo {
        /// The code that came with the redirect, at most 512 bytes.
        code: Secret,
    }
}

visitor! {
    /// Who opened the page: a member has a `userid`, anybody else an `openid` or `external_userid`.
    pub struct UserInfo writes "userid" "openid" "DeviceId"
}

#[cfg(test)]
mod tests {
    use http::Response;

    use super::*;
    use crate::api::testing::survives;
    use crate::endpoint::{BASE, Endpoint};

    #[test]
    fn on_the_wire() {
        let get = GetUserInfo::new("C+D");
        let request = get.http_request(BASE, "T").unwrap();
        assert_eq!(request.uri().to_string(), format!("{BASE}/cgi-bin/auth/getuserinfo?access_token=T&code=C%2BD"));
        assert!(!get.repeatable(), "a code works once");
        assert!(!format!("{get:?}").contains("C+D"));

        let body = r#"{"errcode":0,"userid":"zhangsan","user_ticket":"hush","user_doc_ticket":"hush","later":1}"#;
        let info = GetUserInfo::parse(Response::new(body)).unwrap();
        assert_eq!(info.who(), Visitor::Member(&UserId::from("zhangsan")));
        assert_eq!((info.user_ticket.expose(), info.user_doc_ticket.expose()), ("hush", "hush"));
        assert!(!format!("{info:?}").contains("hush"));
        assert_eq!(info.extra().get("later").unwrap(), 1);
    }

    #[test]
    fn who_it_is() {
        let read = |body: &'static str| GetUserInfo::parse(Response::new(body)).unwrap();
        let both = read(r#"{"openid":"o","external_userid":"wm"}"#);
        assert_eq!(both.who(), Visitor::Customer(&ExternalUserId::from("wm")));
        assert_eq!(read(r#"{"userid":"","openid":"o"}"#).who(), Visitor::Stranger(&OpenId::from("o")));
        assert_eq!(read(r#"{"external_userid":"wm","parent_userid":"p"}"#).who(), Visitor::Parent(&"p".into()));
        assert_eq!(read(r#"{"userid":null}"#).who(), Visitor::Unknown);
        assert_eq!(read(r#"{"UserId":"u","DeviceId":"d"}"#).who(), Visitor::Member(&UserId::from("u")));
        assert_eq!(read(r#"{"OpenId":"o"}"#).who(), Visitor::Stranger(&OpenId::from("o")));
    }

    #[test]
    fn bad_bodies() {
        survives::<GetUserInfo>(concat!(
            r#"{"userid":"u","user_ticket":"t","user_doc_ticket":"d","openid":"o","external_userid":"e","#,
            r#""parents":[{"corpid":"c","parent_userid":"p"}]}"#
        ));
        let refusal = GetUserInfo::parse(Response::new(r#"{"errcode":40029,"errmsg":"invalid code"}"#)).unwrap_err();
        assert_eq!(refusal.code().unwrap().0, 40029);
    }
}
