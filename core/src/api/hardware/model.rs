//! 录入设备, 删除设备: the devices of a model, before corps add them.

use crate::api::limits::{Checked, letters};
use crate::endpoint::Empty;
use crate::types::DeviceSn;

endpoint! {
    /// Enters a device into its model (录入设备).
    ///
    /// Token: the model's.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/95980>
    POST "/cgi-bin/openhw/model/register_sn" [check, token = ModelToken];
    pub struct RegisterSn -> Registered {
        /// The device's serial number: digits and letters, at most 128.
        device_sn: DeviceSn,
    }
}

impl RegisterSn {
    fn check(&self) -> Checked {
        letters("device_sn", self.device_sn.as_str(), 128)
    }
}

response! {
    /// A device that corps can add.
    pub struct Registered {
        /// What the device's QR code holds.
        qr_code: String,
    }
}

endpoint! {
    /// Takes a device that no corp has added out of its model (删除设备).
    ///
    /// Token: the model's.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/95981>
    POST "/cgi-bin/openhw/model/unregister_sn" [token = ModelToken];
    pub struct UnregisterSn -> Empty {
        /// The device.
        device_sn: DeviceSn,
    }
}
