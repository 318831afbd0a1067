//! 考勤/门禁设备: what a device recorded, and how it did what it was asked to do.

use super::{OperationId, PassMethod, PassType, TemperatureStatus, UserType};
use crate::api::limits::{Checked, count};
use crate::endpoint::Empty;
use crate::error::ErrorCode;
use crate::types::{OpenUserId, Timestamp};

endpoint! {
    /// Reports check-ins (上报考勤打卡记录).
    ///
    /// Token: the device's. A device that also opens doors reports passages by themselves, with [`AccessData`]. People who may
    /// not use the device, or who check in too often in an hour, come back in `fail_list`; above the corp's limit for a day the
    /// whole call fails.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/95985>
    POST "/cgi-bin/openhw/device/report_checkin_data" [check, token = DeviceToken];
    pub struct CheckinData -> Failures {
        /// The check-ins, at most 100.
        checkin_data: Vec<Checkin>,
    }
}

impl CheckinData {
    fn check(&self) -> Checked {
        count("checkin_data", self.checkin_data.len(), 0..=100)
    }
}

structure! {
    /// A check-in.
    pub struct Checkin {
        /// Whose.
        open_userid: OpenUserId,
        /// Who it is.
        user_type: UserType,
        /// When.
        timestamp: Timestamp,
    }
}

endpoint! {
    /// Reports temperatures (上报体温检测记录).
    ///
    /// Token: the device's.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/95986>
    POST "/cgi-bin/openhw/device/report_temperature_data" [check, token = DeviceToken];
    pub struct TemperatureData -> Failures {
        /// The temperatures, at most 100.
        temperature_data: Vec<Temperature>,
    }
}

impl TemperatureData {
    fn check(&self) -> Checked {
        count("temperature_data", self.temperature_data.len(), 0..=100)
    }
}

structure! {
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
    }
}

endpoint! {
    /// Reports who passed a door (上报门禁通行记录).
    ///
    /// Token: the device's.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/95997>
    POST "/cgi-bin/openhw/device/report_access_data" [check, token = DeviceToken];
    pub struct AccessData -> Failures {
        /// The passages, at most 100.
        access_data: Vec<Access>,
    }
}

impl AccessData {
    fn check(&self) -> Checked {
        count("access_data", self.access_data.len(), 0..=100)
    }
}

structure! {
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
    }
}

response! {
    /// What WeCom did not take, although the call succeeded.
    pub struct Failures {
        /// The records.
        fail_list: Vec<FailedRecord>,
    }
}

response! {
    /// A record that WeCom did not take: who and when, and mostly no more than that.
    pub struct FailedRecord {
        /// Whose.
        open_userid: OpenUserId,
        /// Who it is.
        user_type: UserType,
        /// When.
        timestamp: Timestamp,
        /// Which way somebody passed.
        pass_type: Option<PassType>,
        /// How somebody passed.
        pass_method: Option<PassMethod>,
        /// The temperature in degrees Celsius.
        temperature: Option<f64> as Text,
        /// What the temperature means.
        status: Option<TemperatureStatus>,
        /// Why a temperature was not taken, as a number.
        errcode: Option<i64>,
        /// Why, in words.
        errmsg: Option<String>,
    }
}

impl FailedRecord {
    /// `errcode` as a code, if there is one.
    pub fn code(&self) -> Option<ErrorCode> {
        self.errcode.map(ErrorCode)
    }
}

endpoint! {
    /// Reports whether a face or a fingerprint was recorded (上报成员识别信息变化结果).
    ///
    /// Token: the device's. Either it answers a command, which `oper_id` names, or it tells of something that began at the device;
    /// then `open_userid`, `user_type` and `bio_info_type` say what. Who was recorded by one device of a maker counts as recorded
    /// for all of its devices in the corp.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/96000>
    POST "/cgi-bin/openhw/device/report_bio_info_result" [repeatable, token = DeviceToken];
    pub struct BioInfoResult -> Empty {
        /// 0 where it went well, 1 where the device is offline; other numbers are the maker's own.
        errcode: i64,
        /// The command, as the callback named it; the three fields below do not count beside it.
        oper_id: Option<OperationId>,
        /// What went wrong, in words.
        errmsg: Option<String>,
        /// Who was recorded.
        open_userid: Option<OpenUserId>,
        /// Who it is.
        user_type: Option<UserType>,
        /// What was recorded.
        bio_info_type: Option<BioInfoType>,
    }
}

open_enum! {
    /// What a device knows somebody by (生物信息类型).
    pub enum BioInfoType: i64 {
        /// A fingerprint (指纹).
        Fingerprint = 1,
        /// A face (人脸).
        Face = 2,
    }
}

endpoint! {
    /// Reports whether a door opened that somebody wanted to open from afar (上报远程开门结果).
    ///
    /// Token: the device's. It records no passage: where the door opened, report that with [`AccessData`], too.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/96048>
    POST "/cgi-bin/openhw/device/report_remote_open_result" [repeatable, token = DeviceToken];
    pub struct RemoteOpenResult -> Empty {
        /// The command, as the callback named it.
        oper_id: OperationId,
        /// How it was wanted.
        kind: OpenType = "type",
        /// 0 where the door opened, 1 where it did not.
        errcode: i64,
        /// What went wrong, in words.
        errmsg: Option<String>,
    }
}

open_enum! {
    /// How somebody wanted a door to open (上报类型).
    pub enum OpenType: str {
        /// By a tap in the app (远程开门).
        RemoteOpenDoor = "remote_open_door",
        /// By scanning the door's code (扫码开门).
        ScanQrcodeOpen = "scan_qrcode_open",
    }
}
