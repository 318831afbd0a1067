//! 获取访问用户敏感信息: what a member agreed to show.

use crate::types::{Gender, Secret, UserId};

endpoint! {
    /// Reads what a member agreed to show the app (获取访问用户敏感信息).
    ///
    /// Token: a corp's own or a customised app that sees the member. An administrator chooses in the app's settings
    /// what may be asked for, and the member must agree (`snsapi_privateinfo`).
    ///
    /// Fails with 84014 for a ticket that is too old.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/95833>
    POST "/cgi-bin/auth/getuserdetail" [repeatable];
    pub struct GetUserDetail -> UserDetail {
        /// From [`UserInfo`](super::UserInfo); valid for 1 800 seconds.
        user_ticket: Secret,
    }
}

response! {
    /// What a member showed. What they did not agree to is empty.
    pub struct UserDetail {
        /// The member.
        userid: UserId,
        /// Their gender; undefined where they did not agree.
        gender: Gender as Text,
        /// Where their picture is; a default one where they did not agree.
        avatar: String,
        /// Where their personal QR code is, by which customers add them.
        qr_code: String,
        /// Their mobile number; never for third-party apps.
        mobile: String,
        /// Their mail address; never for third-party apps.
        email: String,
        /// Their mail address in the corp (企业邮箱); never for third-party apps.
        biz_mail: String,
        /// Where they live; never for third-party apps.
        address: String,
    }
}

#[cfg(test)]
mod tests {
    use http::Response;

    use super::*;
    use crate::api::testing::survives;
    use crate::endpoint::{BASE, Endpoint};

    const BODY: &str = r#"{"userid":"lisi","gender":"1","avatar":"a","qr_code":"q","mobile":"138","address":"广州"}"#;

    #[test]
    fn on_the_wire() {
        let get = GetUserDetail::new("hush");
        let request = get.http_request(BASE, "T").unwrap();
        assert_eq!(request.uri().path(), "/cgi-bin/auth/getuserdetail");
        assert_eq!(request.body(), br#"{"user_ticket":"hush"}"#);
        assert!(!format!("{get:?}").contains("hush"));

        let detail = GetUserDetail::parse(Response::new(BODY)).unwrap();
        assert_eq!(detail.gender, Gender::Male, "a string where a number is meant");
        assert_eq!((detail.address.as_str(), detail.email.as_str()), ("广州", ""));
        let detail = GetUserDetail::parse(Response::new(r#"{"userid":"lisi","gender":2}"#)).unwrap();
        assert_eq!(detail.gender, Gender::Female);
    }

    #[test]
    fn bad_bodies() {
        survives::<GetUserDetail>(BODY);
    }
}
