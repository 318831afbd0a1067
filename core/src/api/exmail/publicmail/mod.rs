//! 管理公共邮箱: mailboxes that several members share (业务邮箱).
//!
//! Token: own apps only; an app reaches the mailboxes that it has created.

pub mod auth_code;

use auth_code::AuthCodeId;

use super::{Addresses, Departments, Members, Tags};
use crate::api::limits::{Checked, bytes, count, given, wide};
use crate::endpoint::Empty;
use crate::types::{PublicMailId, Secret};

endpoint! {
    /// Creates a public mailbox (创建公共邮箱).
    ///
    /// Token: an own app that 邮件 lets call; it reaches the mailboxes that it has created ([`publicmail`](self)).
    /// Somebody has to use it: one of the three lists at least.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/95511>
    POST "/cgi-bin/exmail/publicmail/create" [check];
    pub struct Create -> Created {
        /// Its address.
        email: String,
        /// Its name, at most 64 letters, of which each Chinese one counts two; unlike those of other public mailboxes.
        name: String,
        /// Who uses it: members.
        userid_list: Option<Members>,
        /// Who uses it: departments.
        department_list: Option<Departments>,
        /// Who uses it: tags.
        tag_list: Option<Tags>,
        /// Whether to make a password for mail programs (客户端专用密码), which WeCom shows once, in the answer.
        create_auth_code: Option<bool> as Bit,
        /// The remark on that password.
        auth_code_info: Option<AuthCodeInfo>,
    }
}

impl Create {
    fn check(&self) -> Checked {
        wide("name", &self.name, 64)?;
        remarked(&self.auth_code_info)
    }
}

structure! {
    /// About a password for mail programs.
    pub struct AuthCodeInfo {
        /// A remark, at most 128 bytes; 办公PC unless set.
        remark: Option<String>,
    }
}

response! {
    /// The new mailbox.
    pub struct Created {
        /// Its id.
        id: PublicMailId,
        /// The id of the password that was made.
        auth_code_id: Option<AuthCodeId>,
        /// The password that was made, which is never told again.
        auth_code: Option<Secret>,
    }
}

endpoint! {
    /// Changes a public mailbox (更新公共邮箱).
    ///
    /// Token: an own app that 邮件 lets call; it reaches the mailboxes that it has created ([`publicmail`](self)). A list
    /// that is not set stays, an empty one empties; the three lists of those who use it must not all be empty. At most
    /// ten passwords that were made by apps, not counting deleted ones; each call that asks for one makes another.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/98000>
    POST "/cgi-bin/exmail/publicmail/update" [repeatable_if(makes_nothing), check];
    pub struct Update -> Updated {
        /// The mailbox.
        id: PublicMailId,
        /// Its new name, at most 64 letters, of which each Chinese one counts two; unlike those of other public mailboxes.
        name: Option<String>,
        /// Who uses it: members.
        userid_list: Option<Members>,
        /// Who uses it: departments.
        department_list: Option<Departments>,
        /// Who uses it: tags.
        tag_list: Option<Tags>,
        /// Further addresses, at most five of 6 to 64 bytes, unique in the corp; they replace those that were there.
        alias_list: Option<Addresses>,
        /// Whether to make a password for mail programs (客户端专用密码), which WeCom shows once, in the answer.
        create_auth_code: Option<bool> as Bit,
        /// The remark on that password.
        auth_code_info: Option<AuthCodeInfo>,
    }
}

impl Update {
    fn check(&self) -> Checked {
        wide("name", given(&self.name), 64)?;
        if let Some(aliases) = &self.alias_list {
            count("alias_list.list", aliases.list.len(), 0..=5)?;
            aliases.list.iter().try_for_each(|alias| bytes("alias_list.list", alias, 64))?;
        }
        remarked(&self.auth_code_info)
    }

    fn makes_nothing(&self) -> bool {
        self.create_auth_code != Some(true)
    }
}

response! {
    /// What was made besides.
    pub struct Updated {
        /// The id of the password that was made.
        auth_code_id: Option<AuthCodeId>,
        /// The password that was made, which is never told again.
        auth_code: Option<Secret>,
    }
}

fn remarked(info: &Option<AuthCodeInfo>) -> Checked {
    bytes("auth_code_info.remark", info.as_ref().map_or("", |info| given(&info.remark)), 128)
}

endpoint! {
    /// Deletes a public mailbox (删除公共邮箱).
    ///
    /// Token: an own app that 邮件 lets call; it reaches the mailboxes that it has created ([`publicmail`](self)).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/98001>
    POST "/cgi-bin/exmail/publicmail/delete";
    pub struct Delete -> Empty {
        /// The mailbox.
        id: PublicMailId,
    }
}

endpoint! {
    /// Reads public mailboxes (获取公共邮箱详情).
    ///
    /// Token: an own app that 邮件 lets call; it reaches the mailboxes that it has created ([`publicmail`](self)).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/98002>
    POST "/cgi-bin/exmail/publicmail/get" [repeatable];
    pub struct Get -> PublicMails {
        /// Which ones.
        id_list: Vec<PublicMailId>,
    }
}

response! {
    /// Public mailboxes.
    pub struct PublicMails {
        /// The mailboxes.
        list: Vec<PublicMail>,
    }
}

response! {
    /// A public mailbox.
    pub struct PublicMail {
        /// Its id.
        id: PublicMailId,
        /// Its address.
        email: String,
        /// Its name.
        name: String,
        /// Who uses it: members.
        userid_list: Members,
        /// Who uses it: departments.
        department_list: Departments,
        /// Who uses it: tags.
        tag_list: Tags,
        /// Further addresses.
        alias_list: Addresses,
    }
}

endpoint! {
    /// Searches public mailboxes by name or address, or lists them all (模糊搜索公共邮箱).
    ///
    /// Token: an own app that 邮件 lets call; it reaches the mailboxes that it has created ([`publicmail`](self)).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/98003>
    GET "/cgi-bin/exmail/publicmail/search";
    pub struct Search -> Found {
        /// Whether to search; otherwise all mailboxes are listed.
        fuzzy: bool as Bit,
        /// What to search for in names and addresses.
        email: Option<String>,
    }
}

response! {
    /// Public mailboxes that were found.
    pub struct Found {
        /// The mailboxes.
        list: Vec<Brief>,
    }
}

response! {
    /// A public mailbox's address and name.
    pub struct Brief {
        /// Its id.
        id: PublicMailId,
        /// Its address.
        email: String,
        /// Its name.
        name: String,
    }
}
