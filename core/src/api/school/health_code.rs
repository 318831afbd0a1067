//! 复学码: what teachers and students reported on their health before school began again.
//!
//! Token: the application 复学码. WeCom's pages of it are gone; what is here comes from other SDKs. Days are written
//! `2020-03-27`.

use crate::api::questionnaire::{Choice, OptionId, QuestionId, QuestionKind};
use crate::api::school::{HealthTemplateId, TeacherOrStudentId};
use crate::endpoint::Paginated;
use crate::error::ErrorCode;

endpoint! {
    /// Lists what teachers reported on a day (获取老师健康信息).
    ///
    /// Token: the application 复学码 ([`health_code`](self)).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/93744>
    POST "/cgi-bin/school/user/get_teacher_customize_health_info" [repeatable];
    pub struct GetTeacherInfo -> HealthInfos {
        /// The day, as `2020-03-27`.
        date: String,
        /// `next_key` of the page before.
        next_key: Option<String>,
        /// How many to a page.
        limit: Option<u32>,
    }
}

endpoint! {
    /// Lists what students reported on a day (获取学生健康信息).
    ///
    /// Token: the application 复学码 ([`health_code`](self)).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/93745>
    POST "/cgi-bin/school/user/get_student_customize_health_info" [repeatable];
    pub struct GetStudentInfo -> HealthInfos {
        /// The day, as `2020-03-27`.
        date: String,
        /// `next_key` of the page before.
        next_key: Option<String>,
        /// How many to a page.
        limit: Option<u32>,
    }
}

response! {
    /// A page of reports, and the questions that they answer.
    pub struct HealthInfos {
        /// Whether this is the last page.
        ending: bool as Bit,
        /// Where the next page begins.
        next_key: String,
        /// The set of questions.
        template_id: HealthTemplateId,
        /// The questions.
        question_templates: Vec<Question>,
        /// The reports.
        health_infos: Vec<HealthInfo>,
    }
}

response! {
    /// A question.
    pub struct Question {
        /// Its number, which answers refer to.
        question_id: QuestionId,
        /// The question itself.
        title: String,
        /// How it is answered.
        question_type: QuestionKind,
        /// Whether it must be answered.
        is_must_fill: YesNo,
        /// Whether it is hidden.
        is_not_display: YesNo,
        /// What there is to choose from.
        option_list: Vec<Choice>,
    }
}

open_enum! {
    /// Yes or no. Other SDKs take these for 0 and 1; examples have 1 and 2, where an optional question has 2.
    pub enum YesNo: i64 {
        /// Yes.
        Yes = 1,
        /// No.
        No = 2,
    }
}

response! {
    /// What somebody reported.
    pub struct HealthInfo {
        /// Who they are.
        userid: TeacherOrStudentId,
        /// The state of their health code, by a number that no page explains any more.
        health_qrcode_status: i64,
        /// Whether they reported themselves.
        self_submit: YesNo,
        /// What, question by question.
        report_values: Vec<ReportValue>,
    }
}

response! {
    /// The answer to a question.
    pub struct ReportValue {
        /// The question.
        question_id: QuestionId,
        /// The choice.
        single_chose: Option<OptionId>,
        /// Or the text.
        text: Option<String>,
    }
}

impl Paginated for GetTeacherInfo {
    type Item = HealthInfo;

    fn items(page: &mut HealthInfos) -> Vec<HealthInfo> {
        std::mem::take(&mut page.health_infos)
    }

    fn after(&self, page: &HealthInfos) -> Option<Self> {
        (!page.ending && !page.next_key.is_empty()).then(|| self.clone().next_key(&page.next_key))
    }
}

impl Paginated for GetStudentInfo {
    type Item = HealthInfo;

    fn items(page: &mut HealthInfos) -> Vec<HealthInfo> {
        std::mem::take(&mut page.health_infos)
    }

    fn after(&self, page: &HealthInfos) -> Option<Self> {
        (!page.ending && !page.next_key.is_empty()).then(|| self.clone().next_key(&page.next_key))
    }
}

endpoint! {
    /// Reads the health codes of teachers or students (获取师生健康码).
    ///
    /// Token: the application 复学码 ([`health_code`](self)).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/93746>
    POST "/cgi-bin/school/user/get_health_qrcode" [repeatable];
    pub struct GetQrcode -> Qrcodes {
        /// Whose ids these are, teachers' or students', by a number that no page explains any more; the example has 1.
        kind: i64 = "type",
        /// The ids.
        userids: Vec<TeacherOrStudentId>,
    }
}

response! {
    /// Health codes.
    pub struct Qrcodes {
        /// One for each who was asked for.
        result_list: Vec<Qrcode>,
    }
}

response! {
    /// Somebody's health code, or why there is none.
    pub struct Qrcode {
        /// Whose.
        userid: TeacherOrStudentId,
        /// The code's data.
        qrcode_data: Option<String>,
        /// 0 where there is one.
        errcode: i64,
        /// The same in words.
        errmsg: String,
    }
}

impl Qrcode {
    /// `errcode` as a code.
    pub fn code(&self) -> ErrorCode {
        ErrorCode(self.errcode)
    }
}
