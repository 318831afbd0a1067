//! URLs that a browser is sent to: OAuth2, web login, installation.
//!
//! Each brings the visitor back to `redirect_uri` with a `code` (or `auth_code`) and the `state` that was given. Give
//! the address as it is: it is percent-encoded here, once.
//!
//! ```
//! use wecom_core::oauth::{Authorize, Scope, WebLogin};
//! use wecom_core::types::AgentId;
//!
//! // A page inside WeCom: silently, and asking for what only the member can grant.
//! let page = Authorize::corp("wwCORP", "https://example.com/home").state("abc123");
//! assert_eq!(
//!     page.url().unwrap(),
//!     "https://open.weixin.qq.com/connect/oauth2/authorize?appid=wwCORP\
//!      &redirect_uri=https%3A%2F%2Fexample.com%2Fhome&response_type=code&scope=snsapi_base\
//!      &state=abc123#wechat_redirect"
//! );
//! let page = page.scope(Scope::PrivateInfo).agentid(1_000_002);
//! assert!(page.url().unwrap().contains("&scope=snsapi_privateinfo&"));
//!
//! // A page in any browser: a QR code to scan.
//! let login = WebLogin::corp("wwCORP", 1_000_002, "https://example.com/login").url().unwrap();
//! assert!(login.starts_with("https://login.work.weixin.qq.com/wwlogin/sso/login?login_type=CorpApp&appid=wwCORP&"));
//! ```

use crate::error::InvalidArgument;
use crate::types::{AgentId, CorpId, ProviderCorpId, Secret, SuiteId};
use crate::wire::Writer;

/// A page inside WeCom that wants to know who opens it (构造网页授权链接).
///
/// The code goes to [`auth::GetUserInfo`](crate::api::auth::GetUserInfo), a third-party app's to `getuserinfo3rd`.
///
/// Source: <https://developer.work.weixin.qq.com/document/path/91022>
#[derive(Clone, Debug)]
pub struct Authorize {
    appid: String,
    is_suite: bool,
    redirect_uri: String,
    scope: Scope,
    state: String,
    agentid: Option<AgentId>,
}

open_enum! {
    /// What the app wants to know about who opens the page (应用授权作用域).
    pub enum Scope: str {
        /// Who it is, without asking (静默授权).
        Base = "snsapi_base",
        /// What is not sensitive, without asking (静默授权); older third-party apps only.
        UserInfo = "snsapi_userinfo",
        /// What the member agrees to show (手动授权): picture, QR code, mobile number.
        PrivateInfo = "snsapi_privateinfo",
    }
}

impl Authorize {
    /// For a corp's own or a customised app. Its domain must be one that the app trusts.
    pub fn corp(corpid: impl Into<CorpId>, redirect_uri: impl Into<String>) -> Authorize {
        Authorize::new(corpid.into().into(), false, redirect_uri.into())
    }

    /// For a third-party app.
    pub fn suite(suite_id: impl Into<SuiteId>, redirect_uri: impl Into<String>) -> Authorize {
        Authorize::new(suite_id.into().into(), true, redirect_uri.into())
    }

    fn new(appid: String, is_suite: bool, redirect_uri: String) -> Authorize {
        Authorize { appid, is_suite, redirect_uri, scope: Scope::Base, state: String::new(), agentid: None }
    }

    /// What the app wants to know; [`Scope::Base`] unless given.
    #[must_use]
    pub fn scope(mut self, scope: Scope) -> Authorize {
        self.scope = scope;
        self
    }

    /// Comes back unchanged: letters and digits, at most 128 bytes. A random one that the session remembers guards
    /// against forged redirects.
    #[must_use]
    pub fn state(mut self, state: impl Into<String>) -> Authorize {
        self.state = state.into();
        self
    }

    /// The app. Required with [`Scope::PrivateInfo`] (WeCom would silently show nothing private), and better always
    /// given: it activates licences of third-party and customised apps.
    #[must_use]
    pub fn agentid(mut self, agentid: impl Into<AgentId>) -> Authorize {
        self.agentid = Some(agentid.into());
        self
    }

    /// The URL.
    ///
    /// # Errors
    ///
    /// Names the field that breaks a rule.
    pub fn url(&self) -> Result<String, InvalidArgument> {
        check_redirect(&self.redirect_uri)?;
        check_state(&self.state)?;
        if self.scope == Scope::PrivateInfo && self.agentid.is_none() && !self.is_suite {
            return Err(InvalidArgument::new("agentid", "is required with the scope snsapi_privateinfo"));
        }
        // WeCom minds the order, and its own example has an empty state.
        let mut out = Writer::query("https://open.weixin.qq.com/connect/oauth2/authorize?".to_owned());
        out.member("appid", &self.appid);
        out.member("redirect_uri", &self.redirect_uri);
        out.member("response_type", &"code");
        out.member("scope", &self.scope);
        out.member("state", &self.state);
        out.member("agentid", &self.agentid);
        Ok(finish(out) + "#wechat_redirect")
    }
}

/// A page in any browser that members log in to by scanning a code (企业微信Web登录: 构造企业微信登录链接).
///
/// The code goes to [`auth::GetUserInfo`](crate::api::auth::GetUserInfo), a third-party app's to `getuserinfo3rd`.
///
/// Source: <https://developer.work.weixin.qq.com/document/path/98152>
#[derive(Clone, Debug)]
pub struct WebLogin {
    appid: String,
    agentid: Option<AgentId>,
    redirect_uri: String,
    state: Option<String>,
    lang: Option<Language>,
}

open_enum! {
    /// The language of a login page.
    pub enum Language: str {
        /// Chinese.
        Chinese = "zh",
        /// English.
        English = "en",
    }
}

impl WebLogin {
    /// For a corp's own or a customised app. The address's domain must be one that the app trusts.
    pub fn corp(corpid: impl Into<CorpId>, agentid: impl Into<AgentId>, redirect_uri: impl Into<String>) -> WebLogin {
        WebLogin {
            appid: corpid.into().into(),
            agentid: Some(agentid.into()),
            redirect_uri: redirect_uri.into(),
            state: None,
            lang: None,
        }
    }

    /// For a provider's login authorisation (登录授权), an app of its own with its own suite id.
    pub fn service(suite_id: impl Into<SuiteId>, redirect_uri: impl Into<String>) -> WebLogin {
        WebLogin {
            appid: suite_id.into().into(),
            agentid: None,
            redirect_uri: redirect_uri.into(),
            state: None,
            lang: None,
        }
    }

    /// Comes back unchanged. A random one that the session remembers guards against forged redirects.
    #[must_use]
    pub fn state(mut self, state: impl Into<String>) -> WebLogin {
        self.state = Some(state.into());
        self
    }

    /// The page's language; the browser's unless given.
    #[must_use]
    pub fn lang(mut self, lang: Language) -> WebLogin {
        self.lang = Some(lang);
        self
    }

    /// The URL.
    ///
    /// # Errors
    ///
    /// Names the field that breaks a rule.
    pub fn url(&self) -> Result<String, InvalidArgument> {
        check_redirect(&self.redirect_uri)?;
        let mut out = Writer::query("https://login.work.weixin.qq.com/wwlogin/sso/login?".to_owned());
        out.member("login_type", if self.agentid.is_some() { &"CorpApp" } else { &"ServiceApp" });
        out.member("appid", &self.appid);
        out.member("agentid", &self.agentid);
        out.member("redirect_uri", &self.redirect_uri);
        out.member("state", &self.state);
        out.member("lang", &self.lang);
        Ok(finish(out))
    }
}

/// A provider's own site that corps' administrators or members log in to (从第三方单点登录: 扫码授权登录).
///
/// The `auth_code` goes to `service/get_login_info`.
///
/// Source: <https://developer.work.weixin.qq.com/document/path/91124>
#[derive(Clone, Debug)]
pub struct ProviderLogin {
    appid: ProviderCorpId,
    redirect_uri: String,
    state: Option<String>,
    usertype: Option<UserType>,
}

open_enum! {
    /// Who may log in to a provider's site.
    pub enum UserType: str {
        /// Administrators (管理员登录).
        Admin = "admin",
        /// Members (成员登录).
        Member = "member",
    }
}

impl ProviderLogin {
    /// For the provider with this corp id. The address's domain must be the one of the login authorisation.
    pub fn new(corpid: impl Into<ProviderCorpId>, redirect_uri: impl Into<String>) -> ProviderLogin {
        ProviderLogin { appid: corpid.into(), redirect_uri: redirect_uri.into(), state: None, usertype: None }
    }

    /// Comes back unchanged. A random one that the session remembers guards against forged redirects.
    #[must_use]
    pub fn state(mut self, state: impl Into<String>) -> ProviderLogin {
        self.state = Some(state.into());
        self
    }

    /// Who may log in; administrators unless given.
    #[must_use]
    pub fn usertype(mut self, usertype: UserType) -> ProviderLogin {
        self.usertype = Some(usertype);
        self
    }

    /// The URL.
    ///
    /// # Errors
    ///
    /// Names the field that breaks a rule.
    pub fn url(&self) -> Result<String, InvalidArgument> {
        check_redirect(&self.redirect_uri)?;
        let mut out = Writer::query("https://open.work.weixin.qq.com/wwopen/sso/3rd_qrConnect?".to_owned());
        out.member("appid", &self.appid);
        out.member("redirect_uri", &self.redirect_uri);
        out.member("state", &self.state);
        out.member("usertype", &self.usertype);
        Ok(finish(out))
    }
}

/// The page on which a corp's administrator installs a third-party app (从服务商网站发起应用授权).
///
/// The `auth_code` goes to `service/get_permanent_code`.
///
/// Source: <https://developer.work.weixin.qq.com/document/path/90597>
#[derive(Clone, Debug)]
pub struct Install {
    suite_id: SuiteId,
    pre_auth_code: Secret,
    redirect_uri: String,
    state: Option<String>,
}

impl Install {
    /// `pre_auth_code` comes from `service/get_pre_auth_code`. It stands in the URL, so that the URL is a secret, too.
    pub fn new(
        suite_id: impl Into<SuiteId>,
        pre_auth_code: impl Into<Secret>,
        redirect_uri: impl Into<String>,
    ) -> Install {
        Install {
            suite_id: suite_id.into(),
            pre_auth_code: pre_auth_code.into(),
            redirect_uri: redirect_uri.into(),
            state: None,
        }
    }

    /// Comes back unchanged: letters and digits, at most 128 bytes.
    #[must_use]
    pub fn state(mut self, state: impl Into<String>) -> Install {
        self.state = Some(state.into());
        self
    }

    /// The URL.
    ///
    /// # Errors
    ///
    /// Names the field that breaks a rule.
    pub fn url(&self) -> Result<String, InvalidArgument> {
        check_redirect(&self.redirect_uri)?;
        check_state(self.state.as_deref().unwrap_or_default())?;
        let mut out = Writer::query("https://open.work.weixin.qq.com/3rdapp/install?".to_owned());
        out.member("suite_id", &self.suite_id);
        out.member("pre_auth_code", &self.pre_auth_code);
        out.member("redirect_uri", &self.redirect_uri);
        out.member("state", &self.state);
        Ok(finish(out))
    }
}

/// The page on which somebody registers a corp and installs a provider's apps at once (推广二维码, 注册链接).
///
/// `register_code` comes from `service/get_register_code` and is valid for as long as that says.
///
/// Source: <https://developer.work.weixin.qq.com/document/path/90578>
pub fn register_url(register_code: &Secret) -> String {
    let mut out = Writer::query("https://open.work.weixin.qq.com/3rdservice/wework/register?".to_owned());
    out.member("register_code", register_code);
    finish(out)
}

fn finish(out: Writer) -> String {
    // All of it is ASCII, by percent-encoding.
    String::from_utf8_lossy(&out.finish()).into_owned()
}

/// Refuses what would be encoded a second time or lead nowhere.
fn check_redirect(redirect_uri: &str) -> Result<(), InvalidArgument> {
    let rest = redirect_uri.strip_prefix("https://").or_else(|| redirect_uri.strip_prefix("http://"));
    match rest {
        Some(rest) if !rest.is_empty() => Ok(()),
        _ => Err(InvalidArgument::new("redirect_uri", "must begin with https:// or http:// and not be encoded yet")),
    }
}

fn check_state(state: &str) -> Result<(), InvalidArgument> {
    if state.len() > 128 {
        return Err(InvalidArgument::new("state", format!("has {} bytes; 128 fit", state.len())));
    }
    if !state.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
        return Err(InvalidArgument::new("state", "may hold letters and digits only"));
    }
    Ok(())
}

#[cfg(test)]
mod tests;
