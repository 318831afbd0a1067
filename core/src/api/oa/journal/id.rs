//! Ids of journals.

text_ids! {
    /// A journal's id (`journaluuid`, 汇报记录 ID), at most 256 bytes.
    JournalId;
    /// The id of a template of journals (`template_id`, 汇报表单 ID), at most 256 bytes.
    JournalTemplateId;
    /// A department, in the ranges of statistics (`open_partyid`).
    OpenPartyId;
    /// A tag, in the ranges of statistics (`open_tagid`).
    OpenTagId;
}

number_ids! {
    /// A comment on a journal (`commentid`, 评论 ID); 0 for none.
    JournalCommentId;
}
