//! 会议健康度: how well a meeting went, technically.

use super::{SubMeetingId, Terminal};
use crate::types::{MeetingId, Timestamp, TmpOpenId, UserId};

endpoint! {
    /// Reads how well sound and picture of a meeting were (获取会议健康度).
    ///
    /// Token: the app that created the meeting ([`meeting`](crate::api::meeting)); members whom it does not see are left out.
    /// Only of meetings that are over.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/98821>
    POST "/cgi-bin/meeting/get_quality" [repeatable];
    pub struct Get -> Quality {
        /// The meeting.
        meetingid: MeetingId,
        /// The occurrence; required for a meeting that repeats.
        sub_meetingid: Option<SubMeetingId>,
        /// From when, at most 7 days ago: what is told is the first session that began then or later. A session lasts from the
        /// first who enters until all have left.
        start_time: Timestamp,
        /// Where the page begins: what the page before said.
        cursor: Option<String>,
        /// How many to a page, at most 50; 50 unless set. The same for all pages.
        limit: Option<u32>,
    }
}

response! {
    /// How well a session went, with a page of those who were there.
    pub struct Quality {
        /// Over all.
        quality: Health,
        /// The sound.
        audio_quality: Grade,
        /// The picture.
        video_quality: Grade,
        /// The shared screens.
        screen_share_quality: Grade,
        /// The network.
        network_quality: Grade,
        /// What was wrong, in words.
        problems: Vec<String>,
        /// Those who were there, in the order they entered; once for each terminal.
        attendees: Vec<AttendeeQuality>,
        /// Whether there are more.
        has_more: bool,
        /// Where the next page begins.
        next_cursor: String,
    }
}

response! {
    /// How well it went for somebody, with one terminal.
    pub struct AttendeeQuality {
        /// The member; empty for people from outside.
        userid: UserId,
        /// Who, in this meeting.
        tmp_openid: Option<TmpOpenId>,
        /// With what.
        instance_id: Terminal,
        /// Over all.
        quality: Health,
        /// The sound.
        audio_quality: Grade,
        /// The picture.
        video_quality: Grade,
        /// The shared screens.
        screen_share_quality: Grade,
        /// The network.
        network_quality: Grade,
        /// What was wrong, in words.
        problems: Vec<String>,
    }
}

open_enum! {
    /// How it went over all (健康度).
    pub enum Health: i64 {
        /// Nothing is known (无数据).
        Unknown = 0,
        /// Well (健康).
        Healthy = 1,
        /// Something was wrong (告警).
        Warning = 2,
    }
}

open_enum! {
    /// How good something was (质量).
    pub enum Grade: i64 {
        /// Nothing is known (无数据).
        Unknown = 0,
        /// Good (好).
        Good = 1,
        /// Rather good (较好).
        Fair = 2,
        /// Middling (中).
        Medium = 3,
        /// Bad (差).
        Bad = 4,
    }
}

by_cursor! { Get: Quality { attendees: AttendeeQuality } while has_more }
