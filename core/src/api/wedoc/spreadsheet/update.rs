//! 编辑表格内容: changes to sheets.

use super::{GridData, Sheet};
use crate::api::limits::{Checked, count};
use crate::api::wedoc::area;
use crate::types::{DocId, SheetId};

endpoint! {
    /// Changes sheets and their cells (编辑表格内容).
    ///
    /// Token: an app that 文档 lets call ([`wedoc`](crate::api::wedoc)). The changes are made in order, up to the first
    /// that fails: those before it stay.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/101168>
    POST "/cgi-bin/wedoc/spreadsheet/batch_update" [check];
    pub struct BatchUpdate -> Updated {
        /// The document.
        docid: DocId,
        /// The changes, at most 5.
        requests: Vec<UpdateRequest>,
    }
}

impl BatchUpdate {
    fn check(&self) -> Checked {
        count("requests", self.requests.len(), 0..=5)?;
        self.requests.iter().try_for_each(UpdateRequest::check)
    }
}

structure! {
    /// A change: one of these. Each becomes a change by `into`.
    pub struct UpdateRequest {
        /// Adds a sheet.
        add_sheet_request: Option<AddSheet>,
        /// Deletes a sheet.
        delete_sheet_request: Option<DeleteSheet>,
        /// Sets cells.
        update_range_request: Option<UpdateRange>,
        /// Deletes rows or columns.
        delete_dimension_request: Option<DeleteDimension>,
    }
}

one_of! { UpdateRequest {
    add_sheet_request: AddSheet,
    delete_sheet_request: DeleteSheet,
    update_range_request: UpdateRange,
    delete_dimension_request: DeleteDimension,
} }

impl UpdateRequest {
    fn check(&self) -> Checked {
        if let Some(sheet) = &self.add_sheet_request {
            let (rows, columns) = (sheet.row_count.unwrap_or(0) as usize, sheet.column_count.unwrap_or(0) as usize);
            area("requests.add_sheet_request", rows, columns, (10_000, 200, 10_000))?;
        }
        if let Some(update) = &self.update_range_request {
            let rows = &update.grid_data.rows;
            let columns = rows.iter().map(|row| row.values.len()).max().unwrap_or(0);
            area("requests.update_range_request.grid_data", rows.len(), columns, (1000, 200, 10_000))?;
        }
        Ok(())
    }
}

structure! {
    /// Adds a sheet, of at most 10 000 cells.
    pub struct AddSheet {
        /// Its name.
        title: String,
        /// How many rows it has at first.
        row_count: Option<u32>,
        /// How many columns it has at first, at most 200.
        column_count: Option<u32>,
    }
}

structure! {
    /// Deletes a sheet.
    pub struct DeleteSheet {
        /// The sheet.
        sheet_id: SheetId,
    }
}

structure! {
    /// Sets cells: at most 1 000 rows, 200 columns and 10 000 cells.
    pub struct UpdateRange {
        /// The sheet.
        sheet_id: SheetId,
        /// The cells.
        grid_data: GridData,
    }
}

structure! {
    /// Deletes rows or columns; the sheet becomes smaller. Both ends are needed.
    pub struct DeleteDimension {
        /// The sheet.
        sheet_id: SheetId,
        /// Whether rows or columns.
        dimension: Dimension,
        /// The first to be deleted; they count from 1.
        start_index: Option<u32>,
        /// The one after the last to be deleted; they count from 1.
        end_index: Option<u32>,
    }
}

open_enum! {
    /// Rows or columns (维度).
    pub enum Dimension: str {
        /// Rows (行).
        Row = "ROW",
        /// Columns (列).
        Column = "COLUMN",
    }
}

response! {
    /// What changes came to.
    pub struct Updated {
        /// The results.
        data: UpdateResponses,
    }
}

response! {
    /// What changes came to.
    pub struct UpdateResponses {
        /// One for each change, in order.
        responses: Vec<UpdateResponse>,
    }
}

response! {
    /// What a change came to: the one that belongs to the change is there.
    pub struct UpdateResponse {
        /// A sheet was added.
        add_sheet_response: Option<AddedSheet>,
        /// A sheet was deleted.
        delete_sheet_response: Option<DeletedSheet>,
        /// Cells were set.
        update_range_response: Option<UpdatedRange>,
        /// Rows or columns were deleted.
        delete_dimension_response: Option<DeletedDimension>,
    }
}

response! {
    /// A sheet was added.
    pub struct AddedSheet {
        /// The sheet.
        properties: Sheet,
    }
}

response! {
    /// A sheet was deleted.
    pub struct DeletedSheet {
        /// Which one.
        sheet_id: SheetId,
    }
}

response! {
    /// Cells were set.
    pub struct UpdatedRange {
        /// How many.
        updated_cells: i64,
    }
}

response! {
    /// Rows or columns were deleted.
    pub struct DeletedDimension {
        /// How many.
        deleted: i64,
    }
}
