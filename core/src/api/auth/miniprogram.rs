//! 小程序: from a mini program's login to a session.

use crate::api::session::LinkedSession;
use http::{Method, Request, Response};

use crate::endpoint::{AccessToken, Endpoint, Target, read_answer};
use crate::error::Error;
use crate::types::{CorpId, Secret, UserId};

/// Makes a session of the code that `wx.qy.login` brought (code2Session, 临时登录凭证校验).
///
/// Token: the app that the mini program is linked to; fetched with the corp's id, not the mini program's appid.
///
/// A code works once, so the call is not repeated. Fails with 40029 for a code that is wrong.
///
/// Source: <https://developer.work.weixin.qq.com/document/path/91507>
// Written out by hand, since `grant_type` has one value only; otherwise what `endpoint!` makes.
#[derive(Clone, Debug)]
#[cfg_attr(feature = "server", derive(Default))]
#[non_exhaustive]
pub struct CodeToSession {
    /// The code that `wx.qy.login` brought.
    pub js_code: Secret,
    /// What the code is: `authorization_code`, the one kind there is.
    pub grant_type: String,
    __extra: crate::wire::Extra,
}

impl CodeToSession {
    /// With everything that WeCom requires.
    pub fn new(js_code: impl Into<Secret>) -> Self {
        Self {
            js_code: js_code.into(),
            grant_type: "authorization_code".to_owned(),
            __extra: crate::wire::Extra::default(),
        }
    }

    /// Adds a field that this version of the SDK does not know.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl Into<serde_json::Value>) -> Self {
        self.__extra.insert(name, value);
        self
    }

    /// Fields that this version of the SDK does not know.
    pub fn extra(&self) -> &crate::wire::Extra {
        &self.__extra
    }
}

writable! { CodeToSession { { [] js_code [Secret] [] [] } { [] grant_type [String] [] [] } } {} }

impl Endpoint for CodeToSession {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/cgi-bin/miniprogram/jscode2session";
    const DOC: &'static str = " Makes a session of the code that `wx.qy.login` brought (code2Session, 临时登录凭证校验).\n\n \
        Token: the app that the mini program is linked to; fetched with the corp's id, not the mini program's appid.\n\n \
        A code works once, so the call is not repeated. Fails with 40029 for a code that is wrong.\n\n \
        Source: <https://developer.work.weixin.qq.com/document/path/91507>\n";
    type Token = AccessToken;
    type Response = Session;

    fn http_request(&self, base: &str, token: &str) -> Result<Request<Vec<u8>>, Error> {
        Target::of::<Self>(base, token).get(self)
    }

    fn parse<B: AsRef<[u8]>>(answer: Response<B>) -> Result<Session, Error> {
        let mut value = Session::default();
        let (head, body) = answer.into_parts();
        read_answer(Self::PATH, head.status, body.as_ref(), &mut value)?;
        Ok(value)
    }
}

server_side! {
    readable! { CodeToSession { { [] js_code [Secret] [] [] } { [] grant_type [String] [] [] } } {} }

    impl crate::endpoint::Serve for CodeToSession {
        fn read<B: AsRef<[u8]>>(request: &Request<B>) -> Result<Self, Error> {
            let mut value = Self::default();
            crate::endpoint::read_query::<Self>(request.uri(), &mut value)?;
            Ok(value)
        }

        fn answer(response: &Session) -> Response<Vec<u8>> {
            crate::endpoint::write_answer(response)
        }
    }
}

described! {
    CodeToSession [
        " Makes a session of the code that `wx.qy.login` brought (code2Session, 临时登录凭证校验)."
        ""
        " Token: the app that the mini program is linked to; fetched with the corp's id, not the mini program's appid."
        ""
        " A code works once, so the call is not repeated. Fails with 40029 for a code that is wrong."
        ""
        " Source: <https://developer.work.weixin.qq.com/document/path/91507>"
    ]
    {
        { [" The code that `wx.qy.login` brought."] js_code [Secret] [] [] }
        { [" What the code is: `authorization_code`, the one kind there is."] grant_type [String] [] [] }
    } {} {}
}

response! {
    /// A session of a mini program.
    pub struct Session {
        /// The member's corp.
        corpid: CorpId,
        /// The member; encrypted for third-party mini programs.
        userid: UserId,
        /// Signs and encrypts the member's data; must not leave the server.
        session_key: Secret,
    }
}

endpoint! {
    /// Makes a linked corp's session of one's own (获取下级/下游企业小程序session).
    ///
    /// Token: the linked corp's, from `corpgroup/corp/gettoken` (上下游, 企业互联). The app there must have been shared from
    /// the app that the session is of. Not repeated: the key is made anew.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/93355>
    POST "/cgi-bin/miniprogram/transfer_session";
    pub struct TransferSession -> LinkedSession {
        /// The member, from [`Session`].
        userid: UserId,
        /// The session, from [`Session`].
        session_key: Secret,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::api::testing::survives;
    use crate::endpoint::BASE;

    #[test]
    fn sessions_on_the_wire() {
        let code = CodeToSession::new("hush");
        let request = code.http_request(BASE, "T").unwrap();
        assert_eq!(
            request.uri().to_string(),
            format!(
                "{BASE}/cgi-bin/miniprogram/jscode2session?access_token=T&js_code=hush&grant_type=authorization_code"
            )
        );
        assert!(!code.repeatable() && !format!("{code:?}").contains("hush"));

        let body = r#"{"corpid":"CORPID","userid":"USERID","session_key":"kJtdi6RF+Dv67Q==","errcode":0}"#;
        let session = CodeToSession::parse(Response::new(body)).unwrap();
        assert_eq!((session.corpid.as_str(), session.session_key.expose()), ("CORPID", "kJtdi6RF+Dv67Q=="));
        assert!(!format!("{session:?}").contains("kJt"));

        let transfer = TransferSession::new(session.userid, session.session_key);
        let request = transfer.http_request(BASE, "T").unwrap();
        assert_eq!(request.uri().path(), "/cgi-bin/miniprogram/transfer_session");
        assert_eq!(request.body(), br#"{"userid":"USERID","session_key":"kJtdi6RF+Dv67Q=="}"#);
        let body = r#"{"userid":"jack","session_key":"DGA==","errcode":0}"#;
        assert_eq!(TransferSession::parse(Response::new(body)).unwrap().userid, "jack");
    }

    #[test]
    fn bad_bodies() {
        survives::<CodeToSession>(r#"{"corpid":"c","userid":"u","session_key":"k"}"#);
        survives::<TransferSession>(r#"{"userid":"u","session_key":"k"}"#);
    }

    #[cfg(feature = "server")]
    #[test]
    fn requests_can_be_read_back() {
        use crate::endpoint::Serve;

        let request = CodeToSession::new("a+b").http_request(BASE, "T").unwrap();
        let read = CodeToSession::read(&request).unwrap();
        assert_eq!((read.js_code.expose(), read.extra().is_empty()), ("a+b", true));
        assert_eq!(read.http_request(BASE, "T").unwrap().uri(), request.uri());
    }
}
