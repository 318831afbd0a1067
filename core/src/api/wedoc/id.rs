//! Ids within documents.

text_ids! {
    /// A view of a sheet of data (`view_id`, 视图 ID).
    ViewId;
}
