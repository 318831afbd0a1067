//! 小程序接入对外收款, 回调通知: customers paid in a mini program, or got money back.
//!
//! Source: <https://developer.work.weixin.qq.com/document/path/97478>

use crate::callback::CallbackError;
use crate::callback::crypto::EncodingAesKey;
use crate::types::pay::{PaidAmount, TradeState, TradeType};
use crate::types::{MerchantId, MiniProgramAppId, OutRefundNo, OutTradeNo, PaymentUser, RefundId, Rfc3339};
use crate::wire::{Readable, from_json};

response! {
    /// A customer paid (支付通知), or a refund is done or failed (退款通知), sealed once more: opened by
    /// [`transaction`](Notice::transaction) or [`refund`](Notice::refund).
    ///
    /// It comes to the command URL (指令回调URL) of the app 对外收款, and is answered like a command.
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
        create_time: Rfc3339 = "create_time",
        /// How `resource` is sealed; `encrypt-resource` so far.
        resource_type: String = "resource_type",
        /// The content, sealed.
        resource: Resource = "resource",
        /// The same in words.
        summary: String = "summary",
    }
}

impl Notice {
    /// What is inside where a customer paid.
    ///
    /// ```
    /// use wecom_core::callback::crypto::EncodingAesKey;
    /// use wecom_core::callback::{Event, Incoming};
    ///
    /// # let ciphertext = "1TduQQtERIqY9CTnToh9g9eYF1E36reYX/3F6UERjNcRC0tw3h7mvlWVV3c7OVNAa1c5ag\
    /// #     oCsbeuWKL5arWdJa4+JEA69sfKG4rJEvfg2q5YEk03wLgVSX9JWFJH7rThxNb1qs6MJQ==";
    /// let incoming = Incoming::read(
    ///     format!("<xml><notify_type>NORMALPAY</notify_type><id>EV-1</id><event_type>TRANSACTION.SUCCESS</event_type>\
    ///      <resource><algorithm>AEAD_AES_256_GCM</algorithm><nonce>uRQLUOVVenok</nonce>\
    ///      <associated_data>transaction</associated_data><ciphertext>{ciphertext}</ciphertext></resource></xml>"),
    ///     "ww1",
    /// )?;
    /// // The key of the callback. Where a receiver took it: `incoming.key()`, right though the key changes meanwhile.
    /// let key = EncodingAesKey::new("jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C")?;
    /// let Event::PayTransaction(notice) = &incoming.event else { return Err("another event".into()) };
    /// let paid = notice.transaction(&key)?;
    /// assert_eq!((paid.out_trade_no.as_str(), paid.amount.payer_total), ("T-1", Some(100)));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// [`CallbackError::Resource`] where the key is another, or WeCom seals it in another way than the official page says;
    /// [`CallbackError::Content`] where it cannot be read.
    pub fn transaction(&self, key: &EncodingAesKey) -> Result<Transaction, CallbackError> {
        self.read(key)
    }

    /// What is inside where money was to go back.
    ///
    /// # Errors
    ///
    /// As [`transaction`](Notice::transaction).
    pub fn refund(&self, key: &EncodingAesKey) -> Result<Refund, CallbackError> {
        self.read(key)
    }

    /// What is inside as it is, JSON by the official page: for payments that several were made one of (合单), whose form no
    /// page shows.
    ///
    /// # Errors
    ///
    /// As [`transaction`](Notice::transaction).
    pub fn open(&self, key: &EncodingAesKey) -> Result<String, CallbackError> {
        let Resource { algorithm, ciphertext, associated_data, nonce, .. } = &self.resource;
        key.open_resource(algorithm, ciphertext, associated_data, nonce)
    }

    fn read<T: Readable + Default>(&self, key: &EncodingAesKey) -> Result<T, CallbackError> {
        let text = self.open(key)?;
        from_json(text.as_bytes()).map_err(|failure| CallbackError::Content { failure, text })
    }

    /// What a callback that names itself in no other way is called here, if these are the words of a notice.
    pub(in crate::callback) fn kind(notify_type: &str, event_type: &str) -> Option<&'static str> {
        const PAID: &str = "pay_transaction";
        const REFUND: &str = "pay_refund";
        match NotifyType::from(notify_type) {
            NotifyType::NormalPay | NotifyType::CombinePay => Some(PAID),
            NotifyType::Refund => Some(REFUND),
            NotifyType::Other(word) if word.is_empty() => None,
            // A kind of business that is new: what happened is told besides.
            NotifyType::Other(_) => match event_type.split_once('.')?.0 {
                "TRANSACTION" => Some(PAID),
                "REFUND" => Some(REFUND),
                _ => None,
            },
        }
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
        appid: MiniProgramAppId,
        /// The corp's merchant number (商户号).
        mchid: MerchantId,
        /// The order, as the corp called it.
        out_trade_no: OutTradeNo,
        /// How it stands.
        trade_state: TradeState,
        /// The same in words.
        trade_state_desc: String,
        /// How it was paid.
        trade_type: Option<TradeType>,
        /// As given with the order; only once it is paid.
        attach: Option<String>,
        /// When it was paid, in RFC 3339.
        success_time: Option<Rfc3339>,
        /// What was paid.
        amount: PaidAmount,
        /// Who paid.
        payer: PaymentUser,
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
        out_trade_no: OutTradeNo,
        /// The refund, as WeChat calls it.
        refund_id: RefundId,
        /// The refund, as the corp called it.
        out_refund_no: OutRefundNo,
        /// How it stands.
        refund_status: RefundStatus,
        /// When it was done, in RFC 3339; absent if it was not.
        success_time: Option<Rfc3339>,
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
