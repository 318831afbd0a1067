//! 批量获取客户详情: the customers of many members.

use super::{ExternalContact, FollowUser};
use crate::api::limits::{Checked, count};
use crate::types::UserId;

endpoint! {
    /// Reads the customers of many members (批量获取客户详情).
    ///
    /// Token: an app for customer contact that sees the members.
    ///
    /// Fails with 701008 where none of the members has a licence; where some have none, the answer names those.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/92994>
    POST "/cgi-bin/externalcontact/batch/get_by_user" [repeatable, check];
    pub struct BatchGetByUser -> CustomerPage {
        /// The members, at most 100.
        userid_list: Vec<UserId>,
        /// Where to go on: `next_cursor` of the page before; none for the first.
        cursor: Option<String>,
        /// How many customers a page is to have, at most 100 (more counts as 100); without it 50.
        limit: Option<u32>,
    }
}

impl BatchGetByUser {
    fn check(&self) -> Checked {
        count("userid_list", self.userid_list.len(), 0..=100)
    }
}

by_cursor! { BatchGetByUser: CustomerPage { external_contact_list: FollowedCustomer } }

response! {
    /// A page of customers.
    pub struct CustomerPage {
        /// Customers, once for each of the members who follows them.
        external_contact_list: Vec<FollowedCustomer>,
        /// Where the next page begins; empty after the last.
        next_cursor: String,
        /// Members who were left out; absent where there are none.
        fail_info: Option<Unlicensed>,
    }
}

response! {
    /// A customer and one of the members who follow it.
    pub struct FollowedCustomer {
        /// The customer.
        external_contact: ExternalContact,
        /// The member, and what the member noted.
        follow_info: FollowUser,
    }
}

response! {
    /// Members without a licence (互通许可).
    pub struct Unlicensed {
        /// The members.
        unlicensed_userid_list: Vec<UserId>,
    }
}
