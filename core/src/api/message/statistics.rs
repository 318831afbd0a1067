//! 查询应用消息发送统计: how much each app has sent.

use crate::types::AgentId;

endpoint! {
    /// Counts what each app has sent today or yesterday (查询应用消息发送统计).
    ///
    /// Token: any app of the corp.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/92369>
    POST "/cgi-bin/message/get_statistics" [repeatable];
    pub struct Statistics -> Counts {
        /// Which day; today unless set.
        time_type: Option<Day>,
    }
}

open_enum! {
    /// A day to count.
    pub enum Day: i64 {
        /// Today, so far.
        Today = 0,
        /// Yesterday.
        Yesterday = 1,
    }
}

response! {
    /// What each app has sent.
    pub struct Counts {
        /// One entry for each app.
        statistics: Vec<Count>,
    }
}

response! {
    /// What one app has sent.
    pub struct Count {
        /// The app.
        agentid: AgentId,
        /// The app's name.
        app_name: String,
        /// How many person-times it has reached.
        count: i64,
    }
}
