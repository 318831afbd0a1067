//! 获取设备授权密钥: what a device's tokens are fetched with. The tokens themselves come by way of
//! [`flow::token::device`](crate::flow::token::device).

use crate::types::Secret;

endpoint! {
    /// Turns the code of a corp that added a device into the device's secret (获取设备授权密钥).
    ///
    /// Token: the model's. The code, 64 to 512 bytes long, comes by callback and works once, so the call is not repeated. The
    /// secret is void once the corp removes the device.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/95993>
    POST "/cgi-bin/openhw/get_device_secret" [token = ModelToken];
    pub struct GetDeviceSecret -> DeviceSecret {
        /// The code.
        auth_code: Secret,
    }
}

response! {
    /// A device's secret, and a first token.
    pub struct DeviceSecret {
        /// The secret, at most 512 bytes; later tokens are fetched with it.
        device_secret: Secret,
        /// The token, at most 512 bytes.
        device_access_token: Secret,
        /// The token's life in seconds.
        expires_in: i64,
    }
}
