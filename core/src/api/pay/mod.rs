//! 企业支付, 对外收款, 收款工具: money from customers to corps, and from corps to providers.

pub mod external;
pub mod mini_program;
pub mod tool;

catalogue! {
    "pay" =>
    external::bill::List, external::bill::GetPayment, external::fund_flow::List, external::merchant::Get,
    external::merchant::SetScope, external::merchant::Add, external::merchant::Delete,
    mini_program::account::UploadImage, mini_program::account::Apply, mini_program::account::GetStatus,
    mini_program::bill::Get, mini_program::bill::GetByGet, mini_program::order::Create, mini_program::order::Sign, mini_program::order::Get,
    mini_program::order::Close, mini_program::refund::Create, mini_program::refund::Get, tool::invoice::List,
    tool::invoice::Mark, tool::order::Open, tool::order::Close, tool::order::List, tool::order::Get,
}

#[cfg(test)]
mod tests;
