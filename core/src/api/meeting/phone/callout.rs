//! 批量外呼, 获取会议的外呼状态: calls that a meeting makes.

use super::PhoneNumber;
use crate::api::limits::{self, Checked};
use crate::types::{MeetingId, TmpOpenId};

endpoint! {
    /// Calls telephones, so that people join a meeting by them (批量外呼).
    ///
    /// Token: the app that created the meeting ([`meeting`](crate::api::meeting)) by API. Works before the meeting and during
    /// it. The answer comes at once; [`GetCalloutStatus`] and an event (PSTN 外呼状态更新事件) tell how the calls went.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/98823>
    POST "/cgi-bin/meeting/phone/callout" [check];
    pub struct Callout -> CalloutResult {
        /// The meeting.
        meetingid: MeetingId,
        /// The numbers, at most 50.
        phone_numbers: Vec<PhoneNumber>,
    }
}

impl Callout {
    fn check(&self) -> Checked {
        limits::count("phone_numbers", self.phone_numbers.len(), 0..=50)
    }
}

response! {
    /// Which numbers are called.
    pub struct CalloutResult {
        /// Those that are.
        phone_numbers: Vec<Call>,
        /// Those that are no numbers to call.
        invalid_phone_numbers: Vec<Call>,
    }
}

response! {
    /// A number that was to be called.
    pub struct Call {
        /// The country's code.
        area: u32,
        /// The number.
        phone: String,
        /// The extension.
        extension_number: Option<String>,
        /// How far the call is, in a word of WeCom's; only where there is a call.
        status: Option<String>,
    }
}

endpoint! {
    /// Lists the calls that a meeting made, with how they went (获取会议的外呼状态).
    ///
    /// Token: the app that created the meeting ([`meeting`](crate::api::meeting)) by API. Calls that were made in the client
    /// and on the web are among them.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/98824>
    POST "/cgi-bin/meeting/phone/get_callout_status" [repeatable];
    pub struct GetCalloutStatus -> Calls {
        /// The meeting.
        meetingid: MeetingId,
        /// Where the page begins: what the page before said.
        cursor: Option<String>,
        /// How many to a page, at most 100; 20 unless set.
        limit: Option<u32>,
    }
}

response! {
    /// A page of calls.
    pub struct Calls {
        /// The calls.
        phone_numbers: Vec<StatusOfCall>,
        /// Whether there are more.
        has_more: bool,
        /// Where the next page begins.
        next_cursor: String,
    }
}

response! {
    /// How a call went.
    pub struct StatusOfCall {
        /// The country's code.
        area: u32,
        /// The number.
        phone: String,
        /// The extension.
        extension_number: Option<String>,
        /// How far the call is, in a word of WeCom's that the page does not list.
        status: String,
        /// Who that is in the meeting.
        tmp_openid: TmpOpenId,
    }
}

by_cursor! { GetCalloutStatus: Calls { phone_numbers: StatusOfCall } while has_more }
