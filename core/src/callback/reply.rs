//! 被动回复消息格式: what can be answered to a callback at once.
//!
//! Source: <https://developer.work.weixin.qq.com/document/path/90241>

use std::fmt;

use super::ReplyTo;
use super::xml::Writer;
#[cfg(feature = "message")]
use crate::api::message::card::TemplateCard;
use crate::types::{MediaId, Timestamp};

#[cfg(feature = "message")]
mod card;
#[cfg(feature = "server")]
mod read;
pub(super) mod takes;

/// What is answered to a callback, within five seconds. Later answers go through `message/send`.
///
/// Each kind of callback takes some of them; what it does not take never reaches WeCom: the callback is answered as if by
/// [`Reply::Nothing`], and a [`CallbackError::Reply`](super::CallbackError::Reply) tells the operator.
///
/// | callback | takes |
/// | --- | --- |
/// | message; event `subscribe`, `enter_agent`, `LOCATION`, `click`, `view`, `view_miniprogram`, `scancode_waitmsg` | text, image, voice, video, news |
/// | `template_card_event` | update_button (where the card has one), update_template_card |
/// | `template_card_menu_event` | messages, update_button, update_template_card |
/// | `taskcard_click` | update_taskcard |
/// | every other event | nothing |
/// | message or event without a type here, from a member | everything |
/// | command (`InfoType`), notice of a payment | `success`, written by itself |
/// | anything in JSON but a command | JSON as [`Reply::Plain`] |
///
/// WeCom offers replies in XML alone. Some events come as JSON where the URL says `callback_format=json` (calendars,
/// schedules, payments, some commands), and none of these takes a reply; no official page shows a message in JSON, or how a
/// reply to it would look. AI bots speak JSON both ways, with replies of their own: `callback::bot`.
///
/// What is longer than WeCom takes never reaches it either: of a text, it would show the beginning and say nothing.
///
/// `Debug` shows of [`Reply::Plain`] the length.
#[derive(Clone, Default)]
#[non_exhaustive]
pub enum Reply {
    /// Nothing: WeCom knows that the callback arrived. For a command this is `success`, as WeCom wants it there.
    #[default]
    Nothing,
    /// The literal `success`.
    Success,
    /// A text, at most 2,048 bytes.
    Text(String),
    /// A picture.
    Image(MediaId),
    /// A voice message.
    Voice(MediaId),
    /// A video.
    Video(Video),
    /// Articles (图文消息), 1 to 8.
    News(Vec<Article>),
    /// What the pressed button of a template card says from now on, for the member who pressed it (更新点击用户的按钮文案).
    UpdateButton(String),
    /// What the pressed button of a task card says from now on (任务卡片更新消息).
    UpdateTaskCard(String),
    /// Another template card for the member who pressed a button (更新点击用户的整张卡片), of any kind. It is one that apps
    /// send; there may be up to 10 entries in its menu, and no id is needed. Feature `message`.
    #[cfg(feature = "message")]
    UpdateTemplateCard(Box<TemplateCard>),
    /// Any text, encrypted as it is: JSON for an AI bot, or XML with elements that have no type here. Not checked.
    Plain(String),
}

/// A video to reply with.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Video {
    /// The uploaded video.
    pub media_id: MediaId,
    /// Its title, at most 128 bytes.
    pub title: Option<String>,
    /// What it is about, at most 512 bytes.
    pub description: Option<String>,
}

impl Video {
    /// An uploaded video.
    pub fn new(media_id: impl Into<MediaId>) -> Video {
        Video { media_id: media_id.into(), title: None, description: None }
    }

    /// With a title.
    #[must_use]
    pub fn title(mut self, title: impl Into<String>) -> Video {
        self.title = Some(title.into());
        self
    }

    /// With a description.
    #[must_use]
    pub fn description(mut self, description: impl Into<String>) -> Video {
        self.description = Some(description.into());
        self
    }
}

/// An article to reply with.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Article {
    /// Its title, at most 128 bytes.
    pub title: String,
    /// What it is about, at most 512 bytes.
    pub description: Option<String>,
    /// Where it leads.
    pub url: Option<String>,
    /// Its picture, JPG or PNG; 640 by 320 for the first, 80 by 80 for the others look best.
    pub pic_url: Option<String>,
}

impl Article {
    /// An article with a title.
    pub fn new(title: impl Into<String>) -> Article {
        Article { title: title.into(), description: None, url: None, pic_url: None }
    }

    /// With a description.
    #[must_use]
    pub fn description(mut self, description: impl Into<String>) -> Article {
        self.description = Some(description.into());
        self
    }

    /// With a link.
    #[must_use]
    pub fn url(mut self, url: impl Into<String>) -> Article {
        self.url = Some(url.into());
        self
    }

    /// With a picture.
    #[must_use]
    pub fn pic_url(mut self, pic_url: impl Into<String>) -> Article {
        self.pic_url = Some(pic_url.into());
        self
    }
}

impl fmt::Debug for Reply {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (name, content): (_, &dyn fmt::Debug) = match self {
            Reply::Nothing => return f.write_str("Nothing"),
            Reply::Success => return f.write_str("Success"),
            // May hold anything, secrets included.
            Reply::Plain(text) => return write!(f, "Plain(<{} bytes>)", text.len()),
            Reply::Text(text) => ("Text", text),
            Reply::Image(media_id) => ("Image", media_id),
            Reply::Voice(media_id) => ("Voice", media_id),
            Reply::Video(video) => ("Video", video),
            Reply::News(articles) => ("News", articles),
            Reply::UpdateButton(name) => ("UpdateButton", name),
            Reply::UpdateTaskCard(name) => ("UpdateTaskCard", name),
            #[cfg(feature = "message")]
            Reply::UpdateTemplateCard(card) => ("UpdateTemplateCard", card),
        };
        f.debug_tuple(name).field(content).finish()
    }
}

impl Reply {
    /// A text.
    pub fn text(text: impl Into<String>) -> Reply {
        Reply::Text(text.into())
    }

    /// The text to encrypt; none where the answer is plain.
    pub(super) fn write(&self, to: &ReplyTo, now: Timestamp) -> Option<String> {
        if let Reply::Plain(text) = self {
            return Some(text.clone());
        }
        let kind = self.kind()?;
        let mut out = Writer::new();
        out.text("ToUserName", to.user());
        out.text("FromUserName", to.corp());
        out.number("CreateTime", now.secs());
        out.text("MsgType", kind);
        self.content(&mut out);
        Some(out.finish())
    }

    /// `MsgType`, for what has one.
    fn kind(&self) -> Option<&'static str> {
        Some(match self {
            Reply::Nothing | Reply::Success | Reply::Plain(_) => return None,
            Reply::Text(_) => "text",
            Reply::Image(_) => "image",
            Reply::Voice(_) => "voice",
            Reply::Video(_) => "video",
            Reply::News(_) => "news",
            Reply::UpdateButton(_) => "update_button",
            Reply::UpdateTaskCard(_) => "update_taskcard",
            #[cfg(feature = "message")]
            Reply::UpdateTemplateCard(_) => "update_template_card",
        })
    }

    fn content(&self, out: &mut Writer) {
        match self {
            Reply::Nothing | Reply::Success | Reply::Plain(_) => {}
            Reply::Text(text) => out.text("Content", text),
            Reply::Image(media_id) => out.inside("Image", |out| out.text("MediaId", media_id.as_str())),
            Reply::Voice(media_id) => out.inside("Voice", |out| out.text("MediaId", media_id.as_str())),
            Reply::Video(video) => out.inside("Video", |out| {
                out.text("MediaId", video.media_id.as_str());
                out.optional("Title", video.title.as_ref());
                out.optional("Description", video.description.as_ref());
            }),
            Reply::News(articles) => {
                out.number("ArticleCount", i64::try_from(articles.len()).unwrap_or(i64::MAX));
                out.inside("Articles", |out| {
                    for article in articles {
                        out.inside("item", |out| article.write(out));
                    }
                });
            }
            Reply::UpdateButton(name) => out.inside("Button", |out| out.text("ReplaceName", name)),
            Reply::UpdateTaskCard(name) => out.inside("TaskCard", |out| out.text("ReplaceName", name)),
            #[cfg(feature = "message")]
            Reply::UpdateTemplateCard(card) => {
                // What is no XML was refused before it came here.
                let elements = card::elements(card).unwrap_or_default();
                out.inside("TemplateCard", |out| elements.iter().for_each(|element| out.element(element)));
            }
        }
    }
}

#[cfg(feature = "message")]
impl From<TemplateCard> for Reply {
    fn from(card: TemplateCard) -> Reply {
        Reply::UpdateTemplateCard(Box::new(card))
    }
}

impl Article {
    fn write(&self, out: &mut Writer) {
        out.text("Title", &self.title);
        out.optional("Description", self.description.as_ref());
        out.optional("PicUrl", self.pic_url.as_ref());
        out.optional("Url", self.url.as_ref());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The reply without what all replies begin with.
    fn written(reply: &Reply) -> String {
        let text = reply.write(&ReplyTo::test("zhang", "ww1"), Timestamp::from_secs(7)).unwrap();
        let head = "<xml><ToUserName><![CDATA[zhang]]></ToUserName><FromUserName><![CDATA[ww1]]></FromUserName>\
                    <CreateTime>7</CreateTime><MsgType><![CDATA[";
        text.strip_prefix(head).unwrap().strip_suffix("</xml>").unwrap().replace("<![CDATA[", "").replace("]]>", "")
    }

    #[test]
    fn on_the_wire() {
        assert_eq!(written(&Reply::text("你好")), "text</MsgType><Content>你好</Content>");
        assert_eq!(written(&Reply::Image("M".into())), "image</MsgType><Image><MediaId>M</MediaId></Image>");
        assert_eq!(written(&Reply::Voice("M".into())), "voice</MsgType><Voice><MediaId>M</MediaId></Voice>");
        assert_eq!(
            written(&Reply::Video(Video::new("M").title("T").description("D"))),
            "video</MsgType><Video><MediaId>M</MediaId><Title>T</Title><Description>D</Description></Video>"
        );
        assert_eq!(
            written(&Reply::News(vec![Article::new("A").description("D").url("U").pic_url("P"), Article::new("B")])),
            "news</MsgType><ArticleCount>2</ArticleCount><Articles><item><Title>A</Title><Description>D</Description>\
             <PicUrl>P</PicUrl><Url>U</Url></item><item><Title>B</Title></item></Articles>"
        );
        assert_eq!(
            written(&Reply::UpdateButton("Done".to_owned())),
            "update_button</MsgType><Button><ReplaceName>Done</ReplaceName></Button>"
        );
        assert_eq!(
            written(&Reply::UpdateTaskCard("Done".to_owned())),
            "update_taskcard</MsgType><TaskCard><ReplaceName>Done</ReplaceName></TaskCard>"
        );
    }

    #[cfg(feature = "message")]
    #[test]
    fn another_card() {
        use crate::api::message::card::{CardAction, TextNotice};
        let card = TextNotice::new(CardAction::link("U")).main_title("T");
        assert_eq!(
            written(&TemplateCard::from(card).into()),
            "update_template_card</MsgType><TemplateCard><CardType>text_notice</CardType><CardAction><Type>1</Type>\
             <Url>U</Url></CardAction><MainTitle><Title>T</Title></MainTitle></TemplateCard>"
        );
    }
}
