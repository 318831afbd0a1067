//! 家校沟通, 家校应用: schools: pupils and parents, classes and grades, notices, health reports, lessons on air, payments.
//!
//! A school has a tree of departments of its own (campuses, stages, grades, classes) beside that of the corp, and in its
//! classes students with their parents: [`department`], [`user`]. [`notice`] speaks to them, [`GetUserInfo`] tells who of
//! them opened a page. [`living`], [`health`], [`health_code`] and the class payments are applications on top.
//!
//! Token: for 家校沟通 an app that the administrator has put on one of its lists: 读取和编辑家校通讯录的应用 (may read and
//! edit), 读取家校通讯录的应用 (may read), 家长可使用的应用 (apps for parents: may read, and send notices). Third-party apps
//! need the permission 家校沟通, to use or to edit. Applications have lists of their own. Since 2023-12-01 the secrets of
//! the applications themselves may not call any more where they did not before.
//!
//! ```
//! use wecom_core::api::school::user::{Kinship, parent, student};
//!
//! let pupil = student::Create::new("xiaoming", "小明", [4]).to_invite(false);
//! let father = parent::Create::new("xiaoming_father", "18000000000", [Kinship::new("xiaoming", "爸爸")]);
//! # let _ = (pupil, father);
//! ```

pub mod agent;
pub mod department;
pub mod health;
pub mod health_code;
mod id;
pub mod living;
mod login;
mod mode;
pub mod notice;
mod payment;
pub mod user;

pub use id::{HealthTemplateId, PaymentId, ReportJobId, StudentOrParentId, TeacherOrStudentId, TradeNo};
pub use login::{GetUserInfo, Visitor};
pub use mode::{
    ArchSyncMode, ChatCreateMode, CurrentChatCreateMode, CurrentTeacherViewMode, GetChatCreateMode, GetTeacherViewMode,
    SetArchSyncMode, SetChatCreateMode, SetTeacherViewMode, TeacherViewMode,
};
pub use payment::{GetPaymentResult, GetTrade, PayInfo, PaymentResult, Trade, TradeState};

catalogue! { "school" =>
    notice::subscription::QrCode, notice::subscription::SetMode, notice::subscription::GetMode, notice::Send,
    notice::subscription::ByMobile, GetChatCreateMode, SetChatCreateMode, GetTeacherViewMode, SetTeacherViewMode,
    agent::GetAllowScope, GetUserInfo,
    user::student::Create, user::student::Delete, user::student::Update,
    user::student::BatchCreate, user::student::BatchDelete, user::student::BatchUpdate,
    user::parent::Create, user::parent::Delete, user::parent::Update,
    user::parent::BatchCreate, user::parent::BatchDelete, user::parent::BatchUpdate,
    user::Get, user::List, user::ListParent, SetArchSyncMode,
    department::Create, department::Update, department::Delete, department::List, department::SetUpgradeInfo,
    health::GetReportStat, health::GetReportJobids, health::GetReportJobInfo, health::GetReportAnswer,
    health_code::GetTeacherInfo, health_code::GetStudentInfo, health_code::GetQrcode,
    living::GetInfo, living::GetWatchStat, living::GetUnwatchStat, living::GetWatchStatV2, living::GetUnwatchStatV2,
    GetPaymentResult, GetTrade,
}

#[cfg(test)]
mod tests;
