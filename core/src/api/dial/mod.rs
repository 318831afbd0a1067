//! 公费电话, 紧急通知应用: calls on the corp's account, and calls by a machine that tell members of something urgent.
//!
//! Token: an own app that 公费电话, or 紧急通知, lists among those that may call. 紧急通知 is for corps in health care, which buy
//! minutes for it.

mod record;
mod urgent;

pub use record::{CallType, Callee, Caller, DialRecord, DialRecords, GetDialRecord};
pub use urgent::{Call, CallId, CallOutcome, CallState, CallStates, Calls, GetStates};

catalogue! {
    "dial" => GetDialRecord, Call, GetStates,
}

#[cfg(test)]
mod tests;
