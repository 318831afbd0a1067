//! 专区程序接收事件通知: what a program inside the data zone is told.
//!
//! No HTTP takes part: the zone's SDK calls the function that the program registered, with the event as JSON text in
//! `data`. Read that with [`ProgramEvent::read`].
//!
//! Source: <https://developer.work.weixin.qq.com/document/path/99992>

use crate::callback::CallbackError;
use crate::types::{ExternalUserId, GroupChatId, JobId, Secret, Timestamp, UserId};
use crate::wire::from_json;

text_ids! {
    /// A collection of knowledge (`knowledge_base_id`, 知识集 ID).
    KnowledgeBaseId;
}

number_ids! {
    /// A content of a collection of knowledge (`doc_id`, 知识集内容 ID).
    KnowledgeDocId;
}

response! {
    /// What a program in the zone is told.
    pub struct ProgramEvent {
        /// When it happened.
        timestamp: Timestamp,
        /// What happened.
        ..event: Happening,
    }
}

impl ProgramEvent {
    /// Reads the `data` of the registered function.
    pub fn read(data: &str) -> Result<ProgramEvent, CallbackError> {
        from_json(data.as_bytes()).map_err(|failure| CallbackError::Content { failure, text: data.to_owned() })
    }
}

// The notices are forms of one union, and each has a type of its own, so that `into` knows which one is meant.
tagged! {
    /// What happened in the zone.
    pub enum Happening by "event_type" {
        /// There are new messages (产生会话回调通知).
        NewMessage(NewMessage) = "conversation_new_message",
        /// Messages hit a keyword rule (命中关键词规则通知).
        HitKeyword(HitKeyword) = "hit_keyword",
        /// A customer agreed in a single chat that it is archived (客户同意进行聊天内容存档事件回调).
        ApprovedSingle(ApprovedSingle) = "chat_archive_audit_approved_single" in "chat_archive_audit_approved",
        /// A customer agreed in a group chat that it is archived (客户同意进行聊天内容存档事件回调).
        ApprovedRoom(ApprovedRoom) = "chat_archive_audit_approved_room" in "chat_archive_audit_approved",
        /// Messages were exported (会话内容导出任务完成回调).
        ExportFinished(ExportFinished) = "chat_archive_export_finished",
        /// The program may use a collection of knowledge (授权知识集).
        KnowledgeGranted(KnowledgeGranted) = "auth_knowledge_base",
        /// The program may no longer use a collection of knowledge (取消授权知识集).
        KnowledgeRevoked(KnowledgeRevoked) = "unauth_knowledge_base",
        /// A collection of knowledge was deleted (删除授权的知识集).
        KnowledgeDeleted(KnowledgeDeleted) = "delete_knowledge_base",
        /// A content of a collection was learned, or could not be (內容学习完成). Comes once for each content.
        KnowledgeLearned(KnowledgeLearned) = "knowledge_base_learn_done",
    }
}

structure! {
    /// There are new messages. At least one member of each chat is in the range that the corp authorised.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/99994>
    pub struct NewMessage {
        /// What to fetch them with: valid for 10 minutes, at most 128 bytes.
        token: Secret,
    }
}

structure! {
    /// Messages hit a keyword rule.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/99995>
    pub struct HitKeyword {
        /// What to fetch them with: valid for 10 minutes, at most 128 bytes.
        token: Secret,
    }
}

structure! {
    /// A customer agreed in a single chat that it is archived.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/99993>
    pub struct ApprovedSingle {
        /// The member.
        userid: UserId,
        /// The customer.
        external_userid: ExternalUserId,
    }
}

structure! {
    /// A customer agreed in a group chat that it is archived.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/99993>
    pub struct ApprovedRoom {
        /// The group chat.
        chatid: GroupChatId,
        /// The customer.
        external_userid: ExternalUserId,
    }
}

structure! {
    /// Messages were exported: ask for the result.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/99997>
    pub struct ExportFinished {
        /// The export, at most 64 characters; its result is kept for 24 hours.
        jobid: JobId,
    }
}

structure! {
    /// The program may use a collection of knowledge (知识集) from now on.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/99996>
    pub struct KnowledgeGranted {
        /// The collection's id.
        knowledge_base_id: KnowledgeBaseId,
        /// The collection's name.
        knowledge_base_name: String,
    }
}

structure! {
    /// The program may no longer use a collection of knowledge.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/99996>
    pub struct KnowledgeRevoked {
        /// The collection's id.
        knowledge_base_id: KnowledgeBaseId,
        /// The collection's name.
        knowledge_base_name: String,
    }
}

structure! {
    /// A collection of knowledge that the program could use was deleted.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/99996>
    pub struct KnowledgeDeleted {
        /// The collection's id.
        knowledge_base_id: KnowledgeBaseId,
        /// The collection's name.
        knowledge_base_name: String,
    }
}

structure! {
    /// A content of a collection of knowledge was learned, or could not be.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/99996>
    pub struct KnowledgeLearned {
        /// The collection's id.
        knowledge_base_id: KnowledgeBaseId,
        /// The collection's name.
        knowledge_base_name: String,
        /// The content.
        doc_id: KnowledgeDocId,
        /// Whether it was learned.
        learn_status: LearnStatus,
    }
}

open_enum! {
    /// Whether a content was learned (学习状态).
    pub enum LearnStatus: i64 {
        /// It was (学习成功).
        Learned = 0,
        /// It could not be (学习失败).
        Failed = 1,
    }
}
