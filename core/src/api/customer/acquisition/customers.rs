//! 获取由获客链接添加的客户信息, 获取成员多次收消息详情.

use crate::types::{AcquisitionLinkId, ExternalUserId, Secret, UserId};

endpoint! {
    /// Lists the customers whom a link brought (获取由获客链接添加的客户信息).
    ///
    /// Token: an own app that may call customer contact, or a provider's app with the right 获客助手; not the secret of
    /// 客户联系. The link must be the app's.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/97298>
    POST "/cgi-bin/externalcontact/customer_acquisition/customer" [repeatable];
    pub struct Customers -> CustomersPage {
        /// The link.
        link_id: AcquisitionLinkId,
        /// Where to go on: `next_cursor` of the page before; none for the first.
        cursor: Option<String>,
        /// How many entries a page is to have, at most 1 000.
        limit: Option<u32>,
    }
}

by_cursor! { Customers: CustomersPage { customer_list: AcquiredCustomer } }

response! {
    /// A page of customers.
    pub struct CustomersPage {
        /// The customers, once for each member who follows them.
        customer_list: Vec<AcquiredCustomer>,
        /// Where the next page begins; empty after the last.
        next_cursor: String,
    }
}

response! {
    /// A customer whom a link brought.
    pub struct AcquiredCustomer {
        /// The customer.
        external_userid: ExternalUserId,
        /// The member who follows it.
        userid: UserId,
        /// Whether the customer has written.
        chat_status: ChatStatus,
        /// `customer_channel` of the link's address.
        state: String,
    }
}

open_enum! {
    /// Whether a customer has written to the member (会话状态).
    pub enum ChatStatus: i64 {
        /// Not yet (客户未发消息).
        Silent = 0,
        /// Yes (客户已发送消息).
        Wrote = 1,
        /// That is not known (客户发送消息状态未知).
        Unknown = 2,
    }
}

endpoint! {
    /// Tells how many messages a member got from a customer whom a link brought (获取成员多次收消息详情).
    ///
    /// Token: an own app that may call customer contact, or a provider's app with the right 获客助手, or one developed for
    /// the corp that may list the customers of links.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/100130>
    POST "/cgi-bin/externalcontact/customer_acquisition/get_chat_info" [repeatable];
    pub struct GetChatInfo -> LinkChat {
        /// `ChatKey` of the event 成员多次收消息, valid for 30 minutes.
        chat_key: Secret,
    }
}

response! {
    /// A chat of a member and a customer.
    pub struct LinkChat {
        /// The member.
        userid: UserId,
        /// The customer.
        external_userid: ExternalUserId,
        /// What is known of the chat.
        chat_info: ChatInfo,
    }
}

response! {
    /// What is known of a chat.
    pub struct ChatInfo {
        /// How many messages the member got from the customer.
        recv_msg_cnt: u64,
        /// The link that brought the customer.
        link_id: AcquisitionLinkId,
        /// `customer_channel` of the link's address.
        state: String,
    }
}
