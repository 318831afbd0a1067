//! 邮件: corp mail: what an app sends and receives, groups, public mailboxes, members' mailboxes.
//!
//! An app has a mailbox of its own. It sends from there ([`app::ComposeSend`]), and what people answer it reads there
//! ([`app::GetMailList`], [`app::ReadMail`]).
//!
//! Token: an own app that 邮件 lists among those that may call (可调用应用). Third-party and customized apps with the permission 邮件
//! may send and receive ([`app`], but for [`app::UpdateEmailAlias`]); the rest is for own apps only.
//!
//! ```
//! use wecom_core::api::exmail::app::{Attachment, ComposeSend, Recipients};
//!
//! let mail = ComposeSend::new(Recipients::new().userids(["william"]), "周报", "<p>见附件</p>")
//!     .cc(Recipients::new().emails(["someone@example.com"]))
//!     .attachment_list([Attachment::of_bytes("a.txt", b"hello")]);
//! # let _ = mail;
//! ```

pub mod account;
pub mod app;
pub mod group;
mod lists;
pub mod mail;
pub mod publicmail;
pub mod useroption;
pub mod vip;

pub use lists::{Addresses, Departments, Members, Tags};

catalogue! {
    "exmail" =>
        app::ComposeSend, app::GetMailList, app::ReadMail, app::UpdateEmailAlias, app::GetEmailAlias,
        group::Create, group::Update, group::Delete, group::Get, group::Search,
        publicmail::Create, publicmail::Update, publicmail::Delete, publicmail::Get, publicmail::Search,
        publicmail::auth_code::List, publicmail::auth_code::Delete,
        useroption::Get, useroption::Update, account::ActEmail, mail::GetNewcount,
        vip::BatchAdd, vip::BatchDelete, vip::List,
}

#[cfg(test)]
mod tests;
