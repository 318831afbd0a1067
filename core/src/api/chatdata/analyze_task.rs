//! 会话内容分析: what models say about messages.
//!
//! A job is filled with [`Add`], several times where it takes more messages than one call holds, started with [`Submit`], and read
//! with [`GetResult`]. A hundred thousand messages a day are analysed for a corp at most. In the zone's SDK each kind of analysis
//! has calls of its own (`create_sentiment_task`, `create_spam_task`, `create_summary_task`), which start at once.

use super::{EncryptInfo, MessageKey, ResultId, ServiceEncryptInfo};
use crate::api::limits::{Checked, count};
use crate::endpoint::{Empty, TaskStatus};
use crate::error::ErrorCode;
use crate::types::{JobId, MessageId};

endpoint! {
    /// Creates a job, or adds messages to one that was not started (创建分析任务).
    ///
    /// Token: an app with the permission 数据与智能专区权限 ([`chatdata`](crate::api::chatdata)). Texts are analysed, and
    /// recordings with their text.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/99527>
    POST "/cgi-bin/chatdata/analyze_task_add" [check];
    pub struct Add -> Added {
        /// What is looked for.
        analyze_task: AnalyzeKind,
        /// The job to add to; a new one unless set.
        jobid: Option<JobId>,
        /// The messages, at most 1 000.
        msg_list: Vec<MessageKey>,
    }
}

impl Add {
    fn check(&self) -> Checked {
        count("msg_list", self.msg_list.len(), 0..=1000)
    }
}

open_enum! {
    /// What a model looks for.
    pub enum AnalyzeKind: i64 {
        /// The mood of each message (情感分析).
        Sentiment = 1,
        /// What is not allowed, message by message (反垃圾分析).
        Spam = 2,
        /// What all of them come to, of at most 10 000 characters (摘要提取).
        Summary = 3,
    }
}

response! {
    /// A job that messages were added to.
    pub struct Added {
        /// The job, where it is new.
        jobid: Option<JobId>,
        /// Messages that were not added: those that the job holds already.
        fail_list: Vec<FailedMessage>,
    }
}

response! {
    /// A message that was not added.
    pub struct FailedMessage {
        /// The message.
        msgid: MessageId,
        /// Its key, as it was given.
        encrypt_info: Option<EncryptInfo>,
        /// Why.
        errcode: i64,
        /// Why, in words.
        errmsg: String,
    }
}

impl FailedMessage {
    /// `errcode` as a code.
    pub fn code(&self) -> ErrorCode {
        ErrorCode(self.errcode)
    }
}

endpoint! {
    /// Starts a job (提交分析任务).
    ///
    /// Token: an app with the permission 数据与智能专区权限 ([`chatdata`](crate::api::chatdata)).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/99527>
    POST "/cgi-bin/chatdata/analyze_task_submit";
    pub struct Submit -> Empty {
        /// The job.
        jobid: JobId,
    }
}

endpoint! {
    /// Reads what came out of a job (获取任务结果).
    ///
    /// Token: an app with the permission 数据与智能专区权限 ([`chatdata`](crate::api::chatdata)).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/99527>
    POST "/cgi-bin/chatdata/analyze_task_result" [repeatable];
    pub struct GetResult -> Analysis {
        /// The job.
        jobid: JobId,
    }
}

response! {
    /// What came out of a job.
    pub struct Analysis {
        /// Whether it is finished.
        status: TaskStatus,
        /// The one result of a summary, for the conversation component to show.
        analyze_result: Option<AnalyzeResult>,
        /// The result for each message; while the job runs, what is there already.
        analyze_result_list: Vec<MessageResult>,
    }
}

response! {
    /// The one result for all messages.
    pub struct AnalyzeResult {
        /// The result, by which the component shows it.
        result_id: ResultId,
        /// Its key.
        service_encrypt_info: ServiceEncryptInfo,
    }
}

response! {
    /// The result for a message.
    pub struct MessageResult {
        /// The message.
        msgid: MessageId,
        /// 0 where it worked.
        errcode: i64,
        /// Why it failed, in words.
        errmsg: String,
        /// The mood; of [`AnalyzeKind::Sentiment`].
        sentiment_result: Option<Sentiment>,
        /// What is not allowed; of [`AnalyzeKind::Spam`].
        spam_result: Option<Spam>,
    }
}

impl MessageResult {
    /// `errcode` as a code.
    pub fn code(&self) -> ErrorCode {
        ErrorCode(self.errcode)
    }
}

open_enum! {
    /// The mood of a message (情感分析结果).
    pub enum Sentiment: i64 {
        /// None (无情感).
        Neutral = 0,
        /// Good (正面).
        Positive = 1,
        /// Bad (负面).
        Negative = 2,
    }
}

open_enum! {
    /// What is not allowed in a message (反垃圾分析结果).
    pub enum Spam: i64 {
        /// Nothing (无违规).
        Clean = 0,
        /// It is politically sensitive (政治敏感).
        Political = 1,
        /// It is pornographic (色情).
        Pornographic = 2,
    }
}
