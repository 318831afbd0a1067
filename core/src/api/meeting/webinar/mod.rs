//! 网络研讨会 (Webinar) 管理: meetings with a stage: hosts and guests speak, up to 50 000 people watch.
//!
//! Token: an app of the corp's own that the administrator lists under 协作 – 会议 – API (可调用接口的应用); only for webinars that
//! the app created by API, and members it sees.
//!
//! ```
//! use wecom_core::api::meeting::AutoRecord;
//! use wecom_core::api::meeting::webinar::{Admission, Create, MediaSetting};
//! use wecom_core::types::Timestamp;
//!
//! let (start, end) = (Timestamp::from_secs(1_679_299_200), Timestamp::from_secs(1_679_306_400));
//! let create = Create::new("zhangsan", "新品发布", start, end, Admission::Password, true)
//!     .password("123456")
//!     .media_setting(MediaSetting::new().auto_record_type(AutoRecord::Cloud));
//! # let _ = create;
//! ```

mod cancel;
mod create;
pub mod enroll;
mod get;
mod guest;
mod setting;
mod update;
mod update_warm_up;

pub use cancel::Cancel;
pub use create::{Create, Created};
pub use get::{Get, Webinar};
pub use guest::{Guest, GuestKind, Guests, ListGuest, UpdateGuestList};
pub use setting::{Admission, MediaSetting};
pub use update::Update;
pub use update_warm_up::UpdateWarmUp;

catalogue! { "meeting::webinar" =>
    Create, Update, Get, Cancel, ListGuest, UpdateGuestList, enroll::QueryByTmpOpenid, enroll::GetConfig,
    enroll::SetConfig, enroll::List, enroll::Approve, enroll::Import, enroll::Delete, UpdateWarmUp,
}

#[cfg(test)]
mod tests;
