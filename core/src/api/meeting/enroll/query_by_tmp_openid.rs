//! 获取会议成员报名 ID: which registrations belong to those who are in a meeting.

use crate::api::limits::{Checked, count};
use crate::types::{EnrollId, MeetingId, TmpOpenId};

endpoint! {
    /// Finds the registrations of people in a meeting (获取会议成员报名 ID).
    ///
    /// Token: the app that created the meeting ([`meeting`](crate::api::meeting)). Who has not registered is left out of the
    /// answer. The lists of attendees tell the ids to ask with, [`List`](super::List) what belongs to a registration.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/98794>
    POST "/cgi-bin/meeting/enroll/query_by_tmp_openid" [repeatable, check];
    pub struct QueryByTmpOpenid -> Found {
        /// The meeting.
        meetingid: MeetingId,
        /// Which registration comes first where somebody has several; imported ones unless set.
        sorting_rules: Option<Order>,
        /// The people, at most 500.
        tmp_openid_list: Vec<TmpOpenId>,
    }
}

impl QueryByTmpOpenid {
    fn check(&self) -> Checked {
        count("tmp_openid_list", self.tmp_openid_list.len(), 0..=500)
    }
}

open_enum! {
    /// Which registration of somebody comes first (排序规则).
    pub enum Order: i64 {
        /// Those that were imported by telephone number (优先查询手机号导入报名).
        ImportedFirst = 1,
        /// Those that people made themselves (优先查询成员手动报名).
        OwnFirst = 2,
    }
}

response! {
    /// The registrations of people in a meeting.
    pub struct Found {
        /// Those that there are; none where nobody has registered.
        enroll_id_list: Vec<TmpOpenIdEnroll>,
    }
}

response! {
    /// Somebody in a meeting, with their registration.
    pub struct TmpOpenIdEnroll {
        /// Who.
        tmp_openid: TmpOpenId,
        /// The registration, another in each meeting.
        enroll_id: EnrollId,
    }
}
