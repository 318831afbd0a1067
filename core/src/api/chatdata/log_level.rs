//! 设置日志打印级别: which of its log lines a program keeps.

use super::ProgramId;
use crate::endpoint::Empty;

endpoint! {
    /// Sets which log lines of a program are kept (设置日志打印级别).
    ///
    /// Token: see [`chatdata`](crate::api::chatdata); the program must be the app's. Not for WeCom's own models.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/100109>
    POST "/cgi-bin/chatdata/set_log_level" [repeatable];
    pub struct SetLogLevel -> Empty {
        /// The program.
        program_id: ProgramId,
        /// The most talkative level that is kept; [`Info`](LogLevel::Info) unless ever set.
        log_level: LogLevel,
    }
}

// The official page has this one, the tables of other SDKs do not.
endpoint! {
    /// Tells which log lines of a program are kept (获取当前日志打印级别).
    ///
    /// Token: see [`chatdata`](crate::api::chatdata); the program must be the app's. Not for WeCom's own models.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/100109>
    POST "/cgi-bin/chatdata/get_log_level" [repeatable];
    pub struct GetLogLevel -> CurrentLogLevel {
        /// The program.
        program_id: ProgramId,
    }
}

response! {
    /// Which log lines of a program are kept.
    pub struct CurrentLogLevel {
        /// The most talkative level that is kept.
        log_level: LogLevel,
    }
}

open_enum! {
    /// How talkative a log is (日志级别); each level holds those above it here.
    pub enum LogLevel: i64 {
        /// Errors (ERR).
        Error = 1,
        /// News (INFO).
        Info = 2,
        /// Details (DBG).
        Debug = 3,
    }
}
