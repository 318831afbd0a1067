//! The kinds of messages.

use super::card::{ButtonInteraction, MultipleInteraction, NewsNotice, TemplateCard, TextNotice, VoteInteraction};
use super::{
    File, Image, Markdown, MiniprogramNotice, Mpnews, News, OldTaskcard, Taskcard, TemplateMessage, Text, Textcard,
    Video, Voice,
};
use crate::api::limits::{Checked, bytes, letters};

tagged! {
    /// What an app sends. Each content becomes a message by `into`; text does so by itself (`"你好".into()`), and so does
    /// each kind of template card.
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
        /// A text with a link (文本卡片消息).
        Textcard(Textcard) = "textcard",
        /// Links with pictures (图文消息).
        News(News) = "news",
        /// Articles that WeCom keeps (图文消息 mpnews).
        Mpnews(Mpnews) = "mpnews",
        /// Markdown (markdown 消息).
        Markdown(Markdown) = "markdown",
        /// A notice that opens a mini program (小程序通知消息).
        MiniprogramNotice(MiniprogramNotice) = "miniprogram_notice",
        // The official page has dropped task cards. Its last form, and so what apps of today send, was
        // `interactive_taskcard`; older apps have `taskcard`, with the same content.
        /// A card with buttons (任务卡片消息), which template cards have superseded.
        Taskcard(Taskcard) = "interactive_taskcard",
        /// The same under its first name.
        OldTaskcard(OldTaskcard) = "taskcard",
        /// A template card (模板卡片消息).
        TemplateCard(TemplateCard) = "template_card",
        /// A message after a template of a third-party app (模版消息).
        TemplateMessage(TemplateMessage) = "template_msg",
    }
}

impl Message {
    pub(in crate::api) fn check(&self) -> Checked {
        match self {
            Message::Text(text) => text.check(),
            Message::Video(video) => video.check(),
            Message::Textcard(card) => {
                card.check(letters)?;
                // In app chats no limit is known.
                bytes("textcard.url", &card.url, 2048)
            }
            Message::News(news) => news.check().and_then(|()| news.check_links()),
            Message::Mpnews(news) => news.check(),
            Message::Markdown(markdown) => markdown.check(2048),
            Message::MiniprogramNotice(notice) => notice.check(),
            Message::Taskcard(card) => card.check(),
            Message::OldTaskcard(card) => card.check(),
            Message::TemplateCard(card) => card.check().and_then(|()| card.check_complete()),
            Message::Image(_)
            | Message::Voice(_)
            | Message::File(_)
            | Message::TemplateMessage(_)
            | Message::Other(_) => Ok(()),
        }
    }
}

impl From<&str> for Message {
    fn from(text: &str) -> Message {
        Text::new(text).into()
    }
}

impl From<String> for Message {
    fn from(text: String) -> Message {
        Text::new(text).into()
    }
}

macro_rules! cards {
    ($($card:ident)*) => {$(
        impl From<$card> for Message {
            fn from(card: $card) -> Message {
                Message::TemplateCard(card.into())
            }
        }
    )*};
}

cards! { TextNotice NewsNotice ButtonInteraction VoteInteraction MultipleInteraction }
