//! 用户专属参会链接: links into a meeting that tell who came by them.

use crate::api::limits::{Checked, bytes};
use crate::types::MeetingId;

endpoint! {
    /// Makes a link into a meeting that holds a text of your own (创建用户专属参会链接).
    ///
    /// Token: the app that created the meeting ([`meeting`](crate::api::meeting)). Not for webinars. Events and lists of those
    /// who enter, or wait, tell the text.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/98818>
    POST "/cgi-bin/meeting/create_customer_short_url" [check];
    pub struct Create -> Created {
        /// The meeting.
        meetingid: MeetingId,
        /// The text: `{"ver":"1.0","userData":"…"}` in Base64, at most 256 bytes.
        customer_data: String,
    }
}

impl Create {
    fn check(&self) -> Checked {
        bytes("customer_data", &self.customer_data, 256)
    }
}

response! {
    /// The new link.
    pub struct Created {
        /// The link.
        meeting_short_url_customer_data: CustomerShortUrl,
    }
}

response! {
    /// A link into a meeting, with its text.
    pub struct CustomerShortUrl {
        /// The link.
        meeting_short_url: String,
        /// The text.
        customer_data: String,
    }
}

endpoint! {
    /// Lists the links into a meeting that hold texts (获取用户专属参会链接).
    ///
    /// Token: the app that created the meeting ([`meeting`](crate::api::meeting)). Not for webinars, nor for meetings with
    /// somebody's own number.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/98819>
    POST "/cgi-bin/meeting/get_customer_short_url" [repeatable];
    pub struct Get -> CustomerShortUrls {
        /// The meeting.
        meetingid: MeetingId,
    }
}

response! {
    /// Links into a meeting.
    pub struct CustomerShortUrls {
        /// The links.
        meeting_short_url_customer_data_list: Vec<CustomerShortUrl>,
    }
}
