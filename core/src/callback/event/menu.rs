//! 菜单事件: what members do in an app's menu.
//!
//! Source: <https://developer.work.weixin.qq.com/document/path/90240>

response! {
    /// A member chose a menu entry.
    pub struct Entry {
        /// The entry's key; for a link its URL (点击菜单跳转链接), for a mini program its page (点击菜单跳转小程序).
        event_key: String = "EventKey",
    }
}

response! {
    /// A member scanned a code (扫码推事件).
    pub struct Scan {
        /// The entry's key.
        event_key: String = "EventKey",
        /// What was scanned.
        scan_code_info: ScanCodeInfo = "ScanCodeInfo",
    }
}

response! {
    /// A scanned code.
    pub struct ScanCodeInfo {
        /// What kind of code it is, mostly `qrcode`.
        scan_type: String = "ScanType",
        /// What it says.
        scan_result: String = "ScanResult",
    }
}

response! {
    /// A member sent pictures (弹出拍照或者相册发图); the pictures follow as messages.
    pub struct Pictures {
        /// The entry's key.
        event_key: String = "EventKey",
        /// Which pictures.
        send_pics_info: SendPicsInfo = "SendPicsInfo",
    }
}

response! {
    /// The pictures that a member sent.
    pub struct SendPicsInfo {
        /// How many.
        count: u32 = "Count",
        /// Each.
        pic_list: Vec<Picture> = "PicList",
    }
}

response! {
    /// A picture that a member sent.
    pub struct Picture {
        /// Its MD5 as hex, to know it again.
        pic_md5_sum: String = "PicMd5Sum",
    }
}

response! {
    /// A member picked a place (弹出地理位置选择器).
    pub struct LocationSelect {
        /// The entry's key.
        event_key: String = "EventKey",
        /// The place.
        send_location_info: SendLocationInfo = "SendLocationInfo",
        /// `wxwork` from WeCom; empty from WeChat.
        app_type: String = "AppType",
    }
}

response! {
    /// A place that a member picked.
    pub struct SendLocationInfo {
        /// Degrees north.
        latitude: f64 = "Location_X",
        /// Degrees east.
        longitude: f64 = "Location_Y",
        /// The map's scale.
        scale: f64 = "Scale",
        /// The place in words.
        label: String = "Label",
        /// The name of the point of interest, if it is one.
        poi_name: String = "Poiname",
    }
}
