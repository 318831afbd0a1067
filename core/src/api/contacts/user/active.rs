//! 获取企业活跃成员数: how many members were active.

endpoint! {
    /// Counts the members active on one day (获取企业活跃成员数).
    ///
    /// Token: contact sync only.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/92714>
    POST "/cgi-bin/user/get_active_stat" [repeatable];
    pub struct ActiveStat -> ActiveCount {
        /// The day, as `2020-03-27`, at most 30 days ago.
        date: String,
    }
}

response! {
    /// A number of members.
    pub struct ActiveCount {
        /// How many members were active.
        active_cnt: i64,
    }
}
