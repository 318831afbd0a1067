//! 获取高级功能账号列表: the members who have the advanced functions.

use crate::api::meeting::following;
use crate::api::vip::Holders;
use crate::endpoint::Paginated;
use crate::types::UserId;

endpoint! {
    /// Lists the members who have the advanced functions of meetings (获取高级功能账号列表).
    ///
    /// Token: an app of the corp's own, see [`meeting::vip`](super). Only members whom the app sees. A page may be shorter
    /// than `limit` and not be the last.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/99510>
    POST "/cgi-bin/meeting/vip/list" [repeatable];
    pub struct List -> Holders {
        /// Where the page begins: what the page before said.
        cursor: Option<String>,
        /// How many to a page, at most 200; 100 unless set.
        limit: Option<u32>,
    }
}

impl Paginated for List {
    type Item = UserId;

    fn items(page: &mut Holders) -> Vec<UserId> {
        std::mem::take(&mut page.userid_list)
    }

    fn after(&self, page: &Holders) -> Option<Self> {
        following(page.has_more, &page.next_cursor).map(|cursor| self.clone().cursor(cursor))
    }
}
