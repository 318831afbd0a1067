//! 上课直播: who of a school watched a lesson on air, and who did not.
//!
//! Lessons are booked, listed and their recordings deleted with [`living`](crate::api::living).
//!
//! Token: an app on two lists: 可调用接口的应用 of 上课直播, and 家长可使用的应用 of 家校沟通. Third-party apps need the permissions
//! 直播 and 家校沟通. Each app sees the broadcasts that it has made itself.

mod info;
mod unwatch;
mod watch;

pub use info::{GetInfo, Info, LivingInfo, Range};
pub use unwatch::{Absentee, GetUnwatchStat, GetUnwatchStatV2, UnwatchStat, UnwatchStatV2, Unwatched};
pub use watch::{GetWatchStat, GetWatchStatV2, Viewer, Visitor, WatchStat, WatchStatV2, Watched, Watcher};
