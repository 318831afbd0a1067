//! 收款订单: orders at the till.

use super::product::{Products, Sold};
use super::sign::signed;
use crate::endpoint::Empty;
use crate::types::{CorpId, MediaId, Timestamp};

signed! { Open, Close, Get, List }

endpoint! {
    /// Places an order that a corp is to pay (创建收款订单).
    ///
    /// Token: the provider's. Signed, see [`tool`](super). Not repeated.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/98045>
    POST "/cgi-bin/paytool/open_order" [token = ProviderToken];
    pub struct Open -> Opened {
        /// What kind of business it is: the page's number.
        business_type: i64,
        /// How it is paid: the page's number.
        pay_type: i64,
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
        creator: Option<String>,
    }
}

response! {
    /// The new order.
    pub struct Opened {
        /// Its id.
        order_id: String,
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
    POST "/cgi-bin/paytool/close_order" [repeatable, token = ProviderToken];
    pub struct Close -> Empty {
        /// The order.
        order_id: String,
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
        /// What kind of business: the page's number; all without it.
        business_type: Option<i64>,
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
        order_id: String,
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
        /// How far it is: the page's number.
        order_status: i64,
        /// Where it came from: the page's number.
        order_from: i64,
        /// Who placed it.
        creator: Option<String>,
        /// How it is paid: the page's number.
        pay_type: i64,
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
        order_id: String,
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
        order_id: String,
        /// The corp that pays.
        custom_corpid: Option<CorpId>,
        /// What that corp is called.
        custom_corp_name: Option<String>,
        /// When it was placed.
        create_time: Timestamp,
        /// What kind of business it is: the page's number.
        business_type: i64,
        /// What is sold, in words.
        buy_content: String,
        /// What it would cost without discounts, in fen (分).
        origin_price: i64,
        /// What is to be paid, in fen (分).
        paid_price: i64,
        /// How far it is: the page's number.
        order_status: i64,
        /// Where it came from: the page's number.
        order_from: i64,
        /// Who placed it.
        creator: Option<String>,
        /// How it is paid: the page's number.
        pay_type: i64,
        /// By which channel it was paid: the page's number.
        pay_channel: Option<i64>,
        /// The order's id in that channel.
        channel_order_id: Option<String>,
        /// When it was paid.
        paid_time: Option<Timestamp>,
        /// How the provider gets the money: the page's number.
        income_type: Option<i64>,
        /// When the provider gets it.
        income_time: Option<Timestamp>,
        /// How much the provider gets, in fen (分).
        income_amount: Option<i64>,
        /// What is sold.
        product_list: Option<Sold>,
    }
}
