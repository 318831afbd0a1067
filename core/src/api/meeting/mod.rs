//! 会议: meetings: booking, control, recordings, webinars, rooms, telephones.

pub mod enroll;
pub mod guest;
mod id;
pub mod layout;
pub mod mra;
pub mod phone;
pub mod rooms;
mod terminal;
pub mod vip;
pub mod webinar;

pub use id::{EnrollId, MeetingId, MeetingRecordId, PollId, PollThemeId, RecordFileId, SubMeetingId, TmpOpenId};
pub use terminal::{InMeeting, Terminal};

/// The cursor of the next page, where there is one.
fn following(has_more: bool, next_cursor: &str) -> Option<&str> {
    (has_more && !next_cursor.is_empty()).then_some(next_cursor)
}
