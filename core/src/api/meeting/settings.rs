//! 会议配置: how a meeting goes.

use crate::api::limits::{Checked, count};
use crate::api::meeting_option::{EnterMute, RemindScope, Watermark};
use crate::types::{Secret, UserId};

structure! {
    /// How a meeting goes (会议配置). Most of it needs the advanced functions that a corp pays for.
    pub struct Settings {
        /// The password to enter with: 4 to 6 digits.
        password: Option<Secret>,
        /// Whether people wait in a room until they are let in; they do not unless set.
        enable_waiting_room: Option<bool>,
        /// Whether members may enter before a host; they may unless set.
        allow_enter_before_host: Option<bool>,
        /// Whether people outside the corp may enter; they may unless set.
        allow_external_user: Option<bool>,
        /// Whether people are muted when they enter; above six of them unless set.
        enable_enter_mute: Option<EnterMute>,
        /// Whether people may unmute themselves; they may unless set. `false` needs `mute_all`.
        allow_unmute_self: Option<bool>,
        /// Whether all are muted; of no use by itself, goes with `allow_unmute_self`.
        mute_all: Option<bool>,
        /// Whether the screen bears a watermark; it does not unless set.
        enable_screen_watermark: Option<bool>,
        /// How the watermark looks; one row unless set.
        watermark_type: Option<Watermark>,
        /// What is recorded by itself; where the corp has fixed that, it must be the same.
        auto_record_type: Option<AutoRecord>,
        /// Whether a recording in the cloud begins with the first who enters, not with the host; the latter unless set.
        attendee_join_auto_record: Option<bool>,
        /// Whether hosts may pause or stop a recording in the cloud; they may unless set.
        enable_host_pause_auto_record: Option<bool>,
        /// Whether there are interpreters; there are none unless set.
        enable_interpreter: Option<bool>,
        /// Whether members may upload documents.
        enable_doc_upload_permission: Option<bool>,
        /// Whether people have to register ([`enroll`](super::enroll)).
        enable_enroll: Option<bool>,
        /// Whether a key makes people hosts; none does unless set.
        enable_host_key: Option<bool>,
        /// That key: 6 digits; WeCom makes one unless set.
        host_key: Option<Secret>,
        /// Whose telephones ring when it begins; the hosts' unless set.
        remind_scope: Option<RemindScope>,
        /// The hosts besides the organizer, at most 10; corps with advanced functions only.
        hosts: Option<Members>,
        /// Whose telephones ring where `remind_scope` is [`Some`](RemindScope::Some).
        ring_users: Option<Members>,
    }
}

impl Settings {
    pub(super) fn check(&self) -> Checked {
        let hosts = self.hosts.iter().flat_map(|hosts| hosts.userid.iter().flatten());
        count("settings.hosts.userid", hosts.count(), 0..=10)
    }
}

structure! {
    /// Some members.
    pub struct Members {
        /// The members.
        userid: Option<Vec<UserId>>,
    }
}

impl<Id: Into<UserId>, const N: usize> From<[Id; N]> for Members {
    fn from(members: [Id; N]) -> Members {
        Members::new().userid(members)
    }
}

impl From<Vec<UserId>> for Members {
    fn from(members: Vec<UserId>) -> Members {
        Members::new().userid(members)
    }
}

open_enum! {
    /// What is recorded by itself (自动会议录制类型).
    pub enum AutoRecord: str {
        /// Nothing (禁用).
        None = "none",
        /// The host's computer records once the host has entered (本地录制).
        Local = "local",
        /// The cloud records (云录制).
        Cloud = "cloud",
    }
}
