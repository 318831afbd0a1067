//! Ids of the drive.

text_ids! {
    /// A space's id (`spaceid`, 空间 ID).
    SpaceId;
    /// A file's, document's or folder's id (`fileid`, 文件 ID). The folder at the top of a space has the space's id.
    FileId;
}

impl From<SpaceId> for FileId {
    /// The folder at the top of the space.
    fn from(space: SpaceId) -> FileId {
        FileId(space.0)
    }
}

impl From<&SpaceId> for FileId {
    /// The folder at the top of the space.
    fn from(space: &SpaceId) -> FileId {
        FileId(space.0.clone())
    }
}
