//! 对外收款, 小程序支付: what both the endpoints and the events of payments in mini programs tell.

open_enum! {
    /// How a payment is made (交易类型).
    pub enum TradeType: str {
        /// In an official account or a mini program (公众号支付).
        Jsapi = "JSAPI",
        /// The user scans a code (扫码支付).
        Native = "NATIVE",
        /// In a mobile app (APP支付).
        App = "APP",
        /// The merchant scans the user's code (付款码支付).
        Micropay = "MICROPAY",
        /// In a browser (H5支付).
        Mweb = "MWEB",
        /// By the user's face (刷脸支付).
        Facepay = "FACEPAY",
    }
}

open_enum! {
    /// How far a payment is (交易状态).
    pub enum TradeState: str {
        /// Paid (支付成功).
        Success = "SUCCESS",
        /// Given back, in part or whole (转入退款).
        Refund = "REFUND",
        /// Not paid (未支付).
        NotPaid = "NOTPAY",
        /// Closed (已关闭).
        Closed = "CLOSED",
        /// Taken back, of payments by code (已撤销).
        Revoked = "REVOKED",
        /// The user is at it, of payments by code (用户支付中).
        UserPaying = "USERPAYING",
        /// It failed, for example at the bank (支付失败).
        Failed = "PAYERROR",
        /// Accepted, not yet paid; not told by events (已接收，等待扣款).
        Accepted = "ACCEPT",
    }
}

response! {
    /// What was paid.
    pub struct PaidAmount {
        /// How much was to be paid, in fen (分).
        total: i64,
        /// How much the user paid, in fen (分).
        payer_total: Option<i64>,
        /// In which currency: `CNY`, the one that there is.
        currency: Option<String>,
        /// In which currency the user paid.
        payer_currency: Option<String>,
    }
}
