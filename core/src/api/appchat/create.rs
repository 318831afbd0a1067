//! 创建群聊会话: a chat of members.

use crate::api::limits::{Checked, bytes, count, given, letters};
use crate::error::InvalidArgument;
use crate::types::{ChatId, UserId};

endpoint! {
    /// Makes a chat (创建群聊会话).
    ///
    /// Token: a corp's own app whose visible range is the root department. At most 1 000 chats a day. Old clients show
    /// the chat only once a message has come.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/90245>
    POST "/cgi-bin/appchat/create" [check];
    pub struct Create -> Created {
        /// 2 to 2 000 members, the app counted in; the administrators may have set a lower limit.
        userlist: Vec<UserId>,
        /// The chat's name, at most 50 characters.
        name: Option<String>,
        /// Who owns it; some member unless set.
        owner: Option<UserId>,
        /// The chat's id: at most 32 digits and Latin letters, not taken yet; made up unless set.
        chatid: Option<ChatId>,
    }
}

impl Create {
    fn check(&self) -> Checked {
        count("userlist", self.userlist.len(), 2..=2000)?;
        letters("name", given(&self.name), 50)?;
        bytes("chatid", self.chatid.as_ref().map_or("", ChatId::as_str), 32)?;
        match &self.chatid {
            Some(id) if !id.as_str().bytes().all(|byte| byte.is_ascii_alphanumeric()) => {
                Err(InvalidArgument::new("chatid", "is not made of digits and Latin letters"))
            }
            _ => Ok(()),
        }
    }
}

response! {
    /// A chat that was made.
    pub struct Created {
        /// The chat.
        chatid: ChatId,
    }
}
