//! What webinars are set up with.

use crate::api::limits::{self, Checked, given, letters};
use crate::api::meeting::AutoRecord;
use crate::api::meeting_option::Watermark;

open_enum! {
    /// Who may watch (观众观看限制类型).
    pub enum Admission: i64 {
        /// Everyone (公开).
        Public = 0,
        /// Who has registered ([`enroll`](super::enroll), 报名).
        Enroll = 1,
        /// Who knows the password (密码).
        Password = 2,
    }
}

structure! {
    /// Sound, picture and recording. Where the corp has fixed how recordings begin, those fields must say the same.
    pub struct MediaSetting {
        /// Whether guests come in with their microphones off; they do unless set.
        enable_enter_mute: Option<bool>,
        // The example of the page of `Get` has this in place of `enable_enter_mute`, its table has not.
        /// Only read: perhaps another name of `enable_enter_mute`.
        mute_enable_join: Option<bool>,
        /// Whether guests may turn their microphones on themselves; they may unless set.
        allow_unmute_self: Option<bool>,
        /// Whether guests may come in before the host; they may unless set.
        allow_enter_before_host: Option<bool>,
        /// Whether shared screens get a watermark; they do not unless set.
        enable_screen_watermark: Option<bool>,
        /// The watermark; one row unless set.
        watermark_type: Option<Watermark>,
        // Three pages, two meanings: for `Create` true is everyone, which is the default; for `Update` and `Get` true is members
        // only, and the default is false.
        /// Whether people from outside the corp may come. The official pages disagree about it: `true` lets everyone in by the page of
        /// [`Create`](super::Create), and only members by those of [`Update`](super::Update) and [`Get`](super::Get). Everyone may
        /// come unless set.
        allow_external_user: Option<bool>,
        /// What is recorded when the host comes in.
        auto_record_type: Option<AutoRecord>,
        /// Whether the recording in the cloud begins already when a guest comes in; it does not unless set. Only with
        /// [`AutoRecord::Cloud`].
        attendee_join_auto_record: Option<bool>,
        /// Whether the host may pause and stop the recording in the cloud; they may unless set. Only with [`AutoRecord::Cloud`].
        enable_host_pause_auto_record: Option<bool>,
    }
}

/// What the pages of `Create` and `Update` refuse alike.
pub(super) fn check(
    title: &str,
    sponsor: &Option<String>,
    description: &Option<String>,
    words: &Option<Vec<String>>,
) -> Checked {
    letters("title", title, 255)?;
    letters("sponsor", given(sponsor), 40)?;
    letters("description", given(description), 5000)?;
    limits::at_most("sensitive_words", words, 50)
}
