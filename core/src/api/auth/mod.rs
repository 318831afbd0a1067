//! 身份验证: who stands behind a code that OAuth2, web login or a mini program brought.
//!
//! The addresses that bring such a code are built in [`oauth`](crate::oauth).

pub mod launch_code;
pub mod legacy;
pub mod miniprogram;

mod detail;
mod tfa;
mod user_info;
mod visitor;

pub use detail::{GetUserDetail, UserDetail};
pub use tfa::{GetTfaInfo, PassTfa, TfaInfo};
pub use user_info::{GetUserInfo, UserInfo};
pub use visitor::{Parent, Visitor};

catalogue! {
    "auth" =>
    legacy::GetUserInfo, miniprogram::CodeToSession, miniprogram::TransferSession, GetUserDetail, GetTfaInfo,
    PassTfa, GetUserInfo,
}
