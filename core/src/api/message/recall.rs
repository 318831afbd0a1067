//! 撤回应用消息: a sent message is taken back.

use crate::endpoint::Empty;
use crate::types::MessageId;

endpoint! {
    /// Takes a message back that the app sent within the last 24 hours (撤回应用消息).
    ///
    /// Token: the app that sent it. Only WeCom itself forgets the message; what the WeChat plug-in (微信插件) has shown stays.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/94867>
    POST "/cgi-bin/message/recall";
    pub struct Recall -> Empty {
        /// What [`Sent::msgid`](super::Sent::msgid) told.
        msgid: MessageId,
    }
}
