//! 接口调用许可, 回调通知: the accounts that a provider buys for corps.
//!
//! They go to the provider's URL for system events (系统事件接收 URL).

use crate::types::{LicenseKind, LicenseOrderId, ProviderCorpId, Secret, Timestamp, UserId};

response! {
    /// An order of accounts was paid, and its activation codes are there (支付成功通知). Large orders take a while.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/97196>
    pub struct PaySuccess {
        /// The provider.
        service_corp_id: ProviderCorpId = "ServiceCorpId",
        /// The order; of an order for several corps, that corp's part.
        order_id: LicenseOrderId = "OrderId",
        /// Who ordered: a member of the provider's.
        buyer_user_id: UserId = "BuyerUserId",
    }
}

response! {
    /// What became of a refund that the provider asked for (退款结果通知).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/95805>
    pub struct Refund {
        /// The provider.
        service_corp_id: ProviderCorpId = "ServiceCorpId",
        /// The order.
        order_id: LicenseOrderId = "OrderId",
        /// What became of it.
        order_status: RefundStatus = "OrderStatus",
    }
}

open_enum! {
    /// What became of a refund (订单状态). The numbers are not those of an order.
    pub enum RefundStatus: i64 {
        /// Paid back (退款成功).
        Refunded = 1,
        /// Refused (退款被拒绝).
        Refused = 2,
    }
}

response! {
    /// Members got accounts by themselves (自动激活回调通知).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/95994>
    pub struct AutoActivate {
        /// The provider.
        service_corp_id: ProviderCorpId = "ServiceCorpId",
        /// What they were needed for.
        scene: ActivationScene = "Scene",
        /// The accounts.
        account_list: Vec<ActivatedAccount> = "AccountList",
    }
}

open_enum! {
    /// What an account was needed for (自动激活的时机).
    pub enum ActivationScene: i64 {
        /// The member opened the app (企业成员主动访问应用).
        Visit = 1,
        /// The provider sent a message (服务商调用消息推送接口).
        Message = 2,
        /// The provider worked on external contacts (服务商调用互通接口).
        ExternalContact = 3,
    }
}

response! {
    /// An account that a member got.
    pub struct ActivatedAccount {
        /// Its code.
        active_code: Secret = "ActiveCode",
        /// What kind it is.
        kind: LicenseKind = "Type",
        /// When it ends.
        expire_time: Timestamp = "ExpireTime",
        /// Whose it is.
        user_id: UserId = "UserId",
        /// How the member stood before.
        previous_status: Option<PreviousStatus> = "PreviousStatus",
        /// The code of the account that the member had before.
        previous_active_code: Option<Secret> = "PreviousActiveCode",
    }
}

open_enum! {
    /// How a member stood before an account was activated (自动激活前的许可状态).
    pub enum PreviousStatus: i64 {
        /// Had none (未激活许可).
        Inactive = 1,
        /// Had one that would have ended within seven days (已激活许可且许可未过期).
        Active = 2,
        /// Had one that was over (已激活许可且许可已过期).
        Expired = 3,
    }
}
