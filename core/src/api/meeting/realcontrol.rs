//! 会中控制管理: what a host does in a meeting that takes place.
//!
//! Token: an app of the corp's own that 会议 lists among those that may call (可调用接口的应用), for meetings that it created.

use super::{InMeeting, Terminal};
use crate::api::limits::{Checked, given, letters};
use crate::api::meeting_option::EnterMute;
use crate::endpoint::Empty;
use crate::types::{MeetingId, TmpOpenId};

endpoint! {
    /// Changes what people may do in a meeting (管理会中设置).
    ///
    /// Token: the app that created the meeting ([`meeting`](crate::api::meeting)). What is not set stays.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/98175>
    POST "/cgi-bin/meeting/realcontrol/set" [repeatable];
    pub struct Set -> Empty {
        /// The meeting.
        meetingid: MeetingId,
        /// Whether all are muted.
        mute_all: Option<bool>,
        /// Whether people are muted when they enter.
        enable_enter_mute: Option<EnterMute>,
        /// Whether people may unmute themselves; only together with `mute_all` being `true`.
        allow_unmute_self: Option<bool>,
        /// Whether nobody else may enter.
        meeting_locked: Option<bool>,
        /// Whether number and password of the meeting are hidden.
        hide_meeting_code_password: Option<bool>,
        /// To whom people may write.
        allow_chat: Option<Chat>,
        /// Whether people may share their screens.
        allow_share_screen: Option<bool>,
        /// Here, unlike in a meeting's settings, `true` lets in nobody but members of the corp, says the official page.
        allow_external_user: Option<bool>,
        /// Whether a sound is heard when somebody enters.
        play_ivr_on_join: Option<bool>,
        /// Whether people wait in a room until they are let in.
        enable_waiting_room: Option<bool>,
    }
}

open_enum! {
    /// To whom people may write in a meeting (聊天设置).
    pub enum Chat: i64 {
        /// To anybody (自由聊天).
        Free = 0,
        /// To all at once (仅允许公开聊天).
        Public = 1,
        /// To the host (仅允许私聊主持人).
        Host = 2,
    }
}

endpoint! {
    /// Lets somebody help the hosts, or no longer (管理联席主持人).
    ///
    /// Token: the app that created the meeting ([`meeting`](crate::api::meeting)).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/98180>
    POST "/cgi-bin/meeting/realcontrol/set_cohost" [repeatable];
    pub struct SetCohost -> Empty {
        /// The meeting.
        meetingid: MeetingId,
        /// Whether they shall.
        action: bool,
        /// Who; not by telephone, mini program, Linux or Rooms. By devices through a connector (MRA) it is not supported.
        operated_user: InMeeting,
    }
}

endpoint! {
    /// Removes people from a meeting (移出成员).
    ///
    /// Token: the app that created the meeting ([`meeting`](crate::api::meeting)). A terminal that is not theirs has no effect.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/98181>
    POST "/cgi-bin/meeting/realcontrol/kickout_users";
    pub struct KickoutUsers -> Empty {
        /// The meeting.
        meetingid: MeetingId,
        /// Whether they may enter again.
        allow_rejoin: bool,
        /// Who, with any terminal.
        operated_users: Vec<InMeeting>,
    }
}

endpoint! {
    /// Mutes somebody, or no longer (静音成员).
    ///
    /// Token: the app that created the meeting ([`meeting`](crate::api::meeting)). A terminal that is not theirs has no effect.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/98184>
    POST "/cgi-bin/meeting/realcontrol/mute_user" [repeatable];
    pub struct MuteUser -> Empty {
        /// The meeting.
        meetingid: MeetingId,
        /// Whether they shall be muted.
        // A string, says the table of the official page; its example, which is right elsewhere, has a boolean.
        option: bool,
        /// Who, with any terminal.
        operated_user: InMeeting,
    }
}

endpoint! {
    /// Stops somebody's sharing of the screen (关闭成员屏幕共享).
    ///
    /// Token: the app that created the meeting ([`meeting`](crate::api::meeting)). A terminal that is not theirs has no effect.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/98185>
    POST "/cgi-bin/meeting/realcontrol/close_screen_share";
    pub struct CloseScreenShare -> Empty {
        /// The meeting.
        meetingid: MeetingId,
        /// Who; not by telephone or mini program. By devices through a connector (MRA) it is not supported.
        operated_user: InMeeting,
    }
}

endpoint! {
    /// Moves people between waiting room, meeting and outside (管理等候室成员).
    ///
    /// Token: the app that created the meeting ([`meeting`](crate::api::meeting)). A terminal that is not theirs has no effect.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/98186>
    POST "/cgi-bin/meeting/realcontrol/manage_waiting_room_users";
    pub struct ManageWaitingRoomUsers -> Empty {
        /// The meeting.
        meetingid: MeetingId,
        /// Where to.
        operate_type: Move,
        /// Whether they may come again; only with [`Move::Out`], and not for devices through a connector (MRA).
        allow_rejoin: Option<bool>,
        /// Who, with any terminal.
        operated_users: Vec<InMeeting>,
    }
}

open_enum! {
    /// Where people are moved to (操作类型).
    pub enum Move: i64 {
        /// From the waiting room into the meeting (移入会议).
        IntoMeeting = 1,
        /// From the meeting into the waiting room (移入等候室).
        IntoWaitingRoom = 2,
        /// Out of the waiting room (移出等候室).
        Out = 3,
    }
}

endpoint! {
    /// Ends a meeting (结束会议).
    ///
    /// Token: the app that created the meeting ([`meeting`](crate::api::meeting)).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/98187>
    POST "/cgi-bin/meeting/realcontrol/dismiss";
    pub struct Dismiss -> Empty {
        /// The meeting.
        meetingid: MeetingId,
        /// Whether it ends although people are there; it does unless set.
        force_dismiss: Option<bool> as Bit,
        /// Whether its number is taken back, so that nobody can enter again; it is not unless set, of quick meetings always. A
        /// meeting that repeats needs its number for the next times.
        retrieve_code: Option<bool> as Bit,
    }
}

endpoint! {
    /// Changes the names that a meeting shows people by (修改成员在会中显示的昵称).
    ///
    /// Token: the app that created the meeting ([`meeting`](crate::api::meeting)). A terminal that is not theirs has no effect.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/98188>
    POST "/cgi-bin/meeting/realcontrol/set_nicknames" [repeatable, check];
    pub struct SetNicknames -> Empty {
        /// The meeting.
        meetingid: MeetingId,
        /// Who, and how they are called.
        // `opereated_users` in the table of the official page; its example spells it well, as other SDKs do.
        operated_users: Vec<Nickname>,
    }
}

impl SetNicknames {
    fn check(&self) -> Checked {
        let names = self.operated_users.iter().map(|user| given(&user.nickname));
        names.into_iter().try_for_each(|name| letters("nickname", name, 20))
    }
}

structure! {
    /// How somebody is called in a meeting.
    pub struct Nickname {
        /// Who.
        tmp_openid: TmpOpenId,
        /// With which of the terminals.
        instance_id: Terminal,
        /// The name, at most 20 characters.
        nickname: Option<String>,
    }
}

endpoint! {
    /// Turns somebody's camera off, or a device's on (关闭或开启成员视频).
    ///
    /// Token: the app that created the meeting ([`meeting`](crate::api::meeting)). A terminal that is not theirs has no effect.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/98189>
    POST "/cgi-bin/meeting/realcontrol/switch_user_video" [repeatable];
    pub struct SwitchUserVideo -> Empty {
        /// The meeting.
        meetingid: MeetingId,
        /// Whether it shall be on: only for devices through a connector (MRA). It is turned off unless set.
        video: Option<bool>,
        /// Who; not by telephone.
        operated_user: InMeeting,
    }
}
