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

text_ids! {
    /// A corp of a chain, as whoever imported it calls it (`custom_id`, 自定义企业 ID): letters and digits, at most 64 bytes.
    CustomCorpId;
    /// A member of a corp of a chain, as whoever imported them calls them (`user_custom_id`, 自定义成员 ID): a number from 1 to
    /// 2⁶⁴-2, neither of 11 nor of 13 digits.
    CustomUserId;
}

number_ids! {
    /// A rule about who of the corp above is seen by whom below (`rule_id`, 对接规则 ID).
    ChainRuleId;
}

#[cfg(test)]
mod tests;
