//! 接口调用许可: the accounts that a provider buys for the members of its customers' corps.
//!
//! All of it takes the provider's token. Without an active account a member's data is kept from the provider's apps.

pub mod account;
pub mod app;
pub mod auto_active;
pub mod order;
pub mod payment;
pub mod transfer;
pub mod union;

open_enum! {
    /// How far an order or a payment in the making is (订单创建结果, 支付任务结果).
    pub enum ResultStatus: i64 {
        /// It is done (创建完成, 支付成功).
        Done = 1,
        /// Under way (创建中, 支付任务执行中); ask again later.
        Running = 2,
        /// It did not work (创建失败, 支付失败).
        Failed = 3,
    }
}

structure! {
    /// How many accounts; one kind at least is needed.
    pub struct AccountCount {
        /// Accounts for the basic endpoints.
        base_count: Option<u32>,
        /// Accounts for the endpoints about external contacts.
        external_contact_count: Option<u32>,
    }
}

catalogue! {
    "license" =>
    account::Activate, account::BatchActivate, account::Get, account::BatchGet, account::List, account::GetByUser,
    app::GetLicense, app::QueryPolicy, auto_active::Set, auto_active::Get, order::Create, order::CreateRenewal,
    order::SubmitRenewal, order::List, order::Get, order::ListAccounts, order::Cancel, payment::Submit,
    payment::GetResult, transfer::Members, transfer::ShareCodes, union::Create, union::Submit, union::GetResult,
    union::Get,
}

#[cfg(test)]
mod tests;
