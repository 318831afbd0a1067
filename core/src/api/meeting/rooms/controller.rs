//! 获取控制器列表: the tablets and telephones that control the devices.

use super::RoomsId;

endpoint! {
    /// Lists what controls the devices in the corp's rooms (获取控制器列表).
    ///
    /// Token: an app of the corp's own, see [`meeting::rooms`](super).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/98799>
    POST "/cgi-bin/meeting/rooms/list_controllers" [repeatable];
    pub struct ListControllers -> Controllers {
        /// Only controllers with this in their names.
        controller_name: Option<String>,
        /// Where the page begins: what the page before said.
        cursor: Option<String>,
        /// How many to a page, 1 to 50; 20 unless set. The same for all pages.
        limit: Option<u32>,
    }
}

response! {
    /// A page of controllers.
    pub struct Controllers {
        /// The controllers.
        controller_info_list: Vec<Controller>,
        /// Whether there are more.
        has_more: bool,
        /// Where the next page begins.
        next_cursor: String,
    }
}

response! {
    /// What controls a device.
    pub struct Controller {
        /// The device.
        rooms_id: RoomsId,
        /// The room's name.
        meeting_room_name: String,
        /// Where the room is: town, building and floor, with `-` between.
        meeting_room_location: String,
        /// The controller's name.
        controller_name: String,
        /// Who made it.
        manufacture_name: String,
        /// Which model it is.
        controller_model: String,
        /// The version of its program.
        app_version: String,
        /// Whether it can be reached.
        status: ControllerStatus,
        /// The version of its system: `iOS 15.2.1`.
        framework_version: String,
        /// The IP address.
        ip_address: String,
        /// The hardware address.
        mac_address: String,
        /// The kind of processor.
        cpu_type: String,
        /// How busy the processor is.
        cpu_usage: String,
        /// The kind of network: `wifi`.
        network_type: String,
        /// How much memory is in use: `3.6GB`.
        mem_usage: String,
    }
}

open_enum! {
    /// Whether a controller can be reached (设备状态).
    pub enum ControllerStatus: str {
        /// It cannot (离线).
        Offline = "0",
        /// It can (在线).
        Online = "1",
    }
}

by_cursor! { ListControllers: Controllers { controller_info_list: Controller } while has_more }
