//! 企业数据存档 (文件内容存档): what archived members keep in the drive, in documents and in their calendars, for backups and audits.
//!
//! Which members are archived an administrator decides, and [`file_content::GetAuthUserList`] tells. From there [`wedrive`] leads
//! to their spaces and files, [`doc`] to their documents, and [`calendar`] to their schedules. [`docdata`] tells the same of
//! members whose files the programs of the data zone may work on.
//!
//! Token: an own app that stands among those that may call (「文件内容存档」-「可调用接口的应用」), for members who are archived and
//! whom the app sees. Third-party and customized apps may call [`docdata`] only.
//!
//! ```
//! use wecom_core::api::archive::{calendar, doc};
//!
//! let export = doc::Export::new("docid111111", doc::Format::Pdf);
//! let changes = calendar::GetScheduleListBySequence::new("wcjgewCwAAqeJcPI1d8Pwbjt7nttzAAA").cursor("kept from the last time");
//! # let _ = (export, changes);
//! ```

pub mod calendar;
pub mod doc;
pub mod docdata;
pub mod file_content;
pub mod wedrive;

catalogue! {
    "archive" =>
        file_content::GetAuthUserList,
        wedrive::GetAuthSpaceList, wedrive::GetAuthFileList, wedrive::DownloadFile,
        doc::Export, doc::GetExportResult, doc::List,
        calendar::GetDefaultCalendar, calendar::GetScheduleList, calendar::GetScheduleListBySequence,
        calendar::GetScheduleDetail,
        docdata::GetAuthUserList,
}

#[cfg(test)]
mod tests;
