//! 获取会议报名信息: who has registered, with which answers.

use super::{QuestionKind, Requirement, Special};
use crate::types::{EnrollId, MeetingId, Secret, TmpOpenId, UserId};

endpoint! {
    /// Lists who has registered for a meeting, with their answers (获取会议报名信息).
    ///
    /// Token: the app that created the meeting ([`meeting`](crate::api::meeting)).
    /// [`QueryByTmpOpenid`](super::QueryByTmpOpenid) tells which registration belongs to somebody in the meeting.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/98810>
    POST "/cgi-bin/meeting/enroll/list" [repeatable];
    pub struct List -> Enrolls {
        /// The meeting.
        meetingid: MeetingId,
        /// Only these registrations; all unless set.
        status: Option<StatusFilter>,
        /// Where the page begins: what the page before said.
        cursor: Option<String>,
        /// How many to a page, at most 50; 50 unless set. The same for all pages.
        limit: Option<u32>,
    }
}

open_enum! {
    /// Which registrations are asked for (审批状态筛选).
    pub enum StatusFilter: i64 {
        /// All (全部).
        All = 0,
        /// Those that nobody has decided about (待审批).
        Pending = 1,
        /// Those that were refused (已拒绝).
        Refused = 2,
        /// Those that were approved (已批准).
        Approved = 3,
    }
}

response! {
    /// A page of registrations.
    pub struct Enrolls {
        /// The registrations.
        enroll_list: Vec<Enroll>,
        /// Whether there are more.
        has_more: bool,
        /// Where the next page begins.
        next_cursor: String,
    }
}

response! {
    /// A registration.
    pub struct Enroll {
        /// Its id.
        enroll_id: EnrollId,
        /// Who registered, where that is a member of the corp.
        userid: Option<UserId>,
        /// Who registered, as the meeting's other pages call them.
        tmp_openid: Option<TmpOpenId>,
        /// When, in words: the time in UTC+8, as `2023/03/23 14:00` or `2023-03-23 10:00:00`.
        enroll_time: String,
        /// How it came about.
        enroll_source_type: Source,
        /// The name; the telephone number where it was imported without a name.
        nick_name: String,
        /// Whether it was approved.
        status: Status,
        /// The code with which they join by telephone.
        enroll_code: Option<Secret>,
        /// The answers.
        answer_list: Vec<Answer>,
    }
}

open_enum! {
    /// How a registration came about (报名来源).
    pub enum Source: i64 {
        /// Somebody registered (成员手动报名).
        Own = 1,
        /// It was imported (批量导入报名).
        Imported = 2,
    }
}

open_enum! {
    /// Whether a registration was approved (报名状态).
    pub enum Status: i64 {
        /// Nobody has decided (待审批).
        Pending = 1,
        /// It was refused (已拒绝).
        Refused = 2,
        /// It was approved (已批准).
        Approved = 3,
    }
}

response! {
    /// An answer to a question.
    pub struct Answer {
        /// What was answered: one entry, several only where several could be picked.
        answer_content: Vec<String>,
        /// Whether the question must be answered.
        is_required: Requirement,
        /// The question's number, from one.
        question_num: u32,
        /// The question.
        question_title: String,
        /// How it is answered.
        question_type: QuestionKind,
        /// Which of the common questions it is.
        special_type: Special,
    }
}

by_cursor! { List: Enrolls { enroll_list: Enroll } while has_more }
