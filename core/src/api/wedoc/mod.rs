//! 文档: documents: texts, sheets, smart sheets, smart documents, forms.
//!
//! An app makes a document with [`doc::Create`] and keeps the id that it gets: WeCom tells it that once only. The app reads
//! and changes what it made itself and nothing that members made. What a text holds is read and changed in [`content`], a
//! sheet in [`spreadsheet`], a smart document in [`smartdoc`], a form in [`form`]; who may see it is set in [`permission`].
//!
//! Token: an own app that 协作 - 文档 - API lists among those that may call (可调用接口的应用); a third-party or customised app
//! with the right to documents (文档).
//!
//! ```
//! use wecom_core::api::wedoc::content::{BatchUpdate, InsertText, Location};
//! use wecom_core::api::wedoc::doc::{Create, DocType};
//!
//! let create = Create::new(DocType::Document, "周报").admin_users(["zhangsan"]);
//! // … its answer holds the id.
//! let write = BatchUpdate::new("DOCID", [InsertText::new("本周进展", Location::new(1))]);
//! # let _ = (create, write);
//! ```

use crate::api::limits::Checked;
use crate::error::InvalidArgument;

/// Makes each of these parts a whole by `into`, where a whole holds one of them.
macro_rules! one_of {
    ($whole:ident { $($field:ident : $part:ty),* $(,)? }) => {$(
        impl From<$part> for $whole {
            fn from(part: $part) -> Self {
                Self { $field: Some(part), ..Self::default() }
            }
        }
    )*};
}

pub mod content;
pub mod doc;
pub mod form;
mod id;
pub mod material;
pub mod permission;
pub mod smartdoc;
pub mod smartsheet;
pub mod spreadsheet;
pub mod vip;

pub use id::{NumberingId, ViewId};

catalogue! { "wedoc" =>
    doc::Create, doc::Rename, doc::Delete, doc::GetBaseInfo, doc::Share,
    permission::GetAuth, permission::ModJoinRule, permission::ModMember, permission::ModSafetySetting,
    content::Get, content::BatchUpdate,
    spreadsheet::BatchUpdate, spreadsheet::GetSheetProperties, spreadsheet::GetSheetRangeData,
    form::Create, form::Modify, form::GetInfo, form::GetStatistic, form::GetAnswer,
    smartdoc::Publish, smartdoc::CancelPublish, smartdoc::PublishSetting,
    smartdoc::page::GetHierarchy, smartdoc::page::Add, smartdoc::page::Update, smartdoc::page::Delete,
    smartdoc::block::Add, smartdoc::block::Update, smartdoc::block::Delete, smartdoc::block::List,
    smartdoc::ExportTask, smartdoc::GetExportResult,
    smartdoc::smartsheet::GetInfo, smartdoc::smartsheet::Add, smartdoc::smartsheet::Delete, smartdoc::smartsheet::Update,
    material::ImageUpload, material::FileUpload, material::FileUploadInit, material::FileUploadPart,
    material::FileUploadFinish,
    vip::BatchAdd, vip::BatchDelete, vip::List,
}

/// So many rows and columns, and so many cells in all.
fn area(field: &'static str, rows: usize, columns: usize, most: (usize, usize, usize)) -> Checked {
    let (most_rows, most_columns, most_cells) = most;
    let cells = rows.saturating_mul(columns);
    if rows > most_rows || columns > most_columns || cells > most_cells {
        return Err(InvalidArgument::new(
            field,
            format!(
                "has {rows} rows and {columns} columns; at most {most_rows} and {most_columns} are taken, and {most_cells} cells"
            ),
        ));
    }
    Ok(())
}

#[cfg(test)]
mod tests;
