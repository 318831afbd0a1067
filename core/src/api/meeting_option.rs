//! 会议配置: how meetings go, whether they are booked ([`meeting`](crate::api::meeting)) or sent by mail
//! ([`exmail`](crate::api::exmail)).

open_enum! {
    /// Whether people are muted when they enter (成员入会时静音).
    pub enum EnterMute: i64 {
        /// They are not (关闭).
        Off = 0,
        /// They are (开启).
        On = 1,
        /// They are where there are more than six (超过 6 人后自动开启静音).
        AboveSix = 2,
    }
}

open_enum! {
    /// How a watermark looks (水印样式).
    pub enum Watermark: i64 {
        /// One row (单排).
        Single = 0,
        /// Several rows (多排).
        Multiple = 1,
    }
}

open_enum! {
    /// Whose telephones ring when a meeting begins (来电提醒方式).
    pub enum RemindScope: i64 {
        /// Nobody's (不提醒).
        Nobody = 1,
        /// The hosts' (仅提醒主持人).
        Hosts = 2,
        /// All members' (提醒所有成员).
        All = 3,
        /// Some members' (指定部分人响铃); not by mail.
        Some = 4,
    }
}
