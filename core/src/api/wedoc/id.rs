//! Ids within documents.

text_ids! {
    /// A view of a sheet of data (`view_id`, 视图 ID).
    ViewId;
    /// A list of a text (`number_id`, 编号 ID): all paragraphs of one have the same.
    NumberingId;
}
