//! 审批会议报名信息: decides about registrations.

use crate::types::{EnrollId, MeetingId};

endpoint! {
    /// Approves or refuses registrations (审批会议报名信息).
    ///
    /// Token: the app that created the meeting ([`meeting`](crate::api::meeting)).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/98807>
    POST "/cgi-bin/meeting/enroll/approve";
    pub struct Approve -> Handled {
        /// The meeting.
        meetingid: MeetingId,
        /// What to decide.
        action: Action,
        /// The registrations.
        enroll_id_list: Vec<EnrollId>,
    }
}

open_enum! {
    /// What to decide about registrations (审批动作).
    pub enum Action: i64 {
        /// Takes an approval back: the registration waits again (取消批准).
        Revoke = 1,
        /// Refuses (拒绝).
        Refuse = 2,
        /// Approves (批准).
        Approve = 3,
    }
}

response! {
    /// For how many it worked.
    pub struct Handled {
        /// The count.
        handled_count: u32,
    }
}
