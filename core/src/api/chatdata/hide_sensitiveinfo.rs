//! 会话组件敏感信息隐藏设置: what the conversation component shows a member as stars.

use crate::endpoint::Empty;
use crate::types::{OpenUserId, UserId};

endpoint! {
    /// Sets what the conversation component hides from a member (设置成员会话组件敏感信息隐藏配置).
    ///
    /// Token: see [`chatdata`](crate::api::chatdata). The member is named by one of the two ids. Nothing is hidden unless it was
    /// ever set.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/99622>
    POST "/cgi-bin/chatdata/set_hide_sensitiveinfo_config" [repeatable];
    pub struct SetHideSensitiveinfoConfig -> Empty {
        /// The member, as most apps know them.
        userid: Option<UserId>,
        /// Or the member as third-party apps know them.
        open_userid: Option<OpenUserId>,
        /// What is hidden.
        config: HideSensitiveinfo,
    }
}

endpoint! {
    /// Tells what the conversation component hides from a member (获取成员会话组件敏感信息隐藏配置).
    ///
    /// Token: see [`chatdata`](crate::api::chatdata). The member is named by one of the two ids.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/99622>
    POST "/cgi-bin/chatdata/get_hide_sensitiveinfo_config" [repeatable];
    pub struct GetHideSensitiveinfoConfig -> HideSensitiveinfoConfig {
        /// The member, as most apps know them.
        userid: Option<UserId>,
        /// Or the member as third-party apps know them.
        open_userid: Option<OpenUserId>,
    }
}

response! {
    /// What is hidden from a member.
    pub struct HideSensitiveinfoConfig {
        /// What is hidden.
        config: HideSensitiveinfo,
    }
}

structure! {
    /// What is hidden; what is not set is shown.
    pub struct HideSensitiveinfo {
        /// Whether mobile numbers are.
        hide_mobile: Option<bool>,
        /// Whether identity card numbers are.
        hide_idcard: Option<bool>,
        /// Whether bank card numbers are.
        hide_bankno: Option<bool>,
    }
}
