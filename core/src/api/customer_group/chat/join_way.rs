//! 客户群「加入群聊」管理: codes and mini program buttons through which customers join group chats.
//!
//! An app sees and changes those it has made. The administrator's pages do not show them. A corp has at most 500 000,
//! contact ways (联系我) counted in.

use crate::api::limits::{Checked, count, given, letters};
use crate::endpoint::Empty;
use crate::types::GroupChatId;

text_ids! {
    /// A way to join group chats (`config_id`, 加入群聊的配置 ID).
    JoinWayId;
}

endpoint! {
    /// Makes a way to join group chats (配置客户群进群方式).
    ///
    /// Token: an app that may call customer contact.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/92229>
    POST "/cgi-bin/externalcontact/groupchat/add_join_way" [check];
    pub struct Add -> Added {
        /// A code or a button.
        scene: Scene,
        /// The group chats, at most 5.
        chat_id_list: Vec<GroupChatId>,
        /// A note for the corp, at most 30 characters.
        remark: Option<String>,
        /// Whether to open another group chat when all are full; WeCom does unless set.
        auto_create_room: Option<bool> as Bit,
        /// What the names of such group chats begin with, at most 40 characters.
        room_base_name: Option<String>,
        /// The number that follows in the first one's name; each takes the next.
        room_base_id: Option<i64>,
        /// The corp's own mark for this way, at most 30 characters; told with each who joins through it.
        state: Option<String>,
        /// Whether customers are marked as coming from this app; they are unless set. 营销获客 apps only.
        mark_source: Option<bool>,
    }
}

impl Add {
    fn check(&self) -> Checked {
        check_way(&self.chat_id_list, &self.remark, &self.room_base_name, &self.state)
    }
}

/// A longer remark would be cut off without a word.
fn check_way(chats: &[GroupChatId], remark: &Option<String>, name: &Option<String>, state: &Option<String>) -> Checked {
    count("chat_id_list", chats.len(), 0..=5)?;
    letters("remark", given(remark), 30)?;
    letters("room_base_name", given(name), 40)?;
    letters("state", given(state), 30)
}

open_enum! {
    /// What a way to join looks like (场景).
    pub enum Scene: i64 {
        /// A button in a mini program (群的小程序插件).
        Miniprogram = 1,
        /// A code to scan (群的二维码插件).
        Code = 2,
    }
}

response! {
    /// The new way to join.
    pub struct Added {
        /// Its id.
        config_id: JoinWayId,
    }
}

endpoint! {
    /// Reads a way to join group chats (获取客户群进群方式配置).
    ///
    /// Token: the app that made it.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/92229>
    POST "/cgi-bin/externalcontact/groupchat/get_join_way" [repeatable];
    pub struct Get -> Found {
        /// The way to join.
        config_id: JoinWayId,
    }
}

response! {
    /// A way to join, wrapped.
    pub struct Found {
        /// The way to join.
        join_way: JoinWay,
    }
}

response! {
    /// A way to join group chats.
    pub struct JoinWay {
        /// Its id.
        config_id: JoinWayId,
        /// A code or a button.
        scene: Scene,
        /// The corp's note.
        remark: String,
        /// Whether another group chat opens when all are full.
        auto_create_room: bool as Bit,
        /// What the names of such group chats begin with.
        room_base_name: Option<String>,
        /// The number that follows in the first one's name.
        room_base_id: Option<i64>,
        /// The group chats.
        chat_id_list: Vec<GroupChatId>,
        /// The address of the code or of the mini program's part.
        qr_code: Option<String>,
        /// The corp's own mark.
        state: Option<String>,
        /// Whether customers are marked as coming from this app.
        mark_source: Option<bool>,
    }
}

endpoint! {
    /// Replaces a way to join group chats (更新客户群进群方式配置).
    ///
    /// Token: the app that made it. What is not given is gone.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/92229>
    POST "/cgi-bin/externalcontact/groupchat/update_join_way" [repeatable, check];
    pub struct Update -> Empty {
        /// The way to join.
        config_id: JoinWayId,
        /// A code or a button.
        scene: Scene,
        /// The group chats, at most 5.
        chat_id_list: Vec<GroupChatId>,
        /// A note for the corp, at most 30 characters.
        remark: Option<String>,
        /// Whether to open another group chat when all are full; WeCom does unless set.
        auto_create_room: Option<bool> as Bit,
        /// What the names of such group chats begin with, at most 40 characters.
        room_base_name: Option<String>,
        /// The number that follows in the first one's name; each takes the next.
        room_base_id: Option<i64>,
        /// The corp's own mark for this way, at most 30 characters; told with each who joins through it.
        state: Option<String>,
        /// Whether customers are marked as coming from this app; only the 营销获客 app that made it may change this.
        mark_source: Option<bool>,
    }
}

impl Update {
    fn check(&self) -> Checked {
        check_way(&self.chat_id_list, &self.remark, &self.room_base_name, &self.state)
    }
}

endpoint! {
    /// Deletes a way to join group chats (删除客户群进群方式配置).
    ///
    /// Token: the app that made it.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/92229>
    POST "/cgi-bin/externalcontact/groupchat/del_join_way";
    pub struct Delete -> Empty {
        /// The way to join.
        config_id: JoinWayId,
    }
}
