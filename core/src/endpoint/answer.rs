//! From an `http::Response` to a value.

use http::StatusCode;

use crate::error::{ApiError, Error, ReadError, StatusError};
use crate::types::{DepartmentId, JobId, TagId, UserId};
use crate::wire::{self, Readable};

response! {
    /// An answer that holds nothing but `errcode`.
    pub struct Empty {}
}

response! {
    /// What was passed over, while the rest was done.
    pub struct Skipped {
        /// Members that do not exist or cannot be seen.
        invaliduser: Vec<UserId>,
        /// Departments that do not exist or cannot be seen.
        invalidparty: Vec<DepartmentId>,
        /// Tags that do not exist or cannot be seen.
        invalidtag: Vec<TagId>,
    }
}

response! {
    /// A job that WeCom took. Another endpoint, which the documentation of the first names, tells how it went.
    pub struct Job {
        /// Its id.
        jobid: JobId,
    }
}

open_enum! {
    /// How far a job is (任务状态), as most pages count; [`TaskStatus`] counts from 0.
    pub enum JobStatus: i64 {
        /// It was taken, and may still wait (任务开始, 等待开始).
        Started = 1,
        /// It goes on (任务进行中).
        Running = 2,
        /// It is done (任务已完成).
        Done = 3,
    }
}

open_enum! {
    /// How far a job is (任务执行状态), on the pages of analyses and exports that count from 0; [`JobStatus`] counts from 1.
    pub enum TaskStatus: i64 {
        /// It goes on (执行未完成, 导出中).
        Running = 0,
        /// It is done (执行完成).
        Done = 1,
        /// It failed (执行失败, 任务出错).
        Failed = 2,
    }
}

open_enum! {
    /// How far a job is that makes or fetches files (任务状态), on the pages of exports of contacts and of uploads by address.
    pub enum FileJobStatus: i64 {
        /// It waits; exports only (未处理).
        Waiting = 0,
        /// It goes on (处理中).
        Running = 1,
        /// It is done, the files are there (完成).
        Done = 2,
        /// It failed (异常失败).
        Failed = 3,
    }
}

/// Reads the JSON answer of the endpoint at `path` into `body`.
pub fn read_answer(path: &str, status: StatusCode, text: &[u8], body: &mut dyn Readable) -> Result<(), Error> {
    if !status.is_success() {
        return Err(match errcode(text) {
            Some((code, message)) => ApiError::new(path, code, message, text).into(),
            None => Error::Status(Box::new(StatusError::new(path, status, text))),
        });
    }
    match wire::read_answer(text, body) {
        Ok((0, _)) => Ok(()),
        Ok((code, message)) => Err(ApiError::new(path, code, message, text).into()),
        // Fields of a refusal may have any shape.
        Err(failure) => Err(match errcode(text) {
            Some((code, message)) => ApiError::new(path, code, message, text).into(),
            None => Error::Read(Box::new(ReadError::new(path, failure, text))),
        }),
    }
}

/// `errcode` and `errmsg` of a refusal, whatever else it holds.
pub(super) fn errcode(text: &[u8]) -> Option<(i64, String)> {
    let (code, message) = wire::read_answer(text, &mut Empty::default()).ok()?;
    (code != 0).then_some((code, message))
}

impl From<ApiError> for Error {
    fn from(error: ApiError) -> Error {
        Error::Api(Box::new(error))
    }
}
