//! 第三方应用开发, 服务商代开发: suites, authorised corps, orders, and what a provider does across its corps.
//!
//! Two kinds of token meet here: a suite's (`suite_access_token`), for what concerns one app template and the corps that
//! installed it, and the provider's own (`provider_access_token`), for what concerns the provider as a whole.

pub mod contact;
pub mod corp;
pub mod device;
pub mod identity;
pub mod migration;
pub mod old;
pub mod order;
pub mod register;
pub mod v2;

mod account;
mod authorization;
mod qrcode;

pub use account::{Balance, CorpIdToOpenCorpId, GetAccountBalance, OpenCorpId};
pub use authorization::{
    Admin, Admins, AuthInfo, AuthMode, AuthType, AuthUser, GetAdminList, GetAuthInfo, GetPermanentCode, GetPreAuthCode,
    PermanentCode, PreAuthCode, RegisterCodeInfo, SessionInfo, SetSessionInfo,
};
pub use qrcode::{
    AppQrcode, CustomizedAuthUrl, GetAppQrcode, GetCustomizedAuthUrl, QrcodeStyle, QrcodeUrl, ResultType,
};

catalogue! {
    "service" =>
    contact::Search, contact::BatchSearch, contact::Sort, contact::Upload, contact::TranslateIds,
    contact::GetResult, device::Add, device::Delete, device::List, device::FetchLog, device::ResetSecretNo,
    device::GetAuthInfo, device::SetPrinterSupport, identity::GetUserDetail, identity::CodeToSession,
    identity::GetLoginInfo, identity::legacy::GetUserInfo, identity::legacy::GetUserDetail, identity::GetUserInfo,
    migration::UnionIdToExternalUserId, migration::FinishExternalUserId, order::Get, order::List, order::ProlongTry,
    register::GetRegisterCode, register::GetRegisterInfo, GetAccountBalance, CorpIdToOpenCorpId, GetPreAuthCode, SetSessionInfo,
    GetPermanentCode, GetAuthInfo, v2::GetPermanentCode, v2::GetAuthInfo, GetAdminList, GetCustomizedAuthUrl, GetAppQrcode,
    old::FinishExternalUserId,
}

#[cfg(test)]
mod tests;
