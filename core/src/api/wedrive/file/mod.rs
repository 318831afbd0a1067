//! 管理文件, 管理文件权限: files, documents and folders, and who may do what with them.

pub mod acl;
mod download;
mod info;
mod list;
mod permission;
mod setting;
pub mod upload;

pub use download::Download;
pub use info::{Create, Created, Delete, FileInfo, FileList, Found, Info, Kind, Move, Moved, Rename, Renamed};
pub use list::{List, Listing, Sort};
pub use permission::{GetPermission, Inherited, Permission, Security, ShareRange};
pub use setting::{Scope, SecureSetting, Setting, Share, Shared};
