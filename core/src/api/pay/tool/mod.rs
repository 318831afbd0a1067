//! 收款工具: what a provider sells to corps through WeCom's till.
//!
//! The calls about orders are signed: a random text (`nonce_str`), the time (`ts`) and a signature (`sig`) stand among the
//! fields. The signature is HMAC-SHA256 over `text_to_sign()`, keyed with the till's own secret (签名密钥, in the
//! provider's console), in base64. It is not made here: fill everything else in, sign that text, then set `sig`.
//!
//! ```
//! use wecom_core::api::pay::tool::order::Get;
//! use wecom_core::types::Timestamp;
//!
//! # fn hmac_sha256_base64(_text: &str) -> String { "…".to_owned() }
//! let mut get = Get::new("ORDERID", "129031823", Timestamp::from_secs(1_548_302_135), "");
//! assert_eq!(get.text_to_sign(), "nonce_str=129031823&order_id=ORDERID&ts=1548302135");
//! get.sig = hmac_sha256_base64(&get.text_to_sign());
//! ```

pub mod invoice;
pub mod order;
pub mod product;

mod sign;

text_ids! {
    /// An order at the till (`order_id`, 收款订单号).
    OrderId;
    /// A bundle that the provider sells (`case_id`, 推广产品方案 ID).
    CaseId;
}
