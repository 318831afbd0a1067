//! 管理公共邮箱/回调通知: public mailboxes get mail. The app's own mailbox: [`app::EmailChange`](super::app::EmailChange).

use crate::types::PublicMailId;

response! {
    /// A public mailbox got mail (公共邮箱接收邮件事件).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/100180>
    pub struct PublicEmailChange {
        /// What happened.
        change_type: EmailChangeType = "ChangeType",
        /// The mailbox (公共邮箱ID).
        id: PublicMailId = "Id",
        /// How many came.
        amount: i64 = "Amount",
    }
}

open_enum! {
    /// What happened to a mailbox.
    pub enum EmailChangeType: str {
        /// It got mail (接收邮件).
        ReceiveEmail = "receive_email",
    }
}

#[cfg(test)]
mod tests;
