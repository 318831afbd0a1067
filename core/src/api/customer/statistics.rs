//! 获取「联系客户统计」数据: how busy members are with customers.

use crate::api::limits::{Checked, at_most};
use crate::types::{DepartmentId, Timestamp, UserId};

endpoint! {
    /// Counts members' chats, messages and new customers day by day (获取「联系客户统计」数据).
    ///
    /// Token: an app for customer contact that sees the members and departments. Members or departments are needed; the
    /// numbers are those of all of them together.
    ///
    /// Days are those of China; times within a day stand for it. Both ends count, at most 30 days apart and 180 days ago.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/92132>
    POST "/cgi-bin/externalcontact/get_user_behavior_data" [repeatable, check];
    pub struct GetUserBehaviorData -> Behavior {
        /// Members, at most 100.
        userid: Option<Vec<UserId>>,
        /// Departments, at most 100.
        partyid: Option<Vec<DepartmentId>>,
        /// The first day.
        start_time: Timestamp,
        /// The last day.
        end_time: Timestamp,
    }
}

impl GetUserBehaviorData {
    fn check(&self) -> Checked {
        at_most("userid", &self.userid, 100)?;
        at_most("partyid", &self.partyid, 100)
    }
}

response! {
    /// What members did, day by day.
    pub struct Behavior {
        /// The days.
        behavior_data: Vec<BehaviorDay>,
    }
}

response! {
    /// What members did on one day.
    pub struct BehaviorDay {
        /// The day, as its first second.
        stat_time: Timestamp,
        /// Chats with one customer in which a member wrote (聊天总数).
        chat_cnt: u64,
        /// Messages that members wrote in such chats (发送消息数).
        message_cnt: u64,
        /// Share of the chats begun by customers that were answered the same day, in percent; absent where there were none.
        reply_percentage: Option<f64>,
        /// Minutes until the first answer, on average; absent where there were none.
        avg_reply_time: Option<f64>,
        /// Customers who removed or blocked a member (删除/拉黑成员的客户数).
        negative_feedback_cnt: u64,
        /// Requests that members sent to customers (发起申请数).
        new_apply_cnt: u64,
        /// New customers (新增客户数).
        new_contact_cnt: u64,
    }
}
