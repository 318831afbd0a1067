//! 修改群聊会话: name, owner and members of a chat.

use crate::api::limits::{Checked, at_most, given, letters};
use crate::endpoint::Empty;
use crate::types::{ChatId, UserId};

endpoint! {
    /// Changes a chat; what is not set stays (修改群聊会话).
    ///
    /// Token: the app that made the chat. At most 1 000 changes an hour.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/98913>
    POST "/cgi-bin/appchat/update" [repeatable, check];
    pub struct Update -> Empty {
        /// The chat.
        chatid: ChatId,
        /// The new name, at most 50 characters.
        name: Option<String>,
        /// The new owner.
        owner: Option<UserId>,
        /// Members who come in; a chat has at most 2 000.
        add_user_list: Option<Vec<UserId>>,
        /// Members who are put out, at most 2 000.
        del_user_list: Option<Vec<UserId>>,
    }
}

impl Update {
    fn check(&self) -> Checked {
        letters("name", given(&self.name), 50)?;
        at_most("add_user_list", &self.add_user_list, 2000)?;
        at_most("del_user_list", &self.del_user_list, 2000)
    }
}
