//! 身份验证 of third-party apps: who opened the page, logged in, or uses the mini program.

use http::{Method, Request, Response};

use super::authorization::AuthUser;
use crate::endpoint::{Endpoint, ProviderToken, Target, read_answer};
use crate::error::Error;
use crate::types::{AdminLevel, AgentId, CorpId, DepartmentId, Gender, OpenUserId, Secret, UserId};

pub mod legacy;
mod user_info;

pub use user_info::{GetUserInfo, UserInfo};

endpoint! {
    /// Reads what a member agreed to show the app (获取访问用户敏感信息).
    ///
    /// Token: the suite's. The member must have agreed (`snsapi_privateinfo`).
    ///
    /// Fails with 84014 for a ticket that is too old.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/91122>
    POST "/cgi-bin/service/auth/getuserdetail3rd" [repeatable, token = SuiteToken];
    pub struct GetUserDetail -> UserDetail {
        /// From [`UserInfo`]; valid for 1 800 seconds.
        user_ticket: Secret,
    }
}

response! {
    /// What a member showed. What they did not agree to is empty.
    pub struct UserDetail {
        /// The member's corp.
        corpid: CorpId,
        /// The member.
        userid: UserId,
        /// Display name.
        name: String,
        /// Their gender; undefined where they did not agree.
        gender: Gender as Text,
        /// Where their picture is.
        avatar: String,
        /// Where their personal QR code is.
        qr_code: String,
    }
}

endpoint! {
    /// Makes a session of the code that `wx.qy.login` brought (code2Session, 临时登录凭证校验).
    ///
    /// Token: the suite's. A code works once, so the call is not repeated.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/92468>
    GET "/cgi-bin/service/miniprogram/jscode2session" [once, token = SuiteToken];
    pub struct CodeToSession -> Session {
        /// The code.
        js_code: Secret,
        /// What the code is.
        grant_type: GrantType,
    }
}

open_enum! {
    /// What a code is.
    pub enum GrantType: str {
        /// A mini program's, the one kind there is.
        AuthorizationCode = "authorization_code",
    }
}

response! {
    /// A session of a mini program.
    pub struct Session {
        /// The member's corp.
        corpid: CorpId,
        /// The member.
        userid: UserId,
        /// Signs and encrypts the member's data; must not leave the server.
        session_key: Secret,
        /// The member, as third-party apps see them.
        open_userid: OpenUserId,
    }
}

structure! {
    /// Tells which administrator or member logged in at the provider's site (获取登录用户信息).
    ///
    /// Token: the provider's, under the name `access_token`. A code works once, so the call is not repeated.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/91125>
    pub struct GetLoginInfo {
        /// The code that the login brought.
        auth_code: Secret,
    }
}

// By hand, since the provider's token stands under another name here.
impl Endpoint for GetLoginInfo {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/cgi-bin/service/get_login_info";
    const DOC: &'static str = " Tells which administrator or member logged in at the provider's site (获取登录用户信息).\n\n \
        Token: the provider's, under the name `access_token`. A code works once, so the call is not repeated.\n\n \
        Source: <https://developer.work.weixin.qq.com/document/path/91125>\n";
    type Token = ProviderToken;
    type Response = LoginInfo;

    fn http_request(&self, base: &str, token: &str) -> Result<Request<Vec<u8>>, Error> {
        Target::raw(base, Self::PATH, Some("access_token"), token).post(self)
    }

    fn parse<B: AsRef<[u8]>>(answer: Response<B>) -> Result<LoginInfo, Error> {
        let mut value = LoginInfo::default();
        let (head, body) = answer.into_parts();
        read_answer(Self::PATH, head.status, body.as_ref(), &mut value)?;
        Ok(value)
    }
}

server_side! {
    impl crate::endpoint::Serve for GetLoginInfo {
        fn read<B: AsRef<[u8]>>(request: &Request<B>) -> Result<Self, Error> {
            let mut value = Self::default();
            crate::endpoint::read_body(Self::PATH, request.body().as_ref(), &mut value)?;
            Ok(value)
        }

        fn answer(response: &LoginInfo) -> Response<Vec<u8>> {
            crate::endpoint::write_answer(response)
        }
    }
}

response! {
    /// Who logged in.
    pub struct LoginInfo {
        /// What they are in their corp.
        usertype: LoginUserType,
        /// The person.
        user_info: Option<AuthUser>,
        /// Their corp.
        corp_info: Option<LoginCorp>,
        /// The provider's apps that they administer.
        agent: Vec<LoginAgent>,
        /// The departments that they administer.
        auth_info: Option<LoginDepartments>,
    }
}

open_enum! {
    /// What somebody is in their corp (登录用户的类型).
    pub enum LoginUserType: i64 {
        /// Its creator (创建者).
        Creator = 1,
        /// An administrator who is a member (内部系统管理员).
        InternalAdministrator = 2,
        /// An administrator from outside (外部系统管理员).
        ExternalAdministrator = 3,
        /// An administrator of some departments (分级管理员).
        DepartmentAdministrator = 4,
        /// A member (成员).
        Member = 5,
    }
}

response! {
    /// The corp of somebody who logged in.
    pub struct LoginCorp {
        /// The corp.
        corpid: CorpId,
    }
}

response! {
    /// An app that somebody administers.
    pub struct LoginAgent {
        /// The app.
        agentid: AgentId,
        /// What they may do with it.
        auth_type: AdminLevel,
    }
}

response! {
    /// Departments that somebody administers.
    pub struct LoginDepartments {
        /// The departments.
        department: Vec<LoginDepartment>,
    }
}

response! {
    /// A department that somebody administers.
    pub struct LoginDepartment {
        /// The department.
        id: DepartmentId,
        /// Whether they may change it.
        writable: bool,
    }
}
