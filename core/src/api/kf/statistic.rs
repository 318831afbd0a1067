//! 统计管理: how much was asked and answered, day by day.
//!
//! Both take the first and the last day, at most 31 days, yesterday to 180 days ago; times are cut to the midnight before.
//! Yesterday's figures are there from six in the morning.

use crate::types::{OpenKfId, Timestamp, UserId};

endpoint! {
    /// Counts an account's conversations (获取「客户数据统计」企业汇总数据).
    ///
    /// Token: an app that sees the account's servicers.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/95489>
    POST "/cgi-bin/kf/get_corp_statistic" [repeatable];
    pub struct Corp -> CorpDays {
        /// The account.
        open_kfid: OpenKfId,
        /// Midnight at the start of the first day.
        start_time: Timestamp,
        /// Midnight at the start of the last day.
        end_time: Timestamp,
    }
}

response! {
    /// The days.
    pub struct CorpDays {
        /// One for each day.
        statistic_list: Vec<CorpDay>,
    }
}

response! {
    /// A day.
    pub struct CorpDay {
        /// Its midnight.
        stat_time: Timestamp,
        /// What happened; absent where nothing did, or where it is not counted yet.
        statistic: Option<CorpCounts>,
    }
}

response! {
    /// What happened on a day.
    pub struct CorpCounts {
        /// Conversations in which customers wrote and that came to a servicer or the assistant (咨询会话数).
        session_cnt: u64,
        /// Customers who wrote (咨询客户数).
        customer_cnt: u64,
        /// Messages of customers (咨询消息总数).
        customer_msg_cnt: u64,
        /// Customers who followed a recommendation (升级服务客户数).
        upgrade_service_customer_cnt: u64,
        /// Conversations that the assistant answered (智能回复会话数).
        ai_session_reply_cnt: u64,
        /// The share of the assistant's conversations that went to a servicer (转人工率), 0 to 1.
        ai_transfer_rate: Option<f64>,
        /// The share of messages to the assistant that its knowledge base knew (知识命中率), 0 to 1; absent where it had none.
        ai_knowledge_hit_rate: Option<f64>,
        /// Customers whom servicers no longer take messages from (被拒收消息的客户数).
        msg_rejected_customer_cnt: u64,
    }
}

endpoint! {
    /// Counts what servicers did (获取「客户数据统计」接待人员明细数据).
    ///
    /// Token: an app that sees the account's servicers.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/95490>
    POST "/cgi-bin/kf/get_servicer_statistic" [repeatable];
    pub struct Servicer -> ServicerDays {
        /// The account.
        open_kfid: OpenKfId,
        /// Midnight at the start of the first day.
        start_time: Timestamp,
        /// Midnight at the start of the last day.
        end_time: Timestamp,
        /// One servicer; all of the account together unless set.
        servicer_userid: Option<UserId>,
    }
}

response! {
    /// The days.
    pub struct ServicerDays {
        /// One for each day.
        statistic_list: Vec<ServicerDay>,
    }
}

response! {
    /// A day.
    pub struct ServicerDay {
        /// Its midnight.
        stat_time: Timestamp,
        /// What happened; absent where nothing did, or where it is not counted yet.
        statistic: Option<ServicerCounts>,
    }
}

response! {
    /// What servicers did on a day. Shares are 0 to 1, and absent where there was nothing to share.
    pub struct ServicerCounts {
        /// Conversations in which customers wrote to a servicer (接入人工会话数).
        session_cnt: u64,
        /// Customers who wrote to a servicer (咨询客户数).
        customer_cnt: u64,
        /// Messages of customers (咨询消息总数).
        customer_msg_cnt: u64,
        /// The share of conversations that were answered (人工回复率).
        reply_rate: Option<f64>,
        /// Seconds to the first answer, on average (平均首次响应时长).
        first_reply_average_sec: Option<f64>,
        /// How often customers were asked whether they are satisfied (满意度评价发送数). The wire spells it so.
        satisfaction_investgate_cnt: u64,
        /// The share of those who said (满意度参评率).
        satisfaction_participation_rate: Option<f64>,
        /// The share of those who were satisfied (满意).
        satisfied_rate: Option<f64>,
        /// The share of those who were so-so (一般).
        middling_rate: Option<f64>,
        /// The share of those who were not satisfied (不满意).
        dissatisfied_rate: Option<f64>,
        /// Customers who followed a recommendation (升级服务客户数).
        upgrade_service_customer_cnt: u64,
        /// How often a specialist was recommended (专员服务邀请数).
        upgrade_service_member_invite_cnt: u64,
        /// How many customers added a specialist (添加专员的客户数).
        upgrade_service_member_customer_cnt: u64,
        /// How often a group was recommended (客户群服务邀请数).
        upgrade_service_groupchat_invite_cnt: u64,
        /// How many customers joined a group (加入客户群的客户数).
        upgrade_service_groupchat_customer_cnt: u64,
        /// Customers whom servicers no longer take messages from (被拒收消息的客户数).
        msg_rejected_customer_cnt: u64,
    }
}
