//! 智能表格: smart sheets: tables whose columns have types, with views onto them.
//!
//! A document holds [sheets](sheet), a sheet [fields](field) (columns), [records](record) (rows) and [views](view). Records are
//! maps from a field to a [`Cell`](cell::Cell), the field named by title or by id.
//!
//! Token: an own app that 文档 lists among those that may call (可调用应用); a third-party app, or an app developed for a
//! corp, with the permission 文档. What differs says so. [`Webhook`] takes the key of one sheet's address instead.
//!
//! ```
//! use wecom_core::api::wedoc::smartsheet::cell::{Run, Values};
//! use wecom_core::api::wedoc::smartsheet::{field, record};
//!
//! let column = field::NewField::new("数量", field::Number::new().decimal_places(0));
//! let add_column = field::Add::new("DOCID", "q979lj", [column]);
//! let row = Values::new().set("名称", Run::plain("螺丝")).set("数量", 500.0);
//! let add_row = record::Add::new("DOCID", "q979lj", [record::NewRecord::new(row)]);
//! # let _ = (add_column, add_row);
//! ```

pub mod cell;
mod choice;
pub mod content_priv;
pub mod field;
pub mod field_group;
pub mod filter;
pub mod groupchat;
mod id;
pub mod record;
pub mod sheet;
pub mod view;
mod webhook;

pub use choice::{Choice, Style};
pub use id::{ChoiceId, ColorConditionId, FieldGroupId, RuleId};
pub use webhook::{Received, Webhook};

#[cfg(test)]
mod tests;

catalogue! {
    "wedoc::smartsheet" =>
        field_group::Add,
        field_group::Update,
        field_group::Delete,
        field_group::Get,
        sheet::Get,
        view::Get,
        field::Get,
        record::Get,
        sheet::Add,
        sheet::Update,
        sheet::Delete,
        view::Add,
        view::Delete,
        view::Update,
        field::Add,
        field::Delete,
        field::Update,
        record::Add,
        record::Delete,
        record::Update,
        Webhook,
        content_priv::GetSheetPriv,
        content_priv::UpdateSheetPriv,
        content_priv::CreateRule,
        content_priv::ModRuleMember,
        content_priv::DeleteRule,
        groupchat::List,
        groupchat::Get,
        groupchat::Update,
}

/// Where the page after this one begins; none after the last.
fn next_offset(offset: Option<u32>, found: usize, has_more: bool, next: Option<u32>) -> Option<u32> {
    let offset = offset.unwrap_or(0);
    let behind = offset.saturating_add(u32::try_from(found).unwrap_or(u32::MAX));
    // `next` is 0 where there is nothing more, and missing now and then.
    let reached = next.filter(|next| *next > offset).unwrap_or(behind);
    (has_more && reached > offset).then_some(reached)
}
