//! 其他邮件客户端登录设置: whether members read their mail with other programs.
//!
//! Token: own apps only.

use crate::endpoint::Empty;
use crate::types::UserId;

endpoint! {
    /// Reads a member's mail settings (获取用户功能属性).
    ///
    /// Token: see [`useroption`](self).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/95513>
    POST "/cgi-bin/exmail/useroption/get" [repeatable];
    pub struct Get -> Settings {
        /// The member.
        userid: UserId,
        /// Which settings.
        kinds: Vec<Kind> = "type",
    }
}

response! {
    /// A member's mail settings.
    pub struct Settings {
        /// The settings.
        option: Options,
    }
}

endpoint! {
    /// Changes a member's mail settings (更改用户功能属性).
    ///
    /// Token: see [`useroption`](self).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/98008>
    POST "/cgi-bin/exmail/useroption/update" [repeatable];
    pub struct Update -> Empty {
        /// The member.
        userid: UserId,
        /// The settings that change.
        option: Options,
    }
}

structure! {
    /// Mail settings. Becomes one by `into` of an array or a vector.
    pub struct Options {
        /// The settings.
        list: Vec<Setting>,
    }
}

impl From<Vec<Setting>> for Options {
    fn from(list: Vec<Setting>) -> Options {
        Options::new(list)
    }
}

impl<const N: usize> From<[Setting; N]> for Options {
    fn from(list: [Setting; N]) -> Options {
        Options::new(list)
    }
}

structure! {
    /// A mail setting.
    pub struct Setting {
        /// Which one.
        kind: Kind = "type",
        /// Whether it is on.
        value: Switch,
    }
}

open_enum! {
    /// Which mail setting (功能设置属性类型).
    pub enum Kind: i64 {
        /// The member has to log in safely (强制启用安全登录).
        ForceSafeLogin = 1,
        /// IMAP and SMTP (IMAP/SMTP 服务).
        Imap = 2,
        /// POP and SMTP (POP/SMTP 服务).
        Pop = 3,
        /// The member logs in safely (是否启用安全登录).
        SafeLogin = 4,
    }
}

open_enum! {
    /// Whether a setting is on; becomes one by `into` of a boolean.
    pub enum Switch: str {
        /// Off (关闭).
        Off = "0",
        /// On (启用).
        On = "1",
    }
}

impl From<bool> for Switch {
    fn from(on: bool) -> Switch {
        if on { Switch::On } else { Switch::Off }
    }
}
