//! 会议投票: starts, lists, ends and deletes polls.

use super::Status;
use crate::api::meeting::{PollId, PollThemeId, Terminal};
use crate::endpoint::Empty;
use crate::types::{MeetingId, UserId};

endpoint! {
    /// Lists a meeting's polls (获取会议投票列表).
    ///
    /// Token: the app that created the meeting ([`meeting`](crate::api::meeting)).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/98836>
    POST "/cgi-bin/meeting/poll/get_poll_list" [repeatable];
    pub struct GetPollList -> Polls {
        /// The meeting.
        meetingid: MeetingId,
        /// In whose name.
        operator_userid: UserId,
        /// With which terminal they have entered.
        instance_id: Terminal,
    }
}

response! {
    /// A meeting's polls.
    pub struct Polls {
        /// The themes, each with its polls.
        polls_theme_info: Vec<ThemePolls>,
    }
}

response! {
    /// A theme with its polls.
    pub struct ThemePolls {
        /// The theme.
        poll_theme_id: PollThemeId,
        /// The polls.
        polls_info: Vec<Poll>,
    }
}

response! {
    /// A poll.
    pub struct Poll {
        /// Its id.
        poll_id: PollId,
        /// What it is about.
        poll_topic: String,
        /// Where it stands.
        status: Status,
        /// Whether the result is shown to all.
        is_shared: bool as Bit,
        /// Whether nobody sees who answered what.
        is_anony: bool as Bit,
    }
}

endpoint! {
    /// Deletes a theme or a poll (删除会议投票).
    ///
    /// Token: the app that created the meeting ([`meeting`](crate::api::meeting)), while it takes place. One of theme and poll
    /// is needed; with both, the poll is deleted. A theme's polls outlive it; a theme goes with the last of its polls.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/98839>
    POST "/cgi-bin/meeting/poll/delete";
    pub struct Delete -> Empty {
        /// The meeting.
        meetingid: MeetingId,
        /// The theme.
        poll_theme_id: Option<PollThemeId>,
        /// Or the poll.
        poll_id: Option<PollId>,
        /// In whose name: a host, or the organizer.
        operator_userid: UserId,
        /// With which terminal they have entered.
        instance_id: Terminal,
    }
}

endpoint! {
    /// Starts a poll (发起会议投票).
    ///
    /// Token: the app that created the meeting ([`meeting`](crate::api::meeting)), while it takes place.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/98840>
    POST "/cgi-bin/meeting/poll/start";
    pub struct Start -> Started {
        /// The meeting.
        meetingid: MeetingId,
        /// What to ask.
        poll_theme_id: PollThemeId,
        /// In whose name: a host, or the organizer.
        operator_userid: UserId,
        /// With which terminal they have entered.
        instance_id: Terminal,
    }
}

response! {
    /// The new poll.
    pub struct Started {
        /// Its id.
        poll_id: PollId,
    }
}

endpoint! {
    /// Ends a poll (结束会议投票).
    ///
    /// Token: the app that created the meeting ([`meeting`](crate::api::meeting)), while it takes place.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/98841>
    POST "/cgi-bin/meeting/poll/finish";
    pub struct Finish -> Empty {
        /// The meeting.
        meetingid: MeetingId,
        /// The poll's theme.
        poll_theme_id: PollThemeId,
        /// The poll.
        poll_id: PollId,
        /// In whose name: a host, or the organizer.
        operator_userid: UserId,
        /// With which terminal they have entered.
        instance_id: Terminal,
    }
}
