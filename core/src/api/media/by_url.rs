//! 异步上传临时素材: WeCom fetches a large file by itself.

use crate::api::limits::{Checked, bytes};
use crate::endpoint::{FileJobStatus, Job};
use crate::error::ErrorCode;
use crate::types::{JobId, MediaId, MediaKind, Timestamp};

endpoint! {
    /// Has WeCom fetch a file of up to 200 MB (生成异步上传任务).
    ///
    /// Token: an app that may call the customer contact interfaces (客户联系).
    ///
    /// The server behind the address must answer `Range` requests. When the job is done, the event
    /// `upload_media_job_finish` comes; [`GetUploadByUrlResult`] tells for 60 minutes how it went. The id cannot be used where those
    /// of [`Upload`](super::Upload) can: the scene says where.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/96219>
    POST "/cgi-bin/media/upload_by_url" [check];
    pub struct UploadByUrl -> Job {
        /// What the file is for.
        scene: UploadScene,
        /// What the file is used as: a video (MP4) or another file; nothing else yet.
        kind: MediaKind = "type",
        /// The name that is shown, at most 128 bytes.
        filename: String,
        /// Where the file is, at most 1 024 bytes; publicly readable.
        url: String,
        /// The file's MD5 in hexadecimal, 32 bytes, compared with what was fetched.
        md5: String,
    }
}

impl UploadByUrl {
    fn check(&self) -> Checked {
        bytes("filename", &self.filename, 128)?;
        bytes("url", &self.url, 1024)?;
        bytes("md5", &self.md5, 32)
    }
}

open_enum! {
    /// What a file that WeCom fetches is for (场景值).
    pub enum UploadScene: i64 {
        /// Welcome texts of customer groups (客户联系入群欢迎语素材).
        GroupWelcome = 1,
    }
}

endpoint! {
    /// Tells how far WeCom is with fetching a file (查询异步任务结果).
    ///
    /// Token: an app that may call the customer contact interfaces (客户联系).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/96219>
    POST "/cgi-bin/media/get_upload_by_url_result" [repeatable, check];
    pub struct GetUploadByUrlResult -> UploadByUrlResult {
        /// The job, at most 60 minutes old; at most 128 bytes.
        jobid: JobId,
    }
}

impl GetUploadByUrlResult {
    fn check(&self) -> Checked {
        bytes("jobid", self.jobid.as_str(), 128)
    }
}

response! {
    /// How far a job is.
    pub struct UploadByUrlResult {
        /// Whether it is done.
        status: FileJobStatus,
        /// What came of it.
        detail: UploadByUrlDetail,
    }
}

response! {
    /// What came of a job.
    pub struct UploadByUrlDetail {
        /// Why the job failed, else 0: 830001 where the server has no `Range`, 830003 where it cannot be reached,
        /// 45001 for a size out of bounds, 301019 for another MD5.
        errcode: i64,
        /// The same in words.
        errmsg: String,
        /// The file's id once the job is done, valid for three days.
        media_id: Option<MediaId>,
        /// When the file was stored, once the job is done.
        created_at: Option<Timestamp> as Text,
    }
}

impl UploadByUrlDetail {
    /// `errcode` as a code.
    pub fn code(&self) -> ErrorCode {
        ErrorCode(self.errcode)
    }
}
