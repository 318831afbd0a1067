//! 高级功能: advanced functions that a corp pays for: what members ask for, and what providers order for their customers.
//!
//! [`apply`] ties members' requests for mail, documents, drive and meetings to a corp's own approvals; its token is that of an own
//! app that 高级功能, 成员申请管理 lists among those that may call. [`order`] is for providers, who buy the interface to
//! conversations (会话内容数据接口) for their customers; its token is the provider's.

pub mod apply;
pub mod order;

catalogue! {
    "advanced" => apply::SetApprovalDetail, apply::ListIds, apply::GetApprovalInfo, order::Create, order::Cancel,
        order::SubmitPay, order::List, order::Get, order::GetCorpBuyInfo,
}

#[cfg(test)]
mod tests;
