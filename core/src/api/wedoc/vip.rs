//! 高级功能账号管理: who has the advanced functions of documents.
//!
//! Token: an own app that may call (see [`wedoc`](crate::api::wedoc)); third-party and customised apps may not. Members whom
//! the app does not see are left out.

use crate::api::limits::{Checked, count};
use crate::api::vip::{Holders, Outcome};
use crate::types::UserId;

endpoint! {
    /// Gives members the advanced functions (分配高级功能账号).
    ///
    /// Token: an own app that 文档 lets call ([`vip`](crate::api::wedoc::vip)). Those who have them already count among
    /// those it worked for.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/99516>
    POST "/cgi-bin/wedoc/vip/batch_add" [repeatable, check];
    pub struct BatchAdd -> Outcome {
        /// The members, at most 100.
        userid_list: Vec<UserId>,
    }
}

impl BatchAdd {
    fn check(&self) -> Checked {
        count("userid_list", self.userid_list.len(), 0..=100)
    }
}

endpoint! {
    /// Takes the advanced functions from members (取消高级功能账号).
    ///
    /// Token: an own app that 文档 lets call ([`vip`](crate::api::wedoc::vip)).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/99517>
    POST "/cgi-bin/wedoc/vip/batch_del" [check];
    pub struct BatchDelete -> Outcome {
        /// The members, at most 100.
        userid_list: Vec<UserId>,
    }
}

impl BatchDelete {
    fn check(&self) -> Checked {
        count("userid_list", self.userid_list.len(), 0..=100)
    }
}

endpoint! {
    /// Lists the members who have the advanced functions (获取高级功能账号列表).
    ///
    /// Token: an own app that 文档 lets call ([`vip`](crate::api::wedoc::vip)). Pages may be shorter than `limit`:
    /// `has_more` tells whether there are more.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/99518>
    POST "/cgi-bin/wedoc/vip/list" [repeatable];
    pub struct List -> Holders {
        /// How many members to a page, at most 200; 100 unless set.
        limit: Option<u32>,
        /// Where the page begins: the `next_cursor` of the one before.
        cursor: Option<String>,
    }
}

by_cursor! { List: Holders { userid_list: UserId } while has_more }
