//! 会议受邀成员: the members who are invited to a meeting.

use crate::api::limits::{Checked, count};
use crate::endpoint::Empty;
use crate::types::{MeetingId, Person};

endpoint! {
    /// Lists the members who are invited to a meeting (获取会议受邀成员列表).
    ///
    /// Token: the app that created the meeting ([`meeting`](crate::api::meeting)); members whom it does not see are left out.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/98160>
    POST "/cgi-bin/meeting/get_invitees" [repeatable];
    pub struct Get -> Invitees {
        /// The meeting.
        meetingid: MeetingId,
        /// Where the page begins: what the page before said.
        cursor: Option<String>,
    }
}

response! {
    /// A page of members who are invited.
    pub struct Invitees {
        /// The members.
        invitees: Vec<Person>,
        /// Whether there are more.
        has_more: bool,
        /// Where the next page begins.
        next_cursor: String,
    }
}

by_cursor! { Get: Invitees { invitees: Person } while has_more }

endpoint! {
    /// Replaces the members who are invited to a meeting (更新会议受邀成员列表).
    ///
    /// Token: the app that created the meeting ([`meeting`](crate::api::meeting)); it must see the members. How many a meeting
    /// holds depends on what the corp has bought.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/98162>
    POST "/cgi-bin/meeting/set_invitees" [repeatable, check];
    pub struct Set -> Empty {
        /// The meeting.
        meetingid: MeetingId,
        /// All members who are invited, at most 2 000, the organizer among them.
        // The official page does not require them; without, the call would say nothing.
        invitees: Vec<Person>,
    }
}

impl Set {
    fn check(&self) -> Checked {
        count("invitees", self.invitees.len(), 0..=2000)
    }
}
