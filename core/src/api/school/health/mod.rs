//! 健康上报: health reports that a school asks of its members and parents, daily or once.
//!
//! Token: an app that the administrator has put on the list 可调用接口的应用 (apps that may call) of 健康上报. Not for third-party
//! apps. Days are written `2020-03-27`.

mod answer;
mod job;
mod stat;

pub use answer::{GetReportAnswer, ReportAnswer, ReportAnswers};
pub use job::{
    ApplyRange, GetReportJobInfo, GetReportJobids, ReportFrequency, ReportJob, ReportJobInfo, ReportJobids, ReportTo,
    ReporterKind,
};
pub use stat::{GetReportStat, ReportStat};
