//! 客户群事件: group chats with customers.

use crate::types::{GroupChatId, MemberOrContactId};

response! {
    /// A customer group chat was made (客户群创建事件), or its owner dissolved it (客户群解散事件).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/92130>
    pub struct Chat {
        /// The chat.
        chat_id: GroupChatId = "ChatId",
    }
}

response! {
    /// A customer group chat changed (客户群变更事件).
    ///
    /// Events get lost and overtake each other. Keep the version of the members that you have: if `last_mem_ver` is that,
    /// apply the change and keep `cur_mem_ver`, else fetch the chat. Parts of a change may take some two seconds to show in
    /// the answer.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/92130>
    pub struct UpdateChat {
        /// The chat.
        chat_id: GroupChatId = "ChatId",
        /// What happened.
        update_detail: UpdateDetail = "UpdateDetail",
        /// How they came in; of no meaning unless somebody did.
        join_scene: Option<JoinScene> = "JoinScene",
        /// How they left; of no meaning unless somebody did.
        quit_scene: Option<QuitScene> = "QuitScene",
        /// How many came or left.
        mem_change_cnt: Option<i64> = "MemChangeCnt",
        /// Who came or left: userids and external userids.
        mem_change_list: Vec<MemberOrContactId> = "MemChangeList",
        /// The version of the members before; empty unless they changed.
        last_mem_ver: String = "LastMemVer",
        /// The version of the members after; empty unless they changed.
        cur_mem_ver: String = "CurMemVer",
    }
}

open_enum! {
    /// What happened to a chat (变更详情).
    pub enum UpdateDetail: str {
        /// Somebody came in (成员入群).
        AddMember = "add_member",
        /// Somebody left (成员退群).
        DelMember = "del_member",
        /// It has another owner (群主变更).
        ChangeOwner = "change_owner",
        /// It has another name (群名变更).
        ChangeName = "change_name",
        /// It has another notice (群公告变更).
        ChangeNotice = "change_notice",
    }
}

open_enum! {
    /// How somebody came into a chat (入群方式).
    pub enum JoinScene: i64 {
        /// Invited by a member, directly or by link (由成员邀请入群).
        Invitation = 0,
        /// By the chat's QR code (通过扫描群二维码入群).
        QrCode = 3,
    }
}

open_enum! {
    /// How somebody left a chat (退群方式).
    pub enum QuitScene: i64 {
        /// On their own (自己退群).
        Left = 0,
        /// Removed by owner or administrator (群主/群管理员移出).
        Removed = 1,
    }
}
