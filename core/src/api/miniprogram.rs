//! 小程序: pages of mini programs as messages and menus hold them.

use crate::api::limits::{Checked, bytes, given};
use crate::types::{MediaId, MiniProgramAppId};

structure! {
    /// A page of a mini program that a tap opens (跳转到小程序).
    pub struct Page {
        /// The mini program; of a menu it must be linked to the corp.
        appid: MiniProgramAppId,
        /// The page.
        pagepath: String,
    }
}

structure! {
    /// A page of a mini program as a message (小程序消息) of customer service ([`kf`](crate::api::kf)) and schools
    /// ([`school::notice`](crate::api::school::notice)). Whoever reads [`kf`](crate::api::kf)'s lists of questions gets it without a picture.
    pub struct Miniprogram {
        /// The mini program; of school notices it must be linked to the corp.
        appid: MiniProgramAppId,
        /// The page that a tap opens; in customer service it must end in `.html` (before its query).
        pagepath: String,
        /// The uploaded picture, at best 520 × 416.
        thumb_media_id: MediaId,
        /// The title, at most 64 bytes; WeCom cuts off what is longer without a word, so more is refused here.
        title: Option<String>,
    }
}

impl Miniprogram {
    #[allow(dead_code, reason = "menus and the messages of apps hold pages alone")]
    pub(super) fn check(&self) -> Checked {
        bytes("miniprogram.title", given(&self.title), 64)
    }
}
