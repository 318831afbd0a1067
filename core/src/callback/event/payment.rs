//! 小程序接入对外收款, 回调通知: customers paid in a mini program, or got money back.
//!
//! Source: <https://developer.work.weixin.qq.com/document/path/97478>

use crate::types::{MerchantId, OpenId, RefundId};

response! {
    /// A customer paid (支付通知), or a refund is done or failed (退款通知), sealed once more.
    ///
    /// To open it: take the Base64 away from `resource.ciphertext`, and decrypt by AES-256-GCM with the callback's AES key
    /// (`EncodingAESKey`, decoded), `resource.nonce` and `resource.associated_data`. The JSON inside is a [`Transaction`] or,
    /// if `notify_type` is [`NotifyType::Refund`], a [`Refund`].
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/97478>
    pub struct Notice {
        /// The same for a notice and its repetitions.
        id: String = "id",
        /// What kind of business it is.
        notify_type: NotifyType = "notify_type",
        /// What happened.
        event_type: EventType = "event_type",
        /// When, in RFC 3339: `2018-06-08T10:34:56+08:00`.
        create_time: String = "create_time",
        /// How `resource` is sealed; `encrypt-resource` so far.
        resource_type: String = "resource_type",
        /// The content, sealed.
        resource: Resource = "resource",
        /// The same in words.
        summary: String = "summary",
    }
}

open_enum! {
    /// What kind of business a notice is about (场景类型).
    pub enum NotifyType: str {
        /// One payment (普通支付通知).
        NormalPay = "NORMALPAY",
        /// Several payments in one (合单支付通知).
        CombinePay = "COMBINEPAY",
        /// A refund (退款通知).
        Refund = "REFUND",
    }
}

open_enum! {
    /// What happened to a payment or refund (通知的类型).
    pub enum EventType: str {
        /// Paid (支付成功通知).
        Paid = "TRANSACTION.SUCCESS",
        /// Paid back (退款成功通知).
        Refunded = "REFUND.SUCCESS",
        /// The bank took the refund not (退款异常通知).
        RefundAbnormal = "REFUND.ABNORMAL",
        /// The refund was closed (退款关闭通知).
        RefundClosed = "REFUND.CLOSED",
    }
}

response! {
    /// Sealed content.
    pub struct Resource {
        /// `AEAD_AES_256_GCM` so far.
        algorithm: String = "algorithm",
        /// The content, encrypted, in Base64.
        ciphertext: String = "ciphertext",
        /// What is authenticated beside it; may be empty.
        associated_data: String = "associated_data",
        /// The nonce.
        nonce: String = "nonce",
    }
}

response! {
    /// A payment, as it stands inside a [`Notice`] (支付成功回调结构体).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/97335>
    pub struct Transaction {
        /// The mini program.
        appid: String,
        /// The corp's merchant number (商户号).
        mchid: MerchantId,
        /// The order, as the corp called it.
        out_trade_no: String,
        /// How it stands.
        trade_state: TradeState,
        /// The same in words.
        trade_state_desc: String,
        /// How it was paid.
        trade_type: Option<String>,
        /// As given with the order; only once it is paid.
        attach: Option<String>,
        /// When it was paid, in RFC 3339.
        success_time: Option<String>,
        /// What was paid.
        amount: Amount,
        /// Who paid.
        payer: Payer,
    }
}

open_enum! {
    /// How a payment stands (交易状态).
    pub enum TradeState: str {
        /// Paid (支付成功).
        Success = "SUCCESS",
        /// Being paid back (转入退款).
        Refund = "REFUND",
        /// Not paid (未支付).
        NotPaid = "NOTPAY",
        /// Closed (已关闭).
        Closed = "CLOSED",
        /// Taken back; payment codes only (已撤销).
        Revoked = "REVOKED",
        /// The customer is about to pay; payment codes only (用户支付中).
        Paying = "USERPAYING",
        /// Failed otherwise (支付失败).
        Failed = "PAYERROR",
    }
}

response! {
    /// What was paid.
    pub struct Amount {
        /// The order's total, in fen.
        total: i64,
        /// What the customer paid, in fen.
        payer_total: i64,
        /// `CNY`.
        currency: String,
        /// The currency that the customer paid in.
        payer_currency: String,
    }
}

response! {
    /// Who paid.
    pub struct Payer {
        /// The customer towards the mini program.
        openid: OpenId,
    }
}

response! {
    /// A refund, as it stands inside a [`Notice`] (退款成功回调结构体).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/97338>
    pub struct Refund {
        /// The corp's merchant number (商户号).
        mchid: MerchantId,
        /// The order, as the corp called it.
        out_trade_no: String,
        /// The refund, as WeChat calls it.
        refund_id: RefundId,
        /// The refund, as the corp called it.
        out_refund_no: String,
        /// How it stands.
        refund_status: RefundStatus,
        /// When it was done, in RFC 3339; absent if it was not.
        success_time: Option<String>,
        /// Where the money went, in words.
        user_received_account: String,
        /// What was paid back.
        amount: RefundAmount,
    }
}

open_enum! {
    /// How a refund stands (退款状态).
    pub enum RefundStatus: str {
        /// Done (退款成功).
        Success = "SUCCESS",
        /// Closed (退款关闭).
        Closed = "CLOSED",
        /// The customer's card takes no money (退款异常).
        Abnormal = "ABNORMAL",
    }
}

response! {
    /// What was paid back.
    pub struct RefundAmount {
        /// The order's total, in fen.
        total: i64,
        /// What is paid back, in fen.
        refund: i64,
        /// What the customer had paid, in fen.
        payer_total: i64,
        /// What the customer gets, in fen, without coupons.
        payer_refund: i64,
    }
}

#[cfg(test)]
mod tests;
