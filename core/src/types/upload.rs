//! What becomes of a file that was uploaded, and where the bytes of one on the drive are.

use super::{MediaId, Secret, Timestamp};

response! {
    /// An uploaded file.
    pub struct Uploaded {
        /// What the file is used as.
        kind: MediaKind = "type",
        /// Its id, valid for three days.
        media_id: MediaId,
        /// When it was uploaded.
        created_at: Timestamp as Text,
    }
}

open_enum! {
    /// What an uploaded file is used as (媒体文件类型). Which of these there are depends on the endpoint.
    pub enum MediaKind: str {
        /// A picture (图片), JPG or PNG.
        Image = "image",
        /// A voice recording (语音), AMR.
        Voice = "voice",
        /// A video (视频), MP4.
        Video = "video",
        /// Any other file (普通文件).
        File = "file",
    }
}

response! {
    /// Where the bytes of a file on the drive are (微盘文件).
    pub struct DriveDownload {
        /// The address, valid for two hours. It takes a `GET` with the cookie below.
        download_url: String,
        /// The cookie's name.
        cookie_name: String,
        /// The cookie's value.
        cookie_value: Secret,
    }
}
