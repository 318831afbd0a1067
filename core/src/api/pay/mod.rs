//! 企业支付, 对外收款, 收款工具: money from customers to corps, and from corps to providers.

pub mod external;
pub mod mini_program;
pub mod tool;

#[cfg(test)]
mod tests;
