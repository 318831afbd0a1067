//! Calls that WeCom keeps but looks after no more; each names the one to use instead.

use super::handover::TransferStatus;
use super::mass::SendResult;
use crate::endpoint::Empty;
use crate::types::{ExternalUserId, MessageId, Timestamp, UserId};

endpoint! {
    /// Hands one customer to another member (分配在职或离职成员的客户).
    ///
    /// Token: an app that may call customer contact.
    ///
    /// Use [`onjob::TransferCustomers`](super::handover::onjob::TransferCustomers) or
    /// [`resigned::TransferCustomers`](super::handover::resigned::TransferCustomers) instead.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/92125>
    POST "/cgi-bin/externalcontact/transfer";
    pub struct Transfer -> Empty {
        /// The customer.
        external_userid: ExternalUserId,
        /// Whose customer it is.
        handover_userid: UserId,
        /// Whose it becomes.
        takeover_userid: UserId,
        /// What the customer is told afterwards; without it, WeCom's own words.
        transfer_success_msg: Option<String>,
    }
}

endpoint! {
    /// Asks how far the handover of one customer has come (查询客户接替结果).
    ///
    /// Token: an app that may call customer contact.
    ///
    /// Use [`onjob::TransferResults`](super::handover::onjob::TransferResults) or
    /// [`resigned::TransferResults`](super::handover::resigned::TransferResults) instead.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/92973>
    POST "/cgi-bin/externalcontact/get_transfer_result" [repeatable];
    pub struct GetTransferResult -> TransferResult {
        /// The customer.
        external_userid: ExternalUserId,
        /// Whose customer it was.
        handover_userid: UserId,
        /// Whose it becomes.
        takeover_userid: UserId,
    }
}

response! {
    /// How far the handover of a customer has come.
    pub struct TransferResult {
        /// How far it has come.
        status: TransferStatus,
        /// When the customer was handed over, or will be.
        takeover_time: Option<Timestamp>,
    }
}

endpoint! {
    /// Lists whom a mass message has reached (获取企业群发消息发送结果).
    ///
    /// Token: an app that may call customer contact.
    ///
    /// Use [`mass::SendResults`](super::mass::SendResults) instead, but for messages made before 2020-11-17.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/92136>
    POST "/cgi-bin/externalcontact/get_group_msg_result" [repeatable];
    pub struct GetGroupMsgResult -> SendResults {
        /// The message.
        msgid: MessageId,
    }
}

response! {
    /// Whom a mass message has reached.
    pub struct SendResults {
        /// The customers or group chats.
        detail_list: Vec<SendResult>,
    }
}
