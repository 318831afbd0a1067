//! 企业互联: members and departments of linked corps, and messages to them.
//!
//! Members and departments of linked corps carry two ids in one: `CORPID/userid` and `LINKEDID/departmentid`.

pub mod agent;
pub mod department;
pub mod message;
pub mod user;

catalogue! {
    "linkedcorp" =>
    agent::GetPermList, department::List, message::Send, user::Get, user::SimpleList, user::List,
}

text_ids! {
    /// A member of a linked corp: `CORPID/userid`.
    LinkedUserId;
    /// A department of a linked corp: `LINKEDID/departmentid`.
    LinkedDepartmentId;
}

#[cfg(test)]
mod tests;
