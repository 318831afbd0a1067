//! 数据分析专区任务管理: jobs of the zone that came before this one, offline since 2024-06-06.

use super::{CustomJobId, MessageKey};
use crate::api::limits::{Checked, at_most, bytes, given};
use crate::endpoint::Job;
use crate::types::{JobId, Timestamp};

endpoint! {
    /// Creates a job that a program in the zone fetches (创建任务).
    ///
    /// Token: the archive authorised to a provider (会话存档接口授权); at most 10 calls at a time.
    ///
    /// Offline since 2024-06-06: use [`program`](super::program). A job is kept for 7 days; [`GetJobResult`] reads what came
    /// out.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/99460>
    POST "/cgi-bin/chatdata/specapi/create_job" [repeatable, check];
    pub struct CreateJob -> Job {
        /// Which messages the program may fetch.
        msg_filter: Option<MsgFilter>,
        /// An id of your own, unique among all your jobs, at most 128 bytes: the same id twice makes one job.
        custom_id: CustomJobId,
        /// Anything for the program, at most 1 024 bytes.
        custom_data: Option<String>,
    }
}

impl CreateJob {
    fn check(&self) -> Checked {
        if let Some(filter) = &self.msg_filter {
            at_most("msg_filter.msg_list", &filter.msg_list, 1000)?;
        }
        bytes("custom_id", self.custom_id.as_str(), 128)?;
        bytes("custom_data", given(&self.custom_data), 1024)
    }
}

structure! {
    /// Which messages a program may fetch.
    pub struct MsgFilter {
        /// The messages, at most 1 000.
        msg_list: Option<Vec<MessageKey>>,
    }
}

endpoint! {
    /// Reads what came out of a job (获取任务结果).
    ///
    /// Token: the archive authorised to a provider (会话存档接口授权).
    ///
    /// Offline since 2024-06-06: use [`program`](super::program).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/99462>
    POST "/cgi-bin/chatdata/specapi/get_job_result" [repeatable];
    pub struct GetJobResult -> JobResult {
        /// The job.
        jobid: JobId,
    }
}

response! {
    /// What came out of a job.
    pub struct JobResult {
        /// How far it is, as the page counted.
        status: i64,
        /// When the program fetched it.
        dispatch_time: Timestamp,
        /// How far it is, in percent.
        progress: i64,
        /// What came out.
        result: Option<Outcome>,
    }
}

response! {
    /// What a program reported.
    pub struct Outcome {
        /// Of which kind it is, as registered with WeCom.
        job_type: String,
        /// JSON as text, of the form that was registered for the kind.
        data: Option<String>,
    }
}
