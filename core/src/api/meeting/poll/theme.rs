//! 会议投票主题: what a poll asks.

use crate::api::limits::{Checked, count, letters};
use crate::api::meeting::{PollThemeId, Terminal};
use crate::endpoint::Empty;
use crate::types::{MeetingId, UserId};

endpoint! {
    /// Creates what polls ask (创建会议投票主题).
    ///
    /// Token: the app that created the meeting ([`meeting`](crate::api::meeting)), while it takes place.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/98834>
    POST "/cgi-bin/meeting/poll/create_theme" [check];
    pub struct Create -> Created {
        /// The meeting.
        meetingid: MeetingId,
        /// In whose name: a host, or the organizer.
        // The official pages call it an openid.
        operator_userid: UserId,
        /// With which terminal they have entered.
        instance_id: Terminal,
        /// What it is about, at most 50 characters.
        poll_topic: String,
        /// More about it, at most 100 characters.
        poll_desc: String,
        /// Whether nobody sees who answered what; people see it unless set.
        is_anony: Option<bool> as Bit,
        /// The questions, at most 10.
        poll_questions: Vec<Question>,
    }
}

impl Create {
    fn check(&self) -> Checked {
        check(&self.poll_topic, &self.poll_desc, &self.poll_questions)
    }
}

fn check(topic: &str, description: &str, questions: &[Question]) -> Checked {
    letters("poll_topic", topic, 50)?;
    letters("poll_desc", description, 100)?;
    count("poll_questions", questions.len(), 0..=10)?;
    questions.iter().try_for_each(Question::check)
}

structure! {
    /// A question.
    pub struct Question {
        /// How it is answered.
        question_type: Choices,
        /// The question, at most 50 characters.
        question_desc: String,
        /// What can be picked: 2 to 10 texts of at most 36 characters; when a theme is changed, one is enough.
        poll_option: Vec<String>,
    }
}

impl Question {
    fn check(&self) -> Checked {
        letters("question_desc", &self.question_desc, 50)?;
        count("poll_option", self.poll_option.len(), 0..=10)?;
        self.poll_option.iter().try_for_each(|option| letters("poll_option", option, 36))
    }
}

// The same numbers as of the boxes on a card (`message::card`), which have nothing to do with polls.
open_enum! {
    /// How a question is answered (问题选择类型).
    pub enum Choices: i64 {
        /// By picking one (单选).
        Single = 0,
        /// By picking several (多选).
        Multiple = 1,
    }
}

response! {
    /// The new theme.
    pub struct Created {
        /// Its id.
        poll_theme_id: PollThemeId,
    }
}

endpoint! {
    /// Replaces all that a theme asks (修改会议投票主题).
    ///
    /// Token: the app that created the meeting ([`meeting`](crate::api::meeting)), while it takes place.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/98835>
    POST "/cgi-bin/meeting/poll/update_theme" [repeatable, check];
    pub struct Update -> Empty {
        /// The meeting.
        meetingid: MeetingId,
        /// The theme.
        poll_theme_id: PollThemeId,
        /// In whose name: a host, or the organizer.
        operator_userid: UserId,
        /// With which terminal they have entered.
        instance_id: Terminal,
        /// What it is about, at most 50 characters.
        poll_topic: String,
        /// More about it, at most 100 characters.
        poll_desc: String,
        /// Whether nobody sees who answered what; people see it unless set.
        is_anony: Option<bool> as Bit,
        /// The questions, at most 10.
        poll_questions: Vec<Question>,
    }
}

impl Update {
    fn check(&self) -> Checked {
        check(&self.poll_topic, &self.poll_desc, &self.poll_questions)
    }
}

endpoint! {
    /// Reads what a theme asks, without answers (获取会议投票主题信息).
    ///
    /// Token: the app that created the meeting ([`meeting`](crate::api::meeting)).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/98837>
    POST "/cgi-bin/meeting/poll/get_theme_info" [repeatable];
    pub struct GetThemeInfo -> Theme {
        /// The meeting.
        meetingid: Option<MeetingId>,
        /// The theme.
        poll_theme_id: PollThemeId,
        /// In whose name.
        operator_userid: UserId,
        /// With which terminal they have entered.
        instance_id: Terminal,
    }
}

response! {
    /// What polls ask.
    pub struct Theme {
        /// The theme; the official page does not tell it.
        poll_theme_id: Option<PollThemeId>,
        /// What it is about.
        poll_topic: String,
        /// More about it.
        poll_desc: String,
        /// Whether nobody sees who answered what.
        is_anony: bool as Bit,
        /// The questions.
        poll_question_data: Vec<ThemeQuestion>,
    }
}

response! {
    /// A question of a theme.
    pub struct ThemeQuestion {
        /// How it is answered.
        question_type: Choices,
        /// The question.
        question_desc: String,
        /// What can be picked.
        option_info: Vec<ThemeOption>,
    }
}

response! {
    /// What can be picked.
    pub struct ThemeOption {
        /// The text.
        option_desc: String,
    }
}
