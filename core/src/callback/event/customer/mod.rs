//! 客户联系, 回调通知: customers, their group chats and tags, and the acquisition assistant.
//!
//! What the corp does by the API itself is not told. An app hears of the customers of members whom it sees.
//!
//! Source: <https://developer.work.weixin.qq.com/document/path/92130>,
//! <https://developer.work.weixin.qq.com/document/path/92277>

pub mod acquisition;
pub mod chat;
pub mod tag;

use crate::types::{AcquisitionLinkId, ExternalUserId, Secret, UserId};

response! {
    /// A member and a customer are contacts now (添加企业客户事件), or the customer added a member who asks for no
    /// verification and has not answered yet (外部联系人免验证添加成员事件).
    ///
    /// A welcome must be sent within 20 seconds.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/92130>
    pub struct Added {
        /// The member.
        user_id: UserId = "UserID",
        /// The customer.
        external_user_id: ExternalUserId = "ExternalUserID",
        /// What the way by which they met was set up with: `state` of a contact way (联系我), `customer_channel` of an
        /// acquisition link.
        state: Option<String> = "State",
        /// For a welcome message, within 20 seconds. Absent if they talk already, if a welcome was sent on the earlier of
        /// the two events, or if the contact is a WeCom user of another corp.
        welcome_code: Option<Secret> = "WelcomeCode",
        /// The acquisition link by which they met, for components that own it.
        link_id: Option<AcquisitionLinkId> = "LinkId",
    }
}

response! {
    /// A member changed remark or tags of a customer (编辑企业客户事件), or the customer deleted the member
    /// (删除跟进成员事件).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/92130>
    pub struct Relation {
        /// The member.
        user_id: UserId = "UserID",
        /// The customer.
        external_user_id: ExternalUserId = "ExternalUserID",
    }
}

response! {
    /// A member deleted a customer (删除企业客户事件).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/92130>
    pub struct Deleted {
        /// The member.
        user_id: UserId = "UserID",
        /// The customer.
        external_user_id: ExternalUserId = "ExternalUserID",
        /// How it came to it; absent where the member did it.
        source: Option<DeleteSource> = "Source",
    }
}

open_enum! {
    /// How a customer came to be deleted (删除客户的操作来源).
    pub enum DeleteSource: str {
        /// The customer was handed to another member (在职继承).
        Transfer = "DELETE_BY_TRANSFER",
    }
}

response! {
    /// A customer did not become the contact of the member who was to take over (客户接替失败事件).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/92130>
    pub struct TransferFail {
        /// The member who was to take over.
        user_id: UserId = "UserID",
        /// The customer.
        external_user_id: ExternalUserId = "ExternalUserID",
        /// Why not.
        fail_reason: FailReason = "FailReason",
    }
}

open_enum! {
    /// Why a customer was not taken over (接替失败的原因).
    pub enum FailReason: str {
        /// The customer refused (客户拒绝).
        Refused = "customer_refused",
        /// The member has too many customers (接替成员的客户数达到上限).
        LimitExceeded = "customer_limit_exceed",
    }
}

response! {
    /// A customer agreed that the conversation is archived (客户同意进行聊天内容存档事件回调).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/92005>
    pub struct ArchiveApproved {
        /// The member.
        user_id: UserId = "UserID",
        /// The customer.
        external_user_id: ExternalUserId = "ExternalUserID",
        /// For a welcome message, within 20 seconds. Absent if they talk already or a welcome was sent before.
        welcome_code: Option<Secret> = "WelcomeCode",
    }
}

#[cfg(test)]
mod tests;
