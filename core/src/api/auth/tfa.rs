//! 二次验证: the corp's own check before a member may log in.

use crate::endpoint::Empty;
use crate::types::{Secret, UserId};

endpoint! {
    /// Tells whom to check before they may log in (获取用户二次验证信息).
    ///
    /// Token: contact sync (通讯录同步), or a corp's own app that sees the member and whose OAuth2 link is the page of the
    /// check. At most 20 at a time.
    ///
    /// A code works once and for 5 minutes, so the call is not repeated. Fails with 40029 for a code that is wrong.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/99499>
    POST "/cgi-bin/auth/get_tfa_info";
    pub struct GetTfaInfo -> TfaInfo {
        /// The code that came with the redirect to the page of the check.
        code: Secret,
    }
}

response! {
    /// Whom to check.
    pub struct TfaInfo {
        /// The member.
        userid: UserId,
        /// Lets [`PassTfa`] unlock their client, once and for 5 minutes.
        tfa_code: Secret,
    }
}

endpoint! {
    /// Lets a member log in after the check (使用二次验证).
    ///
    /// Token: contact sync (通讯录同步), or the corp's own app that did the check, as for [`GetTfaInfo`]. At most 20 at a
    /// time.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/99500>
    POST "/cgi-bin/user/tfa_succ";
    pub struct PassTfa -> Empty {
        /// The member.
        userid: UserId,
        /// From [`TfaInfo`]; works once and for 5 minutes.
        tfa_code: Secret,
    }
}

#[cfg(test)]
mod tests {
    use http::Response;

    use super::*;
    use crate::api::testing::survives;
    use crate::endpoint::{BASE, Endpoint};

    #[test]
    fn on_the_wire() {
        let get = GetTfaInfo::new("hush");
        let request = get.http_request(BASE, "T").unwrap();
        assert_eq!(request.uri().path(), "/cgi-bin/auth/get_tfa_info");
        assert_eq!(request.body(), br#"{"code":"hush"}"#);
        assert!(!get.repeatable() && !format!("{get:?}").contains("hush"));
        let info = GetTfaInfo::parse(Response::new(r#"{"errcode":0,"userid":"u","tfa_code":"hush"}"#)).unwrap();
        assert!(!format!("{info:?}").contains("hush"));

        let pass = PassTfa::new(info.userid, info.tfa_code);
        let request = pass.http_request(BASE, "T").unwrap();
        assert_eq!(request.uri().path(), "/cgi-bin/user/tfa_succ");
        assert_eq!(request.body(), br#"{"userid":"u","tfa_code":"hush"}"#);
        assert!(!pass.repeatable() && !format!("{pass:?}").contains("hush"));
    }

    #[test]
    fn bad_bodies() {
        survives::<GetTfaInfo>(r#"{"userid":"u","tfa_code":"t"}"#);
        survives::<PassTfa>(r#"{"errmsg":"ok","later":1}"#);
    }
}
