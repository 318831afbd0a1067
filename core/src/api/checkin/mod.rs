//! 打卡: records, daily and monthly reports, rules, shifts, forgotten check-ins.
//!
//! Token: an app that the administrator lists among the callers of the check-in application (可调用接口的应用). Secrets of the
//! application itself are refused in corps that began to use it after 2023-12-01. Members must be visible to the app.
//!
//! Times of day are seconds after midnight and may go beyond 86 400, into the next day.

mod exception;
mod face;
mod id;
pub mod option;
mod record;
pub mod report;
pub mod schedule;

pub use exception::{Exception, Exceptions};
pub use face::AddCheckinUserFace;
pub use id::{HoursId, RuleId, ShiftId};
pub use record::{
    AddCheckinRecord, CheckinData, CheckinKind, DataKind, DeviceKind, GetCheckinData, NewRecord, PunchCorrection,
    Record,
};

catalogue! {
    "checkin" =>
    AddCheckinUserFace, option::GetCheckinOption, option::GetCorpCheckinOption, option::AddCheckinOption,
    option::UpdateCheckinOption, option::ClearCheckinOptionArrayField, option::DelCheckinOption, GetCheckinData,
    AddCheckinRecord, PunchCorrection, report::GetCheckinDayData, report::GetCheckinMonthData,
    schedule::GetCheckinScheduleList, schedule::SetCheckinScheduleList,
}
