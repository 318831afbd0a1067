//! 获取会话同意情况: whether external contacts consent to be archived.

use crate::api::limits::{Checked, count};
use crate::types::{AgreeStatus, ChatId, ExternalUserId, OpenUserId, Timestamp, UserId};

endpoint! {
    /// Tells whether external contacts consent in their conversations with members (获取单聊会话同意情况).
    ///
    /// Token: an app with the permission 数据与智能专区权限 ([`chatdata`](crate::api::chatdata)); the members must be authorised
    /// ones. In the zone's SDK this is `get_agree_status_single`.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/99530>
    POST "/cgi-bin/chatdata/getagreestatus/single" [repeatable, check];
    pub struct Single -> AgreeInfos {
        /// The conversations, at most 100.
        item: Vec<Conversation>,
    }
}

impl Single {
    fn check(&self) -> Checked {
        count("item", self.item.len(), 0..=100)
    }
}

structure! {
    /// A member's conversation with an external contact. The member is named by one of the two ids.
    pub struct Conversation {
        /// The member, as most apps know them.
        userid: Option<UserId>,
        /// Or the member as third-party apps know them.
        open_userid: Option<OpenUserId>,
        /// The external contact.
        external_userid: ExternalUserId,
    }
}

endpoint! {
    /// Tells which external contacts in a group consent (获取群聊会话同意情况).
    ///
    /// Token: an app with the permission 数据与智能专区权限 ([`chatdata`](crate::api::chatdata)); one authorised member must be
    /// in the group at least. In the zone's SDK this is `get_agree_status_room`.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/99530>
    POST "/cgi-bin/chatdata/getagreestatus/room" [repeatable];
    pub struct Room -> AgreeInfos {
        /// The group.
        chatid: ChatId,
    }
}

response! {
    /// Who consents.
    pub struct AgreeInfos {
        /// One entry for each external contact, or for each conversation.
        agreeinfo: Vec<AgreeInfo>,
    }
}

response! {
    /// Whether an external contact consents.
    pub struct AgreeInfo {
        /// The member of the conversation; none in a group.
        userid: Option<UserId>,
        /// The member of the conversation, as third-party apps know them; none in a group.
        open_userid: Option<OpenUserId>,
        /// The external contact.
        external_userid: ExternalUserId,
        /// Whether they consent.
        agree_status: AgreeStatus,
        /// Since when.
        status_change_time: Timestamp,
    }
}
