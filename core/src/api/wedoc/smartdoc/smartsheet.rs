//! 获取数据源, 添加数据表, 删除数据表, 更新数据表: the tables of data in a smart document.
//!
//! The tables live in a document of their own, whose fields and records are read and changed as those of any smart sheet.

use super::BlockId;
use crate::endpoint::Empty;
use crate::types::{DocId, SheetId};

endpoint! {
    /// Tells which document holds a smart document's tables, and makes it if there is none (获取数据源).
    ///
    /// Token: an app that 文档 lets call ([`wedoc`](crate::api::wedoc)). For the fields and records of that document
    /// there are the endpoints of smart sheets.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/101628>
    POST "/cgi-bin/wedoc/smartdoc/get_smartsheet_info" [repeatable];
    pub struct GetInfo -> Info {
        /// The smart document.
        docid: DocId,
    }
}

response! {
    /// The document with a smart document's tables.
    pub struct Info {
        /// That document.
        ss_docid: DocId,
    }
}

endpoint! {
    /// Adds a table to a smart document (添加数据表).
    ///
    /// Token: an app that 文档 lets call ([`wedoc`](crate::api::wedoc)).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/101629>
    POST "/cgi-bin/wedoc/smartdoc/add_smartsheet";
    pub struct Add -> Answer {
        /// The smart document.
        docid: DocId,
        /// The table.
        info: NewTable,
    }
}

structure! {
    /// A new table.
    pub struct NewTable {
        /// Its title.
        title: Option<String>,
        /// The table before it; no other kinds of blocks.
        after_id: Option<BlockId>,
    }
}

response! {
    /// A table that was added or changed.
    pub struct Answer {
        /// The table.
        info: Table,
    }
}

response! {
    /// A table of data.
    pub struct Table {
        /// Its block.
        block_id: BlockId,
        /// Its title.
        title: Option<String>,
        /// Its id within `ss_docid`.
        sheet_id: SheetId,
        /// The document that holds it, as [`GetInfo`] tells it. The official page calls it the smart document's.
        ss_docid: DocId,
        /// The block before it.
        after_id: Option<BlockId>,
    }
}

endpoint! {
    /// Takes a table out of a smart document, for good (删除数据表).
    ///
    /// Token: an app that 文档 lets call ([`wedoc`](crate::api::wedoc)). What is deleted is the block; the data stay
    /// where they are.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/101630>
    POST "/cgi-bin/wedoc/smartdoc/delete_smartsheet";
    pub struct Delete -> Empty {
        /// The smart document.
        docid: DocId,
        /// The table's block.
        block_id: BlockId,
    }
}

endpoint! {
    /// Changes a table's title or place (更新数据表).
    ///
    /// Token: an app that 文档 lets call ([`wedoc`](crate::api::wedoc)). What is not set stays.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/101631>
    POST "/cgi-bin/wedoc/smartdoc/update_smartsheet" [repeatable];
    pub struct Update -> Answer {
        /// The smart document.
        docid: DocId,
        /// The table.
        info: TableChange,
    }
}

structure! {
    /// A changed table.
    pub struct TableChange {
        /// The table's block.
        block_id: BlockId,
        /// Its new title.
        title: Option<String>,
        /// The table before it; an empty one moves it to the end. No other kinds of blocks.
        after_id: Option<BlockId>,
    }
}
