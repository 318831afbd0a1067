//! 获取设备自定义参数: what a maker's device says of itself.

use crate::types::DeviceSn;

endpoint! {
    /// Reads what a device that is connected directly said of itself (获取设备自定义参数).
    ///
    /// Token: the provider's.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/92739>
    POST "/cgi-bin/hardware/get_device_feature" [repeatable, token = ProviderToken];
    pub struct GetDeviceFeature -> DeviceFeature {
        /// The device.
        device_sn: DeviceSn,
    }
}

response! {
    /// What a device said of itself.
    pub struct DeviceFeature {
        /// Whatever the maker made of it; mostly JSON in a string.
        device_feature: String,
    }
}
