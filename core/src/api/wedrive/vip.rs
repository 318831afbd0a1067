//! 高级功能账号管理: which members have the drive's advanced functions.
//!
//! Token: an own app that stands among those that may call; third-party and customized apps may not.

use crate::api::limits::{Checked, count};
use crate::api::vip::{Holders, Outcome};
use crate::types::UserId;

endpoint! {
    /// Gives members advanced functions (分配高级功能账号).
    ///
    /// Token: an own app that 微盘 lets call ([`vip`](self)). Who has them already counts among those it worked for.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/99512>
    POST "/cgi-bin/wedrive/vip/batch_add" [repeatable, check];
    pub struct BatchAdd -> Outcome {
        /// The members, at most 100, within what the app sees.
        userid_list: Vec<UserId>,
    }
}

impl BatchAdd {
    fn check(&self) -> Checked {
        count("userid_list", self.userid_list.len(), 0..=100)
    }
}

endpoint! {
    /// Takes advanced functions from members (取消高级功能账号).
    ///
    /// Token: an own app that 微盘 lets call ([`vip`](self)).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/99513>
    POST "/cgi-bin/wedrive/vip/batch_del" [check];
    pub struct BatchDelete -> Outcome {
        /// The members, at most 100, within what the app sees.
        userid_list: Vec<UserId>,
    }
}

impl BatchDelete {
    fn check(&self) -> Checked {
        count("userid_list", self.userid_list.len(), 0..=100)
    }
}

endpoint! {
    /// Lists the members with advanced functions whom the app sees (获取高级功能账号列表).
    ///
    /// Token: an own app that 微盘 lets call ([`vip`](self)). A page may have fewer members than `limit`: only `has_more`
    /// tells the last.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/99514>
    POST "/cgi-bin/wedrive/vip/list" [repeatable];
    pub struct List -> Holders {
        /// Where the page before ended.
        cursor: Option<String>,
        /// How many members to a page at most, 1 to 200; 100 unless set.
        limit: Option<u32>,
    }
}

by_cursor! { List: Holders { userid_list: UserId } while has_more }
