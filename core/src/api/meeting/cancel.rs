//! 取消预约会议: cancels a meeting that has not begun.

use super::SubMeetingId;
use crate::endpoint::Empty;
use crate::types::MeetingId;

endpoint! {
    /// Cancels a meeting that has not begun (取消预约会议).
    ///
    /// Token: the app that created the meeting ([`meeting`](crate::api::meeting)).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/98153>
    POST "/cgi-bin/meeting/cancel";
    pub struct Cancel -> Empty {
        /// The meeting.
        meetingid: MeetingId,
        /// One occurrence of a meeting that repeats; all of them unless set. Advanced functions.
        sub_meetingid: Option<SubMeetingId>,
    }
}
