//! 获取群聊会话: name, owner and members of a chat.

use crate::types::{ChatId, UserId};

endpoint! {
    /// Reads a chat (获取群聊会话).
    ///
    /// Token: the app that made the chat.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/98914>
    GET "/cgi-bin/appchat/get";
    pub struct Get -> Found {
        /// The chat.
        chatid: ChatId,
    }
}

response! {
    /// The chat that was asked for.
    pub struct Found {
        /// The chat.
        chat_info: Chat,
    }
}

response! {
    /// A chat.
    pub struct Chat {
        /// The chat's id.
        chatid: ChatId,
        /// Its name.
        name: String,
        /// Who owns it.
        owner: UserId,
        /// Who is in it.
        userlist: Vec<UserId>,
    }
}
