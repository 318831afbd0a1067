//! 获取设备详情, 更新设备状态, 上报设备固件升级结果: a device by itself.

use super::OperationId;
use crate::api::limits::{Checked, bytes, given};
use crate::endpoint::Empty;
use crate::types::{CorpId, DeviceSn};

endpoint! {
    /// Reads what WeCom knows of a device (获取设备详情).
    ///
    /// Token: the model's.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/95982>
    POST "/cgi-bin/openhw/device/get_device_detail" [repeatable, token = ModelToken];
    pub struct GetDetail -> Detail {
        /// The device.
        device_sn: DeviceSn,
    }
}

response! {
    /// What WeCom knows of a device.
    pub struct Detail {
        /// The device.
        device_detail: Device,
    }
}

response! {
    /// A device.
    pub struct Device {
        /// What its QR code holds.
        qr_code: String,
        /// The model's name.
        model_name: String,
        /// The name that devices of the model come with.
        default_name: String,
        /// The name that the corp gave it; empty where it gave none.
        remark_name: String,
        /// Whether a corp has added it.
        bind_status: bool as Bit,
        /// The corp that has added it, under the name of the official table; [`Device::corp`] looks under both.
        bind_corpinfo: Option<BoundCorp>,
        /// The same under the name of the official example.
        auth_corp_info: Option<BoundCorp>,
    }
}

impl Device {
    /// The corp that has added it, under whichever name it came.
    pub fn corp(&self) -> Option<&BoundCorp> {
        self.bind_corpinfo.as_ref().or(self.auth_corp_info.as_ref())
    }
}

response! {
    /// A corp that has added a device.
    pub struct BoundCorp {
        /// Its id, as the maker sees it.
        open_corpid: CorpId,
        /// Its name.
        corp_name: String,
    }
}

endpoint! {
    /// Tells WeCom that a device is there, and which firmware it has (更新设备状态).
    ///
    /// Token: the device's. Report every half hour: after an hour without a report the device counts as offline. Where
    /// `cur_version` and `upgradable_version` differ, administrators are offered the upgrade; one without the other is ignored.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/95983>
    POST "/cgi-bin/openhw/device/report_device_status" [repeatable, check, token = DeviceToken];
    pub struct ReportStatus -> Empty {
        /// Whether it is there.
        online_status: OnlineStatus,
        /// The firmware it has, at most 32 bytes.
        cur_version: Option<String>,
        /// The firmware it could have, at most 32 bytes.
        upgradable_version: Option<String>,
        /// What is new in that, at most 256 bytes.
        upgradable_version_desc: Option<String>,
    }
}

impl ReportStatus {
    fn check(&self) -> Checked {
        bytes("cur_version", given(&self.cur_version), 32)?;
        bytes("upgradable_version", given(&self.upgradable_version), 32)?;
        bytes("upgradable_version_desc", given(&self.upgradable_version_desc), 256)
    }
}

open_enum! {
    /// Whether a device is there (设备在线状态).
    pub enum OnlineStatus: i64 {
        /// It is (在线).
        Online = 1,
        /// It is not (离线).
        Offline = 2,
    }
}

endpoint! {
    /// Reports how an upgrade went that an administrator began (上报设备固件升级结果).
    ///
    /// Token: the device's. Report at once. An `errcode` of 0 with the old version in `cur_version` leaves the upgrade pending.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/95999>
    POST "/cgi-bin/openhw/device/report_firmware_upgrade_result" [repeatable, token = DeviceToken];
    pub struct ReportFirmwareUpgradeResult -> Empty {
        /// The upgrade, as the callback named it.
        oper_id: OperationId,
        /// 0 where it went well, 1 where the device is offline; other numbers are the maker's own.
        errcode: i64,
        /// What went wrong, in short.
        errmsg: Option<String>,
        /// The firmware that the device has now.
        cur_version: Option<String>,
    }
}
