//! 上传附件资源: files for customer moments and product albums.

use super::{MIB, check_size};
use crate::error::InvalidArgument;
use crate::types::{File, MediaKind, Uploaded};

endpoint! {
    /// Uploads a file for a customer moment or a product album (上传附件资源).
    ///
    /// Token: an app that may call the customer contact interfaces (客户联系).
    ///
    /// At least 6 bytes and at most 10 MB. Moments take images (at most 10 800 pixels on the longer and 1 080 on the
    /// shorter side) and videos of at most 30 seconds; albums take images only. The id is valid for three days.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/95098>
    UPLOAD "/cgi-bin/media/upload_attachment" [check];
    pub struct UploadAttachment -> Uploaded {
        /// What the file is used as: an image, a video or another file; no voices.
        media_type: MediaKind,
        /// Where it is to be used.
        attachment_type: AttachmentKind,
        /// The file.
        file: File = "media",
    }
}

impl UploadAttachment {
    fn check(&self) -> Result<(), InvalidArgument> {
        check_size(&self.file, 6, 10 * MIB)
    }
}

open_enum! {
    /// Where an attachment is used (附件类型).
    pub enum AttachmentKind: i64 {
        /// A customer moment (朋友圈).
        Moment = 1,
        /// A product album (商品图册).
        ProductAlbum = 2,
    }
}
