//! 更新应用邮箱账号, 查询应用邮箱账号: the addresses of an app's mailbox.

use crate::endpoint::Empty;

endpoint! {
    /// Gives the app's mailbox another address (更新应用邮箱账号).
    ///
    /// Mail to the old address still comes in: it becomes an alias. Token: own apps only.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/97503>
    POST "/cgi-bin/exmail/app/update_email_alias" [repeatable];
    pub struct UpdateEmailAlias -> Empty {
        /// The new address.
        new_email: String,
    }
}

endpoint! {
    /// Reads the addresses of the app's mailbox (查询应用邮箱账号).
    ///
    /// Token: see [`exmail`](crate::api::exmail).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/97992>
    POST "/cgi-bin/exmail/app/get_email_alias" [repeatable];
    pub struct GetEmailAlias -> Aliases {}
}

response! {
    /// The addresses of a mailbox.
    pub struct Aliases {
        /// The address it sends from.
        email: String,
        /// Further addresses that mail comes in by.
        alias_list: Vec<String>,
    }
}
