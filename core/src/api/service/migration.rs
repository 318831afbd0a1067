//! 用户ID与企业ID的升级: external contacts of authorised corps.

use crate::endpoint::Empty;
use crate::types::{CorpCustomers, CorpId, OpenId, UnionId};

endpoint! {
    /// Finds a WeChat user among the customers of the corps that installed the app (unionid查询external_userid).
    ///
    /// Token: the suite's. `unionid` and `openid` must belong to the WeChat account that the app is linked to.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/95327>
    POST "/cgi-bin/service/externalcontact/unionid_to_external_userid_3rd" [repeatable, token = SuiteToken];
    pub struct UnionIdToExternalUserId -> CorpCustomers {
        /// The user towards the WeChat open platform account.
        unionid: UnionId,
        /// The user towards the official account or mini program.
        openid: OpenId,
        /// Looks into this corp only; without one, into all.
        corpid: Option<CorpId>,
    }
}

endpoint! {
    /// Declares that a corp's `external_userid`s are moved to the provider's form (设置迁移完成).
    ///
    /// Token: the provider's. From then on the corp's answers have the new form only; there is no way back.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/95327>
    POST "/cgi-bin/service/externalcontact/finish_external_userid_migration" [repeatable, token = ProviderToken];
    pub struct FinishExternalUserId -> Empty {
        /// The authorised corp.
        corpid: CorpId,
    }
}
