//! 附件: what is sent to customers beside text. Welcome messages, mass messages and closing words share the parts.
//!
//! Source: <https://developer.work.weixin.qq.com/document/path/92137>

use crate::api::limits::{Checked, bytes, given};
use crate::types::MediaId;

structure! {
    /// The text of a message.
    pub struct Text {
        /// The text, at most 4 000 bytes.
        content: String,
    }
}

impl Text {
    /// That the text fits into a message.
    pub(crate) fn check(&self, field: &'static str) -> Checked {
        bytes(field, &self.content, 4000)
    }
}

tagged! {
    /// Something that is sent beside the text.
    pub enum Attachment by "msgtype" {
        /// A picture (图片).
        Image(Image) = "image",
        /// A link with title, text and picture (图文).
        Link(Link) = "link",
        /// A mini program's card (小程序).
        MiniProgram(MiniProgram) = "miniprogram",
        /// A video (视频).
        Video(Video) = "video",
        /// A file (文件).
        File(FileAttachment) = "file",
    }
}

impl Attachment {
    /// That title and text fit into a message.
    pub(crate) fn check(&self) -> Checked {
        match self {
            Self::Link(link) => link.check("attachments.link.title", "attachments.link.desc"),
            Self::MiniProgram(card) => card.check("attachments.miniprogram.title"),
            _ => Ok(()),
        }
    }
}

structure! {
    /// A picture: by media id, or by address. The id wins where both are given.
    pub struct Image {
        /// The picture, as uploaded; valid for three days.
        media_id: Option<MediaId>,
        /// Its address, as 上传图片 (`/cgi-bin/media/uploadimg`) answered it.
        pic_url: Option<String>,
    }
}

structure! {
    /// A link with title, text and picture.
    pub struct Link {
        /// Title, at most 128 bytes.
        title: String,
        /// Where it leads.
        url: String,
        /// Text, at most 512 bytes.
        desc: Option<String>,
        /// Address of the picture.
        picurl: Option<String>,
    }
}

impl Link {
    /// That title and text fit.
    pub(crate) fn check(&self, title: &'static str, desc: &'static str) -> Checked {
        bytes(title, &self.title, 128)?;
        bytes(desc, given(&self.desc), 512)
    }
}

structure! {
    /// A mini program's card.
    pub struct MiniProgram {
        /// Title, at most 64 bytes.
        title: String,
        /// The picture on it, as uploaded, 520 × 416 pixels at best.
        pic_media_id: MediaId,
        /// The mini program's app id; the corp must be linked with it.
        appid: String,
        /// The page within the mini program.
        page: String,
    }
}

impl MiniProgram {
    /// That the title fits.
    pub(crate) fn check(&self, title: &'static str) -> Checked {
        bytes(title, &self.title, 64)
    }
}

structure! {
    /// A video.
    pub struct Video {
        /// The video, as uploaded; valid for three days.
        media_id: MediaId,
    }
}

structure! {
    /// A file.
    pub struct FileAttachment {
        /// The file, as uploaded; valid for three days.
        media_id: MediaId,
    }
}
