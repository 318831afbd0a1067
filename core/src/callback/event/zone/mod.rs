//! 数据与智能专区: what the data zone tells an app by its URL, and in [`program`], what it tells a program inside.

pub mod program;

use crate::types::{ExternalUserId, GroupChatId, JobId, NotifyId, OpenUserId, Secret, UserId};

response! {
    /// There are new messages (产生会话回调通知), or messages hit a keyword rule (命中关键词规则通知): fetch them with the token.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/99994>,
    /// <https://developer.work.weixin.qq.com/document/path/99995>
    pub struct Messages {
        /// What to fetch them with: valid for 10 minutes, at most 128 bytes.
        token: Secret = "Token",
    }
}

response! {
    /// A customer agreed that the chat is archived (客户同意进行聊天内容存档事件回调).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/99993>
    pub struct AuditApproved {
        /// In a single chat: the member.
        user_id: Option<UserId> = "UserID",
        /// In a single chat, to a third-party app: the member.
        open_user_id: Option<OpenUserId> = "OpenUserID",
        /// The customer.
        external_user_id: ExternalUserId = "ExternalUserID",
        /// In a group chat: the chat.
        chat_id: Option<GroupChatId> = "ChatId",
    }
}

response! {
    /// Messages were exported (会话内容导出完成通知): ask for the result.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/99997>
    pub struct ExportFinished {
        /// The export, at most 64 characters; its result is kept for 24 hours.
        job_id: JobId = "JobId",
    }
}

response! {
    /// A program in the zone calls its app (应用接收专区通知): call the program with the notice, which tells it what it was.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/99998>
    pub struct ProgramNotify {
        /// The notice: valid for 10 minutes, at most 128 bytes.
        notify_id: NotifyId = "NotifyId",
        /// Why the program calls, in a number that it chose itself (`notify_scene`).
        notify_scene: i64 = "NotifyScene",
    }
}

#[cfg(test)]
mod tests;
