//! 上下游: chains of corps, in which a corp shares apps, contacts and customers with those below it.
//!
//! Token: an app of the corp above (上游企业). Own apps see what lies in their visible range; those that 上下游 lists as
//! allowed to call (可调用接口的应用) see all, and they alone change chains.

pub mod app;
pub mod chain;
pub mod contact;
pub mod customer;
pub mod miniprogram;
pub mod rule;

catalogue! {
    "corpgroup" =>
    app::ListShareInfo, chain::List, chain::ListShared, chain::ListGroups, chain::ListCorps, chain::GetCorp,
    chain::GetUserCustomId, chain::RemoveCorp, contact::Import, contact::GetResult,
    customer::UnionidToExternalUserid, customer::UnionidToPendingId, customer::ExternalUseridToPendingId,
    rule::ListIds, rule::Delete, rule::Get, rule::Add, rule::Modify,
    miniprogram::TransferSession,
}

number_ids! {
    /// A rule about who of the corp above is seen by whom below (`rule_id`, 对接规则 ID).
    ChainRuleId;
}

#[cfg(test)]
mod tests;
