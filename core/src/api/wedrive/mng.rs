//! 版本和容量管理: which edition of the drive the corp has, and how much room.

use crate::types::{Timestamp, UserId};

endpoint! {
    /// Tells whether the corp has the professional drive (获取盘专业版信息).
    ///
    /// Token: that of the system app 微盘, besides those that may call the rest.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/95861>
    POST "/cgi-bin/wedrive/mng_pro_info" [repeatable];
    pub struct ProInfo -> Edition {
        // In the catalogue; the page has no parameter.
        /// A member in whose name to ask, as older versions of the page had it.
        userid: Option<UserId>,
    }
}

response! {
    /// Which edition the corp has.
    pub struct Edition {
        /// Whether it is the professional one (专业版).
        is_pro: bool,
        /// How many accounts with advanced functions the corp has bought.
        total_vip_acct_num: u32,
        /// How many of them members have.
        use_vip_acct_num: u32,
        /// When the professional edition ends; corps without it are not told.
        pro_expire_time: Option<Timestamp>,
    }
}

endpoint! {
    /// Tells how much room the drive has (获取盘容量信息).
    ///
    /// Token: that of the system app 微盘, besides those that may call the rest.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/95861>
    POST "/cgi-bin/wedrive/mng_capacity" [repeatable];
    pub struct Capacity -> Room {}
}

response! {
    /// How much room there is, in bytes.
    pub struct Room {
        /// For all members.
        total_capacity_for_all: u64,
        /// For members with advanced functions.
        total_capacity_for_vip: u64,
        // In the catalogue; the page has the totals only.
        /// What is left for all members, where WeCom tells.
        rest_capacity_for_all: Option<u64>,
        /// What is left for members with advanced functions, where WeCom tells.
        rest_capacity_for_vip: Option<u64>,
    }
}
