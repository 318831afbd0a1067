//! What school notices hold: mostly what messages of apps hold, too.
//!
//! WeCom cuts off what is too long without a word, so it is refused here.

use crate::api::limits::Checked;
use crate::api::message::{File, Image, Mpnews, News, Text, Textcard, Video, Voice};
use crate::api::miniprogram::Miniprogram;

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
            Message::Miniprogram(page) => page.check(),
            Message::Image(_) | Message::Voice(_) | Message::File(_) | Message::Textcard(_) | Message::Other(_) => {
                Ok(())
            }
        }
    }
}
