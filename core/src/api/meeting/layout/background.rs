//! 会议背景: the pictures behind a meeting.

use super::BackgroundId;
use crate::api::limits::{self, Checked};
use crate::endpoint::Empty;
use crate::types::MeetingId;

endpoint! {
    /// Adds backgrounds to a meeting (添加会议背景).
    ///
    /// Token: the app that created the meeting ([`meeting`](crate::api::meeting)) by API. At most 7 in a meeting, PNG, at most
    /// 10 MB each, at least 1920 × 1080 pixels. WeCom fetches them after it has answered; the event 素材上传结果 tells how that went.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/98851>
    POST "/cgi-bin/meeting/layout/add_background" [check];
    pub struct Add -> Backgrounds {
        /// The meeting.
        meetingid: MeetingId,
        /// The pictures, at most 7.
        image_list: Vec<Image>,
        /// Which of them the meeting uses, counted from 1; 1 unless set.
        default_image_order: Option<u32>,
    }
}

impl Add {
    fn check(&self) -> Checked {
        limits::count("image_list", self.image_list.len(), 0..=7)
    }
}

structure! {
    /// A picture to fetch.
    pub struct Image {
        /// The MD5 of its bytes, in hexadecimal.
        image_md5: String,
        /// Where it is.
        image_url: String,
    }
}

response! {
    /// Backgrounds of a meeting: those that were added, or all of them.
    pub struct Backgrounds {
        /// The one that the meeting uses.
        selected_background_id: BackgroundId,
        /// The backgrounds.
        background_list: Vec<Background>,
    }
}

response! {
    /// A background.
    pub struct Background {
        /// Its id.
        background_id: BackgroundId,
        /// The MD5 of the picture's bytes, in hexadecimal.
        image_md5: String,
    }
}

endpoint! {
    /// Makes a meeting use a background (设置会议默认背景).
    ///
    /// Token: the app that created the meeting ([`meeting`](crate::api::meeting)) by API.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/98852>
    POST "/cgi-bin/meeting/layout/set_default_background" [repeatable];
    pub struct SetDefault -> Empty {
        /// The meeting.
        meetingid: MeetingId,
        /// The background; an empty one gives the meeting its black background back.
        selected_background_id: BackgroundId,
    }
}

endpoint! {
    /// Deletes a background (删除会议背景).
    ///
    /// Token: the app that created the meeting ([`meeting`](crate::api::meeting)) by API. Not the one that the meeting uses:
    /// give it another first ([`SetDefault`]).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/98853>
    POST "/cgi-bin/meeting/layout/delete_background";
    pub struct Delete -> Empty {
        /// The meeting.
        meetingid: MeetingId,
        /// The background.
        background_id: BackgroundId,
    }
}

endpoint! {
    /// Deletes several backgrounds (批量删除会议背景).
    ///
    /// Token: the app that created the meeting ([`meeting`](crate::api::meeting)) by API. Not the one that the meeting uses:
    /// give it another first ([`SetDefault`]).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/98854>
    POST "/cgi-bin/meeting/layout/batch_delete_background";
    pub struct BatchDelete -> Empty {
        /// The meeting.
        meetingid: MeetingId,
        /// The backgrounds.
        background_id_list: Vec<BackgroundId>,
    }
}

endpoint! {
    /// Lists a meeting's backgrounds (获取会议背景列表).
    ///
    /// Token: the app that created the meeting ([`meeting`](crate::api::meeting)) by API.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/98856>
    POST "/cgi-bin/meeting/layout/list_background" [repeatable];
    pub struct List -> Backgrounds {
        /// The meeting.
        meetingid: MeetingId,
    }
}
