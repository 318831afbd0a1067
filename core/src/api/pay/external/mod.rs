//! 对外收款: what customers pay to the corp's members.
//!
//! An own app must be chosen at 对外收款, 可调用接口的应用; systems' own secrets work no more since 2023-12-01.

pub mod bill;
pub mod fund_flow;
pub mod merchant;
