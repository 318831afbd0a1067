//! 获取网络研讨会成员报名 ID, 获取网络研讨会报名信息: who has registered.

use crate::api::limits::{Checked, count};
use crate::api::meeting::enroll::{Enroll, Enrolls, Found, Order, StatusFilter};
use crate::types::{MeetingId, TmpOpenId};

endpoint! {
    /// Finds the registrations of people in a webinar (获取网络研讨会成员报名 ID).
    ///
    /// Token: the app that created the webinar by API. Who has not registered is left out of the answer. The lists of attendees
    /// tell the ids to ask with, [`List`] what belongs to a registration.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/98873>
    POST "/cgi-bin/meeting/webinar/enroll/query_by_tmp_openid" [repeatable, check];
    pub struct QueryByTmpOpenid -> Found {
        /// The webinar.
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

endpoint! {
    /// Lists who has registered for a webinar, with their answers (获取网络研讨会报名信息).
    ///
    /// Token: the app that created the webinar by API. Fails where the webinar asks for no registrations.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/98876>
    POST "/cgi-bin/meeting/webinar/enroll/list" [repeatable];
    pub struct List -> Enrolls {
        /// The webinar.
        meetingid: MeetingId,
        /// Only these registrations; all unless set.
        status: Option<StatusFilter>,
        /// Where the page begins: what the page before said.
        cursor: Option<String>,
        /// How many to a page, at most 50; 50 unless set.
        limit: Option<u32>,
    }
}

by_cursor! { List: Enrolls { enroll_list: Enroll } while has_more }
