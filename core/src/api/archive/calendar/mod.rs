//! 日程内容存档: the schedules in the main calendars of archived members.
//!
//! A member's main calendar is the one that WeCom gives them, none that apps create, that others share or that they subscribe to.
//! A schedule is told only where somebody who made it or takes part is archived; where a batch has one that must not be told, the
//! call fails as a whole.
//!
//! Token: see [`archive`](crate::api::archive), with the permission for schedules besides.

mod schedule;

pub use schedule::{Attendee, MeetingRoomId, Schedule};

use crate::api::limits::{Checked, bytes, count, given};
use crate::endpoint::Paginated;
use crate::types::{CalendarId, MeetingCode, ScheduleId, UserId};

endpoint! {
    /// Tells which is the main calendar of an archived member (获取默认日历本 ID).
    ///
    /// Token: an own app that 文件内容存档 lets call, with the permission for schedules ([`calendar`](self)).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/101696>
    POST "/cgi-bin/security/calendar/get_default_calendar" [repeatable];
    pub struct GetDefaultCalendar -> DefaultCalendar {
        /// The member.
        userid: UserId,
        /// Whether it is one who has left the corp; not unless set.
        is_resigned: Option<bool> as Bit,
    }
}

response! {
    /// A member's main calendar.
    pub struct DefaultCalendar {
        /// Its id.
        cal_id: CalendarId,
    }
}

endpoint! {
    /// Lists the ids of the schedules in an archived member's main calendar (获取存档成员主日历下的日程列表).
    ///
    /// Token: an own app that 文件内容存档 lets call, with the permission for schedules ([`calendar`](self)). A cursor is
    /// good for the same corp, app and calendar only. What is created or deleted meanwhile may change the pages that
    /// follow.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/101696>
    POST "/cgi-bin/security/calendar/get_schedule_list" [repeatable, check];
    pub struct GetScheduleList -> ScheduleIds {
        /// The calendar, as [`GetDefaultCalendar`] tells it; at most 64 bytes.
        cal_id: CalendarId,
        /// Where the page before ended, at most 128 bytes.
        cursor: Option<String>,
        /// How many schedules to a page at most, 1 to 1 000; 200 unless set.
        limit: Option<u32>,
    }
}

impl GetScheduleList {
    fn check(&self) -> Checked {
        bytes("cal_id", self.cal_id.as_str(), 64)?;
        bytes("cursor", given(&self.cursor), 128)
    }
}

response! {
    /// A page of schedules.
    pub struct ScheduleIds {
        /// The schedules.
        schedule_id_list: Vec<ScheduleId>,
        /// Where the next page begins.
        next_cursor: String,
        /// Whether there are more.
        has_more: bool,
    }
}

by_cursor! { GetScheduleList: ScheduleIds { schedule_id_list: ScheduleId } while has_more }

endpoint! {
    /// Reads the schedules that have changed in an archived member's main calendar (获取存档成员主日历下的增量日程列表).
    ///
    /// Token: an own app that 文件内容存档 lets call, with the permission for schedules ([`calendar`](self)). Without a
    /// cursor it begins with the oldest change. Whoever keeps up with a calendar keeps the last `next_cursor` for the
    /// next time, even where no schedule came with it; it is good for the same corp, app and calendar only. What was
    /// deleted, or whom somebody removed, only callbacks tell.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/101696>
    POST "/cgi-bin/security/calendar/get_schedule_list_by_sequence" [repeatable, check];
    pub struct GetScheduleListBySequence -> Changes {
        /// The calendar, as [`GetDefaultCalendar`] tells it; at most 64 bytes.
        cal_id: CalendarId,
        /// Where the last call ended, at most 128 bytes.
        cursor: Option<String>,
        /// How many changes to look through at most, 1 to 1 000; 500 unless set.
        limit: Option<u32>,
    }
}

impl GetScheduleListBySequence {
    fn check(&self) -> Checked {
        bytes("cal_id", self.cal_id.as_str(), 64)?;
        bytes("cursor", given(&self.cursor), 128)
    }
}

response! {
    /// Schedules that have changed.
    pub struct Changes {
        /// Where the next call begins.
        next_cursor: String,
        /// The schedules as they are now; none where all that changed was deleted. Cancelled ones are among them.
        schedule_list: Vec<Schedule>,
    }
}

impl Paginated for GetScheduleListBySequence {
    type Item = Schedule;

    fn items(page: &mut Changes) -> Vec<Schedule> {
        std::mem::take(&mut page.schedule_list)
    }

    // The page names no end. An empty list is none: the cursor still moves over what was deleted. So it ends where the cursor
    // stands still.
    fn after(&self, page: &Changes) -> Option<GetScheduleListBySequence> {
        let moved = !page.next_cursor.is_empty() && self.cursor.as_ref() != Some(&page.next_cursor);
        moved.then(|| self.clone().cursor(&page.next_cursor))
    }
}

endpoint! {
    /// Reads schedules of an archived member's main calendar (获取日程详情).
    ///
    /// Token: an own app that 文件内容存档 lets call, with the permission for schedules ([`calendar`](self)). Cancelled
    /// schedules are answered, too: see their `status`.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/101697>
    POST "/cgi-bin/security/calendar/get_schedule_detail" [repeatable, check];
    pub struct GetScheduleDetail -> Schedules {
        /// The calendar, as [`GetDefaultCalendar`] or a callback tells it; at most 64 bytes.
        cal_id: CalendarId,
        /// The schedules, at most ten.
        schedule_id_list: Vec<ScheduleId>,
    }
}

impl GetScheduleDetail {
    fn check(&self) -> Checked {
        bytes("cal_id", self.cal_id.as_str(), 64)?;
        count("schedule_id_list", self.schedule_id_list.len(), 0..=10)
    }
}

response! {
    /// Schedules.
    pub struct Schedules {
        /// The schedules.
        schedule_list: Vec<Schedule>,
        // The page of this endpoint has both beside the list, that of the changes has them in each schedule: read in both places.
        /// The number of the meeting that belongs to them.
        meeting_code: Option<MeetingCode>,
        /// The link into that meeting.
        meeting_link: Option<String>,
    }
}
