//! 禁用/启用邮箱账号: mailboxes that are open or closed.

use crate::api::limits::Checked;
use crate::endpoint::Empty;
use crate::error::InvalidArgument;
use crate::types::{PublicMailId, UserId};

endpoint! {
    /// Opens or closes a member's or a public mailbox (禁用/启用邮箱账号).
    ///
    /// Token: own apps only. One of the two is named, [`ActEmail::member`] or [`ActEmail::public`]; where both are, the member's it
    /// is. Those of the corp's creator and its super administrators cannot be closed.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/95512>
    POST "/cgi-bin/exmail/account/act_email" [repeatable, check];
    pub struct ActEmail -> Empty {
        /// The member.
        userid: Option<UserId>,
        /// Or the public mailbox.
        publicemail_id: Option<PublicMailId>,
        /// What to do.
        action: Action = "type",
    }
}

impl ActEmail {
    /// A member's mailbox.
    pub fn member(userid: impl Into<UserId>, action: Action) -> ActEmail {
        ActEmail::new(action).userid(userid)
    }

    /// A public mailbox.
    pub fn public(id: impl Into<PublicMailId>, action: Action) -> ActEmail {
        ActEmail::new(action).publicemail_id(id)
    }

    fn check(&self) -> Checked {
        if self.userid.as_ref().is_none_or(UserId::is_empty) && self.publicemail_id.is_none() {
            return Err(InvalidArgument::new("userid", "is not given, nor is publicemail_id"));
        }
        Ok(())
    }
}

open_enum! {
    /// What becomes of a mailbox (操作类型).
    pub enum Action: i64 {
        /// It is opened (启用).
        Enable = 1,
        /// It is closed (禁用).
        Disable = 2,
    }
}
