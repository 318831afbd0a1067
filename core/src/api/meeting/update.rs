//! 修改预约会议: changes a meeting that has not begun.

use super::guest::Guest;
use super::{Invited, Reminders, Settings, create};
use crate::api::limits::{Checked, given, letters};
use crate::types::{AgentId, CalendarId, MeetingId, Timestamp, UserId};

endpoint! {
    /// Changes a meeting that has not begun (修改预约会议).
    ///
    /// Token: the app that created the meeting ([`meeting`](crate::api::meeting)); it must see the organizer and the members.
    /// What is not set stays. One member that does not exist, or that the app does not see, fails the call. Begin and length
    /// change together, or not at all; a meeting that does not repeat and whose begin has passed needs both.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/98154>
    POST "/cgi-bin/meeting/update" [repeatable, check];
    pub struct Update -> Updated {
        /// The meeting.
        meetingid: MeetingId,
        /// What it is called: at most 255 characters, 20 (or 40 bytes) without advanced functions.
        title: Option<String>,
        /// When it begins, later than now.
        meeting_start: Option<Timestamp>,
        /// How long it lasts: seconds, 300 to 86 399.
        meeting_duration: Option<u32>,
        /// What it is about, at most 500 characters.
        description: Option<String>,
        /// Where it takes place, at most 128 characters; with advanced functions 18 Chinese characters or 36 letters.
        location: Option<String>,
        /// How many seconds before the begin people are reminded; 0 unless set. Only without advanced functions;
        /// [`Reminders`] can do more.
        remind_time: Option<u32>,
        /// The calendar it goes into, at most 64 bytes, which the same app must have created; the members' own calendars unless
        /// set. Third-party apps must set it. Meetings from before apps could create them cannot go into an app's calendar.
        cal_id: Option<CalendarId>,
        /// Who takes part: all of them.
        invitees: Option<Invited>,
        /// Who takes part from outside: all of them; advanced functions.
        guests: Option<Vec<Guest>>,
        /// How it goes.
        settings: Option<Settings>,
        /// Whether it repeats, and when people are reminded.
        reminders: Option<Reminders>,
        /// The app that the corp installed; only for old third-party suites of several apps.
        agentid: Option<AgentId>,
    }
}

impl Update {
    fn check(&self) -> Checked {
        letters("title", given(&self.title), 255)?;
        letters("description", given(&self.description), 500)?;
        letters("location", given(&self.location), 128)?;
        create::check(&self.cal_id, &self.invitees, &self.guests, &self.settings)
    }
}

response! {
    /// Who cannot take part.
    pub struct Updated {
        /// Members without a meeting account; only for corps with the professional edition.
        excess_users: Vec<UserId>,
    }
}
