//! 班级收款: money that an app collects from a class.

use super::{PaymentId, TradeNo};
use crate::types::{ParentUserId, StudentUserId, Timestamp, TransactionId};

endpoint! {
    /// Lists who has paid (获取学生付款结果).
    ///
    /// Token: the app that began the collection.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/94470>
    POST "/cgi-bin/school/get_payment_result" [repeatable];
    pub struct GetPaymentResult -> PaymentResult {
        /// The collection.
        payment_id: PaymentId,
    }
}

response! {
    /// A collection and who has paid.
    pub struct PaymentResult {
        /// What it is for.
        project_name: String,
        /// How much each pays; the page gives no unit.
        amount: i64,
        /// One entry for each student.
        payment_result: Vec<PayInfo>,
    }
}

response! {
    /// Whether a student's share was paid (学生付款详情).
    pub struct PayInfo {
        /// The student.
        student_userid: StudentUserId,
        /// Whether it was paid.
        trade_state: TradeState,
        /// The order.
        trade_no: TradeNo,
        /// The parent who paid.
        payer_parent_userid: Option<ParentUserId>,
    }
}

open_enum! {
    /// Whether a student's share was paid (付款状态).
    pub enum TradeState: i64 {
        /// Not yet (未付款).
        Unpaid = 0,
        /// It was (已付款).
        Paid = 1,
    }
}

endpoint! {
    /// Reads when an order was paid, and its number at WeChat payment (获取订单详情).
    ///
    /// Token: the app that began the collection.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/94471>
    POST "/cgi-bin/school/get_trade" [repeatable];
    pub struct GetTrade -> Trade {
        /// The collection.
        payment_id: PaymentId,
        /// The order, from [`GetPaymentResult`].
        trade_no: TradeNo,
    }
}

response! {
    /// An order that was paid.
    pub struct Trade {
        /// Its number at WeChat payment (微信交易单号).
        transaction_id: TransactionId,
        /// When it was paid.
        pay_time: Timestamp,
    }
}
