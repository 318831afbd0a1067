//! 获客助手: links that bring customers, and what they brought.
//!
//! Token: an app for customer contact of the corp's own, or a provider's app with the right 获客助手; an app sees and
//! changes only links that it made. The secret of 客户联系 itself does not do.

mod customers;
mod link;
mod usage;

pub use customers::{AcquiredCustomer, ChatInfo, ChatStatus, Customers, CustomersPage, GetChatInfo, LinkChat};
pub use link::{Create, Created, Delete, Get, Link, LinkDetail, LinkPage, List, Priority, PriorityKind, Update};
pub use usage::{GetPermit, Permit, Quota, QuotaByPost, QuotaExpiry, QuotaLeft, Statistic, StatisticByGet, Usage};
