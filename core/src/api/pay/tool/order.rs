//! 收款订单: orders at the till.

use super::product::{Products, Sold};
use super::sign::signed;
use crate::api::pay::tool::OrderId;
use crate::endpoint::Empty;
use crate::types::{CorpId, MediaId, Timestamp, UserId};

signed! { Open, Close, Get, List }

endpoint! {
    /// Places an order that a corp is to pay (创建收款订单).
    ///
    /// Token: the provider's. Signed, see [`tool`](super). Not repeated.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/98045>
    POST "/cgi-bin/paytool/open_order" [token = ProviderToken];
    pub struct Open -> Opened {
        /// What kind of business it is.
        business_type: BusinessType,
        /// How it is paid.
        pay_type: PayType,
        /// What is sold.
        product_list: Products,
        /// A random text.
        nonce_str: String,
        /// Now.
        ts: Timestamp,
        /// The signature over [`text_to_sign`](Self::text_to_sign).
        sig: String,
        /// The corp that pays; without one, whoever opens the link.
        custom_corpid: Option<CorpId>,
        /// The bank's receipt, of a payment outside WeCom.
        bank_receipt_media_id: Option<MediaId>,
        /// Who places the order: a member of the provider's.
        creator: Option<UserId>,
    }
}

response! {
    /// The new order.
    pub struct Opened {
        /// Its id.
        order_id: OrderId,
        /// Where it can be paid.
        order_url: String,
        /// What it would cost without discounts, in fen (分).
        origin_price: Option<i64>,
        /// What is to be paid, in fen (分).
        paid_price: Option<i64>,
    }
}

endpoint! {
    /// Cancels an order that is not paid (取消收款订单).
    ///
    /// Token: the provider's. Signed, see [`tool`](super).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/98046>
    POST "/cgi-bin/paytool/close_order" [token = ProviderToken];
    pub struct Close -> Empty {
        /// The order.
        order_id: OrderId,
        /// A random text.
        nonce_str: String,
        /// Now.
        ts: Timestamp,
        /// The signature over [`text_to_sign`](Self::text_to_sign).
        sig: String,
    }
}

endpoint! {
    /// Lists orders (获取收款订单列表).
    ///
    /// Token: the provider's. Signed, see [`tool`](super): each page takes a signature of its own.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/98053>
    // Not `Paginated`: the next page's request cannot be made without signing anew.
    POST "/cgi-bin/paytool/get_order_list" [repeatable, token = ProviderToken];
    pub struct List -> OrderPage {
        /// A random text.
        nonce_str: String,
        /// Now.
        ts: Timestamp,
        /// The signature over [`text_to_sign`](Self::text_to_sign).
        sig: String,
        /// What kind of business; all without it.
        business_type: Option<BusinessType>,
        /// From when on.
        start_time: Option<Timestamp>,
        /// Until when.
        end_time: Option<Timestamp>,
        /// Where to go on: `next_cursor` of the page before.
        cursor: Option<String>,
        /// How many a page is to have.
        limit: Option<u32>,
    }
}

response! {
    /// A page of orders.
    pub struct OrderPage {
        /// The orders.
        pay_order_list: Vec<ListedOrder>,
        /// Where the next page begins.
        next_cursor: String,
        /// Whether there is a next page.
        has_more: bool as Bit,
    }
}

response! {
    /// An order in a list.
    pub struct ListedOrder {
        /// Its id.
        order_id: OrderId,
        /// The corp that pays.
        custom_corpid: Option<CorpId>,
        /// When it was placed.
        create_time: Timestamp,
        /// What is sold, in words.
        buy_content: String,
        /// What it would cost without discounts, in fen (分).
        origin_price: i64,
        /// What is to be paid, in fen (分).
        paid_price: i64,
        /// How far it is.
        order_status: OrderStatus,
        /// Where it came from.
        order_from: OrderFrom,
        /// Who placed it.
        creator: Option<UserId>,
        /// How it is paid.
        pay_type: PayType,
    }
}

endpoint! {
    /// Reads an order (获取收款订单详情).
    ///
    /// Token: the provider's. Signed, see [`tool`](super).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/98054>
    POST "/cgi-bin/paytool/get_order_detail" [repeatable, token = ProviderToken];
    pub struct Get -> Found {
        /// The order.
        order_id: OrderId,
        /// A random text.
        nonce_str: String,
        /// Now.
        ts: Timestamp,
        /// The signature over [`text_to_sign`](Self::text_to_sign).
        sig: String,
    }
}

response! {
    /// What was found.
    pub struct Found {
        /// The order.
        pay_order: Order,
    }
}

response! {
    /// An order.
    pub struct Order {
        /// Its id.
        order_id: OrderId,
        /// The corp that pays.
        custom_corpid: Option<CorpId>,
        /// What that corp is called.
        custom_corp_name: Option<String>,
        /// When it was placed.
        create_time: Timestamp,
        /// What kind of business it is.
        business_type: BusinessType,
        /// What is sold, in words.
        buy_content: String,
        /// What it would cost without discounts, in fen (分).
        origin_price: i64,
        /// What is to be paid, in fen (分).
        paid_price: i64,
        /// How far it is.
        order_status: OrderStatus,
        /// Where it came from.
        order_from: OrderFrom,
        /// Who placed it.
        creator: Option<UserId>,
        /// How it is paid.
        pay_type: PayType,
        /// By which channel it was paid; absent before.
        pay_channel: Option<PayChannel>,
        /// The order's id in that channel.
        channel_order_id: Option<String>,
        /// When it was paid.
        paid_time: Option<Timestamp>,
        /// Into which merchant account the provider gets the money; absent before.
        income_type: Option<IncomeType>,
        /// When the provider gets it.
        income_time: Option<Timestamp>,
        /// How much the provider gets, in fen (分).
        income_amount: Option<i64>,
        /// What is sold.
        product_list: Option<Sold>,
    }
}

open_enum! {
    /// What kind of business an order is (业务类型): it names which of [`Products`]' fields is filled in.
    pub enum BusinessType: i64 {
        /// Third-party apps (普通第三方应用).
        ThirdApp = 1,
        /// Customised apps (代开发应用); the corp must be named.
        CustomizedApp = 2,
        /// A bundle (行业解决方案).
        PromotionCase = 3,
    }
}

open_enum! {
    /// How an order is paid (支付方式).
    pub enum PayType: i64 {
        /// The corp pays (客户支付).
        Customer = 0,
        /// The provider pays for the corp (服务商代支付); the bank's receipt is needed.
        Provider = 1,
        /// Nobody pays (免支付).
        Free = 2,
    }
}

open_enum! {
    /// How far an order is (订单状态).
    pub enum OrderStatus: i64 {
        /// To be paid (待支付).
        Unpaid = 1,
        /// Paid (已支付).
        Paid = 2,
        /// Cancelled (订单取消).
        Cancelled = 3,
        /// Not paid in time (支付过期).
        Expired = 4,
        /// A refund is asked for (退款申请中).
        Refunding = 5,
        /// Refunded (已退款).
        Refunded = 6,
        /// Done (交易完成).
        Done = 7,
        /// To be confirmed by the corp (待企业确认).
        ToBeConfirmed = 8,
        /// Refunded in part (已部分退款).
        PartlyRefunded = 9,
    }
}

open_enum! {
    /// Where an order came from (订单来源).
    pub enum OrderFrom: i64 {
        /// The corp placed it (客户下单).
        Customer = 1,
        /// The provider placed it (服务商创建).
        Provider = 2,
    }
}

open_enum! {
    /// By which channel an order was paid (付款方式).
    pub enum PayChannel: i64 {
        /// WeChat Pay (微信支付).
        WechatPay = 1,
        /// Online banking (网银支付).
        Bank = 2,
    }
}

open_enum! {
    /// Into which merchant account a provider gets the money (收入到账商户号).
    pub enum IncomeType: i64 {
        /// One with WeChat Pay (微信支付商户号).
        WechatPay = 1,
        /// One with Tenpay (财付通商户号).
        Tenpay = 2,
    }
}
