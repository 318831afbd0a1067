//! 数据与智能专区 订单管理: providers order the interface to conversations for their customers.

use crate::api::provider_order::OrderStatus;
use crate::endpoint::Empty;
use crate::types::{AdvancedApi, AdvancedOrderId, ChatArchiveEdition, CorpId, Timestamp, UserId};

endpoint! {
    /// Orders an interface for a customer (下单购买).
    ///
    /// Token: the provider's. Who orders need not pay.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/100257>
    POST "/cgi-bin/advanced_api/create_order" [token = ProviderToken];
    pub struct Create -> Created {
        /// The customer.
        custom_corpid: CorpId,
        /// Who orders: a member of the provider, by plain userid, with the right to buy or to manage such interfaces.
        buyer_userid: UserId,
        /// What is ordered; conversations unless set.
        advanced_api_type: Option<AdvancedApi>,
        /// What kind of order; a first one unless set, where the customer has none yet.
        order_type: Option<OrderType>,
        /// What is ordered of conversations; needed for these.
        chat_archive_api: Option<ChatArchiveOrder>,
    }
}

open_enum! {
    /// What kind of order (订单类型).
    pub enum OrderType: i64 {
        /// A first one (新购).
        New = 0,
        /// More people, while it runs (增购).
        More = 1,
        /// A longer time, from 60 days before its end (续期).
        Renewal = 2,
        /// A better edition, while it runs (升级).
        Upgrade = 3,
    }
}

structure! {
    /// What is ordered of conversations.
    pub struct ChatArchiveOrder {
        /// The edition; of an upgrade the new one.
        edition: ChatArchiveEdition,
        /// The edition that is upgraded; [`External`](ChatArchiveEdition::External) unless set, and nothing else so far.
        old_edition: Option<ChatArchiveEdition>,
        /// For how many people, 1 to 1 000 000; needed but for renewals, which keep the number unless set. An upgrade cannot take
        /// more than there are.
        purchase_count: Option<u32>,
        /// From when, within 90 days from today's midnight; counts for a first order and the renewal of what has ended.
        take_effect_time: Option<Timestamp>,
        /// Which span of the old edition is meant.
        old_edition_info: Option<EditionSpan>,
        /// Which span of the new edition is meant.
        target_edition_info: Option<EditionSpan>,
    }
}

structure! {
    /// A span of time that was bought.
    pub struct EditionSpan {
        /// When it begins.
        begin_time: Timestamp,
        /// When it ends.
        end_time: Timestamp,
    }
}

response! {
    /// The new order.
    pub struct Created {
        /// Its id.
        order_id: AdvancedOrderId,
    }
}

endpoint! {
    /// Cancels an order that is not paid and still waits for it (取消订单).
    ///
    /// Token: the provider's.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/100258>
    POST "/cgi-bin/advanced_api/cancel_order" [token = ProviderToken];
    pub struct Cancel -> Empty {
        /// The order.
        order_id: AdvancedOrderId,
    }
}

endpoint! {
    /// Pays an order from the provider's balance (使用余额支付订单).
    ///
    /// Token: the provider's. The order cannot be paid in another way afterwards; a callback tells when it is paid.
    ///
    /// Fails with 90432 where there is no balance account, 90433 where the balance is too small, 48001 where the member may not
    /// pay, 701084 where the order does not wait for payment, 701147 above the limit of a single payment.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/100259>
    POST "/cgi-bin/advanced_api/submit_pay" [token = ProviderToken];
    pub struct SubmitPay -> Empty {
        /// Who pays: a member of the provider, by plain userid, with the right to buy or to manage such interfaces.
        payer_userid: UserId,
        /// The order.
        order_id: AdvancedOrderId,
    }
}

endpoint! {
    /// Lists the provider's orders (获取订单列表).
    ///
    /// Token: the provider's. Begin and end go together, or neither.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/100260>
    POST "/cgi-bin/advanced_api/list_order" [repeatable, token = ProviderToken];
    pub struct List -> OrderPage {
        /// For this customer only.
        custom_corpid: Option<CorpId>,
        /// Ordered since when.
        start_time: Option<Timestamp>,
        /// Ordered before when.
        end_time: Option<Timestamp>,
        /// For this interface only.
        advanced_api_type: Option<AdvancedApi>,
        /// Where to go on: `next_cursor` of the page before; none for the first.
        cursor: Option<String>,
        /// How many orders to a page, at most 1 000; 500 unless set.
        limit: Option<u32>,
    }
}

by_cursor! { List: OrderPage { order_list: OrderSummary } while has_more }

response! {
    /// A page of orders.
    pub struct OrderPage {
        /// The orders.
        order_list: Vec<OrderSummary>,
        /// Where the next page begins.
        next_cursor: String,
        /// Whether there are more.
        has_more: bool as Bit,
    }
}

response! {
    /// An order in short.
    pub struct OrderSummary {
        /// The order.
        order_id: AdvancedOrderId,
        /// What kind of order.
        order_type: OrderType,
        /// How it stands.
        order_status: OrderStatus,
        /// When it was made.
        create_time: Timestamp,
    }
}

endpoint! {
    /// Reads an order (获取订单详情).
    ///
    /// Token: the provider's.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/100261>
    POST "/cgi-bin/advanced_api/get_order" [repeatable, token = ProviderToken];
    pub struct Get -> Found {
        /// The order.
        order_id: AdvancedOrderId,
    }
}

response! {
    /// An order that was asked for.
    pub struct Found {
        /// The order.
        order: Order,
    }
}

response! {
    /// An order.
    pub struct Order {
        /// What is ordered.
        advanced_api_type: AdvancedApi,
        /// The order.
        order_id: AdvancedOrderId,
        /// What kind of order.
        order_type: OrderType,
        /// How it stands.
        order_status: OrderStatus,
        /// The customer, by encrypted id.
        custom_corpid: CorpId,
        /// When it was made.
        create_time: Timestamp,
        /// Who ordered.
        buyer_userid: UserId,
        /// What has to be paid; the page names no unit, the provider's other orders count cents (分).
        paid_price: i64,
        /// What is ordered of conversations.
        chat_archive_api: Option<OrderedChatArchive>,
    }
}

response! {
    /// What is ordered of conversations.
    pub struct OrderedChatArchive {
        /// The edition.
        edition: ChatArchiveEdition,
        /// For how many people.
        purchase_count: i64,
        /// For how many days.
        purchase_duration_days: i64,
        /// From when.
        take_effect_time: Timestamp,
        /// Until when.
        end_time: Timestamp,
        /// What it would have cost, in the unit of `paid_price`; upgrades only.
        original_price: Option<i64>,
    }
}

endpoint! {
    /// Tells what a customer has of an interface (获取企业已购信息).
    ///
    /// Token: the provider's. Trials are not told. Of an edition that has ended and runs again, only the latter is told; of one that
    /// runs and has a span to come, both.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/100271>
    POST "/cgi-bin/advanced_api/get_corp_buy_info" [repeatable, token = ProviderToken];
    pub struct GetCorpBuyInfo -> BuyInfo {
        /// The interface.
        advanced_api_type: AdvancedApi,
        /// The customer.
        custom_corpid: CorpId,
    }
}

response! {
    /// What a customer has of an interface.
    pub struct BuyInfo {
        /// What it has of conversations.
        chat_archive_api_buy_info: Editions,
    }
}

response! {
    /// What a customer has of conversations.
    pub struct Editions {
        /// The editions.
        edition_list: Vec<BoughtEdition>,
    }
}

response! {
    /// An edition that a customer has.
    pub struct BoughtEdition {
        /// The edition.
        edition: ChatArchiveEdition,
        /// For how many people.
        purchase_count: i64,
        /// From when.
        begin_time: Timestamp,
        /// Until when.
        end_time: Timestamp,
    }
}
