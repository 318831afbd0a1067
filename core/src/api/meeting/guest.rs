//! 会议嘉宾: guests of a meeting from outside the corp.

use crate::api::limits::{Checked, given, letters};
use crate::endpoint::Empty;
use crate::types::{MeetingCode, MeetingId};

structure! {
    /// A guest, known by the telephone number.
    pub struct Guest {
        /// The number's country code, without `+` and without `00`: `86`.
        area: String,
        /// The telephone number.
        phone_number: String,
        /// The guest's name, at most 16 characters.
        guest_name: Option<String>,
    }
}

impl Guest {
    /// Refuses what the official pages do.
    pub(super) fn check(&self) -> Checked {
        letters("guest_name", given(&self.guest_name), 16)
    }
}

endpoint! {
    /// Reads a meeting's guests (获取会议嘉宾列表).
    ///
    /// Token: the app that created the meeting ([`meeting`](crate::api::meeting)).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/99039>
    POST "/cgi-bin/meeting/get_guests" [repeatable];
    pub struct Get -> Guests {
        /// The meeting.
        meetingid: MeetingId,
    }
}

response! {
    /// A meeting's guests.
    pub struct Guests {
        /// The meeting.
        meetingid: MeetingId,
        /// The number that people type to join it.
        meeting_code: MeetingCode,
        /// What it is called.
        title: String,
        /// The guests.
        guests: Vec<Guest>,
    }
}

endpoint! {
    /// Replaces a meeting's guests (更新会议嘉宾列表).
    ///
    /// Token: the app that created the meeting ([`meeting`](crate::api::meeting)).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/99040>
    POST "/cgi-bin/meeting/set_guests" [repeatable, check];
    pub struct Set -> Empty {
        /// The meeting.
        meetingid: MeetingId,
        /// All guests; who is not named is none any more.
        guests: Vec<Guest>,
    }
}

impl Set {
    fn check(&self) -> Checked {
        self.guests.iter().try_for_each(Guest::check)
    }
}
