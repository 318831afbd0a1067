//! 添加记录, 删除记录, 更新记录, 查询记录: the rows of a sheet.

use super::cell::Values;
use super::filter::FilterSpec;
use super::next_offset;
use crate::api::wedoc::ViewId;
use crate::endpoint::{Empty, Paginated};
use crate::types::{DocId, FieldId, Millis, RecordId, SheetId};

endpoint! {
    /// Adds records (添加记录).
    ///
    /// Token: an app that 文档 lets call ([`smartsheet`](super)). At most 100 000 records and 15 000 000 cells in a
    /// sheet; WeCom advises no more than 500 records a call.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/99907>
    POST "/cgi-bin/wedoc/smartsheet/add_records";
    pub struct Add -> Rows {
        /// The document.
        docid: DocId,
        /// The sheet.
        sheet_id: SheetId,
        /// How the records name their fields; by title unless set.
        key_type: Option<KeyKind>,
        /// The records.
        records: Vec<NewRecord>,
    }
}

open_enum! {
    /// How records name their fields.
    pub enum KeyKind: str {
        /// By title (字段标题).
        FieldTitle = "CELL_VALUE_KEY_TYPE_FIELD_TITLE",
        /// By id (字段 ID).
        FieldId = "CELL_VALUE_KEY_TYPE_FIELD_ID",
    }
}

structure! {
    /// A record to add.
    pub struct NewRecord {
        /// Its cells.
        values: Values,
    }
}

impl From<Values> for NewRecord {
    fn from(values: Values) -> NewRecord {
        NewRecord::new(values)
    }
}

structure! {
    /// A record: how it is to be, or how it is after a change.
    pub struct Row {
        /// Its id.
        record_id: RecordId,
        /// Its cells.
        values: Values,
    }
}

response! {
    /// Records that were added or changed.
    pub struct Rows {
        /// The records.
        records: Vec<Row>,
    }
}

endpoint! {
    /// Deletes records (删除记录).
    ///
    /// Token: an app that 文档 lets call ([`smartsheet`](super)). WeCom advises no more than 500 records a call.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/99908>
    POST "/cgi-bin/wedoc/smartsheet/delete_records";
    pub struct Delete -> Empty {
        /// The document.
        docid: DocId,
        /// The sheet.
        sheet_id: SheetId,
        /// The records.
        record_ids: Vec<RecordId>,
    }
}

endpoint! {
    /// Changes records (更新记录).
    ///
    /// Token: an app that 文档 lets call ([`smartsheet`](super)). WeCom advises no more than 500 records a call.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/99909>
    POST "/cgi-bin/wedoc/smartsheet/update_records" [repeatable];
    pub struct Update -> Rows {
        /// The document.
        docid: DocId,
        /// The sheet.
        sheet_id: SheetId,
        /// How the records name their fields.
        key_type: Option<KeyKind>,
        /// The records.
        records: Vec<Row>,
    }
}

endpoint! {
    /// Finds records (查询记录).
    ///
    /// Token: an app that 文档 lets call ([`smartsheet`](super)).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/101158>
    POST "/cgi-bin/wedoc/smartsheet/get_records" [repeatable];
    pub struct Get -> Records {
        /// The document.
        docid: DocId,
        /// The sheet.
        sheet_id: SheetId,
        /// What this view shows.
        view_id: Option<ViewId>,
        /// These records alone.
        record_ids: Option<Vec<RecordId>>,
        /// How the answer names fields.
        key_type: Option<KeyKind>,
        /// These fields alone, where `key_type` is [`KeyKind::FieldTitle`].
        field_titles: Option<Vec<String>>,
        /// These fields alone, where `key_type` is [`KeyKind::FieldId`].
        field_ids: Option<Vec<FieldId>>,
        /// In which order; not together with `filter_spec`.
        sort: Option<Vec<Sort>>,
        /// How many records to pass over; 0 unless set.
        offset: Option<u32>,
        /// How many records to a page, at most 1 000; 1 000 where it is 0 or not set.
        limit: Option<u32>,
        /// The version (版本号) that an answer told; the official page does not say what for.
        ver: Option<u32>,
        /// Records for which these conditions hold; not together with `sort`.
        filter_spec: Option<FilterSpec>,
    }
}

structure! {
    /// A field that records are sorted by.
    pub struct Sort {
        /// The field's title.
        field_title: String,
        /// Whether the greatest comes first; not unless set.
        desc: Option<bool>,
    }
}

response! {
    /// A page of records.
    pub struct Records {
        /// How many records were found.
        total: u32,
        /// Whether there are more pages.
        has_more: bool,
        /// Where the next page begins.
        next: Option<u32>,
        /// The records.
        records: Vec<Record>,
        /// The version (版本号).
        ver: Option<u32>,
    }
}

response! {
    /// A record.
    pub struct Record {
        /// Its id.
        record_id: RecordId,
        /// When it was made.
        create_time: Millis,
        /// When it was last changed.
        update_time: Millis,
        /// Its cells, by title or id of their fields as `key_type` says.
        values: Values,
        /// The name of who made it.
        creator_name: String,
        /// The name of who last changed it.
        updater_name: String,
    }
}

impl Paginated for Get {
    type Item = Record;

    fn items(page: &mut Records) -> Vec<Record> {
        std::mem::take(&mut page.records)
    }

    fn after(&self, page: &Records) -> Option<Self> {
        let next = next_offset(self.offset, page.records.len(), page.has_more, page.next)?;
        Some(self.clone().offset(next))
    }
}
