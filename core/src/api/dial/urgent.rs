//! 紧急通知应用: a machine calls members and asks them to look into WeCom.

use crate::error::ErrorCode;
use crate::types::{Timestamp, UserId};

text_ids! {
    /// A call (`callid`).
    CallId;
}

endpoint! {
    /// Calls members by telephone, to make them look at an app's message (发起语音电话).
    ///
    /// Token: an own app that 紧急通知 lists among those that may call. The machine says their names, the app's name and the corp's. Not
    /// repeated: a second call rings again.
    ///
    /// Fails with 301049 where the app is not among those that may call, 301050 where 紧急通知 is not in use, 301051 where its minutes
    /// are used up.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/91627>
    POST "/cgi-bin/pstncc/call";
    pub struct Call -> Calls {
        /// Whom to call.
        callee_userid: Vec<UserId>,
    }
}

response! {
    /// The calls that were begun.
    pub struct Calls {
        /// One for each member.
        states: Vec<CallState>,
    }
}

response! {
    /// A call that was begun, or not.
    pub struct CallState {
        /// The member.
        userid: UserId,
        /// The call.
        callid: CallId,
        /// 0 where it was begun, else why it was not.
        code: i64,
    }
}

impl CallState {
    /// `code` as a code.
    pub fn code(&self) -> ErrorCode {
        ErrorCode(self.code)
    }
}

endpoint! {
    /// Tells whether a member took a call (获取接听状态).
    ///
    /// Token: see [`Call`]. Calls of the last seven days only.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/91628>
    POST "/cgi-bin/pstncc/getstates" [repeatable];
    pub struct GetStates -> CallStates {
        /// The member.
        callee_userid: UserId,
        /// The call, from [`Call`].
        callid: CallId,
    }
}

response! {
    /// How a call went.
    pub struct CallStates {
        /// Whether the member took it.
        istalked: bool as Bit,
        /// When it was begun.
        calltime: Timestamp,
        /// How long it took, in seconds.
        talktime: i64,
        /// How it goes, or how it ended.
        reason: CallOutcome,
    }
}

open_enum! {
    /// How a call goes, or how it ended (呼叫结果状态).
    pub enum CallOutcome: i64 {
        /// Ended as it should (正常结束).
        Ended = 0,
        /// Rings (振铃).
        Ringing = 1,
        /// Taken (接听).
        Taken = 2,
        /// Goes on (通话中).
        Talking = 3,
        /// Too late: the member hung up (呼叫超时 – 用户挂机).
        TimeoutByUser = 4,
        /// Out of reach (不在服务区).
        OutOfReach = 5,
        /// Not taken, since the line is not paid for (欠费未接听).
        Arrears = 6,
        /// Refused by the member (被叫拒接).
        Refused = 7,
        /// Switched off (被叫关机).
        SwitchedOff = 8,
        /// There is no such number (空号).
        NoSuchNumber = 9,
        /// The line is restricted (呼叫受限).
        Restricted = 10,
        /// The line has a fault (线路错误).
        LineFault = 11,
        /// Too late: the machine hung up (呼叫超时 – 系统挂机).
        TimeoutBySystem = 12,
        /// Too often: three times in eight minutes, eight times in 24 hours (呼叫超过限制).
        TooOften = 13,
        /// The line gave no answer in time (线路超时未返回).
        LineTimeout = 14,
        /// The calling number is at its limit (超限, 需要换号码呼叫).
        CallerAtLimit = 15,
        /// The line is busy; call later (线路繁忙).
        LineBusy = 16,
        /// Cancelled (呼叫取消通知).
        Cancelled = 17,
        /// Not confirmed in time (外呼超时未确认).
        Unconfirmed = 20,
        /// Something else (其他).
        Else = 99,
    }
}
