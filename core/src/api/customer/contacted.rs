//! 获取已服务的外部联系人: everybody whom the corp has served, customers and others.

use crate::types::{ExternalUserId, GroupChatId, Timestamp, UserId};

text_ids! {
    /// Whoever was served (`tmp_openid`, 外部联系人临时 ID), within one walk from the first page to the last: the next walk has
    /// others. No other endpoint takes it.
    PassingContactId;
}

endpoint! {
    /// Lists the external contacts whom members have served, in person or in group chats (获取已服务的外部联系人).
    ///
    /// Token: an app of the corp's own for customer contact; providers' apps may not call this.
    ///
    /// Cursors are valid for four hours: they are not for keeping.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/99434>
    POST "/cgi-bin/externalcontact/contact_list" [repeatable];
    pub struct ContactList -> ContactedPage {
        /// Where to go on: `next_cursor` of the page before; none for the first.
        cursor: Option<String>,
        /// How many entries a page is to have; without it 1 000.
        limit: Option<u32>,
    }
}

by_cursor! { ContactList: ContactedPage { info_list: Contacted } }

response! {
    /// A page of served external contacts.
    pub struct ContactedPage {
        /// The contacts, once for each member and group chat.
        info_list: Vec<Contacted>,
        /// Where the next page begins; empty after the last.
        next_cursor: String,
    }
}

response! {
    /// A served external contact, with the member who added it or the group chat it joined.
    pub struct Contacted {
        /// Whether the contact is a customer.
        is_customer: bool,
        /// Tells whether two entries are the same contact.
        tmp_openid: PassingContactId,
        /// The contact's id; customers only.
        external_userid: Option<ExternalUserId>,
        /// The nickname, in part covered by asterisks; all others only.
        name: Option<String>,
        /// The member who added the contact, or the owner of the group chat.
        follow_userid: Option<UserId>,
        /// The group chat, where it is a customer group.
        chat_id: Option<GroupChatId>,
        /// The group chat's name, where it is none.
        chat_name: Option<String>,
        /// When the contact was first added, or joined the chat.
        add_time: Timestamp,
    }
}
