//! 获取打卡人员排班信息, 为打卡人员排班: who works which shift.

use super::{HoursId, RuleId, ShiftId};
use crate::api::limits::{self, Checked};
use crate::endpoint::Empty;
use crate::types::{Timestamp, UserId};

endpoint! {
    /// Reads members' shifts (获取打卡人员排班信息).
    ///
    /// Token: an app that 打卡 lets call ([`checkin`](crate::api::checkin)). 60 calls a minute. Only those whose rule has
    /// shifts.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/93380>
    POST "/cgi-bin/checkin/getcheckinschedulist" [repeatable, check];
    pub struct GetCheckinScheduleList -> Schedules {
        /// From when.
        starttime: Timestamp,
        /// Until when, at most a month later.
        endtime: Timestamp,
        /// Whose, at most 100.
        useridlist: Vec<UserId>,
    }
}

impl GetCheckinScheduleList {
    fn check(&self) -> Checked {
        limits::count("useridlist", self.useridlist.len(), 0..=100)
    }
}

response! {
    /// Shifts.
    pub struct Schedules {
        /// One for each member and month.
        schedule_list: Vec<Schedule>,
    }
}

response! {
    /// A member's shifts in a month.
    pub struct Schedule {
        /// The member.
        userid: UserId,
        /// The month, as 202011.
        yearmonth: i64,
        /// The rule.
        groupid: RuleId,
        /// The rule's name.
        groupname: String,
        /// The shifts.
        schedule: Days,
    }
}

response! {
    /// The shifts of a month.
    pub struct Days {
        /// One for each day.
        schedule_list: Vec<Day> = "scheduleList",
    }
}

response! {
    /// The shift of a day.
    pub struct Day {
        /// The day of the month.
        day: i64,
        /// The shift.
        schedule_info: Shift,
    }
}

response! {
    /// A shift.
    pub struct Shift {
        /// Its id in the rule; 0 is a free day.
        schedule_id: ShiftId,
        /// Its name.
        schedule_name: String,
        /// Its parts.
        time_section: Vec<Section>,
    }
}

response! {
    /// A part of a shift; times are seconds after midnight.
    pub struct Section {
        /// Its id in the shift.
        id: HoursId,
        /// When it begins.
        work_sec: i64,
        /// When it ends.
        off_work_sec: i64,
        /// When to remind of the beginning.
        remind_work_sec: i64,
        /// When to remind of the end.
        remind_off_work_sec: i64,
    }
}

endpoint! {
    /// Gives members shifts, by a rule that has shifts (为打卡人员排班).
    ///
    /// Token: an app that 打卡 lets call ([`checkin`](crate::api::checkin)). 60 calls a minute.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/93385>
    POST "/cgi-bin/checkin/setcheckinschedulist" [repeatable];
    pub struct SetCheckinScheduleList -> Empty {
        /// The rule.
        groupid: RuleId,
        /// The month, as 202011.
        yearmonth: i64,
        /// Who works what on which day.
        items: Vec<Item>,
    }
}

structure! {
    /// A member's shift on a day.
    pub struct Item {
        /// The member.
        userid: UserId,
        /// The day of the month, 1 to 31.
        day: i64,
        /// The shift's id in the rule; 0 is a free day.
        schedule_id: ShiftId,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::api::testing::survives;
    use crate::endpoint::{BASE, Endpoint};

    const SCHEDULES: &str = r#"{"schedule_list":[{"userid":"james","yearmonth":202011,"groupid":11,"groupname":"排班",
        "schedule":{"scheduleList":[{"day":25,"schedule_info":{"schedule_id":229,"schedule_name":"早班","time_section":[
        {"id":1,"work_sec":32400,"off_work_sec":43200,"remind_work_sec":32400,"remind_off_work_sec":43200}]}}]}}]}"#;

    #[test]
    fn on_the_wire() {
        let (start, end) = (Timestamp::from_secs(1_492_617_600), Timestamp::from_secs(1_492_790_400));
        let request = GetCheckinScheduleList::new(start, end, ["james"]).http_request(BASE, "T").unwrap();
        assert_eq!(request.uri().path(), "/cgi-bin/checkin/getcheckinschedulist");
        assert_eq!(request.body(), br#"{"starttime":1492617600,"endtime":1492790400,"useridlist":["james"]}"#);
        let schedule = GetCheckinScheduleList::parse(http::Response::new(SCHEDULES)).unwrap().schedule_list.remove(0);
        let shift = &schedule.schedule.schedule_list[0].schedule_info;
        assert_eq!((schedule.groupid, shift.schedule_id), (RuleId(11), ShiftId(229)));
        assert_eq!(shift.time_section[0].off_work_sec, 43_200);

        let request =
            SetCheckinScheduleList::new(226, 202_012, [Item::new("james", 5, 234)]).http_request(BASE, "T").unwrap();
        assert_eq!(request.uri().path(), "/cgi-bin/checkin/setcheckinschedulist");
        assert_eq!(
            String::from_utf8_lossy(request.body()),
            r#"{"groupid":226,"yearmonth":202012,"items":[{"userid":"james","day":5,"schedule_id":234}]}"#
        );
    }

    #[test]
    fn bad_bodies() {
        survives::<GetCheckinScheduleList>(SCHEDULES);
        survives::<SetCheckinScheduleList>(r#"{"later":"x"}"#);
    }
}
