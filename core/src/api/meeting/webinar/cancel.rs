//! 取消网络研讨会: a webinar is called off.

use crate::endpoint::Empty;
use crate::types::MeetingId;

endpoint! {
    /// Calls a webinar off (取消网络研讨会).
    ///
    /// Token: the app that created the webinar by API.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/98870>
    POST "/cgi-bin/meeting/webinar/cancel";
    pub struct Cancel -> Empty {
        /// The webinar.
        meetingid: MeetingId,
    }
}
