//! 导入会议报名信息: registers others.

use crate::types::{EnrollId, MeetingId, Secret, UserId};

endpoint! {
    /// Registers people for a meeting (导入会议报名信息).
    ///
    /// Token: the app that created the meeting ([`meeting`](crate::api::meeting)). Fails where the meeting asks for no
    /// registrations.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/98816>
    POST "/cgi-bin/meeting/enroll/import";
    pub struct Import -> Imported {
        /// The meeting.
        meetingid: MeetingId,
        /// The people.
        enroll_list: Vec<Entrant>,
    }
}

structure! {
    /// Somebody to register: a member, or whoever has a telephone number.
    pub struct Entrant {
        /// The member.
        userid: Option<UserId>,
        /// The telephone number's country code, without `+`: `86`. Required with a number.
        area: Option<String>,
        /// The telephone number.
        phone_number: Option<String>,
        /// The name that exports of the registrations hold; the meeting shows another.
        nick_name: Option<String>,
    }
}

response! {
    /// Who was registered.
    pub struct Imported {
        /// How many people were registered.
        total_count: u32,
        /// The registrations, one for each of them.
        enroll_list: Vec<ImportedEntrant>,
    }
}

response! {
    /// Somebody who was registered.
    pub struct ImportedEntrant {
        /// The registration.
        enroll_id: EnrollId,
        /// The member.
        userid: Option<UserId>,
        /// The telephone number's country code.
        area: Option<String>,
        /// The telephone number.
        phone_number: Option<String>,
        /// The name.
        nick_name: Option<String>,
        /// The code with which they join by telephone.
        enroll_code: Option<Secret>,
    }
}
