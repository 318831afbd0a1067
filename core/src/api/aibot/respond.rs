//! 主动回复消息: the answer to a callback, later.

use super::card::TemplateCard;
use crate::api::limits::{Checked, bytes, given};
use crate::api::message::{File, Image, Video, Voice};
use crate::endpoint::Empty;
use crate::error::InvalidArgument;
use crate::types::Secret;

endpoint! {
    /// Answers a message, or a tap on a card, that came by callback (主动回复消息).
    ///
    /// Token: the code in the callback's `response_url`, from [`response_code`]. Each takes one answer, within an hour; so the call is
    /// not repeated.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/101138>
    POST "/cgi-bin/aibot/response" [check, token = ResponseCode];
    pub struct Respond -> Empty {
        /// What is answered.
        ..message: Message,
    }
}

impl Respond {
    fn check(&self) -> Checked {
        if self.message.is_uploaded() {
            return Err(InvalidArgument::new(
                "msgtype",
                "is for the long connection: here it is markdown or template_card",
            ));
        }
        self.message.check()
    }
}

tagged! {
    /// What a bot says. Each content becomes a message by `into`, and so does text, as Markdown (`"**您好**".into()`).
    ///
    /// Uploaded things are for the [long connection](crate::callback::bot::connection) only, and uploaded there.
    pub enum Message by "msgtype" {
        /// Markdown (markdown消息).
        Markdown(Markdown) = "markdown",
        /// A card (模板卡片消息).
        TemplateCard(TemplateCard) = "template_card",
        /// An uploaded file (文件消息).
        File(File) = "file",
        /// An uploaded picture (图片消息).
        Image(Image) = "image",
        /// An uploaded recording (语音消息).
        Voice(Voice) = "voice",
        /// An uploaded film (视频消息); its title has at most 64 bytes here.
        Video(Video) = "video",
    }
}

impl Message {
    pub(crate) fn check(&self) -> Checked {
        match self {
            Message::Markdown(markdown) => markdown.check(),
            Message::TemplateCard(card) => card.check(),
            Message::Video(video) => {
                bytes("video.title", given(&video.title), 64)?;
                bytes("video.description", given(&video.description), 512)
            }
            _ => Ok(()),
        }
    }

    fn is_uploaded(&self) -> bool {
        matches!(self, Message::File(_) | Message::Image(_) | Message::Voice(_) | Message::Video(_))
    }
}

impl From<&str> for Message {
    fn from(text: &str) -> Message {
        Markdown::new(text).into()
    }
}

impl From<String> for Message {
    fn from(text: String) -> Message {
        Markdown::new(text).into()
    }
}

structure! {
    /// Markdown, of the kind that group robots call `markdown_v2`: headings, lists, quotations, links, pictures, code, tables.
    pub struct Markdown {
        /// The text, at most 20 480 bytes.
        content: String,
        /// Lets users say what they think of it.
        feedback: Option<Feedback>,
    }
}

impl Markdown {
    fn check(&self) -> Checked {
        bytes("markdown.content", &self.content, 20_480)?;
        Feedback::check(self.feedback.as_ref(), "markdown.feedback.id")
    }
}

structure! {
    /// Lets users say what they think of an answer; a callback tells it.
    pub struct Feedback {
        /// What the callback names, at most 256 bytes; nothing is asked where it is empty.
        id: Option<String>,
    }
}

impl Feedback {
    pub(crate) fn check(feedback: Option<&Feedback>, field: &'static str) -> Checked {
        bytes(field, feedback.map_or("", |feedback| given(&feedback.id)), 256)
    }
}

/// The code in a callback's `response_url`, which stands in the place of a token; none where the address has none.
pub fn response_code(response_url: &str) -> Option<Secret> {
    let (_, query) = response_url.split_once('?')?;
    let query = query.split('#').next().unwrap_or_default();
    let code = query.split('&').find_map(|pair| pair.strip_prefix("response_code="))?;
    let code = percent_encoding::percent_decode_str(code).decode_utf8().ok()?;
    (!code.is_empty()).then(|| Secret::new(code))
}
