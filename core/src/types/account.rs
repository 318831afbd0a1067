//! What accounts are bought for, as both the endpoints and the events of orders and licences tell it.

open_enum! {
    /// What an account with advanced functions is for (高级功能账号, 申请的高级账号类型).
    pub enum AdvancedFunction: i64 {
        /// Mail (邮件).
        Mail = 1,
        /// Documents (文档).
        Document = 2,
        /// The drive (微盘).
        Drive = 3,
        /// Meetings (会议).
        Meeting = 4,
    }
}

open_enum! {
    /// For which endpoints a member has a licence (接口调用许可, 账号类型).
    pub enum LicenseKind: i64 {
        /// The basic endpoints (基础账号).
        Base = 1,
        /// The endpoints about external contacts (互通账号).
        ExternalContact = 2,
    }
}

open_enum! {
    /// Advanced endpoints that providers order for their customers (高级接口类型).
    pub enum AdvancedApi: i64 {
        /// Those about conversations (会话内容数据接口).
        ChatArchive = 1,
    }
}

open_enum! {
    /// Which conversations are archived, and sold to be (会话存档版本).
    pub enum ChatArchiveEdition: i64 {
        /// Those inside the corp; no longer sold (内部会话).
        Internal = 1,
        /// Those inside the corp and with customers (内外部会话).
        External = 2,
        /// These and voice calls (内外部会话及语音通话).
        ExternalAndCalls = 3,
    }
}
