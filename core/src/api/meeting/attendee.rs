//! 参会成员: who was, and who is, in a meeting.

use super::{SubMeetingId, Terminal};
use crate::types::{MeetingId, MeetingRole, Timestamp, TmpOpenId, UserId};

endpoint! {
    /// Lists who has been in a meeting or a webinar (获取已参会成员列表).
    ///
    /// Token: the app that created the meeting ([`meeting`](crate::api::meeting)); members whom it does not see are left out.
    /// Empty before the meeting begins. The times look at when people were there, and span at most 31 days; without both, 90.
    /// They have no effect on meetings that repeat.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/98156>
    POST "/cgi-bin/meeting/get_attendee_list" [repeatable];
    pub struct List -> Attendees {
        /// The meeting.
        meetingid: MeetingId,
        /// The occurrence; required for a meeting that repeats.
        sub_meetingid: Option<SubMeetingId>,
        /// From when; 31 days ago unless set.
        start_time: Option<Timestamp>,
        /// Until when; now unless set.
        end_time: Option<Timestamp>,
        /// Where the page begins: what the page before said.
        cursor: Option<String>,
        /// How many to a page, at most 100. The same for all pages.
        limit: Option<u32>,
    }
}

response! {
    /// A page of people who have been in a meeting.
    pub struct Attendees {
        /// The people, once for each time they entered.
        attendees: Vec<Attendee>,
        /// Whether there are more.
        has_more: bool,
        /// Where the next page begins.
        next_cursor: String,
    }
}

response! {
    /// Somebody who has been in a meeting.
    pub struct Attendee {
        /// The member; empty for people from outside.
        userid: UserId,
        /// Who, in this meeting.
        tmp_openid: Option<TmpOpenId>,
        /// With what.
        instance_id: Terminal,
        /// As what.
        role: MeetingRole,
        /// How they are connected.
        join_type: JoinKind,
        /// When they entered.
        join_time: Timestamp,
        /// When they left.
        quit_time: Option<Timestamp>,
        /// The network; only while they are there.
        net: Option<Network>,
        /// As what, in a webinar.
        webinar_role: Option<WebinarRole>,
        /// Whether the microphone is on.
        audio_state: bool,
        /// Whether the camera is on.
        video_state: bool,
        /// Whether they share their screen.
        screen_shared_state: bool,
        /// What the link that they came by holds, where it was made for them.
        customer_data: Option<String>,
    }
}

open_enum! {
    /// By which network somebody is in a meeting (网络类型).
    pub enum Network: str {
        /// By cable (有线).
        Wired = "有线",
        /// Wi-Fi.
        Wifi = "WIFI",
        /// 2G.
        Mobile2g = "2G",
        /// 3G.
        Mobile3g = "3G",
        /// 4G.
        Mobile4g = "4G",
        /// WeCom does not know (未知).
        Unknown = "未知",
    }
}

open_enum! {
    /// As what somebody is in a webinar (网络研讨会成员角色).
    pub enum WebinarRole: i64 {
        /// One of many (普通参会角色).
        Member = 0,
        /// A guest from the corp (内部嘉宾).
        InternalGuest = 1,
        /// A guest from outside (外部嘉宾).
        ExternalGuest = 2,
        /// A guest who came by a link (邀请链接入会嘉宾).
        LinkGuest = 3,
        /// In the audience (观众).
        Audience = 4,
    }
}

open_enum! {
    /// How somebody is connected (入会方式).
    pub enum JoinKind: i64 {
        /// By telephone (PSTN 普通用户).
        Telephone = 0,
        /// Through the internet (普通 VOIP 用户).
        Voip = 1,
        /// Through the internet, for a screen (附属投屏 VOIP).
        ScreenVoip = 2,
        /// Through the internet, by the SDK for Linux (linux sdk for VOIP).
        LinuxVoip = 3,
        /// By telephone, for the voice (附属语音 PSTN).
        AudioTelephone = 4,
        /// By telephone, for the picture (附属视频 PSTN).
        VideoTelephone = 5,
        /// By telephone, by the SDK for Linux (linux sdk for PSTN).
        LinuxTelephone = 6,
    }
}

by_cursor! { List: Attendees { attendees: Attendee } while has_more }

endpoint! {
    /// Lists who is in a meeting now (获取实时会中成员列表).
    ///
    /// Token: the app that created the meeting ([`meeting`](crate::api::meeting)); members whom it does not see are left out.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/98157>
    POST "/cgi-bin/meeting/get_realtime_attendee_list" [repeatable];
    pub struct Realtime -> Present {
        /// The meeting.
        meetingid: MeetingId,
        /// The occurrence; required for a meeting that repeats.
        sub_meetingid: Option<SubMeetingId>,
        /// Where the page begins: what the page before said.
        cursor: Option<String>,
        /// How many to a page, at most 50. The same for all pages.
        limit: Option<u32>,
    }
}

response! {
    /// A page of people who are in a meeting.
    pub struct Present {
        /// What the official example holds and does not explain; 1 there.
        status: Option<i64>,
        /// The people.
        attendees: Vec<PresentAttendee>,
        /// Whether there are more.
        has_more: bool,
        /// Where the next page begins.
        next_cursor: String,
    }
}

response! {
    /// Somebody who is in a meeting.
    pub struct PresentAttendee {
        /// The member; empty for people from outside.
        userid: UserId,
        /// Who, in this meeting.
        tmp_openid: Option<TmpOpenId>,
        /// With what.
        instance_id: Terminal,
        /// As what.
        role: MeetingRole,
        /// How they are connected.
        join_type: JoinKind,
        /// When they entered.
        join_time: Timestamp,
        /// Whether the microphone is on.
        audio_state: bool,
        /// Whether the camera is on.
        video_state: bool,
        /// Whether they share their screen.
        screen_shared_state: bool,
    }
}

by_cursor! { Realtime: Present { attendees: PresentAttendee } while has_more }
