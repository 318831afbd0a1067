//! 获取网络研讨会详情: all about a webinar.

use super::{Admission, MediaSetting};
use crate::api::meeting::rooms::MeetingState;
use crate::types::{MeetingCode, MeetingId, Person, Secret, Timestamp};

endpoint! {
    /// Reads all about a webinar (获取网络研讨会详情).
    ///
    /// Token: the app that created the webinar by API. One of the two fields is needed; where both are set, the id counts.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/98860>
    POST "/cgi-bin/meeting/webinar/get" [repeatable];
    pub struct Get -> Webinar {
        /// The webinar.
        meetingid: Option<MeetingId>,
        /// Or the number that people type to join it.
        meeting_code: Option<MeetingCode>,
    }
}

response! {
    /// A webinar.
    pub struct Webinar {
        /// Its id.
        meetingid: MeetingId,
        /// The number that people type to join it.
        meeting_code: MeetingCode,
        // The page's table has `subject`, its example `title`.
        /// What it is called.
        title: String,
        /// What it is called, where WeCom says so by this name.
        subject: Option<String>,
        /// Who gives it.
        sponsor: String,
        /// When it begins.
        start_time: Timestamp as Text,
        /// When it ends.
        end_time: Timestamp as Text,
        /// How far it is.
        status: MeetingState,
        /// The hosts, as far as the app sees them.
        hosts: Vec<Person>,
        /// Who may watch.
        admission_type: Admission,
        /// The password of the audience.
        password: Option<Secret>,
        /// Where its picture is.
        cover_url: Option<String>,
        /// What it is about.
        description: Option<String>,
        /// Whether who comes by the guests' link becomes a guest.
        enable_guest_invite_link: bool,
        /// The link for the audience.
        audience_join_link: Option<String>,
        /// The link for guests; works like that for the audience without `enable_guest_invite_link`.
        guest_join_link: Option<String>,
        /// Where messages are read before they are shown, where somebody does.
        manual_check_link: Option<String>,
        /// The password for that.
        manual_check_password: Option<Secret>,
        /// Sound, picture and recording.
        media_setting: MediaSetting,
        /// Whether questions can be asked.
        enable_qa: bool,
        /// Whether it has a page of its own.
        activity_page: bool,
        /// Whether that page shows how many people will come.
        display_number_of_attendees: bool as Bit,
        /// Whether the audience may see a recording of it.
        playback_for_audience: bool,
        /// Where the recording is.
        playback_url: Option<String>,
        /// Whether hosts and guests can come together before the audience sees them (准备模式).
        preparation_mode: bool,
        /// The picture that is shown before it begins.
        warm_up_picture: Option<String>,
        /// The film that is shown before it begins.
        warm_up_video: Option<String>,
        /// Whether people may invite others before it begins.
        allow_attendees_invite_others: bool,
    }
}
