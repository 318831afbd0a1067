//! 日程: calendars and schedules change. Comes as XML or as JSON, whichever the app's URL takes.
//!
//! Who did it is in [`Incoming::from`](crate::callback::Incoming::from). The app is told about what it made itself; where
//! the corp archives schedules (日程内容存档), the apps that may read the archive are told about the archived members', too.

use crate::types::{CalendarId, ScheduleId};

response! {
    /// A calendar was made (新增日历), changed (修改日历) or deleted (删除日历) by somebody in the client. What it is now, the
    /// calendar's own endpoints tell.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/97730>,
    /// <https://developer.work.weixin.qq.com/document/path/97728>
    pub struct CalendarChange {
        /// The calendar.
        cal_id: CalendarId = "CalId",
    }
}

response! {
    /// A schedule was made (新增日程), changed (修改日程) or deleted (删除日程) by somebody in the client. What it is now, the
    /// schedule's own endpoints tell.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/97731>,
    /// <https://developer.work.weixin.qq.com/document/path/97732>,
    /// <https://developer.work.weixin.qq.com/document/path/101698>
    pub struct ScheduleChange {
        /// The calendar that it stands in.
        cal_id: CalendarId = "CalId",
        /// The schedule.
        schedule_id: ScheduleId = "ScheduleId",
    }
}

response! {
    /// Somebody who was invited accepted, declined or was not sure (日程回执事件): who, is in
    /// [`Incoming::from`](crate::callback::Incoming::from); what they answered, the schedule's own endpoint tells.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/98111>
    pub struct ScheduleResponse {
        /// The calendar that it stands in.
        cal_id: CalendarId = "CalId",
        /// The schedule.
        schedule_id: ScheduleId = "ScheduleId",
    }
}

#[cfg(test)]
mod tests;
