//! 会议统计管理: who has begun meetings, and who could not.

use super::following;
use crate::endpoint::Paginated;
use crate::types::{Timestamp, UserId};

endpoint! {
    /// Lists who has begun meetings, latest first (获取会议发起记录).
    ///
    /// Token: an app that 会议 lists among those that may call. Whoever it does not see is left out, so that a page may hold fewer
    /// than `limit`. Counted are quick meetings, and booked ones whose first guest has entered.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/99651>
    POST "/cgi-bin/meeting/statistics/get_start_list" [repeatable];
    pub struct GetStartList -> Starts {
        /// Which are asked for.
        kind: StartKind = "type",
        /// From when, this second included.
        begin_time: Timestamp,
        /// Until when, at most 30 days later; this second not included.
        end_time: Timestamp,
        /// Where the page begins: what the page before said.
        cursor: Option<String>,
        /// How many to a page, at most 1 000; 200 unless set.
        limit: Option<u32>,
    }
}

open_enum! {
    /// Which begun meetings are asked for (查询类型).
    pub enum StartKind: i64 {
        /// Those that took place (发起成功的会议记录).
        Begun = 1,
        /// Those that could not, for too many took place at once (发起失败的会议).
        Failed = 2,
    }
}

response! {
    /// A page of begun meetings.
    pub struct Starts {
        /// The meetings.
        meeting_list: Vec<Start>,
        /// Whether there are more; the official example leaves it out.
        has_more: Option<bool>,
        /// Where the next page begins.
        next_cursor: String,
    }
}

response! {
    /// A begun meeting.
    pub struct Start {
        /// Who began it; the organizer, where that was somebody from outside the corp.
        userid: UserId,
        /// When.
        start_time: Timestamp,
    }
}

impl Paginated for GetStartList {
    type Item = Start;

    fn items(page: &mut Starts) -> Vec<Start> {
        std::mem::take(&mut page.meeting_list)
    }

    fn after(&self, page: &Starts) -> Option<Self> {
        following(page.has_more.unwrap_or(true), &page.next_cursor).map(|cursor| self.clone().cursor(cursor))
    }
}
