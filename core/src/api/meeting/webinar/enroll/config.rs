//! 获取网络研讨会报名配置, 修改网络研讨会报名配置: who has to register, what is asked, who approves.

use crate::api::limits::Checked;
use crate::api::meeting::enroll::{Approval, Config, Configured, Question, Questionnaire};
use crate::types::MeetingId;

endpoint! {
    /// Reads how people register for a webinar (获取网络研讨会报名配置).
    ///
    /// Token: the app that created the webinar by API. Fails where the webinar asks for no registrations.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/98874>
    POST "/cgi-bin/meeting/webinar/enroll/get_config" [repeatable];
    pub struct GetConfig -> Config {
        /// The webinar.
        meetingid: MeetingId,
    }
}

endpoint! {
    /// Changes how people register for a webinar (修改网络研讨会报名配置).
    ///
    /// Token: the app that created the webinar by API. Fails where the webinar asks for no registrations.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/98875>
    POST "/cgi-bin/meeting/webinar/enroll/set_config" [repeatable, check];
    pub struct SetConfig -> Configured {
        /// The webinar.
        meetingid: MeetingId,
        /// Whether somebody has to approve registrations; they are approved at once unless set.
        approve_type: Option<Approval>,
        /// Whether questions are asked; none are unless set.
        is_collect_question: Option<Questionnaire>,
        /// The questions.
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
