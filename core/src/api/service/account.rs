//! 服务商账户: the provider's balance, and corp ids as other providers see them.

use crate::types::CorpId;

endpoint! {
    /// Reads how much is left on the account that the provider pays licences from (充值账户余额).
    ///
    /// Token: the provider's.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/100137>
    GET "/cgi-bin/service/get_account_balance" [token = ProviderToken];
    pub struct GetAccountBalance -> Balance {}
}

response! {
    /// A balance.
    pub struct Balance {
        /// The amount, in fen (分).
        balance: i64,
    }
}

endpoint! {
    /// Turns a corp's id into the one that this provider sees (corpid转换).
    ///
    /// Token: the provider's. Only for corps that have installed one of the provider's apps.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/97061>
    POST "/cgi-bin/service/corpid_to_opencorpid" [repeatable, token = ProviderToken];
    pub struct CorpIdToOpenCorpId -> OpenCorpId {
        /// The corp's id in plain.
        corpid: CorpId,
    }
}

response! {
    /// A corp's id as the provider sees it.
    pub struct OpenCorpId {
        /// The encrypted id, the same for all of the provider's apps.
        open_corpid: CorpId,
    }
}
