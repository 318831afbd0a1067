//! 智慧硬件, 回调通知: what happens to the devices of a maker (硬件服务商).
//!
//! `AuthCorpId`, the corp that a device belongs to, may be absent.
//!
//! Source: <https://developer.work.weixin.qq.com/document/path/90751>

use crate::types::{DeviceSn, MediaId, ModelId, ProviderCorpId, Timestamp};

response! {
    /// A corp added a device.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/90751>
    pub struct AddDevice {
        /// The maker.
        service_corp_id: ProviderCorpId = "ServiceCorpId",
        /// The device's serial number.
        device_sn: DeviceSn = "DeviceSn",
        /// The device's model.
        model_id: ModelId = "ModelId",
        /// What the corp calls the device.
        remark_name: Option<String> = "RemarkName",
    }
}

response! {
    /// A corp removed a device, or a device can do other things than before.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/90751>
    pub struct Device {
        /// The maker.
        service_corp_id: ProviderCorpId = "ServiceCorpId",
        /// The device's serial number.
        device_sn: DeviceSn = "DeviceSn",
    }
}

response! {
    /// A device connected to WeCom.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/90751>
    pub struct ConnectInfo {
        /// The maker.
        service_corp_id: ProviderCorpId = "ServiceCorpId",
        /// The device's serial number.
        device_sn: DeviceSn = "DeviceSn",
        /// When.
        connect_time: Timestamp = "ConnectTime",
    }
}

response! {
    /// A device is no longer connected to WeCom.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/90751>
    pub struct DisconnectInfo {
        /// The maker.
        service_corp_id: ProviderCorpId = "ServiceCorpId",
        /// The device's serial number.
        device_sn: DeviceSn = "DeviceSn",
        /// When.
        disconnect_time: Timestamp = "DisconnectTime",
        /// Why; a number where we saw it.
        reason: String = "Reason",
    }
}

response! {
    /// A device reported an error.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/90751>
    pub struct ErrorReport {
        /// The maker.
        service_corp_id: ProviderCorpId = "ServiceCorpId",
        /// The device's serial number.
        device_sn: DeviceSn = "DeviceSn",
        /// The error's number.
        err_code: i64 = "ErrCode",
        /// The same in words.
        err_msg: Option<String> = "ErrMsg",
    }
}

response! {
    /// The log that the maker asked a device for is there.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/90751>
    pub struct FetchLogFinish {
        /// The maker.
        service_corp_id: ProviderCorpId = "ServiceCorpId",
        /// The device's serial number.
        device_sn: DeviceSn = "DeviceSn",
        /// The log, to be downloaded.
        media_id: MediaId = "MediaId",
    }
}

response! {
    /// A corp calls a device otherwise.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/90751>
    pub struct RemarkDeviceName {
        /// The maker.
        service_corp_id: ProviderCorpId = "ServiceCorpId",
        /// The device's serial number.
        device_sn: DeviceSn = "DeviceSn",
        /// What the corp calls the device now.
        remark_name: String = "RemarkName",
    }
}
