//! 审批流程引擎: approvals inside one's own app, started with the JS-SDK.

use crate::types::approval::{Approver, Chosen, Decision, NodeAttr, Notified, Status};
use crate::types::{OpenTemplateId, ThirdNo, Timestamp, UserId};

endpoint! {
    /// Reads where an approval of the app's own stands (查询自建应用审批单当前状态).
    ///
    /// Token: the app that started it. Has nothing to do with applications in the approval app.
    ///
    /// Stands on the page 审批流程引擎.
    ///
    /// Source: <https://developer.work.weixin.qq.com/document/path/90269>
    POST "/cgi-bin/corp/getopenapprovaldata" [repeatable];
    pub struct GetOpenApprovalData -> Found {
        /// The number that the app gave it.
        third_no: ThirdNo = "thirdNo",
    }
}

response! {
    /// One approval.
    pub struct Found {
        /// The approval.
        data: OpenApproval,
    }
}

response! {
    /// An approval of the app's own.
    pub struct OpenApproval {
        /// The number that the app gave it.
        third_no: ThirdNo = "ThirdNo",
        /// The template.
        open_template_id: OpenTemplateId = "OpenTemplateId",
        /// The template's name.
        open_sp_name: String = "OpenSpName",
        /// Where it stands.
        open_sp_status: Status = "OpenSpstatus",
        /// When it was sent in.
        apply_time: Timestamp = "ApplyTime",
        /// Who applied.
        apply_user_id: UserId = "ApplyUserId",
        /// Their name.
        apply_user_name: String = "ApplyUsername",
        /// Their department.
        apply_user_party: String = "ApplyUserParty",
        /// The address of their picture.
        apply_user_image: String = "ApplyUserImage",
        /// The steps.
        approval_nodes: ApprovalNodes = "ApprovalNodes",
        /// Who is told.
        notify_nodes: NotifyNodes = "NotifyNodes",
        /// The step it is at, from 0.
        approver_step: i64 = "ApproverStep",
    }
}

response! {
    /// The steps.
    pub struct ApprovalNodes {
        /// The steps, in their order.
        approval_node: Vec<ApprovalNode> = "ApprovalNode",
    }
}

response! {
    /// A step.
    pub struct ApprovalNode {
        /// What was decided.
        node_status: Decision = "NodeStatus",
        /// How several people decide.
        node_attr: NodeAttr = "NodeAttr",
        /// How they were chosen.
        node_type: Chosen = "NodeType",
        /// The people.
        items: Items = "Items",
    }
}

response! {
    /// The people of a step.
    pub struct Items {
        /// The people.
        item: Vec<Approver> = "Item",
    }
}

response! {
    /// Who is told.
    pub struct NotifyNodes {
        /// The people.
        notify_node: Vec<Notified> = "NotifyNode",
    }
}
