//! 审批网络研讨会报名信息, 导入网络研讨会报名信息, 删除网络研讨会报名信息: what is done with registrations.

use crate::api::meeting::enroll::{Action, Deleted, Enrolled, Entrant, Handled, Imported};
use crate::types::{EnrollId, MeetingId};

endpoint! {
    /// Approves or refuses registrations for a webinar (审批网络研讨会报名信息).
    ///
    /// Token: the app that created the webinar by API.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/98877>
    POST "/cgi-bin/meeting/webinar/enroll/approve";
    pub struct Approve -> Handled {
        /// The webinar.
        meetingid: MeetingId,
        /// What to decide.
        action: Action,
        /// The registrations.
        enroll_id_list: Vec<EnrollId>,
    }
}

endpoint! {
    /// Registers people for a webinar (导入网络研讨会报名信息).
    ///
    /// Token: the app that created the webinar by API. Fails where the webinar asks for no registrations.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/98880>
    POST "/cgi-bin/meeting/webinar/enroll/import";
    pub struct Import -> Imported {
        /// The webinar.
        meetingid: MeetingId,
        /// The people.
        enroll_list: Vec<Entrant>,
    }
}

endpoint! {
    /// Deletes registrations for a webinar, imported ones and others (删除网络研讨会报名信息).
    ///
    /// Token: the app that created the webinar by API.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/98881>
    POST "/cgi-bin/meeting/webinar/enroll/delete";
    pub struct Delete -> Deleted {
        /// The webinar.
        meetingid: MeetingId,
        /// The registrations.
        enroll_id_list: Vec<Enrolled>,
    }
}
