//! 获取表格行列信息, 获取表格数据: sheets and their cells.

use super::GridData;
use crate::types::{DocId, SheetId};

endpoint! {
    /// Lists the sheets of a document (获取表格行列信息).
    ///
    /// Token: an app that 文档 lets call ([`wedoc`](crate::api::wedoc)).
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/97711>
    POST "/cgi-bin/wedoc/spreadsheet/get_sheet_properties" [repeatable];
    pub struct GetSheetProperties -> SheetProperties {
        /// The document.
        docid: DocId,
    }
}

response! {
    /// The sheets of a document: see [`sheets`](SheetProperties::sheets).
    pub struct SheetProperties {
        /// The sheets, under the name that the official page has.
        properties: Vec<Sheet>,
        // An older form, as most SDKs read it.
        /// The sheets, under the name that the page once had.
        data: Vec<Sheet>,
    }
}

impl SheetProperties {
    /// The sheets, whatever they are called.
    pub fn sheets(&self) -> &[Sheet] {
        if self.properties.is_empty() { &self.data } else { &self.properties }
    }
}

response! {
    /// A sheet.
    pub struct Sheet {
        /// Its id.
        sheet_id: SheetId,
        /// Its name.
        title: String,
        /// How many rows it has.
        row_count: u32,
        /// How many columns it has.
        column_count: u32,
    }
}

endpoint! {
    /// Reads cells of a sheet (获取表格数据).
    ///
    /// Token: an app that 文档 lets call ([`wedoc`](crate::api::wedoc)). At most 1 000 rows, 200 columns and 10 000 cells
    /// at once.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/97661>
    POST "/cgi-bin/wedoc/spreadsheet/get_sheet_range_data" [repeatable];
    pub struct GetSheetRangeData -> RangeData {
        /// The document.
        docid: DocId,
        /// The sheet.
        sheet_id: SheetId,
        /// Which cells, from the upper left to the lower right one: `A1:B5`.
        range: String,
    }
}

response! {
    /// Cells of a sheet.
    pub struct RangeData {
        /// The cells.
        data: RangeResult,
    }
}

response! {
    /// Cells of a sheet.
    pub struct RangeResult {
        /// The cells.
        result: GridData,
    }
}
