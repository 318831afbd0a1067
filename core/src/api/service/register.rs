//! 推广二维码: corps that register through a provider's promotion.

use crate::flow::token::AccessTokenAnswer;
use crate::types::{CorpId, Person, RegisterTemplateId, Secret, UserId};

endpoint! {
    /// Fetches a code that leads to a promotion's registration page (获取注册码).
    ///
    /// Token: the provider's. Not repeated: each call makes a new code.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/90581>
    POST "/cgi-bin/service/get_register_code" [token = ProviderToken];
    pub struct GetRegisterCode -> RegisterCode {
        /// The promotion package (推广包), at most 128 bytes.
        template_id: RegisterTemplateId,
        /// What the corp is called.
        corp_name: Option<String>,
        /// What its administrator is called.
        admin_name: Option<String>,
        /// The administrator's mobile number.
        admin_mobile: Option<String>,
        /// Comes back in the callback and in [`RegisterInfo`]; letters and digits, at most 128 bytes.
        state: Option<String>,
        /// The provider's member who looks after the corp.
        follow_user: Option<UserId>,
    }
}

response! {
    /// A registration code.
    pub struct RegisterCode {
        /// The code.
        register_code: Secret,
        /// Its life in seconds.
        expires_in: i64,
    }
}

endpoint! {
    /// Tells what became of a registration code (查询注册状态).
    ///
    /// Token: the provider's.
    ///
    /// Fails with 84024 where nobody has registered with it yet.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/90582>
    POST "/cgi-bin/service/get_register_info" [repeatable, token = ProviderToken];
    pub struct GetRegisterInfo -> RegisterInfo {
        /// The code, from [`RegisterCode`].
        register_code: Secret,
    }
}

response! {
    /// A registered corp.
    pub struct RegisterInfo {
        /// The new corp.
        corpid: CorpId,
        /// What lets the provider fill the corp's contacts, until the time is over or the corp declares it done; absent where
        /// the promotion does not ask for it.
        contact_sync: Option<AccessTokenAnswer>,
        /// Who registered it.
        auth_user_info: Option<Person>,
        /// The promotion package.
        template_id: RegisterTemplateId,
        /// As given to [`GetRegisterCode`].
        state: String,
    }
}
