//! 文档/回调通知: documents, forms and smart sheets that an app made change.
//!
//! Who did it is in [`Incoming::from`](crate::callback::Incoming::from).

use crate::types::{DocId, FieldId, FormId, RecordId, SheetId};

response! {
    /// Documents or forms (收集表) that the app made were changed or deleted by somebody.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/97316>,
    /// <https://developer.work.weixin.qq.com/document/path/97833>
    pub struct DocChange {
        /// What happened.
        change_type: DocChangeType = "ChangeType",
        /// The documents, where it happened to documents.
        doc_ids: Vec<DocId> = "DocId",
        /// The forms, where it happened to forms.
        form_ids: Vec<FormId> = "FormId",
    }
}

open_enum! {
    /// What happened to documents or forms.
    pub enum DocChangeType: str {
        /// A member added others to a document (修改文档成员事件).
        DocMemberChange = "doc_member_change",
        /// An administrator deleted a document (删除文档事件).
        DeleteDoc = "delete_doc",
        /// A member filled in a form (收集表完成事件).
        FormComplete = "form_complete",
        /// An administrator deleted a form (删除收集表事件).
        DeleteForm = "delete_form",
        /// An administrator changed a form's settings: administrators, who may fill it in, others (修改收集表设置事件).
        FormSettingsChange = "form_settings_change",
    }
}

response! {
    /// Records (记录变更事件) or fields (字段变更事件) of a smart sheet that the app made were changed. More than 1,000 come in
    /// several events.
    ///
    /// [`Incoming::from`](crate::callback::Incoming::from) is a userid, or a tmp_external_userid of somebody who is no
    /// member.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/100986>,
    /// <https://developer.work.weixin.qq.com/document/path/100987>
    pub struct SmartSheetChange {
        /// What happened.
        change_type: SmartSheetChangeType = "ChangeType",
        /// The document.
        doc_id: DocId = "DocId",
        /// The sheet in it (子表).
        sheet_id: SheetId = "SheetId",
        /// The records, where it happened to records; at most 1,000.
        record_ids: Vec<RecordId> = "RecordId",
        /// The fields, where it happened to fields; at most 1,000.
        field_ids: Vec<FieldId> = "FieldId",
    }
}

open_enum! {
    /// What happened in a smart sheet. The spelling `filed` is WeCom's.
    pub enum SmartSheetChangeType: str {
        /// New records (新增记录事件).
        AddRecord = "add_record",
        /// Records changed (更新记录事件).
        UpdateRecord = "update_record",
        /// Records are gone (删除记录事件).
        DeleteRecord = "delete_record",
        /// New fields (新增字段事件).
        AddField = "add_filed",
        /// Fields changed (更新字段事件).
        UpdateField = "update_filed",
        /// Fields are gone (删除字段事件).
        DeleteField = "delete_filed",
        /// Records or fields changed, in older events.
        UpdateFieldOrRecord = "update_field_or_record",
    }
}

#[cfg(test)]
mod tests;
