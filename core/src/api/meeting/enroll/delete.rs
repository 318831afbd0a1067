//! 删除会议报名信息: deletes registrations.

use crate::types::{EnrollId, MeetingId};

endpoint! {
    /// Deletes registrations, imported ones and others (删除会议报名信息).
    ///
    /// Token: the app that created the meeting ([`meeting`](crate::api::meeting)).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/98817>
    POST "/cgi-bin/meeting/enroll/delete";
    pub struct Delete -> Deleted {
        /// The meeting.
        meetingid: MeetingId,
        /// The registrations.
        enroll_id_list: Vec<Enrolled>,
    }
}

structure! {
    /// A registration by its id.
    pub struct Enrolled {
        /// The id.
        enroll_id: EnrollId,
    }
}

impl From<EnrollId> for Enrolled {
    fn from(id: EnrollId) -> Enrolled {
        Enrolled::new(id)
    }
}

impl From<&str> for Enrolled {
    fn from(id: &str) -> Enrolled {
        Enrolled::new(id)
    }
}

response! {
    /// How many registrations were deleted.
    pub struct Deleted {
        /// The count.
        total_count: u32,
    }
}
