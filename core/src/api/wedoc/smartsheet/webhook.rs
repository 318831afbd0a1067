//! 接收外部数据到智能表格: records from elsewhere, by the address of a sheet.

use super::record::{NewRecord, Row};

endpoint! {
    /// Adds or changes records by a sheet's own address (添加记录、更新记录).
    ///
    /// Token: the `key` of the address that the sheet shows under 接收外部数据. Keep it secret: whoever has it can write into
    /// the sheet. The sheet may take only certain senders' addresses (IP 白名单).
    ///
    /// One of the two lists is needed. Fields are named by id. Formulas, numbers that WeCom gives out, look-ups, who and when,
    /// group chats and files cannot be written. At most 100 000 records and 15 000 000 cells in a sheet, 3 000 records a minute
    /// for a sheet, 10 000 for a document.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/101240>
    POST "/cgi-bin/wedoc/smartsheet/webhook" [token = WebhookKey, repeatable_if(only_updates)];
    pub struct Webhook -> Received {
        /// Records to add.
        add_records: Option<Vec<NewRecord>>,
        /// Records to change.
        update_records: Option<Vec<Row>>,
    }
}

impl Webhook {
    fn only_updates(&self) -> bool {
        self.add_records.as_ref().is_none_or(Vec::is_empty)
    }
}

response! {
    /// Records that came through.
    pub struct Received {
        /// Those that were added.
        add_records: Vec<Row>,
        /// Those that were changed.
        update_records: Vec<Row>,
    }
}
