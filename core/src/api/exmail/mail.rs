//! 获取邮件未读数: unread mail.

use crate::types::UserId;

endpoint! {
    /// Counts a member's unread mails (获取邮件未读数).
    ///
    /// Token: own apps only.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/95514>
    POST "/cgi-bin/exmail/mail/get_newcount" [repeatable];
    pub struct GetNewcount -> Unread {
        /// The member.
        userid: UserId,
    }
}

response! {
    /// A member's unread mails.
    pub struct Unread {
        /// How many.
        count: u32,
    }
}
