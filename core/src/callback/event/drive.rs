//! 微盘/回调通知: spaces and files of an app's drive change.

use crate::types::{FileId, SpaceId};

response! {
    /// Files that the app uploaded were changed in the client by the administrator whom the API named (文件变更事件).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/97900>
    pub struct FileChange {
        /// What happened.
        change_type: FileChangeType = "ChangeType",
        /// The files.
        file_ids: Vec<FileId> = "FileId",
    }
}

open_enum! {
    /// What happened to files (变更类型).
    pub enum FileChangeType: str {
        /// They are new (创建文件).
        CreateFile = "create_file",
        /// They have other names (重命名文件).
        RenameFile = "rename_file",
        /// They have other contents (更新文件内容).
        UpdateFile = "update_file",
        /// They are gone (删除文件).
        DeleteFile = "delete_file",
        /// They are elsewhere (移动文件).
        MoveFile = "move_file",
    }
}

response! {
    /// Spaces that the app made were changed in the client by the administrator whom the API named (空间变更事件).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/97899>,
    /// <https://developer.work.weixin.qq.com/document/path/97901>,
    /// <https://developer.work.weixin.qq.com/document/path/97902>,
    /// <https://developer.work.weixin.qq.com/document/path/97903>
    pub struct SpaceChange {
        /// What happened.
        change_type: SpaceChangeType = "ChangeType",
        /// The spaces.
        space_ids: Vec<SpaceId> = "SpaceId",
    }
}

open_enum! {
    /// What happened to spaces.
    pub enum SpaceChangeType: str {
        /// They are gone (解散空间).
        DismissSpace = "dismiss_space",
        /// They have other members (修改空间成员).
        SpaceMemberChange = "space_member_change",
        /// They have other security settings (修改空间安全设置).
        SpaceSecuritySettingsChange = "space_security_settings_change",
    }
}

response! {
    /// The drive is nearly full (微盘容量不足事件): buy more, or delete what is not needed.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/97898>
    pub struct InsufficientCapacity {}
}

#[cfg(test)]
mod tests;
