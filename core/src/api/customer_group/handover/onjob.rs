//! 在职继承: a member who stays hands customers and group chats to another.

use super::{FailedChats, Transfer, TransferPage, Transferred};
use crate::api::limits::{Checked, count, given, letters};
use crate::types::{ExternalUserId, GroupChatId, UserId};

endpoint! {
    /// Hands a member's customers to another member (分配在职成员的客户).
    ///
    /// Token: an app that may call customer contact. Both members must have logged in within a year. A customer can be
    /// handed over twice in 90 days. The handover takes 24 hours, in which the customer may refuse;
    /// [`TransferResults`] tells.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/92125>
    POST "/cgi-bin/externalcontact/transfer_customer" [check];
    pub struct TransferCustomers -> Transferred {
        /// Whose customers they are.
        handover_userid: UserId,
        /// Whose they become.
        takeover_userid: UserId,
        /// The customers, at most 100.
        external_userid: Vec<ExternalUserId>,
        /// What customers are told afterwards, at most 200 characters; without it, WeCom's own words.
        transfer_success_msg: Option<String>,
    }
}

impl TransferCustomers {
    fn check(&self) -> Checked {
        count("external_userid", self.external_userid.len(), 0..=100)?;
        letters("transfer_success_msg", given(&self.transfer_success_msg), 200)
    }
}

endpoint! {
    /// Asks how far handovers between two members have come (查询客户接替状态).
    ///
    /// Token: an app that may call customer contact.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/94088>
    POST "/cgi-bin/externalcontact/transfer_result" [repeatable];
    pub struct TransferResults -> TransferPage {
        /// Whose customers they were.
        handover_userid: UserId,
        /// Whose they become.
        takeover_userid: UserId,
        /// Where to go on: `next_cursor` of the page before; none for the first.
        cursor: Option<String>,
    }
}

by_cursor! { TransferResults: TransferPage { customer: Transfer } }

endpoint! {
    /// Gives group chats a new owner (分配在职成员的客户群).
    ///
    /// Token: an app that may call customer contact, with the owners in its visible range. Both owners must have logged in
    /// within a year. A group chat can be handed over twice in 90 days, at most 300 of one member's in a day.
    ///
    /// The answer lists the group chats that were not handed over.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/95703>
    POST "/cgi-bin/externalcontact/groupchat/onjob_transfer" [check];
    pub struct TransferChats -> FailedChats {
        /// The group chats, 1 to 100.
        chat_id_list: Vec<GroupChatId>,
        /// The new owner.
        new_owner: UserId,
    }
}

impl TransferChats {
    fn check(&self) -> Checked {
        count("chat_id_list", self.chat_id_list.len(), 1..=100)
    }
}
