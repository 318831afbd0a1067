//! 获取企业已配置的「联系我」方式, 获取企业已配置的「联系我」列表.

use super::{Conclusions, Kind, Scene};
use crate::types::{ContactWayId, DepartmentId, Timestamp, UnionId, UserId};

endpoint! {
    /// Reads a contact way (获取企业已配置的「联系我」方式).
    ///
    /// Token: an app for customer contact with the right to configure contact ways.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/92228>
    POST "/cgi-bin/externalcontact/get_contact_way" [repeatable];
    pub struct Get -> Found {
        /// The contact way.
        config_id: ContactWayId,
    }
}

response! {
    /// The contact way that was asked for.
    pub struct Found {
        /// The contact way.
        contact_way: ContactWay,
    }
}

response! {
    /// A contact way.
    pub struct ContactWay {
        /// The id.
        config_id: ContactWayId,
        /// How many members it leads to.
        kind: Kind = "type",
        /// Where it is used.
        scene: Scene,
        /// Look of the button in a mini program.
        style: Option<u32>,
        /// The note for oneself.
        remark: String,
        /// Whether customers need no confirmation.
        skip_verify: bool,
        /// What comes back with the customer.
        state: String,
        /// Address of the QR code; for [`Scene::QrCode`] only.
        qr_code: Option<String>,
        /// The members.
        user: Vec<UserId>,
        /// The departments.
        party: Vec<DepartmentId>,
        /// Whether it is for passing chats.
        is_temp: bool,
        /// How long the QR code of a passing chat is valid, in seconds.
        expires_in: Option<u32>,
        /// How long a passing chat lasts, in seconds.
        chat_expires_in: Option<u32>,
        /// The one customer who may use it, for passing chats.
        unionid: Option<UnionId>,
        /// Whether customers of one corp are led to the same member.
        is_exclusive: Option<bool>,
        /// Whether customers are marked as the app's; for apps of 营销获客 only.
        mark_source: Option<bool>,
        /// What is sent when a passing chat ends.
        conclusions: Option<Conclusions>,
    }
}

endpoint! {
    /// Lists contact ways by the time they were made (获取企业已配置的「联系我」列表).
    ///
    /// Token: an app for customer contact with the right to configure contact ways. Only those made since 2021-07-10 are
    /// listed; passing chats are not.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/92228>
    POST "/cgi-bin/externalcontact/list_contact_way" [repeatable];
    pub struct List -> ContactWayPage {
        /// Made at this time or later; without it 90 days ago.
        start_time: Option<Timestamp>,
        /// Made at this time or before; without it now.
        end_time: Option<Timestamp>,
        /// Where to go on: `next_cursor` of the page before; none for the first.
        cursor: Option<String>,
        /// How many entries a page is to have, at most 1 000; without it 100.
        limit: Option<u32>,
    }
}

by_cursor! { List: ContactWayPage { contact_way: Listed } }

response! {
    /// A page of contact ways.
    pub struct ContactWayPage {
        /// The contact ways.
        contact_way: Vec<Listed>,
        /// Where the next page begins; empty after the last.
        next_cursor: String,
    }
}

response! {
    /// A contact way in a list.
    pub struct Listed {
        /// The id.
        config_id: ContactWayId,
    }
}
