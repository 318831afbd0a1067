//! 获取网络研讨会嘉宾列表, 更新网络研讨会嘉宾列表: who may speak.

use crate::api::limits::{Checked, given, letters};
use crate::endpoint::Empty;
use crate::types::{MeetingCode, MeetingId, UserId};

endpoint! {
    /// Lists a webinar's guests (获取网络研讨会嘉宾列表).
    ///
    /// Token: the app that created the webinar by API. One of the two fields is needed; where both are set, the id counts.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/98871>
    POST "/cgi-bin/meeting/webinar/list_guest" [repeatable];
    pub struct ListGuest -> Guests {
        /// The webinar.
        meetingid: Option<MeetingId>,
        /// Or the number that people type to join it.
        meeting_code: Option<MeetingCode>,
    }
}

response! {
    /// A webinar's guests.
    pub struct Guests {
        /// The guests; members only as far as the app sees them.
        guests: Vec<Guest>,
    }
}

structure! {
    /// Somebody who may speak in a webinar.
    pub struct Guest {
        /// Where they come from.
        guest_type: GuestKind,
        /// The member; required for guests of the corp.
        userid: Option<UserId>,
        // Text by both pages' tables; one of the examples has a number.
        /// The telephone number's country code, without `+`: `86`. Required for guests from outside.
        area: Option<String>,
        /// The telephone number; required for guests from outside. None of guests who came by the link.
        phone_number: Option<String>,
        /// The mail address of a guest from outside. None of guests who came by the link.
        email: Option<String>,
        /// The name, 1 to 16 characters; required for guests from outside.
        guest_name: Option<String>,
    }
}

open_enum! {
    /// Where a guest comes from (嘉宾类型).
    pub enum GuestKind: i64 {
        /// From the corp (内部嘉宾).
        Internal = 1,
        /// From outside (外部嘉宾).
        External = 2,
        /// From the guests' link; only read (链接嘉宾).
        Link = 3,
    }
}

endpoint! {
    /// Sets a webinar's guests (更新网络研讨会嘉宾列表).
    ///
    /// Token: the app that created the webinar by API.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/98872>
    POST "/cgi-bin/meeting/webinar/update_guest_list" [repeatable, check];
    pub struct UpdateGuestList -> Empty {
        /// The webinar.
        meetingid: MeetingId,
        /// The guests.
        guests: Vec<Guest>,
    }
}

impl UpdateGuestList {
    fn check(&self) -> Checked {
        self.guests.iter().try_for_each(|guest| letters("guests.guest_name", given(&guest.guest_name), 16))
    }
}
