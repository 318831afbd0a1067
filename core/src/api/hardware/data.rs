//! 第三方应用读取设备数据: which devices an app may read, and what they recorded.
//!
//! Token: a third-party app's, for a corp that has both the app and the devices, and whose administrator let the app read them
//! (设备接口信息权限). Only people in the app's visible range are told. Records are in the order in which devices sent them; some
//! come twice, above all where the span crosses the end of a month.

use super::{PassMethod, PassType, TemperatureStatus, UserType};
use crate::api::limits::{Checked, at_most};
use crate::types::{AgentId, DeviceSn, OpenUserId, Timestamp};

endpoint! {
    /// Lists the devices that the app may read (获取硬件授权结果).
    ///
    /// Token: a third-party app that the administrator lets read devices (设备接口信息权限; [`data`](self)).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/96097>
    POST "/cgi-bin/devicedata/get_auth_info" [repeatable];
    pub struct GetAuthInfo -> AuthInfo {
        /// The app; needed by suites of several apps only.
        agentid: Option<AgentId>,
    }
}

response! {
    /// The devices that the app may read.
    pub struct AuthInfo {
        /// The devices.
        device_list: Devices,
    }
}

response! {
    /// Devices.
    pub struct Devices {
        /// The devices.
        item: Vec<AuthorizedDevice>,
    }
}

response! {
    /// A device that the app may read.
    pub struct AuthorizedDevice {
        /// The serial number.
        device_sn: DeviceSn,
        /// What it is for.
        device_type: DeviceType,
        /// What it can do, added up: 1 for check-ins, 2 for doors, 4 for temperatures.
        device_ability: Option<i64>,
        /// The model's name.
        model_name: String,
        /// The name it came with.
        default_name: String,
        /// The name that the corp gave it.
        remark_name: String,
    }
}

open_enum! {
    /// What a device is for (设备类型).
    pub enum DeviceType: i64 {
        /// Check-ins and doors (考勤/门禁设备).
        Attendance = 1,
    }
}

open_enum! {
    /// By what records are picked (数据筛选条件).
    pub enum FilterType: i64 {
        /// By device: `device_sn_list` is needed.
        Device = 1,
        /// By person: `open_userid_list` is needed.
        User = 2,
    }
}

fn check(devices: &Option<Vec<DeviceSn>>, users: &Option<Vec<OpenUserId>>) -> Checked {
    at_most("device_sn_list", devices, 100)?;
    at_most("open_userid_list", users, 100)
}

endpoint! {
    /// Reads check-ins that devices recorded (获取考勤打卡原始数据).
    ///
    /// Token: a third-party app that the administrator lets read devices (设备接口信息权限; [`data`](self)).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/96027>
    POST "/cgi-bin/devicedata/get_checkin_data" [repeatable, check];
    pub struct GetCheckinData -> CheckinPage {
        /// Members or pupils.
        user_type: UserType,
        /// Sent by the devices since when.
        begin_time: Timestamp,
        /// Until when, at most a month later.
        end_time: Timestamp,
        /// By device or by person.
        data_filter_type: FilterType,
        /// The devices, at most 100.
        device_sn_list: Option<Vec<DeviceSn>>,
        /// The people, at most 100; who is not in the app's visible range is passed over.
        open_userid_list: Option<Vec<OpenUserId>>,
        /// Where to go on: `next_cursor` of the page before; none for the first.
        cursor: Option<String>,
        /// How many records to a page, at most 500; 200 unless set.
        limit: Option<u32>,
        /// The app; needed by suites of several apps only.
        agentid: Option<AgentId>,
    }
}

impl GetCheckinData {
    fn check(&self) -> Checked {
        check(&self.device_sn_list, &self.open_userid_list)
    }
}

by_cursor! { GetCheckinData: CheckinPage { checkindata.items: Checkin } }

response! {
    /// A page of check-ins.
    pub struct CheckinPage {
        /// The check-ins.
        checkindata: Checkins,
        /// Where the next page begins; empty after the last.
        next_cursor: String,
    }
}

response! {
    /// Check-ins.
    pub struct Checkins {
        /// The check-ins.
        items: Vec<Checkin>,
    }
}

response! {
    /// A check-in.
    pub struct Checkin {
        /// Whose.
        open_userid: OpenUserId,
        /// When.
        checkin_time: Timestamp,
        /// The device.
        device_sn: DeviceSn,
    }
}

endpoint! {
    /// Reads temperatures that devices took (获取温度检测原始数据).
    ///
    /// Token: a third-party app that the administrator lets read devices (设备接口信息权限; [`data`](self)).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/96028>
    POST "/cgi-bin/devicedata/get_temperature_data" [repeatable, check];
    pub struct GetTemperatureData -> TemperaturePage {
        /// Members or pupils.
        user_type: UserType,
        /// Sent by the devices since when.
        begin_time: Timestamp,
        /// Until when, at most a month later.
        end_time: Timestamp,
        /// By device or by person.
        data_filter_type: FilterType,
        /// The devices, at most 100.
        device_sn_list: Option<Vec<DeviceSn>>,
        /// The people, at most 100; who is not in the app's visible range is passed over.
        open_userid_list: Option<Vec<OpenUserId>>,
        /// Where to go on: `next_cursor` of the page before; none for the first.
        cursor: Option<String>,
        /// How many records to a page, at most 500; 200 unless set.
        limit: Option<u32>,
        /// The app; needed by suites of several apps only.
        agentid: Option<AgentId>,
    }
}

impl GetTemperatureData {
    fn check(&self) -> Checked {
        check(&self.device_sn_list, &self.open_userid_list)
    }
}

by_cursor! { GetTemperatureData: TemperaturePage { temperature_data.items: Temperature } }

response! {
    /// A page of temperatures.
    pub struct TemperaturePage {
        /// The temperatures.
        temperature_data: Temperatures,
        /// Where the next page begins; empty after the last.
        next_cursor: String,
    }
}

response! {
    /// Temperatures.
    pub struct Temperatures {
        /// The temperatures.
        items: Vec<Temperature>,
    }
}

// What devices report, `report::Temperature` and `report::Access`, does not name the device: its token does.
response! {
    /// Somebody's temperature.
    pub struct Temperature {
        /// Whose.
        open_userid: OpenUserId,
        /// Who it is.
        user_type: UserType,
        /// When it was taken.
        timestamp: Timestamp,
        /// Degrees Celsius, for example `36.7`.
        temperature: f64 as Text,
        /// What it means.
        status: TemperatureStatus,
        /// The device.
        device_sn: DeviceSn,
    }
}

endpoint! {
    /// Reads who passed doors (获取门禁通行原始数据).
    ///
    /// Token: a third-party app that the administrator lets read devices (设备接口信息权限; [`data`](self)).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/96029>
    POST "/cgi-bin/devicedata/get_accesscontrol_data" [repeatable, check];
    pub struct GetAccesscontrolData -> AccessPage {
        /// Members or pupils.
        user_type: UserType,
        /// Sent by the devices since when.
        begin_time: Timestamp,
        /// Until when, at most a month later.
        end_time: Timestamp,
        /// By device or by person.
        data_filter_type: FilterType,
        /// The devices, at most 100.
        device_sn_list: Option<Vec<DeviceSn>>,
        /// The people, at most 100; who is not in the app's visible range is passed over.
        open_userid_list: Option<Vec<OpenUserId>>,
        /// Where to go on: `next_cursor` of the page before; none for the first.
        cursor: Option<String>,
        /// How many records to a page, at most 500; 200 unless set.
        limit: Option<u32>,
        /// The app; needed by suites of several apps only.
        agentid: Option<AgentId>,
    }
}

impl GetAccesscontrolData {
    fn check(&self) -> Checked {
        check(&self.device_sn_list, &self.open_userid_list)
    }
}

by_cursor! { GetAccesscontrolData: AccessPage { accesscontrol_data.items: Access } }

response! {
    /// A page of passages.
    pub struct AccessPage {
        /// The passages.
        accesscontrol_data: Accesses,
        /// Where the next page begins; empty after the last.
        next_cursor: String,
    }
}

response! {
    /// Passages.
    pub struct Accesses {
        /// The passages.
        items: Vec<Access>,
    }
}

response! {
    /// Somebody who passed a door.
    pub struct Access {
        /// Who.
        open_userid: OpenUserId,
        /// Who it is.
        user_type: UserType,
        /// When.
        timestamp: Timestamp,
        /// Which way.
        pass_type: PassType,
        /// How.
        pass_method: PassMethod,
        /// The device.
        device_sn: DeviceSn,
    }
}
