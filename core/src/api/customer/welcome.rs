//! 发送新客户欢迎语: the first words to a new customer.

use crate::api::customer_contact::attachment::{Attachment, Text};
use crate::api::limits::{Checked, at_most};
use crate::endpoint::Empty;
use crate::types::Secret;

endpoint! {
    /// Welcomes a new customer in a member's name (发送新客户欢迎语).
    ///
    /// Token: an app for customer contact that sees the member. Within 20 seconds of the event that brought the code, once.
    /// No code comes where the admin console has a welcome for the member. A member who has not been logged in for long
    /// cannot welcome anybody. Text or attachments are needed; each is a message of its own.
    ///
    /// Fails with 41050 where the code is too old, with 41051 where the customer was welcomed already, with 41096 where
    /// another app is just doing so (which may fail: it may be tried again).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/92137>
    POST "/cgi-bin/externalcontact/send_welcome_msg" [check];
    pub struct Send -> Empty {
        /// The code that the event brought.
        welcome_code: Secret,
        /// Text, at most 4 000 bytes.
        text: Option<Text>,
        /// What comes beside it, at most 9.
        attachments: Option<Vec<Attachment>>,
    }
}

impl Send {
    fn check(&self) -> Checked {
        Text::check(&self.text, 4000)?;
        at_most("attachments", &self.attachments, 9)?;
        self.attachments.iter().flatten().try_for_each(Attachment::check)
    }
}
