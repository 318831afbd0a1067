//! 获取电话入会的成员ID: who somebody on the telephone is in a meeting.

use super::PhoneNumber;
use crate::api::limits::{self, Checked};
use crate::types::{MeetingId, TmpOpenId};

endpoint! {
    /// Tells who people on the telephone are in a meeting (获取电话入会的成员ID).
    ///
    /// Token: the app that created the meeting ([`meeting`](crate::api::meeting)) by API. Only of calls that were taken, now or
    /// before. One number of an exchange may be several people.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/98825>
    POST "/cgi-bin/meeting/phone/get_tmp_openid" [repeatable, check];
    pub struct GetTmpOpenid -> OpenIds {
        /// The meeting.
        meetingid: MeetingId,
        /// The numbers, at most 20.
        phone_numbers: Vec<PhoneNumber>,
    }
}

impl GetTmpOpenid {
    fn check(&self) -> Checked {
        limits::count("phone_numbers", self.phone_numbers.len(), 0..=20)
    }
}

response! {
    /// Who people on the telephone are in a meeting.
    pub struct OpenIds {
        /// One for each person.
        tmp_openid_list: Vec<PhoneOpenId>,
    }
}

response! {
    /// Who somebody on the telephone is in a meeting.
    pub struct PhoneOpenId {
        /// The country's code.
        area: u32,
        /// The number.
        phone: String,
        /// The extension.
        extension_number: Option<String>,
        /// Who that is.
        tmp_openid: TmpOpenId,
    }
}
