//! 高级功能账号管理: which members have the advanced functions of security.
//!
//! Token: an app listed under 安全与管理 - 可调用接口的应用, for the members it sees. What the endpoints answer they share with other
//! families: [`vip`](crate::api::vip).

use crate::api::limits::{Checked, count};
use crate::api::vip::{Holders, JobResult, Submitted};
use crate::types::{JobId, UserId};

endpoint! {
    /// Gives members the advanced functions (分配高级功能账号).
    ///
    /// Token: an own app that 安全与管理 lets call ([`vip`](self)). Fails with 770001 where too few are left, with 770003
    /// where the corp bought them for everybody, with 770005 where it has none, with 770009 where all have them
    /// already.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/99503>
    POST "/cgi-bin/security/vip/submit_batch_add_job" [check];
    pub struct SubmitBatchAddJob -> Submitted {
        /// The members, at most 100.
        userid_list: Vec<UserId>,
    }
}

impl SubmitBatchAddJob {
    fn check(&self) -> Checked {
        count("userid_list", self.userid_list.len(), 0..=100)
    }
}

endpoint! {
    /// Tells which members got the advanced functions, those who had them before included (查询分配高级功能账号结果).
    ///
    /// Token: an own app that 安全与管理 lets call ([`vip`](self)).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/99503>
    POST "/cgi-bin/security/vip/batch_add_job_result" [repeatable];
    pub struct BatchAddJobResult -> JobResult {
        /// The job.
        jobid: JobId,
    }
}

endpoint! {
    /// Takes the advanced functions from members (取消高级功能账号).
    ///
    /// Token: an own app that 安全与管理 lets call ([`vip`](self)). Fails with 770003 where the corp bought them for
    /// everybody, with 770008 where somebody has had them for more than 7 days.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/99505>
    POST "/cgi-bin/security/vip/submit_batch_del_job" [check];
    pub struct SubmitBatchDelJob -> Submitted {
        /// The members, at most 100.
        userid_list: Vec<UserId>,
    }
}

impl SubmitBatchDelJob {
    fn check(&self) -> Checked {
        count("userid_list", self.userid_list.len(), 0..=100)
    }
}

endpoint! {
    /// Tells which members lost the advanced functions (查询取消高级功能账号结果).
    ///
    /// Token: an own app that 安全与管理 lets call ([`vip`](self)).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/99505>
    POST "/cgi-bin/security/vip/batch_del_job_result" [repeatable];
    pub struct BatchDelJobResult -> JobResult {
        /// The job.
        jobid: JobId,
    }
}

endpoint! {
    /// Lists the members who have the advanced functions (获取高级功能账号列表).
    ///
    /// Token: an own app that 安全与管理 lets call ([`vip`](self)).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/99506>
    POST "/cgi-bin/security/vip/list" [repeatable];
    pub struct List -> Holders {
        /// The `next_cursor` of the page before.
        cursor: Option<String>,
        /// How many to a page, at most 200; 100 unless set. A page may hold fewer and not be the last.
        limit: Option<u32>,
    }
}

by_cursor! { List: Holders { userid_list: UserId } while has_more }
