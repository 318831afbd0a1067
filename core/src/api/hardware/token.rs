//! 获取设备型号调用凭证, 获取设备授权密钥, 获取设备调用凭证: from a model's secret to a device's token.

use super::{DeviceSn, ModelId};
use crate::types::Secret;

endpoint! {
    /// Fetches a model's access token (获取设备型号调用凭证).
    ///
    /// Token: none. The `model_ticket` comes every ten minutes to the maker's command callback and lives for 30 minutes; use the
    /// latest. Keep the token for its life: WeCom wants it fetched rarely.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/95992>
    POST "/cgi-bin/openhw/get_model_token" [repeatable, token = NoToken];
    pub struct GetModelToken -> ModelAccessToken {
        /// The model.
        model_id: ModelId,
        /// The model's secret.
        model_secret: Secret,
        /// The latest ticket.
        model_ticket: Secret,
    }
}

response! {
    /// A model's token and how long it lives.
    pub struct ModelAccessToken {
        /// The token, at most 512 bytes.
        model_access_token: Secret,
        /// Its life in seconds, mostly 7 200.
        expires_in: i64,
    }
}

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

endpoint! {
    /// Fetches a device's access token (获取设备调用凭证).
    ///
    /// Token: the model's.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/96022>
    POST "/cgi-bin/openhw/get_device_token" [repeatable, token = ModelToken];
    pub struct GetDeviceToken -> DeviceAccessToken {
        /// The device.
        device_sn: DeviceSn,
        /// The device's secret, from [`GetDeviceSecret`].
        device_secret: Secret,
    }
}

response! {
    /// A device's token and how long it lives.
    pub struct DeviceAccessToken {
        /// The token, at most 512 bytes.
        device_access_token: Secret,
        /// Its life in seconds, mostly 7 200.
        expires_in: i64,
    }
}
