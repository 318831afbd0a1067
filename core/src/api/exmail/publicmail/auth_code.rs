//! 获取客户端专用密码列表, 删除客户端专用密码: the passwords by which mail programs open a public mailbox.

use crate::endpoint::Empty;
use crate::types::{PublicMailId, Timestamp};

number_ids! {
    /// The id of a password for mail programs (`auth_code_id`, 客户端专用密码 ID).
    AuthCodeId;
}

endpoint! {
    /// Lists a public mailbox's passwords, but not what they are (获取客户端专用密码列表).
    ///
    /// Token: an own app that 邮件 lets call; it reaches the mailboxes that it has created ([`publicmail`](super)). What
    /// a password is, is told only when it is made.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/100183>
    POST "/cgi-bin/exmail/publicmail/get_auth_code_list" [repeatable];
    pub struct List -> AuthCodes {
        /// The mailbox.
        id: PublicMailId,
    }
}

response! {
    /// A mailbox's passwords.
    pub struct AuthCodes {
        /// The passwords.
        auth_code_list: Vec<AuthCode>,
    }
}

response! {
    /// A password for mail programs.
    pub struct AuthCode {
        /// Its id.
        auth_code_id: AuthCodeId,
        /// The remark it was made with.
        remark: String,
        /// When it was last used; 0 (1970) if never.
        last_use_time: Timestamp,
        /// When it was made.
        create_time: Timestamp,
    }
}

endpoint! {
    /// Deletes a public mailbox's password (删除客户端专用密码).
    ///
    /// Token: an own app that 邮件 lets call; it reaches the mailboxes that it has created ([`publicmail`](super)).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/100184>
    POST "/cgi-bin/exmail/publicmail/delete_auth_code";
    pub struct Delete -> Empty {
        /// The mailbox.
        id: PublicMailId,
        /// The password.
        auth_code_id: AuthCodeId,
    }
}
