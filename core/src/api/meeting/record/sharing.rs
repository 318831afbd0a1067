//! 修改会议录制共享设置: who may watch a recording.

use crate::api::meeting::MeetingRecordId;
use crate::endpoint::Empty;
use crate::types::{MeetingId, Millis, Secret};

endpoint! {
    /// Changes who may watch a recording (修改会议录制共享设置).
    ///
    /// Token: the app that created the meeting ([`meeting`](crate::api::meeting)).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/98208>
    POST "/cgi-bin/meeting/record/update_sharing_config" [repeatable];
    pub struct UpdateSharingConfig -> Empty {
        /// The meeting.
        meetingid: MeetingId,
        /// The recording.
        meeting_record_id: MeetingRecordId,
        /// Who may watch it.
        sharing_config: Option<SharingConfig>,
    }
}

structure! {
    /// Who may watch a recording.
    pub struct SharingConfig {
        /// Whether it is shared; it is unless set. With `false` nothing else may be set, and what was set before is lost.
        enable_sharing: Option<bool>,
        /// With whom.
        sharing_auth_type: Option<SharingAuth>,
        /// Whether a password is needed; it is unless set.
        enable_password: Option<bool>,
        /// The password; required where one is needed, else not allowed.
        password: Option<Secret>,
        /// Whether the link ends; it does not unless set.
        enable_sharing_expire: Option<bool>,
        /// When the link ends; required where it does, else not allowed.
        // Milliseconds, says the official page, whose example has seconds.
        sharing_expire: Option<Millis>,
        /// Whether it may be downloaded; it may not unless set.
        allow_download: Option<bool>,
    }
}

open_enum! {
    /// With whom a recording is shared (共享权限类型).
    pub enum SharingAuth: i64 {
        /// Whoever is logged in (仅允许登录成员查看).
        LoggedIn = 0,
        /// Members of the corp (仅企业内成员可查看).
        Corp = 1,
        /// Those who were in the meeting (仅参会成员可查看).
        Attendees = 2,
        /// Everybody (全部成员可查看).
        All = 3,
        /// Those who ask and are let in (通过权限审批的成员可查看); not with Rooms.
        Approved = 4,
        /// Those who got a link of their own in WeChat (获取微信特邀链接的成员可查看); not with Rooms.
        WeChatLink = 5,
    }
}
