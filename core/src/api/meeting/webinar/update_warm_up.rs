//! 管理网络研讨会暖场配置: what is shown before a webinar begins.

use crate::endpoint::Empty;
use crate::types::MeetingId;

endpoint! {
    /// Sets what people see who come up to 15 minutes before a webinar begins (管理网络研讨会暖场配置).
    ///
    /// Token: the app that created the webinar by API. WeCom fetches picture or film after it has answered; the event
    /// 网络研讨会暖场上传结果 tells how that went. Where both are set, the picture counts.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/98882>
    POST "/cgi-bin/meeting/webinar/update_warm_up" [repeatable];
    pub struct UpdateWarmUp -> Empty {
        /// The webinar.
        meetingid: MeetingId,
        /// Where a picture is: PNG or JPEG, at most 5 MB, best 1280 × 720 pixels.
        warm_up_picture: Option<String>,
        /// Where a film is: MP4, at most 1 GB, best 1280 × 720 pixels.
        warm_up_video: Option<String>,
        /// Whether people may invite others meanwhile; they may unless set.
        allow_attendees_invite_others: Option<bool>,
    }
}
