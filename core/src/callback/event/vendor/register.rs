//! 推广二维码, 回调通知: corps that come by a provider's promotion.

use crate::types::{ProviderCorpId, RegisterTemplateId, Secret, UserId};

response! {
    /// A corp registered by the provider's promotion (注册完成回调事件).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/90585>
    pub struct RegisterCorp {
        /// The provider.
        service_corp_id: ProviderCorpId = "ServiceCorpId",
        /// The code that it registered with.
        register_code: Secret = "RegisterCode",
        /// What lets the provider fill the new corp's contacts; absent unless the promotion asks for it.
        contact_sync: Option<ContactSync> = "ContactSync",
        /// The administrator who registered it.
        auth_user_info: Option<AuthUserInfo> = "AuthUserInfo",
        /// The promotion package (推广包).
        template_id: RegisterTemplateId = "TemplateId",
        /// As given when the code was made; absent if it was not.
        state: Option<String> = "State",
    }
}

response! {
    /// A token for a new corp's contacts (通讯录迁移).
    pub struct ContactSync {
        /// May read and write all members and departments, until its time is over or the contacts are declared complete.
        access_token: Secret = "AccessToken",
        /// Its life in seconds.
        expires_in: i64 = "ExpiresIn",
    }
}

response! {
    /// A member of the corp.
    pub struct AuthUserInfo {
        /// The member.
        user_id: UserId = "UserId",
    }
}

response! {
    /// A member of a corp that has an app of the provider already scanned the promotion's code or opened its link
    /// (扫描推广二维码事件).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/98071>
    pub struct EnterRegisterPackage {
        /// The provider.
        service_corp_id: ProviderCorpId = "ServiceCorpId",
        /// The link's code.
        register_code: Secret = "RegisterCode",
        /// Who did it.
        auth_user_info: Option<AuthUserInfo> = "AuthUserInfo",
        /// The promotion package (推广包).
        template_id: RegisterTemplateId = "TemplateId",
        /// As given when the code was made; absent if it was not.
        state: Option<String> = "State",
    }
}
