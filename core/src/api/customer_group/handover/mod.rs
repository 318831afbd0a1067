//! 在职继承, 离职继承: customers and group chats pass from one member to another.
//!
//! Who takes over must be in the app's visible range, be set up for customer contact, active and with a verified name, and
//! have logged in within a year.

use crate::error::ErrorCode;
use crate::types::{ExternalUserId, GroupChatId, Timestamp};

pub mod onjob;
pub mod resigned;

response! {
    /// What became of each customer.
    pub struct Transferred {
        /// The customers.
        customer: Vec<TransferredCustomer>,
    }
}

response! {
    /// Whether the handover of a customer has begun.
    pub struct TransferredCustomer {
        /// The customer.
        external_userid: ExternalUserId,
        /// 0 where the handover has begun. It takes 24 hours, and may still fail.
        errcode: i64,
    }
}

impl TransferredCustomer {
    /// `errcode` as a code.
    pub fn code(&self) -> ErrorCode {
        ErrorCode(self.errcode)
    }
}

response! {
    /// A page of customers who are being handed over.
    pub struct TransferPage {
        /// Where the next page begins; empty after the last.
        next_cursor: String,
        /// The customers, at most 1 000.
        customer: Vec<Transfer>,
    }
}

response! {
    /// How far the handover of a customer has come.
    pub struct Transfer {
        /// The customer.
        external_userid: ExternalUserId,
        /// How far it has come.
        status: TransferStatus,
        /// When the customer was handed over, or will be; 0 where neither.
        takeover_time: Option<Timestamp>,
    }
}

open_enum! {
    /// How far a handover has come (接替状态).
    pub enum TransferStatus: i64 {
        /// Done (接替完毕).
        Done = 1,
        /// To come (等待接替).
        Waiting = 2,
        /// The customer does not want it (客户拒绝).
        Refused = 3,
        /// Who takes over has too many customers (接替成员客户达到上限).
        OverLimit = 4,
    }
}

response! {
    /// Group chats that were not handed over; the others were.
    pub struct FailedChats {
        /// Those that were not.
        failed_chat_list: Vec<FailedChat>,
    }
}

response! {
    /// A group chat that was not handed over.
    pub struct FailedChat {
        /// The group chat.
        chat_id: GroupChatId,
        /// Why.
        errcode: i64,
        /// The same in words.
        errmsg: String,
    }
}

impl FailedChat {
    /// `errcode` as a code.
    pub fn code(&self) -> ErrorCode {
        ErrorCode(self.errcode)
    }
}
