//! 获取设备管理二维码, 获取设备身份识别二维码: QR codes for a device to show. Who scans one is told to the maker by callback.

use crate::types::DeviceSn;

endpoint! {
    /// Makes a QR code that leads members to the menu by which a device is managed (获取设备管理二维码).
    ///
    /// Token: the device's. At most one a minute for each device; moving ones count together with those of
    /// [`GenIdDynamic`].
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/98023>
    POST "/cgi-bin/openhw/device/gen_login_qrcode" [repeatable, token = DeviceToken];
    pub struct GenLogin -> LoginQrcode {
        /// Comes back in the callback when the code is scanned.
        state: String,
        /// Whether it stays good.
        kind: QrcodeType = "type",
    }
}

open_enum! {
    /// Whether a QR code stays good (二维码类型).
    pub enum QrcodeType: i64 {
        /// It does (静态二维码).
        Static = 0,
        /// For five minutes only (动态二维码).
        Dynamic = 1,
    }
}

response! {
    /// A QR code by which a device is managed.
    pub struct LoginQrcode {
        /// The link, to be shown as a QR code.
        qrcode_content: String,
        /// Its life in seconds, 300; none where it stays good.
        expires_in: Option<i64>,
    }
}

endpoint! {
    /// Makes a QR code that says which device this is (获取设备身份识别二维码).
    ///
    /// Token: the model's. With it members add the device to their corp, look at its page, or print by a scan. Good for five
    /// minutes, at most one a minute for each device; [`Device::qr_code`](super::device::Device::qr_code) stays good.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/98024>
    POST "/cgi-bin/openhw/device/gen_id_dynamic_qrcode" [repeatable, token = ModelToken];
    pub struct GenIdDynamic -> IdQrcode {
        /// The device.
        device_sn: DeviceSn,
        /// Comes back in the callback when the code is scanned.
        state: String,
    }
}

response! {
    /// A QR code that says which device this is.
    pub struct IdQrcode {
        /// The link, to be shown as a QR code.
        qrcode_content: String,
        /// Its life in seconds, 300.
        expires_in: i64,
    }
}
