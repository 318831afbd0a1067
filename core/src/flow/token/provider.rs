//! 获取凭证: the tokens of a suite, of an authorised corp and of a provider.

use super::AccessTokenAnswer;
use crate::types::{CorpId, ProviderCorpId, Secret, SuiteId};

endpoint! {
    /// Fetches a suite's token (获取第三方应用凭证).
    ///
    /// Token: none; the secret and the ticket decide. The token of a template of customized apps (代开发应用模板凭证) comes the
    /// same way. WeCom pushes a new ticket every ten minutes, each lives for thirty.
    ///
    /// Fails with 40085 for a ticket that is wrong or too old.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/90600>
    POST "/cgi-bin/service/get_suite_token" [repeatable, token = NoToken];
    pub struct GetSuiteToken -> SuiteTokenAnswer {
        /// The suite.
        suite_id: SuiteId,
        /// The suite's secret.
        suite_secret: Secret,
        /// The newest ticket that the callback brought (`suite_ticket`).
        suite_ticket: Secret,
    }
}

response! {
    /// A suite's token and how long it lives.
    pub struct SuiteTokenAnswer {
        /// The token, at most 512 bytes.
        suite_access_token: Secret,
        /// Its life in seconds, mostly 7 200.
        expires_in: i64,
    }
}

endpoint! {
    /// Fetches an authorised corp's token (获取企业凭证).
    ///
    /// Token: the suite's. For a third-party app only: a customised app (代开发) takes the permanent code to `gettoken` as
    /// its secret instead.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/90605>
    POST "/cgi-bin/service/get_corp_token" [repeatable, token = SuiteToken];
    pub struct GetCorpToken -> AccessTokenAnswer {
        /// The corp that installed the app.
        auth_corpid: CorpId,
        /// Its permanent code, from `get_permanent_code`.
        permanent_code: Secret,
    }
}

endpoint! {
    /// Fetches the provider's token (获取服务商凭证).
    ///
    /// Token: none; the secret decides. It stands in the provider's console, not beside the suite's.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/91200>
    POST "/cgi-bin/service/get_provider_token" [repeatable, token = NoToken];
    pub struct GetProviderToken -> ProviderTokenAnswer {
        /// The provider's own corp id.
        corpid: ProviderCorpId,
        /// The provider's secret.
        provider_secret: Secret,
    }
}

response! {
    /// A provider's token and how long it lives.
    pub struct ProviderTokenAnswer {
        /// The token, at most 512 bytes.
        provider_access_token: Secret,
        /// Its life in seconds, mostly 7 200.
        expires_in: i64,
    }
}
