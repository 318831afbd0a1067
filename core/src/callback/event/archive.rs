//! 会话内容存档, 企业数据存档: there is something new to archive, or other members are archived.

use crate::types::{DocId, FileId, SpaceId};

response! {
    /// There are new messages to fetch (产生会话回调事件). Comes once for all messages of 15 seconds, and spares asking in
    /// vain.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/95039>
    pub struct MsgAuditNotify {}
}

response! {
    /// Other members' files are archived: the corp set it otherwise (应用被存档成员变更回调), or a licence ran out, was
    /// bought or given to another member (存档成员范围变化事件). Read the list of archived members (获取存档成员) again.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/101701>
    pub struct ArchivedMembersChange {}
}

response! {
    /// Files in archived spaces changed (文件变更事件): where they are new or have other contents, download them.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/101678>
    pub struct ArchivedFileChange {
        /// What happened.
        change_type: ArchivedFileChangeType = "ChangeType",
        /// The files.
        file_ids: Vec<FileId> = "FileId",
    }
}

open_enum! {
    /// What happened to archived files (变更类型).
    pub enum ArchivedFileChangeType: str {
        /// They are new: uploaded, inherited or moved into the space (创建文件).
        CreateFile = "create_file",
        /// They have other contents or names (更新文件内容).
        UpdateFile = "update_file",
        /// They are gone: deleted, inherited by others or moved out of the space (删除文件).
        DeleteFile = "delete_file",
    }
}

response! {
    /// A space of a member is archived from now on, or no longer (授权空间变更事件): who, is in
    /// [`Incoming::from`](crate::callback::Incoming::from).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/101678>
    pub struct ArchivedSpaceChange {
        /// What happened.
        change_type: ArchivedSpaceChangeType = "ChangeType",
        /// The space.
        space_id: SpaceId = "SpaceId",
    }
}

open_enum! {
    /// Whether a space is archived from now on (变更类型).
    pub enum ArchivedSpaceChangeType: str {
        /// It is (授权).
        AuthSpace = "auth_space",
        /// It is not, for it is gone, or its member left it or does not want it any more (取消授权).
        CancelAuthSpace = "cancel_auth_space",
    }
}

response! {
    /// An archived document changed (文档变化回调). Comes at most once a day for a document.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/101691>
    pub struct ArchivedDocumentChange {
        /// The document.
        doc_id: DocId = "DocId",
        /// Its name.
        doc_name: String = "DocName",
    }
}

#[cfg(test)]
mod tests;
