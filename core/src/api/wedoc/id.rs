//! Ids of documents.

text_ids! {
    /// A document's id (`docid`).
    DocId;
}
