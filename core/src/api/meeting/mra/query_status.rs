//! 获取 MRA 状态信息: what a terminal is and does in a meeting.

use super::Split;
use crate::api::meeting::{MeetingId, Terminal, TmpOpenId};

endpoint! {
    /// Reads what a room terminal is and does in a meeting (获取 MRA 状态信息).
    ///
    /// Token: the app that created the meeting by API.
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
        user_role: Role,
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

open_enum! {
    /// What somebody is in a meeting (成员角色).
    pub enum Role: i64 {
        /// A participant (普通成员).
        Member = 0,
        /// Who created it (创建者).
        Creator = 1,
        /// A host (主持人).
        Host = 2,
        /// Who created it, and a host (创建者 + 主持人).
        CreatorHost = 3,
        /// A mini program (小程序).
        MiniProgram = 4,
        /// A mini program, and a host (小程序 + 主持人).
        MiniProgramHost = 5,
        /// A co-host (联席主持人).
        CoHost = 6,
        /// Who created it, and a co-host (创建者 + 联席主持人).
        CreatorCoHost = 7,
    }
}

open_enum! {
    /// What somebody is in a webinar (网络研讨会成员角色).
    pub enum WebinarRole: i64 {
        /// A participant (普通参会角色).
        Member = 0,
        /// A guest of the corp (内部嘉宾).
        InternalGuest = 1,
        /// A guest from outside (外部嘉宾).
        ExternalGuest = 2,
        /// A guest who came by a link (邀请链接入会嘉宾).
        LinkGuest = 3,
        /// One of the audience (观众).
        Audience = 4,
    }
}
