//! 审批: templates, applications, and the engine that puts approvals into one's own app.
//!
//! An application is a form. Its template says which controls the form has ([`property`]), an application says what was
//! entered into them ([`control`]); the `id` of a control ties the two together.

mod apply;
pub mod control;
pub mod detail;
pub mod legacy;
mod list;
pub mod open;
pub mod property;
mod template;
#[cfg(test)]
mod tests;

text_ids! {
    /// A control of a template (`id`, 控件 ID), unique in it, for example `Text-01`.
    ControlId;
}

pub use apply::{Applied, Apply, Approver, Node, NotifyTime, Process, Summary};
pub use list::{Filter, FilterKey, List, Numbers};
pub use template::{CopyTemplate, CreateTemplate, GetTemplate, Template, TemplateCreated, UpdateTemplate};
