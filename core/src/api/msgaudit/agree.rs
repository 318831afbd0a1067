//! 获取会话同意情况: which external people agreed to being archived.

use crate::api::limits::{Checked, count};
use crate::api::msgaudit::RoomId;
use crate::types::{AgreeStatus, ExternalUserId, Timestamp, UserId};

endpoint! {
    /// Reads whether external people agreed to being archived in their chats with members (获取会话同意情况).
    ///
    /// Token: the chat archive's. At most 2 500 calls a minute.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/91782>
    POST "/cgi-bin/msgaudit/check_single_agree" [repeatable, check];
    pub struct CheckSingleAgree -> Agreements {
        /// At most 100 chats.
        info: Vec<Pair>,
    }
}

impl CheckSingleAgree {
    fn check(&self) -> Checked {
        count("info", self.info.len(), 1..=100)
    }
}

structure! {
    /// A chat of a member with somebody external.
    pub struct Pair {
        /// The member.
        userid: UserId,
        /// The external contact (`externalopenid`, as the archive calls `external_userid`); the wire spells it so.
        exteranalopenid: ExternalUserId,
    }
}

endpoint! {
    /// Reads whether the external people of a group agreed to being archived (获取会话同意情况).
    ///
    /// Token: the chat archive's. At most 1 500 calls a minute.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/91782>
    POST "/cgi-bin/msgaudit/check_room_agree" [repeatable];
    pub struct CheckRoomAgree -> Agreements {
        /// The group, as the archive names it.
        roomid: RoomId,
    }
}

response! {
    /// Who agreed.
    pub struct Agreements {
        /// One for each external person.
        agreeinfo: Vec<Agreement>,
    }
}

response! {
    /// Whether somebody agreed.
    pub struct Agreement {
        /// The member of the chat; none in groups.
        userid: Option<UserId>,
        /// The external contact; the wire spells it so.
        exteranalopenid: ExternalUserId,
        /// Whether they agreed.
        agree_status: AgreeStatus,
        /// Since when.
        status_change_time: Timestamp,
    }
}
