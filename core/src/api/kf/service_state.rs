//! 分配客服会话: who answers in a conversation.
//!
//! A conversation lasts 48 hours from the customer's first message, or until it is ended.

use crate::types::{ExternalUserId, OpenKfId, Secret, UserId};

endpoint! {
    /// Reads who answers in a conversation (获取会话状态).
    ///
    /// Token: an app that manages the account and sees its servicers.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/94669>
    POST "/cgi-bin/kf/service_state/get" [repeatable];
    pub struct Get -> Service {
        /// The account.
        open_kfid: OpenKfId,
        /// The customer.
        external_userid: ExternalUserId,
    }
}

response! {
    /// Who answers in a conversation.
    pub struct Service {
        /// The state.
        service_state: ServiceState,
        /// The member who answers, in the state [`Servicer`](ServiceState::Servicer) only.
        servicer_userid: Option<UserId>,
    }
}

endpoint! {
    /// Hands a conversation on (变更会话状态).
    ///
    /// Token: an app that manages the account and sees its servicers. Not every state leads to every other:
    /// [`ServiceState`] tells which do.
    ///
    /// Fails with 95014 where the member has never logged in to WeCom.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/94669>
    POST "/cgi-bin/kf/service_state/trans";
    pub struct Trans -> Handed {
        /// The account.
        open_kfid: OpenKfId,
        /// The customer.
        external_userid: ExternalUserId,
        /// The state that is wanted.
        service_state: ServiceState,
        /// The member who shall answer, needed for the state [`Servicer`](ServiceState::Servicer); must be taking conversations.
        servicer_userid: Option<UserId>,
    }
}

response! {
    /// A conversation that was handed on.
    pub struct Handed {
        /// For [`SendMsgOnEvent`](super::SendMsgOnEvent), once: when the conversation first comes to the pool or to a
        /// member (for 48 hours), and when it ends (for 20 seconds). Empty otherwise.
        msg_code: Secret,
    }
}

open_enum! {
    /// Who answers in a conversation (会话状态).
    pub enum ServiceState: i64 {
        /// Nobody yet (未处理). The app may answer, which leads to [`Assistant`](ServiceState::Assistant), or hand on to the
        /// pool or to a member.
        New = 0,
        /// The app, by the API (由智能助手接待). It may hand on to the pool or to a member.
        Assistant = 1,
        /// Nobody: waits in the pool for a member (待接入池排队中). May be handed on to a member.
        Pool = 2,
        /// A member (由人工接待). May be handed on to another member, or be ended.
        Servicer = 3,
        /// Ended, or not begun since the customer has written nothing (已结束/未开始). Cannot be handed on; the customer's next
        /// message leads to [`New`](ServiceState::New).
        Ended = 4,
    }
}
