//! 关注「学校通知」: how parents come to follow a school's notices.

use crate::endpoint::Empty;
use crate::error::ErrorCode;
use crate::types::ExternalUserId;

endpoint! {
    /// Reads the code that parents scan to follow the school's notices (获取「学校通知」二维码).
    ///
    /// Token: an app that may read the school's contacts (读取家校通讯录), or one for parents.
    ///
    /// Fails with 43009 where the school has not been verified.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/92320>
    GET "/cgi-bin/externalcontact/get_subscribe_qr_code";
    pub struct QrCode -> QrCodes {}
}

response! {
    /// Addresses of the same code in three sizes.
    pub struct QrCodes {
        /// 1 200 pixels wide.
        qrcode_big: String,
        /// 430 pixels wide.
        qrcode_middle: String,
        /// 258 pixels wide.
        qrcode_thumb: String,
    }
}

endpoint! {
    /// Sets whether parents can follow by scanning the code (管理「学校通知」的关注模式).
    ///
    /// Token: an app that may edit the school's contacts (编辑家校通讯录).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/92318>
    POST "/cgi-bin/externalcontact/set_subscribe_mode" [repeatable];
    pub struct SetMode -> Empty {
        /// Whether they can.
        subscribe_mode: Mode,
    }
}

endpoint! {
    /// Reads whether parents can follow by scanning the code (管理「学校通知」的关注模式).
    ///
    /// Token: an app that may edit the school's contacts (编辑家校通讯录).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/92318>
    GET "/cgi-bin/externalcontact/get_subscribe_mode";
    pub struct GetMode -> CurrentMode {}
}

response! {
    /// Whether parents can follow by scanning the code.
    pub struct CurrentMode {
        /// Whether they can.
        subscribe_mode: Mode,
    }
}

open_enum! {
    /// Whether parents can follow by scanning the code (关注模式).
    pub enum Mode: i64 {
        /// They scan it and tell who they are (可扫码填写资料加入).
        Open = 1,
        /// They cannot (禁止扫码填写资料加入).
        Closed = 2,
    }
}

endpoint! {
    /// Turns parents' mobile numbers into the ids of external contacts (手机号转外部联系人ID).
    ///
    /// Token: an app that may read the school's contacts (家校沟通).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/92506>
    POST "/cgi-bin/externalcontact/batch_to_external_userid" [repeatable];
    pub struct ByMobile -> Found {
        /// The mobile numbers.
        mobiles: Vec<String>,
    }
}

response! {
    /// Whom mobile numbers belong to.
    pub struct Found {
        /// Those that were found.
        success_list: Vec<FoundParent>,
        /// Those that were not.
        fail_list: Vec<FoundParent>,
    }
}

response! {
    /// Whom a mobile number belongs to.
    pub struct FoundParent {
        /// The mobile number.
        mobile: String,
        /// The external contact, if there is one.
        external_userid: Option<ExternalUserId>,
        /// The school's own key of the parent.
        foreign_key: Option<String>,
        /// Why there is none; absent or 0 where there is.
        errcode: Option<i64>,
        /// The same in words.
        errmsg: Option<String>,
    }
}

impl FoundParent {
    /// `errcode` as a code.
    pub fn code(&self) -> ErrorCode {
        ErrorCode(self.errcode.unwrap_or_default())
    }
}
