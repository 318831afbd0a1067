//! 服务商订单: how the orders stand that providers place for their customers, of accounts for the endpoints
//! ([`license`](crate::api::license)) and for advanced functions ([`advanced`](crate::api::advanced)), and what orders of apps are
//! for ([`pay::tool`](crate::api::pay::tool), [`service`](crate::api::service)).

open_enum! {
    /// How far an order is (订单状态).
    pub enum OrderStatus: i64 {
        /// To be paid (待支付).
        Unpaid = 0,
        /// Paid (已支付).
        Paid = 1,
        /// Cancelled before it was paid (已取消).
        Cancelled = 2,
        /// Not paid in time (未支付，订单已过期).
        Expired = 3,
        /// A refund is asked for (申请退款中).
        Refunding = 4,
        /// Refunded (退款成功).
        Refunded = 5,
        /// The refund is refused (退款被拒绝).
        RefundRefused = 6,
        /// Void, since the corp is no test corp any more (订单已失效); accounts for the endpoints only.
        Void = 7,
    }
}

open_enum! {
    /// What an order of a third-party app is for (订单类型, 购买类型).
    pub enum OrderType: i64 {
        /// Something new (新购).
        New = 0,
        /// More members (扩容).
        MoreMembers = 1,
        /// More time (续期).
        Renewal = 2,
        /// Another edition (版本变更); orders that corps place for themselves only.
        Edition = 3,
    }
}
