//! 获取内部群信息: who is in a group of the corp.

use super::PartyKind;
use crate::types::{ChatId, Timestamp};

endpoint! {
    /// Reads who is in a group within the corp or of linked corps (获取内部群信息).
    ///
    /// Token: see [`chatdata`](crate::api::chatdata); one authorised member must be in the group at least. In the zone's SDK this
    /// is `get_group_chat`.
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
        /// The member who made it; third-party apps know them by this id.
        creator: String,
        /// When it was made.
        room_create_time: Timestamp,
    }
}

response! {
    /// Somebody in a group.
    pub struct Member {
        /// Of which kind they are.
        kind: PartyKind = "type",
        /// The member's id (for third-party apps as they know it), the external contact's, or the robot's.
        memberid: String,
        /// When they came.
        jointime: Timestamp,
    }
}
