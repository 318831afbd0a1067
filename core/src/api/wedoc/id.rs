//! Ids within documents.

text_ids! {
    /// A sheet of a document (`sheet_id`): of a sheet (工作表 ID), of a smart sheet (子表 ID, 6 characters that WeCom draws), or a
    /// smart document's table of data (数据表 ID).
    SheetId;
    /// A view of a sheet of data (`view_id`, 视图 ID).
    ViewId;
}
