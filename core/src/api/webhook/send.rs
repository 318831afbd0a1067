//! 消息推送: a message into the robot's group.

use super::{Image, MarkdownV2};
use crate::api::appchat::Text;
use crate::api::limits::Checked;
use crate::api::message::card::{NewsNotice, TemplateCard, TextNotice};
use crate::api::message::{File, Markdown, News, Voice};
use crate::endpoint::Empty;

endpoint! {
    /// Sends a message into the group that the robot is in (消息推送配置说明).
    ///
    /// Token: the `key` of the robot's address. At most 20 messages a minute.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/91770>
    POST "/cgi-bin/webhook/send" [check, token = WebhookKey];
    pub struct Send -> Empty {
        /// What is sent.
        ..message: Message,
    }
}

impl Send {
    fn check(&self) -> Checked {
        match &self.message {
            Message::Text(text) => text.check(),
            Message::Markdown(markdown) => markdown.check(4096),
            Message::MarkdownV2(markdown) => markdown.check(),
            Message::Image(image) => image.check(),
            Message::News(news) => news.check(),
            Message::TemplateCard(card) => card.check().and_then(|()| card.check_complete()),
            Message::File(_) | Message::Voice(_) | Message::Other(_) => Ok(()),
        }
    }
}

tagged! {
    /// What a robot sends. Each content becomes a message by `into`, and so does text (`"你好".into()`).
    pub enum Message by "msgtype" {
        /// Text (文本类型).
        Text(Text) = "text",
        /// Markdown (markdown 类型), here at most 4 096 bytes. `<@userid>` in it mentions a member.
        Markdown(Markdown) = "markdown",
        /// Markdown of the second kind (markdown_v2 类型).
        MarkdownV2(MarkdownV2) = "markdown_v2",
        /// A picture (图片类型).
        Image(Image) = "image",
        /// Links with pictures (图文类型); each needs a `url`.
        News(News) = "news",
        /// A file (文件类型), uploaded by the same robot.
        File(File) = "file",
        /// A recording (语音类型), uploaded by the same robot.
        Voice(Voice) = "voice",
        /// A template card (模版卡片类型), of the two kinds of notices; without a menu.
        TemplateCard(TemplateCard) = "template_card",
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

impl From<TextNotice> for Message {
    fn from(card: TextNotice) -> Message {
        Message::TemplateCard(card.into())
    }
}

impl From<NewsNotice> for Message {
    fn from(card: NewsNotice) -> Message {
        Message::TemplateCard(card.into())
    }
}
