//! 获取收件箱邮件列表, 获取邮件内容: what came to an app's mailbox.

use crate::types::Timestamp;

text_ids! {
    /// A received mail's id (`mail_id`, 邮件 ID).
    MailId;
}

endpoint! {
    /// Lists what came to the app's mailbox (获取收件箱邮件列表).
    ///
    /// Token: an app that 邮件 lets call ([`exmail`](crate::api::exmail)).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/97369>
    POST "/cgi-bin/exmail/app/get_mail_list" [repeatable];
    pub struct GetMailList -> MailPage {
        /// From when.
        begin_time: Timestamp,
        /// Until when.
        end_time: Timestamp,
        /// Where the page before ended.
        cursor: Option<String>,
        /// How many mails to a page at most, 1 to 1 000; 100 unless set.
        limit: Option<u32>,
    }
}

response! {
    /// A page of mails.
    pub struct MailPage {
        /// Where the next page begins.
        next_cursor: String,
        /// Whether there are more.
        has_more: bool as Bit,
        /// The mails.
        mail_list: Vec<Mail>,
    }
}

response! {
    /// A mail.
    pub struct Mail {
        /// Its id, to read it.
        mail_id: MailId,
    }
}

by_cursor! { GetMailList: MailPage { mail_list: Mail } while has_more }

endpoint! {
    /// Reads a mail (获取邮件内容).
    ///
    /// Token: an app that 邮件 lets call ([`exmail`](crate::api::exmail)).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/97979>
    POST "/cgi-bin/exmail/app/read_mail" [repeatable];
    pub struct ReadMail -> Raw {
        /// The mail.
        mail_id: MailId,
    }
}

response! {
    /// A mail as it came.
    pub struct Raw {
        /// The whole mail in the form of an `.eml` file, with its headers and attachments.
        mail_data: String,
    }
}
