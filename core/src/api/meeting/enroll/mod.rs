//! 会议报名: registrations for a meeting, which asks for them where its settings say so (`enable_enroll`).
//!
//! Webinars have endpoints of their own, which take and answer what these do.
//!
//! Token: an app of the corp's own that 会议 lists among those that may call (可调用接口的应用), for meetings that it created.

mod approve;
mod config;
mod delete;
mod import;
mod list;
mod query_by_tmp_openid;

pub use approve::{Action, Approve, Handled};
pub use config::{
    Approval, Choice, Config, Configured, GetConfig, Question, QuestionKind, Questionnaire, Requirement, SetConfig,
    Special,
};
pub use delete::{Delete, Deleted, Enrolled};
pub use import::{Entrant, Import, Imported, ImportedEntrant};
pub use list::{Answer, Enroll, Enrolls, List, Source, Status, StatusFilter};
pub use query_by_tmp_openid::{Found, Order, QueryByTmpOpenid, TmpOpenIdEnroll};
