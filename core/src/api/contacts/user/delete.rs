//! 删除成员, 批量删除成员: removing members.

use crate::api::limits::{Checked, count};
use crate::endpoint::Empty;
use crate::types::UserId;

endpoint! {
    /// Removes a member from the corp, and their corp mail account with them (删除成员).
    ///
    /// Token: contact sync or a third-party contacts app. Fails with 60111 where the member does not exist.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/90198>
    GET "/cgi-bin/user/delete" [once];
    pub struct Delete -> Empty {
        /// The member's id.
        userid: UserId,
    }
}

endpoint! {
    /// Removes several members from the corp (批量删除成员).
    ///
    /// Token: contact sync or a third-party contacts app. One invalid id fails the whole call.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/90199>
    POST "/cgi-bin/user/batchdelete" [check];
    pub struct BatchDelete -> Empty {
        /// The members' ids, at most 200.
        useridlist: Vec<UserId>,
    }
}

impl BatchDelete {
    fn check(&self) -> Checked {
        count("useridlist", self.useridlist.len(), 0..=200)
    }
}
