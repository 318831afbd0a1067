//! 添加子表, 删除子表, 更新子表, 查询子表: the sheets of a document.

use crate::endpoint::Empty;
use crate::types::{DocId, SheetId};

endpoint! {
    /// Adds a sheet (添加子表).
    ///
    /// Token: an app that 文档 lets call ([`smartsheet`](super)). The new sheet has no views, no records and no fields.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/99896>
    POST "/cgi-bin/wedoc/smartsheet/add_sheet";
    pub struct Add -> Added {
        /// The document.
        docid: DocId,
        /// Title and place of the new sheet.
        properties: Option<NewSheet>,
    }
}

structure! {
    /// A sheet to add.
    pub struct NewSheet {
        /// Its title.
        title: Option<String>,
        /// Its place among the sheets.
        index: Option<i32>,
    }
}

response! {
    /// What was added.
    pub struct Added {
        /// The new sheet.
        properties: Properties,
    }
}

response! {
    /// A new sheet.
    pub struct Properties {
        /// Its id.
        sheet_id: SheetId,
        /// Its title.
        title: String,
        /// Its place among the sheets.
        index: i32,
    }
}

endpoint! {
    /// Deletes a sheet (删除子表).
    ///
    /// Token: an app that 文档 lets call ([`smartsheet`](super)).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/99899>
    POST "/cgi-bin/wedoc/smartsheet/delete_sheet";
    pub struct Delete -> Empty {
        /// The document.
        docid: DocId,
        /// The sheet.
        sheet_id: SheetId,
    }
}

endpoint! {
    /// Changes a sheet's title (更新子表).
    ///
    /// Token: an app that 文档 lets call ([`smartsheet`](super)).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/99898>
    POST "/cgi-bin/wedoc/smartsheet/update_sheet" [repeatable];
    pub struct Update -> Empty {
        /// The document.
        docid: DocId,
        /// Which sheet, and its new title.
        properties: SheetUpdate,
    }
}

structure! {
    /// What becomes of a sheet.
    pub struct SheetUpdate {
        /// The sheet.
        sheet_id: SheetId,
        /// Its new title; stays unless set.
        title: Option<String>,
    }
}

endpoint! {
    /// Lists the sheets of a document (查询子表).
    ///
    /// Token: an app that 文档 lets call ([`smartsheet`](super)).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/101154>
    POST "/cgi-bin/wedoc/smartsheet/get_sheet" [repeatable];
    pub struct Get -> Sheets {
        /// The document.
        docid: DocId,
        /// This sheet alone; all unless set.
        sheet_id: Option<SheetId>,
        /// Whether dashboards and explanations are listed too.
        need_all_type_sheet: Option<bool>,
    }
}

response! {
    /// Sheets.
    pub struct Sheets {
        /// The sheets.
        sheet_list: Vec<Sheet>,
    }
}

response! {
    /// A sheet.
    pub struct Sheet {
        /// Its id.
        sheet_id: SheetId,
        /// Its title.
        title: String,
        /// Whether it is shown.
        is_visible: bool,
        /// What it is.
        kind: SheetKind = "type",
    }
}

open_enum! {
    /// What a sheet is (子表类型).
    pub enum SheetKind: str {
        /// A table (智能表).
        Smartsheet = "smartsheet",
        /// A dashboard (仪表盘).
        Dashboard = "dashboard",
        /// An explanation (说明页).
        External = "external",
    }
}
