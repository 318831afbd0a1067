//! 会议室管理: the rooms.

use crate::api::limits::{self, Checked, at_most, given};
use crate::endpoint::Empty;
use crate::types::{MeetingRoomId, MemberRange};

endpoint! {
    /// Adds a meeting room (添加会议室).
    ///
    /// Token: an own app that 会议室 lets call ([`oa`](crate::api::oa)). For a place, city, building and floor must all be
    /// there.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/93619>
    POST "/cgi-bin/oa/meetingroom/add" [check];
    pub struct Add -> Added {
        /// Its name, at most 30 characters.
        name: String,
        /// How many people it seats.
        capacity: u32,
        /// The city.
        city: Option<String>,
        /// The building.
        building: Option<String>,
        /// The floor.
        floor: Option<String>,
        /// What it has.
        equipment: Option<Vec<Equipment>>,
        /// Where the building stands.
        coordinate: Option<Coordinate>,
        /// Who may use it, at most 1 000 members and 1 000 departments; without it, everybody.
        range: Option<MemberRange>,
    }
}

impl Add {
    fn check(&self) -> Checked {
        limits::letters("name", &self.name, 30)?;
        range(&self.range)
    }
}

fn range(range: &Option<MemberRange>) -> Checked {
    let Some(range) = range else { return Ok(()) };
    at_most("range.user_list", &range.user_list, 1000)?;
    at_most("range.department_list", &range.department_list, 1000)
}

open_enum! {
    /// What a room has (会议室设备).
    pub enum Equipment: i64 {
        /// A television set (电视).
        Television = 1,
        /// A telephone (电话).
        Telephone = 2,
        /// A projector (投影).
        Projector = 3,
        /// A whiteboard (白板).
        Whiteboard = 4,
        /// Video (视频).
        Video = 5,
    }
}

structure! {
    /// Where a building stands.
    pub struct Coordinate {
        /// Degrees north.
        latitude: f64 as Text,
        /// Degrees east.
        longitude: f64 as Text,
    }
}

response! {
    /// The new room.
    pub struct Added {
        /// Its id.
        meetingroom_id: MeetingRoomId,
    }
}

endpoint! {
    /// Lists rooms (查询会议室).
    ///
    /// Token: an own app that 会议室 lets call ([`oa`](crate::api::oa)). A building needs its city, a floor its building.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/93619>
    POST "/cgi-bin/oa/meetingroom/list" [repeatable];
    pub struct List -> Rooms {
        /// The city.
        city: Option<String>,
        /// The building.
        building: Option<String>,
        /// The floor.
        floor: Option<String>,
        /// What the room must have.
        equipment: Option<Vec<Equipment>>,
    }
}

response! {
    /// Rooms.
    pub struct Rooms {
        /// The rooms.
        meetingroom_list: Vec<Room>,
    }
}

response! {
    /// A room.
    pub struct Room {
        /// Its id.
        meetingroom_id: MeetingRoomId,
        /// Its name.
        name: String,
        /// How many people it seats.
        capacity: u32,
        /// The city.
        city: Option<String>,
        /// The building.
        building: Option<String>,
        /// The floor.
        floor: Option<String>,
        /// What it has.
        equipment: Vec<Equipment>,
        /// Where the building stands.
        coordinate: Option<Coordinate>,
        /// Who may use it; only the meeting room application itself sees that.
        range: Option<MemberRange>,
        /// Whether booking it takes an approval; then it cannot be booked by API.
        need_approval: bool as Bit,
    }
}

endpoint! {
    /// Changes a room; `range` replaces the old one (编辑会议室).
    ///
    /// Token: an own app that 会议室 lets call ([`oa`](crate::api::oa)). To change the place, city, building and floor
    /// must all be there; where a known building stands cannot be changed.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/93619>
    POST "/cgi-bin/oa/meetingroom/edit" [repeatable, check];
    pub struct Edit -> Empty {
        /// The room.
        meetingroom_id: MeetingRoomId,
        /// Its name, at most 30 characters.
        name: Option<String>,
        /// How many people it seats.
        capacity: Option<u32>,
        /// The city.
        city: Option<String>,
        /// The building.
        building: Option<String>,
        /// The floor.
        floor: Option<String>,
        /// What it has.
        equipment: Option<Vec<Equipment>>,
        /// Where the building stands.
        coordinate: Option<Coordinate>,
        /// Who may use it, at most 1 000 members and 1 000 departments.
        range: Option<MemberRange>,
    }
}

impl Edit {
    fn check(&self) -> Checked {
        limits::letters("name", given(&self.name), 30)?;
        range(&self.range)
    }
}

endpoint! {
    /// Deletes a room (删除会议室).
    ///
    /// Token: an own app that 会议室 lets call ([`oa`](crate::api::oa)).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/93619>
    POST "/cgi-bin/oa/meetingroom/del";
    pub struct Delete -> Empty {
        /// The room.
        meetingroom_id: MeetingRoomId,
    }
}
