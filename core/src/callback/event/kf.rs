//! 微信客服: customers write to customer service.

use crate::types::{OpenKfId, Secret};

response! {
    /// There are messages or events of customer service to be fetched (接收消息和事件).
    ///
    /// Fetch them with `kf::sync_msg::SyncMsg`, from the cursor that you kept; the event itself says nothing of them.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/94670>
    pub struct MsgOrEvent {
        /// Frees the fetching from its strict rate limit; valid for ten minutes, at most 128 bytes.
        token: Secret = "Token",
        /// The account that has news.
        open_kf_id: OpenKfId = "OpenKfId",
    }
}

response! {
    /// The app may use other accounts than before (客服账号授权变更事件).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/97712>
    pub struct AccountAuthChange {
        /// Accounts that the app may use now.
        auth_add_open_kf_id: Vec<OpenKfId> = "AuthAddOpenKfId",
        /// Accounts that the app may use no longer.
        auth_del_open_kf_id: Vec<OpenKfId> = "AuthDelOpenKfId",
    }
}

#[cfg(test)]
mod tests;
