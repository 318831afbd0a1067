//! 文件上传接口: a file that the robot sends.

use crate::api::limits::Checked;
use crate::error::InvalidArgument;
use crate::types::{File, MediaKind, Uploaded};

endpoint! {
    /// Uploads a file or a recording for the same robot to send (文件上传接口).
    ///
    /// Token: the `key` of the robot's address; the file is of use to that robot alone, for three days.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/91770>
    UPLOAD "/cgi-bin/webhook/upload_media" [check, token = WebhookKey];
    pub struct UploadMedia -> Uploaded {
        /// What it is: a [`File`](MediaKind::File), or a [`Voice`](MediaKind::Voice), AMR only.
        kind: MediaKind = "type",
        /// The file, from 6 bytes on: at most 20 MB; a recording at most 2 MB and 60 seconds of AMR. Its name is what the group
        /// sees.
        file: File = "media",
    }
}

impl UploadMedia {
    fn check(&self) -> Checked {
        let length = self.file.length();
        let most = if self.kind == MediaKind::Voice { 2 * 1024 * 1024 } else { 20 * 1024 * 1024 };
        if (6..=most).contains(&length) {
            return Ok(());
        }
        Err(InvalidArgument::new("media", format!("has {length} bytes, not 6 to {most}")))
    }
}
