//! 客服账号管理: the accounts that customers write to, and the links that lead to them.

use crate::api::limits::{Checked, bytes, given, letters};
use crate::endpoint::{Empty, Paginated};
use crate::types::{MediaId, OpenKfId};

endpoint! {
    /// Creates an account (添加客服账号).
    ///
    /// Token: an app that 微信客服 lists among those that may call and that manages an account already, or a provider's app
    /// with the right 管理账号、分配会话和收发消息. The calling app manages what it creates. At most 5 000 accounts in a corp.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/94662>
    POST "/cgi-bin/kf/account/add" [check];
    pub struct Add -> Added {
        /// Name, at most 16 characters.
        name: String,
        /// The uploaded picture, at most 128 bytes of id.
        media_id: MediaId,
    }
}

impl Add {
    fn check(&self) -> Checked {
        letters("name", &self.name, 16)
    }
}

response! {
    /// The new account.
    pub struct Added {
        /// Its id.
        open_kfid: OpenKfId,
    }
}

endpoint! {
    /// Deletes an account (删除客服账号).
    ///
    /// Token: an app that manages the account.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/94663>
    POST "/cgi-bin/kf/account/del";
    pub struct Delete -> Empty {
        /// The account.
        open_kfid: OpenKfId,
    }
}

endpoint! {
    /// Changes an account's name or picture (修改客服账号).
    ///
    /// Token: an app that manages the account and sees its servicers. What is not set stays.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/94664>
    POST "/cgi-bin/kf/account/update" [repeatable, check];
    pub struct Update -> Empty {
        /// The account.
        open_kfid: OpenKfId,
        /// The new name, at most 16 characters.
        name: Option<String>,
        /// The new picture, uploaded; at most 128 bytes of id.
        media_id: Option<MediaId>,
    }
}

impl Update {
    fn check(&self) -> Checked {
        letters("name", given(&self.name), 16)
    }
}

endpoint! {
    /// Lists the accounts (获取客服账号列表).
    ///
    /// Token: an app that 微信客服 lists among those that may call, or a provider's app with the right 获取基础信息; a component
    /// app (微信客服组件应用) gets the accounts that the corp opened to it.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/94661>
    POST "/cgi-bin/kf/account/list" [repeatable];
    pub struct List -> Accounts {
        /// How many accounts to pass over; 0 unless set.
        offset: Option<u32>,
        /// How many accounts to a page, 1 to 100; 100 unless set.
        limit: Option<u32>,
    }
}

response! {
    /// A page of accounts; the last is shorter than `limit`.
    pub struct Accounts {
        /// The accounts.
        account_list: Vec<Account>,
    }
}

response! {
    /// An account.
    pub struct Account {
        /// Its id.
        open_kfid: OpenKfId,
        /// Its name.
        name: String,
        /// The address of its picture.
        avatar: String,
        /// Whether the calling app may change the account and its conversations; component apps (微信客服组件应用) are not told.
        manage_privilege: Option<bool>,
    }
}

impl Paginated for List {
    type Item = Account;

    fn items(page: &mut Accounts) -> Vec<Account> {
        std::mem::take(&mut page.account_list)
    }

    fn after(&self, page: &Accounts) -> Option<Self> {
        // Without a limit, and above the greatest, a page holds 100.
        let full = self.limit.unwrap_or(100).clamp(1, 100);
        let found = u32::try_from(page.account_list.len()).unwrap_or(u32::MAX);
        (found >= full).then(|| self.clone().offset(self.offset.unwrap_or(0).saturating_add(found)))
    }
}

endpoint! {
    /// Makes a link to an account (获取客服账号链接).
    ///
    /// Token: an app that 微信客服 lists among those that may call, or a provider's app with the right 获取基础信息; a component
    /// app (微信客服组件应用) for accounts that the corp opened to it. The link works as it is: its parameters are of no use in
    /// other links. With a `scene`, `&scene_param=…` may be added, at most 128 bytes before it is percent-encoded,
    /// which comes back when a customer enters.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/94665>
    POST "/cgi-bin/kf/add_contact_way" [repeatable, check];
    pub struct AddContactWay -> ContactWay {
        /// The account.
        open_kfid: OpenKfId,
        /// Where the link will stand, in words of your own: digits, letters and `_-`, at most 32 bytes.
        scene: Option<String>,
    }
}

impl AddContactWay {
    fn check(&self) -> Checked {
        bytes("scene", given(&self.scene), 32)
    }
}

response! {
    /// A link to an account.
    pub struct ContactWay {
        /// The link, which may also be shown as a QR code.
        url: String,
    }
}
