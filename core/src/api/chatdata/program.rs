//! 应用调用专区程序, 设置专区接收回调事件: an app and its programs in the zone.

use super::{AbilityId, ProgramId};
use crate::endpoint::{Empty, Job};
use crate::error::ErrorCode;
use crate::types::{JobId, NotifyId};

endpoint! {
    /// Says which program receives the callbacks in the zone (设置专区接收回调事件).
    ///
    /// Token: an app with the permission 数据与智能专区权限 ([`chatdata`](crate::api::chatdata)). One program of an app does;
    /// the next takes its place.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/99963>
    POST "/cgi-bin/chatdata/set_receive_callback" [repeatable];
    pub struct SetReceiveCallback -> Empty {
        /// The program.
        program_id: ProgramId,
    }
}

endpoint! {
    /// Calls a program in the zone and waits for what it says (应用同步调用专区程序).
    ///
    /// Token: an app with the permission 数据与智能专区权限 ([`chatdata`](crate::api::chatdata)).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/99965>
    POST "/cgi-bin/chatdata/sync_call_program";
    pub struct SyncCall -> Output {
        /// The program.
        program_id: ProgramId,
        /// Which of its abilities.
        ability_id: AbilityId,
        /// The notice of the zone that this call answers.
        notify_id: Option<NotifyId>,
        /// What the program is asked: JSON as text, of the form that was configured for the ability (输入协议).
        request_data: String,
    }
}

response! {
    /// What a program said.
    pub struct Output {
        /// JSON as text, of the form that was configured for the ability (输出协议).
        response_data: Option<String>,
    }
}

endpoint! {
    /// Sets a program in the zone to work (创建专区程序调用任务).
    ///
    /// Token: an app with the permission 数据与智能专区权限 ([`chatdata`](crate::api::chatdata)). Ask with [`AsyncResult`] what
    /// came out.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/99966>
    POST "/cgi-bin/chatdata/async_program_task";
    pub struct AsyncTask -> Job {
        /// The program.
        program_id: ProgramId,
        /// Which of its abilities.
        ability_id: AbilityId,
        /// What the program is asked: JSON as text, of the form that was configured for the ability (输入协议).
        request_data: String,
    }
}

endpoint! {
    /// Reads what came out of a program's work (获取专区程序任务结果).
    ///
    /// Token: an app with the permission 数据与智能专区权限 ([`chatdata`](crate::api::chatdata)). The program reports it through
    /// the zone's SDK.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/99966>
    POST "/cgi-bin/chatdata/async_program_result" [repeatable];
    pub struct AsyncResult -> Reported {
        /// The job.
        jobid: JobId,
    }
}

response! {
    /// What a program reported.
    pub struct Reported {
        /// The program's own code, 0 where it worked.
        response_errcode: i64,
        /// JSON as text, of the form that was configured for the ability (输出协议).
        response_data: Option<String>,
    }
}

impl Reported {
    /// `response_errcode` as a code.
    pub fn code(&self) -> ErrorCode {
        ErrorCode(self.response_errcode)
    }
}
