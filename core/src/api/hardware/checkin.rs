//! 获取设备打卡数据: raw check-ins of a corp's members.

use crate::api::limits::{Checked, count};
use crate::types::{DeviceSn, Timestamp, UserId};

endpoint! {
    /// Reads members' check-ins at devices, also those that the check-in app did not take (获取设备打卡数据).
    ///
    /// Token: an app that 打卡 lists among those that may call, or a third-party app with the right 打卡 that the devices' model is
    /// linked to. Check-ins by phone are not among them; ids of nobody are passed over.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/94126>
    POST "/cgi-bin/hardware/get_hardware_checkin_data" [repeatable, check];
    pub struct GetHardwareCheckinData -> HardwareCheckins {
        /// From when.
        starttime: Timestamp,
        /// Until when, at most a month later.
        endtime: Timestamp,
        /// Whose, at most 100.
        useridlist: Vec<UserId>,
        /// What the span is about; the check-ins unless set.
        filter_type: Option<CheckinFilter>,
    }
}

impl GetHardwareCheckinData {
    fn check(&self) -> Checked {
        count("useridlist", self.useridlist.len(), 0..=100)
    }
}

open_enum! {
    /// What a span of time is about (过滤类型).
    pub enum CheckinFilter: i64 {
        /// When members checked in (打卡时间).
        Checkin = 1,
        /// When devices sent it (设备上传打卡记录的时间).
        Upload = 2,
    }
}

response! {
    /// Check-ins at devices.
    pub struct HardwareCheckins {
        /// The check-ins.
        checkindata: Vec<HardwareCheckin>,
    }
}

response! {
    /// A check-in at a device.
    pub struct HardwareCheckin {
        /// Whose.
        userid: UserId,
        /// When.
        checkin_time: Timestamp,
        /// The device.
        device_sn: DeviceSn,
        /// The device's name.
        device_name: String,
    }
}
