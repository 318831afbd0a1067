//! 管理文件, 管理文件权限: files, documents and folders, and who may do what with them.

pub mod acl;
mod download;
mod info;
mod list;
mod permission;
mod setting;
pub mod upload;

pub use download::{Download, Location};
pub use info::{
    Create, Created, Delete, FileInfo, FileList, FileStatus, Found, Info, Kind, Move, Moved, Rename, Renamed,
};
pub use list::{List, Listing, Sort};
pub use permission::{GetPermission, Inherited, Permission, Security, ShareRange};
pub use setting::{MarginKind, Scope, SecureSetting, Setting, Share, Shared, Watermark};
pub use upload::{Upload, Uploaded};

use crate::api::limits::Checked;
use crate::error::InvalidArgument;

/// A file's name, of at most 255 letters of which each Chinese one counts two (文件名最多填 255 个字符, 英文算 1 个, 汉字算 2 个).
fn named(field: &'static str, name: &str) -> Checked {
    let width: usize = name.chars().map(|letter| if letter < '\u{1100}' { 1 } else { 2 }).sum();
    if width > 255 {
        return Err(InvalidArgument::new(field, format!("is {width} letters wide, at most 255 are taken")));
    }
    Ok(())
}
