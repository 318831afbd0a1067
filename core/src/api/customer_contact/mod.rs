//! 客户联系: what the pages of [`customer`](crate::api::customer) and those of
//! [`customer_group`](crate::api::customer_group) share.

pub mod attachment;
mod id;
pub mod strategy;

pub use id::{NewId, NewIds};
