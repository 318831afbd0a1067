//! 会议室连接器（MRA）管理: SIP and H.323 room terminals in a meeting, by way of a connector.
//!
//! Token: an app of the corp's own that the administrator lists under 协作 – 会议 – API (可调用接口的应用); only for meetings that
//! the app created by API.

mod control;
mod query_status;

pub use control::{Hangup, Mra, NoVideoUsers, SetDefaultLayout, SetRaiseHand};
pub use query_status::{QueryStatus, Status};

catalogue! { "meeting::mra" => QueryStatus, SetDefaultLayout, SetRaiseHand, Hangup }

open_enum! {
    /// How a terminal divides its screen (分屏设置).
    pub enum Split: i64 {
        /// Into equal parts (等分模式).
        Equal = 1,
        /// One picture fills it (全屏模式).
        Full = 2,
        /// One large picture and several small ones (1+N).
        OneLarge = 3,
    }
}

#[cfg(test)]
mod tests;
