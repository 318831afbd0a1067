//! 上下游关联客户信息: the same customer in the corps below.

use crate::api::limits::{Checked, count};
use crate::types::{
    CorpCustomers, CorpId, ExternalUserId, GroupChatId, OpenId, PendingContacts, PendingId, Secret, UnionId,
};

endpoint! {
    /// Finds the ids that a WeChat user has as a customer of the corps below (通过unionid和openid查询external_userid).
    ///
    /// Token: an app shared in the chain, with the right to customer contact; the corp must be certified. Both ids must come
    /// from one mini program, whose owner the corp is. Every corp, and every corp above it, gets ids of its own. At most
    /// 100 000 calls an hour, 480 000 a day, 7 500 000 a month.
    ///
    /// Stands on the page 上下游关联客户信息-已添加客户.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/95818>
    POST "/cgi-bin/corpgroup/unionid_to_external_userid" [repeatable];
    pub struct UnionidToExternalUserid -> CorpCustomers {
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

endpoint! {
    /// Makes a stand-in for a WeChat user who is no customer yet (unionid查询pending_id).
    ///
    /// Once the user is a customer of a corp below, [`ExternalUseridToPendingId`] gives the same stand-in for the customer.
    ///
    /// Token: an app shared in the chain, with the right to customer contact; the corp must be verified. Both ids must come
    /// from one mini program, whose owner the corp is. At most 100 000 calls an hour, 480 000 a day, 7 500 000 a month.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/97357>
    POST "/cgi-bin/corpgroup/unionid_to_pending_id" [repeatable];
    pub struct UnionidToPendingId -> Pending {
        /// The WeChat user.
        unionid: UnionId,
        /// The same towards the mini program.
        openid: OpenId,
    }
}

response! {
    /// A stand-in for a WeChat user.
    pub struct Pending {
        /// The stand-in, valid for 90 days, in this app alone.
        pending_id: PendingId,
    }
}

endpoint! {
    /// Finds the stand-ins of customers (external_userid查询pending_id).
    ///
    /// Token: an app shared in the chain, with the right to customer contact, that sees who follows the customers.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/97357>
    POST "/cgi-bin/corpgroup/batch/external_userid_to_pending_id" [repeatable, check];
    pub struct ExternalUseridToPendingId -> PendingContacts {
        /// Customers, at most 100.
        external_userid: Vec<ExternalUserId>,
        /// A group: its owner must be seen instead, and customers who are not in it are passed over.
        chat_id: Option<GroupChatId>,
    }
}

impl ExternalUseridToPendingId {
    fn check(&self) -> Checked {
        count("external_userid", self.external_userid.len(), 0..=100)
    }
}
