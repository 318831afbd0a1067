//! 获取 MRA 状态信息: what a terminal is and does in a meeting.

use super::Split;
use crate::api::meeting::Terminal;
use crate::api::meeting::attendee::WebinarRole;
use crate::types::{MeetingId, MeetingRole, TmpOpenId};

endpoint! {
    /// Reads what a room terminal is and does in a meeting (获取 MRA 状态信息).
    ///
    /// Token: the app that created the meeting ([`meeting`](crate::api::meeting)) by API.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/98786>
    POST "/cgi-bin/meeting/mra/query_status" [repeatable];
    pub struct QueryStatus -> Status {
        /// The meeting.
        meetingid: MeetingId,
        /// The terminal.
        tmp_openid: TmpOpenId,
    }
}

response! {
    /// What a room terminal is and does in a meeting.
    pub struct Status {
        /// The terminal.
        tmp_openid: TmpOpenId,
        /// What kind it is: [`Terminal::Sip`].
        instance_id: Terminal,
        /// What it is in the meeting.
        user_role: MeetingRole,
        /// What it is in a webinar; webinars only.
        webinar_member_role: Option<WebinarRole>,
        /// Its address, while it is in the meeting.
        ip: Option<String>,
        /// The name that is shown.
        name: Option<String>,
        /// Whether its microphone is on.
        audio_state: bool,
        /// Whether its camera is on.
        video_state: bool,
        /// Whether it shares its screen.
        screen_shared_state: bool,
        /// How it divides its screen.
        default_layout: Split,
        /// Whether its hand is raised.
        raise_hands_state: bool,
    }
}
