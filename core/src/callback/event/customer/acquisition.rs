//! 获客助手事件通知: acquisition links and how often they may still be used.

use crate::types::{AcquisitionLinkId, ExternalUserId, Secret, Timestamp, UserId};

response! {
    /// Something happened to an acquisition link, to somebody who came by one, or to the quota.
    ///
    /// Which fields are there depends on `change_type`. Links concern the app that made them only.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/97299>,
    /// <https://developer.work.weixin.qq.com/document/path/97402>,
    /// <https://developer.work.weixin.qq.com/document/path/99485>
    pub struct CustomerAcquisition {
        /// What happened.
        change_type: Change = "ChangeType",
        /// The link; absent where the quota alone is concerned.
        link_id: Option<AcquisitionLinkId> = "LinkId",
        /// `customer_channel` of the link that was opened.
        state: Option<String> = "State",
        /// The member, where the customer wrote or deleted somebody.
        user_id: Option<UserId> = "UserID",
        /// The customer, in the same events. Only people who use WeChat are told of.
        external_user_id: Option<ExternalUserId> = "ExternalUserID",
        /// [`Change::MessageFromCustomer`]: the how manieth message it was. Gone since 2024-12-19, as are the two fields
        /// above in this event.
        chat_seq: Option<i64> = "ChatSeq",
        /// [`Change::MessageFromCustomer`]: fetches the rest within 30 minutes.
        chat_key: Option<Secret> = "ChatKey",
        /// [`Change::QuotaExpireSoon`]: when the quota ends.
        expire_time: Option<Timestamp> = "ExpireTime",
        /// [`Change::QuotaExpireSoon`]: how much ends.
        expire_quota_num: Option<i64> = "ExpireQuotaNum",
        /// [`Change::ServiceBalanceConsumed`]: `once_key`, as the provider added it to the link.
        once_key: Option<String> = "OnceKey",
        /// [`Change::ChangePrice`]: what the provider will pay, in fen.
        price: Option<i64> = "Price",
        /// [`Change::ChangePrice`]: from when on.
        effective_time: Option<Timestamp> = "EffectiveTime",
    }
}

open_enum! {
    /// What happened (变更类型).
    pub enum Change: str {
        /// The corp's quota fell below 20 (企业使用量即将耗尽事件).
        BalanceLow = "balance_low",
        /// The corp's quota is used up (使用量已经耗尽事件).
        BalanceExhausted = "balance_exhausted",
        /// The corp has quota again (使用量增加事件).
        BalanceIncreased = "balance_increased",
        /// No member of the link can take customers at present (获客链接异常事件).
        LinkUnavailable = "link_unavailable",
        /// A link made by the API was deleted in the client or the console (删除获客链接事件).
        DeleteLink = "delete_link",
        /// Quota ends in 14, 7, 3, 2 days or 1 (获客使用量即将过期事件).
        QuotaExpireSoon = "quota_expire_soon",
        /// Somebody opened a link (微信客户打开获客链接事件); for some trades only.
        OpenProfile = "open_profile",
        /// Somebody asked to become a contact (通过获客链接发起好友请求事件).
        FriendRequest = "friend_request",
        /// A customer wrote to the member for the first time (成员首次收消息事件).
        CustomerStartChat = "customer_start_chat",
        /// A customer wrote for the third, fifth or tenth time (成员多次收消息事件).
        MessageFromCustomer = "message_from_customer",
        /// A customer deleted the member (客户删除成员事件).
        DelFollowUser = "del_follow_user",
        /// The provider's quota is nearly used up (服务商获客使用量即将耗尽事件).
        ServiceBalanceLow = "service_balance_low",
        /// The provider's quota is used up (服务商获客使用量已经耗尽事件).
        ServiceBalanceExhausted = "service_balance_exhausted",
        /// One of the provider's quota was used (消耗服务商使用量事件).
        ServiceBalanceConsumed = "service_balance_consumed",
        /// What the provider pays for a link changes (获客链接服务商代付价格调整事件).
        ChangePrice = "change_price",
    }
}
