//! 企业互联: members and departments of linked corps, and messages to them.
//!
//! Members and departments of linked corps carry two ids in one: `CORPID/userid` and `LINKEDID/departmentid`.

pub mod agent;
pub mod department;
pub mod message;
pub mod user;

#[cfg(test)]
mod tests;
