//! 获取客户群详情: one group chat and its members.

use crate::types::{ExternalUserId, GroupChatId, MemberOrContactId, Person, Timestamp, UnionId, UserId};

endpoint! {
    /// Reads a customer group chat with its members (获取客户群详情).
    ///
    /// Token: an app that may call customer contact; the owner must be in its visible range. Right after a change event
    /// parts of the answer may still be old.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/92122>
    POST "/cgi-bin/externalcontact/groupchat/get" [repeatable];
    pub struct Get -> Details {
        /// The group chat.
        chat_id: GroupChatId,
        /// Whether to tell the members' names; not unless set.
        need_name: Option<bool> as Bit,
    }
}

response! {
    /// A group chat, wrapped.
    pub struct Details {
        /// The group chat.
        group_chat: GroupChat,
    }
}

response! {
    /// A customer group chat.
    pub struct GroupChat {
        /// Its id.
        chat_id: GroupChatId,
        /// Its name; empty where nobody has named it.
        name: String,
        /// Its owner.
        owner: UserId,
        /// When it was made.
        create_time: Timestamp,
        /// Its notice.
        notice: String,
        /// Who is in it.
        member_list: Vec<GroupMember>,
        /// Its administrators.
        admin_list: Vec<Person>,
        /// Changes when members come and go; change events carry it too, which saves calls.
        member_version: String,
    }
}

response! {
    /// Somebody in a group chat.
    pub struct GroupMember {
        /// A member's or an external contact's id; `kind` says which. See [`member`](GroupMember::member) and
        /// [`customer`](GroupMember::customer).
        userid: MemberOrContactId,
        /// What kind of id that is.
        kind: MemberKind = "type",
        /// The id towards the corp's open platform account; WeChat users only, own apps only.
        unionid: Option<UnionId>,
        /// When they joined.
        join_time: Timestamp,
        /// How they joined.
        join_scene: JoinScene,
        /// Who invited them; members of the corp only.
        invitor: Option<Person>,
        /// Their name in the group chat.
        group_nickname: Option<String>,
        /// Their name; only where the request has `need_name`.
        name: Option<String>,
        /// `state` of the way they joined through.
        state: Option<String>,
    }
}

impl GroupMember {
    /// The id, if it is a member's of the corp.
    pub fn member(&self) -> Option<UserId> {
        (self.kind == MemberKind::Member).then(|| UserId::from(self.userid.as_str()))
    }

    /// The id, if it is an external contact's.
    pub fn customer(&self) -> Option<ExternalUserId> {
        (self.kind == MemberKind::External).then(|| ExternalUserId::from(self.userid.as_str()))
    }
}

open_enum! {
    /// Who somebody in a group chat is (成员类型).
    pub enum MemberKind: i64 {
        /// A member of the corp (企业成员).
        Member = 1,
        /// An external contact (外部联系人).
        External = 2,
    }
}

open_enum! {
    /// How somebody joined a group chat (入群方式).
    pub enum JoinScene: i64 {
        /// Invited by somebody in it (直接邀请入群).
        Invited = 1,
        /// By an invitation link (通过邀请链接入群).
        Link = 2,
        /// By the group chat's code (通过扫描群二维码入群).
        Code = 3,
    }
}
