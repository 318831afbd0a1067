//! 高级功能账号管理: what the pages of several families answer about members with advanced functions (高级功能账号).

use crate::types::{JobId, UserId};

response! {
    /// Which members it worked for. The call as a whole may succeed although it failed for some.
    pub struct Outcome {
        /// Those it worked for.
        succ_userid_list: Vec<UserId>,
        /// Those it failed for.
        fail_userid_list: Vec<UserId>,
    }
}

response! {
    /// A job that WeCom took.
    pub struct Submitted {
        /// The job, for asking how it went; valid for 24 hours.
        jobid: JobId,
        /// Members that do not exist, or whom the app does not see; the job goes on without them.
        invalid_userid_list: Vec<UserId>,
    }
}

response! {
    /// How a job went.
    pub struct JobResult {
        /// For whom it worked.
        job_result: Outcome,
    }
}

response! {
    /// A page of the members with advanced functions.
    pub struct Holders {
        /// The members.
        userid_list: Vec<UserId>,
        /// Whether there are more.
        has_more: bool,
        /// Where the next page begins.
        next_cursor: String,
    }
}
