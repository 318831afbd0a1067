//! 会议: meetings: booking, control, recordings, webinars, rooms, telephones.
//!
//! An app books a meeting ([`Create`]) in a member's name. While it takes place, [`attendee`] tells who is there and
//! [`realcontrol`] does what a host does; afterwards there are its [`record`]ings.
//!
//! Token: booking and reading ([`Create`], [`Update`], [`Cancel`], [`info::Get`], [`GetUserMeetingId`]) an app that 会议 lists among
//! those that may call (可调用接口的应用), or a third-party app. All else is for corps that pay for advanced functions
//! (高级功能), by such an app of the corp's own. An app reads and changes only meetings that it created.
//!
//! ```
//! use wecom_core::api::meeting::{Create, Invited, Settings};
//! use wecom_core::api::meeting_option::RemindScope;
//! use wecom_core::types::Timestamp;
//!
//! let book = Create::new("zhangsan", "周会", Timestamp::from_secs(1_900_000_000), 3600)
//!     .invitees(Invited::new().userid(["lisi", "wangwu"]))
//!     .settings(Settings::new().remind_scope(RemindScope::Some).ring_users(["lisi"]));
//! # let _ = book;
//! ```

pub mod attendee;
mod cancel;
pub mod check_device_in_meeting;
mod create;
pub mod customer_short_url;
pub mod enroll;
mod get_user_meetingid;
pub mod guest;
mod id;
pub mod info;
pub mod invitee;
pub mod layout;
pub mod mra;
pub mod phone;
pub mod poll;
pub mod quality;
pub mod realcontrol;
pub mod record;
mod reminders;
pub mod rooms;
mod settings;
pub mod statistics;
mod terminal;
mod update;
pub mod vip;
pub mod waitingroom;
pub mod webinar;

pub use cancel::Cancel;
pub use create::{Create, Created, Invited};
pub use get_user_meetingid::{GetUserMeetingId, MeetingIds};
pub use id::{MeetingRecordId, PollId, PollThemeId, RecordFileId, SubMeetingId};
pub use reminders::{Reminders, Until};
pub use settings::{AutoRecord, Members, Settings};
pub use terminal::{InMeeting, Terminal};
pub use update::{Update, Updated};

#[cfg(test)]
mod tests;

catalogue! { "meeting" =>
    // 预约会议基础管理
    Create, Update, Cancel, info::Get, GetUserMeetingId,
    // 预约会议高级管理
    attendee::List, attendee::Realtime, invitee::Get, invitee::Set, waitingroom::GetCurrentUserList, waitingroom::GetUserList,
    check_device_in_meeting::Check, enroll::QueryByTmpOpenid, enroll::SetConfig, enroll::GetConfig, enroll::Approve, enroll::List,
    enroll::Import, enroll::Delete, customer_short_url::Create, customer_short_url::Get, quality::Get, guest::Get, guest::Set,
    // 会中控制管理
    realcontrol::Set, realcontrol::SetCohost, realcontrol::KickoutUsers, realcontrol::MuteUser, realcontrol::CloseScreenShare,
    realcontrol::ManageWaitingRoomUsers, realcontrol::Dismiss, realcontrol::SetNicknames, realcontrol::SwitchUserVideo,
    poll::theme::Create, poll::theme::Update, poll::GetPollList, poll::theme::GetThemeInfo, poll::GetPollDetail, poll::Delete,
    poll::Start, poll::Finish,
    // 录制管理
    record::List, record::file::GetList, record::file::Get, record::Delete, record::file::Delete, record::UpdateSharingConfig,
    record::GetStatistics, record::transcript::GetDetail, record::transcript::GetParagraphList, record::transcript::Search,
    // 会议统计管理
    statistics::GetStartList,
}

/// The cursor of the next page, where there is one.
fn following(has_more: bool, next_cursor: &str) -> Option<&str> {
    (has_more && !next_cursor.is_empty()).then_some(next_cursor)
}
