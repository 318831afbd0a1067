//! 小程序接入对外收款: mini programs that take money into the corp's accounts, and how such an account comes to be.
//!
//! An own app must be chosen at 对外收款, 可调用接口的应用. Amounts are in fen (分); times are text by RFC 3339, as
//! `2015-05-20T13:29:35+08:00`.

pub mod account;
pub mod applicant;
pub mod bill;
pub mod order;
pub mod refund;

text_ids! {
    /// An application for an account, as the applicant calls it (`out_request_no`, 业务申请编号), 1 to 32 characters.
    OutRequestNo;
    /// A picture that was uploaded for WeChat Pay (`open_wx_pay_media_id`).
    PayMediaId;
    /// A payment that was begun (`prepay_id`, 预支付交易会话标识), valid for two hours.
    PrepayId;
}
