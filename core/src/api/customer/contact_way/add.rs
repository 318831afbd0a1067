//! 配置客户联系「联系我」方式.

use super::{Conclusions, Kind, Scene};
use crate::api::limits::{Checked, at_most, given, letters};
use crate::types::{ContactWayId, DepartmentId, UnionId, UserId};

endpoint! {
    /// Makes a contact way (配置客户联系「联系我」方式).
    ///
    /// Token: an app for customer contact with the right to configure contact ways (配置「联系我」二维码).
    ///
    /// A corp has at most 500 000 of them; passing chats do not count, but at most 100 000 are made a day.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/92228>
    POST "/cgi-bin/externalcontact/add_contact_way" [check];
    pub struct Add -> Added {
        /// How many members it leads to.
        kind: Kind = "type",
        /// Where it is used.
        scene: Scene,
        /// Look of the button in a mini program: 1 to 3 for one member, 1 to 2 for several.
        style: Option<u32>,
        /// A note for oneself, at most 30 characters.
        remark: Option<String>,
        /// Whether customers need no confirmation; true where it is not given.
        skip_verify: Option<bool>,
        /// Comes back with the customer, to tell channels apart, at most 30 characters.
        state: Option<String>,
        /// The members, at most 100 with those of the departments; exactly one for [`Kind::Single`].
        user: Option<Vec<UserId>>,
        /// The departments; for [`Kind::Several`] only.
        party: Option<Vec<DepartmentId>>,
        /// Whether it is for passing chats.
        is_temp: Option<bool>,
        /// How long the QR code of a passing chat is valid, in seconds, at most 14 days; without it 7 days.
        expires_in: Option<u32>,
        /// How long a passing chat lasts, in seconds, at most 14 days; without it 24 hours.
        chat_expires_in: Option<u32>,
        /// The one customer who may use it, for passing chats.
        unionid: Option<UnionId>,
        /// Whether customers of one corp are led to the same member.
        is_exclusive: Option<bool>,
        /// Whether customers are marked as the app's; for apps of 营销获客 only, true where it is not given.
        mark_source: Option<bool>,
        /// What is sent when a passing chat ends.
        conclusions: Option<Conclusions>,
    }
}

impl Add {
    fn check(&self) -> Checked {
        letters("remark", given(&self.remark), 30)?;
        letters("state", given(&self.state), 30)?;
        at_most("user", &self.user, 100)?;
        self.conclusions.as_ref().map_or(Ok(()), Conclusions::check)
    }
}

response! {
    /// The new contact way.
    pub struct Added {
        /// Its id.
        config_id: ContactWayId,
        /// Address of the QR code; for [`Scene::QrCode`] only.
        qr_code: Option<String>,
    }
}
