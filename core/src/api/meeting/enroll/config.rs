//! 会议报名配置: who has to register, what is asked, who approves.

use crate::api::limits::{Checked, at_most, given, letters};
use crate::types::MeetingId;

endpoint! {
    /// Reads how people register for a meeting (获取会议报名配置).
    ///
    /// Token: the app that created the meeting ([`meeting`](crate::api::meeting)). Fails where the meeting asks for no
    /// registrations.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/98800>
    POST "/cgi-bin/meeting/enroll/get_config" [repeatable];
    pub struct GetConfig -> Config {
        /// The meeting.
        meetingid: MeetingId,
    }
}

response! {
    /// How people register for a meeting.
    pub struct Config {
        /// Whether somebody has to approve registrations.
        approve_type: Approval,
        /// Whether questions are asked.
        is_collect_question: Questionnaire,
        /// The questions.
        question_list: Vec<Question>,
        /// Whether members of the corp may come without a registration.
        no_registration_needed_for_staff: bool,
    }
}

open_enum! {
    /// Whether somebody has to approve registrations (审批类型).
    pub enum Approval: i64 {
        /// They are approved at once (自动审批).
        Automatic = 1,
        /// Somebody has to (手动审批).
        Manual = 2,
    }
}

open_enum! {
    /// Whether questions are asked (是否收集问题).
    pub enum Questionnaire: i64 {
        /// None are (不收集).
        Off = 1,
        /// They are (收集).
        On = 2,
    }
}

structure! {
    /// A question to people who register.
    pub struct Question {
        /// Whether it must be answered.
        is_required: Requirement,
        /// How it is answered; of no use with a `special_type`.
        question_type: Option<QuestionKind>,
        /// Which of the common questions it is; those come first and are answered with text.
        special_type: Option<Special>,
        /// The question, at most 40 characters; of no use with a `special_type`.
        question_title: Option<String>,
        /// What can be picked, in this order, at most 8; only for questions that are answered by picking.
        option_list: Option<Vec<Choice>>,
    }
}

open_enum! {
    /// Whether a question must be answered (是否必填).
    pub enum Requirement: i64 {
        /// It need not (否).
        Optional = 1,
        /// It must (是).
        Required = 2,
    }
}

open_enum! {
    /// How a question is answered (问题类型).
    pub enum QuestionKind: i64 {
        /// By picking one (单选).
        Single = 1,
        /// By picking several (多选).
        Multiple = 2,
        /// With text (简答).
        Text = 3,
    }
}

open_enum! {
    /// Common questions (特殊问题类型).
    pub enum Special: i64 {
        /// None of them (无).
        None = 1,
        /// The telephone number (手机号).
        PhoneNumber = 2,
        /// The mail address (邮箱).
        Email = 3,
        /// The name (姓名).
        Name = 4,
        /// The company's name (公司名称).
        Company = 5,
        /// How large their organisation is (组织规模); webinars only.
        OrganizationSize = 6,
    }
}

structure! {
    /// What can be picked.
    pub struct Choice {
        /// What is shown, at most 40 characters.
        content: Option<String>,
    }
}

impl From<&str> for Choice {
    fn from(content: &str) -> Choice {
        Choice::new().content(content)
    }
}

endpoint! {
    /// Changes how people register for a meeting (修改会议报名配置).
    ///
    /// Token: the app that created the meeting ([`meeting`](crate::api::meeting)). Fails where the meeting asks for no
    /// registrations.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/98797>
    POST "/cgi-bin/meeting/enroll/set_config" [repeatable, check];
    pub struct SetConfig -> Configured {
        /// The meeting.
        meetingid: MeetingId,
        /// Whether somebody has to approve registrations; they are approved at once unless set.
        approve_type: Option<Approval>,
        /// Whether questions are asked; none are unless set.
        is_collect_question: Option<Questionnaire>,
        /// The questions, in this order, only where questions are asked.
        question_list: Option<Vec<Question>>,
        /// Whether members of the corp may come without a registration; they may not unless set.
        no_registration_needed_for_staff: Option<bool>,
    }
}

impl SetConfig {
    fn check(&self) -> Checked {
        self.question_list.iter().flatten().try_for_each(Question::check)
    }
}

impl Question {
    /// Refuses what the official pages do.
    pub(in crate::api::meeting) fn check(&self) -> Checked {
        letters("question_title", given(&self.question_title), 40)?;
        at_most("option_list", &self.option_list, 8)?;
        let choices = self.option_list.iter().flatten();
        choices.map(|choice| given(&choice.content)).try_for_each(|content| letters("content", content, 40))
    }
}

response! {
    /// How many questions there are now.
    pub struct Configured {
        /// The count; 0 where none are asked.
        question_count: u32,
    }
}
