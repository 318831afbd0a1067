//! 上传临时素材, 上传图片: files for three days, pictures for good.

use super::{MIB, check_size};
use crate::error::InvalidArgument;
use crate::types::{File, MediaKind, Uploaded};

endpoint! {
    /// Uploads a file for three days (上传临时素材).
    ///
    /// Token: any app. The id can be used by all apps of the corp.
    ///
    /// At least 6 bytes; at most 10 MB for an image (JPG, PNG), 2 MB and 60 seconds for a voice (AMR), 10 MB for a
    /// video (MP4), 20 MB for any other file. Larger ones (up to 200 MB) go by [`UploadByUrl`](super::UploadByUrl).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/90253>
    UPLOAD "/cgi-bin/media/upload" [check];
    pub struct Upload -> Uploaded {
        /// What the file is used as.
        kind: MediaKind = "type",
        /// The file; recipients see its name.
        file: File = "media",
    }
}

impl Upload {
    fn check(&self) -> Result<(), InvalidArgument> {
        let most = match self.kind {
            MediaKind::Voice => 2 * MIB,
            MediaKind::Image | MediaKind::Video => 10 * MIB,
            MediaKind::File => 20 * MIB,
            MediaKind::Other(_) => u64::MAX,
        };
        check_size(&self.file, 6, most)
    }
}

endpoint! {
    /// Uploads a picture that stays for good and has an address (上传图片).
    ///
    /// Token: any app. The address shows the picture within WeCom only: in the text of an mpnews message, in welcome
    /// texts for customers; pages elsewhere get a placeholder.
    ///
    /// 5 bytes to 2 MB. A corp may upload 1 000 pictures a day and 3 000 a month, so it is not repeated unasked.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/90256>
    UPLOAD "/cgi-bin/media/uploadimg" [once, check];
    pub struct UploadImage -> ImageUrl {
        /// The picture.
        file: File = "media",
    }
}

impl UploadImage {
    fn check(&self) -> Result<(), InvalidArgument> {
        check_size(&self.file, 5, 2 * MIB)
    }
}

response! {
    /// Where an uploaded picture is.
    pub struct ImageUrl {
        /// Its address, valid for good.
        url: String,
    }
}
