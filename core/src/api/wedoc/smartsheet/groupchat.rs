//! 智能表格自动化创建的群聊: group chats that the workflows of a smart sheet have made.
//!
//! Token: an own app that 文档 lists among those that may call (可调用应用), that sees the root department and has made the
//! document.

use crate::api::limits::{Checked, at_most};
use crate::endpoint::{Empty, Paginated};
use crate::types::{ChatId, DocId, UserId};

endpoint! {
    /// Lists the group chats of a document (获取群聊列表).
    ///
    /// Token: an own app that 文档 lets call and that made the document ([`groupchat`](self)). At most 20 calls at a
    /// time.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/100989>
    POST "/cgi-bin/wedoc/smartsheet/groupchat/list" [repeatable];
    pub struct List -> Chats {
        /// The document.
        docid: DocId,
        /// Where to go on, from the page before.
        cursor: Option<String>,
        /// How many chats to a page, at most 200; 100 unless set. A page may have fewer and yet not be the last.
        limit: Option<u32>,
    }
}

response! {
    /// A page of group chats.
    pub struct Chats {
        /// Whether there are more pages.
        has_more: bool,
        /// Where to go on.
        next_cursor: Option<String>,
        /// The chats.
        chat_id_list: Vec<ChatId>,
    }
}

impl Paginated for List {
    type Item = ChatId;

    fn items(page: &mut Chats) -> Vec<ChatId> {
        std::mem::take(&mut page.chat_id_list)
    }

    fn after(&self, page: &Chats) -> Option<Self> {
        let cursor = page.next_cursor.as_ref().filter(|cursor| page.has_more && !cursor.is_empty())?;
        Some(self.clone().cursor(cursor))
    }
}

endpoint! {
    /// Reads one group chat (获取群聊会话).
    ///
    /// Token: an own app that 文档 lets call and that made the document ([`groupchat`](self)). At most 20 calls at a
    /// time.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/101028>
    POST "/cgi-bin/wedoc/smartsheet/groupchat/get" [repeatable];
    pub struct Get -> Chat {
        /// The document.
        docid: DocId,
        /// The chat.
        chat_id: ChatId,
    }
}

response! {
    /// A group chat.
    pub struct Chat {
        /// Its name.
        name: String,
        /// Its owner.
        owner: UserId,
        /// Its members, as far as they are of this corp.
        user_list: Vec<UserId>,
    }
}

endpoint! {
    /// Changes the owner and members of a group chat (修改群聊会话).
    ///
    /// Token: an own app that 文档 lets call and that made the document ([`groupchat`](self)). At most 10 calls at a
    /// time, for one chat one after the other, 1 000 an hour for a corp.
    ///
    /// Whoever is named must be a member of the document, the owner of this corp. At most 2 000 members in a chat.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/101029>
    POST "/cgi-bin/wedoc/smartsheet/groupchat/update" [check];
    pub struct Update -> Empty {
        /// The document.
        docid: DocId,
        /// The chat.
        chat_id: ChatId,
        /// The new owner; needed where the owner is among those who leave.
        owner: Option<UserId>,
        /// Who joins, at most 500.
        add_user_list: Option<Vec<UserId>>,
        /// Who leaves, at most 500.
        del_user_list: Option<Vec<UserId>>,
    }
}

impl Update {
    fn check(&self) -> Checked {
        at_most("add_user_list", &self.add_user_list, 500)?;
        at_most("del_user_list", &self.del_user_list, 500)
    }
}
