//! 发送消息: a message to a customer.

use super::{BusinessCard, CaLink, Link, Msgmenu};
use crate::api::limits::{Checked, bytes};
use crate::api::message::{File, Image, Text, Video, Voice};
use crate::api::miniprogram::Miniprogram;
use crate::types::{ExternalUserId, Location, MessageId, OpenKfId};

endpoint! {
    /// Sends a message to a customer (发送消息).
    ///
    /// Token: an app that manages the account and sees its servicers. The conversation must be new or with the assistant
    /// ([`ServiceState`](super::service_state::ServiceState) 0 or 1). At most 5 messages within 48 hours of each message of the
    /// customer.
    ///
    /// An answer without an error does not mean that the message came through: failures come as
    /// [`Event::MsgSendFail`](super::sync_msg::Event::MsgSendFail).
    ///
    /// Fails with 95001 above 5 messages, with 95002 after the 48 hours, and where `msgid` was used before: whoever does not
    /// know whether a call came through may send it again with the same `msgid`.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/94677>
    POST "/cgi-bin/kf/send_msg" [check];
    pub struct SendMsg -> Sent {
        /// The account that sends.
        open_kfid: OpenKfId,
        /// The customer.
        touser: ExternalUserId,
        /// What is sent.
        ..message: Message,
        /// An id of your own, unique in the account: digits, letters and `_-`, at most 32 bytes. WeCom makes one unless set.
        msgid: Option<MessageId>,
    }
}

impl SendMsg {
    fn check(&self) -> Checked {
        bytes("msgid", self.msgid.as_ref().map_or("", MessageId::as_str), 32)?;
        match &self.message {
            Message::Text(text) => text.check(),
            Message::Link(link) => link.check(),
            Message::Miniprogram(page) => page.check(),
            Message::Msgmenu(menu) => menu.check(50),
            _ => Ok(()),
        }
    }
}

tagged! {
    /// What is sent to a customer. Each content becomes a message by `into`, and so does text (`"您好".into()`).
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
        /// A link with a picture (图文链接消息).
        Link(Link) = "link",
        /// A mini program (小程序消息).
        Miniprogram(Miniprogram) = "miniprogram",
        /// A menu (菜单消息).
        Msgmenu(Msgmenu) = "msgmenu",
        /// A place (地理位置消息).
        Location(Location) = "location",
        /// A member's card (名片消息), which the official page does not mention.
        BusinessCard(BusinessCard) = "business_card",
        /// A link that makes customers (获客链接消息).
        CaLink(CaLink) = "ca_link",
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

response! {
    /// A message that WeCom took.
    pub struct Sent {
        /// Its id: the given one, or one that WeCom made.
        msgid: MessageId,
    }
}
