//! Rooms会议室管理: rooms with the hardware of 腾讯会议 Rooms: booking, calling, devices.
//!
//! Not the rooms of the office family (`oa::meeting_room`), which WeCom knows by name only.
//!
//! Token: an app of the corp's own that the administrator lists under 协作 – 会议 – API (可调用接口的应用); where a meeting is
//! named, only the app that created it by API.

mod book;
mod call;
mod controller;
mod device;
mod get_config;
mod get_info;
mod get_inventory;
mod list;
mod list_meetings;

pub use book::{Book, Booked, BookedRoom, Release};
pub use call::{Call, Called, CancelCall, GetResponseStatus, MraAddress, ResponseStatus};
pub use controller::{Controller, ControllerStatus, Controllers, ListControllers};
pub use device::{Device, DeviceMonitor, Devices, ListDevices};
pub use get_config::{AutoResponse, Config, GetConfig, MeetingSettings, RecordSettings, ShareRecord, WaterMark};
pub use get_info::{AccountInfo, BasicInfo, GetInfo, HardwareInfo, Info, PmiInfo};
pub use get_inventory::{GetInventory, Inventory};
pub use list::{List, Room, Rooms};
pub use list_meetings::{ListMeetings, MeetingInfo, MeetingKind, MeetingState, Meetings};

catalogue! { "meeting::rooms" =>
    Book, Release, GetInfo, List, ListMeetings, ListDevices, ListControllers, GetConfig, Call, CancelCall,
    GetResponseStatus, GetInventory,
}

text_ids! {
    /// A device's id (`rooms_id`), of which a room may have several.
    RoomsId;
    /// A call's id (`invite_id`, 呼叫 ID).
    InviteId;
}

open_enum! {
    /// How a room is paid for (账号类型).
    pub enum AccountKind: i64 {
        /// Like others (普通).
        Normal = 0,
        /// By money that is meant for it (专款).
        Special = 1,
        /// On trial (试用).
        Trial = 2,
    }
}

open_enum! {
    /// What a room does (Rooms会议室状态).
    pub enum RoomStatus: i64 {
        /// Not activated yet (未激活).
        Inactive = 0,
        /// Bound to no device (未绑定).
        Unbound = 1,
        /// Nobody meets there (空闲).
        Idle = 2,
        /// Somebody does (使用中).
        Busy = 3,
        /// Cannot be reached (离线).
        Offline = 4,
    }
}

#[cfg(test)]
mod tests;
