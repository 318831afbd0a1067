//! 消息格式: what members send to an app.
//!
//! Sender, time and `MsgId` are in [`Incoming`](crate::callback::Incoming).
//!
//! Source: <https://developer.work.weixin.qq.com/document/path/90239>

use crate::types::MediaId;

response! {
    /// A text (文本消息).
    pub struct Text {
        /// What the member wrote.
        content: String = "Content",
    }
}

response! {
    /// A picture (图片消息).
    pub struct Image {
        /// Where the picture can be seen.
        pic_url: String = "PicUrl",
        /// The picture, for download; valid for three days.
        media_id: MediaId = "MediaId",
    }
}

response! {
    /// A voice message (语音消息).
    pub struct Voice {
        /// The recording, for download; valid for three days.
        media_id: MediaId = "MediaId",
        /// How it is stored.
        format: VoiceFormat = "Format",
    }
}

open_enum! {
    /// How a voice message is stored (语音格式).
    pub enum VoiceFormat: str {
        /// AMR.
        Amr = "amr",
        /// Speex.
        Speex = "speex",
    }
}

response! {
    /// A video (视频消息).
    pub struct Video {
        /// The video, for download; valid for three days.
        media_id: MediaId = "MediaId",
        /// Its preview picture, for download; valid for three days.
        thumb_media_id: MediaId = "ThumbMediaId",
    }
}

response! {
    /// A place that the member picked (位置消息).
    pub struct Location {
        /// Degrees north.
        latitude: f64 = "Location_X",
        /// Degrees east.
        longitude: f64 = "Location_Y",
        /// The map's scale.
        scale: f64 = "Scale",
        /// The place in words.
        label: String = "Label",
        /// `wxwork` from WeCom; empty from WeChat.
        app_type: String = "AppType",
    }
}

response! {
    /// A link (链接消息).
    pub struct Link {
        /// The title.
        title: String = "Title",
        /// What it is about.
        description: String = "Description",
        /// Where it leads.
        url: String = "Url",
        /// Its preview picture.
        pic_url: String = "PicUrl",
    }
}
