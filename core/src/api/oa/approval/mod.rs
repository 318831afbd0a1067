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

pub use apply::{Applied, Apply, Approver, Node, Process, Summary};
pub use control::{Form, Localized};
pub use detail::Get;
pub use list::{Filter, List, Numbers};
pub use template::{CopyTemplate, CreateTemplate, GetTemplate, Template, TemplateCreated, UpdateTemplate};

open_enum! {
    /// Where an application stands (申请单状态).
    pub enum Status: i64 {
        /// Being decided (审批中).
        Pending = 1,
        /// Granted (已通过).
        Granted = 2,
        /// Refused (已驳回).
        Refused = 3,
        /// Taken back (已撤销).
        Withdrawn = 4,
        /// Taken back after it was granted (通过后撤销).
        WithdrawnAfterGrant = 6,
        /// Deleted (已删除).
        Deleted = 7,
        /// Paid (已支付).
        Paid = 10,
    }
}

open_enum! {
    /// What a step, or one person in it, has decided (节点状态).
    pub enum Decision: i64 {
        /// Nothing yet (审批中).
        Pending = 1,
        /// Granted (已同意).
        Granted = 2,
        /// Refused (已驳回).
        Refused = 3,
        /// Handed to somebody else (已转审).
        Forwarded = 4,
        /// Sent back to an earlier approver (已退回).
        SentBack = 11,
        /// Another approver was added (已加签).
        ApproverAdded = 12,
        /// Granted, and another approver was added (已同意并加签).
        GrantedApproverAdded = 13,
        /// Handled (办理).
        Handled = 14,
        /// Handed to another handler (转交).
        HandedOver = 15,
    }
}

open_enum! {
    /// What the people of a step do (节点类型).
    pub enum NodeKind: i64 {
        /// They decide (审批人).
        Approve = 1,
        /// They are told (抄送人).
        Notify = 2,
        /// They handle (办理人).
        Handle = 3,
    }
}

open_enum! {
    /// How several people in a step decide (多人审批方式).
    pub enum Relation: i64 {
        /// All of them (会签).
        All = 1,
        /// Any of them (或签).
        Any = 2,
        /// One after the other (依次审批).
        InTurn = 3,
    }
}
