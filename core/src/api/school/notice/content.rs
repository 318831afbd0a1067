//! What school notices hold: mostly what messages of apps hold, too.
//!
//! WeCom cuts off what is too long without a word, so it is refused here.

use crate::api::limits::{Checked, bytes, given};
use crate::api::message::{File, Image, Mpnews, News, Text, Textcard, Video, Voice};
use crate::types::MediaId;

tagged! {
    /// What a school tells. Each content becomes a message by `into`.
    pub enum Message by "msgtype" {
        /// Text (文本消息).
        Text(Text) = "text",
        /// A picture (图片消息).
        Image(Image) = "image",
        /// A recording (语音消息).
        Voice(Voice) = "voice",
        /// A film (视频消息).
        Video(Video) = "video",
        /// A file (文件消息).
        File(File) = "file",
        /// A text with a link (文本卡片消息), which the official page no longer has.
        Textcard(Textcard) = "textcard",
        /// Links with pictures (图文消息); each needs a `url`.
        News(News) = "news",
        /// Articles that WeCom keeps (图文消息 mpnews).
        Mpnews(Mpnews) = "mpnews",
        /// A page of a mini program (小程序消息).
        Miniprogram(Miniprogram) = "miniprogram",
    }
}

impl Message {
    pub(super) fn check(&self) -> Checked {
        match self {
            Message::Text(text) => text.check(),
            Message::Video(video) => video.check(),
            Message::News(news) => news.check(),
            Message::Mpnews(news) => news.check(),
            Message::Miniprogram(page) => bytes("miniprogram.title", given(&page.title), 64),
            Message::Image(_) | Message::Voice(_) | Message::File(_) | Message::Textcard(_) | Message::Other(_) => {
                Ok(())
            }
        }
    }
}

structure! {
    /// A page of a mini program (小程序消息).
    pub struct Miniprogram {
        /// The mini program, which must be linked to the corp.
        appid: String,
        /// The page.
        pagepath: String,
        /// The uploaded cover, best 520 by 416 pixels.
        thumb_media_id: MediaId,
        /// The title, at most 64 bytes.
        title: Option<String>,
    }
}
