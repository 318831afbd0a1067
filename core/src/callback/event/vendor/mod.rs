//! What only providers get: third-party apps (第三方应用), apps made for one corp (代开发应用), orders, licences, devices.
//!
//! Commands (`InfoType`) go to the suite's command URL (指令回调 URL) or to the provider's URL for system events
//! (系统事件接收 URL). Answer within a second, with `success`, and work afterwards.

pub mod advanced;
pub mod authorization;
pub mod device;
pub mod license;
pub mod order;
pub mod register;

response! {
    /// Something about a corp that needs no more words:
    /// [`Incoming::auth_corp_id`](crate::callback::Incoming::auth_corp_id) tells which corp it is.
    pub struct Notice {}
}

#[cfg(test)]
mod tests;
