//! 直播: live broadcasts: booking them, who watched, and the way in from WeChat.
//!
//! A broadcast is booked here and begun by its host in the client. Its id opens it for everybody: in mini programs and pages
//! by JS-SDK, in WeChat with the code of [`GetCode`]. What schools learn about their pupils' broadcasts is in
//! `school::living`.
//!
//! Token: an app that the administrator has put on the list 可调用接口的应用 (apps that may call) of 直播 or 上课直播.
//! Third-party apps need the permission 直播. Since 2023-12-01 the secret of 直播 itself may not call any more where it did
//! not before. Each app sees and changes the broadcasts that it has made itself.
//!
//! ```
//! use wecom_core::api::living::{Create, Modify};
//! use wecom_core::types::Timestamp;
//!
//! let book = Create::new("zhangsan", "直角三角形讲解", Timestamp::from_secs(1_600_000_000), 3600);
//! let rename = Modify::new("LIVINGID").theme("圆");
//! # let _ = (book, rename);
//! ```

mod book;
mod info;
mod list;
mod replay;
mod share;
mod watch;

pub use book::{ActivityDetail, Cancel, Create, Created, LivingKind, Modify};
pub use info::{GetInfo, Info, LivingInfo, ReplayStatus};
pub use list::{GetUserAllLivingid, Livingids};
pub use replay::DeleteReplayData;
pub use share::{Code, GetCode, GetShareInfo, ShareInfo};
pub use watch::{ExternalViewer, GetWatchStat, MemberViewer, Stat, Viewer, WatchStat};

catalogue! {
    "living" =>
    Create, Modify, Cancel, DeleteReplayData, GetCode, GetUserAllLivingid, GetInfo, GetWatchStat, GetShareInfo,
}

#[cfg(test)]
mod tests;
