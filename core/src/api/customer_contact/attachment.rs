//! 附件: what is sent to customers beside text. Mass messages, welcome messages and closing words share the parts.

use crate::api::limits::{Checked, bytes, given};
use crate::types::{MediaId, MiniProgramAppId};

structure! {
    /// The text of a message (文本).
    pub struct Text {
        /// The text; its limit is told where it is used.
        content: String,
    }
}

impl Text {
    pub(crate) fn check(text: &Option<Text>, most: usize) -> Checked {
        text.as_ref().map_or(Ok(()), |text| bytes("text.content", &text.content, most))
    }
}

tagged! {
    /// Something that is sent beside the text (附件). Each content becomes an attachment by `into`.
    pub enum Attachment by "msgtype" {
        /// A picture.
        Image(Image) = "image",
        /// A link with title, text and picture.
        Link(Link) = "link",
        /// A page of a mini program.
        Miniprogram(Miniprogram) = "miniprogram",
        /// A film.
        Video(Video) = "video",
        /// A file.
        File(File) = "file",
    }
}

impl Attachment {
    pub(crate) fn check(&self) -> Checked {
        match self {
            Attachment::Link(link) => link.check(),
            Attachment::Miniprogram(page) => page.check(),
            Attachment::Image(_) | Attachment::Video(_) | Attachment::File(_) | Attachment::Other(_) => Ok(()),
        }
        .map_err(|problem| problem.within("attachments"))
    }
}

structure! {
    /// A picture (图片): one of the two is needed; with both, the upload is sent.
    pub struct Image {
        /// The uploaded picture, valid for three days.
        media_id: Option<MediaId>,
        /// Its address, as 上传图片 (`/cgi-bin/media/uploadimg`) answered it; no other address is taken.
        pic_url: Option<String>,
    }
}

structure! {
    /// A link with title, text and picture (图文消息).
    pub struct Link {
        /// Title, at most 128 bytes.
        title: String,
        /// Where a tap leads; in mass messages at most 2 048 bytes.
        url: String,
        /// The picture's address; in mass messages at most 2 048 bytes.
        picurl: Option<String>,
        /// A few words about it, at most 512 bytes.
        desc: Option<String>,
    }
}

impl Link {
    pub(crate) fn check(&self) -> Checked {
        bytes("link.title", &self.title, 128)?;
        bytes("link.desc", given(&self.desc), 512)
    }
}

structure! {
    /// A page of a mini program (小程序).
    pub struct Miniprogram {
        /// Title, at most 64 bytes.
        title: String,
        /// The uploaded cover, best 520 by 416 pixels.
        pic_media_id: MediaId,
        /// The mini program, which must be linked to the corp.
        appid: MiniProgramAppId,
        /// The page.
        page: String,
    }
}

impl Miniprogram {
    pub(crate) fn check(&self) -> Checked {
        bytes("miniprogram.title", &self.title, 64)
    }
}

structure! {
    /// A film (视频).
    pub struct Video {
        /// The uploaded film, valid for three days.
        media_id: MediaId,
    }
}

structure! {
    /// A file (文件).
    pub struct File {
        /// The uploaded file, valid for three days.
        media_id: MediaId,
    }
}
