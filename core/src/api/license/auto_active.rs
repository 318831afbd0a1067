//! 自动激活: accounts that members get as they use an app.

use crate::endpoint::Empty;
use crate::types::CorpId;

endpoint! {
    /// Says whether a corp's members get accounts by themselves (设置企业的许可自动激活状态).
    ///
    /// Token: the provider's.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/95873>
    POST "/cgi-bin/license/set_auto_active_status" [repeatable, token = ProviderToken];
    pub struct Set -> Empty {
        /// The corp.
        corpid: CorpId,
        /// Whether they do.
        auto_active_status: bool as Bit,
    }
}

endpoint! {
    /// Tells whether a corp's members get accounts by themselves (查询企业的许可自动激活状态).
    ///
    /// Token: the provider's.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/95874>
    POST "/cgi-bin/license/get_auto_active_status" [repeatable, token = ProviderToken];
    pub struct Get -> Status {
        /// The corp.
        corpid: CorpId,
    }
}

response! {
    /// Whether members get accounts by themselves.
    pub struct Status {
        /// Whether they do.
        auto_active_status: bool as Bit,
    }
}
