//! 客户联系: customers and who follows them, contact ways, tags, rule sets, statistics, acquisition links, welcome messages.
//!
//! A customer is an external contact of a member who is set up for customer contact. The token is that of an app of the
//! corp's own which the admin console lists under 客户联系, 可调用接口的应用, or of a provider's app with the rights that
//! its page names. Since 2023-12-01 the secret of 客户联系 itself is no longer enough, save for corps that used it before.

pub mod acquisition;
pub mod contact_way;
pub mod id;
pub mod old;
pub mod statistics;
pub mod strategy;
pub mod strategy_tag;
pub mod tag;
pub mod welcome;

mod batch;
mod contacted;
mod get;
mod list;
mod remark;

pub use batch::{BatchGetByUser, CustomerPage, FollowedCustomer, Unlicensed};
pub use contacted::{ContactList, Contacted, ContactedPage, PassingContactId};
pub use get::{
    AddWay, ChannelsScene, Customer, ExternalContact, FollowTag, FollowTagKind, FollowUser, Get, SourceChannels,
    SubscriberInfo,
};
pub use list::{CheckFollowUser, CustomerIds, FollowRights, FollowUserList, FollowUsers, List, MembersAndDepartments};
pub use remark::Remark;

catalogue! {
    "customer" =>
    acquisition::Customers, acquisition::GetChatInfo, acquisition::List, acquisition::Get, acquisition::Create,
    acquisition::Update, acquisition::Delete, acquisition::Quota, acquisition::QuotaByPost, acquisition::Statistic, acquisition::StatisticByGet, acquisition::GetPermit,
    contact_way::Add, contact_way::Get, contact_way::List, contact_way::Update, contact_way::Delete,
    contact_way::CloseTempChat, id::UnionidToExternalUserid, id::ToServiceExternalUserid,
    id::FromServiceExternalUserid, id::GetNewExternalUserid, id::ConvertToOpenid, id::OpengidToChatid,
    statistics::GetUserBehaviorData, strategy::List, strategy::Get, strategy::GetRange, strategy::Create,
    strategy::Edit, strategy::Delete, strategy_tag::List, strategy_tag::Add, strategy_tag::Edit,
    strategy_tag::Delete, tag::List, tag::Add, tag::Edit, tag::Delete, tag::Mark, welcome::Send, BatchGetByUser,
    ContactList, Get, List, FollowUserList, CheckFollowUser, Remark,
    old::GetExternalContact,
}

#[cfg(test)]
mod tests;
