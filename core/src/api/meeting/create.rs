//! 创建预约会议: books a meeting.

use super::guest::Guest;
use super::{Reminders, Settings};
use crate::api::limits::{Checked, at_most, given, letters};
use crate::types::{AgentId, CalendarId, DeviceSn, MeetingCode, MeetingId, Timestamp, UserId};

endpoint! {
    /// Books a meeting (创建预约会议).
    ///
    /// Token: an app that 会议 lists among those that may call, or a third-party app; it must see the organizer and the members.
    /// One member that does not exist, or that the app does not see, fails the call. Guests, longer titles and most settings
    /// need the advanced functions that a corp pays for.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/98148>
    POST "/cgi-bin/meeting/create" [check];
    pub struct Create -> Created {
        /// The organizer (会议管理员).
        admin_userid: UserId,
        /// What it is called: at most 255 characters, 20 (or 40 bytes) without advanced functions.
        title: String,
        /// When it begins, later than now.
        // The page of the advanced functions requires neither begin nor length; the other page and the catalogue do.
        meeting_start: Timestamp,
        /// How long it lasts: seconds, 300 to 86 399.
        meeting_duration: u32,
        /// What it is about, at most 500 characters.
        description: Option<String>,
        /// Where it takes place, at most 128 characters; with advanced functions 18 Chinese characters or 36 letters.
        location: Option<String>,
        /// The calendar it goes into, at most 64 bytes, which the same app must have created; the members' own calendars unless
        /// set. Third-party apps must set it.
        cal_id: Option<CalendarId>,
        /// Who takes part.
        invitees: Option<Invited>,
        /// Who takes part from outside; advanced functions.
        guests: Option<Vec<Guest>>,
        /// How it goes.
        settings: Option<Settings>,
        /// Whether it repeats, and when people are reminded.
        reminders: Option<Reminders>,
        /// The app that the corp installed; only for old third-party suites of several apps.
        agentid: Option<AgentId>,
    }
}

impl Create {
    fn check(&self) -> Checked {
        letters("title", &self.title, 255)?;
        letters("description", given(&self.description), 500)?;
        letters("location", given(&self.location), 128)?;
        check(&self.cal_id, &self.invitees, &self.guests, &self.settings)
    }
}

/// What is limited in the same way where a meeting is changed.
pub(super) fn check(
    calendar: &Option<CalendarId>,
    invitees: &Option<Invited>,
    guests: &Option<Vec<Guest>>,
    settings: &Option<Settings>,
) -> Checked {
    crate::api::limits::bytes("cal_id", calendar.as_ref().map_or("", CalendarId::as_str), 64)?;
    invitees.iter().try_for_each(Invited::check)?;
    guests.iter().flatten().try_for_each(Guest::check)?;
    settings.iter().try_for_each(Settings::check)
}

structure! {
    /// Who takes part in a meeting.
    pub struct Invited {
        /// Members, at most 300 and no more than the organizer may invite: 100 unless the corp pays. For more there is
        /// [`invitee::Set`](super::invitee::Set).
        userid: Option<Vec<UserId>>,
        /// Devices, by their serial numbers.
        device_sn: Option<Vec<DeviceSn>>,
    }
}

impl Invited {
    fn check(&self) -> Checked {
        at_most("userid", &self.userid, 300)
    }
}

response! {
    /// The new meeting.
    pub struct Created {
        /// Its id, with which mini programs and pages may let people enter.
        meetingid: MeetingId,
        /// The number that people type to join it; advanced functions.
        meeting_code: Option<MeetingCode>,
        /// The link that leads into it; advanced functions.
        meeting_link: Option<String>,
        /// Members without a meeting account, who cannot take part; only for corps with the professional edition.
        excess_users: Vec<UserId>,
    }
}
