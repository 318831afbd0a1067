//! 上传临时文件到专区: a file for the zone.

use crate::api::limits::Checked;
use crate::error::InvalidArgument;
use crate::types::{File, MediaKind, Uploaded};

endpoint! {
    /// Uploads a file into the zone (上传临时文件到专区).
    ///
    /// Token: an app with the permission 数据与智能专区权限 ([`chatdata`](crate::api::chatdata)). The id is of use to the zone's
    /// endpoints and SDK alone, to the same app in the same corp, for three days.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/100174>
    UPLOAD "/cgi-bin/chatdata/upload_media" [check];
    pub struct UploadMedia -> Uploaded {
        /// What it is: a [`File`](MediaKind::File).
        kind: MediaKind = "type",
        /// The file, 6 bytes to 60 MB.
        file: File = "media",
    }
}

impl UploadMedia {
    fn check(&self) -> Checked {
        const MOST: u64 = 60 * 1024 * 1024;
        let length = self.file.length();
        if (6..=MOST).contains(&length) {
            return Ok(());
        }
        Err(InvalidArgument::new("media", format!("has {length} bytes, not 6 to {MOST}")))
    }
}
