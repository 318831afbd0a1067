//! 更新, 删除企业已配置的「联系我」方式, 结束临时会话.

use super::Conclusions;
use crate::api::limits::{Checked, at_most, given, letters};
use crate::endpoint::Empty;
use crate::types::{ContactWayId, DepartmentId, ExternalUserId, UnionId, UserId};

endpoint! {
    /// Changes a contact way (更新企业已配置的「联系我」方式).
    ///
    /// Token: an app for customer contact with the right to configure contact ways. What is not given stays as it is. A
    /// passing chat whose time is over cannot be changed.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/92228>
    POST "/cgi-bin/externalcontact/update_contact_way" [repeatable, check];
    pub struct Update -> Empty {
        /// The contact way.
        config_id: ContactWayId,
        /// A note for oneself, at most 30 characters.
        remark: Option<String>,
        /// Whether customers need no confirmation.
        skip_verify: Option<bool>,
        /// Look of the button in a mini program.
        style: Option<u32>,
        /// Comes back with the customer, to tell channels apart, at most 30 characters.
        state: Option<String>,
        /// The members, instead of those before, at most 100.
        user: Option<Vec<UserId>>,
        /// The departments, instead of those before; for several members only.
        party: Option<Vec<DepartmentId>>,
        /// Whether it is for passing chats; the official page has dropped it here.
        is_temp: Option<bool>,
        /// How long the QR code of a passing chat is valid, in seconds, at most 14 days.
        expires_in: Option<u32>,
        /// How long a passing chat lasts, in seconds, at most 14 days.
        chat_expires_in: Option<u32>,
        /// The one customer who may use it, for passing chats.
        unionid: Option<UnionId>,
        /// Whether customers of one corp are led to the same member; the official page has dropped it here.
        is_exclusive: Option<bool>,
        /// Whether customers are marked as the app's; for apps of 营销获客 only, and for the one that made it.
        mark_source: Option<bool>,
        /// What is sent when a passing chat ends.
        conclusions: Option<Conclusions>,
    }
}

impl Update {
    fn check(&self) -> Checked {
        letters("remark", given(&self.remark), 30)?;
        letters("state", given(&self.state), 30)?;
        at_most("user", &self.user, 100)?;
        self.conclusions.as_ref().map_or(Ok(()), Conclusions::check)
    }
}

endpoint! {
    /// Deletes a contact way (删除企业已配置的「联系我」方式).
    ///
    /// Token: an app for customer contact with the right to configure contact ways.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/92228>
    POST "/cgi-bin/externalcontact/del_contact_way";
    pub struct Delete -> Empty {
        /// The contact way.
        config_id: ContactWayId,
    }
}

endpoint! {
    /// Ends a passing chat; the closing words are sent first (结束临时会话).
    ///
    /// Token: an app for customer contact with the right to configure contact ways. Chats with customers who were added in
    /// another way cannot be ended.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/92228>
    POST "/cgi-bin/externalcontact/close_temp_chat";
    pub struct CloseTempChat -> Empty {
        /// The member.
        userid: UserId,
        /// The customer.
        external_userid: ExternalUserId,
    }
}
