//! The meeting in a mail.

use super::Recipients;
use crate::api::limits::{self, Checked};
use crate::api::meeting_option::{EnterMute, RemindScope, Watermark};
use crate::types::Secret;

structure! {
    /// A meeting in a mail. When it is stands in the mail's schedule.
    pub struct Meeting {
        /// How it is held.
        option: Option<MeetingOption>,
        /// Members who are its hosts, at most ten. No addresses.
        hosts: Option<Recipients>,
        /// The one member who administrates it, of the same corp and among those who take part. No addresses.
        meeting_admins: Recipients,
    }
}

impl Meeting {
    pub(super) fn check(&self) -> Checked {
        if let Some(hosts) = &self.hosts {
            limits::at_most("meeting.hosts.userids", &hosts.userids, 10)?;
        }
        limits::at_most("meeting.meeting_admins.userids", &self.meeting_admins.userids, 1)
    }
}

structure! {
    /// How a meeting is held.
    pub struct MeetingOption {
        /// The password to come in, 4 to 6 digits.
        password: Option<Secret>,
        /// Whether it is recorded from the beginning; not unless set.
        auto_record: Option<AutoRecord>,
        /// Whether there is a waiting room; none unless set.
        enable_waiting_room: Option<bool>,
        /// Whether members come in before a host; they do unless set.
        allow_enter_before_host: Option<bool>,
        /// Who comes in; everybody unless set.
        enter_restraint: Option<EnterRestraint>,
        /// Whether screens show a watermark; not unless set.
        enable_screen_watermark: Option<bool>,
        /// Whether those who come in are muted; above six people unless set.
        enable_enter_mute: Option<EnterMute>,
        /// Who is reminded at the beginning; the hosts unless set.
        remind_scope: Option<RemindScope>,
        /// How the watermark looks; one row unless set.
        water_mark_type: Option<Watermark>,
    }
}

open_enum! {
    /// Whether a meeting is recorded from its beginning (自动录制).
    pub enum AutoRecord: i64 {
        /// It is not (未开启自动录制).
        Off = 0,
        /// On the host's machine (本地录制).
        Local = 1,
        /// In the cloud (云录制).
        Cloud = 2,
    }
}

open_enum! {
    /// Who comes into a meeting (成员入会限制).
    pub enum EnterRestraint: i64 {
        /// Everybody (所有人可入会).
        Everybody = 0,
        /// The corp's members (仅企业内部用户可入会).
        Members = 2,
    }
}
