//! 离职继承: customers and group chats of members who have left.

use super::{FailedChats, Transfer, TransferPage, Transferred};
use crate::api::limits::{Checked, count, given, letters};
use crate::endpoint::Paginated;
use crate::types::{ExternalUserId, GroupChatId, Timestamp, UserId};

endpoint! {
    /// Lists the customers of members who have left, as far as nobody has taken over (获取待分配的离职成员列表).
    ///
    /// Token: an app that may call customer contact.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/92124>
    POST "/cgi-bin/externalcontact/get_unassigned_list" [repeatable];
    pub struct Unassigned -> UnassignedPage {
        /// How many customers a page is to have, at most 1 000, which is what it is unless set.
        page_size: Option<u32>,
        /// Where to go on: `next_cursor` of the page before; none for the first.
        cursor: Option<String>,
        /// The page's number from 0 on, which the cursor has replaced.
        page_id: Option<u32>,
    }
}

impl Paginated for Unassigned {
    type Item = UnassignedCustomer;

    fn items(page: &mut UnassignedPage) -> Vec<UnassignedCustomer> {
        std::mem::take(&mut page.info)
    }

    fn after(&self, page: &UnassignedPage) -> Option<Unassigned> {
        if !page.next_cursor.is_empty() {
            let mut next = self.clone().cursor(&page.next_cursor);
            next.page_id = None;
            return Some(next);
        }
        // Who counts pages gets no cursor.
        let next = self.page_id?.checked_add(1)?;
        (!page.is_last && !page.info.is_empty()).then(|| self.clone().page_id(next))
    }
}

response! {
    /// A page of customers without a member.
    pub struct UnassignedPage {
        /// Where the next page begins; empty after the last.
        next_cursor: String,
        /// Whether this is the last page.
        is_last: bool,
        /// The customers.
        info: Vec<UnassignedCustomer>,
    }
}

response! {
    /// A customer of a member who has left.
    pub struct UnassignedCustomer {
        /// The member who has left.
        handover_userid: UserId,
        /// The customer.
        external_userid: ExternalUserId,
        /// When the member left.
        dimission_time: Timestamp,
    }
}

endpoint! {
    /// Hands customers of a member who has left to another member (分配离职成员的客户).
    ///
    /// Token: an app that may call customer contact. The member must have left within a year, and have logged in within
    /// the year before. The handover takes 24 hours; [`TransferResults`] tells.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/94081>
    POST "/cgi-bin/externalcontact/resigned/transfer_customer" [check];
    pub struct TransferCustomers -> Transferred {
        /// The member who has left.
        handover_userid: UserId,
        /// Who takes over.
        takeover_userid: UserId,
        /// The customers, at most 100.
        external_userid: Vec<ExternalUserId>,
        /// What customers are told afterwards, at most 200 characters; the official page has it for members who stay only.
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
    /// Asks how far handovers from a member who has left have come (查询客户接替状态).
    ///
    /// Token: an app that may call customer contact.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/94082>
    POST "/cgi-bin/externalcontact/resigned/transfer_result" [repeatable];
    pub struct TransferResults -> TransferPage {
        /// The member who has left.
        handover_userid: UserId,
        /// Who takes over.
        takeover_userid: UserId,
        /// Where to go on: `next_cursor` of the page before; none for the first.
        cursor: Option<String>,
    }
}

by_cursor! { TransferResults: TransferPage { customer: Transfer } }

endpoint! {
    /// Gives group chats of members who have left a new owner (分配离职成员的客户群).
    ///
    /// Token: an app that may call customer contact, with the owners in its visible range. The owner must have left within
    /// a year, and have logged in within the year before. At most 300 of one member's group chats in a day.
    ///
    /// The answer lists the group chats that were not handed over.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/92127>
    POST "/cgi-bin/externalcontact/groupchat/transfer" [check];
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
