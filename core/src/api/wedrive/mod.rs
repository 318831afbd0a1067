//! 微盘: the drive: spaces that an app creates, the files in them, and who may see or change either.
//!
//! An app is the owner of every space that it creates ([`space::Create`]) and may name up to three members who administrate it
//! with it. Those who are let in see and download; they upload nothing. A space is itself the folder at its top: where a
//! `fatherid` is asked for, the space's id stands for that folder.
//!
//! Token: an own app that stands among those that may call (「协作」-「微盘」-「API」-「可调用接口的应用」), or a third-party or
//! customized app with the permission 微盘, unless the endpoint says otherwise.
//!
//! ```
//! use wecom_core::api::wedrive::{Auth, Grant, file, space};
//!
//! let create = space::Create::new("资料").auth_info([Grant::member("zhangsan", Auth::Admin), Grant::department(1, Auth::Download)]);
//! let upload = file::upload::Upload::of_bytes("读我.txt", b"hello").spaceid("s.1").fatherid("s.1");
//! # let _ = (create, upload);
//! ```

mod access;
pub mod file;
pub mod mng;
pub mod space;
pub mod vip;

pub use access::{Auth, Grant};

catalogue! {
    "wedrive" =>
        mng::ProInfo, mng::Capacity,
        space::Create, space::Rename, space::Dismiss, space::Info,
        space::acl::Add, space::acl::Delete, space::Setting, space::Share, space::NewInfo,
        file::List, file::upload::Upload, file::Download, file::Create, file::Rename, file::Move, file::Delete, file::Info,
        file::upload::Init, file::upload::Part, file::upload::Finish,
        file::acl::Add, file::acl::Delete, file::Setting, file::Share, file::GetPermission, file::SecureSetting,
        vip::BatchAdd, vip::BatchDelete, vip::List,
}

#[cfg(test)]
mod tests;
