//! 应用推送消息: a message into a chat.

use crate::api::limits::{Checked, bytes};
use crate::api::message::{File, Image, Mpnews, News, Textcard, Video, Voice};
use crate::endpoint::Empty;
use crate::types::{ChatId, UserId};

endpoint! {
    /// Sends a message into a chat (应用推送消息).
    ///
    /// Token: the app that made the chat.
    ///
    /// Limits: 20 000 person-times a minute for each corp, and 150 000, 350 000 or 700 000 an hour by the corp's size; per member
    /// 200 messages a minute and 10 000 a day from one app, of which WeCom drops the excess **without telling**.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/90248>
    POST "/cgi-bin/appchat/send" [check];
    pub struct Send -> Empty {
        /// The chat.
        chatid: ChatId,
        /// What is sent.
        ..message: Message,
        /// Whether it cannot be passed on; files in common office formats only. Off unless set.
        safe: Option<bool> as Bit,
    }
}

impl Send {
    fn check(&self) -> Checked {
        match &self.message {
            Message::Text(text) => text.check(),
            Message::Video(video) => video.check(),
            Message::Textcard(card) => card.check(bytes),
            Message::News(news) => news.check(),
            Message::Mpnews(news) => news.check(),
            Message::Markdown(markdown) => bytes("markdown.content", &markdown.content, 2048),
            Message::Image(_) | Message::Voice(_) | Message::File(_) | Message::Other(_) => Ok(()),
        }
    }
}

tagged! {
    /// What an app sends into a chat. Each content becomes a message by `into`, and so does text (`"你好".into()`).
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

structure! {
    /// Text in a chat, from an app (文本消息) or a group robot (文本类型). `<@userid>` in it mentions a member, in an app's from
    /// WeCom 5.0.6 on.
    ///
    /// [`split_text`](crate::types::split_text) makes several messages of a long text.
    pub struct Text {
        /// The text, at most 2 048 bytes.
        content: String,
        /// Members to mention, by userid; `@all` for everybody.
        mentioned_list: Option<Vec<UserId>>,
        /// Members to mention, by mobile number; `@all` for everybody. On the robot's page only.
        mentioned_mobile_list: Option<Vec<String>>,
    }
}

impl Text {
    pub(in crate::api) fn check(&self) -> Checked {
        bytes("text.content", &self.content, 2048)
    }
}

// What becomes a message by `into` has a type of its own, though its fields are those of text.
structure! {
    /// Markdown (markdown 消息). `<@userid>` in it mentions a member, from WeCom 5.0.6 on.
    pub struct Markdown {
        /// The text, at most 2 048 bytes.
        content: String,
        /// Members to mention, by userid. Not on the official page.
        mentioned_list: Option<Vec<UserId>>,
        /// Members to mention, by mobile number. Not on the official page.
        mentioned_mobile_list: Option<Vec<String>>,
    }
}
