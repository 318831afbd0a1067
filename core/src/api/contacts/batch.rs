//! 异步导入: members and departments from a CSV file, as a job.
//!
//! Upload the file as media, start a job, then ask for its result or wait for the event `batch_job_result`.

use crate::endpoint::{Job, JobStatus};
use crate::error::ErrorCode;
use crate::types::{DepartmentId, JobId, MediaId, MemberOutcome, Secret};

endpoint! {
    /// Adds and changes the members of a CSV file; members not in the file stay as they are (增量更新成员).
    ///
    /// Token: one that may write contacts. Columns that the file lacks are not changed. Departments are ids joined by `;`;
    /// one that does not exist is created among those still to be assigned. [`GetResult`] tells how the job went.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/90980>
    POST "/cgi-bin/batch/syncuser";
    pub struct SyncUser -> Job {
        /// The uploaded file.
        media_id: MediaId,
        /// Whether WeCom invites new members, once a day for at most three working days; default true.
        to_invite: Option<bool>,
        /// Where to push the result.
        callback: Option<Callback>,
    }
}

endpoint! {
    /// Makes the corp's members those of a CSV file; members not in the file are removed (全量覆盖成员).
    ///
    /// Token: one that may write contacts. WeCom stops the job where more than 50 members and more than 20 % of all would be
    /// removed, or fewer than 50 that are more than 80 %. [`GetResult`] tells how the job went.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/90981>
    POST "/cgi-bin/batch/replaceuser";
    pub struct ReplaceUser -> Job {
        /// The uploaded file.
        media_id: MediaId,
        /// Whether WeCom invites new members, once a day for at most three working days; default true.
        to_invite: Option<bool>,
        /// Where to push the result.
        callback: Option<Callback>,
    }
}

endpoint! {
    /// Makes the corp's departments those of a CSV file (全量覆盖部门).
    ///
    /// Token: one that may write contacts. Departments not in the file are deleted where they are empty; the others are once
    /// a later import of members has emptied them. [`GetResult`] tells how the job went.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/90982>
    POST "/cgi-bin/batch/replaceparty";
    pub struct ReplaceParty -> Job {
        /// The uploaded file.
        media_id: MediaId,
        /// Where to push the result.
        callback: Option<Callback>,
    }
}

structure! {
    /// Where an event is pushed when the job is done; the same settings as an app's callback.
    pub struct Callback {
        /// The address, `http` or `https`.
        url: String,
        /// What signatures are made with.
        token: Secret,
        /// What the event is encrypted with: an AES key in Base64, 43 characters.
        encodingaeskey: Secret,
    }
}

endpoint! {
    /// Asks how far a job has come (获取异步任务结果).
    ///
    /// Token: the app that started the job.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/90983>
    GET "/cgi-bin/batch/getresult";
    pub struct GetResult -> JobResult {
        /// The job.
        jobid: JobId,
    }
}

response! {
    /// How far a job has come.
    pub struct JobResult {
        /// Its state.
        status: JobStatus,
        /// How many lines there are.
        total: i64,
        /// How much of it is done, 0 to 100.
        percentage: i64,
        /// What it did, by its kind.
        ..outcome: Outcome,
    }
}

tagged! {
    /// What a job did, line by line, by the job's kind. Empty until the job is done.
    pub enum Outcome by "type" inside {
        /// Of [`SyncUser`].
        SyncUser(SyncedMembers) = "sync_user",
        /// Of [`ReplaceUser`].
        ReplaceUser(ReplacedMembers) = "replace_user",
        /// Of [`ReplaceParty`].
        ReplaceParty(ReplacedDepartments) = "replace_party",
    }
}

// Each form of the union has a type of its own, so that `into` knows which one is meant.
structure! {
    /// What became of the members that were added and changed.
    pub struct SyncedMembers {
        /// One entry for each member.
        result: Vec<MemberOutcome>,
    }
}

structure! {
    /// What became of the members that were replaced.
    pub struct ReplacedMembers {
        /// One entry for each member.
        result: Vec<MemberOutcome>,
    }
}

structure! {
    /// What became of the departments that were replaced.
    pub struct ReplacedDepartments {
        /// One entry for each department.
        result: Vec<DepartmentOutcome>,
    }
}

structure! {
    /// What became of one department.
    pub struct DepartmentOutcome {
        /// What was to be done, as bits: see [`creates`](Self::creates) and the other questions.
        action: u32,
        /// The department's id.
        partyid: DepartmentId,
        /// 0, or why it failed.
        errcode: i64,
        /// The same in words.
        errmsg: String,
    }
}

impl DepartmentOutcome {
    /// `errcode` as a code.
    pub fn code(&self) -> ErrorCode {
        ErrorCode(self.errcode)
    }

    /// Whether the department was to be created (新建部门).
    pub fn creates(&self) -> bool {
        self.action & 1 != 0
    }

    /// Whether it was to be renamed (更改部门名称).
    pub fn renames(&self) -> bool {
        self.action & 2 != 0
    }

    /// Whether it was to get another parent (移动部门).
    pub fn moves(&self) -> bool {
        self.action & 4 != 0
    }

    /// Whether it was to get another place among its siblings (修改部门排序).
    pub fn reorders(&self) -> bool {
        self.action & 8 != 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::endpoint::{BASE, Endpoint};

    #[test]
    fn on_the_wire() {
        let sync = SyncUser::new("M").to_invite(false).callback(Callback::new("https://x.example", "t", "hush"));
        let request = sync.http_request(BASE, "T").unwrap();
        assert_eq!(request.uri().path(), "/cgi-bin/batch/syncuser");
        assert_eq!(
            String::from_utf8_lossy(request.body()),
            r#"{"media_id":"M","to_invite":false,"callback":{"url":"https://x.example","token":"t","encodingaeskey":"hush"}}"#
        );
        assert!(!sync.repeatable(), "a second job would be started");
        assert!(!format!("{sync:?}").contains("hush"), "keys do not print");
        let job = ReplaceParty::parse(http::Response::new(r#"{"errcode":0,"jobid":"J"}"#)).unwrap();
        assert_eq!(job.jobid, "J");
        let query = GetResult::new(&job.jobid).http_request(BASE, "T").unwrap();
        assert_eq!(query.uri().query(), Some("access_token=T&jobid=J"));
    }

    #[test]
    fn results_by_kind() {
        // The official order puts status before type; the union must not care.
        let body = r#"{"errcode":0,"errmsg":"ok","result":[{"userid":"lisi","errcode":0,"errmsg":"ok"},
            {"userid":"zhangsan","errcode":60104,"errmsg":"mobile existed"}],
            "status":3,"type":"replace_user","total":2,"percentage":100}"#;
        let result = GetResult::parse(http::Response::new(body)).unwrap();
        assert_eq!((result.status, result.total, result.percentage), (JobStatus::Done, 2, 100));
        let Outcome::ReplaceUser(members) = result.outcome else { panic!("{:?}", result.outcome) };
        assert_eq!(members.result[1].userid, "zhangsan");
        assert_eq!(members.result[1].code(), ErrorCode(60104));

        let body = r#"{"status":3,"type":"replace_party","total":1,"percentage":100,
            "result":[{"action":5,"partyid":2,"errcode":0,"errmsg":"ok"}]}"#;
        let result = GetResult::parse(http::Response::new(body)).unwrap();
        let Outcome::ReplaceParty(departments) = result.outcome else { panic!("{:?}", result.outcome) };
        let one = &departments.result[0];
        assert_eq!(one.partyid, 2);
        assert_eq!((one.creates(), one.renames(), one.moves(), one.reorders()), (true, false, true, false));
    }

    #[test]
    fn jobs_under_way_and_of_kinds_unknown() {
        let body = r#"{"status":1,"type":"sync_user","total":3,"percentage":33}"#;
        let result = GetResult::parse(http::Response::new(body)).unwrap();
        assert!(matches!(&result.outcome, Outcome::SyncUser(members) if members.result.is_empty()));

        let body = r#"{"status":3,"type":"invite_user","total":1,"percentage":100,"result":[{"userid":"a"}]}"#;
        let result = GetResult::parse(http::Response::new(body)).unwrap();
        assert!(matches!(&result.outcome, Outcome::Other(other) if other.fields.get("result").is_some()));
        assert_eq!(result.outcome.tag(), "invite_user");
    }
}
