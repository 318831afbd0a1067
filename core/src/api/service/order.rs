//! 应用版本付费: orders of a third-party app's editions.

use super::corp::NamedCorp;
use crate::api::provider_order::OrderType;
use crate::types::{CorpId, EditionId, EditionOrderId, SuiteAppId, SuiteId, Timestamp, UserId};

endpoint! {
    /// Reads an order (获取订单详情).
    ///
    /// Token: the suite's.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/91909>
    POST "/cgi-bin/service/get_order" [repeatable, token = SuiteToken];
    pub struct Get -> Order {
        /// The order, from a callback or [`List`].
        orderid: EditionOrderId,
    }
}

endpoint! {
    /// Lists the orders of some time (获取订单列表).
    ///
    /// Token: the suite's. The answer is not paged.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/91910>
    POST "/cgi-bin/service/get_order_list" [repeatable, token = SuiteToken];
    pub struct List -> Orders {
        /// From when on.
        start_time: Timestamp,
        /// Until when.
        end_time: Timestamp,
        /// Whether to list the orders of test corps; real ones unless set.
        test_mode: Option<bool> as Bit,
    }
}

response! {
    /// Orders.
    pub struct Orders {
        /// The orders.
        order_list: Vec<Order>,
    }
}

response! {
    /// An order.
    pub struct Order {
        /// The order's id, at most 32 characters.
        orderid: EditionOrderId,
        /// How far it is.
        order_status: OrderStatus,
        /// What it is for.
        order_type: OrderType,
        /// The corp that pays.
        paid_corpid: CorpId,
        /// Who ordered; absent where the order was not placed by the corp.
        operator_id: Option<UserId>,
        /// The corp that ordered.
        operator_corpid: Option<CorpId>,
        /// The app's suite.
        suiteid: SuiteId,
        /// Which app of an old suite with several.
        appid: Option<SuiteAppId>,
        /// The edition.
        edition_id: EditionId,
        /// What the edition is called.
        edition_name: String,
        /// What is to be paid, in fen (分).
        price: i64,
        /// For how many members.
        user_count: i64,
        /// For how many days.
        order_period: i64,
        /// When it was placed.
        order_time: Timestamp,
        /// When it was paid; 0 before.
        paid_time: Timestamp,
        /// When what was bought begins.
        begin_time: Timestamp,
        /// When what was bought ends.
        end_time: Timestamp,
        /// Where the order came from.
        order_from: Option<OrderFrom>,
        /// The dealer (代理商) through whom it was placed.
        dealer_corp_info: Option<NamedCorp>,
        /// The provider's share, in fen (分).
        service_share_amount: Option<i64>,
        /// WeCom's share, in fen (分).
        platform_share_amount: Option<i64>,
        /// The dealer's share, in fen (分).
        dealer_share_amount: Option<i64>,
    }
}

open_enum! {
    /// How far an order is (订单状态).
    pub enum OrderStatus: i64 {
        /// Not paid (未支付).
        Unpaid = 0,
        /// Paid (已支付).
        Paid = 1,
        /// Closed (已关闭).
        Closed = 2,
        /// Not paid in time (未支付且已过期).
        Expired = 3,
        /// A refund is asked for (申请退款中).
        Refunding = 4,
        /// Refunded (申请退款成功).
        Refunded = 5,
        /// The refund is refused (退款被拒绝).
        RefundRefused = 6,
    }
}

open_enum! {
    /// Where an order came from (下单来源).
    pub enum OrderFrom: i64 {
        /// The corp placed it (企业下单).
        Corp = 0,
        /// The provider placed it for the corp (服务商代下单).
        Provider = 1,
        /// The dealer placed it for the corp (代理商代下单).
        Dealer = 2,
        /// The provider's till placed it (服务商收银台下单).
        Till = 3,
    }
}

endpoint! {
    /// Gives a corp a longer trial (延长试用期).
    ///
    /// Token: the suite's. Not repeated: it would add up.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/91913>
    POST "/cgi-bin/service/prolong_try" [token = SuiteToken];
    pub struct ProlongTry -> Prolonged {
        /// The corp.
        buyer_corpid: CorpId,
        /// By how many days.
        prolong_days: i64,
        /// Which app of an old suite with several.
        appid: Option<SuiteAppId>,
    }
}

response! {
    /// A longer trial.
    pub struct Prolonged {
        /// When it ends now.
        try_end_time: Timestamp,
    }
}
