//! 读取收集表答案: what people entered.

use super::{AnswerId, QuestionId, RepeatedId, TimeScale};
use crate::api::limits::{Checked, count};
use crate::types::{DepartmentId, FileId, Person, Timestamp, TmpExternalUserId, UserId};

endpoint! {
    /// Reads answers to a form (读取收集表答案).
    ///
    /// Token: an app that 文档 lets call ([`wedoc`](crate::api::wedoc)); the app that made it.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/97819>
    POST "/cgi-bin/wedoc/get_form_answer" [repeatable, check];
    pub struct GetAnswer -> Answers {
        /// The round.
        repeated_id: RepeatedId,
        /// Which answers, at most 100.
        answer_ids: Vec<AnswerId>,
    }
}

impl GetAnswer {
    fn check(&self) -> Checked {
        count("answer_ids", self.answer_ids.len(), 0..=100)
    }
}

response! {
    /// Answers to a form.
    pub struct Answers {
        /// The answers.
        answer: AnswerList,
    }
}

response! {
    /// Answers to a form.
    pub struct AnswerList {
        /// The answers.
        answer_list: Vec<Answer>,
    }
}

response! {
    /// An answer.
    pub struct Answer {
        /// Its id.
        answer_id: AnswerId,
        /// The member; none where the answer is anonymous or comes from outside.
        userid: Option<UserId>,
        /// Who gave it.
        user_name: String,
        /// The user outside the corp; none where the answer is anonymous. The id of one and the same user differs from form to
        /// form.
        tmp_external_userid: Option<TmpExternalUserId>,
        /// What was entered.
        reply: Reply,
        /// Whether it counts.
        answer_status: AnswerStatus,
        /// When it was given.
        ctime: Timestamp,
        /// When it was last changed.
        mtime: Timestamp,
    }
}

open_enum! {
    /// Whether an answer counts (答案状态).
    pub enum AnswerStatus: i64 {
        /// It does (正常).
        Normal = 1,
        /// It was taken out or deleted (统计者移除此答案或删除).
        Removed = 3,
    }
}

response! {
    /// What was entered.
    pub struct Reply {
        /// One entry for each question that was answered.
        items: Vec<ReplyItem>,
    }
}

response! {
    /// What was entered for a question; which field is there depends on the kind of question.
    pub struct ReplyItem {
        /// The question.
        question_id: QuestionId,
        /// A text, date, time, temperature or place, as it is shown.
        text_reply: Option<String>,
        /// The keys of the options that were picked.
        option_reply: Vec<u32>,
        /// What was written beside the option 其他.
        option_extend_reply: Vec<OtherReply>,
        /// Pictures or files.
        file_extend_reply: Vec<FileReply>,
        /// A span of time.
        duration_reply: Option<DurationReply>,
        /// Departments.
        department_reply: Option<DepartmentReply>,
        /// Members.
        member_reply: Option<MemberReply>,
    }
}

response! {
    /// What was written beside the option 其他.
    pub struct OtherReply {
        /// The option's key.
        option_reply: u32,
        /// The text.
        extend_text: String,
    }
}

response! {
    /// A file that was handed in.
    pub struct FileReply {
        /// The file.
        fileid: FileId,
        /// Its name.
        name: String,
    }
}

response! {
    /// A span of time that was entered.
    pub struct DurationReply {
        /// When it begins.
        begin_time: Timestamp,
        /// When it ends.
        end_time: Timestamp,
        /// In what it is counted.
        time_scale: TimeScale,
        /// How many hours are a day, where hours are counted.
        day_range: Option<u32>,
        /// How many days, where days are counted.
        days: Option<f64>,
        /// How many hours, where hours are counted.
        hours: Option<f64>,
    }
}

response! {
    /// Departments that were picked.
    pub struct DepartmentReply {
        /// The departments.
        list: Vec<PickedDepartment>,
    }
}

response! {
    /// A department that was picked.
    pub struct PickedDepartment {
        /// The department.
        department_id: DepartmentId,
    }
}

response! {
    /// Members who were picked.
    pub struct MemberReply {
        /// The members.
        list: Vec<Person>,
    }
}
