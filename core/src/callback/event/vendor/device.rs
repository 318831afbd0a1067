//! 智慧硬件, 回调通知: what happens to the devices of a maker (硬件服务商).
//!
//! `AuthCorpId`, the corp that a device belongs to, is absent while it belongs to none.
//!
//! Source: <https://developer.work.weixin.qq.com/document/path/90751>

use crate::types::{MediaId, ProviderCorpId, Timestamp};

response! {
    /// A corp added a device (添加设备).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/90751>
    pub struct AddDevice {
        /// The maker.
        service_corp_id: ProviderCorpId = "ServiceCorpId",
        /// The device's serial number.
        device_sn: String = "DeviceSn",
        /// The device's model.
        model_id: String = "ModelId",
        /// What the corp calls the device.
        remark_name: Option<String> = "RemarkName",
    }
}

response! {
    /// A corp removed a device (删除设备), or a device can do other things than before (设备特性变更).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/90751>
    pub struct Device {
        /// The maker.
        service_corp_id: ProviderCorpId = "ServiceCorpId",
        /// The device's serial number.
        device_sn: String = "DeviceSn",
    }
}

response! {
    /// A device connected to WeCom (设备连接).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/90751>
    pub struct ConnectInfo {
        /// The maker.
        service_corp_id: ProviderCorpId = "ServiceCorpId",
        /// The device's serial number.
        device_sn: String = "DeviceSn",
        /// When.
        connect_time: Timestamp = "ConnectTime",
    }
}

response! {
    /// A device is no longer connected to WeCom (设备断开).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/90751>
    pub struct DisconnectInfo {
        /// The maker.
        service_corp_id: ProviderCorpId = "ServiceCorpId",
        /// The device's serial number.
        device_sn: String = "DeviceSn",
        /// When.
        disconnect_time: Timestamp = "DisconnectTime",
        /// Why, as a word or number of WeCom's.
        reason: String = "Reason",
    }
}

response! {
    /// A device reported an error (设备异常).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/90751>
    pub struct ErrorReport {
        /// The maker.
        service_corp_id: ProviderCorpId = "ServiceCorpId",
        /// The device's serial number.
        device_sn: String = "DeviceSn",
        /// The error's number, which the maker chose.
        err_code: i64 = "ErrCode",
        /// The same in words.
        err_msg: Option<String> = "ErrMsg",
    }
}

response! {
    /// The log that the maker asked a device for is there (拉取日志完成).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/90751>
    pub struct FetchLogFinish {
        /// The maker.
        service_corp_id: ProviderCorpId = "ServiceCorpId",
        /// The device's serial number.
        device_sn: String = "DeviceSn",
        /// The log, to be downloaded within three days.
        media_id: MediaId = "MediaId",
    }
}

response! {
    /// A corp calls a device otherwise (修改设备备注名).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/90751>
    pub struct RemarkDeviceName {
        /// The maker.
        service_corp_id: ProviderCorpId = "ServiceCorpId",
        /// The device's serial number.
        device_sn: String = "DeviceSn",
        /// What the corp calls the device now.
        remark_name: String = "RemarkName",
    }
}
