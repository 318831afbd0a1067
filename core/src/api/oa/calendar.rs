//! 管理日历: calendars that an app keeps for members.

use crate::api::limits::{self, Checked, at_most, given};
use crate::endpoint::Empty;
use crate::types::{AgentId, CalendarId, DepartmentId, MemberOutcome, UserId};

endpoint! {
    /// Creates a calendar (创建日历).
    ///
    /// Token: an app that 日程 lets call ([`oa`](crate::api::oa)); the calendar belongs to the app, and only that app
    /// changes it.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/93647>
    POST "/cgi-bin/oa/calendar/add" [check];
    pub struct Add -> Added {
        /// The calendar.
        calendar: NewCalendar,
        /// The app; only for old third-party suites with several apps.
        agentid: Option<AgentId>,
    }
}

impl Add {
    fn check(&self) -> Checked {
        let new = &self.calendar;
        limits::letters("calendar.summary", &new.summary, 128)?;
        limits::letters("calendar.description", given(&new.description), 512)?;
        at_most("calendar.admins", &new.admins, 3)?;
        at_most("calendar.shares", &new.shares, 2000)?;
        range(&new.public_range)
    }
}

fn range(range: &Option<PublicRange>) -> Checked {
    let Some(range) = range else { return Ok(()) };
    at_most("calendar.public_range.userids", &range.userids, 1000)?;
    at_most("calendar.public_range.partyids", &range.partyids, 100)
}

structure! {
    /// A calendar to create.
    pub struct NewCalendar {
        /// Its name, 1 to 128 characters.
        summary: String,
        /// Its colour, as `#0000FF`. A calendar of the whole corp has none of its own.
        color: String,
        /// Who manages it, at most 3, all of them in `shares`.
        admins: Option<Vec<UserId>>,
        /// Whether it becomes the app's default; not for third-party apps.
        set_as_default: Option<bool> as Bit,
        /// A description, at most 512 characters.
        description: Option<String>,
        /// Whether members may subscribe to it; a member creates or subscribes to at most 100. Cannot be changed later.
        is_public: Option<bool> as Bit,
        /// Who may subscribe.
        public_range: Option<PublicRange>,
        /// Whether it is one of the corp's at most 20 calendars for everybody; needs `public_range`. Cannot be changed later.
        is_corp_calendar: Option<bool> as Bit,
        /// Who is told, at most 2 000.
        shares: Option<Vec<Share>>,
    }
}

structure! {
    /// Who may subscribe to a calendar.
    pub struct PublicRange {
        /// Members, at most 1 000.
        userids: Option<Vec<UserId>>,
        /// Departments, at most 100.
        partyids: Option<Vec<DepartmentId>>,
    }
}

structure! {
    /// A member who is told.
    pub struct Share {
        /// The member.
        userid: UserId,
        /// What they may see; without it, all.
        permission: Option<Permission>,
    }
}

open_enum! {
    /// What a member may see of a calendar (日历通知范围成员权限).
    pub enum Permission: i64 {
        /// All (可查看).
        View = 1,
        /// Whether the time is taken (仅查看闲忙状态).
        FreeBusy = 3,
    }
}

response! {
    /// The new calendar.
    pub struct Added {
        /// Its id.
        cal_id: CalendarId,
        /// What could not be taken.
        fail_result: Option<Failed>,
    }
}

response! {
    /// What could not be taken.
    pub struct Failed {
        /// Members who are not told, and why.
        shares: Vec<MemberOutcome>,
    }
}

endpoint! {
    /// Replaces what a calendar says of itself (更新日历).
    ///
    /// Token: the app that created it. What is left out is gone, not kept.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/97716>
    POST "/cgi-bin/oa/calendar/update" [repeatable, check];
    pub struct Update -> Updated {
        /// Whether to leave `public_range` as it is.
        skip_public_range: Option<bool> as Bit,
        /// What is to change.
        calendar: CalendarChange,
    }
}

impl Update {
    fn check(&self) -> Checked {
        let change = &self.calendar;
        limits::letters("calendar.summary", &change.summary, 128)?;
        limits::letters("calendar.description", given(&change.description), 512)?;
        at_most("calendar.admins", &change.admins, 3)?;
        at_most("calendar.shares", &change.shares, 2000)?;
        range(&change.public_range)
    }
}

structure! {
    /// What a calendar is to say of itself.
    pub struct CalendarChange {
        /// The calendar.
        cal_id: CalendarId,
        /// Who manages it, at most 3, all of them in `shares`.
        admins: Option<Vec<UserId>>,
        /// Its name, 1 to 128 characters.
        summary: String,
        /// Its colour, as `#0000FF`.
        color: String,
        /// A description, at most 512 characters.
        description: Option<String>,
        /// Whether members may subscribe to it; WeCom does not change it.
        is_public: Option<bool> as Bit,
        /// Who may subscribe.
        public_range: Option<PublicRange>,
        /// Whether it is for everybody; WeCom does not change it.
        is_corp_calendar: Option<bool> as Bit,
        /// Who is told, at most 2 000.
        shares: Option<Vec<Share>>,
    }
}

response! {
    /// What came of a change.
    pub struct Updated {
        /// What could not be taken.
        fail_result: Option<Failed>,
    }
}

endpoint! {
    /// Reads calendars (获取日历详情).
    ///
    /// Token: the app that created them.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/97717>
    POST "/cgi-bin/oa/calendar/get" [repeatable, check];
    pub struct Get -> Calendars {
        /// The calendars, at most 1 000.
        cal_id_list: Vec<CalendarId>,
    }
}

impl Get {
    fn check(&self) -> Checked {
        limits::count("cal_id_list", self.cal_id_list.len(), 0..=1000)
    }
}

response! {
    /// Calendars.
    pub struct Calendars {
        /// The calendars.
        calendar_list: Vec<Calendar>,
    }
}

response! {
    /// A calendar.
    pub struct Calendar {
        /// Its id.
        cal_id: CalendarId,
        /// Who manages it.
        admins: Vec<UserId>,
        /// Its name.
        summary: String,
        /// Its colour, as `#0000FF`.
        color: String,
        /// Its description.
        description: String,
        /// Whether members may subscribe to it.
        is_public: bool as Bit,
        /// Who may subscribe.
        public_range: Option<PublicRange>,
        /// Whether it is for everybody.
        is_corp_calendar: bool as Bit,
        /// Who is told.
        shares: Vec<Share>,
    }
}

endpoint! {
    /// Deletes a calendar (删除日历).
    ///
    /// Token: the app that created it.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/97718>
    POST "/cgi-bin/oa/calendar/del";
    pub struct Delete -> Empty {
        /// The calendar.
        cal_id: CalendarId,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::api::testing::survives;
    use crate::endpoint::{BASE, Endpoint};

    const CALENDARS: &str = r##"{"calendar_list":[{"cal_id":"wcj","admins":["a"],"summary":"s","color":"#FF3030","description":"d",
        "shares":[{"userid":"u","permission":3}],"is_public":1,"public_range":{"userids":["abel"],"partyids":[1232]},
        "is_corp_calendar":1}]}"##;
    const ADDED: &str =
        r#"{"cal_id":"wcj","fail_result":{"shares":[{"errcode":40001,"errmsg":"not found","userid":"userid3"}]}}"#;

    #[test]
    fn on_the_wire() {
        let new = NewCalendar::new("s", "#FF3030")
            .admins(["a"])
            .set_as_default(true)
            .public_range(PublicRange::new().partyids([1232]))
            .shares([Share::new("u").permission(Permission::View)]);
        let add = Add::new(new);
        let request = add.http_request(BASE, "T").unwrap();
        assert_eq!(request.uri().path(), "/cgi-bin/oa/calendar/add");
        assert_eq!(
            String::from_utf8_lossy(request.body()),
            concat!(
                r##"{"calendar":{"summary":"s","color":"#FF3030","admins":["a"],"set_as_default":1,"##,
                r#""public_range":{"partyids":[1232]},"shares":[{"userid":"u","permission":1}]}}"#
            )
        );
        assert!(!add.repeatable(), "a second calendar would be made");
        let change = CalendarChange::new("wcj", "s", "#FF3030");
        let request = Update::new(change).skip_public_range(false).http_request(BASE, "T").unwrap();
        assert_eq!(request.uri().path(), "/cgi-bin/oa/calendar/update");
        assert_eq!(
            request.body(),
            br##"{"skip_public_range":0,"calendar":{"cal_id":"wcj","summary":"s","color":"#FF3030"}}"##
        );
        let request = Get::new(["wcj"]).http_request(BASE, "T").unwrap();
        assert_eq!(request.body(), br#"{"cal_id_list":["wcj"]}"#);
        let request = Delete::new("wcj").http_request(BASE, "T").unwrap();
        assert_eq!(request.uri().path(), "/cgi-bin/oa/calendar/del");
        assert_eq!(request.body(), br#"{"cal_id":"wcj"}"#);

        let calendar = Get::parse(http::Response::new(CALENDARS)).unwrap().calendar_list.remove(0);
        assert!(calendar.is_public && calendar.is_corp_calendar);
        assert_eq!(calendar.shares[0].permission, Some(Permission::FreeBusy));
        let failed = Add::parse(http::Response::new(ADDED)).unwrap().fail_result.unwrap();
        assert_eq!((failed.shares[0].userid.as_str(), failed.shares[0].errcode), ("userid3", 40001));
    }

    #[test]
    fn too_many() {
        let many = Add::new(NewCalendar::new("s", "#000000").admins(["a"; 4])).http_request(BASE, "T").unwrap_err();
        assert!(many.to_string().contains("calendar.admins"), "{many}");
        let long =
            Update::new(CalendarChange::new("c", "名".repeat(129), "#000000")).http_request(BASE, "T").unwrap_err();
        assert!(long.to_string().contains("calendar.summary"), "{long}");
    }

    #[test]
    fn bad_bodies() {
        survives::<Add>(ADDED);
        survives::<Update>(r#"{"fail_result":{"shares":[]}}"#);
        survives::<Get>(CALENDARS);
        survives::<Delete>(r#"{"later":"x"}"#);
    }
}
