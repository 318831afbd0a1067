//! 获取设备型号调用凭证, 获取设备调用凭证: the tokens of a model of devices and of one device (智慧硬件).

use crate::types::{DeviceSn, ModelId, Secret};

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
    /// Fetches a device's access token (获取设备调用凭证).
    ///
    /// Token: the model's.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/96022>
    POST "/cgi-bin/openhw/get_device_token" [repeatable, token = ModelToken];
    pub struct GetDeviceToken -> DeviceAccessToken {
        /// The device.
        device_sn: DeviceSn,
        /// The device's secret, which the corp's adding the device brought (`get_device_secret`).
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
