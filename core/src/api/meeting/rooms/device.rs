//! 获取设备列表: the devices in the corp's rooms.

use super::{RoomStatus, RoomsId};
use crate::types::RoomsRoomId;

endpoint! {
    /// Lists the devices in the corp's rooms (获取设备列表).
    ///
    /// Token: an app of the corp's own, see [`meeting::rooms`](super).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/98798>
    POST "/cgi-bin/meeting/rooms/list_devices" [repeatable];
    pub struct ListDevices -> Devices {
        /// Only rooms with this in their names.
        meeting_room_name: Option<String>,
        /// Where the page begins: what the page before said.
        cursor: Option<String>,
        /// How many to a page, 1 to 50; 20 unless set. The same for all pages.
        limit: Option<u32>,
    }
}

response! {
    /// A page of devices.
    pub struct Devices {
        /// The devices.
        device_info_list: Vec<Device>,
        /// Whether there are more.
        has_more: bool,
        /// Where the next page begins.
        next_cursor: String,
    }
}

response! {
    /// A device in a room.
    pub struct Device {
        /// Its id.
        rooms_id: RoomsId,
        /// The room.
        meeting_room_id: RoomsRoomId,
        /// The room's name.
        meeting_room_name: String,
        /// Where the room is: town, building and floor, with `-` between.
        meeting_room_location: String,
        /// Which model it is.
        device_model: String,
        // The page calls it 激活码 (activation code); its example has a version.
        /// The version of its program.
        app_version: String,
        /// What the room does.
        meeting_room_status: RoomStatus,
        /// Which parts of it are well.
        device_monitor_info: DeviceMonitor,
    }
}

response! {
    /// Which parts of a device are well.
    pub struct DeviceMonitor {
        /// Whether the camera is.
        camera_status: bool,
        /// Whether the microphone is.
        microphone_status: bool,
        /// Whether the loudspeaker is.
        speaker_status: bool,
    }
}

by_cursor! { ListDevices: Devices { device_info_list: Device } while has_more }
