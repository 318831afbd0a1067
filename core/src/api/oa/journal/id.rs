//! Ids of journals.

text_ids! {
    /// A journal's id (`journaluuid`, 汇报记录 ID), at most 256 bytes.
    JournalId;
    /// The id of a template of journals (`template_id`, 汇报表单 ID), at most 256 bytes.
    JournalTemplateId;
}
