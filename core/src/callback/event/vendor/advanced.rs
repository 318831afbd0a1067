//! 数据与智能专区, 订单管理回调: the advanced endpoints that a provider buys for corps.
//!
//! They go to the provider's URL for system events (系统事件接收 URL).

use super::license::RefundStatus;
use crate::types::{AdvancedOrderId, ProviderCorpId, UserId};

response! {
    /// An order of advanced endpoints was paid (支付成功通知).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/101401>
    pub struct PaySuccess {
        /// The provider.
        service_corp_id: ProviderCorpId = "ServiceCorpId",
        /// Which endpoints.
        advance_api_type: ApiType = "AdvanceApiType",
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
        advance_api_type: ApiType = "AdvanceApiType",
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
        advance_api_type: ApiType = "AdvanceApiType",
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
        advance_api_type: ApiType = "AdvanceApiType",
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
        advance_api_type: ApiType = "AdvanceApiType",
    }
}

open_enum! {
    /// Which advanced endpoints (高级接口类型).
    pub enum ApiType: i64 {
        /// What conversations say (会话内容数据接口).
        ChatArchive = 1,
    }
}

response! {
    /// Accounts for the endpoints about conversations.
    pub struct ChatArchiveApi {
        /// Which edition.
        edition: Edition = "Edition",
    }
}

open_enum! {
    /// An edition of the endpoints about conversations (账号版本).
    pub enum Edition: i64 {
        /// Conversations inside the corp; no longer sold (内部会话).
        Internal = 1,
        /// Conversations inside and with customers (内外部会话).
        External = 2,
        /// The same and calls (内外部会话及语音通话).
        ExternalAndCalls = 3,
    }
}
