//! 素材管理: files that messages, apps and welcome texts refer to by id, on their way up and down.

mod attachment;
mod by_url;
mod get;
mod upload;

catalogue! {
    "media" =>
    UploadAttachment, UploadByUrl, GetUploadByUrlResult, Get, GetVoice, Upload, UploadImage,
}

#[cfg(test)]
mod tests;

pub use attachment::{AttachmentKind, UploadAttachment};
pub use by_url::{GetUploadByUrlResult, UploadByUrl, UploadByUrlDetail, UploadByUrlResult, UploadScene};
pub use get::{ByteRange, Get, GetVoice};
pub use upload::{ImageUrl, Upload, UploadImage};

use crate::error::InvalidArgument;
use crate::types::File;

const MIB: u64 = 1024 * 1024;

/// Refuses a file that WeCom would refuse after having taken all of it.
fn check_size(file: &File, least: u64, most: u64) -> Result<(), InvalidArgument> {
    let length = file.length();
    if length < least {
        return Err(InvalidArgument::new("media", format!("has {length} bytes; {least} is the least")));
    }
    if length > most {
        return Err(InvalidArgument::new("media", format!("has {length} bytes; {most} is the most")));
    }
    Ok(())
}
