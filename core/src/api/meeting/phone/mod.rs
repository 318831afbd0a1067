//! 电话入会（PSTN）管理: people who are in a meeting by telephone.
//!
//! Token: an app of the corp's own that the administrator lists under 协作 – 会议 – API (可调用接口的应用); only for meetings that
//! the app created by API. Webinars cannot call telephones.

mod callout;
mod get_tmp_openid;

pub use callout::{Call, Callout, CalloutResult, Calls, GetCalloutStatus, StatusOfCall};
pub use get_tmp_openid::{GetTmpOpenid, OpenIds, PhoneOpenId};

catalogue! { "meeting::phone" => Callout, GetCalloutStatus, GetTmpOpenid }

structure! {
    /// A telephone number, in any country.
    pub struct PhoneNumber {
        /// The country's code: 86 is China.
        area: u32,
        /// The number; of a company's exchange, too.
        phone: String,
        /// The extension behind that exchange.
        extension_number: Option<String>,
    }
}

#[cfg(test)]
mod tests;
