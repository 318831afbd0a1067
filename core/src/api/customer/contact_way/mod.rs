//! 客户联系「联系我」管理: QR codes and mini program buttons through which customers add members.
//!
//! Members and departments must lie in the app's visible range; the members must have verified their names and be set up
//! for customer contact. A way that was made here does not show in the admin console: whoever loses its id cannot change
//! or delete it.
//!
//! Passing chats (临时会话) are for the medical trade alone: for one member, for a time, ended by closing words.
//!
//! Source: <https://developer.work.weixin.qq.com/document/path/92228>

mod add;
mod conclusions;
mod get;
mod update;

pub use add::{Add, Added};
pub use conclusions::Conclusions;
pub use get::{ContactWay, ContactWayPage, Found, Get, List, Listed};
pub use update::{CloseTempChat, Delete, Update};

open_enum! {
    /// How many members a contact way leads to (联系方式类型).
    pub enum Kind: i64 {
        /// One (单人).
        Single = 1,
        /// Several (多人).
        Several = 2,
    }
}

open_enum! {
    /// Where a contact way is used (场景).
    pub enum Scene: i64 {
        /// As a button in a mini program (在小程序中联系).
        MiniProgram = 1,
        /// As a QR code (通过二维码联系).
        QrCode = 2,
    }
}
