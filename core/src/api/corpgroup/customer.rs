//! 通过unionid和openid查询external_userid: the same customer in the corps below.

use crate::types::{CorpId, ExternalUserId, OpenId, Secret, UnionId};

endpoint! {
    /// Finds the ids that a WeChat user has as a customer of the corps below (通过unionid和openid查询external_userid).
    ///
    /// Token: an app shared in the chain, with the right to customer contact; the corp must be certified. Both ids must come
    /// from one mini program, whose owner the corp is. Every corp, and every corp above it, gets ids of its own. At most
    /// 100 000 calls an hour, 480 000 a day, 7 500 000 a month.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/95818>
    POST "/cgi-bin/corpgroup/unionid_to_external_userid" [repeatable];
    pub struct UnionidToExternalUserid -> Customers {
        /// The WeChat user.
        unionid: UnionId,
        /// The same towards the mini program.
        openid: OpenId,
        /// This corp only; all unless set.
        corpid: Option<CorpId>,
        /// A ticket for more calls than those (大批量调用凭据).
        mass_call_ticket: Option<Secret>,
    }
}

response! {
    /// The ids of a customer.
    pub struct Customers {
        /// One for each corp.
        external_userid_info: Vec<Customer>,
    }
}

response! {
    /// The id of a customer in one corp.
    pub struct Customer {
        /// The corp.
        corpid: CorpId,
        /// The customer there.
        external_userid: ExternalUserId,
    }
}
