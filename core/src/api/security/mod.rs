//! 安全管理: what members and administrators did, on which devices, with which files.
//!
//! Token: own apps only. Each page has its own list of apps that may call (可调用接口的应用); which one, the endpoint says. Records
//! of people whom the app does not see are left out.
//!
//! ```
//! use wecom_core::api::security::{file_oper_record::GetFileOperRecord, trustdevice};
//! use wecom_core::types::Timestamp;
//!
//! let (start, end) = (Timestamp::from_secs(1_724_256_000), Timestamp::from_secs(1_724_860_799));
//! let files = GetFileOperRecord::new(start, end).userid_list(["zhangsan"]);
//! let devices = trustdevice::List::new(trustdevice::DeviceKind::Unknown);
//! # let _ = (files, devices);
//! ```

pub mod admin_oper_log;
pub mod file_oper_record;
pub mod member_oper_log;
pub mod screen_oper_record;
mod server_domain_ip;
pub mod trustdevice;
pub mod vip;

pub use server_domain_ip::{Address, Domain, GetServerDomainIp, Protocol, ServerDomainIp};

#[cfg(test)]
mod tests;

catalogue! { "security" =>
    GetServerDomainIp, screen_oper_record::GetScreenOperRecord, file_oper_record::GetFileOperRecord,
    trustdevice::Import, trustdevice::List, trustdevice::GetByUser, trustdevice::Delete, trustdevice::Approve,
    trustdevice::Reject,
    member_oper_log::List, admin_oper_log::List,
    vip::SubmitBatchAddJob, vip::BatchAddJobResult, vip::SubmitBatchDelJob, vip::BatchDelJobResult, vip::List,
}
