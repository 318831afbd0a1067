//! 获取用户填写答案: what was answered.

use super::ReporterKind;
use crate::api::questionnaire::ReportValue;
use crate::api::school::ReportJobId;
use crate::endpoint::Paginated;
use crate::types::{ParentUserId, StudentUserId, Timestamp, UserId};

endpoint! {
    /// Lists what was answered on a day (获取用户填写答案).
    ///
    /// Token: an app, not a third-party one, that 健康上报 lets call ([`health`](super)).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/93679>
    POST "/cgi-bin/health/get_report_answer" [repeatable];
    pub struct GetReportAnswer -> ReportAnswers {
        /// The report.
        jobid: ReportJobId,
        /// The day, as `2020-03-27`, at most 14 days ago.
        date: String,
        /// How many answers to pass over.
        offset: Option<u32>,
        /// How many to a page, at most 100.
        limit: Option<u32>,
    }
}

response! {
    /// A page of answers.
    pub struct ReportAnswers {
        // The page names this in its table, not in its example, and not where it stands.
        /// Who asked.
        creator: Option<UserId>,
        /// The answers, one for each who reported.
        answers: Vec<ReportAnswer>,
    }
}

response! {
    /// What somebody answered.
    pub struct ReportAnswer {
        /// Whether a member or a parent did.
        id_type: ReporterKind,
        /// The member.
        userid: Option<UserId>,
        /// Or the student whom the parent reported on.
        student_userid: Option<StudentUserId>,
        /// The parent.
        parent_userid: Option<ParentUserId>,
        /// When.
        report_time: Timestamp,
        /// What, question by question.
        report_values: Vec<ReportValue>,
    }
}

impl Paginated for GetReportAnswer {
    type Item = ReportAnswer;

    fn items(page: &mut ReportAnswers) -> Vec<ReportAnswer> {
        std::mem::take(&mut page.answers)
    }

    fn after(&self, page: &ReportAnswers) -> Option<Self> {
        // Nothing tells the last page, and the page does not say how long one is without a limit: then only an empty one is.
        let full = self.limit.map_or(1, |limit| limit.clamp(1, 100));
        let found = u32::try_from(page.answers.len()).unwrap_or(u32::MAX);
        (found >= full).then(|| self.clone().offset(self.offset.unwrap_or(0).saturating_add(found)))
    }
}
