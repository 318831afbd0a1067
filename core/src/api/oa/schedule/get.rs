//! 获取日程详情, 获取日历下的日程列表: reading schedules.

use crate::api::limits::{self, Checked};
use crate::api::schedule::{Reminders, Response, Status};
use crate::endpoint::Paginated;
use crate::types::{CalendarId, ScheduleId, Timestamp, UserId};

endpoint! {
    /// Reads schedules (获取日程详情).
    ///
    /// Token: the app that created the calendar.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/97724>
    POST "/cgi-bin/oa/schedule/get" [repeatable, check];
    pub struct Get -> Schedules {
        /// The schedules, at most 1 000.
        schedule_id_list: Vec<ScheduleId>,
    }
}

impl Get {
    fn check(&self) -> Checked {
        limits::count("schedule_id_list", self.schedule_id_list.len(), 0..=1000)
    }
}

endpoint! {
    /// Lists the schedules of a calendar (获取日历下的日程列表).
    ///
    /// Token: the app that created the calendar. Cancelled schedules are listed too: look at `status`.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/97723>
    POST "/cgi-bin/oa/schedule/get_by_calendar" [repeatable];
    pub struct GetByCalendar -> Schedules {
        /// The calendar.
        cal_id: CalendarId,
        /// How many schedules to pass over; without it 0.
        offset: Option<u32>,
        /// How many entries a page is to have, at most 1 000; without it 500.
        limit: Option<u32>,
    }
}

impl Paginated for GetByCalendar {
    type Item = Schedule;

    fn items(page: &mut Schedules) -> Vec<Schedule> {
        std::mem::take(&mut page.schedule_list)
    }

    fn after(&self, page: &Schedules) -> Option<GetByCalendar> {
        let count = u32::try_from(page.schedule_list.len()).ok().filter(|count| *count > 0)?;
        Some(self.clone().offset(self.offset.unwrap_or(0).checked_add(count)?))
    }
}

response! {
    /// Schedules.
    pub struct Schedules {
        /// The schedules.
        schedule_list: Vec<Schedule>,
    }
}

response! {
    /// A schedule.
    pub struct Schedule {
        /// Its id.
        schedule_id: ScheduleId,
        /// A number that grows; lists of a calendar only.
        sequence: Option<i64>,
        /// Who manages it.
        admins: Vec<UserId>,
        /// When it begins.
        start_time: Timestamp,
        /// When it ends.
        end_time: Timestamp,
        /// Whether it takes the whole day.
        is_whole_day: bool as Bit,
        /// The calendar.
        cal_id: Option<CalendarId>,
        /// Where it stands.
        status: Status,
        /// What about.
        summary: String,
        /// A description.
        description: String,
        /// Where.
        location: String,
        /// When to remind, and when it repeats.
        reminders: Reminders,
        /// Who takes part.
        attendees: Vec<Invited>,
    }
}

response! {
    /// Who takes part, and whether they said so.
    pub struct Invited {
        /// The member.
        userid: UserId,
        /// What they said.
        response_status: Response,
        /// The date that this is about, where it is about one or the dates from it on.
        event_time: Option<Timestamp>,
    }
}
