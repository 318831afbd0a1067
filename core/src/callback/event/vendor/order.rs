//! 收银台, 应用版本回调通知: corps buy an edition of the app.
//!
//! The corp is `PaidCorpId` here, not `AuthCorpId`. Order ids have at most 32 characters; what was bought, the order itself
//! tells.

use crate::types::{CorpId, EditionOrderId, UserId};

response! {
    /// An edition of the app was ordered (下单成功通知), by the corp in the app market or by the provider for it.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/91929>
    pub struct OpenOrder {
        /// The corp that buys.
        paid_corp_id: CorpId = "PaidCorpId",
        /// The order.
        order_id: EditionOrderId = "OrderId",
        /// Who ordered; absent if the provider or an agent did for the corp.
        operator_id: Option<UserId> = "OperatorId",
    }
}

response! {
    /// The provider changed an order's price, which makes a new order of it (改单通知). Forget the old id.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/91930>
    pub struct ChangeOrder {
        /// The corp that buys.
        paid_corp_id: CorpId = "PaidCorpId",
        /// The order as it was called before.
        old_order_id: EditionOrderId = "OldOrderId",
        /// The order as it is called now.
        new_order_id: EditionOrderId = "NewOrderId",
    }
}

response! {
    /// An order was paid (支付成功通知), paid back (退款通知) or cancelled (取消订单通知).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/91931>,
    /// <https://developer.work.weixin.qq.com/document/path/91932>,
    /// <https://developer.work.weixin.qq.com/document/path/99353>
    pub struct Order {
        /// The corp that buys.
        paid_corp_id: CorpId = "PaidCorpId",
        /// The order.
        order_id: EditionOrderId = "OrderId",
    }
}

response! {
    /// The corp's edition of the app or its trial changed (应用版本变更通知): bought, paid back, prolonged, over, or too many
    /// members for it. Fetch the authorisation to know how it stands.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/91933>
    pub struct ChangeEdition {
        /// The corp.
        paid_corp_id: CorpId = "PaidCorpId",
    }
}
