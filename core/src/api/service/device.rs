//! 智慧硬件: a provider's devices.

use super::corp::NamedCorp;
use crate::endpoint::{Empty, Paginated};
use crate::types::{DeviceSn, ModelId, Secret, Timestamp};

number_ids! {
    /// A device's number (`device_id`, 设备 ID); every other endpoint goes by its [`DeviceSn`].
    DeviceId;
}

endpoint! {
    /// Adds a device to a model (添加设备实例).
    ///
    /// Token: the provider's.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/90626>
    POST "/cgi-bin/service/add_device" [token = ProviderToken];
    pub struct Add -> Added {
        /// The model.
        model_id: ModelId,
        /// The device's serial number, unique in the model.
        device_sn: DeviceSn,
        /// A name that corps see.
        remark_name: Option<String>,
    }
}

response! {
    /// The new device.
    pub struct Added {
        /// The device.
        device_info: NewDevice,
    }
}

response! {
    /// A new device.
    pub struct NewDevice {
        /// The model.
        model_id: ModelId,
        /// The device's serial number.
        device_sn: DeviceSn,
        /// The device's id.
        device_id: DeviceId,
        /// What the device proves itself with; belongs into the device only.
        secret_no: Secret,
        /// What its QR code holds, by which a corp adds it.
        qr_code: String,
        /// When it was added.
        create_time: Timestamp,
    }
}

endpoint! {
    /// Takes a device away (删除设备实例).
    ///
    /// Token: the provider's.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/92770>
    POST "/cgi-bin/service/del_device" [token = ProviderToken];
    pub struct Delete -> Empty {
        /// The device's serial number.
        device_sn: DeviceSn,
    }
}

endpoint! {
    /// Lists the provider's devices (查询设备列表).
    ///
    /// Token: the provider's.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/91346>
    POST "/cgi-bin/service/list_device" [repeatable, token = ProviderToken];
    pub struct List -> Devices {
        /// How many to skip; none without it.
        offset: Option<u32>,
        /// How many to answer.
        limit: Option<u32>,
    }
}

impl Paginated for List {
    type Item = Device;

    fn items(page: &mut Devices) -> Vec<Device> {
        std::mem::take(&mut page.device_list)
    }

    fn after(&self, page: &Devices) -> Option<Self> {
        // How many a page holds at most is not known: only an empty one is surely the last.
        let found = u32::try_from(page.device_list.len()).unwrap_or(u32::MAX);
        (found > 0).then(|| self.clone().offset(self.offset.unwrap_or(0).saturating_add(found)))
    }
}

response! {
    /// A page of devices; none after the last.
    pub struct Devices {
        /// The devices.
        device_list: Vec<Device>,
    }
}

response! {
    /// A device.
    pub struct Device {
        /// The model.
        model_id: ModelId,
        /// The device's serial number.
        device_sn: DeviceSn,
    }
}

endpoint! {
    /// Has a device send its log (提取设备日志).
    ///
    /// Token: the provider's. The log's address comes by callback (`fetch_log_finish`).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/91475>
    POST "/cgi-bin/service/fetch_device_log" [token = ProviderToken];
    pub struct FetchLog -> Empty {
        /// The device's serial number.
        device_sn: DeviceSn,
        /// Which log; handed to the device as it is.
        hint: Option<String>,
    }
}

endpoint! {
    /// Makes a device's secret number anew, so that it can be set up again (重置SecretNo).
    ///
    /// Token: the provider's.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/90753>
    POST "/cgi-bin/service/reset_secret_no" [token = ProviderToken];
    pub struct ResetSecretNo -> Empty {
        /// The device's serial number.
        device_sn: DeviceSn,
    }
}

endpoint! {
    /// Tells which corp added a device (获取设备授权信息).
    ///
    /// Token: the provider's.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/90753>
    POST "/cgi-bin/service/get_device_auth_info" [repeatable, token = ProviderToken];
    pub struct GetAuthInfo -> AuthInfo {
        /// The device's serial number.
        device_sn: DeviceSn,
    }
}

response! {
    /// Which corp added a device.
    pub struct AuthInfo {
        /// The corp.
        auth_corp_info: NamedCorp,
        /// The device.
        device_info: OwnedDevice,
    }
}

response! {
    /// A device that a corp added.
    pub struct OwnedDevice {
        /// The model.
        model_id: ModelId,
        /// What the corp calls it.
        remark_name: String,
    }
}

endpoint! {
    /// Says whether a device's printer can be used (设置打印设备支持状态).
    ///
    /// Token: the provider's.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/92782>
    POST "/cgi-bin/service/set_printer_support_state" [repeatable, token = ProviderToken];
    pub struct SetPrinterSupport -> Empty {
        /// The device's serial number.
        device_sn: DeviceSn,
        /// True where it cannot.
        not_supported_printer: bool,
    }
}
