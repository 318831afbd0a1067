//! 获取企业全部的发表列表: which moments have been published.

use super::super::{Maker, MakerFilter, Picture};
use super::MomentId;
use crate::api::customer_contact::attachment::Text;
use crate::types::{MediaId, Timestamp, UserId};

endpoint! {
    /// Lists the moments of a time, those of the corp and those of members (获取企业全部的发表列表).
    ///
    /// Token: an app that may call customer contact; it sees those of members in its visible range. Deleted moments are
    /// not listed.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/93333>
    POST "/cgi-bin/externalcontact/get_moment_list" [repeatable];
    pub struct List -> MomentPage {
        /// From when on, this second left out.
        start_time: Timestamp,
        /// Until when, this second left out, at most 30 days later.
        end_time: Timestamp,
        /// Of this member only.
        creator: Option<UserId>,
        /// Made by the corp or by members; both unless set.
        filter_type: Option<MakerFilter>,
        /// How many moments a page is to have, at most 20, which is what it is unless set.
        limit: Option<u32>,
        /// Where to go on: `next_cursor` of the page before; none for the first.
        cursor: Option<String>,
    }
}

by_cursor! { List: MomentPage { moment_list: Moment } }

response! {
    /// A page of moments.
    pub struct MomentPage {
        /// Where the next page begins; empty after the last.
        next_cursor: String,
        /// The moments.
        moment_list: Vec<Moment>,
    }
}

response! {
    /// A moment.
    pub struct Moment {
        /// Its id.
        moment_id: MomentId,
        /// Who made it; absent for moments made through the API.
        creator: Option<UserId>,
        /// When it was made.
        create_time: Timestamp,
        /// Whether the corp or a member made it.
        create_type: Maker,
        /// Who sees it.
        visible_type: Visibility,
        /// Its text.
        text: Option<Text>,
        /// Its pictures.
        image: Option<Vec<Picture>>,
        /// Its film.
        video: Option<Video>,
        /// Its link.
        link: Option<Link>,
        /// Where it was made.
        location: Option<Location>,
    }
}

open_enum! {
    /// Who sees a moment (可见范围类型).
    pub enum Visibility: i64 {
        /// Some (部分可见).
        Some = 0,
        /// All (公开).
        Public = 1,
    }
}

response! {
    /// A film of a moment.
    pub struct Video {
        /// The film, for download.
        media_id: MediaId,
        /// Its cover, for download.
        thumb_media_id: Option<MediaId>,
    }
}

response! {
    /// A link of a moment.
    pub struct Link {
        /// Title.
        title: Option<String>,
        /// Where a tap leads.
        url: String,
    }
}

response! {
    /// Where a moment was made.
    pub struct Location {
        /// Degrees north; a string on the wire.
        latitude: f64 as Text,
        /// Degrees east; a string on the wire.
        longitude: f64 as Text,
        /// The place's name.
        name: Option<String>,
    }
}
