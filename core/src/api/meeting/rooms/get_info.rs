//! 获取Rooms会议室详情: all about one room.

use super::{AccountKind, RoomStatus, RoomsId};
use crate::types::{MeetingCode, RoomsRoomId, Secret};

endpoint! {
    /// Reads all about a room (获取Rooms会议室详情).
    ///
    /// Token: an app of the corp's own, see [`meeting::rooms`](super).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/98793>
    POST "/cgi-bin/meeting/rooms/get_info" [repeatable];
    pub struct GetInfo -> Info {
        /// The room.
        meeting_room_id: RoomsRoomId,
    }
}

response! {
    /// All about a room.
    pub struct Info {
        /// The room itself.
        basic_info: BasicInfo,
        /// What is paid for it.
        account_info: AccountInfo,
        /// Its hardware.
        hardware_info: HardwareInfo,
        /// Its own meeting number.
        pmi_info: PmiInfo,
        /// Whether alarms are sent.
        monitor_status: bool,
        /// Whether it may be called.
        is_allow_call: bool,
        /// Whether it may be booked.
        scheduled_status: bool,
    }
}

response! {
    /// The room itself.
    pub struct BasicInfo {
        /// Its devices.
        rooms_id_list: Vec<RoomsId>,
        /// Its name.
        meeting_room_name: String,
        /// The town.
        city: String,
        /// The building.
        building: String,
        /// The floor.
        floor: String,
        /// How many people it holds.
        participant_number: u32,
        /// Its device.
        device: Option<String>,
        /// What it is for, in base64.
        desc: Option<String>,
        /// The administrator's password, in base64.
        password: Option<Secret>,
    }
}

response! {
    /// What is paid for a room.
    pub struct AccountInfo {
        /// How.
        account_type: AccountKind,
        /// Until when; `-` for normal rooms, which last as long as what the corp has bought.
        valid_period: String,
    }
}

response! {
    /// A room's hardware, as it tells itself; empty what it does not tell.
    pub struct HardwareInfo {
        /// Who made it.
        factory: String,
        /// Which model it is.
        device_model: String,
        /// The serial number.
        sn: String,
        /// The IP address.
        ip: String,
        /// The hardware address.
        mac: String,
        /// The version of Rooms.
        rooms_version: String,
        /// The version of the firmware.
        firmware_version: String,
        /// How it is, in a word of WeCom's: `ERROR`.
        health_status: String,
        /// The version of its operating system.
        system_type: String,
        /// What the room does.
        meeting_room_status: RoomStatus,
        /// When it was activated, as `2021-03-23 15:37:34`.
        active_time: String,
        /// The processor.
        cpu_info: String,
        /// How busy the processor was at most.
        cpu_usage: String,
        /// The graphics processor.
        gpu_info: String,
        /// The kind of network: `ethernet`.
        net_type: String,
        /// The memory.
        memory_info: String,
        /// The screen's refresh rate; the page calls it text, its example has a number.
        monitor_frequency: String,
        /// The camera.
        camera_model: String,
        /// Whether the picture is mirrored.
        enable_video_mirror: bool,
        /// The microphone.
        microphone_info: String,
        /// The loudspeaker.
        speaker_info: String,
    }
}

response! {
    /// A room's own meeting number (专属 ID).
    pub struct PmiInfo {
        /// The number.
        pmi_code: MeetingCode,
        /// The password with which people join, in base64.
        pmi_pwd: Secret,
    }
}
