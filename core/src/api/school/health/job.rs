//! 获取健康上报任务ID列表, 获取健康上报任务详情: the reports that are asked for.

use crate::api::questionnaire::Question;
use crate::api::school::ReportJobId;
use crate::endpoint::Paginated;
use crate::types::{DepartmentId, UserId};

endpoint! {
    /// Lists the reports that are being asked for (获取健康上报任务ID列表).
    ///
    /// Token: an app, not a third-party one, that 健康上报 lets call ([`health`](super)).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/93677>
    POST "/cgi-bin/health/get_report_jobids" [repeatable];
    pub struct GetReportJobids -> ReportJobids {
        /// How many to pass over; 0 unless set.
        offset: Option<u32>,
        /// How many to a page, 1 to 100; 100 unless set.
        limit: Option<u32>,
    }
}

response! {
    /// A page of reports that are being asked for.
    pub struct ReportJobids {
        /// Whether this is the last page.
        ending: bool as Bit,
        /// The reports.
        jobids: Vec<ReportJobId>,
    }
}

impl Paginated for GetReportJobids {
    type Item = ReportJobId;

    fn items(page: &mut ReportJobids) -> Vec<ReportJobId> {
        std::mem::take(&mut page.jobids)
    }

    fn after(&self, page: &ReportJobids) -> Option<Self> {
        let found = u32::try_from(page.jobids.len()).unwrap_or(u32::MAX);
        (!page.ending && found > 0).then(|| self.clone().offset(self.offset.unwrap_or(0).saturating_add(found)))
    }
}

endpoint! {
    /// Reads what a report asks of whom (获取健康上报任务详情).
    ///
    /// Token: an app, not a third-party one, that 健康上报 lets call ([`health`](super)).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/93678>
    POST "/cgi-bin/health/get_report_job_info" [repeatable];
    pub struct GetReportJobInfo -> ReportJobInfo {
        /// The report.
        jobid: ReportJobId,
        /// The day, as `2020-03-27`, at most 14 days ago.
        date: String,
    }
}

response! {
    /// What a report asks of whom.
    pub struct ReportJobInfo {
        /// The report.
        job_info: ReportJob,
    }
}

response! {
    /// What a report asks of whom.
    pub struct ReportJob {
        /// Its title.
        title: String,
        /// Who asks.
        creator: UserId,
        /// Who reports.
        kind: ReporterKind = "type",
        /// Which of them.
        apply_range: ApplyRange,
        /// Who gets to read it.
        report_to: ReportTo,
        /// How often.
        report_type: ReportFrequency,
        /// Whether there is nothing to report at weekends.
        skip_weekend: bool as Bit,
        /// How many have reported.
        finish_cnt: i64,
        /// What is asked.
        question_templates: Vec<Question>,
    }
}

open_enum! {
    /// Who reports (任务类型).
    pub enum ReporterKind: i64 {
        /// Members (企业内部成员).
        Members = 1,
        /// Parents (家长).
        Parents = 2,
    }
}

response! {
    /// Who is to report, by the corp's contacts for members, by the school's for parents.
    pub struct ApplyRange {
        /// Members; or students, whose parents report.
        userids: Vec<UserId>,
        /// Departments of the corp; or of the school.
        partyids: Vec<DepartmentId>,
    }
}

response! {
    /// Who gets to read a report.
    pub struct ReportTo {
        /// Members.
        userids: Vec<UserId>,
    }
}

open_enum! {
    /// How often to report (上报方式).
    pub enum ReportFrequency: i64 {
        /// Once (仅上报一次).
        Once = 1,
        /// Every day (每天都上报).
        Daily = 2,
    }
}
