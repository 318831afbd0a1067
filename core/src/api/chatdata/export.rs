//! 会话内容导出: a file in which ids become names and words.
//!
//! A member asks for it in the conversation component, which hands the app a code. The app uploads a template that holds
//! `$userName=USERID$`, `$chatName=CHATID$`, `$msgContent=MSGID/SECRET-KEY$` and the like; what comes out is shown by the
//! component alone. A thousand exports a day for a corp at most.

use super::ResultId;
use crate::endpoint::{Job, JobStatus};
use crate::error::ErrorCode;
use crate::types::{JobId, MediaId, Secret};

endpoint! {
    /// Has a template filled in (创建会话内容导出任务).
    ///
    /// Token: an app with the permission 数据与智能专区权限 ([`chatdata`](crate::api::chatdata)). At most 100 000 messages in a
    /// template, 64 MB once it is filled in. In the zone's SDK this is `create_chatdata_export_job`. [`GetJobStatus`] tells
    /// how far it is.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/99620>
    POST "/cgi-bin/chatdata/export/create_job";
    pub struct CreateJob -> Job {
        /// What the component gave, valid for five minutes, for one job.
        code: Secret,
        /// The template, uploaded as temporary media of the kind `file`: Word, Excel or plain text.
        media_id: MediaId,
    }
}

endpoint! {
    /// Tells how far a job is (获取会话内容导出任务结果).
    ///
    /// Token: an app with the permission 数据与智能专区权限 ([`chatdata`](crate::api::chatdata)). In the zone's SDK this is
    /// `get_chatdata_export_job_status`.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/99620>
    POST "/cgi-bin/chatdata/export/get_job_status" [repeatable];
    pub struct GetJobStatus -> JobOutcome {
        /// The job.
        jobid: JobId,
    }
}

response! {
    /// How far a job is.
    pub struct JobOutcome {
        /// Whether it is finished.
        status: JobStatus,
        /// The result, for the component's `ww-open-result-link` to show, valid for 14 days; where the job went well.
        result_id: Option<ResultId>,
        /// How it went, 0 where well; once it is finished.
        result_errcode: Option<i64>,
        /// How it went, in words; once it is finished.
        result_errmsg: Option<String>,
    }
}

impl JobOutcome {
    /// `result_errcode` as a code, once the job is finished.
    pub fn code(&self) -> Option<ErrorCode> {
        self.result_errcode.map(ErrorCode)
    }
}
