//! 退款: money that is given back.

use super::order::PromotionScope;
use crate::types::{MerchantId, MiniProgramAppId, OutRefundNo, OutTradeNo, RefundId, Rfc3339, TransactionId};

endpoint! {
    /// Gives money back (申请退款).
    ///
    /// Token: an own app that 对外收款 lists among those that may call. One `out_refund_no` gives back once, however often
    /// it is sent. What becomes of it tells [`Get`].
    ///
    /// At most 150 calls a second, one a minute for an order, 50 refunds of parts for an order; orders of the last year
    /// only, and together no more than was paid. A refund that failed is asked for again under the same
    /// `out_refund_no`.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/97333>
    POST "/cgi-bin/miniapppay/refund" [repeatable];
    pub struct Create -> Created {
        /// The mini program.
        appid: MiniProgramAppId,
        /// The merchant account.
        mchid: MerchantId,
        /// The merchant's id of the order.
        out_trade_no: OutTradeNo,
        /// The merchant's id of the refund, unique: at most 64 digits, letters and `_-|*@`.
        out_refund_no: OutRefundNo,
        /// How much.
        amount: Amount,
        /// Why, at most 80 bytes; WeChat's message to the user says it, unless only a part of an order is given back and no more
        /// than 1 yuan (元).
        reason: Option<String>,
        /// From which of the merchant's funds, where an order waits to be shared out (待分账): then straight from these.
        funds_account: Option<FundsAccount>,
    }
}

open_enum! {
    /// From which of the merchant's funds money is given back (资金账户).
    pub enum FundsAccount: str {
        /// What can be taken out (可用余额).
        Available = "AVAILABLE",
    }
}

structure! {
    /// How much is given back.
    pub struct Amount {
        /// What the order cost in all, in fen (分).
        total: i64,
        /// How much of it, in fen (分), no more than was paid.
        refund: i64,
        /// In which currency: `CNY`, the one that there is.
        currency: String,
    }
}

response! {
    /// A refund under way.
    pub struct Created {
        /// The merchant's id of it.
        out_refund_no: OutRefundNo,
        /// How much.
        amount: RefundedAmount,
        /// What of the discounts; where `discount_refund` is more than 0.
        promotion_detail: Option<Vec<Promotion>>,
    }
}

response! {
    /// How much is given back.
    pub struct RefundedAmount {
        /// How much, in fen (分).
        refund: i64,
        /// How much of it to the user, in fen (分), without coupons.
        payer_refund: Option<i64>,
        /// How much of it were discounts, in fen (分).
        discount_refund: Option<i64>,
        /// In which currency.
        currency: String,
    }
}

response! {
    /// What is given back of a discount.
    pub struct Promotion {
        /// The coupon or discount.
        promotion_id: String,
        /// For what.
        scope: PromotionScope,
        /// Whether the merchant paid for it in advance.
        kind: PromotionKind = "type",
        /// How much it was, in fen (分).
        amount: i64,
        /// How much of it is given back, in fen (分).
        refund_amount: i64,
    }
}

open_enum! {
    /// Whether the merchant paid for a discount in advance (优惠类型).
    pub enum PromotionKind: str {
        /// Paid in advance (代金券).
        Coupon = "COUPON",
        /// Not paid in advance (优惠券).
        Discount = "DISCOUNT",
    }
}

endpoint! {
    /// Tells what became of a refund (查询退款).
    ///
    /// Token: an own app that 对外收款 lists among those that may call. Money reaches a WeChat balance within twenty
    /// minutes, a bank card within three working days.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/97352>
    POST "/cgi-bin/miniapppay/get_refund_detail" [repeatable];
    pub struct Get -> Refund {
        /// The merchant account.
        mchid: MerchantId,
        /// The merchant's id of the refund.
        out_refund_no: OutRefundNo,
    }
}

response! {
    /// A refund.
    pub struct Refund {
        /// WeChat Pay's id of it.
        refund_id: Option<RefundId>,
        /// The merchant's id of it.
        out_refund_no: OutRefundNo,
        /// WeChat Pay's id of the order.
        transaction_id: Option<TransactionId>,
        /// The merchant's id of the order.
        out_trade_no: OutTradeNo,
        /// Which way it goes.
        channel: Option<Channel>,
        /// Where it arrives, in words.
        user_received_account: Option<String>,
        /// How far it is.
        status: Status,
        /// When it arrived, in RFC 3339; of refunds that are done.
        success_time: Option<Rfc3339>,
        /// When it was taken on, in RFC 3339; of refunds that are done.
        create_time: Option<Rfc3339>,
        /// How much.
        amount: RefundedAmount,
        /// What of the discounts; where `discount_refund` is more than 0.
        promotion_detail: Option<Vec<Promotion>>,
    }
}

open_enum! {
    /// Which way a refund goes (退款渠道).
    pub enum Channel: str {
        /// The way it came (原路退款).
        Original = "ORIGINAL",
        /// Into the balance (退回到余额).
        Balance = "BALANCE",
        /// Into another balance, since the first does not work (原账户异常).
        OtherBalance = "OTHER_BALANCE",
        /// To another bank card, since the first does not work (原银行卡异常).
        OtherBankCard = "OTHER_BANKCARD",
    }
}

open_enum! {
    /// How far a refund is (退款状态).
    pub enum Status: str {
        /// Done (退款成功).
        Success = "SUCCESS",
        /// Closed (退款关闭).
        Closed = "CLOSE",
        /// Under way (退款处理中).
        Processing = "PROCESSING",
        /// The bank card does not work (退款异常).
        Abnormal = "ABNORMAL",
    }
}
