//! 获取成员设备是否入会: with which terminals a member has entered.

use super::Terminal;
use crate::types::{MeetingId, UserId};

endpoint! {
    /// Tells which of some meetings a member has entered so far, and with what (获取成员设备是否入会).
    ///
    /// Token: the app that created the meeting ([`meeting`](crate::api::meeting))s; it must see the member.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/98165>
    POST "/cgi-bin/meeting/check_device_in_meeting" [repeatable];
    pub struct Check -> Devices {
        /// The member.
        userid: UserId,
        /// Only these terminals; all unless set.
        instance_id_list: Option<Vec<Terminal>>,
        /// The meetings.
        meetingid_list: Vec<MeetingId>,
    }
}

response! {
    /// With what a member has entered.
    pub struct Devices {
        /// One for each meeting and terminal.
        result_list: Vec<Device>,
    }
}

response! {
    /// A terminal with which a member has entered a meeting.
    pub struct Device {
        /// The meeting.
        meetingid: MeetingId,
        /// The terminal.
        instance_id: Terminal,
    }
}
