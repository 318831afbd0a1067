//! 获取会话内容存档内部群信息: the groups behind the archive's ids.

use crate::api::msgaudit::RoomId;
use crate::types::{Timestamp, UserId};

endpoint! {
    /// Reads a group of members only (获取会话内容存档内部群信息).
    ///
    /// Token: the chat archive's. At most 2 000 calls a minute. Groups with customers are read by 客户群.
    ///
    /// Fails with 301052 where the archive has run out.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/92951>
    POST "/cgi-bin/msgaudit/groupchat/get" [repeatable];
    pub struct GetGroupchat -> Groupchat {
        /// The group, as the archive names it.
        roomid: RoomId,
    }
}

response! {
    /// A group of members.
    pub struct Groupchat {
        /// Its name.
        roomname: String,
        /// Who made it.
        creator: UserId,
        /// When it was made.
        room_create_time: Timestamp,
        /// Its notice.
        notice: String,
        /// Who is in it.
        members: Vec<GroupchatMember>,
    }
}

response! {
    /// A member of a group.
    pub struct GroupchatMember {
        /// The member.
        memberid: UserId,
        /// Since when.
        jointime: Timestamp,
    }
}
