//! 发送欢迎语等事件响应消息: greetings and the like.

use super::{Msgmenu, Sent};
use crate::api::limits::{Checked, bytes};
use crate::api::message::Text;
use crate::types::{MessageId, Secret};

endpoint! {
    /// Answers an event: a greeting, a word to those who wait, a farewell (发送欢迎语等事件响应消息).
    ///
    /// Token: an app that manages the account and sees its servicers. Each code works once, and, but for greetings, only as
    /// long as the conversation is in the state that gave it.
    ///
    /// | code | from | valid for | takes |
    /// | --- | --- | --- | --- |
    /// | a customer has entered | event | 20 seconds | text, menu |
    /// | the conversation waits in the pool | [`Trans`](super::service_state::Trans) | 48 hours | text |
    /// | a servicer has taken it | event, `Trans` | 48 hours | text |
    /// | it has ended | event, `Trans` | 20 seconds | text, menu |
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/95122>
    POST "/cgi-bin/kf/send_msg_on_event" [check];
    pub struct SendMsgOnEvent -> Sent {
        /// The code (`welcome_code`, `msg_code`).
        code: Secret,
        /// What is sent.
        ..message: EventMessage,
        /// An id of your own: digits, letters and `_-`, at most 32 bytes. WeCom makes one unless set.
        msgid: Option<MessageId>,
    }
}

impl SendMsgOnEvent {
    fn check(&self) -> Checked {
        bytes("msgid", self.msgid.as_ref().map_or("", MessageId::as_str), 32)?;
        match &self.message {
            EventMessage::Text(text) => text.check(),
            EventMessage::Msgmenu(menu) => menu.check(10),
            EventMessage::Other(_) => Ok(()),
        }
    }
}

tagged! {
    /// What an event is answered with. Each content becomes one by `into`, and so does text (`"您好".into()`).
    pub enum EventMessage by "msgtype" {
        /// Text (文本消息).
        Text(Text) = "text",
        /// A menu (菜单消息).
        Msgmenu(Msgmenu) = "msgmenu",
    }
}

impl From<&str> for EventMessage {
    fn from(text: &str) -> EventMessage {
        Text::new(text).into()
    }
}

impl From<String> for EventMessage {
    fn from(text: String) -> EventMessage {
        Text::new(text).into()
    }
}
