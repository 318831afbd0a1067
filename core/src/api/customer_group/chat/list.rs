//! 获取客户群列表: which group chats there are.

use super::OwnerFilter;
use crate::api::limits::Checked;
use crate::types::GroupChatId;

endpoint! {
    /// Lists the customer group chats (获取客户群列表).
    ///
    /// Token: an app that may call customer contact; the owners must be in its visible range. Group chats of members who
    /// have left come only where `owner_filter` names those.
    ///
    /// Fails with 81017 where there is no `owner_filter` and more than 1 000 members are in the visible range.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/92120>
    POST "/cgi-bin/externalcontact/groupchat/list" [repeatable, check];
    pub struct List -> ChatPage {
        /// How many group chats a page is to have, 1 to 1 000.
        limit: u32,
        /// Only those in this state; all unless set.
        status_filter: Option<StatusFilter>,
        /// Only those of these owners.
        owner_filter: Option<OwnerFilter>,
        /// Where to go on: `next_cursor` of the page before; none for the first.
        cursor: Option<String>,
    }
}

impl List {
    fn check(&self) -> Checked {
        OwnerFilter::check(&self.owner_filter)
    }
}

by_cursor! { List: ChatPage { group_chat_list: Chat } }

open_enum! {
    /// Which group chats to list (客户群跟进状态过滤).
    pub enum StatusFilter: i64 {
        /// All (所有列表).
        All = 0,
        /// The owner has left, nobody has taken over (离职待继承).
        OwnerLeft = 1,
        /// Being handed over (离职继承中).
        HandingOver = 2,
        /// Handed over (离职继承完成).
        HandedOver = 3,
    }
}

open_enum! {
    /// Who looks after a group chat (客户群跟进状态).
    pub enum ChatStatus: i64 {
        /// Its owner (跟进人正常).
        Normal = 0,
        /// Nobody: the owner has left (跟进人离职).
        OwnerLeft = 1,
        /// It is being handed over (离职继承中).
        HandingOver = 2,
        /// Somebody who took over from a member who has left (离职继承完成).
        HandedOver = 3,
    }
}

response! {
    /// A page of group chats.
    pub struct ChatPage {
        /// Where the next page begins; empty after the last.
        next_cursor: String,
        /// The group chats.
        group_chat_list: Vec<Chat>,
    }
}

response! {
    /// A group chat in the list.
    pub struct Chat {
        /// Its id.
        chat_id: GroupChatId,
        /// Who looks after it.
        status: ChatStatus,
    }
}
