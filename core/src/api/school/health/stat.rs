//! 获取健康上报使用统计: how much the application was used.

endpoint! {
    /// Tells how much the application was used on a day (获取健康上报使用统计).
    ///
    /// Token: an app, not a third-party one, that 健康上报 lets call ([`health`](super)).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/93676>
    POST "/cgi-bin/health/get_health_report_stat" [repeatable];
    pub struct GetReportStat -> ReportStat {
        /// The day, as `2020-03-27`, at most 30 days ago.
        date: String,
    }
}

response! {
    /// How much the application was used.
    pub struct ReportStat {
        /// How often.
        pv: i64,
        /// By how many members.
        uv: i64,
    }
}
