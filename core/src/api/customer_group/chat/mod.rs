//! 客户群管理: customer group chats, their statistics, and the codes through which customers join them.

use crate::api::limits::{Checked, count};
use crate::types::UserId;

mod get;
pub mod id;
pub mod join_way;
mod list;
pub mod statistic;

pub use get::{Details, Get, GroupChat, GroupMember, JoinScene, MemberKind};
pub use list::{Chat, ChatPage, ChatStatus, List, StatusFilter};

structure! {
    /// Only group chats of these owners (群主过滤).
    pub struct OwnerFilter {
        /// The owners, at most 100.
        userid_list: Vec<UserId>,
    }
}

impl OwnerFilter {
    fn check(filter: &Option<OwnerFilter>) -> Checked {
        count("owner_filter.userid_list", filter.as_ref().map_or(0, |filter| filter.userid_list.len()), 0..=100)
    }
}
