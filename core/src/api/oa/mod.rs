//! 办公: approvals, leave, calendars, schedules, meeting rooms, journals.
//!
//! Token: an app that the administrator lists among the callers of the application in question (可调用接口的应用). Secrets of
//! the system applications themselves are refused in corps that began to use them after 2023-12-01.

pub mod approval;
pub mod calendar;
pub mod journal;
pub mod meeting_room;
pub mod schedule;
pub mod todo;
pub mod vacation;

catalogue! {
    "oa" =>
    approval::Apply, approval::detail::Get, approval::legacy::GetApprovalData, approval::List,
    approval::open::GetOpenApprovalData, approval::GetTemplate, approval::CreateTemplate, approval::UpdateTemplate,
    approval::CopyTemplate, calendar::Add, calendar::Update, calendar::Get, calendar::Delete, journal::ExportDoc,
    journal::GetExportDocResult, journal::DownloadWedriveFile, journal::GetRecordList, journal::GetRecordDetail,
    journal::GetStatList, meeting_room::GetBookingInfo, meeting_room::Book, meeting_room::BookBySchedule,
    meeting_room::BookByMeeting, meeting_room::CancelBook, meeting_room::GetBookInfo,
    meeting_room::GetBookingInfoByMeetingId, meeting_room::Add, meeting_room::List, meeting_room::Edit,
    meeting_room::Delete, schedule::Add, schedule::Update, schedule::AddAttendees, schedule::DelAttendees,
    schedule::Delete, schedule::Get, schedule::GetByCalendar, vacation::GetCorpConf, vacation::GetUserVacationQuota,
    vacation::SetOneUserQuota,
}
