//! 分配高级功能账号, 取消高级功能账号: jobs that give the advanced functions to members and take them away.

use crate::api::limits::{self, Checked};
use crate::api::vip::{JobResult, Submitted};
use crate::types::{JobId, UserId};

endpoint! {
    /// Gives the advanced functions of meetings to members (分配高级功能账号).
    ///
    /// Token: an app of the corp's own, see [`meeting::vip`](super). Works as a job; [`BatchAddJobResult`] tells how it
    /// went.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/99508>
    POST "/cgi-bin/meeting/vip/submit_batch_add_job" [check];
    pub struct SubmitBatchAddJob -> Submitted {
        /// The members, at most 100.
        userid_list: Vec<UserId>,
    }
}

impl SubmitBatchAddJob {
    fn check(&self) -> Checked {
        limits::count("userid_list", self.userid_list.len(), 0..=100)
    }
}

endpoint! {
    /// Tells how giving the advanced functions of meetings went (查询分配高级功能账号结果).
    ///
    /// Token: an app of the corp's own, see [`meeting::vip`](super). Members who had them already count among those it
    /// worked for.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/99508>
    POST "/cgi-bin/meeting/vip/batch_add_job_result" [repeatable];
    pub struct BatchAddJobResult -> JobResult {
        /// The job.
        jobid: JobId,
    }
}

endpoint! {
    /// Takes the advanced functions of meetings away from members (取消高级功能账号).
    ///
    /// Token: an app of the corp's own, see [`meeting::vip`](super). Works as a job; [`BatchDelJobResult`] tells how it
    /// went.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/99509>
    POST "/cgi-bin/meeting/vip/submit_batch_del_job" [check];
    pub struct SubmitBatchDelJob -> Submitted {
        /// The members, at most 100.
        userid_list: Vec<UserId>,
    }
}

impl SubmitBatchDelJob {
    fn check(&self) -> Checked {
        limits::count("userid_list", self.userid_list.len(), 0..=100)
    }
}

endpoint! {
    /// Tells how taking the advanced functions of meetings away went (查询取消高级功能账号结果).
    ///
    /// Token: an app of the corp's own, see [`meeting::vip`](super).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/99509>
    POST "/cgi-bin/meeting/vip/batch_del_job_result" [repeatable];
    pub struct BatchDelJobResult -> JobResult {
        /// The job.
        jobid: JobId,
    }
}
