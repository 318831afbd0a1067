//! 普通支付: orders that users pay in a mini program.

use crate::api::limits::{Checked, bytes};
use crate::api::pay::mini_program::PrepayId;
use crate::endpoint::Empty;
use crate::types::pay::{PaidAmount, TradeState, TradeType};
use crate::types::{MerchantId, MiniProgramAppId, OutTradeNo, PaymentUser, Rfc3339, Secret, Timestamp, TransactionId};

endpoint! {
    /// Places an order (小程序下单).
    ///
    /// Token: an own app that 对外收款 lists among those that may call. Not repeated. [`Sign`] then signs what the mini
    /// program needs to have it paid.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/97322>
    POST "/cgi-bin/miniapppay/create_order";
    pub struct Create -> Created {
        /// The mini program, at most 32 bytes.
        appid: MiniProgramAppId,
        /// The merchant account, at most 32 bytes.
        mchid: MerchantId,
        /// The merchant's id of the order, unique in the account: 6 to 32 digits, letters and `_-|*`.
        out_trade_no: OutTradeNo,
        /// What is bought, at most 127 bytes.
        description: String,
        /// What is to be paid.
        amount: Amount,
        /// Who pays.
        payer: PaymentUser,
        /// Where it is paid.
        scene_info: Scene,
        /// From the mini program's URL: counts the order for the member who sent it; at most 256 bytes.
        scenekey: Option<String>,
        /// Until when it can be paid, in RFC 3339, as `2015-05-20T13:29:35+08:00`.
        time_expire: Option<Rfc3339>,
        /// Comes back in answers and callbacks, at most 128 bytes.
        attach: Option<String>,
        /// A mark for discounts, at most 32 bytes.
        goods_tag: Option<String>,
        /// What is bought, piece by piece.
        detail: Option<Detail>,
    }
}

structure! {
    /// What is to be paid.
    pub struct Amount {
        /// How much, in fen (分).
        total: i64,
        /// In which currency: `CNY`, the one that there is.
        currency: String,
    }
}

structure! {
    /// Where something is paid.
    pub struct Scene {
        /// The address of the payer's device, IPv4 or IPv6.
        payer_client_ip: String,
        /// The merchant's device, at most 32 bytes.
        device_id: Option<String>,
        /// The merchant's shop.
        store_info: Option<Store>,
    }
}

structure! {
    /// A shop.
    pub struct Store {
        /// The merchant's id of it, at most 32 bytes.
        id: String,
        /// What it is called, at most 256 bytes.
        name: Option<String>,
        /// Its region's code, at most 32 bytes.
        area_code: Option<String>,
        /// Its address, at most 512 bytes.
        address: Option<String>,
    }
}

structure! {
    /// What is bought, piece by piece.
    pub struct Detail {
        /// What the whole receipt costs, in fen (分), where it is paid in parts. Discounts are given only where it is what is paid.
        cost_price: Option<i64>,
        /// The receipt's id, at most 32 bytes.
        invoice_id: Option<String>,
        /// The pieces.
        goods_detail: Option<Vec<Goods>>,
    }
}

structure! {
    /// A kind of goods.
    pub struct Goods {
        /// The merchant's id of it, at most 32 bytes.
        merchant_goods_id: String,
        /// How many.
        quantity: i64,
        /// What one costs, in fen (分).
        unit_price: i64,
        /// WeChat Pay's id of it, at most 32 bytes.
        wechatpay_goods_id: Option<String>,
        /// What it is called, at most 256 bytes.
        goods_name: Option<String>,
    }
}

response! {
    /// The new order.
    pub struct Created {
        /// What [`Sign`] takes; valid for two hours.
        prepay_id: PrepayId,
    }
}

endpoint! {
    /// Signs what the mini program needs to have an order paid (获取支付签名).
    ///
    /// Token: an own app that 对外收款 lists among those that may call. An order is signed for within two hours.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/98130>
    POST "/cgi-bin/miniapppay/get_sign" [repeatable, check];
    pub struct Sign -> Signature {
        /// The mini program.
        appid: MiniProgramAppId,
        /// From [`Created`], at most two hours ago.
        prepay_id: PrepayId,
        /// How to sign; by RSA unless set.
        sign_type: Option<SignType>,
        /// A random text, as the mini program will hand it over: at most 32 digits and letters.
        nonce: String,
        /// The time, as the mini program will hand it over, in seconds.
        timestamp: Timestamp,
    }
}

impl Sign {
    fn check(&self) -> Checked {
        bytes("nonce", &self.nonce, 32)
    }
}

open_enum! {
    /// How what a mini program hands over is signed (签名方式).
    pub enum SignType: str {
        /// By RSA, the one way that there is.
        Rsa = "RSA",
    }
}

response! {
    /// A signature for the mini program.
    pub struct Signature {
        /// What `wx.requestPayment` takes as `paySign`.
        pay_sign: Secret,
    }
}

endpoint! {
    /// Reads an order (查询订单).
    ///
    /// Token: an own app that 对外收款 lists among those that may call.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/97323>
    POST "/cgi-bin/miniapppay/get_order" [repeatable];
    pub struct Get -> Order {
        /// The merchant account.
        mchid: MerchantId,
        /// The merchant's id of the order.
        out_trade_no: OutTradeNo,
    }
}

response! {
    /// An order.
    pub struct Order {
        /// The merchant account.
        mchid: MerchantId,
        /// The merchant's id of it.
        out_trade_no: OutTradeNo,
        /// WeChat Pay's id of it.
        transaction_id: Option<TransactionId>,
        /// How it is paid.
        trade_type: Option<TradeType>,
        /// How far it is.
        trade_state: TradeState,
        /// How far it is, in words.
        trade_state_desc: String,
        /// By which bank it was paid, as WeChat Pay writes banks.
        bank_type: Option<String>,
        /// As given to [`Create`]; once it is paid.
        attach: Option<String>,
        /// When it was paid, in RFC 3339.
        success_time: Option<Rfc3339>,
        /// Who paid.
        payer: Option<PaymentUser>,
        /// What was paid.
        amount: Option<PaidAmount>,
        /// Where it was paid.
        scene_info: Option<PaidScene>,
        /// The discounts.
        promotion_detail: Option<Vec<Promotion>>,
    }
}

response! {
    /// Where an order was paid.
    pub struct PaidScene {
        /// The merchant's device.
        device_id: Option<String>,
    }
}

response! {
    /// A discount.
    pub struct Promotion {
        /// The coupon.
        coupon_id: String,
        /// What it is called.
        name: Option<String>,
        /// For what.
        scope: Option<PromotionScope>,
        /// Whether the merchant pays for it in advance.
        kind: Option<PromotionKind> = "type",
        /// How much, in fen (分).
        amount: i64,
        /// The campaign.
        stock_id: Option<String>,
        /// What WeChat Pay gives, in fen (分).
        wechatpay_contribute: Option<i64>,
        /// What the merchant gives, in fen (分).
        merchant_contribute: Option<i64>,
        /// What others give, in fen (分).
        other_contribute: Option<i64>,
        /// In which currency.
        currency: Option<String>,
        /// The goods that it is for.
        goods_detail: Option<Vec<DiscountedGoods>>,
    }
}

open_enum! {
    /// Whether the merchant pays for a discount in advance (优惠类型).
    pub enum PromotionKind: str {
        /// Paid in advance (充值型代金券).
        Cash = "CASH",
        /// Not paid in advance (免充值型代金券).
        NoCash = "NOCASH",
    }
}

open_enum! {
    /// What a discount is for (优惠范围).
    pub enum PromotionScope: str {
        /// The whole order (全场代金券).
        Global = "GLOBAL",
        /// Single goods (单品优惠).
        Single = "SINGLE",
    }
}

response! {
    /// Goods that a discount is for.
    pub struct DiscountedGoods {
        /// Their id.
        goods_id: String,
        /// How many.
        quantity: i64,
        /// What one costs, in fen (分).
        unit_price: i64,
        /// How much less they cost, in fen (分).
        discount_amount: i64,
        /// A note.
        goods_remark: Option<String>,
    }
}

endpoint! {
    /// Closes an order that is not paid (关闭订单).
    ///
    /// Token: an own app that 对外收款 lists among those that may call. Not before the order is five minutes old.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/97324>
    POST "/cgi-bin/miniapppay/close_order";
    pub struct Close -> Empty {
        /// The merchant account.
        mchid: MerchantId,
        /// The merchant's id of the order.
        out_trade_no: OutTradeNo,
    }
}
