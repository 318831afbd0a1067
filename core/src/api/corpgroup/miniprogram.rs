//! 小程序session互通: a mini program's session in a corp below.

use crate::api::session::LinkedSession;
use crate::types::{Secret, UserId};

endpoint! {
    /// Makes a session of the corp below one of its own (获取下级/下游企业小程序session).
    ///
    /// Token: the corp's below, from [`GetLinkedToken`](crate::flow::token::linked::GetLinkedToken).
    ///
    /// An older address of `/cgi-bin/miniprogram/transfer_session`, which the official page names today. Not repeated:
    /// the key is made anew.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/93355>
    POST "/cgi-bin/corpgroup/miniprogram/transfer_session";
    pub struct TransferSession -> LinkedSession {
        /// The member, from the login.
        userid: UserId,
        /// The session, from the login.
        session_key: Secret,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::api::testing::survives;
    use crate::endpoint::{BASE, Endpoint};

    #[test]
    fn on_the_wire() {
        let transfer = TransferSession::new("wmAoNVCwAAUrSqEqz7oQpEIEMVWDrPeg", "HUSH");
        let request = transfer.http_request(BASE, "T").unwrap();
        assert_eq!(request.uri().path(), "/cgi-bin/corpgroup/miniprogram/transfer_session");
        assert_eq!(request.body(), br#"{"userid":"wmAoNVCwAAUrSqEqz7oQpEIEMVWDrPeg","session_key":"HUSH"}"#);
        assert!(!transfer.repeatable() && !format!("{transfer:?}").contains("HUSH"));
        let session =
            TransferSession::parse(http::Response::new(r#"{"userid":"abcdef","session_key":"DGA"}"#)).unwrap();
        assert_eq!((session.userid.as_str(), session.session_key.expose()), ("abcdef", "DGA"));
        survives::<TransferSession>(r#"{"userid":"u","session_key":"k"}"#);
    }
}
