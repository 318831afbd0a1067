//! 管理表格内容: what a sheet (在线表格) holds.
//!
//! A document of this kind holds sheets, a sheet rows and columns of cells.

mod grid;
mod read;
mod update;

pub use grid::{Cell, CellFormat, CellValue, Color, GridData, Link, Row, TextFormat};
pub use read::{GetSheetProperties, GetSheetRangeData, RangeData, RangeResult, Sheet, SheetProperties};
pub use update::{
    AddSheet, AddedSheet, BatchUpdate, DeleteDimension, DeleteSheet, DeletedDimension, DeletedSheet, Dimension,
    UpdateRange, UpdateRequest, UpdateResponse, UpdateResponses, Updated, UpdatedRange,
};
