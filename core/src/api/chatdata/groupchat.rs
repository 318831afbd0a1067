//! 获取内部群信息: who is in a group of the corp.

use super::{PartyId, PartyKind};
use crate::types::{ChatId, Timestamp};

endpoint! {
    /// Reads who is in a group within the corp or of linked corps (获取内部群信息).
    ///
    /// Token: an app with the permission 数据与智能专区权限 ([`chatdata`](crate::api::chatdata)); one authorised member must be
    /// in the group at least. In the zone's SDK this is `get_group_chat`.
    ///
    /// Fails with 301052 where the archive has run out.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/99495>
    POST "/cgi-bin/chatdata/groupchat/get" [repeatable];
    pub struct Get -> GroupChat {
        /// The group, as messages name it.
        chatid: ChatId,
    }
}

response! {
    /// A group.
    pub struct GroupChat {
        /// Who is in it.
        members: Vec<Member>,
        /// The member who made it, for third-party apps by the id that they know (`open_userid`).
        creator: PartyId,
        /// When it was made.
        room_create_time: Timestamp,
    }
}

response! {
    /// Somebody in a group.
    pub struct Member {
        /// Of which kind they are.
        kind: PartyKind = "type",
        /// Their id.
        memberid: PartyId,
        /// When they came.
        jointime: Timestamp,
    }
}
