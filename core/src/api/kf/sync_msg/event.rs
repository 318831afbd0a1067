//! 事件消息: what happened beside the messages.

use super::super::customer::WechatChannels;
use super::super::servicer::StopKind;
use crate::types::{ExternalUserId, MessageId, OpenKfId, Secret, UserId};

tagged! {
    /// What happened.
    pub enum Event by "event_type" inside {
        /// A customer entered a conversation by a link (用户进入会话事件).
        EnterSession(EnterSession) = "enter_session",
        /// A sent message did not come through (消息发送失败事件).
        MsgSendFail(MsgSendFail) = "msg_send_fail",
        /// A servicer began or stopped taking conversations (接待人员接待状态变更事件).
        ServicerStatusChange(ServicerStatusChange) = "servicer_status_change",
        /// A servicer took, handed on or ended a conversation (会话状态变更事件).
        SessionStatusChange(SessionStatusChange) = "session_status_change",
        /// A customer took a message back (用户撤回消息事件).
        UserRecallMsg(UserRecallMsg) = "user_recall_msg",
        /// A servicer took a message back (接待人员撤回消息事件).
        ServicerRecallMsg(ServicerRecallMsg) = "servicer_recall_msg",
        /// A servicer began or stopped refusing a customer's messages (拒收客户消息变更事件).
        RejectCustomerMsgSwitchChange(RejectCustomerMsgSwitchChange) = "reject_customer_msg_switch_change",
    }
}

structure! {
    /// A customer entered a conversation by a link (用户进入会话事件).
    pub struct EnterSession {
        /// The account.
        open_kfid: OpenKfId,
        /// The customer.
        external_userid: ExternalUserId,
        /// The `scene` of the link.
        scene: Option<String>,
        /// The `scene_param` that was added to the link.
        scene_param: Option<String>,
        /// For a greeting with [`SendMsgOnEvent`](super::super::SendMsgOnEvent), once, within 20 seconds. Given where the customer
        /// has neither written nor been greeted for 48 hours.
        welcome_code: Option<Secret>,
        /// The WeChat channel, where the customer came from one.
        wechat_channels: Option<WechatChannels>,
    }
}

structure! {
    /// A sent message did not come through (消息发送失败事件).
    pub struct MsgSendFail {
        /// The account.
        open_kfid: OpenKfId,
        /// The customer.
        external_userid: ExternalUserId,
        /// The message.
        fail_msgid: MessageId,
        /// Why.
        fail_type: FailKind,
    }
}

open_enum! {
    /// Why a message did not come through (失败类型).
    pub enum FailKind: i64 {
        /// Nobody knows (未知原因).
        Unknown = 0,
        /// The account was deleted (客服账号已删除).
        AccountDeleted = 1,
        /// The app was closed (应用已关闭).
        AppClosed = 2,
        /// The 48 hours are over (会话已过期).
        Expired = 4,
        /// The conversation was closed (会话已关闭).
        Closed = 5,
        /// More than 5 messages (超过5条限制).
        TooMany = 6,
        /// The corp is not verified (主体未验证).
        Unverified = 8,
        /// The customer refuses messages (用户拒收).
        Refused = 10,
        /// No member of the corp has logged in to the WeCom app (企业未有成员登录企业微信App).
        NobodyLoggedIn = 11,
        /// The component may not send this kind (客服组件禁发的消息类型).
        ForbiddenKind = 12,
        /// Held back for safety (安全限制).
        Safety = 13,
    }
}

structure! {
    /// A servicer began or stopped taking conversations (接待人员接待状态变更事件).
    pub struct ServicerStatusChange {
        /// The account.
        open_kfid: OpenKfId,
        /// The servicer.
        servicer_userid: UserId,
        /// Whether the servicer takes conversations now.
        status: ServicerStatus,
        /// In which way the servicer has stopped.
        stop_type: Option<StopKind>,
    }
}

open_enum! {
    /// Whether a servicer takes conversations, as events count; the list of servicers counts from zero.
    pub enum ServicerStatus: i64 {
        /// Takes them (接待中).
        Serving = 1,
        /// Takes none (停止接待).
        Stopped = 2,
    }
}

structure! {
    /// A servicer took, handed on or ended a conversation in WeCom's client (会话状态变更事件).
    pub struct SessionStatusChange {
        /// The account.
        open_kfid: OpenKfId,
        /// The customer.
        external_userid: ExternalUserId,
        /// What was done.
        change_type: ChangeKind,
        /// Who answered before; not where the conversation was taken from the pool.
        old_servicer_userid: Option<UserId>,
        /// Who answers now; not where it was ended.
        new_servicer_userid: Option<UserId>,
        /// For [`SendMsgOnEvent`](super::super::SendMsgOnEvent), once: where it was taken from the pool or ended.
        msg_code: Option<Secret>,
    }
}

open_enum! {
    /// What a servicer did with a conversation (变更类型).
    pub enum ChangeKind: i64 {
        /// Took it from the pool (从接待池接入会话).
        Taken = 1,
        /// Handed it on (转接会话).
        Handed = 2,
        /// Ended it (结束会话).
        Ended = 3,
        /// Took up again one that was ended or handed on (重新接入已结束/已转接会话).
        Resumed = 4,
    }
}

structure! {
    /// A customer took a message back (用户撤回消息事件).
    pub struct UserRecallMsg {
        /// The account.
        open_kfid: OpenKfId,
        /// The customer.
        external_userid: ExternalUserId,
        /// The message.
        recall_msgid: MessageId,
    }
}

structure! {
    /// A servicer took a message back (接待人员撤回消息事件).
    pub struct ServicerRecallMsg {
        /// The account.
        open_kfid: OpenKfId,
        /// The customer.
        external_userid: ExternalUserId,
        /// The message.
        recall_msgid: MessageId,
        /// The servicer.
        servicer_userid: UserId,
    }
}

structure! {
    /// A servicer began or stopped refusing a customer's messages (拒收客户消息变更事件).
    pub struct RejectCustomerMsgSwitchChange {
        /// The account.
        open_kfid: OpenKfId,
        /// The customer.
        external_userid: ExternalUserId,
        /// The servicer.
        servicer_userid: UserId,
        /// Whether messages are refused now.
        reject_switch: bool as Bit,
    }
}
