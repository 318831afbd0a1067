//! 获取高级功能账号列表: the members who have the advanced functions.

use crate::api::vip::Holders;
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

by_cursor! { List: Holders { userid_list: UserId } while has_more }
