//! 授权流程: from a pre-authorisation code to a corp's permanent code, and what the corp granted.

use super::corp::{AuthCorpInfo, Authorized, Editions, NamedCorp};
use crate::endpoint::Empty;
use crate::types::{AdminLevel, AgentId, CorpId, OpenUserId, RegisterTemplateId, Secret, SuiteAppId, UserId};

endpoint! {
    /// Makes a pre-authorisation code, which an install link carries (获取预授权码).
    ///
    /// Token: the suite's. The code lives for twenty minutes; 42007 says that it is over.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/90601>
    GET "/cgi-bin/service/get_pre_auth_code" [token = SuiteToken];
    pub struct GetPreAuthCode -> PreAuthCode {}
}

response! {
    /// A pre-authorisation code.
    pub struct PreAuthCode {
        /// The code, at most 512 bytes.
        pre_auth_code: Secret,
        /// Its life in seconds.
        expires_in: i64,
    }
}

endpoint! {
    /// Says what an authorisation is to be like, before the corp is sent to it (设置授权配置).
    ///
    /// Token: the suite's. Needed for tests with a suite that is not published, which only take a test authorisation.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/90602>
    POST "/cgi-bin/service/set_session_info" [repeatable, token = SuiteToken];
    pub struct SetSessionInfo -> Empty {
        /// The code, from [`GetPreAuthCode`].
        pre_auth_code: Secret,
        /// What it is to be like.
        session_info: SessionInfo,
    }
}

structure! {
    /// What an authorisation is to be like.
    pub struct SessionInfo {
        /// Which apps of an old suite with several are offered; all without it.
        appid: Option<Vec<SuiteAppId>>,
        /// Whether it is a test.
        auth_type: Option<AuthType>,
    }
}

open_enum! {
    /// Whether an authorisation is a test (授权类型).
    pub enum AuthType: i64 {
        /// The real thing (正式授权).
        Formal = 0,
        /// A test, which suites take before they are published (测试授权).
        Test = 1,
    }
}

endpoint! {
    /// Turns what the corp's authorisation brought into its permanent code (获取企业永久授权码).
    ///
    /// Token: the suite's. The code works once and for ten minutes, so the call is not repeated; keep the answer. For a
    /// customised app (代开发) there is no `access_token` in it.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/90603>
    POST "/cgi-bin/service/get_permanent_code" [token = SuiteToken];
    pub struct GetPermanentCode -> PermanentCode {
        /// The temporary code that the callback `create_auth` or the redirect brought.
        auth_code: Secret,
    }
}

response! {
    /// A corp's permanent code and what it granted.
    pub struct PermanentCode {
        /// The corp's token; empty for customised apps.
        access_token: Secret,
        /// The token's life in seconds.
        expires_in: i64,
        /// The code, at most 512 bytes, valid until the corp cancels.
        permanent_code: Secret,
        /// The dealer (代理商) who sold the app, if there was one.
        dealer_corp_info: Option<NamedCorp>,
        /// The corp.
        auth_corp_info: Option<AuthCorpInfo>,
        /// The apps that the corp installed, and what they may see.
        auth_info: Option<Authorized>,
        /// Who authorised; absent where the app may not know.
        auth_user_info: Option<AuthUser>,
        /// How the corp registered, where it did so through a promotion.
        register_code_info: Option<RegisterCodeInfo>,
        /// What the corp bought.
        edition_info: Option<Editions>,
        /// As given to the install link.
        state: Option<String>,
    }
}

response! {
    /// Who authorised an app, or logged in at the provider's site.
    pub struct AuthUser {
        /// Their id in the corp.
        userid: UserId,
        /// Their id as third-party apps see it.
        open_userid: OpenUserId,
        /// Display name.
        name: String,
        /// Where their picture is.
        avatar: String,
    }
}

response! {
    /// How a corp registered.
    pub struct RegisterCodeInfo {
        /// The registration code.
        register_code: Secret,
        /// The promotion package (推广包).
        template_id: RegisterTemplateId,
        /// As given when the code was made.
        state: String,
    }
}

endpoint! {
    /// Reads what a corp granted (获取企业授权信息).
    ///
    /// Token: the suite's.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/91912>
    POST "/cgi-bin/service/get_auth_info" [repeatable, token = SuiteToken];
    pub struct GetAuthInfo -> AuthInfo {
        /// The corp.
        auth_corpid: CorpId,
        /// Its permanent code.
        permanent_code: Secret,
    }
}

response! {
    /// What a corp granted.
    pub struct AuthInfo {
        /// The dealer (代理商) who sold the app, if there was one.
        dealer_corp_info: Option<NamedCorp>,
        /// The corp.
        auth_corp_info: Option<AuthCorpInfo>,
        /// The apps that the corp installed, and what they may see.
        auth_info: Option<Authorized>,
        /// What the corp bought.
        edition_info: Option<Editions>,
    }
}

open_enum! {
    /// Who authorised (授权模式).
    pub enum AuthMode: i64 {
        /// An administrator, for the corp (管理员授权).
        Administrator = 0,
        /// A member, for themselves (成员授权).
        Member = 1,
    }
}

endpoint! {
    /// Lists who administers an app (获取应用的管理员列表).
    ///
    /// Token: the suite's.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/90606>
    POST "/cgi-bin/service/get_admin_list" [repeatable, token = SuiteToken];
    pub struct GetAdminList -> Admins {
        /// The corp.
        auth_corpid: CorpId,
        /// The app in it.
        agentid: AgentId,
    }
}

response! {
    /// Who administers an app.
    pub struct Admins {
        /// The administrators; without the corp's creator.
        admin: Vec<Admin>,
    }
}

response! {
    /// An administrator of an app.
    pub struct Admin {
        /// Their id in the corp.
        userid: UserId,
        /// Their id as third-party apps see it.
        open_userid: OpenUserId,
        /// What they may do.
        auth_type: AdminLevel,
    }
}
