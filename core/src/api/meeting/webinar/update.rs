//! 修改网络研讨会: changes of a webinar.

use super::{Admission, MediaSetting, setting};
use crate::api::limits::Checked;
use crate::endpoint::Empty;
use crate::types::{MeetingId, Person, Secret, Timestamp};

endpoint! {
    /// Changes a webinar (修改网络研讨会).
    ///
    /// Token: the app that created the webinar by API.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/98843>
    POST "/cgi-bin/meeting/webinar/update" [repeatable, check];
    pub struct Update -> Empty {
        /// The webinar.
        meetingid: MeetingId,
        /// What it is called, 1 to 255 characters.
        title: String,
        /// Who gives it, 1 to 40 characters.
        sponsor: Option<String>,
        // The page has both times as text, SDKs have them as numbers.
        /// When it begins, at most half an hour ago.
        start_time: Timestamp as Text,
        /// When it ends.
        end_time: Timestamp as Text,
        /// Who may watch.
        admission_type: Admission,
        /// The hosts, in place of those it had.
        hosts: Option<Vec<Person>>,
        /// The password, 4 to 6 digits; required with [`Admission::Password`], and of no use otherwise.
        password: Option<Secret>,
        /// Where its picture is: PNG or JPEG, at most 5 MB, larger than 640 × 360 pixels, better 1280 × 720. WeCom fetches it after it
        /// has answered; the event 素材上传结果 tells how that went. Only with `activity_page`.
        cover_url: Option<String>,
        /// What it is about, in plain text, 1 to 5 000 characters. Only with `activity_page`.
        description: Option<String>,
        /// Whether who comes by the guests' link becomes a guest; they do not unless set.
        enable_guest_invite_link: Option<bool>,
        /// Sound, picture and recording.
        media_setting: Option<MediaSetting>,
        /// Whether questions can be asked; they can unless set.
        enable_qa: Option<bool>,
        /// What the audience must not write, at most 50 words of at most 10 Chinese characters; messages with them are not shown.
        sensitive_words: Option<Vec<String>>,
        /// Whether somebody reads the messages before they are shown; nobody does unless set.
        enable_manual_check: Option<bool>,
        /// Whether it has a page of its own; it has unless set.
        activity_page: Option<bool>,
        /// Whether that page shows how many people will come; it does unless set.
        display_number_of_attendees: Option<bool> as Bit,
        // The page says that it is required and that it has a default.
        /// Whether the audience may see a recording of it; needs [`AutoRecord::Cloud`](crate::api::meeting::AutoRecord::Cloud).
        playback_for_audience: bool,
        /// Whether hosts and guests can come together before the audience sees them (准备模式).
        preparation_mode: Option<bool>,
    }
}

impl Update {
    fn check(&self) -> Checked {
        setting::check(&self.title, &self.sponsor, &self.description, &self.sensitive_words)
    }
}
