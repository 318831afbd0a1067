//! 创建日程, 更新日程, 取消日程, 参与者: what changes schedules.

use crate::api::limits::{self, Checked, at_most, given};
use crate::api::schedule::Reminders;
use crate::endpoint::Empty;
use crate::types::{AgentId, CalendarId, Person, ScheduleId, Timestamp, UserId};

endpoint! {
    /// Creates a schedule (创建日程).
    ///
    /// Token: the app that created the calendar.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/93648>
    POST "/cgi-bin/oa/schedule/add" [check];
    pub struct Add -> Added {
        /// The schedule.
        schedule: NewSchedule,
        /// The app; only for old third-party suites with several apps.
        agentid: Option<AgentId>,
    }
}

impl Add {
    fn check(&self) -> Checked {
        let new = &self.schedule;
        texts(&new.summary, &new.description, &new.location)?;
        people(&new.admins, &new.attendees)
    }
}

fn texts(summary: &Option<String>, description: &Option<String>, location: &Option<String>) -> Checked {
    limits::letters("schedule.summary", given(summary), 128)?;
    limits::letters("schedule.description", given(description), 1000)?;
    limits::letters("schedule.location", given(location), 128)
}

fn people(admins: &Option<Vec<UserId>>, attendees: &Option<Vec<Person>>) -> Checked {
    at_most("schedule.admins", admins, 3)?;
    at_most("schedule.attendees", attendees, 1000)
}

structure! {
    /// A schedule to create.
    pub struct NewSchedule {
        /// When it begins.
        start_time: Timestamp,
        /// When it ends.
        end_time: Timestamp,
        /// Who manages it, at most 3, all of them in `attendees`.
        admins: Option<Vec<UserId>>,
        /// Whether it takes the whole day.
        is_whole_day: Option<bool> as Bit,
        /// The calendar, of the same app; without it the app's default one. Third-party apps must name it.
        cal_id: Option<CalendarId>,
        /// What about, at most 128 characters; without it WeCom shows 新建事件.
        summary: Option<String>,
        /// A description, at most 1 000 characters.
        description: Option<String>,
        /// Where, at most 128 characters.
        location: Option<String>,
        /// When to remind, and when it repeats.
        reminders: Option<Reminders>,
        /// Who takes part, at most 1 000.
        attendees: Option<Vec<Person>>,
    }
}

response! {
    /// The new schedule.
    pub struct Added {
        /// Its id.
        schedule_id: ScheduleId,
    }
}

open_enum! {
    /// Which dates of a repeating schedule are meant (操作模式).
    pub enum Mode: i64 {
        /// All (全部).
        All = 0,
        /// One (仅此日程).
        One = 1,
        /// One and all after it (将来的所有日程).
        Future = 2,
    }
}

endpoint! {
    /// Replaces what a schedule says of itself (更新日程).
    ///
    /// Token: the app that created the calendar. With a room booked, times and repetition cannot be changed. What is
    /// left out is gone, not kept. How one date of many is changed stands at
    /// [更新重复日程](https://developer.work.weixin.qq.com/document/path/96204).
    ///
    /// Fails with 90485 for one date of a schedule that does not repeat, 90482 where no date begins at `op_start_time`,
    /// 90484 where one date is to repeat.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/97720>
    POST "/cgi-bin/oa/schedule/update" [repeatable_if(whole), check];
    pub struct Update -> Updated {
        /// Whether to leave the attendees as they are.
        skip_attendees: Option<bool> as Bit,
        /// Which dates; without it, all.
        op_mode: Option<Mode>,
        /// When the date begins that is meant: one of those at which the schedule repeats. Counts beside [`Mode::One`] and
        /// [`Mode::Future`] only.
        op_start_time: Option<Timestamp>,
        /// What is to change.
        schedule: Change,
    }
}

impl Update {
    fn check(&self) -> Checked {
        let change = &self.schedule;
        texts(&change.summary, &change.description, &change.location)?;
        people(&change.admins, &change.attendees)
    }

    /// One date is split off as a new schedule: a second time it is no longer there.
    fn whole(&self) -> bool {
        matches!(self.op_mode, None | Some(Mode::All))
    }
}

structure! {
    /// What a schedule is to say of itself.
    pub struct Change {
        /// The schedule.
        schedule_id: ScheduleId,
        /// When it begins; not before the day of `op_start_time`.
        start_time: Timestamp,
        /// When it ends.
        end_time: Timestamp,
        /// Who manages it, at most 3, all of them in `attendees`.
        admins: Option<Vec<UserId>>,
        /// Whether it takes the whole day.
        is_whole_day: Option<bool> as Bit,
        /// What about, at most 128 characters.
        summary: Option<String>,
        /// A description, at most 1 000 characters.
        description: Option<String>,
        /// Where, at most 128 characters.
        location: Option<String>,
        /// When to remind, and when it repeats.
        reminders: Option<Reminders>,
        /// Who takes part, at most 1 000; replaces those before.
        attendees: Option<Vec<Person>>,
        /// Whether others may join by themselves.
        allow_active_join: Option<bool>,
        /// Whether only the organiser may make a group chat of it.
        only_organizer_create_chat: Option<bool> as Bit,
    }
}

response! {
    /// What came of a change.
    pub struct Updated {
        /// The new schedule, where the change split one off.
        schedule_id: Option<ScheduleId>,
    }
}

endpoint! {
    /// Adds people to a schedule (新增日程参与者).
    ///
    /// Token: the app that created the calendar. At most 1 000 people in a schedule.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/97721>
    POST "/cgi-bin/oa/schedule/add_attendees" [repeatable, check];
    pub struct AddAttendees -> Empty {
        /// The schedule.
        schedule_id: ScheduleId,
        /// Who joins, at most 1 000.
        attendees: Vec<Person>,
    }
}

impl AddAttendees {
    fn check(&self) -> Checked {
        limits::count("attendees", self.attendees.len(), 0..=1000)
    }
}

endpoint! {
    /// Takes people out of a schedule (删除日程参与者).
    ///
    /// Token: the app that created the calendar.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/97722>
    POST "/cgi-bin/oa/schedule/del_attendees" [check];
    pub struct DelAttendees -> Empty {
        /// The schedule.
        schedule_id: ScheduleId,
        /// Who leaves, at most 1 000.
        attendees: Vec<Person>,
    }
}

impl DelAttendees {
    fn check(&self) -> Checked {
        limits::count("attendees", self.attendees.len(), 0..=1000)
    }
}

endpoint! {
    /// Cancels a schedule, or dates of it (取消日程).
    ///
    /// Token: the app that created the calendar. How one date of many is cancelled stands at
    /// [更新重复日程](https://developer.work.weixin.qq.com/document/path/96204).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/97725>
    POST "/cgi-bin/oa/schedule/del";
    pub struct Delete -> Empty {
        /// The schedule.
        schedule_id: ScheduleId,
        /// Which dates; without it, all.
        op_mode: Option<Mode>,
        /// When the date begins that is meant: one of those at which the schedule repeats. Counts beside [`Mode::One`] and
        /// [`Mode::Future`] only.
        op_start_time: Option<Timestamp>,
    }
}
