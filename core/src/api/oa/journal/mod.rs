//! 汇报: reports that members write by a template.

mod export;
mod id;
mod record;
mod stat;
#[cfg(test)]
mod tests;

pub use export::{DownloadWedriveFile, ExportDoc, ExportResult, ExportStatus, GetExportDocResult};
pub use id::{JournalCommentId, JournalId, JournalTemplateId, OpenPartyId, OpenTagId};
pub use record::{Comment, Filter, FilterKey, Found, GetRecordDetail, GetRecordList, Record, RecordIds};
pub use stat::{GetStatList, Leader, Party, Range, Receivers, Report, ReportCycle, Reports, Stat, StatList, Tag};
