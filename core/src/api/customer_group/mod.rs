//! 客户联系, part two: customer group chats, mass messages, moments, handing customers over, products, sensitive words.
//!
//! Token: an app that the administrator has put on the list 可调用接口的应用 (apps that may call) of customer contact.
//! Since 2023-12-01 the secret of 客户联系 itself may not call any more where it did not before. An app sees what belongs
//! to the members in its visible range. Third-party apps need a permission for each page besides.

pub mod chat;
pub mod handover;
pub mod intercept;
pub mod mass;
pub mod moment;
pub mod old;
pub mod product;
pub mod welcome;

use crate::types::MediaId;

catalogue! {
    "customer_group" =>
    chat::Get, chat::id::GetNewExternalUserid, chat::join_way::Add, chat::join_way::Get, chat::join_way::Update,
    chat::join_way::Delete, chat::List, chat::statistic::ByOwner, chat::statistic::ByDay,
    handover::onjob::TransferCustomers, handover::onjob::TransferResults, handover::onjob::TransferChats,
    handover::resigned::Unassigned, handover::resigned::TransferCustomers, handover::resigned::TransferResults,
    handover::resigned::TransferChats, intercept::Add, intercept::List, intercept::Get, intercept::Update,
    intercept::Delete, mass::Add, mass::Remind, mass::Cancel, mass::List, mass::Tasks, mass::SendResults,
    moment::outcome::Tasks, moment::outcome::Customers, moment::outcome::SendResults, moment::outcome::Interactions,
    moment::publish::Add, moment::publish::GetResult, moment::publish::GetResultByPost, moment::publish::Cancel, moment::record::List,
    moment::strategy::List, moment::strategy::Get, moment::strategy::GetRange, moment::strategy::Create,
    moment::strategy::Edit, moment::strategy::Delete, old::Transfer, old::GetTransferResult, old::GetGroupMsgResult,
    product::Add, product::Get, product::List, product::Update, product::Delete, welcome::Add,
    welcome::Edit, welcome::Get, welcome::Delete,
}

#[cfg(test)]
mod tests;

open_enum! {
    /// Whose messages or moments to list, by who made them (创建人类型).
    pub enum MakerFilter: i64 {
        /// Made by the corp (企业发表).
        Corp = 0,
        /// Made by a member (个人发表).
        Member = 1,
        /// Both (所有).
        All = 2,
    }
}

open_enum! {
    /// Who made a message or moment (创建来源).
    pub enum Maker: i64 {
        /// The corp: an administrator, a person in charge, or an app (企业).
        Corp = 0,
        /// A member (个人).
        Member = 1,
    }
}

structure! {
    /// A picture of a moment or a product, by its file.
    pub struct Picture {
        /// The uploaded picture; in what is read, for download.
        media_id: MediaId,
    }
}
