//! What messages of customer service hold, those that are sent and, mostly, those that are fetched.

use crate::api::limits::{Checked, bytes, given};
use crate::types::{MediaId, UserId};

structure! {
    /// A link with a picture (图文链接消息). WeCom cuts off what is longer without a word, so more is refused here.
    pub struct Link {
        /// The title, at most 128 bytes.
        title: String,
        /// Where a tap leads, with `http://` or `https://`, at most 2 048 bytes.
        url: String,
        /// The uploaded small picture.
        thumb_media_id: MediaId,
        /// What it is about, at most 512 bytes.
        desc: Option<String>,
    }
}

impl Link {
    pub(super) fn check(&self) -> Checked {
        bytes("link.title", &self.title, 128)?;
        bytes("link.desc", given(&self.desc), 512)?;
        bytes("link.url", &self.url, 2048)
    }
}

structure! {
    /// A member's card (名片消息).
    pub struct BusinessCard {
        /// The member.
        userid: UserId,
    }
}

structure! {
    /// A link that makes customers (获客链接消息), shown as a card.
    pub struct CaLink {
        /// The link, made by the customer acquisition assistant (获客助手).
        link_url: String,
    }
}
