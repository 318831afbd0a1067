//! 专区调试模式: looking at a program while it runs in the zone.

use super::ProgramId;
use crate::endpoint::Empty;
use crate::types::Secret;

endpoint! {
    /// Turns the debug mode of a program on (开启专区调试模式).
    ///
    /// Token: see [`chatdata`](crate::api::chatdata). For third-party apps only in corps that installed them as a test, for
    /// customized apps only in the provider's test corps.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/100091>
    POST "/cgi-bin/chatdata/open_debug_mode" [repeatable];
    pub struct Open -> Empty {
        /// The program.
        program_id: ProgramId,
        /// The program's permission to be debugged.
        debug_token: Secret,
    }
}

endpoint! {
    /// Turns the debug mode of a program off (关闭专区调试模式).
    ///
    /// Token: see [`chatdata`](crate::api::chatdata).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/100092>
    POST "/cgi-bin/chatdata/close_debug_mode" [repeatable];
    pub struct Close -> Empty {
        /// The program.
        program_id: ProgramId,
    }
}

endpoint! {
    /// Tells whether a program is in debug mode (获取专区调试模式状态).
    ///
    /// Token: see [`chatdata`](crate::api::chatdata).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/100114>
    POST "/cgi-bin/chatdata/check_debug_mode" [repeatable];
    pub struct Check -> DebugMode {
        /// The program.
        program_id: ProgramId,
    }
}

response! {
    /// Whether a program is in debug mode.
    pub struct DebugMode {
        /// Whether it is.
        debug_mode_status: Status,
    }
}

open_enum! {
    /// Whether a debug mode is on (调试模式状态).
    pub enum Status: i64 {
        /// It is not (关闭).
        Off = 1,
        /// It is (开启).
        On = 2,
    }
}
