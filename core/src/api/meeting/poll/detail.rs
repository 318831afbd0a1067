//! 获取会议投票详情: how people answered.

use super::Status;
use super::theme::Choices;
use crate::api::meeting::{PollId, PollThemeId, Terminal};
use crate::types::{MeetingId, TmpOpenId, UserId};

endpoint! {
    /// Reads a poll with its answers (获取会议投票详情).
    ///
    /// Token: the app that created the meeting ([`meeting`](crate::api::meeting)).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/98838>
    POST "/cgi-bin/meeting/poll/get_poll_detail" [repeatable];
    pub struct GetPollDetail -> Detail {
        /// The meeting.
        meetingid: MeetingId,
        /// The poll.
        poll_id: PollId,
        /// In whose name.
        operator_userid: UserId,
        /// With which terminal they have entered.
        instance_id: Terminal,
    }
}

response! {
    /// A poll with its answers.
    pub struct Detail {
        /// What it asked.
        poll_theme_id: PollThemeId,
        /// What it is about.
        poll_topic: String,
        /// More about it.
        poll_desc: String,
        /// Where it stands.
        status: Status,
        /// Whether the result is shown to all.
        is_shared: bool as Bit,
        /// Whether nobody sees who answered what.
        is_anony: bool as Bit,
        /// How many people answered.
        vote_total_num: u32,
        /// The questions, with the answers.
        poll_question_data: Vec<QuestionData>,
    }
}

response! {
    /// A question, with the answers.
    pub struct QuestionData {
        /// Its id.
        question_id: QuestionId,
        /// How it is answered.
        question_type: Choices,
        /// The question.
        question_desc: String,
        /// What could be picked.
        option_info: Vec<Voting>,
    }
}

text_ids! {
    /// A question of a poll (`question_id`, 问题 ID).
    QuestionId;
    /// What could be picked for a question (`option_id`, 选项 ID); a number in the official example.
    OptionId;
}

response! {
    /// What could be picked, and who did.
    pub struct Voting {
        /// Its id.
        option_id: OptionId,
        /// The text.
        option_desc: String,
        /// How many picked it.
        option_num: u32,
        /// The share of those who picked it; the official page names no unit.
        rate: i64,
        /// Who picked it; nobody where the poll is anonymous.
        option_user: Vec<Voter>,
    }
}

response! {
    /// Somebody who answered.
    pub struct Voter {
        /// The member, where they belong to the corp.
        userid: Option<UserId>,
        /// Who, in this meeting.
        tmp_openid: Option<TmpOpenId>,
    }
}
