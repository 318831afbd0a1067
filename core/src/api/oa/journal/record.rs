//! 批量获取汇报记录单号, 获取汇报记录详情: journals.

use super::{JournalCommentId, JournalId, JournalTemplateId};
use crate::api::limits::{self, Checked};
use crate::api::oa::approval::control::Form;
use crate::endpoint::Paginated;
use crate::error::InvalidArgument;
use crate::types::{Person, Timestamp};

endpoint! {
    /// Lists the ids of journals from a span of time (批量获取汇报记录单号).
    ///
    /// Token: an own app that 汇报 lets call ([`oa`](crate::api::oa)). 600 calls a minute.
    ///
    /// Fails with 301065 without the right, 301066 where a parameter is wrong, 301067 where WeCom itself failed.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/93393>
    POST "/cgi-bin/oa/journal/get_record_list" [repeatable, check];
    pub struct GetRecordList -> RecordIds {
        /// From when.
        starttime: Timestamp,
        /// Until when, at most a month later.
        endtime: Timestamp,
        /// Where to go on: `next_cursor` of the page before, 0 for the first.
        cursor: u32,
        /// How many entries a page is to have, at most 100.
        limit: u32,
        /// Conditions.
        filters: Option<Vec<Filter>>,
    }
}

impl GetRecordList {
    fn check(&self) -> Checked {
        if self.limit > 100 {
            return Err(InvalidArgument::new("limit", format!("is {}, at most 100 are taken", self.limit)));
        }
        self.filters.iter().flatten().try_for_each(|filter| {
            limits::bytes("filters.key", filter.key.as_str(), 256)?;
            limits::bytes("filters.value", &filter.value, 256)
        })
    }
}

impl Paginated for GetRecordList {
    type Item = JournalId;

    fn items(page: &mut RecordIds) -> Vec<JournalId> {
        std::mem::take(&mut page.journaluuid_list)
    }

    fn after(&self, page: &RecordIds) -> Option<GetRecordList> {
        let next = page.next_cursor.filter(|next| !page.endflag && *next > self.cursor)?;
        Some(GetRecordList { cursor: next, ..self.clone() })
    }
}

structure! {
    /// A condition.
    pub struct Filter {
        /// What is compared, at most 256 bytes.
        key: FilterKey,
        /// What it must be, as `key` says, at most 256 bytes.
        value: String,
    }
}

open_enum! {
    /// What of journals is compared (过滤条件).
    pub enum FilterKey: str {
        /// The userid of who wrote it (汇报记录提单人).
        Creator = "creator",
        /// The id of their department (提单人所在部门).
        Department = "department",
        /// The template's id (模板).
        TemplateId = "template_id",
    }
}

response! {
    /// A page of ids.
    pub struct RecordIds {
        /// The ids.
        journaluuid_list: Vec<JournalId>,
        /// Where the next page begins.
        next_cursor: Option<u32>,
        /// Whether this is the last page.
        endflag: bool as Bit,
    }
}

endpoint! {
    /// Reads a journal (获取汇报记录详情).
    ///
    /// Token: an own app that 汇报 lets call ([`oa`](crate::api::oa)).
    ///
    /// Fails with 301065 without the right, 301066 where a parameter is wrong, 301067 where WeCom itself failed.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/93394>
    POST "/cgi-bin/oa/journal/get_record_detail" [repeatable, check];
    pub struct GetRecordDetail -> Found {
        /// The journal, at most 256 bytes.
        journaluuid: JournalId,
    }
}

impl GetRecordDetail {
    fn check(&self) -> Checked {
        limits::bytes("journaluuid", self.journaluuid.as_str(), 256)
    }
}

response! {
    /// One journal.
    pub struct Found {
        /// The journal.
        info: Record,
    }
}

response! {
    /// A journal.
    pub struct Record {
        /// Its id.
        journal_uuid: JournalId,
        /// The template.
        template_id: JournalTemplateId,
        /// The template's name.
        template_name: String,
        /// When it was sent in.
        report_time: Timestamp,
        /// Who wrote it.
        submitter: Person,
        /// Who gets it.
        receivers: Vec<Person>,
        /// Who has read it.
        readed_receivers: Vec<Person>,
        /// What was entered into the form.
        apply_data: Form,
        /// Rich text, of the template named 汇报, which has no form.
        sys_journal_data: Option<String>,
        /// Comments.
        comments: Vec<Comment>,
    }
}

response! {
    /// A comment.
    pub struct Comment {
        /// Its id.
        commentid: JournalCommentId,
        /// The comment it answers; 0 for none.
        tocommentid: JournalCommentId,
        /// Whose it is.
        comment_userinfo: Person,
        /// The text.
        content: String,
        /// When.
        comment_time: Timestamp,
    }
}
