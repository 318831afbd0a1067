//! 获取成员直播ID列表: a member's broadcasts.

use crate::types::{LivingId, UserId};

endpoint! {
    /// Lists a member's broadcasts (获取成员直播ID列表).
    ///
    /// Token: an app that 直播 or 上课直播 lets call ([`living`](crate::api::living)). Schools list a teacher's broadcasts
    /// with it, too. Only broadcasts that the calling app has made.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/93634>
    POST "/cgi-bin/living/get_user_all_livingid" [repeatable];
    pub struct GetUserAllLivingid -> Livingids {
        /// The member.
        userid: UserId,
        /// `next_cursor` of the page before.
        cursor: Option<String>,
        /// How many to a page: 100 unless set, which is the most; 20 is advised.
        limit: Option<u32>,
    }
}

response! {
    /// A page of broadcasts.
    pub struct Livingids {
        /// Where the next page begins; empty on the last.
        next_cursor: String,
        /// The broadcasts.
        livingid_list: Vec<LivingId>,
    }
}

by_cursor! { GetUserAllLivingid: Livingids { livingid_list: LivingId } }
