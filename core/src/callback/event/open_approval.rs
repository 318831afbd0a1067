//! 审批状态通知事件: approvals that an app runs through the approval engine (审批流程引擎).
//!
//! Source: <https://developer.work.weixin.qq.com/document/path/90269>

use crate::types::approval::{Approver, Chosen, Decision, NodeAttr, Notified, Status};
use crate::types::{OpenTemplateId, ThirdNo, Timestamp, UserId};

response! {
    /// Something happened to an approval of the app.
    pub struct OpenApprovalChange {
        /// The approval as it is now.
        approval_info: OpenApproval = "ApprovalInfo",
    }
}

response! {
    /// An approval of an app.
    pub struct OpenApproval {
        /// Its number, as the app gave it.
        third_no: ThirdNo = "ThirdNo",
        /// The template's name.
        open_sp_name: String = "OpenSpName",
        /// The template.
        open_template_id: OpenTemplateId = "OpenTemplateId",
        /// How it stands.
        open_sp_status: Status = "OpenSpStatus",
        /// When it was handed in.
        apply_time: Timestamp = "ApplyTime",
        /// The applicant's name.
        apply_user_name: String = "ApplyUserName",
        /// The applicant.
        apply_user_id: UserId = "ApplyUserId",
        /// The name of the applicant's department.
        apply_user_party: String = "ApplyUserParty",
        /// The applicant's portrait.
        apply_user_image: String = "ApplyUserImage",
        /// The steps that decide.
        approval_nodes: Vec<ApprovalNode> = "ApprovalNodes",
        /// Who gets a copy.
        notify_nodes: Vec<Notified> = "NotifyNodes",
        /// The step that is due, counted from 0.
        approver_step: i64 = "ApproverStep",
    }
}

response! {
    /// A step that decides.
    pub struct ApprovalNode {
        /// How it stands.
        node_status: Decision = "NodeStatus",
        /// How many have to agree.
        node_attr: NodeAttr = "NodeAttr",
        /// How those who decide were chosen.
        node_type: Chosen = "NodeType",
        /// Each who decides.
        items: Vec<Approver> = "Items",
    }
}
