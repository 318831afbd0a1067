//! 数据与智能专区, 订单管理回调: the advanced endpoints that a provider buys for corps.
//!
//! They go to the provider's URL for system events (系统事件接收 URL).

use super::license::RefundStatus;
use crate::types::{AdvancedApi, AdvancedOrderId, ChatArchiveEdition, ProviderCorpId, UserId};

response! {
    /// An order of advanced endpoints was paid (支付成功通知).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/101401>
    pub struct PaySuccess {
        /// The provider.
        service_corp_id: ProviderCorpId = "ServiceCorpId",
        /// Which endpoints.
        advance_api_type: AdvancedApi = "AdvanceApiType",
        /// The order.
        order_id: AdvancedOrderId = "OrderId",
        /// Who ordered: a member of the provider's.
        buyer_user_id: UserId = "BuyerUserId",
    }
}

response! {
    /// What became of a refund that the provider asked for (退款结果通知).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/101402>
    pub struct Refund {
        /// The provider.
        service_corp_id: ProviderCorpId = "ServiceCorpId",
        /// Which endpoints.
        advance_api_type: AdvancedApi = "AdvanceApiType",
        /// The order.
        order_id: AdvancedOrderId = "OrderId",
        /// What became of it.
        order_status: RefundStatus = "OrderStatus",
    }
}

response! {
    /// The provider cancelled an order (取消订单通知).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/101403>
    pub struct Cancel {
        /// The provider.
        service_corp_id: ProviderCorpId = "ServiceCorpId",
        /// Which endpoints.
        advance_api_type: AdvancedApi = "AdvanceApiType",
        /// The order.
        order_id: AdvancedOrderId = "OrderId",
    }
}

response! {
    /// The corp lets the app see more members than accounts were bought for (接口不足通知), or what was bought is over
    /// (接口购买到期通知).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/100272>,
    /// <https://developer.work.weixin.qq.com/document/path/100269>
    pub struct Shortage {
        /// The provider.
        service_corp_id: ProviderCorpId = "ServiceCorpId",
        /// Which endpoints.
        advance_api_type: AdvancedApi = "AdvanceApiType",
        /// For the endpoints about conversations: which edition.
        chat_archive_api: Option<ChatArchiveApi> = "ChatArchiveApi",
    }
}

response! {
    /// The corp's trial of advanced endpoints is over (接口试用到期通知).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/100270>
    pub struct TrialExpired {
        /// The provider.
        service_corp_id: ProviderCorpId = "ServiceCorpId",
        /// Which endpoints.
        advance_api_type: AdvancedApi = "AdvanceApiType",
    }
}

response! {
    /// Accounts for the endpoints about conversations.
    pub struct ChatArchiveApi {
        /// Which edition.
        edition: ChatArchiveEdition = "Edition",
    }
}
