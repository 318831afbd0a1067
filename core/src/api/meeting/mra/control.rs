//! 切换 MRA 默认布局, 设置 MRA 举手或手放下, 挂断 MRA 呼叫: what is done to a terminal during a meeting.

use super::Split;
use crate::endpoint::Empty;
use crate::types::{MeetingId, TmpOpenId};

endpoint! {
    /// Divides a terminal's screen in another way (切换 MRA 默认布局).
    ///
    /// Token: the app that created the meeting ([`meeting`](crate::api::meeting)) by API. Not while the terminal shows a layout
    /// of the meeting's or of its own, or a video in focus.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/98787>
    POST "/cgi-bin/meeting/mra/set_default_layout" [repeatable];
    pub struct SetDefaultLayout -> Empty {
        /// The meeting.
        meetingid: MeetingId,
        /// How the screen is divided.
        default_layout: Split,
        /// Whether people without a camera are shown.
        default_novideo_user: NoVideoUsers,
        /// The terminal.
        mra: Mra,
    }
}

open_enum! {
    /// Whether people without a camera are shown (非视频与会者在分屏中显示方式).
    pub enum NoVideoUsers: i64 {
        /// They are (显示).
        Shown = 1,
        /// They are not (隐藏).
        Hidden = 2,
    }
}

structure! {
    /// A room terminal in a meeting.
    pub struct Mra {
        /// Its id.
        tmp_openid: TmpOpenId,
    }
}

impl From<TmpOpenId> for Mra {
    fn from(id: TmpOpenId) -> Mra {
        Mra::new(id)
    }
}

impl From<&str> for Mra {
    fn from(id: &str) -> Mra {
        Mra::new(id)
    }
}

endpoint! {
    /// Raises a terminal's hand, or lowers it (设置 MRA 举手或手放下).
    ///
    /// Token: the app that created the meeting ([`meeting`](crate::api::meeting)) by API.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/98788>
    POST "/cgi-bin/meeting/mra/set_raise_hand" [repeatable];
    pub struct SetRaiseHand -> Empty {
        /// The meeting.
        meetingid: MeetingId,
        /// Whether the hand is raised.
        raise_hand: bool,
        /// The terminal.
        mra: Mra,
    }
}

endpoint! {
    /// Ends a terminal's call, so that it leaves the meeting (挂断 MRA 呼叫).
    ///
    /// Token: the app that created the meeting ([`meeting`](crate::api::meeting)) by API.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/98789>
    POST "/cgi-bin/meeting/mra/hangup";
    pub struct Hangup -> Empty {
        /// The meeting.
        meetingid: MeetingId,
        /// The terminal.
        mra: Mra,
    }
}
